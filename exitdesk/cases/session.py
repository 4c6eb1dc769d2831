"""One open case: the only way in is `record`, and everything shown is folded from what was recorded.

`record` makes the entry, folds it at once and hands it to `keep`, which writes it down (in the window: off
the GUI thread, in order, and again until it is done). What cannot be done is refused before anything changed.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from exitdesk.cases import rules as rules_of_case
from exitdesk.cases import vocabulary
from exitdesk.cases.assessment_edits import AssessmentEdit
from exitdesk.cases.carrying_marks import CarriedMark, marks_said_again
from exitdesk.cases.case_edits import CaseEdit
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.case_state import CaseState, Note, Scope
from exitdesk.cases.earlier_numbers import EarlierNumber
from exitdesk.cases.errors import NoSuchCase, NoSuchMeeting
from exitdesk.cases.holding_back import OwnEdit
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.pen import Author, Pen
from exitdesk.cases.ports import Blob, Chance, Clock
from exitdesk.journal.entry import (
    PAIR,
    CaseId,
    Entry,
    EntryId,
    MeetingId,
    Stream,
    Write,
    is_own,
    new_id,
    own_stream,
)
from exitdesk.journal.errors import CannotUndo
from exitdesk.journal.undo import UndoStack
from exitdesk.sos import rules
from exitdesk.sos.edit import Edit
from exitdesk.sos.edits import MeetingEdit
from exitdesk.sos.errors import OwnWordsOnSharedBoard
from exitdesk.sos.meeting_edits import StartMeeting
from exitdesk.sos.writes import writes_of

__all__ = ["CaseSession", "EarlierNumber", "Keep", "Note"]


class Keep(Protocol):
    """Writes an entry down; may return before it is done."""

    def __call__(self, entry: Entry, row: CaseRow | None, blobs: Sequence[Blob], /) -> None:
        """Write `entry` with its case's line."""


class CaseSession(CaseState):
    """A case that is open on this laptop."""

    def __init__(
        self,
        case: CaseId,
        author: Author,
        entries: Iterable[Entry],
        keep: Keep,
        clock: Clock,
        chance: Chance,
        lost: Collection[LostEntry] = (),
    ) -> None:
        super().__init__(case, own_stream(author.person), lost)
        self.author = author
        self._keep = keep
        self._pen = Pen(author, clock, chance)
        self._undo = UndoStack()
        self._listeners: list[Callable[[Entry], None]] = []
        self.take_in(entries)

    def record(
        self,
        *edits: Edit,
        meeting: MeetingId | None = None,
        blobs: Sequence[Blob] = (),
    ) -> Entry:
        """Record one gesture: one entry with one or more edits.

        Raises EditRefused, NoSuchMeeting or NoSuchCase, and then nothing has changed.
        """
        stream = self._stream_for(edits)
        self._check_scope(edits, meeting)
        if meeting is not None and stream == PAIR:
            rules.check(self.board(meeting), edits)
        else:
            rules.check_gesture(edits)
            rules_of_case.check(self._scope(PAIR, None).registers, edits)
        writes = writes_of(self._scope(stream, meeting).registers, edits)
        entry = self._make(stream, meeting, writes, vocabulary.encode(edits))
        self._absorb(entry)
        self._undo.made(entry, undoable=all(edit.undoable for edit in edits))
        self._settle(entry, blobs)
        return entry

    def say_again(
        self,
        scope: Scope,
        writes: tuple[Write, ...],
        edits: Sequence[Edit],
        marks: Sequence[CarriedMark] = (),
    ) -> Entry:
        """Record what erasing would take along, replacing exactly those writes. It cannot be undone.

        The marks of what is said are recorded first: killed in between, nothing that was held back is free.
        """
        entry = self._make(scope.stream, scope.meeting, writes, vocabulary.encode(edits))
        if marks:
            self.record(*marks_said_again(entry.id, marks))
        self._absorb(entry)
        self._undo = UndoStack()
        self._settle(entry, ())
        return entry

    def undo(self) -> Entry:
        """Take back one's own newest gesture of this sitting; raises CannotUndo."""
        return self._take_back(redo=False)

    def redo(self) -> Entry:
        """Bring back the newest gesture taken back; raises CannotUndo."""
        return self._take_back(redo=True)

    def undo_name(self) -> str | None:
        """Return the tag of the gesture that undo would take back, None where there is none."""
        return self._tag(self._undo.next_undo)

    def redo_name(self) -> str | None:
        """Return the tag of the gesture that redo would bring back, None where there is none."""
        return self._tag(self._undo.next_redo)

    def take_in(self, entries: Iterable[Entry]) -> list[Entry]:
        """Fold entries that came from the disk or from a partner; return those that became ready.

        Raises BrokenEntry at the first that contradicts itself or its ancestors; those before it are in.
        """
        ready: list[Entry] = []
        try:
            for entry in entries:
                ready += self._absorb(entry)
        finally:
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
        return new_id(kind, self._pen.chance)

    def now(self) -> datetime:
        """Return the laptop's claim of the time, with offset."""
        return self._pen.clock()

    def subscribe(self, listener: Callable[[Entry], None]) -> Callable[[], None]:
        """Call `listener` after each entry was folded; return how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # -- inside ------------------------------------------------------------------------------------

    def _stream_for(self, edits: Sequence[Edit]) -> Stream:
        own = [isinstance(edit, OwnEdit) for edit in edits]
        if any(own) and not all(own):
            raise OwnWordsOnSharedBoard("mixed")
        return self.own if any(own) else PAIR

    def _check_scope(self, edits: Sequence[Edit], meeting: MeetingId | None) -> None:
        """Refuse what would be written where nobody reads it: another case, no meeting, another meeting."""
        starts = any(isinstance(edit, StartMeeting) for edit in edits)
        if meeting is not None and not starts and meeting not in self.meetings():
            raise NoSuchMeeting("not started")
        for edit in edits:
            if isinstance(edit, CaseEdit | AssessmentEdit):
                if edit.case != self.case:
                    raise NoSuchCase("another case")
                if meeting is not None:
                    raise NoSuchMeeting("not of a meeting")
            elif not isinstance(edit, OwnEdit) and meeting is None:
                raise NoSuchMeeting("of a meeting")
            elif isinstance(edit, MeetingEdit) and edit.meeting != meeting:
                raise NoSuchMeeting("another meeting")

    def _make(
        self, stream: Stream, meeting: MeetingId | None, writes: tuple[Write, ...], payload: bytes
    ) -> Entry:
        return self._pen.write(self._history(stream), meeting, writes, payload)

    def _take_back(self, *, redo: bool) -> Entry:
        gesture = self._undo.next_redo if redo else self._undo.next_undo
        if gesture is None:
            raise CannotUndo("nothing")
        stream, meeting = gesture.header.stream, gesture.header.meeting
        registers = self._scope(stream, meeting).registers
        inverse = self._undo.redo(registers) if redo else self._undo.undo(registers)
        payload = vocabulary.encode_take_back(inverse.take_back)
        entry = self._make(stream, meeting, inverse.writes, payload)
        self._absorb(entry)
        self._undo.took_back(entry, inverse.take_back)
        self._settle(entry, ())
        return entry

    def _settle(self, entry: Entry, blobs: Sequence[Blob]) -> None:
        row = None if is_own(entry.header.stream) else self._row_if_opened()
        try:
            self._keep(entry, row, blobs)
        finally:
            self._tell(entry)

    def _row_if_opened(self) -> CaseRow | None:
        try:
            return self.row()
        except NoSuchCase:
            return None

    def _remember(self, entry: Entry) -> None:
        said = vocabulary.read(entry)
        if said.take_back is not None:
            self._undo.took_back(entry, said.take_back)
        else:
            undoable = all(isinstance(edit, Edit) and edit.undoable for edit in said.edits)
            self._undo.made(entry, undoable=undoable and not entry.erased)

    def _tag(self, entry: Entry | None) -> str | None:
        edits = vocabulary.read(entry).edits if entry else ()
        return vocabulary.gesture_tag([edit.tag for edit in edits]) if edits else None

    def _tell(self, entry: Entry) -> None:
        for listener in tuple(self._listeners):
            listener(entry)
