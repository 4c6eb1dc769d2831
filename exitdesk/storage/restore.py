"""A backup put back: copied, checked, given a writer of its own, and only then in the vault's place.

Nothing relies on what the vault held since: other laptops and papers may have seen it. So the restored vault
goes on as a new writer, and whatever was written by the old one stands beside as a branch (architecture.md).
What had been erased since stays erased: the backup may come from a place that was never in reach meanwhile.
"""

import contextlib
from dataclasses import dataclass, field
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
from exitdesk.storage.backup_files import copy_backup
from exitdesk.storage.backup_places import EVER_NAMED, NAMED, ever_named, with_named
from exitdesk.storage.backup_rewriting import erase_and_fold
from exitdesk.storage.connection import DatabaseError, Row, Values
from exitdesk.storage.doctor import findings_in
from exitdesk.storage.erasures import Erasures, erased_entries, erasures_in
from exitdesk.storage.errors import BackupNotGood
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.log import RowKind
from exitdesk.storage.new_writer import go_on_as_new_writer
from exitdesk.storage.opening import looking
from exitdesk.storage.owed import owe
from exitdesk.storage.swap import commit_coming, drop_coming, finish_swap, place_for_coming, put_aside
from exitdesk.storage.vault import open_vault

_COPIED, _CHECKED = 0.3, 0.95
_SETTINGS: Final = "SELECT name, value FROM settings WHERE name IN (?, ?)"
_OWED: Final = "SELECT place, entry FROM owed_erasures"


@dataclass(frozen=True, slots=True)
class Coming:
    """A backup under way into a vault's place: the key that opens it, and whether its key file comes too.

    `replaced` is the key of the vault that it replaces, where that is at hand.
    """

    backup: Backup
    key: VaultKey
    vault_id: bytes
    with_key_file: bool
    replaced: VaultKey | None = None


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
        _take_over(_told_by(folder, coming.replaced or coming.key), place, coming, clock)
        go_on_as_new_writer(place, coming.key, coming.vault_id, RowKind.RESTORED, chance)
        _keep_key_file(place, keep=coming.with_key_file)
        step(_CHECKED)
        put_aside(folder, with_keys=coming.with_key_file)
        commit_coming(folder)
    except BaseException:
        drop_coming(folder)
        raise
    finish_swap(folder)
    tell_done(step)


@dataclass(slots=True)
class _Told:
    """What the vault that is replaced still says: what it erased, whom it owes that, where copies lie."""

    erasures: Erasures = field(default_factory=lambda: Erasures(()))
    owed: dict[str, list[EntryId]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)


def _told_by(folder: Path, key: VaultKey) -> _Told:
    """Ask it; where it cannot be read any more, or has another key, nothing is known of it."""
    told = _Told()
    unreadable = contextlib.suppress(ExitDeskError, DatabaseError)
    with unreadable, looking(folder / DATABASE_NAME, key.derive(Purpose.DATABASE)) as there:

        def read(query: str, values: Values) -> list[Row]:
            rows: list[Row] = there.execute(query, values).fetchall()
            return rows

        told.settings = dict(read(_SETTINGS, (NAMED, EVER_NAMED)))
        told.erasures = Erasures(tuple(erased_entries(read)))
        for its_place, entry in read(_OWED, ()):
            told.owed.setdefault(its_place, []).append(EntryId(entry.hex()))
        told.erasures = erasures_in(read, told.erasures.entries)
    return told


def _take_over(told: _Told, place: Path, coming: Coming, clock: Clock) -> None:
    """Erase in the coming vault what the one it replaces had erased, and know the places that one knew.

    A place forgotten would keep for good what is erased later.
    """
    if not (told.erasures.entries or told.settings):
        return
    vault = open_vault(place, coming.key, coming.vault_id, clock=clock)
    try:
        if told.settings:
            named = with_named(vault.settings.get(EVER_NAMED), ever_named(told.settings.get(EVER_NAMED)))
            vault.settings.set(EVER_NAMED, named)
            vault.settings.set(NAMED, told.settings.get(NAMED, ""))
        erase_and_fold(vault, told.erasures)
        for its_place, entries in told.owed.items():
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
