"""The keys of an open vault: passphrase, recovery kit, and the vault key itself.

Each change is judged against the key file as it lies on the disk, never against what this process remembers.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.ports import Chance
from exitdesk.cases.safekeeping import BackupKind, Progress, no_progress
from exitdesk.crypto import errors as crypto_errors
from exitdesk.crypto.key_copies import read_key_files, write_key_files, write_key_files_whole
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.kit import Kit, KitIsRight, check_kit
from exitdesk.crypto.passphrase import check_own_passphrase
from exitdesk.crypto.profiles import Profile, calibrate
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key
from exitdesk.storage.backup import VaultBackups
from exitdesk.storage.rekey import write_under_another_key
from exitdesk.storage.vault import Vault

_BACKED_UP = 0.4  # of a key change


class VaultKeys:
    """Implements `cases.safekeeping.Keys`; `profile` None calibrates on this computer."""

    def __init__(
        self,
        folder: Path,
        vault: Vault,
        backups: VaultBackups,
        *,
        profile: Profile | None,
        floor: Profile,
        chance: Chance,
    ) -> None:
        self._folder = folder
        self._vault = vault
        self._backups = backups
        self._profile = profile
        self._floor = floor
        self._chance = chance
        self.when_rekeyed: Callable[[VaultKey], None] = lambda _coming: None

    def is_right(self, passphrase: str) -> bool:
        """Say whether this is the passphrase."""
        try:
            self._open(passphrase)
        except WrongPassphrase:
            return False
        return True

    def change_passphrase(self, now: str, new: str) -> None:
        """Change it; raises WrongPassphrase, PassphraseTooShort, PassphraseTooPlain, KeyFileNotWritten.

        SecondCopyNotWritten says that the change holds, and that the other copy is mended at the next unlock.
        """
        check_own_passphrase(new)
        key_file, vault_key = self._open(now)
        changed = key_file.with_new_passphrase(vault_key, new, self._cost(), chance=self._chance)
        self._vault.access.note("passphrase_changed")
        self._write(changed)

    def new_kit(self, now: str, kit: Sequence[str]) -> None:
        """Let another kit open the vault; raises WrongPassphrase, WrongKit, and as for a passphrase."""
        right = right_kit(kit)
        key_file, vault_key = self._open(now)
        changed = key_file.with_new_kit(vault_key, right, self._cost(), chance=self._chance)
        self._vault.access.note("kit_changed")
        self._write(changed)

    def rekey(self, now: str, new: str, kit: Sequence[str], step: Progress = no_progress) -> None:
        """Encrypt everything anew, after a verified backup; raises as above and as `back_up`, Cancelled.

        When it returns, the database is closed and the next unlock takes the new passphrase and kit;
        `when_rekeyed` was given the key that the next process will have.
        """
        right = right_kit(kit)
        check_own_passphrase(new)
        key_file, vault_key = self._open(now)
        self._backups.back_up(BackupKind.BEFORE_KEY_CHANGE, lambda share: step(share * _BACKED_UP))
        coming = draw_vault_key(self._chance)
        held = key_file.with_coming_key(vault_key, coming, new, right, self._cost(), chance=self._chance)
        changed = held.with_key_change_done(coming)
        self._vault.access.note("key_changed")
        write_under_another_key(
            self._vault.database,
            self._folder,
            self._vault.vault_id,
            coming,
            lambda place: write_key_files_whole(place, changed),
            lambda share: step(_BACKED_UP + share * (1 - _BACKED_UP)),
        )
        self.when_rekeyed(coming)

    def _write(self, changed: KeyFile) -> None:
        """Write a changed key file, into the backups in reach as well: theirs opens this vault's key, too."""
        try:
            write_key_files(self._folder, changed)
        finally:
            self._backups.bring_key_file()

    def _open(self, passphrase: str) -> tuple[KeyFile, VaultKey]:
        key_file = read_key_files(self._folder)
        return key_file, with_our_errors(lambda: key_file.open_with_passphrase(passphrase, floor=self._floor))

    def _cost(self) -> Profile:
        return self._profile or calibrate()


def right_kit(words: Sequence[str]) -> Kit:
    """Return the kit of these words; raises WrongKit."""
    verdict = check_kit(words)
    if not isinstance(verdict, KitIsRight):
        raise WrongKit
    return verdict.kit


def with_our_errors(derive: Callable[[], VaultKey]) -> VaultKey:
    """Derive a key; a wrong passphrase or kit is the use cases' error, whoever asks."""
    try:
        return derive()
    except crypto_errors.WrongPassphrase:
        raise WrongPassphrase from None
    except crypto_errors.WrongKit:
        raise WrongKit from None
