"""Undo within one sitting of one case: one's own writes that are still current, whole gestures only.

A taken-back write is replaced by the values it had replaced (as references: nothing is written twice, and
what was erased stays gone); a concurrent value stays beside. Undoing a choice brings both back. The stack
itself is not stored: it is read again from this writer's entries of the sitting.
"""

from dataclasses import dataclass, field

from exitdesk.journal.entry import Entry, EntryId, Write, WriteId
from exitdesk.journal.errors import CannotUndo
from exitdesk.journal.registers import Absent, Ref, Registers


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What an undo (or redo) entry says: whom it takes back, and what each of its writes brings back."""

    of: EntryId
    redo: bool
    brings: tuple[WriteId | None, ...]

    def values(self) -> list[Ref | Absent]:
        """Return one value for each write of the entry that carries this."""
        return [Ref(write) if write is not None else Absent.NOTHING for write in self.brings]


@dataclass(frozen=True, slots=True)
class Inverse:
    """An entry to be made: its writes in order, and what it says."""

    writes: tuple[Write, ...]
    take_back: TakeBack


@dataclass(slots=True)
class _Gesture:
    entry: Entry
    undone_by: Entry | None = None


@dataclass(slots=True)
class UndoStack:
    """The gestures of this sitting, newest last, and how their writes stand now."""

    _done: list[_Gesture] = field(default_factory=list)
    _undone: list[_Gesture] = field(default_factory=list)
    _stands_as: dict[WriteId, WriteId] = field(default_factory=dict)
    _carries: dict[WriteId, WriteId] = field(default_factory=dict)

    def made(self, entry: Entry, undoable: bool = True) -> None:
        """Note a new gesture of one's own. One that cannot be undone closes the way back past it."""
        self._undone.clear()
        if undoable:
            self._done.append(_Gesture(entry))
        else:
            self._done.clear()

    def took_back(self, entry: Entry, take_back: TakeBack) -> None:
        """Note an undo or redo entry of one's own.

        What was dropped from the way back before it (replaced by somebody since) is dropped here as well, so
        that the stack read again from the entries is the stack that was.
        """
        taken_from = self._undone if take_back.redo else self._done
        while taken_from and taken_from[-1].entry.id != take_back.of:
            taken_from.pop()
        if not taken_from:
            self.clear()
            return
        for index, brought in enumerate(take_back.brings):
            if brought is not None:
                root = self._carries.get(brought, brought)
                self._stands_as[root] = WriteId(entry.id, index)
                self._carries[WriteId(entry.id, index)] = root
        gesture = taken_from.pop()
        gesture.undone_by = None if take_back.redo else entry
        (self._done if take_back.redo else self._undone).append(gesture)

    def clear(self) -> None:
        """Forget the way back (after an erasure)."""
        self._done.clear()
        self._undone.clear()

    @property
    def next_undo(self) -> Entry | None:
        """The gesture that undo would take back, for its name in the menu."""
        return self._done[-1].entry if self._done else None

    @property
    def next_redo(self) -> Entry | None:
        """The gesture that redo would bring back."""
        return self._undone[-1].entry if self._undone else None

    def undo(self, registers: Registers) -> Inverse:
        """Return the entry that takes back the newest gesture; raises CannotUndo and drops what cannot be."""
        if not self._done:
            raise CannotUndo("nothing")
        entry = self._done[-1].entry
        current = [self._now(WriteId(entry.id, index)) for index in range(len(entry.header.writes))]
        if not all(registers.is_live(write) for write in current):
            self._done.pop()
            raise CannotUndo("replaced since")
        writes: list[Write] = []
        brings: list[WriteId | None] = []
        for made, now in zip(entry.header.writes, current, strict=True):
            replaced: list[WriteId | None] = [self._now(gone) for gone in made.replaces]
            first, *more = replaced or [None]
            writes.append(Write(made.thing, made.register, (now,)))
            brings.append(first)
            for also in more:
                writes.append(Write(made.thing, made.register))
                brings.append(also)
        return Inverse(tuple(writes), TakeBack(entry.id, False, tuple(brings)))

    def redo(self, registers: Registers) -> Inverse:
        """Return the entry that brings the newest undone gesture back; raises CannotUndo."""
        if not self._undone or (undone_by := self._undone[-1].undone_by) is None:
            raise CannotUndo("nothing")
        entry = self._undone[-1].entry
        undone = [
            (self._now(WriteId(undone_by.id, i)), write) for i, write in enumerate(undone_by.header.writes)
        ]
        if not all(registers.is_live(write_id) for write_id, _ in undone):
            self._undone.clear()
            raise CannotUndo("replaced since")
        writes: list[Write] = []
        for made in entry.header.writes:
            same = [i for i, write in undone if (write.thing, write.register) == (made.thing, made.register)]
            writes.append(Write(made.thing, made.register, tuple(sorted(same))))
            undone = [(i, write) for i, write in undone if i not in same]
        brings = tuple(self._now(WriteId(entry.id, index)) for index in range(len(entry.header.writes)))
        return Inverse(tuple(writes), TakeBack(entry.id, True, brings))

    def _now(self, write: WriteId) -> WriteId:
        """Return the write that carries this one's value now: undo and redo hand it on."""
        root = self._carries.get(write, write)
        return self._stands_as.get(root, write)
