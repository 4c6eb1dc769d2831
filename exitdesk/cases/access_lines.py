"""The access log as files: what an auditor, a head of unit or the person himself is given to read."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from exitdesk.cases.ports import Access, AccessLog, AccessQuery, CaseIndex
from exitdesk.journal.entry import CaseId

_COLUMNS: Final = ("number", "at", "by", "event", "case", "case_number", "detail")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK: Final = "\ufeff"  # without it Excel reads Danish letters as something else
_PAGE: Final = 1000


def every_line(log: AccessLog, query: AccessQuery) -> Iterator[Access]:
    """Yield every line asked for, newest first, a page at a time, whatever the query's own limit."""
    query = replace(query, limit=_PAGE)
    while page := log.find(query):
        yield from page
        query = replace(query, before=page[-1].number)


def numbers_of(index: CaseIndex, lines: Sequence[Access]) -> dict[CaseId, str]:
    """Return the number of each case the lines are about; one that was erased has none."""
    cases = {line.case for line in lines if line.case is not None}
    rows = {case: index.row(case) for case in cases}
    return {case: row.number for case, row in rows.items() if row is not None}


def as_json(lines: Sequence[Access], numbers: Mapping[CaseId, str]) -> bytes:
    """Return the lines as a JSON array of objects, UTF-8; what is not known is an empty text."""
    told = [dict(zip(_COLUMNS, _cells(line, numbers), strict=True)) for line in lines]
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def as_csv(lines: Sequence[Access], numbers: Mapping[CaseId, str], said: Callable[[str], str] = str) -> bytes:
    """Return the lines as a table that a Danish Excel opens: UTF-8 with its mark, semicolons.

    `said` gives an event's words. No cell begins like a formula.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for line in lines:
        cells = _cells(line, numbers)
        cells[3] = said(line.event)
        writer.writerow([harmless(cell) for cell in cells])
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")


def _cells(line: Access, numbers: Mapping[CaseId, str]) -> list[str]:
    number = numbers.get(line.case, "") if line.case is not None else ""
    return [str(line.number), line.at, line.by, line.event, line.case or "", number, line.detail]


def harmless(cell: str) -> str:
    """Return a cell of a table so that no program takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
