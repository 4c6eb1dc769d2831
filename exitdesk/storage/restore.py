"""A backup put back: copied, checked, given a writer of its own, and only then in the vault's place.

Nothing relies on what the vault held since: other laptops and papers may have seen it. So the restored vault
goes on as a new writer, and whatever was written by the old one stands beside as a branch (architecture.md).
What had been erased since stays erased: the backup may come from a place that was never in reach meanwhile.
"""

import contextlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from exitdesk.cases.ports import Chance, Clock
from exitdesk.cases.safekeeping import Backup, Progress, tell_done
from exitdesk.crypto.key_copies import COPY_NAMES, read_key_files, write_key_files_whole
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import EntryId
from exitdesk.storage.backup import erase_and_fold
from exitdesk.storage.backup_files import copy_backup
from exitdesk.storage.connection import DatabaseError
from exitdesk.storage.doctor import findings_in
from exitdesk.storage.errors import BackupNotGood
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.log import RowKind
from exitdesk.storage.new_writer import go_on_as_new_writer
from exitdesk.storage.opening import looking
from exitdesk.storage.owed import owe
from exitdesk.storage.swap import commit_coming, drop_coming, finish_swap, place_for_coming, put_aside
from exitdesk.storage.vault import open_vault

_COPIED, _CHECKED = 0.3, 0.95
_ERASED: Final = "SELECT id FROM log WHERE id NOT NULL AND payload IS NULL"
_OWED: Final = "SELECT place, entry FROM owed_erasures"


@dataclass(frozen=True, slots=True)
class Coming:
    """A backup under way into a vault's place: the key that opens it, and whether its key file comes too."""

    backup: Backup
    key: VaultKey
    vault_id: bytes
    with_key_file: bool


def put_back(folder: Path, coming: Coming, *, clock: Clock, chance: Chance, step: Progress) -> None:
    """Put a backup into the vault's place; what is there is copied to `evidence` first.

    Only under the folder's lock. Raises BackupNotGood, NotSaved and its kinds, Cancelled; then everything is
    as it was.
    """
    place = place_for_coming(folder)
    try:
        copy_backup(coming.backup, place, lambda share: step(share * _COPIED))
        told = _between(step, _COPIED, _CHECKED)
        if findings_in(place, coming.key, coming.vault_id, told):
            raise BackupNotGood
        _erase_again(folder, place, coming, clock)
        go_on_as_new_writer(place, coming.key, coming.vault_id, RowKind.RESTORED, chance)
        _keep_key_file(place, keep=coming.with_key_file)
        step(_CHECKED)
        put_aside(folder)
        commit_coming(folder)
    except BaseException:
        drop_coming(folder)
        raise
    finish_swap(folder)
    tell_done(step)


def _erase_again(folder: Path, place: Path, coming: Coming, clock: Clock) -> None:
    """Erase in the coming vault what the one it replaces had erased, and owe backups what that one owed them.

    Where that one cannot be read any more, or has another key, nothing is known of it.
    """
    gone: list[EntryId] = []
    owed: dict[str, list[EntryId]] = {}
    unreadable = contextlib.suppress(ExitDeskError, DatabaseError)
    with unreadable, looking(folder / DATABASE_NAME, coming.key.derive(Purpose.DATABASE)) as there:
        gone = [EntryId(one.hex()) for (one,) in there.execute(_ERASED).fetchall()]
        for its_place, entry in there.execute(_OWED).fetchall():
            owed.setdefault(its_place, []).append(EntryId(entry.hex()))
    if not gone:
        return
    vault = open_vault(place, coming.key, coming.vault_id, clock=clock)
    try:
        erase_and_fold(vault, gone)
        for its_place, entries in owed.items():
            vault.database.write(partial(owe, place=its_place, entries=entries))
    finally:
        vault.close()


def _keep_key_file(place: Path, *, keep: bool) -> None:
    """Let both copies come with it, or none."""
    if keep:
        write_key_files_whole(place, read_key_files(place))
    else:
        (place / COPY_NAMES[0]).unlink()


def _between(step: Progress, begin: float, end: float) -> Progress:
    return lambda share: step(begin + share * (end - begin))
