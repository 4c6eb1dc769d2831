"""One open case: the only way in is `record`, and everything shown is folded from what was recorded.

A session holds the case's entries in memory and folds them as they come. `record` makes the entry, folds
it at once and hands it to `keep`, which writes it down (in the window: off the GUI thread); what is not
written down yet is in `unacknowledged`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from exitdesk.cases import vocabulary
from exitdesk.cases.case_file import CaseFile, CaseRow, OwnNumber, fold_case, row_of
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.ports import Blob, Chance, Clock
from exitdesk.journal.entry import (
    PAIR,
    SALT_BYTES,
    CaseId,
    Entry,
    EntryId,
    Header,
    MeetingId,
    OrderKey,
    PersonId,
    Stream,
    ThingId,
    Write,
    WriterId,
    is_own,
    new_id,
    own_stream,
    seal_of,
)
from exitdesk.journal.errors import CannotUndo
from exitdesk.journal.order import History
from exitdesk.journal.registers import Registers
from exitdesk.journal.undo import Inverse, UndoStack
from exitdesk.sos import rules
from exitdesk.sos.agreement import Agreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.edit import Edit, Over
from exitdesk.sos.edits import NoteEdit
from exitdesk.sos.errors import OwnWordsOnSharedBoard
from exitdesk.sos.fold import fold_board
from exitdesk.sos.scale import ScaleId


class Keep(Protocol):
    """Writes an entry down; may return before it is done."""

    def __call__(self, entry: Entry, row: CaseRow | None, blobs: Sequence[Blob], /) -> None:
        """Write `entry` with its case's line."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes entries here: the person, and this incarnation of the vault."""

    person: PersonId
    writer: WriterId


@dataclass(frozen=True, slots=True)
class Note:
    """An own note: id, text, when it was written (ISO 8601)."""

    id: ThingId
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class EarlierNumber:
    """A number given at an earlier meeting."""

    meeting: MeetingId
    day: date
    person: PersonId
    name: str
    number: int


@dataclass(slots=True)
class _Scope:
    registers: Registers = field(default_factory=Registers)
    board: MeetingBoard | None = None


class CaseSession:
    """A case that is open on this laptop."""

    def __init__(
        self, case: CaseId, author: Author, entries: Iterable[Entry], keep: Keep, clock: Clock, chance: Chance
    ) -> None:
        self.case = case
        self.author = author
        self.own = own_stream(author.person)
        self.newer_edits = 0
        self._keep = keep
        self._clock = clock
        self._chance = chance
        self._histories: dict[Stream, History] = {}
        self._scopes: dict[tuple[Stream, MeetingId | None], _Scope] = {}
        self._undo = UndoStack()
        self._listeners: list[Callable[[Entry], None]] = []
        self.take_in(entries)

    # -- reading -----------------------------------------------------------------------------------

    def file(self) -> CaseFile:
        """Return the case as it stands; raises NoSuchCase where nothing opened it."""
        found = fold_case(self.case, self._scope(PAIR, None).registers)
        if found is None:
            raise NoSuchCase(self.case)
        return found

    def meetings(self) -> tuple[MeetingId, ...]:
        """Return the meetings by number."""
        known = [m for (stream, m) in self._scopes if stream == PAIR and m is not None]
        dated = [(m, self.board(m).meeting.facts) for m in known]
        return tuple(m for _, m in sorted((facts.number, m) for m, facts in dated if facts))

    def board(self, meeting: MeetingId) -> MeetingBoard:
        """Return the board of a meeting, folded from the pair's entries of that meeting alone."""
        scope = self._scope(PAIR, meeting)
        if scope.board is None:
            scope.board = fold_board(self.case, meeting, scope.registers)
        return scope.board

    def board_as_of(self, meeting: MeetingId, entry: EntryId) -> MeetingBoard:
        """Return a meeting's board as it stood just after `entry` in the common order."""
        registers = Registers()
        history = self._history(PAIR)
        last = history.get(entry)
        for one in history.in_order():
            if last is not None and one.order > last.order:
                break
            if one.header.meeting == meeting:
                registers.apply(one, vocabulary.values(one))
        return fold_board(self.case, meeting, registers)

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
            asked = board.scale(scale)
            for rating in asked.ratings if asked and board.meeting.facts else ():
                person = board.person(rating.person)
                if person and board.meeting.facts:
                    day = board.meeting.facts.day
                    found.append(EarlierNumber(meeting, day, rating.person, person.name, rating.number))
        return tuple(found)

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

    def entries(self, stream: Stream | None = None) -> list[Entry]:
        """Return entries in the common order; of every stream where none is named, the pair's first."""
        streams = [stream] if stream else sorted(self._histories, key=is_own)
        return [entry for one in streams for entry in self._history(one).in_order()]

    def row(self) -> CaseRow:
        """Return the case list's line."""
        return row_of(self.file(), [self.board(meeting) for meeting in self.meetings()])

    # -- recording ---------------------------------------------------------------------------------

    def record(
        self,
        *edits: Edit,
        meeting: MeetingId | None = None,
        blobs: Sequence[Blob] = (),
    ) -> Entry:
        """Record one gesture: one entry with one or more edits; raises EditRefused and changes nothing."""
        stream = self._stream_for(edits)
        if meeting is not None and stream == PAIR:
            rules.check(self.board(meeting), edits)
        registers = self._scope(stream, meeting).registers
        writes: list[Write] = []
        for intent in (intent for edit in edits for intent in edit.intents()):
            over_all = intent.over is Over.ALL
            ids = registers.live_ids if over_all else registers.shown_ids
            writes.append(Write(intent.thing, intent.register, ids(intent.thing, intent.register)))
        entry = self._make(stream, meeting, tuple(writes), vocabulary.encode(edits))
        self._undo.made(entry, undoable=all(edit.undoable for edit in edits))
        self._settle(entry, blobs)
        return entry

    def undo(self) -> Entry:
        """Take back one's own newest gesture of this sitting; raises CannotUndo."""
        return self._take_back(undo=True)

    def redo(self) -> Entry:
        """Bring back the newest gesture taken back; raises CannotUndo."""
        return self._take_back(undo=False)

    def undo_name(self) -> str | None:
        """Return the tag of the gesture that undo would take back, None where there is none."""
        return self._tag(self._undo.next_undo)

    def redo_name(self) -> str | None:
        """Return the tag of the gesture that redo would bring back, None where there is none."""
        return self._tag(self._undo.next_redo)

    def take_in(self, entries: Iterable[Entry]) -> list[Entry]:
        """Fold entries that came from the disk or from a partner; return those that became ready."""
        ready: list[Entry] = []
        for entry in entries:
            for one in self._history(entry.header.stream).add(entry):
                self._fold(one)
                ready.append(one)
        for one in ready:
            self._tell(one)
        return ready

    def resume_sitting(self, entries: Iterable[EntryId]) -> None:
        """Read the undo stack again from the entries this sitting made before a lock, oldest first."""
        for entry_id in entries:
            for history in self._histories.values():
                entry = history.get(entry_id)
                if entry is not None:
                    self._remember(entry)

    def new_id(self, kind: str) -> str:
        """Return a fresh id for a thing of a kind (``card``)."""
        return new_id(kind, self._chance)

    def now(self) -> datetime:
        """Return the laptop's claim of the time, with offset."""
        return self._clock()

    def subscribe(self, listener: Callable[[Entry], None]) -> Callable[[], None]:
        """Call `listener` after each entry was folded; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # -- inside ------------------------------------------------------------------------------------

    def _stream_for(self, edits: Sequence[Edit]) -> Stream:
        own = [isinstance(edit, NoteEdit) for edit in edits]
        if any(own) and not all(own):
            raise OwnWordsOnSharedBoard("mixed")
        return self.own if any(own) else PAIR

    def _make(
        self, stream: Stream, meeting: MeetingId | None, writes: tuple[Write, ...], payload: bytes
    ) -> Entry:
        history = self._history(stream)
        salt = self._chance(SALT_BYTES)
        header = Header(
            case=self.case,
            stream=stream,
            meeting=meeting,
            after=history.heads,
            number=history.next_number,
            writer=self.author.writer,
            at=self._clock().isoformat(timespec="seconds"),
            by=self.author.person,
            writes=writes,
            seal=seal_of(salt, payload),
        )
        return Entry(header, salt, payload)

    def _take_back(self, *, undo: bool) -> Entry:
        gesture = self._undo.next_undo if undo else self._undo.next_redo
        if gesture is None:
            raise CannotUndo("nothing")
        stream, meeting = gesture.header.stream, gesture.header.meeting
        registers = self._scope(stream, meeting).registers
        inverse: Inverse = self._undo.undo(registers) if undo else self._undo.redo(registers)
        payload = vocabulary.encode_take_back(inverse.take_back)
        entry = self._make(stream, meeting, inverse.writes, payload)
        self._undo.took_back(entry, inverse.take_back)
        self._settle(entry, ())
        return entry

    def _settle(self, entry: Entry, blobs: Sequence[Blob]) -> None:
        self._history(entry.header.stream).add(entry)
        self._fold(entry)
        row = None if is_own(entry.header.stream) else self.row()
        self._keep(entry, row, blobs)
        self._tell(entry)

    def _fold(self, entry: Entry) -> None:
        scope = self._scope(entry.header.stream, entry.header.meeting)
        scope.registers.apply(entry, vocabulary.values(entry))
        scope.board = None
        said = vocabulary.read(entry)
        self.newer_edits += sum(isinstance(edit, vocabulary.FromNewer) for edit in said.edits)

    def _remember(self, entry: Entry) -> None:
        said = vocabulary.read(entry)
        if said.take_back is not None:
            self._undo.took_back(entry, said.take_back)
        else:
            known = [edit for edit in said.edits if isinstance(edit, Edit)]
            self._undo.made(entry, undoable=all(edit.undoable for edit in known))

    def _tag(self, entry: Entry | None) -> str | None:
        edits = vocabulary.read(entry).edits if entry else ()
        return edits[0].tag if edits else None

    def _tell(self, entry: Entry) -> None:
        for listener in tuple(self._listeners):
            listener(entry)

    def _before(self, meeting: MeetingId) -> tuple[MeetingId, ...]:
        ordered = self.meetings()
        return ordered[: ordered.index(meeting)] if meeting in ordered else ordered

    def _history(self, stream: Stream) -> History:
        return self._histories.setdefault(stream, History(self.case, stream))

    def _scope(self, stream: Stream, meeting: MeetingId | None) -> _Scope:
        return self._scopes.setdefault((stream, meeting), _Scope())
