"""What can be done when a vault does not open although the key is right: go on, or put a backup back."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from exitdesk.app.errors import BindingOutOfReach, OlderVaultPutBack
from exitdesk.app.key_terms import KeyTerms
from exitdesk.app.lagging_mark import Compared, LaggingMark, Standing
from exitdesk.app.openers import ByPassphrase, Opener
from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.ports import Chance, Clock
from exitdesk.cases.safekeeping import Backup, Progress
from exitdesk.cases.salvaged import Salvaged
from exitdesk.crypto.errors import KeyFileDamaged, KeyFileMissing
from exitdesk.crypto.key_copies import read_key_files, write_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.slots import device_check
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.storage.backup_files import backups_in, is_under
from exitdesk.storage.backup_places import folders_in
from exitdesk.storage.errors import NoSuchBackup, VaultError
from exitdesk.storage.evidence import BACKUPS_NAME, DATABASE_NAME, copy_aside
from exitdesk.storage.opening import log_of
from exitdesk.storage.restore import Coming, put_back
from exitdesk.storage.salvage.saving import salvage


@dataclass(frozen=True, slots=True)
class Tried:
    """What the last try left in hand: how a key file is opened, and the key where one was opened."""

    opener: Opener
    key_file: KeyFile | None = None
    vault_key: VaultKey | None = None


def hold(folder: Path, opener: Opener, try_anew: Callable[[], Tried], backup: Backup | None) -> Tried:
    """Return what a passphrase opens: today's key file, or else what a backup brings.

    Raises WrongPassphrase where it opens neither today's key file nor that of `backup`.
    """
    try:
        return try_anew()
    except (KeyFileMissing, KeyFileDamaged):
        return Tried(opener)
    except WrongPassphrase:
        if backup is None:
            raise
        opener.open(read_key_files(backup.path))
        return Tried(opener, read_key_files(folder))


def restorable(folder: Path, place: Path | None) -> list[Backup]:
    """Return the backups in a vault's folder and in a second place, newest first."""
    found = backups_in(folder / BACKUPS_NAME)
    if place is not None:
        for one in folders_in(place):
            found += backups_in(one, second=True)
    return sorted(found, key=lambda one: one.at, reverse=True)


def restore(folder: Path, backup: Backup, tried: Tried, clock: Clock, chance: Chance, step: Progress) -> None:
    """Put a backup into the vault's place, under the folder's lock.

    Where the key at hand opens it, and is still today's, the key file of today stays: an old passphrase does
    not come back. Else its own key file is opened by what was typed, and comes with it. Raises NoSuchBackup
    and as `put_back`.
    """
    if not backup.path.is_dir():
        raise NoSuchBackup
    if tried.vault_key is not None and tried.key_file is not None:
        ours = Coming(backup, tried.vault_key, tried.key_file.vault_id, with_key_file=False)
        if is_under(backup, ours.key, ours.vault_id) and read_key_files(folder).epoch == tried.key_file.epoch:
            put_back(folder, ours, clock=clock, chance=chance, step=step)
            return
    key_file = read_key_files(backup.path)
    if tried.key_file is not None and key_file.vault_id != tried.key_file.vault_id:
        raise NoSuchBackup
    key = tried.opener.open(key_file).vault_key
    its = Coming(backup, key, key_file.vault_id, with_key_file=True, replaced=tried.vault_key)
    put_back(folder, its, clock=clock, chance=chance, step=step)


def salvage_here(folder: Path, tried: Tried, clock: Clock, chance: Chance, step: Progress) -> Salvaged:
    """Put what is whole in the vault's place, under its lock; raises KeyFileMissing and as `salvage`.

    The backups in the vault's folder are read too: they lost what was erased, which those elsewhere may not.
    """
    if tried.key_file is None or tried.vault_key is None:
        raise KeyFileMissing
    backups = backups_in(folder / BACKUPS_NAME)
    vault_id = tried.key_file.vault_id
    return salvage(folder, tried.vault_key, vault_id, backups, clock=clock, chance=chance, step=step)


def bind_as_before(folder: Path, before: Tried, now: Tried, terms: KeyTerms) -> Tried:
    """Bind a vault that a restored backup left unbound, as the one before it was; return what is so now.

    A backup under a key of its own brings its own key file, and that may be from before the binding. What
    was typed for both is the passphrase; the kit cannot make a passphrase slot, and then it stays unbound.
    Raises KeyFileNotWritten: the backup is in place, and opens by the passphrase.
    """
    if now.vault_key is None or now.key_file is None or before.key_file is None:
        return now
    if not was_unbound(before, now) or not isinstance(now.opener, ByPassphrase):
        return now
    with suppress(BindingOutOfReach):
        secret = now.opener.secrets.of(before.key_file)
        if secret is not None and device_check(secret) == before.key_file.device_check:
            bound = terms.wrapped(now.key_file, now.vault_key, now.opener.passphrase, secret)
            write_key_files(folder, bound)
            return Tried(now.opener, bound, now.vault_key)
    return now


def was_unbound(before: Tried, now: Tried) -> bool:
    """Say whether a vault that was bound is so no more."""
    bound = before.key_file is not None and before.key_file.bound
    return bound and now.key_file is not None and not now.key_file.bound


def look_at_lagging_mark(folder: Path, vault_key: VaultKey, lagging: LaggingMark) -> Compared:
    """Compare a vault with what the keyring knows of it; a mark that is not there is told as missing.

    Raises OlderVaultPutBack where the keyring knows this vault further on, once it was copied aside. Reads
    only. A vault that cannot be read is no matter of this: opening it says what is wrong.
    """
    path, key = folder / DATABASE_NAME, vault_key.derive(Purpose.DATABASE)
    try:
        with log_of(path, key) as log:
            head = log.head()
            if head is None:
                return Compared(Standing.UNKNOWN)
            found = lagging.compare(head, log.hash_at, expected=True)
    except VaultError:
        return Compared(Standing.UNKNOWN)
    if found.standing is Standing.BEHIND_IT:
        copy_aside(folder)
        raise OlderVaultPutBack
    return found
