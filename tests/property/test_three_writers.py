"""Three laptops, any interleaving, delay and duplication: everybody ends with the same board."""

import random

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.journal.entry import PAIR, Entry, is_own
from tests.property.writers import Writer, act, three_writers

ACTS = st.integers(0, 9)
STEPS = st.lists(st.tuples(st.integers(0, 2), ACTS, st.integers(0, 2)), max_size=40)


def deliver(to: Writer, entries: list[Entry]) -> None:
    """Bring the pair's entries to another laptop."""
    to.session.take_in([entry for entry in entries if not is_own(entry.header.stream)])


@given(st.integers(0, 2**32), STEPS)
def test_any_interleaving_of_three_writers_ends_in_the_same_board(
    seed: int, steps: list[tuple[int, int, int]]
) -> None:
    """Whoever acts when, and whoever hears of it when and how often, the boards are equal in the end."""
    writers, meeting = three_writers(seed)
    chance = random.Random(seed)
    for who, what, hears in steps:
        act(writers[who], meeting, what)
        heard = chance.choices(writers[who].written, k=min(3, len(writers[who].written)))
        deliver(writers[hears], heard)
    everything = [entry for writer in writers for entry in writer.written]
    for writer in writers:
        mixed = everything * 2
        chance.shuffle(mixed)
        deliver(writer, mixed)
    boards = [writer.session.board(meeting) for writer in writers]
    assert boards[0] == boards[1] == boards[2]
    orders = [[entry.id for entry in writer.session.entries(PAIR)] for writer in writers]
    assert orders[0] == orders[1] == orders[2]


@given(st.integers(0, 2**32), STEPS)
def test_a_case_that_is_read_again_is_the_same_case(seed: int, steps: list[tuple[int, int, int]]) -> None:
    """Folding the stored entries, in any order of arrival, gives the board that was on the screen."""
    writers, meeting = three_writers(seed)
    for who, what, hears in steps:
        act(writers[who], meeting, what)
        deliver(writers[hears], writers[who].written)
    for writer in writers:
        entries = writer.session.entries()
        random.Random(seed).shuffle(entries)
        again = writer.open(entries)
        assert again.board(meeting) == writer.session.board(meeting)
        assert again.notes() == writer.session.notes()
        assert again.row() == writer.session.row()


@given(st.integers(0, 2**32), st.lists(ACTS.filter(lambda what: what > 1), min_size=1, max_size=25))
def test_undoing_everything_gives_the_start_and_redoing_it_the_end(seed: int, acts: list[int]) -> None:
    """Every gesture of a sitting can be taken back, in order, and brought back again."""
    writers, meeting = three_writers(seed)
    one = writers[1]
    start, notes = one.session.board(meeting), one.session.notes()
    for what in acts:
        act(one, meeting, what)
    end, end_notes = one.session.board(meeting), [note.text for note in one.session.notes()]
    gestures = 0
    while one.session.undo_name():
        one.session.undo()
        gestures += 1
    assert without_writes(one.session.board(meeting)) == without_writes(start)
    assert one.session.notes() == notes
    for _ in range(gestures):
        one.session.redo()
    assert without_writes(one.session.board(meeting)) == without_writes(end)
    assert [note.text for note in one.session.notes()] == end_notes


@given(st.integers(0, 2**32), STEPS)
def test_the_way_back_is_kept_over_a_lock(seed: int, steps: list[tuple[int, int, int]]) -> None:
    """A new process that reads the sitting's entries can undo just what the old one could."""
    writers, meeting = three_writers(seed)
    one = writers[1]
    for _, what, _ in steps:
        act(one, meeting, what)
    again = one.open(one.session.entries())
    again.resume_sitting([entry.id for entry in one.written])
    assert again.undo_name() == one.session.undo_name()
    assert again.redo_name() == one.session.redo_name()
    while one.session.undo_name():
        one.session.undo()
        again.undo()
        assert without_writes(again.board(meeting)) == without_writes(one.session.board(meeting))


@given(st.integers(0, 2**32), STEPS, st.integers(0, 39))
def test_a_vault_that_was_put_back_and_goes_on_is_a_branch_that_loses_nothing(
    seed: int, steps: list[tuple[int, int, int]], back_to: int
) -> None:
    """The same writer with an older vault writes on: both futures are there, and everybody agrees."""
    writers, meeting = three_writers(seed)
    one, two = writers[0], writers[1]
    kept = list(one.written)
    for place, (_, what, _) in enumerate(steps):
        act(one, meeting, what)
        if place < back_to:
            kept = list(one.written)
    first_future = list(one.written)
    put_back = Writer(0, random.Random(seed + 1), list(kept))
    for _, what, _ in steps:
        act(put_back, meeting, what)
    everything = first_future + put_back.written
    deliver(two, everything)
    put_back.session.take_in(everything)
    shared = {entry.id for entry in everything if not is_own(entry.header.stream)}
    assert shared == {entry.id for entry in two.session.entries(PAIR)}
    assert two.session.board(meeting) == put_back.session.board(meeting)


def without_writes(board: object) -> str:
    """Return a board as text without the ids and times of the writes behind it."""
    return _plain(board)


def _plain(value: object) -> str:
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None:
        kept = (name for name in fields if name not in ("write", "by", "at"))
        return f"{type(value).__name__}({', '.join(_plain(getattr(value, name)) for name in kept)})"
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(_plain(one) for one in value)) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(_plain(one) for one in value) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_plain(one)}" for key, one in value.items()) + "}"
    return repr(value)
