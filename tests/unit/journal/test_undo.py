"""Undo: only one's own writes that are still current, whole gestures, and a way back kept over a lock."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from exitdesk.journal.entry import Entry, Write, WriteId
from exitdesk.journal.errors import CannotUndo
from exitdesk.journal.registers import Registers
from exitdesk.journal.undo import Inverse, TakeBack, UndoStack
from tests.unit.journal.making import CARD, OTHER, made, words


@dataclass
class Sitting:
    """One person's sitting: entries, registers and the stack, without any payloads to read."""

    registers: Registers = field(default_factory=Registers)
    stack: UndoStack = field(default_factory=UndoStack)
    entries: list[tuple[Entry, TakeBack | None]] = field(default_factory=list)

    def write(self, value: Any, *things: Any, own: bool = True, undoable: bool = True) -> Entry:
        """Write a value over all that stands, as one gesture."""
        writes = tuple(
            Write(thing, "words", self.registers.live_ids(thing, "words")) for thing in things or (CARD,)
        )
        entry = self._add(writes, None, [value] * len(writes))
        if own:
            self.stack.made(entry, undoable)
        return entry

    def undo(self) -> Entry:
        """Take the newest gesture back."""
        return self._take(self.stack.undo(self.registers))

    def redo(self) -> Entry:
        """Bring the newest undone gesture back."""
        return self._take(self.stack.redo(self.registers))

    def says(self, thing: Any = CARD) -> list[Any]:
        """Return what stands."""
        return [one.value for one in self.registers.standing(thing, "words")]

    def _take(self, inverse: Inverse) -> Entry:
        entry = self._add(inverse.writes, inverse.take_back, inverse.take_back.values())
        self.stack.took_back(entry, inverse.take_back)
        return entry

    def _add(self, writes: tuple[Write, ...], take_back: TakeBack | None, values: list[Any]) -> Entry:
        last = [entry for entry, _ in self.entries[-1:]]
        entry = made(*last, writes=writes)
        self.entries.append((entry, take_back))
        self.registers.apply(entry, values)
        return entry

    def again(self) -> UndoStack:
        """Read the stack again from the entries, as after a lock."""
        stack = UndoStack()
        for entry, take_back in self.entries:
            if take_back is None:
                stack.made(entry)
            else:
                stack.took_back(entry, take_back)
        return stack


def test_there_and_back_as_often_as_one_likes() -> None:
    """The values are brought by reference through any number of undos and redos."""
    one = Sitting()
    for value in ("a", "b", "c"):
        one.write(value)
    for _ in range(3):
        for expected in (["b"], ["a"], []):
            one.undo()
            assert one.says() == expected
        for expected in (["a"], ["b"], ["c"]):
            one.redo()
            assert one.says() == expected


def test_a_new_gesture_closes_the_way_forward() -> None:
    """What was undone cannot come back over what was said since."""
    one = Sitting()
    one.write("a")
    one.write("b")
    one.undo()
    new = one.write("c")
    assert (one.stack.next_undo, one.stack.next_redo) == (new, None)
    with pytest.raises(CannotUndo):
        one.redo()
    one.undo()
    assert one.says() == ["a"]


def test_with_nothing_done_there_is_nothing_to_undo() -> None:
    """Nor to redo."""
    one = Sitting()
    assert (one.stack.next_undo, one.stack.next_redo) == (None, None)
    for step in (one.undo, one.redo):
        with pytest.raises(CannotUndo):
            step()


def test_what_somebody_replaced_since_is_not_undone() -> None:
    """His words stand; the gesture is dropped and the one before it can be undone."""
    one = Sitting()
    first = one.write("a", OTHER)
    one.write("b")
    one.write("makkerens", own=False)
    with pytest.raises(CannotUndo):
        one.undo()
    assert one.says() == ["makkerens"]
    assert one.stack.next_undo == first
    one.undo()
    assert one.says(OTHER) == []


def test_a_gesture_is_undone_whole_or_not_at_all() -> None:
    """One of two cards was replaced by somebody: neither changes."""
    one = Sitting()
    one.write("a", CARD, OTHER)
    one.write("makkerens", OTHER, own=False)
    with pytest.raises(CannotUndo):
        one.undo()
    assert (one.says(CARD), one.says(OTHER)) == (["a"], ["makkerens"])


def test_what_somebody_wrote_over_an_undo_is_not_replaced_by_a_redo() -> None:
    """The way forward is closed."""
    one = Sitting()
    one.write("a")
    one.undo()
    one.write("makkerens", own=False)
    with pytest.raises(CannotUndo):
        one.redo()
    assert one.says() == ["makkerens"]
    assert one.stack.next_redo is None


def test_undoing_a_choice_brings_both_back_and_redoing_it_chooses_again() -> None:
    """No wording is lost by choosing too early."""
    one = Sitting()
    left, right = made(writes=(words(),), writer="writer-1"), made(writes=(words(),), writer="writer-2")
    one.registers.apply(left, ["venstre"])
    one.registers.apply(right, ["højre"])
    one.write("valgt")
    for _ in range(2):
        one.undo()
        assert sorted(one.says()) == ["højre", "venstre"]
        one.redo()
        assert one.says() == ["valgt"]


def test_what_cannot_be_undone_closes_the_way_back_past_it() -> None:
    """A reveal was seen: nothing before it is taken back either."""
    one = Sitting()
    one.write("a")
    one.write("vist", undoable=False)
    assert not one.stack.next_undo
    after = one.write("b")
    assert one.stack.next_undo == after
    one.undo()
    with pytest.raises(CannotUndo):
        one.undo()
    assert one.says() == ["vist"]


def test_after_an_erasure_there_is_no_way_back() -> None:
    """State never brings an erased value back."""
    one = Sitting()
    one.write("a")
    one.write("b")
    one.undo()
    one.stack.clear()
    assert (one.stack.next_undo, one.stack.next_redo) == (None, None)


def test_the_stack_read_again_is_the_stack_that_was() -> None:
    """The way back and the way forward are kept over a lock."""
    one = Sitting()
    for value in ("a", "b", "c", "d"):
        one.write(value)
    one.undo()
    one.undo()
    one.redo()
    again = one.again()
    assert (again.next_undo, again.next_redo) == (one.stack.next_undo, one.stack.next_redo)
    one.stack = again
    one.undo()
    one.undo()
    assert one.says() == ["a"]


def test_a_gesture_dropped_before_the_lock_is_dropped_after_it() -> None:
    """An undo that was refused leaves no trace in the journal; what it dropped is seen from the next undo."""
    one = Sitting()
    one.write("a", OTHER)
    one.write("b")
    gestures = list(one.entries)
    one.write("makkerens", own=False)
    with pytest.raises(CannotUndo):
        one.undo()
    undone = one.undo()
    one.entries = [*gestures, one.entries[-1]]
    assert one.entries[-1][0] is undone
    again = one.again()
    assert again.next_undo is None
    assert again.next_redo == gestures[0][0]


def test_an_undo_of_what_is_not_in_the_sitting_closes_every_way() -> None:
    """Better no way back than a wrong one."""
    one = Sitting()
    one.write("a")
    one.write("b")
    one.undo()
    stack = UndoStack()
    stack.made(one.entries[0][0])
    entry, take_back = one.entries[-1]
    assert take_back is not None
    stack.took_back(entry, take_back)
    assert (stack.next_undo, stack.next_redo) == (None, None)


def test_a_take_back_says_whom_and_what_it_brings() -> None:
    """Where there was nothing before, it brings nothing."""
    one = Sitting()
    first = one.write("a")
    one.write("b")
    back = one.stack.undo(one.registers)
    assert back.take_back == TakeBack(one.entries[1][0].id, False, (WriteId(first.id, 0),))
