"""The desk: cases are opened, found by number, and each opening is noted."""

from dataclasses import replace

import pytest

from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import DiskFull, NoSuchCase, NumberTaken
from exitdesk.cases.ports import Access, AccessQuery, Blob
from exitdesk.journal.entry import CaseId
from tests.fakes.desk import FakeAccessLog, FakeIndex, FakeStore, case_of, fake_desk


class FullLog:
    """An access log on a full disk."""

    def note(self, _event: str, _case: CaseId | None = None, _detail: str = "") -> None:
        """Refuse."""
        raise DiskFull

    def find(self, query: AccessQuery = AccessQuery()) -> list[Access]:  # noqa: B008 - frozen
        """Return nothing."""
        del query
        return []

    def events(self) -> list[str]:
        """Return nothing."""
        return []


def events(desk: Desk) -> list[str]:
    """Return the access log's events, newest first."""
    assert isinstance(desk.access, FakeAccessLog)
    return [line.event for line in desk.access.find()]


def test_opening_a_case_is_noted_and_reads_it() -> None:
    """A case that is not here is not noted as opened."""
    desk = fake_desk()
    assert desk.open(case_of(desk)).file().name == "Jonas"
    assert events(desk) == ["opened", "opened_new"]
    with pytest.raises(NoSuchCase):
        desk.open(CaseId("case-9"))
    assert events(desk) == ["opened", "opened_new"]


def test_a_case_that_a_lock_came_upon_is_opened_where_the_log_takes_no_line() -> None:
    """It was noted before the lock; an opening by somebody's hand is never without one."""
    desk = fake_desk()
    case = case_of(desk)
    full = replace(desk, access=FullLog())
    assert full.open(case, resumed=True).file().name == "Jonas"
    with pytest.raises(DiskFull):
        full.open(case)
    desk.open(case, resumed=True)
    assert events(desk) == ["opened", "opened_new"]


def test_a_paper_is_read_also_while_it_waits_for_the_disk() -> None:
    """From the disk once it is there."""
    desk, store = fake_desk(), FakeStore(FakeIndex())
    desk = replace(desk, store=store)
    assert desk.blob("aa") is None
    desk.unwritten["aa"] = b"%PDF"
    assert desk.blob("aa") == b"%PDF"
    desk.unwritten.clear()
    store.blobs["aa"] = Blob("aa", "paper", b"%PDF kept")
    assert desk.blob("aa") == b"%PDF kept"


def test_a_number_is_given_once() -> None:
    """Also where another number begins with it."""
    desk = fake_desk(cases=(("2026-0140", "Sara"),))
    desk.open_new("2026-014", "Jonas")
    with pytest.raises(NumberTaken):
        desk.open_new("2026-014", "en anden")
    assert desk.index.count() == 2


def test_the_next_number_is_one_more_than_this_years_highest() -> None:
    """Other years and other ways of numbering are passed over."""
    assert fake_desk(cases=()).next_number() == "2026-001"
    desk = fake_desk(cases=(("2025-099", "a"), ("2026-014", "b"), ("2026-x", "c"), ("2026-002", "d")))
    assert desk.next_number() == "2026-015"


def test_a_case_is_found_by_its_number_among_many_that_contain_it() -> None:
    """Sixty newer numbers do not hide the short one."""
    desk = fake_desk(cases=(("1", "Jonas"), *((f"2026-1{n:02d}", f"navn {n}") for n in range(60))))
    assert desk.case_numbered("1").name == "Jonas"
    for number in ("2", "Jonas"):
        with pytest.raises(NoSuchCase):
            desk.case_numbered(number)


def test_an_error_about_a_number_does_not_carry_it() -> None:
    """What was typed as a number may be a name; an error's text may end in somebody's report."""
    desk = fake_desk(cases=(("2026-014", "Jonas"),))
    with pytest.raises(NumberTaken) as taken:
        desk.open_new("2026-014", "Elias")
    with pytest.raises(NoSuchCase) as missing:
        desk.case_numbered("Jonas Friis")
    assert "2026-014" not in str(taken.value)
    assert "Jonas" not in str(missing.value)
