"""A disk took some entries: what is left folds to one case, in whatever order it is read."""

import random

from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.export import export_entries, read_export
from exitdesk.cases.gaps import asked_for
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, CaseId, Entry, EntryId, is_own
from tests.property.writers import Writer, act, three_writers

STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(2, 9), st.integers(0, 2)), min_size=1, max_size=30)


def referred(entries: list[Entry]) -> set[EntryId]:
    """Return what entries come after or replace something of and that is not among them."""
    return {one for entry in entries for one in asked_for(entry)} - {entry.id for entry in entries}


def read_with_gaps(writer: Writer, entries: list[Entry], lost: set[EntryId]) -> CaseSession:
    """Return the case as it is read when some entries are known to be lost."""
    one, gaps = writer.session, [LostEntry(gone) for gone in lost]
    return CaseSession(one.case, one.author, entries, lambda *_: None, one.now, bytes, gaps)


@given(st.integers(0, 2**32), STEPS, st.integers(1, 60))
def test_what_a_disk_left_is_one_case_in_any_order(
    seed: int, steps: list[tuple[int, int, int]], share: int
) -> None:
    """Nothing waits, nothing is refused, and everybody sees the same board; a file of it says so too."""
    writers, meeting = three_writers(seed)
    for who, what, hears in steps:
        act(writers[who], meeting, what)
        to_tell = [entry for entry in writers[who].written if not is_own(entry.header.stream)]
        writers[hears].session.take_in(to_tell)
    one, chance = writers[0], random.Random(seed)
    everything = one.session.entries(PAIR)
    left = [entry for entry in everything[1:] if chance.randrange(100) >= share] + everything[:1]
    lost = referred(left)

    sessions = []
    for _ in range(3):
        chance.shuffle(left)
        sessions.append(read_with_gaps(one, left, lost))
    for session in sessions:
        assert [entry.id for entry in session.entries(PAIR)] == [
            entry.id for entry in sorted(left, key=lambda entry: entry.order)
        ]
        assert session.board(meeting) == sessions[0].board(meeting)

    data = export_entries(left, lost=[LostEntry(gone) for gone in lost])
    preview = read_export(data, lambda _case: ())
    assert preview.bad_lines == ()
    assert {entry.id for entry in preview.entries} == {entry.id for entry in left}
    assert {gap.id for case in preview.cases for gap in case.lost} == lost
    assert sum(case.missing for case in preview.cases) == 0


@given(st.integers(0, 2**32), STEPS, st.integers(1, 60))
def test_what_was_lost_and_comes_after_all_makes_the_case_whole(
    seed: int, steps: list[tuple[int, int, int]], share: int
) -> None:
    """Read again with everything there, the case is the one it was."""
    writers, meeting = three_writers(seed)
    for who, what, _ in steps:
        act(writers[who], meeting, what)
    one, chance = writers[0], random.Random(seed)
    everything = one.session.entries()
    lost = {entry.id for entry in everything if chance.randrange(100) < share}

    chance.shuffle(everything)
    again = read_with_gaps(one, everything, lost)

    assert again.board(meeting) == one.session.board(meeting)
    assert again.case == CaseId("case-0a")
