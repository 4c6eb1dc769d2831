"""The keys of an open vault: passphrase, recovery kit, the vault key itself, and the tie to this computer.

Each change is judged against the key file as it lies on the disk, never against what this process remembers.
Whoever is asked for a passphrase has just asked for something: the keyring may show its own prompt then.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from exitdesk.app.binding import bind, drop_secret
from exitdesk.app.key_terms import KeyTerms
from exitdesk.app.openers import ByKit, ByPassphrase, Unwrapped, right_kit
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.cases.safekeeping import BackupKind, Loose, Progress, no_progress
from exitdesk.crypto.key_copies import read_key_files, write_key_files, write_key_files_whole
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.passphrase import check_own_passphrase
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key
from exitdesk.storage.backup import VaultBackups
from exitdesk.storage.rekey import write_under_another_key
from exitdesk.storage.vault import Vault

_BACKED_UP = 0.4  # of a key change


class VaultKeys:
    """Implements `cases.safekeeping.Keys`.

    `kit` is what opened a bound vault whose secret is not here: it stands for the passphrase in `settle`, and
    is forgotten after it.
    """

    def __init__(
        self, folder: Path, vault: Vault, backups: VaultBackups, terms: KeyTerms, kit: ByKit | None = None
    ) -> None:
        self._folder = folder
        self._vault = vault
        self._backups = backups
        self.terms = terms
        self._kit = kit
        self.when_rekeyed: Callable[[VaultKey], None] = lambda _coming: None

    def is_right(self, passphrase: str) -> bool:
        """Say whether this is the passphrase."""
        try:
            self._open(passphrase)
        except WrongPassphrase:
            return False
        return True

    @property
    def bound(self) -> bool:
        """Whether the passphrase opens on one computer only."""
        return read_key_files(self._folder).bound

    def change_passphrase(self, now: str, new: str) -> None:
        """Change it; raises WrongPassphrase, PassphraseTooShort, PassphraseTooPlain, KeyFileNotWritten.

        SecondCopyNotWritten says that the change holds, and that the other copy is mended at the next unlock.
        A bound vault stays bound; its keyring may be in trouble, as at unlock.
        """
        check_own_passphrase(new)
        key_file, found = self._open(now)
        self._wrap_anew(key_file, found.vault_key, new, found.device_secret, "passphrase_changed")

    def new_kit(self, now: str, kit: Sequence[str]) -> None:
        """Let another kit open the vault; raises WrongPassphrase, WrongKit, and as for a passphrase."""
        right = right_kit(kit)
        key_file, found = self._open(now)
        changed = key_file.with_new_kit(found.vault_key, right, self.terms.cost(), chance=self.terms.chance)
        self._vault.access.note("kit_changed")
        self._write(changed)

    def rekey(self, now: str, new: str, kit: Sequence[str], step: Progress = no_progress) -> None:
        """Encrypt everything anew, after a verified backup; raises as above and as `back_up`, Cancelled.

        When it returns, the database is closed and the next unlock takes the new passphrase and kit;
        `when_rekeyed` was given the key that the next process will have. A bound vault stays bound, to the
        same secret: the backup before it opens here as it did.
        """
        right = right_kit(kit)
        check_own_passphrase(new)
        key_file, found = self._open(now)
        self._backups.back_up(BackupKind.BEFORE_KEY_CHANGE, lambda share: step(share * _BACKED_UP))
        coming = draw_vault_key(self.terms.chance)
        held = key_file.with_coming_key(
            found.vault_key,
            coming,
            new,
            right,
            self.terms.cost(),
            device_secret=found.device_secret,
            chance=self.terms.chance,
        )
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

    def bind(self, now: str) -> Loose:
        """Let the passphrase open on this computer only; raises as for a passphrase, and KeyringTrouble.

        The secret is drawn, kept in the keyring and read back, and only then is the slot written; then the
        backups in reach follow. A cut in between leaves a vault that the passphrase opens here.
        """
        key_file, found = self._open(now)
        if not key_file.bound:
            self._bind(key_file, found.vault_key, now)
        return self._backups.follow_binding()

    def unbind(self, now: str) -> Loose:
        """Let the passphrase open by itself; raises as for a passphrase.

        The slot is written first, then the backups in reach follow, and last the secret is dropped.
        """
        key_file, found = self._open(now)
        if key_file.bound:
            self._wrap_anew(key_file, found.vault_key, now, None, "unbound")
        loose = self._backups.follow_binding()
        drop_secret(key_file, self._backups.all(), self.terms)
        return loose

    def settle(self, new: str, *, bind: bool) -> Loose:
        """Let `new` open the vault, here only (`bind`) or by itself, after the kit has opened it.

        For whoever has no passphrase that can be tried, forgotten or bound to a secret that is not here:
        what opened it is tried once more instead. Raises WrongKit where that was not the kit,
        PassphraseTooShort, PassphraseTooPlain, and as `bind`.
        """
        if self._kit is None:
            raise WrongKit
        check_own_passphrase(new)
        key_file = read_key_files(self._folder)
        vault_key = self._kit.open(key_file).vault_key
        if bind:
            self._bind(key_file, vault_key, new)
        else:
            event = "unbound" if key_file.bound else "passphrase_changed"
            self._wrap_anew(key_file, vault_key, new, None, event)
        self.forget_kit()
        return self._backups.follow_binding()

    def forget_kit(self) -> None:
        """Forget the kit that opened the vault."""
        self._kit = None

    def _bind(self, key_file: KeyFile, vault_key: VaultKey, passphrase: str) -> None:
        self._vault.access.note("bound")
        bind(self._folder, key_file, vault_key, passphrase, self.terms)

    def _wrap_anew(
        self, key_file: KeyFile, vault_key: VaultKey, passphrase: str, secret: bytes | None, event: str
    ) -> None:
        changed = self.terms.wrapped(key_file, vault_key, passphrase, secret)
        self._vault.access.note(event)
        self._write(changed)

    def _open(self, passphrase: str) -> tuple[KeyFile, Unwrapped]:
        key_file = read_key_files(self._folder)
        opener = ByPassphrase(passphrase, self.terms.secrets, self.terms.floor, ask=True)
        return key_file, opener.open(key_file)
