"""What can be done when a vault does not open although the key is right: go on, or put a backup back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exitdesk.app.errors import OlderVaultPutBack
from exitdesk.app.lagging_mark import LaggingMark, Standing
from exitdesk.cases.ports import Chance, Clock
from exitdesk.cases.safekeeping import Backup, Progress
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.storage.backup import folders_in
from exitdesk.storage.backup_files import backups_in
from exitdesk.storage.errors import MarkLost, NoSuchBackup, VaultError
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME, copy_aside
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.opening import log_of
from exitdesk.storage.restore import Coming, put_back

Unwrap = Callable[[KeyFile], VaultKey]


@dataclass(frozen=True, slots=True)
class Tried:
    """What the last try left in hand: how a key file is opened, and the key where one was opened."""

    unwrap: Unwrap
    key_file: KeyFile | None = None
    vault_key: VaultKey | None = None


def restorable(folder: Path, place: Path | None) -> list[Backup]:
    """Return the backups in a vault's folder and in a second place, newest first."""
    found = backups_in(folder / BACKUPS_NAME)
    if place is not None:
        for one in folders_in(place):
            found += backups_in(one, second=True)
    return sorted(found, key=lambda one: one.at, reverse=True)


def restore(folder: Path, backup: Backup, tried: Tried, clock: Clock, chance: Chance, step: Progress) -> None:
    """Put a backup into the vault's place, under the folder's lock.

    Where the key at hand opens it, the key file of today stays: an old passphrase does not come back. Else
    its own key file is opened by what was typed, and comes with it. Raises NoSuchBackup and as `put_back`.
    """
    if not backup.path.is_dir():
        raise NoSuchBackup
    if tried.vault_key is not None and tried.key_file is not None:
        ours = Coming(backup, tried.vault_key, tried.key_file.vault_id, with_key_file=False)
        if _opens(ours):
            put_back(folder, ours, clock=clock, chance=chance, step=step)
            return
    key_file = read_key_files(backup.path)
    if tried.key_file is not None and key_file.vault_id != tried.key_file.vault_id:
        raise NoSuchBackup
    its = Coming(backup, tried.unwrap(key_file), key_file.vault_id, with_key_file=True)
    put_back(folder, its, clock=clock, chance=chance, step=step)


def _opens(coming: Coming) -> bool:
    """Say whether a key is a backup's: only then its mark proves itself."""
    mark = MarkFile(coming.backup.path / MARK_NAME, coming.key.derive(Purpose.MARK), coming.vault_id)
    try:
        mark.read()
    except MarkLost:
        return False
    return True


def refuse_older_vault(folder: Path, vault_key: VaultKey, lagging: LaggingMark) -> None:
    """Raise OlderVaultPutBack where the keyring knows this vault further on, once it was copied aside.

    Reads only. A vault that cannot be read is no matter of this: opening it says what is wrong.
    """
    path, key = folder / DATABASE_NAME, vault_key.derive(Purpose.DATABASE)
    try:
        with log_of(path, key) as log:
            head = log.head()
            standing = lagging.compare(head, log.hash_at).standing if head else Standing.UNKNOWN
    except VaultError:
        return
    if standing is Standing.BEHIND_IT:
        copy_aside(folder)
        raise OlderVaultPutBack
