"""The access log is asked by day, event and case, a page at a time, newest first."""

from exitdesk.cases.ports import AccessQuery
from tests.storage.places import Place, open_case_with_meeting


def test_lines_are_found_by_day_event_and_case(place: Place) -> None:
    """Days are both included; a page goes on where the last one ended."""
    vault = place.create()
    session, _ = open_case_with_meeting(vault)
    first = place.clock().date()
    place.clock.pass_by(days=2)
    for _ in range(3):
        vault.access.note("backup", detail="daily")
    vault.access.note("opened", session.case)
    last = place.clock().date()
    access = vault.access

    assert access.events() == ["backup", "opened", "opened_new"]
    assert [line.event for line in access.find(AccessQuery(since=last))] == ["opened", *["backup"] * 3]
    assert [line.event for line in access.find(AccessQuery(until=first))] == ["opened_new"]
    assert len(access.find(AccessQuery(since=first, until=last))) == 5
    of_case = access.find(AccessQuery(case=session.case, events=("opened", "opened_new")))
    assert [line.event for line in of_case] == ["opened", "opened_new"]
    page = access.find(AccessQuery(limit=2))
    rest = access.find(AccessQuery(before=page[-1].number))
    assert [line.number for line in page + rest] == sorted((one.number for one in page + rest), reverse=True)
    assert len(page + rest) == 5
