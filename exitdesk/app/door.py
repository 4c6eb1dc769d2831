"""The door of the vault: key file, lock file and database, opened in the one order that is safe.

Making: the vault first, the key file last (it is what makes the vault exist). Opening: what a cut left half
moved is finished, then key file, key, lock file, other copy mended, database. After a lock the old process
may hold the lock file for a moment more; the door waits for it.
"""

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from exitdesk.app import ways_out
from exitdesk.app.errors import KeyCopyMended
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.app.keys import VaultKeys, right_kit, with_our_errors
from exitdesk.app.lagging_mark import LaggingMark
from exitdesk.app.moving import VaultMoving
from exitdesk.app.offered import SecretsOffered
from exitdesk.app.opened import Kept, Opened
from exitdesk.app.paths import UNFINISHED, default_profile, has_vault
from exitdesk.app.paths import Profile as Home
from exitdesk.app.places import MOUNTS, refuse_place, trouble_of_place
from exitdesk.app.ways_out import Tried, Unwrap, refuse_older_vault
from exitdesk.cases.ports import Clock, Owner, VaultState
from exitdesk.cases.safekeeping import Backup, BackupKind, Progress, no_progress
from exitdesk.cases.salvaged import Salvaged
from exitdesk.crypto import errors as crypto_errors
from exitdesk.crypto.errors import KeyFileMissing
from exitdesk.crypto.key_copies import mend_key_files, read_key_files, write_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.profiles import FLOOR, Profile, calibrate
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key
from exitdesk.errors import ExitDeskError
from exitdesk.storage.backup import VaultBackups, back_up_closed
from exitdesk.storage.departure import DEPARTURE_NAME, settle_departure, stay_here
from exitdesk.storage.doctor import Finding, doctor_check
from exitdesk.storage.errors import MoveNotSettled, VaultExists
from exitdesk.storage.lock_file import FolderLock, take_lock, wait_for_lock
from exitdesk.storage.moving import Leaving
from exitdesk.storage.swap import COMING_NAME, finish_swap
from exitdesk.storage.vault import Vault, create_vault, open_vault

_VAULT_ID_BYTES: Final = 16


class Door(SecretsOffered):
    """Implements `cases.ports.VaultDoor` for one folder.

    `profile` is how dear a guess is; None calibrates on this computer. `floor` is the least a key file may
    ask for (tests alone lower it). `keeper` is the computer's keyring, which notices a folder put back.
    `home` is the profile a vault is moved to out of a bad place: the usual one.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        profile: Profile | None = None,
        floor: Profile = FLOOR,
        chance: Callable[[int], bytes] = secrets.token_bytes,
        keeper: SecretKeeper | None = None,
        mounts: Path = MOUNTS,
        home: Home | None = None,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._profile = profile
        self._floor = floor
        super().__init__(chance)
        self._keeper = keeper
        self._mounts = mounts
        self._home = home or default_profile()
        self._tried: Tried | None = None

    def state(self) -> VaultState:
        """Say whether there is a vault, or what is left of one."""
        return VaultState.LOCKED if has_vault(self._folder) else VaultState.MISSING

    def create(self, passphrase: str, kit: Sequence[str], owner: Owner) -> Opened:
        """Make the vault and open it; raises what is in the way, and then nothing was made."""
        right = right_kit(kit)
        refuse_place(self._folder, self._mounts)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = take_lock(self._folder)
        try:
            if self.state() is VaultState.LOCKED:
                raise VaultExists
            (self._folder / UNFINISHED).touch(mode=0o600)
            vault_key, vault_id = draw_vault_key(self._chance), self._chance(_VAULT_ID_BYTES)
            profile = self._profile or calibrate()
            key_file = KeyFile.create(vault_id, vault_key, passphrase, right, profile, chance=self._chance)
            vault = create_vault(
                self._folder,
                vault_key,
                vault_id,
                owner,
                clock=self._clock,
                chance=self._chance,
                lock=lock,
                replace_unfinished=True,
            )
            write_key_files(self._folder, key_file)
            (self._folder / UNFINISHED).unlink()
        except BaseException:
            lock.release()
            raise
        return self._opened(vault, vault_key, lock, lagging=self._lagging_mark(key_file, vault_key))

    def unlock(self, passphrase: str) -> Opened:
        """Open the vault with the passphrase; raises WrongPassphrase and what else is in the way."""
        return self._open(self._by_passphrase(passphrase))

    def unlock_with_kit(self, words: Sequence[str]) -> Opened:
        """Open the vault with the recovery kit; raises WrongKit and what else is in the way."""
        right = right_kit(words)
        return self._open(lambda keys: with_our_errors(lambda: keys.open_with_kit(right, floor=self._floor)))

    def check(self, passphrase: str, step: Progress = no_progress) -> list[Finding]:
        """Check everything in the folder, also where the vault does not open; return what is wrong.

        Raises WrongPassphrase, VaultIsOpen and what keeps the key file from opening.
        """
        self._finish_swap()
        key_file = read_key_files(self._folder)
        vault_key = self._by_passphrase(passphrase)(key_file)
        return doctor_check(self._folder, vault_key, key_file.vault_id, step=step)

    def go_on(self) -> Opened:
        """Open what is there in spite of the trouble, as a new writer; raises what is still in the way."""
        opened = self._enter(self._last(), go_on=True)
        opened.vault.access.note("went_on")
        stay_here(self._folder)
        return opened

    def hold(self, passphrase: str, backup: Backup | None = None) -> None:
        """Try a passphrase without opening anything, so that `restore` can go on from it.

        Raises WrongPassphrase, but not for that of a `backup` of before a key change, or without a key file.
        """
        unwrap = self._by_passphrase(passphrase)
        self._tried = ways_out.hold(self._folder, unwrap, lambda: self._tried_anew(unwrap), backup)

    def restorable(self, place: Path | None = None) -> list[Backup]:
        """Return the backups in the vault's folder and in a second place, newest first."""
        return ways_out.restorable(self._folder, place)

    def restore(self, backup: Backup, step: Progress = no_progress) -> Opened:
        """Put a backup into the vault's place and open it; raises as the port says."""
        tried = self._last()
        lock = wait_for_lock(self._folder)
        try:
            ways_out.restore(self._folder, backup, tried, self._clock, self._chance, step)
        finally:
            lock.release()
        self._tried = self._tried_anew(tried.unwrap)
        opened = self._enter(self._tried, restored=True)
        opened.vault.access.note("restored", detail=backup.kind.value)
        return opened

    def salvage(self, step: Progress = no_progress) -> Salvaged:
        """Put what is whole in the vault's place and say what is missing; raises as the port says.

        The keyring's mark knows more than is left now, so it is brought back to what there is.
        """
        tried = self._last()
        lock = wait_for_lock(self._folder)
        try:
            saved = ways_out.salvage_here(self._folder, tried, self._clock, self._chance, step)
        finally:
            lock.release()
        opened = self._enter(tried, restored=True)
        opened.vault.access.note("salvaged")
        opened.close()
        self._tried = tried
        return saved

    def forget(self) -> None:
        """Forget what the last try left in hand."""
        self._tried = None

    def _by_passphrase(self, passphrase: str) -> Unwrap:
        return lambda keys: with_our_errors(lambda: keys.open_with_passphrase(passphrase, floor=self._floor))

    def _last(self) -> Tried:
        if self._tried is None:
            raise RuntimeError("nothing was tried")
        return self._tried

    def _open(self, unwrap: Unwrap) -> Opened:
        self._tried = None
        return self._enter(self._tried_anew(unwrap))

    def _tried_anew(self, unwrap: Unwrap) -> Tried:
        unsettled = None
        try:
            self._finish_swap()
        except MoveNotSettled as trouble:
            unsettled = trouble
        try:
            key_file = read_key_files(self._folder)
        except ExitDeskError:
            self._tried = Tried(unwrap)
            raise
        tried = Tried(unwrap, key_file, unwrap(key_file))
        if unsettled is not None:
            self._tried = tried
            raise unsettled
        return tried

    def _lagging_mark(self, key_file: KeyFile, vault_key: VaultKey) -> LaggingMark | None:
        if self._keeper is None:
            return None
        key = vault_key.derive(Purpose.LAGGING_MARK)
        return LaggingMark(self._keeper, key_file.vault_id, key_file.epoch, key)

    def _enter(self, tried: Tried, *, go_on: bool = False, restored: bool = False) -> Opened:
        key_file, vault_key = tried.key_file, tried.vault_key
        if key_file is None or vault_key is None:
            raise KeyFileMissing
        self._tried = tried
        lock = wait_for_lock(self._folder)
        lagging = self._lagging_mark(key_file, vault_key)
        try:
            if lagging is not None and not (go_on or restored):
                refuse_older_vault(self._folder, vault_key, lagging)
            bad_place = trouble_of_place(self._folder, self._mounts)
            notices = (*self._mend(key_file), *((bad_place,) if bad_place else ()))
            vault = open_vault(
                self._folder,
                vault_key,
                key_file.vault_id,
                clock=self._clock,
                chance=self._chance,
                lock=lock,
                go_on=go_on,
                before_upgrade=lambda: self._back_up(key_file, vault_key),
            )
        except BaseException:
            lock.release()
            raise
        self._tried = None
        opened = self._opened(vault, vault_key, lock, notices, lagging)
        if go_on or restored:
            opened.keep_lagging_mark()
        return opened

    def _opened(
        self,
        vault: Vault,
        vault_key: VaultKey,
        lock: FolderLock,
        notices: tuple[ExitDeskError, ...] = (),
        lagging: LaggingMark | None = None,
    ) -> Opened:
        vault.reserve.lay_down()
        backups = VaultBackups(vault.database, self._folder, vault_key, vault.vault_id, self._clock)
        keys = VaultKeys(
            self._folder, vault, backups, profile=self._profile, floor=self._floor, chance=self._chance
        )
        leaving = Leaving(vault, self._folder, vault_key)
        moving = VaultMoving(leaving, self._clock, self._chance, self._home, self._mounts)
        return Opened(vault, vault_key, lock, self._clock, Kept(backups, keys, moving, notices, lagging))

    def _back_up(self, key_file: KeyFile, vault_key: VaultKey) -> None:
        back_up_closed(self._folder, BackupKind.BEFORE_UPGRADE, vault_key, key_file.vault_id, self._clock())

    def _mend(self, key_file: KeyFile) -> tuple[ExitDeskError, ...]:
        """Mend the other copy; that it could not be written is no reason not to open."""
        try:
            return (KeyCopyMended(),) if mend_key_files(self._folder, key_file) else ()
        except crypto_errors.SecondCopyNotWritten as trouble:
            return (trouble,)

    def _finish_swap(self) -> None:
        """Finish what a cut left half moved, in or out, before a key file is read."""
        if any((self._folder / name).exists() for name in (COMING_NAME, DEPARTURE_NAME)):
            lock = wait_for_lock(self._folder)
            try:
                finish_swap(self._folder)
                settle_departure(self._folder)
            finally:
                lock.release()
