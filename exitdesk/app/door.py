"""The door of the vault: key file, lock file and database, opened in the one order that is safe.

Making: the vault first, the key file last (it is what makes the vault exist). Opening: lock file, key
file, key, other copy mended, database. After a lock the old process may hold the lock file for a moment
more; the door waits for it.
"""

import secrets
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from exitdesk.app.opened import Opened
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.ports import Clock, Owner, VaultState
from exitdesk.crypto import errors as crypto_errors
from exitdesk.crypto.key_copies import COPY_NAMES, mend_key_files, read_key_files, write_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import Kit, KitIsRight, WrongWordAt, check_kit, draw_kit
from exitdesk.crypto.passphrase import check_own_passphrase, generate_passphrase
from exitdesk.crypto.profiles import FLOOR, Profile, calibrate
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key
from exitdesk.storage.doctor import Finding, doctor_check
from exitdesk.storage.errors import VaultIsOpen
from exitdesk.storage.lock_file import FolderLock, take_lock
from exitdesk.storage.vault import create_vault, open_vault

_VAULT_ID_BYTES: Final = 16
_WAIT_FOR_OLD_PROCESS: Final = 2.0
_BETWEEN_TRIES: Final = 0.05


class Door:
    """Implements `cases.ports.VaultDoor` for one folder.

    `profile` is how dear a guess is; None calibrates on this computer. `floor` is the least a key file may
    ask for (tests alone lower it).
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        profile: Profile | None = None,
        floor: Profile = FLOOR,
        chance: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._profile = profile
        self._floor = floor
        self._chance = chance

    def state(self) -> VaultState:
        """Say whether there is a vault: whether one of the key file's copies is there."""
        there = any((self._folder / name).exists() for name in COPY_NAMES)
        return VaultState.LOCKED if there else VaultState.MISSING

    def suggest_passphrase(self) -> str:
        """Return six fresh words."""
        return generate_passphrase(self._chance)

    def passphrase_is_strong_enough(self, passphrase: str) -> bool:
        """Say whether a passphrase of one's own reaches the floor."""
        try:
            check_own_passphrase(passphrase)
        except (crypto_errors.PassphraseTooShort, crypto_errors.PassphraseTooPlain):
            return False
        return True

    def new_kit(self) -> tuple[str, ...]:
        """Return the words of a fresh kit."""
        return draw_kit(self._chance).words

    def check_kit(self, words: Sequence[str]) -> int | None:
        """Return the place (from 0) of a wrong word, -1 where several are wrong, None where all are right."""
        match check_kit(words):
            case KitIsRight():
                return None
            case WrongWordAt(place):
                return place - 1
            case _:
                return -1

    def create(self, passphrase: str, kit: Sequence[str], owner: Owner) -> Opened:
        """Make the vault and open it; raises what is in the way, and then nothing was made."""
        right = _right(kit)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = take_lock(self._folder)
        try:
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
        except BaseException:
            lock.release()
            raise
        return Opened(vault, vault_key, lock, self._clock)

    def unlock(self, passphrase: str) -> Opened:
        """Open the vault with the passphrase; raises WrongPassphrase and what else is in the way."""
        try:
            return self._open(lambda keys: keys.open_with_passphrase(passphrase, floor=self._floor))
        except crypto_errors.WrongPassphrase:
            raise WrongPassphrase from None

    def unlock_with_kit(self, words: Sequence[str]) -> Opened:
        """Open the vault with the recovery kit; raises WrongKit and what else is in the way."""
        right = _right(words)
        try:
            return self._open(lambda keys: keys.open_with_kit(right, floor=self._floor))
        except crypto_errors.WrongKit:
            raise WrongKit from None

    def check(self, passphrase: str) -> list[Finding]:
        """Check everything in the folder, also where the vault does not open; return what is wrong.

        Raises WrongPassphrase, VaultIsOpen and what keeps the key file from opening.
        """
        key_file = read_key_files(self._folder)
        try:
            vault_key = key_file.open_with_passphrase(passphrase, floor=self._floor)
        except crypto_errors.WrongPassphrase:
            raise WrongPassphrase from None
        return doctor_check(self._folder, vault_key, key_file.vault_id)

    def _open(self, unwrap: Callable[[KeyFile], VaultKey]) -> Opened:
        key_file = read_key_files(self._folder)
        vault_key = unwrap(key_file)
        lock = self._take_lock()
        try:
            mend_key_files(self._folder, key_file)
            vault = open_vault(
                self._folder, vault_key, key_file.vault_id, clock=self._clock, chance=self._chance, lock=lock
            )
        except BaseException:
            lock.release()
            raise
        return Opened(vault, vault_key, lock, self._clock)

    def _take_lock(self) -> FolderLock:
        patience = time.monotonic() + _WAIT_FOR_OLD_PROCESS
        while True:
            try:
                return take_lock(self._folder)
            except VaultIsOpen:
                if time.monotonic() > patience:
                    raise
            time.sleep(_BETWEEN_TRIES)


def _right(words: Sequence[str]) -> Kit:
    verdict = check_kit(words)
    if not isinstance(verdict, KitIsRight):
        raise WrongKit
    return verdict.kit
