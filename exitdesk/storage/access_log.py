"""Who opened, exported, printed, verified what and when: lines in the same chained log as the journal.

Only words from the program are written here: a name or a sentence of a case does not fit the pattern.
"""

import re
from datetime import timedelta
from typing import Final

from exitdesk.cases.ports import Access, AccessQuery, Clock
from exitdesk.journal.entry import CaseId, PersonId, canonical
from exitdesk.storage.connection import Row
from exitdesk.storage.database import Database
from exitdesk.storage.log import RowKind
from exitdesk.storage.transaction import Transaction

_EVENT: Final = re.compile(r"[a-z][a-z_]{0,39}")
_DETAIL: Final = re.compile(r"[a-z0-9_.-]{0,80}")
_COLUMNS: Final = "at, person, event, case_id, detail"


def access_subject(row: Row) -> bytes:
    """Return what the log hashes of a line: at, person, event, case, detail as canonical JSON."""
    return canonical(list(row))


class AccessLines:
    """The access log of one person's vault (port: `exitdesk.cases.ports.AccessLog`)."""

    def __init__(self, database: Database, person: PersonId, clock: Clock) -> None:
        self._database = database
        self._person = person
        self._clock = clock

    def note(self, event: str, case: CaseId | None = None, detail: str = "") -> None:
        """Append one line; returns when it is on the disk. Raises NotSaved, ValueError for free text."""
        if not _EVENT.fullmatch(event) or not _DETAIL.fullmatch(detail):
            raise ValueError("an event is a fixed word")
        line = (self._clock().isoformat(timespec="seconds"), self._person, event, case, detail)
        self._database.write(lambda transaction: put_line(transaction, line))

    def find(self, query: AccessQuery = AccessQuery()) -> list[Access]:  # noqa: B008 - frozen
        """Return the lines asked for, newest first. A day is a day of the laptop that wrote the line."""
        asked: list[tuple[str, object]] = []
        if query.since is not None:
            asked.append(("at >= ?", query.since.isoformat()))
        if query.until is not None:
            asked.append(("at < ?", (query.until + timedelta(days=1)).isoformat()))
        if query.case is not None:
            asked.append(("case_id = ?", query.case))
        if query.before is not None:
            asked.append(("log < ?", query.before))
        conditions = [condition for condition, _ in asked]
        if query.events:
            conditions.append(f"event IN ({', '.join('?' * len(query.events))})")
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self._database.read(
            f"SELECT {_COLUMNS}, log FROM access {where} ORDER BY log DESC LIMIT ?",  # noqa: S608 - our own words
            (*(value for _, value in asked), *query.events, query.limit),
        )
        return [Access(*row) for row in rows]

    def events(self) -> list[str]:
        """Return the events there are lines of, sorted."""
        return [
            str(event) for (event,) in self._database.read("SELECT DISTINCT event FROM access ORDER BY event")
        ]


def put_line(transaction: Transaction, line: Row) -> None:
    """Append a line (at, person, event, case, detail) to the log."""
    number = transaction.log(RowKind.ACCESS, access_subject(line))
    transaction.run(f"INSERT INTO access (log, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", (number, *line))  # noqa: S608
