"""Before a vault is written to, it is read and compared with its mark.

Ahead of the mark is normal (a cut between commit and mark). Behind it, or something else at the mark's place,
or no mark at all is trouble: the files are copied aside and nothing else is written.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exitdesk.errors import ExitDeskError
from exitdesk.storage.connection import (
    PAGE_BYTES,
    Connection,
    DatabaseError,
    close_quietly,
    connect,
    trouble_of,
)
from exitdesk.storage.errors import (
    MarkLost,
    VaultBehindItsMark,
    VaultDamaged,
    VaultOtherThanItsMark,
    VaultTrouble,
)
from exitdesk.storage.log import LogHead, LogRow, first_break
from exitdesk.storage.mark import MarkFile
from exitdesk.storage.migrations import version_of
from exitdesk.storage.wal_room import pages_of_log


@contextmanager
def looking(path: Path, key: bytes) -> Iterator[Connection]:
    """Open a database for reading only, and close it again."""
    connection = connect(path, key, writing=False)
    try:
        yield connection
    finally:
        close_quietly(connection)


def look(path: Path, key: bytes, vault_id: bytes, mark: MarkFile) -> VaultTrouble | None:
    """Compare a database with its mark, reading only; return what is wrong.

    Raises VaultDamaged, NewerVault, VaultMissing, NotAVault where the vault cannot be read at all.
    """
    trouble: Exception
    with looking(path, key) as connection:
        try:
            if not _has_every_page(path, connection):
                raise VaultDamaged
            return _compare(connection, vault_id, mark)
        except DatabaseError as error:
            trouble = trouble_of(error, path)
    raise trouble if isinstance(trouble, ExitDeskError) else VaultDamaged()


class LogBook:
    """The log of a closed vault, asked for single rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def head(self) -> LogHead | None:
        """Return the last row's number and hash, None where there is none."""
        row = self._connection.execute("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1").fetchone()
        return LogHead(*row) if row else None

    def hash_at(self, number: int) -> bytes | None:
        """Return the hash at a number, None where there is none."""
        row = self._connection.execute("SELECT hash FROM log WHERE number = ?", (number,)).fetchone()
        return bytes(row[0]) if row else None


@contextmanager
def log_of(path: Path, key: bytes) -> Iterator[LogBook]:
    """Read the log of a closed vault; raises VaultDamaged and what `looking` raises."""
    with looking(path, key) as connection:
        try:
            yield LogBook(connection)
        except DatabaseError as error:
            trouble = trouble_of(error, path)
            raise trouble if isinstance(trouble, ExitDeskError) else VaultDamaged from None


def _has_every_page(path: Path, connection: Connection) -> bool:
    """Say whether each page lies in the database's file or, not written back yet, in the log beside it.

    SQLite reads a page behind the end of a file that was cut short only when it is asked for it.
    """
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    in_file = path.stat().st_size // PAGE_BYTES
    return in_file >= pages or pages_of_log(path).issuperset(range(in_file + 1, pages + 1))


def _compare(connection: Connection, vault_id: bytes, mark: MarkFile) -> VaultTrouble | None:
    if version_of(connection) == 0:
        raise VaultDamaged
    connection.execute("SELECT id FROM log LIMIT 1").fetchall()
    found = connection.execute("SELECT id FROM vault").fetchall()
    if found != [(vault_id,)]:
        raise VaultDamaged
    try:
        marked = mark.read().head
    except MarkLost as lost:
        return lost
    rows = [
        LogRow(*row)
        for row in connection.execute(
            "SELECT number, kind, row_hash, hash FROM log WHERE number >= ? ORDER BY number", (marked.number,)
        ).fetchall()
    ]
    if not rows:
        return VaultBehindItsMark()
    if LogHead(rows[0].number, rows[0].hash) != marked:
        return VaultOtherThanItsMark()
    if first_break(marked, rows[1:]) is not None:
        raise VaultDamaged
    return None
