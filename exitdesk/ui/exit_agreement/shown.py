"""The exit agreement as it is shown: plain words, made anew from the case whenever something was written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.agreement_changes import Changes, changes_since_settled, gathered_by
from exitdesk.cases.agreement_frames import frame_text
from exitdesk.cases.agreement_offers import Offer, offers
from exitdesk.cases.agreement_terms import (
    ExitAgreement,
    SettledAgreement,
    StandingTerm,
    Term,
    TermPart,
    exit_agreement_of,
)
from exitdesk.cases.case_file import CaseFile
from exitdesk.cases.documents.agreement_words import AgreementWords, agreement_words
from exitdesk.cases.documents.exit_agreement import frame_words, term_notes
from exitdesk.cases.resume import TermDraft
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.cases.days import day_of, full_day


class Mark(StrEnum):
    """What became of a term since the last settlement; without one nothing is marked."""

    NONE = ""
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class SaidTerm:
    """A wording: its words, what stands under them, by whom on which day; without words it was ended."""

    what: str
    notes: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """A term as it is shown; with several `versions` all are shown, and somebody chooses."""

    id: ThingId
    part: TermPart
    now: SaidTerm
    draft: TermDraft
    mark: Mark = Mark.NONE
    before: str = ""
    versions: tuple[SaidTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """Something a board has: its words, and who, by when and from which meeting."""

    came_from: ThingId
    what: str
    details: str


@dataclass(frozen=True, slots=True)
class ShownSettled:
    """A settlement: what it is called, and who settled it."""

    id: ThingId
    title: str
    details: str


@dataclass(frozen=True, slots=True)
class ExitAgreementLine:
    """How it stands with the agreement; `status` is empty while nobody wrote in it."""

    called: str
    status: str


@dataclass(frozen=True, slots=True)
class AgreementState:
    """The whole page. `called` is what the unit calls the paper."""

    name: str
    called: str
    status: str = ""
    contact: str = ""
    terms: tuple[ShownTerm, ...] = ()
    ended: tuple[tuple[TermPart, str], ...] = ()
    offers: tuple[ShownOffer, ...] = ()
    settled: tuple[ShownSettled, ...] = ()
    has_question: bool = False
    has_changes: bool = False

    def of(self, part: TermPart) -> tuple[ShownTerm, ...]:
        """Return the terms of a part."""
        return tuple(one for one in self.terms if one.part is part)

    def ended_of(self, part: TermPart) -> tuple[str, ...]:
        """Return what ends of a part since the last settlement."""
        return tuple(what for of, what in self.ended if of is part)


def offers_of(session: CaseSession) -> tuple[Offer, ...]:
    """Return what the boards of a case have that the agreement has not."""
    boards = [session.board(one) for one in session.meetings()]
    return offers(boards, exit_agreement_of(session), session.file().participant)


def read_state(session: CaseSession, template: UnitTemplate) -> AgreementState:
    """Return the page of a case as it stands."""
    file, agreement = session.file(), exit_agreement_of(session)
    return _Reader(file, agreement, template).state(offers_of(session))


class _Reader:
    def __init__(self, file: CaseFile, agreement: ExitAgreement, template: UnitTemplate) -> None:
        self._file, self._agreement, self._template = file, agreement, template
        self._words: AgreementWords = agreement_words(template.language)
        self._changes: Changes = changes_since_settled(agreement, file.contact_person)
        self._names: Mapping[PersonId, str] = {one.person: one.name for one in file.on_case}

    def state(self, found: tuple[Offer, ...]) -> AgreementState:
        """Return everything."""
        agreement, called = self._agreement, self._template.exit_agreement
        return AgreementState(
            name=self._file.name,
            called=self._words.names[called].title,
            status=_status(agreement, self._changes),
            contact=self._contact(),
            terms=tuple(self._term(one) for one in agreement.terms),
            ended=tuple((one.term.part, one.term.what) for one in self._changes.ended),
            offers=tuple(self._offer(one) for one in found if one.term.came_from),
            settled=tuple(self._settled(one) for one in reversed(agreement.settled)),
            has_question=agreement.has_question,
            has_changes=_has_changes(agreement, self._changes),
        )

    def _contact(self) -> str:
        translate = QCoreApplication.translate
        name = self._names.get(self._file.contact_person) if self._file.contact_person else None
        if name is None:
            return translate("ExitAgreement", "Ingen kontaktperson endnu. Vælges på sagen.")
        return translate("ExitAgreement", "Kontaktperson: {name}. Rettes på sagen.").format(name=name)

    def _term(self, one: StandingTerm) -> ShownTerm:
        changed = next((change for change in self._changes.changed if change.id == one.id), None)
        new = self._agreement.last is not None and one.id in {new.id for new in self._changes.new}
        now = self._said(one.term, one.by, one.at)
        before = ""
        if changed is not None:
            was = (changed.before.what, *self._notes(changed.before))
            stands = (now.what, *now.notes)
            before = " · ".join(part for part in was if part not in stands)
        versions = tuple(
            self._said(version.value if isinstance(version.value, Term) else None, version.by, version.at)
            for version in one.versions
        )
        return ShownTerm(
            id=one.id,
            part=one.term.part,
            now=now,
            draft=draft_of(one.id, one.term, self._template.language),
            mark=Mark.CHANGED if changed else Mark.NEW if new else Mark.NONE,
            before=self._words.before.format(words=before) if before else "",
            versions=versions if one.has_question else (),
        )

    def _said(self, term: Term | None, by: PersonId, at: str) -> SaidTerm:
        day = full_day(day_of(at))
        said = ", ".join(part for part in (self._names.get(by, ""), day) if part)
        return SaidTerm(term.what, self._notes(term), said) if term else SaidTerm("", (), said)

    def _notes(self, term: Term) -> tuple[str, ...]:
        return term_notes(term, self._words, self._template.authorities)

    def _offer(self, offer: Offer) -> ShownOffer:
        translate = QCoreApplication.translate
        met = translate("ExitAgreement", "Mødet {day}").format(day=full_day(offer.day)) if offer.day else ""
        details = " · ".join(part for part in (*self._notes(offer.term), met) if part)
        return ShownOffer(offer.term.came_from or ThingId(""), offer.term.what, details)

    def _settled(self, one: SettledAgreement) -> ShownSettled:
        title = self._words.title(self._template.exit_agreement, one.amendment)
        said = (full_day(one.day), self._names.get(one.by, ""))
        return ShownSettled(one.id, title, " · ".join(part for part in said if part))


def agreement_line(session: CaseSession, template: UnitTemplate) -> ExitAgreementLine:
    """Return how it stands with the exit agreement, for the page of a case."""
    file, agreement = session.file(), exit_agreement_of(session)
    words, called = agreement_words(template.language), template.exit_agreement
    changes = changes_since_settled(agreement, file.contact_person)
    return ExitAgreementLine(words.names[called].title, _status(agreement, changes))


def _has_changes(agreement: ExitAgreement, changes: Changes) -> bool:
    """Whether there is something to settle: what was settled apart is gathered even where nothing changed."""
    if gathered_by(agreement, agreement.next_amendment):
        return True
    return not changes.is_empty and bool(agreement.terms or agreement.last)


def _status(agreement: ExitAgreement, changes: Changes) -> str:
    said = _settled_status(agreement, changes)
    if not agreement.has_question:
        return said
    asks = QCoreApplication.translate("ExitAgreement", "To versioner af et punkt venter på, at I vælger.")
    return f"{said} {asks}"


def _settled_status(agreement: ExitAgreement, changes: Changes) -> str:
    translate, last = QCoreApplication.translate, agreement.last
    if last is None:
        draft = translate("ExitAgreement", "Udkast. Intet er aftalt endnu.")
        return draft if agreement.terms else ""
    number = agreement.next_amendment
    if gathered_by(agreement, number):
        apart = translate(
            "ExitAgreement",
            "I har aftalt hver sin udgave med samme nummer. Læs dem begge under Aftalt, ret punkterne, så de "
            "passer, og aftal tillæg {number}: så gælder kun det.",
        )
        return apart.format(number=number)
    agreed = translate("ExitAgreement", "Aftalt {day}.").format(day=full_day(last.day))
    if changes.is_empty:
        return f"{agreed} {translate('ExitAgreement', 'Intet er ændret siden.')}"
    changed = (
        translate("ExitAgreement", "1 ting er anderledes siden: den bliver til tillæg {number}.")
        if changes.count == 1
        else translate("ExitAgreement", "{count} ting er anderledes siden: de bliver til tillæg {number}.")
    )
    return f"{agreed} {changed.format(count=changes.count, number=number)}"


def draft_of(thing: ThingId, term: Term, language: str) -> TermDraft:
    """Return what an editor of a term begins with."""
    return TermDraft(
        part=term.part.value,
        line=thing,
        what=term.what,
        responsible=term.responsible,
        authority=term.authority,
        frame=frame_text(term, language),
        reason=term.reason,
    )


def understood_words(part: TermPart, begins: date | None, ends: date | None, language: str) -> str:
    """Read back the days of a typed frame, "" where there are none."""
    return frame_words(part, begins, ends, agreement_words(language))
