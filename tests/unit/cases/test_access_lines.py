"""The access log as files: every line asked for, letters that Excel reads, and no cell that is a formula."""

import json
from datetime import date

import pytest

from exitdesk.cases.access_lines import as_csv, as_json, every_line, numbers_of
from exitdesk.cases.ports import Access, AccessQuery
from tests.fakes.desk import KAREN, fake_desk


def test_every_line_asked_for_is_written_out_with_its_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Page by page; a case that is gone has no number."""
    monkeypatch.setattr("exitdesk.cases.access_lines._PAGE", 2)
    desk = fake_desk()
    session = desk.open_new("2026-077", "Jonas")
    for _ in range(4):
        desk.access.note("opened", session.case)
    desk.access.note("backup")
    lines = list(every_line(desk.access, AccessQuery(events=("opened", "backup"), limit=1)))
    assert [line.event for line in lines] == ["backup", *["opened"] * 4]

    told = json.loads(as_json(lines, numbers_of(desk.index, lines)))
    assert [one["case_number"] for one in told] == ["", *["2026-077"] * 4]
    desk.store.erase([], None, forgotten=session.case)
    assert numbers_of(desk.index, lines) == {}


def test_a_table_opens_in_a_danish_excel_and_runs_nothing() -> None:
    """Its mark, semicolons, and a quote before what would be a formula."""
    line = Access("2026-11-21T12:00:00+01:00", KAREN.person, "opened", None, "-1", 7)
    table = as_csv([line], {}, {"opened": "=åbnet"}.__getitem__).decode("utf-8")
    assert table.startswith("\ufeffnumber;at;by;event;")
    assert f"7;2026-11-21T12:00:00+01:00;{KAREN.person};'=åbnet;;;'-1\r\n" in table


def test_the_lines_of_a_day_are_asked_for_by_day() -> None:
    """Both days included."""
    desk = fake_desk()
    desk.access.note("backup")
    today = desk.clock().date()
    assert list(every_line(desk.access, AccessQuery(today, today)))
    assert not list(every_line(desk.access, AccessQuery(date(2027, 1, 1))))
    assert not list(every_line(desk.access, AccessQuery(None, date(2025, 1, 1))))
