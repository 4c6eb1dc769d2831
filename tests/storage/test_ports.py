"""One contract for the real store and the one in memory: what the tests of the window lean on is true."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from exitdesk.cases.desk import Desk
from exitdesk.cases.meetings import start_meeting
from exitdesk.journal.entry import CaseId, EntryId, ThingId, is_own
from exitdesk.sos.meeting_edits import AgreeNextMeeting, WriteNote
from tests.fakes.desk import KAREN, fake_desk
from tests.storage.places import Place, keep_card


@pytest.fixture(params=["memory", "disk"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Return an empty desk, of either kind."""
    if request.param == "memory":
        yield fake_desk(owner=KAREN, cases=())
        return
    place = Place(tmp_path / "profile")
    yield place.create().desk()
    place.close()


def test_what_was_kept_is_read_in_the_order_it_was_written(desk: Desk) -> None:
    """Both streams of a case, oldest first; nothing of a case that is not here."""
    session = desk.open_new("2026-001", "Jonas")
    meeting = start_meeting(session)
    keep_card(session, meeting, "et")
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="mit"), meeting=meeting)
    entry, _ = keep_card(session, meeting, "to")

    entries = desk.store.entries(session.case)

    assert [is_own(one.header.stream) for one in entries] == [False, False, False, True, False]
    assert entries[-1] == entry
    assert desk.store.has(entry.id)
    assert not desk.store.has(EntryId("0" * 64))
    assert desk.store.entries(CaseId("case-0")) == []
    assert desk.store.blob("0" * 64) is None


def test_the_case_list_follows_each_entry(desk: Desk) -> None:
    """The line of a case is the one its last entry left; an own note leaves it alone."""
    session = desk.open_new("2026-001", "Jonas")
    meeting = start_meeting(session)
    session.record(AgreeNextMeeting(meeting=meeting, when="på fredag"), meeting=meeting)
    session.record(WriteNote(note=ThingId(session.new_id("note")), text="mit"), meeting=meeting)

    assert desk.index.row(session.case) == session.row()
    assert desk.index.rows() == desk.index.search_names("jon") == [session.row()]
    assert (desk.index.count(), desk.index.find_numbers("2026")) == (1, ["2026-001"])
    assert desk.case_numbered("2026-001") == session.row()


def test_entries_taken_in_twice_are_new_once(desk: Desk) -> None:
    """Receiving is idempotent, and so is appending."""
    session = fake_desk(owner=KAREN, cases=()).open_new("2026-001", "Jonas")
    entries = session.entries()

    assert desk.store.receive(entries, [session.row()]) == len(entries)
    assert desk.store.receive(entries, [session.row()]) == 0
    desk.store.append(entries[0], session.row())

    assert desk.store.entries(session.case) == entries
    assert desk.open(session.case).row() == session.row()


def test_each_opening_is_in_the_access_log(desk: Desk) -> None:
    """Newest first, with who, when and which case."""
    session = desk.open_new("2026-001", "Jonas")
    desk.open(session.case)

    newest, first = desk.access.find()

    assert (newest.event, newest.case, newest.by) == ("opened", session.case, KAREN.person)
    assert first.event == "opened_new"
