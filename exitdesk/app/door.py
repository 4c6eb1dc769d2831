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
from exitdesk.app.binding import told_of_kit
from exitdesk.app.device_secret import DeviceSecrets, NoKeyring
from exitdesk.app.errors import BindingGone, BindingOutOfReach
from exitdesk.app.folder_entry import finish_what_was_cut, mend
from exitdesk.app.key_terms import KeyTerms
from exitdesk.app.keyring_port import SecretKeeper
from exitdesk.app.keys import VaultKeys
from exitdesk.app.lagging_mark import Compared, LaggingMark, Standing
from exitdesk.app.mark_seen import MACHINE_ID, told_quietly
from exitdesk.app.moving import VaultMoving
from exitdesk.app.new_secrets import NewSecrets
from exitdesk.app.opened import Kept, Met, Opened
from exitdesk.app.openers import ByKit, ByPassphrase, Opener, right_kit
from exitdesk.app.paths import UNFINISHED, default_profile, has_vault
from exitdesk.app.paths import Profile as Home
from exitdesk.app.places import MOUNTS, refuse_place, trouble_of_place
from exitdesk.app.ways_out import Tried
from exitdesk.cases.ports import Clock, Owner, VaultState
from exitdesk.cases.safekeeping import Backup, BackupKind, Progress, no_progress
from exitdesk.cases.salvaged import Salvaged
from exitdesk.crypto.errors import KeyFileMissing
from exitdesk.crypto.key_copies import read_key_files, write_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.profiles import FLOOR, Profile
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key
from exitdesk.errors import ExitDeskError
from exitdesk.storage.backup import VaultBackups, back_up_closed
from exitdesk.storage.departure import stay_here
from exitdesk.storage.doctor import Finding, doctor_check
from exitdesk.storage.errors import MoveNotSettled, VaultExists
from exitdesk.storage.lock_file import FolderLock, take_lock, wait_for_lock
from exitdesk.storage.moving import Leaving
from exitdesk.storage.vault import Vault, create_vault, open_vault

_VAULT_ID_BYTES: Final = 16


class Door(NewSecrets):
    """Implements `cases.ports.VaultDoor` for one folder.

    `profile` is how dear a guess is; None calibrates on this computer. `floor` is the least a key file may
    ask for (tests alone lower it). `keeper` is the computer's keyring, which notices a folder put back, and
    `device_secrets` what it holds for vaults that are bound to this computer. `home` is the profile a vault
    is moved to out of a bad place: the usual one.
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
        device_secrets: DeviceSecrets | None = None,
        mounts: Path = MOUNTS,
        home: Home | None = None,
        machine_id: Path = MACHINE_ID,
    ) -> None:
        super().__init__(clock, chance)
        self._folder = folder
        self._clock = clock
        self._terms = KeyTerms(profile, floor, chance, device_secrets or DeviceSecrets(NoKeyring()))
        self._keeper = keeper
        self._mounts = mounts
        self._home = home or default_profile()
        self._machine_id = machine_id
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
            key_file = KeyFile.create(
                vault_id, vault_key, passphrase, right, self._terms.cost(), chance=self._chance
            )
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
        met = Met(lagging=self._lagging_mark(key_file, vault_key))
        return self.kit_paper.told(self._opened(vault, vault_key, lock, met))

    def unlock(self, passphrase: str) -> Opened:
        """Open the vault with the passphrase; raises WrongPassphrase and what else is in the way.

        A bound vault asks the keyring, which may take its time and shows no prompt: raises BindingOutOfReach,
        DeviceSecretNotHere, DeviceSecretOther, and never WrongPassphrase for it.
        """
        return self._open(self._by_passphrase(passphrase))

    def ask_keyring(self) -> Opened:
        """Try the last passphrase once more; the keyring may show its own prompt. Raises as `unlock`."""
        tried = self._last()
        try:
            return self._open(tried.opener.asking())
        except ExitDeskError:
            self._tried = self._tried or tried
            raise

    def unlock_with_kit(self, words: Sequence[str]) -> Opened:
        """Open the vault with the recovery kit; raises WrongKit and what else is in the way."""
        return self._open(ByKit(right_kit(words), self._terms.floor))

    def check(self, passphrase: str, step: Progress = no_progress) -> list[Finding]:
        """Check everything in the folder, also where the vault does not open; return what is wrong.

        Raises WrongPassphrase, VaultIsOpen and what keeps the key file from opening.
        """
        finish_what_was_cut(self._folder)
        key_file = read_key_files(self._folder)
        vault_key = self._by_passphrase(passphrase).open(key_file).vault_key
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
        opener = self._by_passphrase(passphrase)
        self._tried = ways_out.hold(self._folder, opener, lambda: self._tried_anew(opener), backup)

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
        now = self._tried_anew(tried.opener)
        self._tried = now = ways_out.bind_as_before(self._folder, tried, now, self._terms)
        gone = (BindingGone(),) if ways_out.was_unbound(tried, now) else ()
        opened = self._enter(now, restored=True, notices=gone)
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

    def _by_passphrase(self, passphrase: str) -> ByPassphrase:
        return ByPassphrase(passphrase, self._terms.secrets, self._terms.floor)

    def _last(self) -> Tried:
        if self._tried is None:
            raise RuntimeError("nothing was tried")
        return self._tried

    def _open(self, opener: Opener) -> Opened:
        self._tried = None
        return self._enter(self._tried_anew(opener))

    def _tried_anew(self, opener: Opener) -> Tried:
        unsettled = None
        try:
            finish_what_was_cut(self._folder)
        except MoveNotSettled as trouble:
            unsettled = trouble
        try:
            key_file = read_key_files(self._folder)
        except ExitDeskError:
            self._tried = Tried(opener)
            raise
        try:
            tried = Tried(opener, key_file, opener.open(key_file).vault_key)
        except BindingOutOfReach:
            self._tried = Tried(opener, key_file)
            raise
        if unsettled is not None:
            self._tried = tried
            raise unsettled
        return tried

    def _lagging_mark(self, key_file: KeyFile, vault_key: VaultKey) -> LaggingMark | None:
        if self._keeper is None:
            return None
        key = vault_key.derive(Purpose.LAGGING_MARK)
        return LaggingMark(self._keeper, key_file.vault_id, key_file.epoch, key)

    def _enter(
        self,
        tried: Tried,
        *,
        go_on: bool = False,
        restored: bool = False,
        notices: tuple[ExitDeskError, ...] = (),
    ) -> Opened:
        key_file, vault_key = tried.key_file, tried.vault_key
        if key_file is None or vault_key is None:
            raise KeyFileMissing
        self._tried = tried
        lock = wait_for_lock(self._folder)
        lagging = self._lagging_mark(key_file, vault_key)
        found = Compared(Standing.UNKNOWN)
        try:
            if lagging is not None and not (go_on or restored):
                found = ways_out.look_at_lagging_mark(self._folder, vault_key, lagging)
            bad_place = trouble_of_place(self._folder, self._mounts)
            told = (*notices, *mend(self._folder, key_file), *((bad_place,) if bad_place else ()))
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
        by_kit = told_of_kit(key_file, tried.opener, self._terms.secrets)
        quiet = () if lagging is None else told_quietly(vault, lagging, found, self._machine_id)
        met = Met((*told, *((by_kit,) if by_kit else ())), quiet, lagging)
        kit = tried.opener if isinstance(tried.opener, ByKit) else None
        opened = self._opened(vault, vault_key, lock, met, kit)
        if go_on or restored:
            opened.keep_lagging_mark()
        return opened

    def _opened(
        self, vault: Vault, vault_key: VaultKey, lock: FolderLock, met: Met, kit: ByKit | None = None
    ) -> Opened:
        vault.reserve.lay_down()
        backups = VaultBackups(vault.database, self._folder, vault_key, vault.vault_id, self._clock)
        keys = VaultKeys(self._folder, vault, backups, self._terms, kit)
        leaving = Leaving(vault, self._folder, vault_key)
        moving = VaultMoving(leaving, self._clock, self._chance, self._home, self._mounts)
        return Opened(vault, vault_key, lock, self._clock, Kept(backups, keys, moving, met))

    def _back_up(self, key_file: KeyFile, vault_key: VaultKey) -> None:
        back_up_closed(self._folder, BackupKind.BEFORE_UPGRADE, vault_key, key_file.vault_id, self._clock())
