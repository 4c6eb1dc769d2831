"""The case list: one row a case, written in the transaction of the entry that changed it.

Nothing here reads an entry, so its cost does not depend on what is inside the cases.
"""

from datetime import date
from typing import Final

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.contacts import Every
from exitdesk.cases.phases import Status
from exitdesk.journal.entry import CaseId
from exitdesk.storage.connection import Row
from exitdesk.storage.database import Database
from exitdesk.storage.search_text import tidy
from exitdesk.storage.transaction import Transaction

_COLUMNS: Final = (
    "case_id, number, name, status, meetings, last_day, next_day, next_when, next_place, due_days, "
    "due_count, unended, unjournalised, questions, contact_since, contact_every, contact_due"
)
_BY_DAY: Final = "ORDER BY ifnull(next_day, '~'), number DESC, case_id"
_AFTER_EVERYTHING: Final = "\U0010ffff"


def put_row(transaction: Transaction, row: CaseRow) -> None:
    """Write a case's line over the one before; where it is the same (most gestures), write nothing."""
    values = _values(row)
    there = transaction.read(f"SELECT {_COLUMNS} FROM case_rows WHERE case_id = ?", (row.case,))  # noqa: S608
    if there != [values]:
        transaction.run(
            f"INSERT OR REPLACE INTO case_rows ({_COLUMNS}, found_by)"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, _folded(f"{row.number}\n{row.name}")),
        )


def drop_row(transaction: Transaction, case: CaseId) -> None:
    """Take a case's line away."""
    transaction.run("DELETE FROM case_rows WHERE case_id = ?", (case,))


class CaseRows:
    """The case list of a vault (port: `exitdesk.cases.ports.CaseIndex`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self) -> int:
        """Return how many cases there are."""
        return int(self._database.read("SELECT count(*) FROM case_rows")[0][0])

    def rows(self, offset: int = 0, limit: int = 200) -> list[CaseRow]:
        """Return lines sorted by next meeting (soonest first, none last), then newest number first."""
        return self._rows(f"{_BY_DAY} LIMIT ? OFFSET ?", limit, offset)

    def row(self, case: CaseId) -> CaseRow | None:
        """Return one case's line."""
        found = self._rows("WHERE case_id = ?", case)
        return found[0] if found else None

    def late(self, today: date, limit: int = 20) -> list[CaseRow]:
        """Return the lines of cases without contact for longer than agreed, the longest over first."""
        return self._rows(
            "WHERE contact_due < ? ORDER BY contact_due, case_id LIMIT ?", today.isoformat(), limit
        )

    def find_numbers(self, prefix: str) -> list[str]:
        """Return the case numbers that begin with `prefix`."""
        rows = self._database.read(
            "SELECT number FROM case_rows WHERE number >= ? AND number < ? ORDER BY number",
            (tidy(prefix), tidy(prefix) + _AFTER_EVERYTHING),
        )
        return [number for (number,) in rows]

    def search_names(self, text: str, limit: int = 50) -> list[CaseRow]:
        """Return cases whose number or working name contains `text`, in whatever case it is written."""
        return self._rows(f"WHERE instr(found_by, ?) > 0 {_BY_DAY} LIMIT ?", _folded(text), limit)

    def _rows(self, rest: str, *values: object) -> list[CaseRow]:
        rows = self._database.read(f"SELECT {_COLUMNS} FROM case_rows {rest}", values)  # noqa: S608
        return [_case_row(row) for row in rows]


def _values(row: CaseRow) -> Row:
    return (
        row.case,
        row.number,
        row.name,
        row.status.value,
        row.meetings,
        _text(row.last_day),
        _text(row.next_day),
        row.next_when,
        row.next_place,
        " ".join(day.isoformat() for day in row.due_days) or None,
        row.due_count,
        row.unended,
        row.unjournalised,
        row.questions,
        _text(row.contact_since),
        row.contact_every.value,
        _text(row.contact_due),
    )


def _case_row(row: Row) -> CaseRow:
    case, number, name, status, meetings, last, following, when, place, due, due_count, *more = row
    unended, journal, asked, since, every, _due = more
    return CaseRow(
        case=CaseId(case),
        number=number,
        name=name,
        status=Status(status),
        meetings=meetings,
        last_day=_day(last),
        next_day=_day(following),
        next_when=when,
        next_place=place,
        due_days=tuple(date.fromisoformat(day) for day in (due or "").split()),
        due_count=due_count,
        unended=unended,
        unjournalised=journal,
        questions=asked,
        contact_since=_day(since),
        contact_every=Every(every),
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _folded(text: str) -> str:
    return tidy(text).casefold()
