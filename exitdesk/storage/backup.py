"""The backups of an open vault: made while work goes on, checked before they count, kept in two places.

Nothing here runs on the GUI thread. A second place that cannot be reached costs the second copy alone.
"""

import contextlib
import hashlib
import json
import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NoSuchCase, NotSaved
from exitdesk.cases.ports import Clock
from exitdesk.cases.safekeeping import Backup, BackupKind, Loose, Progress, no_progress
from exitdesk.crypto.errors import KeyFileNotWritten
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId
from exitdesk.storage.backup_files import (
    BACKUPS_NAME,
    backups_in,
    begin,
    clean,
    copy_backup,
    finish,
    new_backup,
    next_version,
    put_old_away,
    remove,
    unfinished,
)
from exitdesk.storage.backup_keys import follow_binding_in
from exitdesk.storage.database import Database
from exitdesk.storage.durable import disk_told, make_private_folder
from exitdesk.storage.errors import BackupPlaceRefused, VaultError
from exitdesk.storage.evidence import drop_evidence
from exitdesk.storage.keepsakes import KeptSettings
from exitdesk.storage.owed import owed_places, owed_to, settle_owed
from exitdesk.storage.vault import Vault, open_vault

_SECOND_NAME: Final = "tavle"
_PLACE: Final = "backup_place"
_EVER_NAMED: Final = "backup_places"
_DAY: Final = timedelta(days=1)
_FIRST_COPY: Final = 0.7  # of the whole, where there is a second place
_COPIED: Final = 0.3  # of a copy: checking takes the rest


class VaultBackups:
    """Implements `cases.safekeeping.Backups` for the vault of a folder."""

    def __init__(
        self, database: Database, folder: Path, vault_key: VaultKey, vault_id: bytes, clock: Clock
    ) -> None:
        self._database = database
        self._settings = KeptSettings(database)
        self._folder = folder
        self._key = vault_key
        self._vault_id = vault_id
        self._clock = clock
        self._making = threading.Lock()
        self._second_failed = False

    def all(self) -> list[Backup]:
        """Return every backup that can be reached now, newest first; a second copy of one is one more."""
        found = backups_in(self._own_place)
        if (second := self.second_place) is not None:
            found += backups_in(self._in(second), second=True)
        return sorted(found, key=lambda one: one.at, reverse=True)

    @property
    def due(self) -> bool:
        """Whether there is no backup of the last 24 hours, of whatever kind."""
        newest = backups_in(self._own_place)[:1]
        return not newest or self._clock() - datetime.fromisoformat(newest[0].at) > _DAY

    @property
    def second_place(self) -> Path | None:
        """The folder named for a second copy."""
        named = self._settings.get(_PLACE)
        return Path(named) if named else None

    def set_second_place(self, folder: Path | None) -> None:
        """Name it; raises BackupPlaceRefused where nothing can be written there or it is our own."""
        named = "" if folder is None else str(self._made_ready(folder))
        if named and named not in self.places():
            self._settings.set(_EVER_NAMED, json.dumps([*self.places()[1:], named]))
        self._settings.set(_PLACE, named)
        self._second_failed = False

    def _made_ready(self, folder: Path) -> Path:
        whole = folder.expanduser().absolute()
        if whole.resolve().is_relative_to(self._folder.resolve()):
            raise BackupPlaceRefused
        try:
            with disk_told():
                make_private_folder(self._in(whole))
        except NotSaved:
            raise BackupPlaceRefused from None
        return whole

    @property
    def second_place_failed(self) -> bool:
        """Whether the last backup could not be put there."""
        return self._second_failed

    def back_up(self, kind: BackupKind, step: Progress = no_progress) -> Backup:
        """Make a backup here, then a second copy of it where one is wished for.

        Raises NotSaved and its kinds, BackupNotGood, Cancelled. A second copy that fails raises nothing:
        `second_place_failed` tells, and what is here counts.
        """
        second = self.second_place
        first = _FIRST_COPY if second else 1.0
        with self._making:
            coming = new_backup(self._own_place, kind, self._clock())
            with self._database.standing_still() as head:
                copying = _part(step, 0, first * _COPIED)
                copy = begin(self._folder, coming, self._key, self._vault_id, head, copying)
            checking = _part(step, first * _COPIED, first)
            made = finish(copy, coming.path, coming, self._key, self._vault_id, checking)
            put_old_away(self._own_place)
            if second is not None:
                self._copy_to(self._in(second), made, _part(step, first, 1.0))
        return made

    def _copy_to(self, place: Path, made: Backup, step: Progress) -> None:
        self._second_failed = True
        named = place / made.path.name
        try:
            copy = copy_backup(made, unfinished(named), _part(step, 0, _COPIED))
            finish(copy, named, made, self._key, self._vault_id, _part(step, _COPIED, 1.0))
            put_old_away(place)
        except Cancelled:
            raise
        except ExitDeskError:
            return
        self._second_failed = False

    def places(self) -> list[str]:
        """Return every place backups were ever put into: "" for the vault's own, else the folder named."""
        return ["", *json.loads(self._settings.get(_EVER_NAMED) or "[]")]

    def finish_owed(self, step: Progress = no_progress) -> list[str]:
        """Erase in the backups of every place that is owed it and can be reached; return the others.

        Each backup is copied, erased in and checked before it takes the place of what it was. A backup under
        an earlier vault key cannot be opened any more, and is taken away: it would keep what must go; so are
        the copies that were put aside as evidence. Raises NotSaved and its kinds, BackupNotGood, Cancelled.
        """
        with self._making:
            return [place for place in owed_places(self._database) if not self._settled(place, step)]

    def follow_binding(self) -> Loose:
        """Let the key file of every backup in reach be bound, or not, as the vault's is; return the others.

        Raises KeyFileNotWritten, KeyFileTampered, and what keeps the key file from being read. A second place
        that takes no writing is out of reach.
        """
        key_file = read_key_files(self._folder)
        key_file.require_key(self._key)
        with self._making:
            earlier = follow_binding_in(self._own_place, key_file)
            out_of_reach = []
            for place in self.places()[1:]:
                folder = self._in(Path(place))
                try:
                    earlier += follow_binding_in(folder, key_file)
                except KeyFileNotWritten:
                    out_of_reach.append(place)
                if not folder.is_dir():
                    out_of_reach.append(place)
        return Loose(tuple(out_of_reach), earlier)

    def _settled(self, place: str, step: Progress) -> bool:
        """Finish what one place is owed; say whether it could be reached."""
        folder = self._in(Path(place)) if place else self._own_place
        if place and not folder.is_dir():
            return False
        entries = owed_to(self._database, place)
        there = backups_in(folder, second=bool(place))
        for nth, backup in enumerate(there):
            step(nth / len(there))
            self._rewrite(backup, entries)
        if not place:
            drop_evidence(self._folder)
        settle_owed(self._database, place, entries)
        return True

    def _rewrite(self, backup: Backup, entries: Sequence[EntryId]) -> None:
        named = next_version(backup)
        copy = copy_backup(backup, unfinished(named), no_progress)
        try:
            vault = open_vault(copy, self._key, self._vault_id, clock=self._clock)
        except VaultError:
            remove(copy)
            remove(backup.path)
            return
        try:
            erase_and_fold(vault, entries)
        finally:
            vault.close()
        finish(copy, named, backup, self._key, self._vault_id, no_progress)
        remove(backup.path)
        clean(backup.path.parent)

    @property
    def _own_place(self) -> Path:
        return self._folder / BACKUPS_NAME

    def _in(self, place: Path) -> Path:
        """Return this vault's folder in a second place: a pair may share the stick, never a folder on it."""
        return place / f"{_SECOND_NAME}-{hashlib.sha256(self._vault_id).hexdigest()[:8]}"


def folders_in(place: Path) -> list[Path]:
    """Return the folders of every vault in a second place, and the place itself."""
    with contextlib.suppress(OSError):
        return [place, *sorted(place.glob(f"{_SECOND_NAME}-*"))]
    return []


def erase_and_fold(vault: Vault, entries: Sequence[EntryId]) -> None:
    """Erase entries in a vault, and let each case's line say what is left of it, or go. Raises NotSaved."""
    desk = vault.desk()
    by_case: dict[CaseId, list[EntryId]] = {}
    for case, entry in vault.journal.cases_of(entries):
        by_case.setdefault(case, []).append(entry)
    for case, here in by_case.items():
        try:
            vault.journal.erase(here, desk.read_without(case, here).row())
        except NoSuchCase:
            vault.journal.erase(here, forgotten=case)


def _part(step: Progress, begin: float, end: float) -> Progress:
    """Return the progress of a part that goes from `begin` to `end` of the whole."""
    return lambda share: step(begin + share * (end - begin))
