"""What must hold before an edit of a case is recorded: what it speaks of must be there."""

from collections.abc import Sequence

from exitdesk.cases.acute import fold_acute
from exitdesk.cases.acute_edits import (
    ChooseAcuteLine,
    MoveAcuteLine,
    RewordAcuteLine,
    WithdrawAcuteLine,
    WriteAcuteLine,
)
from exitdesk.cases.agreement_term_edits import (
    AgreementEdit,
    ChooseTerm,
    EndTerm,
    MoveTerm,
    ProposeTerm,
    RewordTerm,
    SettleAgreement,
)
from exitdesk.cases.agreement_terms import ExitAgreement, fold_agreement
from exitdesk.cases.assessment_edits import KeepAssessment
from exitdesk.cases.contact_edits import WithdrawContact
from exitdesk.cases.contacts import fold_contacts
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import DOCUMENT, IssueDocument
from exitdesk.cases.errors import TermsDiffer
from exitdesk.cases.exchange_edits import RecordExchange
from exitdesk.cases.told import fold_told
from exitdesk.cases.told_edits import NoteTold, WithdrawTold
from exitdesk.journal.registers import Registers
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import NoSuchThing, NothingSaid
from exitdesk.sos.seen import anything_seen


def check(registers: Registers, edits: Sequence[Edit]) -> None:
    """Raise NoSuchThing where one of `edits` names what is not there.

    Raise NothingSaid where words show nothing, and TermsDiffer where an agreement would be settled while a
    term says two things. `registers` are the pair's, of no meeting.
    """
    _check_grounds(registers, edits)
    for edit in edits:
        match edit:
            case WriteAcuteLine():
                if fold_acute(registers).line(edit.acute):
                    raise NoSuchThing("written already")
            case RewordAcuteLine() | ChooseAcuteLine() | MoveAcuteLine() | WithdrawAcuteLine():
                if not fold_acute(registers).line(edit.acute):
                    raise NoSuchThing("acute line")
            case ProposeTerm() | RewordTerm() | ChooseTerm() | MoveTerm() | EndTerm() | SettleAgreement():
                _check_agreement(fold_agreement(registers), edit)
            case _:
                _check_noted(registers, edit)


def _check_noted(registers: Registers, edit: Edit) -> None:
    match edit:
        case NoteTold() | KeepAssessment():
            if not anything_seen(edit.words):
                raise NothingSaid(edit.tag)
        case WithdrawTold():
            if edit.told_id not in {one.id for one in fold_told(registers)}:
                raise NoSuchThing("told")
        case WithdrawContact():
            if edit.contact not in {one.id for one in fold_contacts(registers)}:
                raise NoSuchThing("contact")
        case _:
            pass


def _check_grounds(registers: Registers, edits: Sequence[Edit]) -> None:
    """A colleague copy and its ground are said at once: neither is ever there without the other."""
    grounds = {edit.document_id for edit in edits if isinstance(edit, RecordExchange)}
    papers = [edit for edit in edits if isinstance(edit, IssueDocument)]
    if grounds - {one.document_id for one in papers}:
        raise NoSuchThing("paper")
    copies = {one.document_id for one in papers if one.kind is DocumentKind.COLLEAGUE_COPY}
    if any(not registers.last(one, DOCUMENT) for one in copies - grounds):  # signed again it is there already
        raise NoSuchThing("ground")


def _check_agreement(agreement: ExitAgreement, edit: AgreementEdit) -> None:
    match edit:
        case SettleAgreement():
            _check_settling(agreement, edit)
        case ProposeTerm():
            if agreement.term(edit.term):
                raise NoSuchThing("proposed already")
        case _:
            if not agreement.term(edit.term):
                raise NoSuchThing("term")


def _check_settling(agreement: ExitAgreement, edit: SettleAgreement) -> None:
    """A settlement takes the terms as they stand, every one of them, under the next number."""
    if agreement.has_question:
        raise TermsDiffer
    standing = tuple(one.term.wording for one in agreement.terms)
    if edit.wordings != standing or edit.amendment != agreement.next_amendment:
        raise NoSuchThing("wording")
