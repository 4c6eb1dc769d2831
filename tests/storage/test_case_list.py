"""The case list reads its own rows, in its own order."""

from dataclasses import replace
from datetime import date

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.contacts import Every
from exitdesk.cases.phases import Status
from exitdesk.journal.entry import CaseId
from exitdesk.storage.vault import Vault
from tests.storage.places import Place, open_case_with_meeting

BLANK = CaseRow(CaseId("case-0"), "2026-001", "Jonas", Status.RUNNING, 1)


def _put(vault: Vault, *rows: CaseRow) -> None:
    vault.journal.receive([], rows)


def test_a_line_comes_back_as_it_went_in(place: Place) -> None:
    """Every field of a line survives the disk."""
    vault = place.create()
    row = CaseRow(
        CaseId("case-1"),
        "2026-014",
        "Jonas",
        Status.STANDBY,
        5,
        date(2026, 11, 21),
        date(2026, 12, 1),
        "kl. 10",
        "biblioteket",
        (date(2026, 11, 28), date(2026, 12, 4)),
        3,
        1,
        1,
        2,
        date(2026, 11, 14),
        Every.FORTNIGHT,
    )
    _put(vault, row)

    assert vault.index.row(row.case) == row
    assert vault.index.rows() == [row]
    assert vault.index.row(CaseId("case-9")) is None


def test_the_soonest_meeting_comes_first_and_none_last(place: Place) -> None:
    """Then the newest number first; a page is a page of that order."""
    vault = place.create()
    rows = [
        replace(BLANK, case=CaseId("case-a"), number="2026-001"),
        replace(BLANK, case=CaseId("case-b"), number="2026-002"),
        replace(BLANK, case=CaseId("case-c"), number="2026-003", next_day=date(2026, 12, 2)),
        replace(BLANK, case=CaseId("case-d"), number="2026-004", next_day=date(2026, 12, 1)),
    ]
    _put(vault, *rows)

    assert [row.number for row in vault.index.rows()] == ["2026-004", "2026-003", "2026-002", "2026-001"]
    assert [row.number for row in vault.index.rows(1, 2)] == ["2026-003", "2026-002"]
    assert vault.index.count() == 4


def test_the_order_is_read_from_an_index(place: Place) -> None:
    """SQLite reads the list in order, without sorting it."""
    vault = place.create()

    plan = vault._database.read(
        "EXPLAIN QUERY PLAN SELECT * FROM case_rows"
        " ORDER BY ifnull(next_day, '~'), number DESC, case_id LIMIT 9"
    )

    assert "case_rows_by_day" in str(plan)
    assert "TEMP B-TREE" not in str(plan)


def test_a_case_is_found_by_part_of_its_name_or_number(place: Place) -> None:
    """Large or small letters, Danish ones too, and no wildcard is special."""
    vault = place.create()
    _put(
        vault,
        replace(BLANK, case=CaseId("case-a"), number="2026-001", name="Søren"),
        replace(BLANK, case=CaseId("case-b"), number="2026-012", name="Jonas"),
    )

    assert [row.name for row in vault.index.search_names("SØ")] == ["Søren"]
    assert [row.name for row in vault.index.search_names("6-01")] == ["Jonas"]
    assert vault.index.search_names("%") == []


def test_numbers_are_found_by_their_beginning(place: Place) -> None:
    """The next free number of a year is read from the numbers that begin with it."""
    vault = place.create()
    open_case_with_meeting(vault)
    _put(vault, replace(BLANK, case=CaseId("case-x"), number="2025-077"))

    assert vault.index.find_numbers("2026-") == ["2026-001"]
    assert vault.desk().next_number() == "2026-002"


def test_who_is_late_is_read_from_an_index_the_longest_over_first(place: Place) -> None:
    """Nobody on the day itself, nobody on standby, and nobody with whom nothing was agreed."""
    vault = place.create()
    weekly = replace(BLANK, status=Status.RUNNING, contact_every=Every.WEEK)
    _put(
        vault,
        replace(weekly, case=CaseId("case-a"), number="1", contact_since=date(2026, 11, 10)),
        replace(weekly, case=CaseId("case-b"), number="2", contact_since=date(2026, 11, 2)),
        replace(weekly, case=CaseId("case-c"), number="3", contact_since=date(2026, 11, 14)),
        replace(weekly, case=CaseId("case-d"), number="4"),
        replace(
            weekly, case=CaseId("case-e"), number="5", status=Status.STANDBY, contact_since=date(2026, 1, 1)
        ),
    )

    late = vault.index.late(date(2026, 11, 21))

    assert [row.number for row in late] == ["2", "1"]
    assert [row.contact_gap(date(2026, 11, 21)) for row in late] == [19, 11]
    assert [row.number for row in vault.index.late(date(2026, 11, 21), 1)] == ["2"]
    plan = vault._database.read(
        "EXPLAIN QUERY PLAN SELECT * FROM case_rows WHERE contact_due < '2026' ORDER BY contact_due, case_id"
    )
    assert "case_rows_by_contact" in str(plan)
    assert "TEMP B-TREE" not in str(plan)
