"""One write under way: what is done in it happens whole or not at all, and goes on the chain of the log."""

from collections.abc import Iterable
from typing import Final

from exitdesk.storage.connection import Connection, Row, Values
from exitdesk.storage.log import LogHead, RowKind, hash_of_row, next_row, row_again

_LOG_ENTRY: Final = (
    "INSERT INTO log (number, kind, row_hash, hash, case_id, stream, id, header, salt, payload)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id, id) WHERE case_id NOT NULL DO NOTHING"
)


class Transaction:
    """One write under way; what is done in it happens whole or not at all."""

    def __init__(self, connection: Connection, head: LogHead) -> None:
        self._connection = connection
        self.head = head

    def run(self, statement: str, values: Values = ()) -> None:
        """Run a statement."""
        self._connection.execute(statement, values)

    def change(self, statement: str, values: Values = ()) -> bool:
        """Run a statement; say whether it changed a row."""
        return bool(self._connection.execute(statement, values).rowcount)

    def run_all(self, statement: str, rows: Iterable[Values]) -> None:
        """Run a statement for each row of values."""
        self._connection.executemany(statement, rows)

    def read(self, query: str, values: Values = ()) -> list[Row]:
        """Return the rows of a query, what this transaction wrote included."""
        rows: list[Row] = self._connection.execute(query, values).fetchall()
        return rows

    def log(self, kind: RowKind, subject: bytes) -> int:
        """Append a row that is no entry to the log; return its number."""
        return self.log_again(kind, hash_of_row(kind, subject))

    def log_again(self, kind: RowKind, row_hash: bytes) -> int:
        """Append a row of which the hash alone is known; return its number."""
        row = row_again(self.head, kind, row_hash)
        self.run("INSERT INTO log (number, kind, row_hash, hash) VALUES (?, ?, ?, ?)", row.values)
        self.head = LogHead(row.number, row.hash)
        return row.number

    def log_entry(self, kind: RowKind, entry_id: bytes, values: Values) -> int | None:
        """Append an entry (case, stream, id, header, salt, payload); None where it is in the log already."""
        row = next_row(self.head, kind, entry_id)
        if not self.change(_LOG_ENTRY, (*row.values, *values)):
            return None
        self.head = LogHead(row.number, row.hash)
        return row.number
