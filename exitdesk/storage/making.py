"""Making a vault's database is its own act: under another name, flushed, renamed, and only then a vault.

No other code makes a file or a table; opening an empty or lost database never fills it.
"""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from exitdesk.cases.ports import Clock, Owner
from exitdesk.storage.connection import Connection, DatabaseError, close_quietly, connect, trouble_of
from exitdesk.storage.durable import disk_told, make_private_file, sync_file, sync_folder
from exitdesk.storage.log import LogHead, RowKind, empty_log
from exitdesk.storage.mark import MarkFile
from exitdesk.storage.migrations import NEWEST, take_steps, version_of
from exitdesk.storage.transaction import Transaction


def make_database(
    path: Path, key: bytes, mark: MarkFile, vault_id: bytes, owner: Owner, writer: str, clock: Clock
) -> None:
    """Make the database and its mark, both on the disk when this returns; raises NotSaved and its kinds."""
    new = path.with_name(f"{path.name}.new")
    with disk_told():
        for leftover in (new, new.with_name(f"{new.name}-wal"), new.with_name(f"{new.name}-shm")):
            with contextlib.suppress(FileNotFoundError):
                leftover.unlink()
        os.close(make_private_file(new))
    head = _fill(new, key, vault_id, owner, writer, clock)
    with disk_told():
        sync_file(new)
    mark.make(head)
    with disk_told():
        new.rename(path)
        sync_folder(path.parent)


def upgrade(path: Path, key: bytes, clock: Clock, before: Callable[[], None]) -> None:
    """Take the steps that are missing, once `before` has made a backup; raises NewerVault, NotSaved.

    Where no step is missing, neither happens.
    """
    reading = connect(path, key, writing=False)
    try:
        newest = version_of(reading) == NEWEST
    finally:
        close_quietly(reading)
    if not newest:
        before()
        _in_writing(path, key, lambda connection: take_steps(connection, _now(clock)))


def _fill(path: Path, key: bytes, vault_id: bytes, owner: Owner, writer: str, clock: Clock) -> LogHead:
    heads: list[LogHead] = []

    def fill(connection: Connection) -> None:
        take_steps(connection, _now(clock))
        connection.execute("BEGIN IMMEDIATE")
        transaction = Transaction(connection, empty_log(vault_id))
        transaction.run(
            "INSERT INTO vault (one, id, writer, person, name, role, authority) VALUES (1, ?, ?, ?, ?, ?, ?)",
            (vault_id, writer, owner.person, owner.name, owner.role, owner.authority),
        )
        transaction.log(RowKind.MADE, vault_id)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        heads.append(transaction.head)

    _in_writing(path, key, fill, fresh=True)
    return heads[0]


def _in_writing(path: Path, key: bytes, work: Callable[[Connection], None], *, fresh: bool = False) -> None:
    trouble: Exception | None = None
    connection = connect(path, key, writing=True, fresh=fresh)
    try:
        work(connection)
    except DatabaseError as error:
        trouble = trouble_of(error, path)
    finally:
        close_quietly(connection)
    if trouble is not None:
        raise trouble


def _now(clock: Clock) -> str:
    return clock().isoformat(timespec="seconds")
