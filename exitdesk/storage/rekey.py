"""Everything in a vault written anew under another vault key, and put in its place at one stroke."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NotSaved
from exitdesk.cases.safekeeping import Progress, tell_done
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import Cancelled
from exitdesk.storage.connection import Connection, DatabaseBug, DatabaseError, trouble_of, trouble_with_disk
from exitdesk.storage.database import Database
from exitdesk.storage.doctor import findings_in
from exitdesk.storage.durable import disk_told, make_private_file, sync_file
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.swap import commit_coming, drop_coming, place_for_coming

_WRITTEN, _CHECKED = 0.6, 0.98
_STATEMENT_STEPS: Final = 200_000


def write_under_another_key(
    database: Database,
    folder: Path,
    vault_id: bytes,
    coming: VaultKey,
    write_key_file: Callable[[Path], None],
    step: Progress,
) -> None:
    """Write the whole vault under a coming key, check it, and commit it; then close the database.

    Nobody writes meanwhile. `write_key_file` puts the coming key file into the folder it is given. Raises
    NotSaved and its kinds, VaultDamaged, Cancelled; then the vault is as it was, and open. After it whoever
    opens the folder finishes the change (`exitdesk.storage.swap.finish_swap`).
    """
    with database.held() as (connection, head):
        place = place_for_coming(folder)
        try:
            _export(connection, place / DATABASE_NAME, coming.derive(Purpose.DATABASE), step)
            MarkFile(place / MARK_NAME, coming.derive(Purpose.MARK), vault_id).make(head)
            told: Progress = lambda share: step(_WRITTEN + share * (_CHECKED - _WRITTEN))  # noqa: E731
            if findings_in(place, coming, vault_id, told):
                raise NotSaved  # the copy is not good; the vault itself is as it was
            write_key_file(place)
            with disk_told():
                sync_file(place / DATABASE_NAME)
            commit_coming(folder)
        except BaseException:
            drop_coming(folder)
            raise
        database.close()
    tell_done(step)


def _export(connection: Connection, target: Path, key: bytes, step: Progress) -> None:
    """Copy every table; the library's words about it could hold the key, so only its code is kept."""
    stopped: list[Cancelled] = []
    whole = max(1, connection.execute("PRAGMA page_count").fetchone()[0] * 4096)

    def is_stopped() -> bool:
        try:
            step(min(1.0, target.stat().st_size / whole) * _WRITTEN)
        except Cancelled as wish:
            stopped.append(wish)
        return bool(stopped)

    with disk_told():
        os.close(make_private_file(target))
    trouble: Exception | None = None
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("ATTACH DATABASE ? AS coming KEY ?", (str(target), f"x'{key.hex()}'"))
        connection.set_progress_handler(is_stopped, _STATEMENT_STEPS)
        connection.execute("SELECT sqlcipher_export('coming')").fetchall()
        connection.execute(f"PRAGMA coming.user_version = {int(version)}")
    except DatabaseError as error:
        trouble = stopped[0] if stopped else trouble_of(error, target)
        if isinstance(
            trouble, DatabaseBug
        ):  # the library tells a disk that refuses within an export as code 1
            trouble = trouble_with_disk(target)
    finally:
        connection.set_progress_handler(None, 0)
        with contextlib.suppress(DatabaseError):
            connection.execute("DETACH DATABASE coming")
    if trouble is not None:
        raise trouble
