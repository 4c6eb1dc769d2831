"""Who opened, exported, printed, verified what and when: lines in the same chained log as the journal.

Only words from the program are written here: a name or a sentence of a case does not fit the pattern.
"""

import re
from typing import Final

from exitdesk.cases.ports import Access, Clock
from exitdesk.journal.entry import CaseId, PersonId, canonical
from exitdesk.storage.connection import Row
from exitdesk.storage.database import Database, Transaction
from exitdesk.storage.log import RowKind

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
        self._database.write(lambda transaction: _put(transaction, line))

    def read(self, limit: int = 1000) -> list[Access]:
        """Return the newest lines first."""
        rows = self._database.read(f"SELECT {_COLUMNS} FROM access ORDER BY log DESC LIMIT ?", (limit,))  # noqa: S608
        return [Access(at, person, event, case, detail) for at, person, event, case, detail in rows]


def _put(transaction: Transaction, line: Row) -> None:
    number = transaction.log(RowKind.ACCESS, access_subject(line))
    transaction.run(f"INSERT INTO access (log, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", (number, *line))  # noqa: S608
