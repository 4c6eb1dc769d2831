"""Erasing a card, a person with his mentions, a meeting or a case: for good, and only when nothing holds it.

What goes is decided per cell (a thing's register), so that a person's number leaves a scale and the scale
stays. What else the erased entries said is said again first: killed anywhere between, nothing is lost and
erasing once more finishes it. That it happened, when and by whom stays in the log; what was there does not.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from exitdesk.cases.carrying_marks import CarriedMark, carried_marks, pieces_of_entries
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.case_state import Scope
from exitdesk.cases.desk import Desk
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.errors import ErasingHeld, ParticipantIsTheCase
from exitdesk.cases.holding_back import HELD
from exitdesk.cases.holds import holds_of
from exitdesk.cases.mentions import Cell, Mention, scopes_of
from exitdesk.cases.safekeeping import Backups, Progress, no_progress, tell_done
from exitdesk.cases.saying_again import edit_saying
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import (
    PAIR,
    CaseId,
    Entry,
    EntryId,
    MeetingId,
    PersonId,
    ThingId,
    Write,
    is_own,
)
from exitdesk.journal.erasure import plan_erasure
from exitdesk.sos.card import CardId
from exitdesk.sos.edit import Edit


class Reason(StrEnum):
    """Why something is erased: one word of a fixed list, kept in the access log."""

    MISTAKE = "mistake"
    NOT_NEEDED = "not_needed"
    ASKED_FOR = "asked_for"
    TIME_IS_UP = "time_is_up"


@dataclass(frozen=True, slots=True)
class OneCard:
    """A card of a meeting, and the same card at every other meeting that it waited at."""

    meeting: MeetingId
    card: CardId
    word: str = "card"


@dataclass(frozen=True, slots=True)
class OnePerson:
    """A person of the case, at every meeting: name, place, marks and numbers."""

    person: PersonId
    word: str = "person"


@dataclass(frozen=True, slots=True)
class OneMeeting:
    """A meeting with everything said at it and noted about it."""

    meeting: MeetingId
    word: str = "meeting"


@dataclass(frozen=True, slots=True)
class OnePhoto:
    """A photo of a physical board."""

    photo: ThingId
    word: str = "photo"


@dataclass(frozen=True, slots=True)
class WholeCase:
    """Everything of a case."""

    word: str = "case"


Part = OneCard | OnePerson | OneMeeting | OnePhoto
Target = Part | WholeCase
IsGone = Callable[[Scope, ThingId, str], bool]


@dataclass(frozen=True, slots=True)
class SaidAgain:
    """What is said again in one scope: writes and, one for each, the edits that make them.

    `marks` are those of the pieces that said it before: what was held back stays held back.
    """

    scope: Scope
    writes: tuple[Write, ...]
    edits: tuple[Edit, ...]
    marks: tuple[CarriedMark, ...] = ()


@dataclass(frozen=True, slots=True)
class ErasingPlan:
    """What erasing a target does: entries that lose what they say, what is said again, papers that go."""

    case: CaseId
    target: Target
    entries: tuple[EntryId, ...]
    again: tuple[SaidAgain, ...]
    papers: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What erasing did: how many entries lost what they said, and the places that are still owed it."""

    entries: int
    unreached: tuple[str, ...]


def plan_erasing(session: CaseSession, target: Target, mentions: Collection[Mention] = ()) -> ErasingPlan:
    """Return what erasing asks for; nothing is changed. `mentions` were ticked to go as well.

    Raises ErasingHeld, and ParticipantIsTheCase where the person is whom the case is about.
    """
    if held := holds_of(session):
        raise ErasingHeld(held)
    if isinstance(target, WholeCase):
        return ErasingPlan(session.case, target, _everything(session), (), len(_of_meetings(session)))
    if isinstance(target, OnePerson) and target.person == session.file().participant:
        raise ParticipantIsTheCase
    papers = _papers(session, target, mentions)
    gone = _Gone(target, frozenset(one.cell for one in mentions), papers)
    planned = {scope: _plan_scope(session, scope, gone) for scope in scopes_of(session)}
    pieces = pieces_of_entries(entry for entries, _ in planned.values() for entry in entries)
    marked = replace(gone, things=papers | pieces)
    for scope in planned:
        if is_own(scope.stream) and scope.meeting is None:  # where marks are: they go with their piece
            planned[scope] = _plan_scope(session, scope, marked)
    blanked = tuple(entry.id for entries, _ in planned.values() for entry in entries)
    again = tuple(said for _, said in planned.values() if said is not None)
    return ErasingPlan(session.case, target, blanked, again, len(papers))


def erase(
    desk: Desk, backups: Backups, plan: ErasingPlan, reason: Reason, step: Progress = no_progress
) -> Erased:
    """Erase what a plan says, here and in every backup that can be reached; others are owed it.

    Never on the GUI thread, and after every word of the case is on the disk. Raises ErasingHeld where a hold
    came meanwhile, NotSaved and its kinds; then nothing was erased, or all of it and `Backups.finish_owed`
    does the rest. It cannot be stopped half way.
    """
    session = desk.read(plan.case)
    if held := holds_of(session):
        raise ErasingHeld(held)
    for said in plan.again:
        session.say_again(said.scope, said.writes, said.edits, said.marks)
    if isinstance(plan.target, WholeCase):
        entries, row, forgotten = _everything(session), None, plan.case  # what came since it was planned too
    else:
        entries, row, forgotten = plan.entries, _row_without(desk, plan), None
    count = desk.store.erase(entries, row, forgotten=forgotten, owed=backups.places())
    desk.access.note("erased", plan.case, f"{plan.target.word}.{reason.value}")
    unreached = backups.finish_owed(step)
    tell_done(step)
    return Erased(count, tuple(unreached))


def say_again_in_copy(
    session: CaseSession, entries: Collection[EntryId], cells: Collection[Cell]
) -> list[EntryId]:
    """Say again, in a copy of a case, what erasing `entries` and `cells` would take along.

    Return the entries of the copy that must go: those, and what else writes to one of the cells (an earlier
    erasing may have said it again in this copy alone).
    """
    blanked: list[EntryId] = []
    for scope in scopes_of(session):
        here, said = _plan_scope(session, scope, lambda *cell: Cell(*cell) in cells, entries)
        blanked += [entry.id for entry in here]
        if said is not None:
            session.say_again(said.scope, said.writes, said.edits, said.marks)
    return blanked


@dataclass(frozen=True, slots=True)
class _Gone:
    """Which cells go."""

    target: Part
    ticked: frozenset[Cell]
    things: frozenset[ThingId]

    def __call__(self, scope: Scope, thing: ThingId, register: str) -> bool:
        return (
            Cell(scope, thing, register) in self.ticked
            or thing in self.things
            or self._aimed(scope, thing, register)
        )

    def _aimed(self, scope: Scope, thing: ThingId, register: str) -> bool:
        target = self.target
        if isinstance(target, OneCard):
            return scope.stream == PAIR and scope.meeting is not None and thing == target.card
        if isinstance(target, OnePerson):
            its = thing == target.person or register == f"number.{target.person}"
            marked = register == f"{HELD}.{target.person}"
            return (scope.meeting is not None and its) or (is_own(scope.stream) and marked)
        if isinstance(target, OnePhoto):
            return thing == target.photo
        return scope.meeting == target.meeting


def _plan_scope(
    session: CaseSession, scope: Scope, gone: IsGone, also: Collection[EntryId] = ()
) -> tuple[tuple[Entry, ...], SaidAgain | None]:
    registers = session.registers(scope)
    entries = [one for one in session.entries(scope.stream) if one.header.meeting == scope.meeting]
    plan = plan_erasure(
        entries,
        registers,
        lambda entry: entry.id in also or _writes_gone(entry, scope, gone),
        frozenset(),
    )
    writes = [one for one in plan.said_again if not gone(scope, one.thing, one.register)]
    edits = [
        edit_saying(session.case, one.thing, one.register, registers.value_of(one.replaces[0]))
        for one in writes
    ]
    marks = carried_marks(session, scope, writes)
    return plan.blanked, SaidAgain(scope, tuple(writes), tuple(edits), marks) if writes else None


def _writes_gone(entry: Entry, scope: Scope, gone: IsGone) -> bool:
    return any(gone(scope, write.thing, write.register) for write in entry.header.writes)


def _papers(session: CaseSession, target: Part, mentions: Collection[Mention]) -> frozenset[ThingId]:
    """Return the papers and photos that may carry the words: of the meetings touched, or said of a paper."""
    touched = {one.cell.scope.meeting for one in mentions} | set(_meetings_of(session, target))
    found = [one for one, meetings in _of_meetings(session) if touched.intersection(meetings)]
    ticked = {one.cell.thing for one in mentions}
    found += [one.id for one in session.file().documents if one.id in ticked]
    if isinstance(target, OnePhoto):
        found += _showing(session, target.photo)
    return frozenset(found)


def _showing(session: CaseSession, photo: ThingId) -> list[ThingId]:
    """Return the papers that may show a photo: the file's copies of its meeting."""
    case = session.file()
    meetings = {one.meeting for one in case.photos if one.id == photo}
    copies = [one for one in case.documents if one.kind is DocumentKind.FILE_COPY]
    return [one.id for one in copies if meetings.intersection(one.meetings)]


def _of_meetings(session: CaseSession) -> list[tuple[ThingId, tuple[MeetingId, ...]]]:
    """Return the papers and the photos kept in the vault, and of which meetings each is."""
    case = session.file()
    found = [(one.id, (one.meeting,)) for one in case.copies]
    found += [(one.id, (one.meeting,)) for one in case.photos]
    return found + [(one.id, one.meetings) for one in case.documents]


def _meetings_of(session: CaseSession, target: Part) -> list[MeetingId]:
    if isinstance(target, OneMeeting):
        return [target.meeting]
    if isinstance(target, OnePhoto):
        return []
    thing = target.card if isinstance(target, OneCard) else target.person
    scopes = [one for one in scopes_of(session) if session.registers(one).registers_of(thing)]
    return [one.meeting for one in scopes if one.meeting is not None]


def _everything(session: CaseSession) -> tuple[EntryId, ...]:
    return tuple(entry.id for entry in session.entries() if not entry.erased)


def _row_without(desk: Desk, plan: ErasingPlan) -> CaseRow:
    return desk.read_without(plan.case, frozenset(plan.entries)).row()
