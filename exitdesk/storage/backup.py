"""The backups of an open vault: made while work goes on, checked before they count, kept in two places.

Nothing here runs on the GUI thread. A second place that cannot be reached costs the second copy alone.
"""

import contextlib
import threading
from datetime import datetime
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NotSaved
from exitdesk.cases.ports import Clock
from exitdesk.cases.safekeeping import Backup, BackupKind, Loose, Progress, no_progress
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.storage.backup_files import (
    backups_in,
    begin,
    bring_key_file,
    clean_for_good,
    copy_backup,
    finish,
    is_of_earlier_key,
    is_under,
    key_file_is_older,
    new_backup,
    remove,
    unfinished,
)
from exitdesk.storage.backup_generations import made_within_a_day, make_room, put_old_away
from exitdesk.storage.backup_keys import follow_binding_in
from exitdesk.storage.backup_places import EVER_NAMED, NAMED, SecondPlace, ever_named, name_place, with_named
from exitdesk.storage.backup_rewriting import rewrite
from exitdesk.storage.database import Database
from exitdesk.storage.doctor import empty_write_ahead_log
from exitdesk.storage.erasures import erasures_in
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME, drop_evidence, has_evidence
from exitdesk.storage.keepsakes import KeptSettings
from exitdesk.storage.log import LogHead
from exitdesk.storage.opening import looking
from exitdesk.storage.owed import owed_places, owed_to, settle_owed

_FAILED: Final = "backup_place_failed"
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
        self._second_failed: bool | None = None  # not read yet: opening reads nothing more than it must

    def all(self) -> list[Backup]:
        """Return every backup that can be reached now, newest first; a second copy of one is one more."""
        found = backups_in(self._own_place)
        if (there := self._second_folder()) is not None:
            found += backups_in(there, second=True)
        return sorted(found, key=lambda one: one.at, reverse=True)

    @property
    def due(self) -> bool:
        """Whether there is no backup of the last 24 hours, of whatever kind, that the key of today opens."""
        now = self._clock()
        fresh = [one for one in backups_in(self._own_place) if made_within_a_day(one, now)]
        return not any(is_under(one, self._key, self._vault_id) for one in fresh)

    @property
    def second_place(self) -> Path | None:
        """The folder named for a second copy."""
        return named.path if (named := self._second()) else None

    def set_second_place(self, folder: Path | None) -> None:
        """Name it; raises BackupPlaceRefused where nothing can be written there or it is our own."""
        named = "" if folder is None else str(name_place(folder, self._folder, self._vault_id))
        if named and named not in self.places():
            self._settings.set(EVER_NAMED, with_named(self._settings.get(EVER_NAMED), [named]))
        self._settings.set(NAMED, named)
        self._tell_second(failed=False)

    @property
    def second_place_failed(self) -> bool:
        """Whether the last backup could not be put there."""
        if self._second_failed is None:
            self._second_failed = bool(self._settings.get(_FAILED))
        return self._second_failed

    def back_up(self, kind: BackupKind, step: Progress = no_progress) -> Backup:
        """Make a backup here, then a second copy of it where one is wished for.

        Raises NotSaved and its kinds, BackupNotGood, Cancelled. A second copy that fails raises nothing:
        `second_place_failed` tells, and what is here counts.
        """
        second = self._second()
        first = _FIRST_COPY if second else 1.0
        with self._making:
            coming = new_backup(self._own_place, kind, self._clock())
            with self._database.standing_still() as head:
                copying = _part(step, 0, first * _COPIED)
                copy = begin(self._folder, coming, self._key, self._vault_id, head, copying)
            checking = _part(step, first * _COPIED, first)
            made = finish(copy, coming.path, coming, self._key, self._vault_id, checking)
            put_old_away(self._own_place, self._clock())
            if second is not None:
                self._copy_to(second.folder(self._vault_id), made, _part(step, first, 1.0))
        return made

    def catch_up_second(self, step: Progress = no_progress) -> None:
        """Put the newest backup into a second place that was away when it was made; raises Cancelled."""
        with self._making:
            there = self._second_folder()
            ours = [one for one in backups_in(self._own_place) if is_under(one, self._key, self._vault_id)]
            if there is None or not ours:
                return
            if ours[0].at in {one.at for one in backups_in(there)}:
                self._tell_second(failed=False)
            else:
                self._copy_to(there, ours[0], step)

    def _copy_to(self, place: Path | None, made: Backup, step: Progress) -> None:
        """Copy a backup to the second place; None is one that is not there."""
        failed = True
        try:
            if place is not None:
                named = place / made.path.name
                make_room(place, made.size)
                copy = copy_backup(made, unfinished(named), _part(step, 0, _COPIED))
                finish(copy, named, made, self._key, self._vault_id, _part(step, _COPIED, 1.0))
                put_old_away(place, self._clock())
                failed = False
        except Cancelled:
            raise
        except ExitDeskError:
            return
        finally:
            self._tell_second(failed=failed)

    def _tell_second(self, *, failed: bool) -> None:
        """Remember whether the second copy failed, also for whoever unlocks next."""
        with contextlib.suppress(NotSaved):
            if failed != self.second_place_failed:
                self._second_failed = failed
                self._settings.set(_FAILED, "yes" if failed else "")

    def places(self) -> list[str]:
        """Return every place backups were ever put into: "" for the vault's own, else one that was named."""
        return ["", *ever_named(self._settings.get(EVER_NAMED))]

    def bring_key_file(self) -> None:
        """Let nothing in reach open with an earlier passphrase, kit or key.

        Every backup takes the key file of today. One under an earlier key cannot: it goes once there is one
        under today's, but not while something put aside may need its key file. Raises nothing: what is out
        of reach is done when it is seen.
        """
        with self._making, contextlib.suppress(ExitDeskError):
            key_file = read_key_files(self._folder)
            ours = any(is_under(one, self._key, self._vault_id) for one in backups_in(self._own_place))
            reached = [folder for place in self.places() if (folder := self._reached(place)) is not None]
            for backup in [one for folder in reached for one in backups_in(folder)]:
                with contextlib.suppress(ExitDeskError):
                    if ours and is_of_earlier_key(backup, key_file):
                        if backup.path.parent != self._own_place or not has_evidence(self._folder):
                            remove(backup.path)
                    elif key_file_is_older(backup, key_file) and is_under(backup, self._key, self._vault_id):
                        bring_key_file(backup.path, key_file)

    def finish_owed(self, step: Progress = no_progress) -> list[str]:
        """Erase in the backups of every place that is owed it and can be reached; return the others.

        Each backup is copied, erased in and checked before it takes the place of what it was. One that
        cannot be, under an earlier vault key or damaged, is taken away: it would keep what must go; so are
        the copies put aside as evidence. Raises NotSaved and its kinds where the vault's own disk refuses,
        Cancelled; the other places are seen to all the same.
        """
        left: list[str] = []
        trouble: NotSaved | None = None
        with self._making:
            for place in owed_places(self._database):
                try:
                    if self._settled(place, step):
                        continue
                except NotSaved as refused:
                    trouble = trouble if place else refused
                left.append(str(SecondPlace.read(place).path) if place else place)
        if trouble is not None:
            raise trouble
        return list(dict.fromkeys(left))

    def follow_binding(self) -> Loose:
        """Let the key file of every backup in reach be bound, or not, as the vault's is; return the others.

        Raises NotSaved and its kinds, KeyFileTampered, and what keeps the key file from being read. A second
        place that takes no writing is out of reach.
        """
        key_file = read_key_files(self._folder)
        key_file.require_key(self._key)
        with self._making:
            earlier = follow_binding_in(self._own_place, key_file)
            out_of_reach = []
            for place in self.places()[1:]:
                folder = self._reached(place)
                try:
                    if folder is not None:
                        earlier += follow_binding_in(folder, key_file)
                        continue
                except NotSaved:
                    pass
                out_of_reach.append(str(SecondPlace.read(place).path))
        return Loose(tuple(out_of_reach), earlier)

    def _settled(self, place: str, step: Progress) -> bool:
        """Finish what one place is owed; say whether it could be reached."""
        folder = self._reached(place)
        if folder is None:
            return False
        entries = owed_to(self._database, place)
        erasures = erasures_in(self._database.read, entries)
        key_file = read_key_files(self._folder)
        there = backups_in(folder, second=bool(place))
        for nth, backup in enumerate(there):
            step(nth / len(there))
            rewrite(backup, erasures, self._key, key_file, self._clock)
        clean_for_good(folder)
        if not place:
            drop_evidence(self._folder)
        settle_owed(self._database, place, entries)
        return True

    def _reached(self, place: str) -> Path | None:
        """Return the folder of a place as `places` names it, None where it cannot be reached."""
        return SecondPlace.read(place).folder(self._vault_id) if place else self._own_place

    def _second(self) -> SecondPlace | None:
        named = self._settings.get(NAMED)
        return SecondPlace.read(named) if named else None

    def _second_folder(self) -> Path | None:
        return named.folder(self._vault_id) if (named := self._second()) else None

    @property
    def _own_place(self) -> Path:
        return self._folder / BACKUPS_NAME


def back_up_closed(folder: Path, kind: BackupKind, key: VaultKey, vault_id: bytes, now: datetime) -> Backup:
    """Make a backup of a vault that nobody has opened yet, under its lock; raises as `begin` and `finish`."""
    path, raw = folder / DATABASE_NAME, key.derive(Purpose.DATABASE)
    empty_write_ahead_log(path, raw)
    with looking(path, raw) as connection:
        number, log_hash = connection.execute(
            "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1"
        ).fetchone()
    coming = new_backup(folder / BACKUPS_NAME, kind, now)
    copy = begin(folder, coming, key, vault_id, LogHead(number, log_hash), no_progress)
    made = finish(copy, coming.path, coming, key, vault_id, no_progress)
    put_old_away(folder / BACKUPS_NAME, now)
    return made


def _part(step: Progress, begin: float, end: float) -> Progress:
    """Return the progress of a part that goes from `begin` to `end` of the whole."""
    return lambda share: step(begin + share * (end - begin))
