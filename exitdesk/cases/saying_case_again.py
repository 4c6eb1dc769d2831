"""Saying again what stands of the case itself: a value becomes an edit of its own."""

import dataclasses
from collections.abc import Callable
from typing import Any, Final

from exitdesk.cases.acute import AcutePlace
from exitdesk.cases.acute_edits import MoveAcuteLine, RewordAcuteLine, WithdrawAcuteLine
from exitdesk.cases.agreement_term_edits import EndTerm, MoveTerm, RewordTerm, SettleAgreement
from exitdesk.cases.agreement_terms import TermPlace
from exitdesk.cases.assessment_edits import KeepAssessment, WithdrawAssessment
from exitdesk.cases.case_edits import (
    HoldErasing,
    IssueCopy,
    LiftHold,
    NumberCase,
    PutOnCase,
    RenameCase,
    SetContactPerson,
    SetStatus,
)
from exitdesk.cases.consent_edits import RecordConsent
from exitdesk.cases.contact_edits import AgreeContact, NoteContact, WithdrawContact
from exitdesk.cases.documents.issued import IssueDocument, SayPaperSent, Sent
from exitdesk.cases.exchange_edits import Exchange, RecordExchange
from exitdesk.cases.holds import Lifted
from exitdesk.cases.photo_edits import KeepPhoto
from exitdesk.cases.told_edits import NoteTold, WithdrawTold
from exitdesk.journal.entry import CaseId
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Edit


def _copy(case: CaseId, copy: Any, value: Any) -> Edit:
    return IssueCopy(
        case=case,
        copy_id=copy,
        meeting=value.meeting,
        kind=value.kind,
        sha256=value.sha256,
        pages=value.pages,
    )


def _consent(case: CaseId, _: str, value: Any) -> Edit:
    return RecordConsent(
        case=case, authority=value.authority, matters=value.matters, day=value.day, worker=value.worker
    )


def _exchange(case: CaseId, document: Any, value: Any) -> Edit:
    return RecordExchange(
        case=case,
        document_id=document,
        authority=value.receiver,
        ground=value.ground,
        matters=value.matters,
        reason=value.reason,
    )


def _photo(case: CaseId, photo: Any, value: Any) -> Edit:
    return KeepPhoto(
        case=case,
        photo=photo,
        meeting=value.meeting,
        sha256=value.sha256,
        width=value.width,
        height=value.height,
    )


def _document(case: CaseId, document: Any, value: Any) -> Edit:
    if isinstance(value, Exchange):
        return _exchange(case, document, value)
    if isinstance(value, Sent):
        return SayPaperSent(case=case, document_id=document, day=value.day, way=value.way)
    return IssueDocument(
        case=case,
        document_id=document,
        kind=value.kind,
        sha256=value.sha256,
        pages=value.pages,
        language=value.language,
        day=value.day,
        number=value.number,
        about=value.about,
        meetings=value.meetings,
        words=value.words,
    )


def _hold(case: CaseId, hold: Any, value: Any) -> Edit:
    if isinstance(value, Lifted):
        return LiftHold(case=case, hold=hold)
    return HoldErasing(case=case, hold=hold, kind=value.kind, ask_again=value.ask_again, note=value.note)


def _on_case(case: CaseId, _: str, value: Any) -> Edit:
    return PutOnCase(
        case=case,
        person=value.person,
        name=value.name,
        role=value.role,
        since=value.since,
        until=value.until,
    )


def _acute(case: CaseId, acute: Any, value: Any) -> Edit:
    match value:
        case Withdrawn():
            return WithdrawAcuteLine(case=case, acute=acute)
        case AcutePlace():
            return MoveAcuteLine(case=case, acute=acute, key=value.key)
    return RewordAcuteLine(case=case, acute=acute, part=value.part, text=value.text, phone=value.phone)


def _contact(case: CaseId, contact: Any, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawContact(case=case, contact=contact)
    return NoteContact(case=case, contact=contact, kind=value.kind, day=value.day, note=value.note)


def _told(case: CaseId, told: Any, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawTold(case=case, told_id=told)
    return NoteTold(case=case, told_id=told, day=value.day, words=value.words, worker=value.worker)


def _assessment(case: CaseId, assessment: Any, value: Any) -> Edit:
    if isinstance(value, Withdrawn):
        return WithdrawAssessment(case=case, assessment=assessment)
    return KeepAssessment(
        case=case, assessment=assessment, day=value.day, words=value.words, agrees=value.agrees
    )


def _term(case: CaseId, term: Any, value: Any) -> Edit:
    match value:
        case Withdrawn():
            return EndTerm(case=case, term=term)
        case TermPlace():
            return MoveTerm(case=case, term=term, key=value.key)
    fields = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
    return RewordTerm(case=case, term=term, **fields)


def _settled(case: CaseId, settled: Any, value: Any) -> Edit:
    return SettleAgreement(
        case=case,
        settled=settled,
        amendment=value.amendment,
        day=value.day,
        wordings=value.wordings,
        person=value.person,
    )


OF_CASE: Final[dict[str, Callable[[CaseId, str, Any], Edit]]] = {
    "number": lambda case, _, number: NumberCase(case=case, number=number),
    "name": lambda case, _, name: RenameCase(case=case, name=name),
    "status": lambda case, _, status: SetStatus(case=case, status=status),
    "on_case": _on_case,
    "contact_person": lambda case, _, person: SetContactPerson(case=case, person=person),
    "consent": _consent,
    "copy": _copy,
    "photo": _photo,
    "document": _document,
    "hold": _hold,
    "acute": _acute,
    "contact": _contact,
    "told": _told,
    "assessment": _assessment,
    "term": _term,
    "settled": _settled,
    "rhythm": lambda case, _, one: AgreeContact(case=case, every=one.every, how=one.how),
}
