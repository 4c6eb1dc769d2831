"""The common order: everybody who has the same entries has the same order, whoever sent what when."""

import itertools

import pytest

from exitdesk.journal.entry import CaseId, Entry, EntryId, MeetingId, Stream, Write, WriteId
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.order import History
from tests.unit.journal.making import CARD, CASE, OTHER, Line, made, words


def history(*entries: Entry) -> History:
    """Return a history that took these in."""
    found = History(CASE, made().header.stream)
    found.add_all(entries)
    return found


def diamond() -> tuple[Entry, Entry, Entry, Entry]:
    """Return a root, two that follow it at once, and one after both."""
    root = made(writes=(words(),))
    left = made(root, writes=(words(root),), writer="writer-1")
    right = made(root, writes=(words(root),), writer="writer-2")
    return root, left, right, made(left, right, writes=(words(left, right),))


def test_any_order_of_arrival_gives_the_common_order() -> None:
    """Number first, then writer, then id; the clock decides nothing."""
    entries = diamond()
    for arrival in itertools.permutations(entries):
        found = history(*arrival)
        assert found.in_order() == list(entries)
        assert found.heads == (entries[3].id,)
        assert found.next_number == 4
        assert (len(found), found.waiting, found.missing) == (4, 0, frozenset())


def test_an_empty_history_begins_with_number_one() -> None:
    """Nothing came before."""
    assert (history().next_number, history().heads, len(history())) == (1, (), 0)


def test_an_entry_waits_until_all_it_came_after_are_here() -> None:
    """It is not shown early, and what is missing is named."""
    root, left, right, last = diamond()
    found = history(root, last, left)
    assert last.id not in found
    assert found.get(last.id) is None
    assert (found.waiting, found.missing) == (1, frozenset({right.id}))
    assert found.add(right) == (right, last)
    assert found.get(last.id) is last


def test_a_second_arrival_does_nothing() -> None:
    """Neither of a ready entry nor of a waiting one."""
    root, left, right, last = diamond()
    found = history(root, last)
    assert found.add(root) == found.add(last) == ()
    assert (len(found), found.waiting) == (1, 1)
    assert found.add_all((left, right)) == [left, right, last]


def test_a_long_chain_that_arrives_backwards_is_released_causes_first() -> None:
    """Nothing recursive: a thousand that wait are released by one."""
    line = Line()
    for _ in range(1000):
        line.add()
    found = history(*line.entries[:0:-1])
    assert found.waiting == 999
    assert list(found.add(line.entries[0])) == line.entries


@pytest.mark.parametrize("number", [1, 3])
def test_a_number_that_does_not_follow_is_broken(number: int) -> None:
    """One more than the highest it came after, exactly."""
    root = made()
    found = history(root)
    with pytest.raises(BrokenEntry):
        found.add(made(root, number=number))
    assert found.heads == (root.id,)


def test_a_root_that_does_not_begin_with_one_is_broken() -> None:
    """Nobody can jump ahead in the common order."""
    with pytest.raises(BrokenEntry):
        history(made(number=2))


@pytest.mark.parametrize(
    "entry", [made(case=CaseId("case-2")), made(stream=Stream("own.person-1"))], ids=["case", "stream"]
)
def test_an_entry_of_another_case_or_stream_is_not_taken_in(entry: Entry) -> None:
    """No entry of one names an entry of another."""
    with pytest.raises(BrokenEntry):
        history(entry)


def test_only_ancestors_are_replaced() -> None:
    """What was written at once stays beside: nobody can replace what he had not seen."""
    root, left, right, _ = diamond()
    for replaced in ((right,), (made(root, writer="writer-9"),)):
        with pytest.raises(BrokenEntry):
            history(root, left, right, made(left, writes=(words(*replaced),)))


@pytest.mark.parametrize(
    "write",
    [
        lambda root: Write(CARD, "words", (WriteId(root.id, 1),)),
        lambda root: Write(CARD, "place", (WriteId(root.id, 0),)),
        lambda root: Write(OTHER, "words", (WriteId(root.id, 0),)),
    ],
    ids=["no such write", "register", "thing"],
)
def test_only_writes_of_the_same_register_are_replaced(write: object) -> None:
    """A place never replaces words, nor one card another."""
    root = made(writes=(words(),))
    assert callable(write)
    with pytest.raises(BrokenEntry):
        history(root, made(root, writes=(write(root),)))


def test_a_meeting_never_replaces_what_was_said_at_another() -> None:
    """A register belongs to its meeting."""
    root = made(writes=(words(),))
    with pytest.raises(BrokenEntry):
        history(root, made(root, writes=(words(root),), meeting=MeetingId("meeting-2")))


def test_a_broken_entry_that_waited_leaves_the_rest_whole() -> None:
    """What it waited for is in, its siblings are in, its own children wait; nothing is half taken in."""
    root = made(writes=(words(),))
    parent = made(root, writes=(words(root),))
    broken = made(parent, number=9)
    child = made(broken)
    sibling = made(parent, writes=(words(parent),))
    found = history(root, broken, child, sibling)
    assert found.add(parent) == (parent, sibling)
    assert found.refused == (broken.id,)
    assert found.heads == (sibling.id,)
    assert (broken.id in found, found.waiting, found.missing) == (False, 1, frozenset({broken.id}))
    with pytest.raises(BrokenEntry):
        found.add(broken)


def test_who_came_before_whom_is_known_over_branches() -> None:
    """Ancestors precede; those at once do not, and nobody precedes himself."""
    root, left, right, last = diamond()
    more = made(right, writer="writer-2")
    found = history(root, left, right, last, more)
    before = {(one.id, two.id) for one in (root, left, right) for two in (left, right, last, more)}
    wrong = {
        (left.id, right.id),
        (right.id, left.id),
        (left.id, left.id),
        (right.id, right.id),
        (left.id, more.id),
    }
    ids = [one.id for one in (root, left, right, last, more)]
    assert {(a, b) for a in ids for b in ids if found.precedes(a, b)} == before - wrong


def test_a_branch_that_grows_on_after_it_was_joined_is_still_told_apart() -> None:
    """Chains that fork at the same place do not get mixed up."""
    root = made()
    forks = [made(root, writer=f"writer-{n}") for n in range(4)]
    joined = made(forks[0], forks[2])
    ahead = made(made(forks[1]), joined)
    found = history(root, *forks, made(forks[1]), joined, ahead)
    assert [found.precedes(fork.id, ahead.id) for fork in forks] == [True, True, True, False]
    assert not found.precedes(ahead.id, joined.id)
    assert found.precedes(joined.id, ahead.id)


def test_only_an_ancestors_write_of_the_same_register_may_be_brought_back() -> None:
    """A made-up undo cannot put words where a place belongs, nor bring what it had not seen."""
    root = made(writes=(words(), Write(CARD, "place")))
    left = made(root, writes=(words(root),))
    right = made(root, writes=(words(root),), writer="writer-2")
    found = history(root, left, right)
    assert found.may_bring(left.id, 0, WriteId(root.id, 0))
    for earlier in (
        WriteId(root.id, 1),
        WriteId(root.id, 2),
        WriteId(right.id, 0),
        WriteId(left.id, 0),
        WriteId(EntryId("0" * 64), 0),
    ):
        assert not found.may_bring(left.id, 0, earlier)
