"""What a damaged disk took: nobody waits for it, and what came after it stands in its order as before."""

import itertools

import pytest

from exitdesk.journal.entry import Entry, EntryId, WriteId
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.order import History
from tests.unit.journal.making import CASE, OTHER, made, words


def with_lost(lost: Entry, *entries: Entry) -> History:
    """Return a history that knows one entry to be lost, and took the others in."""
    found = History(CASE, lost.header.stream, (lost.id,))
    found.add_all(entries)
    return found


def line() -> tuple[Entry, Entry, Entry, Entry]:
    """Return four, each after the one before; the last replaces something of the first two."""
    root = made(writes=(words(), words(thing=OTHER)))
    gone = made(root, writes=(words(root),))
    after = made(gone, writes=(words(gone),))
    return root, gone, after, made(after, writes=(words(after), words(root, thing=OTHER, nth=1)))


def test_nobody_waits_for_what_is_lost() -> None:
    """In any order of arrival what is left is there, and the next entry joins both sides of the gap."""
    root, gone, after, last = line()
    for arrival in itertools.permutations((root, after, last)):
        found = with_lost(gone, *arrival)
        assert found.in_order() == [root, after, last]
        assert (found.waiting, found.missing, found.refused) == (0, frozenset(), ())
        assert found.heads == tuple(sorted((root.id, last.id)))
        assert found.next_number == 5


def test_what_comes_behind_a_gap_waits_for_what_it_replaces() -> None:
    """Else the order of arrival would decide whether it may replace it."""
    root, gone, after, last = line()
    found = with_lost(gone, last, after)
    assert found.in_order() == [after]
    assert (found.waiting, found.missing) == (1, frozenset({root.id}))
    assert found.add(root) == (root, last)


def test_what_has_a_lower_number_came_before_a_gap() -> None:
    """It was seen by whoever wrote behind it; what has a higher number was not."""
    root, gone, after, last = line()
    found = with_lost(gone, root, after, last)
    assert found.precedes(root.id, after.id)
    assert found.precedes(root.id, last.id)
    assert not found.precedes(after.id, root.id)
    assert found.may_bring(last.id, 1, WriteId(root.id, 1))


def test_a_beginning_that_is_lost_leaves_the_rest_in_order() -> None:
    """The first of all is gone, and with it what it wrote."""
    root, gone, after, last = line()
    found = History(CASE, root.header.stream, (root.id,))
    assert found.add_all((gone, after, last)) == [gone, after, last]
    assert found.heads == (last.id,)


def test_an_end_that_is_lost_is_no_gap() -> None:
    """Nothing came after it: the next entry goes on from what is left."""
    root, gone, *_ = line()
    found = with_lost(gone, root)
    assert (found.heads, found.next_number) == ((root.id,), 2)


@pytest.mark.parametrize("late", [False, True])
def test_what_was_thought_lost_may_come_after_all(late: bool) -> None:
    """From a partner or a stick: it takes its place, and is no head where something stands on it."""
    root, gone, after, last = line()
    found = with_lost(gone, *((root, after, last, gone) if late else (root, gone, after, last)))
    assert found.in_order() == [root, gone, after, last]
    assert found.heads == (last.id,)
    assert found.precedes(gone.id, last.id)


def test_a_number_behind_a_gap_is_above_what_it_knew() -> None:
    """How long the gap is nobody can say, only that it is no step back."""
    root, gone, *_ = line()
    aside = made(root, writer="writer-2")
    low = made(gone, aside, number=2)
    with pytest.raises(BrokenEntry):
        with_lost(gone, root, aside, low)
    assert with_lost(gone, root, aside, made(gone, aside, number=7)).next_number == 8


@pytest.mark.parametrize(
    "replaced",
    [WriteId(EntryId("f" * 64), 0), None],
    ids=["never seen", "higher number"],
)
def test_a_gap_is_no_licence(replaced: WriteId | None) -> None:
    """What was never seen is waited for, and what has a higher number is not replaced."""
    root, gone, *_ = line()
    later = made(made(root), writes=(words(),), writer="writer-2")
    if replaced is None:
        behind = made(gone, writes=(words(later),))
        with pytest.raises(BrokenEntry):
            with_lost(gone, root, made(root), later, behind)
        return
    write = words()
    behind = made(gone, writes=(type(write)(write.thing, write.register, (replaced,)),))
    found = with_lost(gone, root, behind)
    assert (behind.id in found, found.missing) == (False, frozenset({replaced.entry}))


def test_another_register_is_not_replaced_behind_a_gap_either() -> None:
    """Only what is lost is believed; what is here is looked at."""
    root, gone, *_ = line()
    with pytest.raises(BrokenEntry):
        with_lost(gone, root, made(gone, writes=(words(root, nth=1),)))
