"""Records gestures one after the other into fresh entries in memory: how a script becomes a case again."""

from collections.abc import Sequence

from exitdesk.cases import vocabulary
from exitdesk.cases.holding_back import OwnEdit
from exitdesk.cases.pen import Author, Pen
from exitdesk.cases.ports import Chance, Clock
from exitdesk.journal.entry import (
    PAIR,
    CaseId,
    Entry,
    EntryId,
    MeetingId,
    Stream,
    Write,
    own_stream,
)
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.order import History
from exitdesk.journal.registers import Registers
from exitdesk.sos import rules
from exitdesk.sos.edit import Edit
from exitdesk.sos.fold import fold_board
from exitdesk.sos.writes import writes_of


class Recorder:
    """A case being recorded by one author; `entries` are what was recorded, oldest first."""

    def __init__(self, case: CaseId, author: Author, clock: Clock, chance: Chance) -> None:
        self.case = case
        self.own = own_stream(author.person)
        self.entries: list[Entry] = []
        self._pen = Pen(author, clock, chance)
        self._numbers: dict[EntryId, int] = {}
        self._histories: dict[Stream, History] = {}
        self._scopes: dict[tuple[Stream, MeetingId | None], Registers] = {}

    def number_of(self, entry: EntryId) -> int:
        """Return the number (from 1) of a recorded gesture."""
        return self._numbers[entry]

    def registers(self, stream: Stream, meeting: MeetingId | None) -> Registers:
        """Return what stands in one meeting of a stream, or in the case itself."""
        return self._scopes.setdefault((stream, meeting), Registers())

    def writes_of(
        self, stream: Stream, meeting: MeetingId | None, edits: Sequence[Edit]
    ) -> tuple[Write, ...]:
        """Return the writes of a gesture made now; raises EditRefused, BrokenEntry in the wrong stream."""
        registers = self.registers(stream, meeting)
        if any(isinstance(edit, OwnEdit) == (stream == PAIR) for edit in edits):
            raise BrokenEntry("stream")
        if meeting is not None and stream == PAIR:
            rules.check(fold_board(self.case, meeting, registers), edits)
        return writes_of(registers, edits)

    def record(
        self, stream: Stream, meeting: MeetingId | None, writes: tuple[Write, ...], payload: bytes | None
    ) -> Entry:
        """Record one gesture (an erased one has no payload); raises BrokenEntry where it does not fit."""
        history = self._histories.setdefault(stream, History(self.case, stream))
        entry = self._pen.write(history, meeting, writes, payload)
        values = vocabulary.values(entry)
        history.add(entry)
        self.registers(stream, meeting).apply(entry, values)
        self.entries.append(entry)
        self._numbers[entry.id] = len(self.entries)
        return entry
