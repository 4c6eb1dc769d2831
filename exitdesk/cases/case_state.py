"""One case in memory: everything shown is read from here, and here only from entries.

A register belongs to its stream and meeting (or to the case itself), so that what was said at one meeting
never changes another's board. An entry is read before it is taken in: one that contradicts itself or its
ancestors changes nothing.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from exitdesk.cases import vocabulary
from exitdesk.cases.case_file import CaseFile, CaseRow, OwnNumber, fold_case, row_of
from exitdesk.cases.earlier_numbers import Earlier, EarlierNumber
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.told import Told, told_around
from exitdesk.journal.entry import (
    PAIR,
    CaseId,
    Entry,
    EntryId,
    MeetingId,
    OrderKey,
    Stream,
    ThingId,
    is_own,
)
from exitdesk.journal.order import History
from exitdesk.journal.registers import Absent, Ref, Registers
from exitdesk.sos.agreement import Agreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.errors import NoSuchThing
from exitdesk.sos.fold import KnownCards, fold_board
from exitdesk.sos.meeting import PaperChoice
from exitdesk.sos.scale import Direction, ScaleId


@dataclass(frozen=True, slots=True)
class Note:
    """An own note: id, text, when it was written (ISO 8601)."""

    id: ThingId
    text: str
    at: str


class Scope(NamedTuple):
    """What registers belong to: a stream's entries of one meeting, or those of the case itself (None)."""

    stream: Stream
    meeting: MeetingId | None


@dataclass(slots=True)
class _Scope:
    registers: Registers = field(default_factory=Registers)
    cards: KnownCards = field(default_factory=dict)
    board: MeetingBoard | None = None


class CaseState:
    """A case as its entries say.

    `newer_edits` counts what a newer version wrote and this one cannot show; `lost` are the entries that a
    disk took or never got, which nothing here waits for.
    """

    def __init__(self, case: CaseId, own: Stream, lost: Collection[LostEntry] = ()) -> None:
        self.case = case
        self.own = own
        self.lost = tuple(lost)
        self.newer_edits = 0
        self._histories: dict[Stream, History] = {}
        self._scopes: dict[Scope, _Scope] = {}
        self._awaited: set[EntryId] = set()

    @property
    def still_lost(self) -> tuple[LostEntry, ...]:
        """What is lost and has not come since: what waited in memory over a lock may have."""
        there = self._histories.values()
        return tuple(one for one in self.lost if not any(one.id in history for history in there))

    def file(self) -> CaseFile:
        """Return the case as it stands; raises NoSuchCase where nothing opened it."""
        found = fold_case(self.case, self._scope(PAIR, None).registers)
        if found is None:
            raise NoSuchCase("never opened")
        return found

    def meetings(self) -> tuple[MeetingId, ...]:
        """Return the meetings by number."""
        dated = [(m, self.board(m).meeting.facts) for m in self._known_meetings()]
        return tuple(m for _, m in sorted((facts.number, m) for m, facts in dated if facts))

    def undated_meetings(self) -> tuple[MeetingId, ...]:
        """Return the meetings of which the entry that started them is lost, oldest name first."""
        return tuple(m for m in sorted(self._known_meetings()) if not self.board(m).meeting.facts)

    def board(self, meeting: MeetingId) -> MeetingBoard:
        """Return the board of a meeting, folded from the pair's entries of that meeting alone."""
        scope = self._scope(PAIR, meeting)
        if scope.board is None:
            scope.board = fold_board(self.case, meeting, scope.registers, scope.cards)
        return scope.board

    def before(self, meeting: MeetingId) -> MeetingBoard | None:
        """Return the board of the meeting before this one, or None."""
        earlier = self._before(meeting)
        return self.board(earlier[-1]) if earlier else None

    def board_as_of(self, meeting: MeetingId, entry: EntryId) -> MeetingBoard:
        """Return a meeting's board as it stood just after `entry` in the common order.

        Raises NoSuchThing where the pair's entries here have no such entry.
        """
        history = self._history(PAIR)
        last = history.get(entry)
        if last is None:
            raise NoSuchThing("entry")
        later = {one.id for one in history.in_order() if one.order > last.order}
        return fold_board(self.case, meeting, self.registers_without(Scope(PAIR, meeting), later))

    def registers_without(self, scope: Scope, gone: Collection[EntryId]) -> Registers:
        """Return what would stand in a scope had nobody written the entries that are `gone`."""
        registers = Registers()
        history = self._history(scope.stream)
        for one in history.in_order():
            if one.header.meeting == scope.meeting and one.id not in gone:
                registers.apply(one, self._brought(history, one, vocabulary.read(one)))
        return registers

    def heads(self) -> tuple[EntryId, ...]:
        """Return the pair's entries that nothing here came after: how far the case has come."""
        return self._history(PAIR).heads

    def unread(self, heads: Collection[EntryId]) -> list[Entry]:
        """Return the pair's entries, in order, that are none of `heads` and that none of them came after."""
        history = self._history(PAIR)
        known = [one for one in heads if one in history]
        return [
            entry
            for entry in history.in_order()
            if not any(entry.id == one or history.precedes(entry.id, one) for one in known)
        ]

    def notes(self, meeting: MeetingId | None = None) -> tuple[Note, ...]:
        """Return own notes (of one meeting) in the order they were first written."""
        found: list[tuple[OrderKey, Note]] = []
        for (stream, of), scope in self._scopes.items():
            if stream != self.own or (meeting is not None and of != meeting):
                continue
            for thing in scope.registers.things("note"):
                standing = scope.registers.standing(thing, "text")
                if standing and standing[-1].value:
                    first = scope.registers.first_written(thing)
                    found.append((first, Note(thing, standing[-1].value, standing[-1].at)))
        return tuple(note for _, note in sorted(found, key=lambda one: one[0]))

    def earlier_numbers(self, scale: ScaleId, before: MeetingId) -> tuple[EarlierNumber, ...]:
        """Return the numbers given on a scale at meetings before one, newest meeting first."""
        found: list[EarlierNumber] = []
        for meeting in reversed(self._before(before)):
            board = self.board(meeting)
            scaled, facts = board.scale(scale), board.meeting.facts
            for rating in scaled.ratings if scaled and facts else ():
                person = board.person(rating.person)
                if person and scaled and facts:
                    who, asked = (rating.person, person.name), scaled.asked
                    found.append(EarlierNumber(meeting, facts.day, *who, rating.number, asked))
        return tuple(found)

    def earlier_of(self, meeting: MeetingId) -> Earlier:
        """Return the numbers given before a meeting on each of its scales."""
        return {one.id: self.earlier_numbers(one.id, meeting) for one in self.board(meeting).scales}

    def paper_choice(self, meeting: MeetingId) -> PaperChoice | None:
        """Return how his copy is set: as it was chosen in a meeting, or in the last one before it."""
        asked = (meeting, *reversed(self._before(meeting)))
        return next((paper for one in asked if (paper := self.board(one).meeting.paper)), None)

    def earlier_agreements(self, before: MeetingId) -> tuple[Agreement, ...]:
        """Return the agreements made before a meeting that nobody has answered yet at an earlier one."""
        answered = {one for meeting in self._before(before) for one in self.board(meeting).answers}
        made = [one for meeting in self._before(before) for one in self.board(meeting).agreements]
        return tuple(one for one in made if one.id not in answered)

    def own_numbers(self) -> tuple[OwnNumber, ...]:
        """Return the participant's own numbers of the last meeting that has any, each with its anchors."""
        participant = self.file().participant
        for meeting in reversed(self.meetings()):
            board = self.board(meeting)
            given = [(one.asked, rating) for one in board.scales if (rating := one.rating_of(participant))]
            if given and board.meeting.facts:
                day = board.meeting.facts.day
                return tuple(OwnNumber(rating.number, asked, day) for asked, rating in given)
        return ()

    def own_threat(self) -> OwnNumber | None:
        """Return the participant's newest own number where a high one is the bad one, None without any."""
        participant = self.file().participant
        for meeting in reversed(self.meetings()):
            board = self.board(meeting)
            for scale in board.scales:
                own = scale.rating_of(participant)
                if own and board.meeting.facts and scale.asked.direction is Direction.HIGH_IS_WORSE:
                    return OwnNumber(own.number, scale.asked, board.meeting.facts.day)
        return None

    def told_for(self, meeting: MeetingId) -> tuple[Told, ...]:
        """Return what was told to him and belongs in the note of a meeting; nothing where its day is lost."""
        meetings = self.meetings()
        if meeting not in meetings:
            return ()
        days = [facts.day for one in meetings if (facts := self.board(one).meeting.facts)]
        return told_around(self.file().told, meetings.index(meeting), days)

    def entries(self, stream: Stream | None = None) -> list[Entry]:
        """Return entries in the common order; of every stream where none is named, the pair's first."""
        streams = [stream] if stream else sorted(self._histories, key=is_own)
        return [entry for one in streams for entry in self._history(one).in_order()]

    def registers(self, scope: Scope) -> Registers:
        """Return what stands in one scope; not to be written to."""
        return self._scope(*scope).registers

    def row(self) -> CaseRow:
        """Return the case list's line; raises NoSuchCase where nothing opened it."""
        return row_of(self.file(), [self.board(meeting) for meeting in self.meetings()])

    # -- inside ------------------------------------------------------------------------------------

    def _absorb(self, entry: Entry) -> Iterable[Entry]:
        """Take in one entry and yield what became ready; raises BrokenEntry before anything has changed."""
        said = vocabulary.read(entry)
        history = self._history(entry.header.stream)
        ready = history.add(entry)
        for one in ready:
            self._fold(history, one, said if one is entry else vocabulary.read(one))
        for one in ready:
            if one.id in self._awaited:
                self._fold_again(history, Scope(one.header.stream, one.header.meeting))
        return ready

    def _fold(self, history: History, entry: Entry, said: vocabulary.Said) -> None:
        scope = self._scope(entry.header.stream, entry.header.meeting)
        scope.registers.apply(entry, self._brought(history, entry, said))
        scope.board = None
        self._awaited |= {
            value.write.entry
            for value in said.values
            if isinstance(value, Ref) and value.write.entry not in history
        }
        self.newer_edits += sum(isinstance(edit, vocabulary.FromNewer) for edit in said.edits)

    def _fold_again(self, history: History, of: Scope) -> None:
        """Fold a scope from its beginning: a take-back behind a gap came before what it brings back."""
        scope = self._scopes[of] = _Scope()
        for entry in history.in_order():
            if entry.header.meeting == of.meeting:
                scope.registers.apply(entry, self._brought(history, entry, vocabulary.read(entry)))

    @staticmethod
    def _brought(history: History, entry: Entry, said: vocabulary.Said) -> list[Any]:
        """Return an entry's values; a take-back brings only what an ancestor wrote to the same register."""
        return [
            Absent.NOTHING
            if isinstance(value, Ref) and not history.may_bring(entry.id, nth, value.write)
            else value
            for nth, value in enumerate(said.values)
        ]

    def _known_meetings(self) -> list[MeetingId]:
        return [m for (stream, m) in self._scopes if stream == PAIR and m is not None]

    def _before(self, meeting: MeetingId) -> tuple[MeetingId, ...]:
        ordered = self.meetings()
        return ordered[: ordered.index(meeting)] if meeting in ordered else ordered

    def _history(self, stream: Stream) -> History:
        return self._histories.setdefault(stream, History(self.case, stream, [one.id for one in self.lost]))

    def _scope(self, stream: Stream, meeting: MeetingId | None) -> _Scope:
        return self._scopes.setdefault(Scope(stream, meeting), _Scope())
