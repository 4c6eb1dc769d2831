"""Binding to this computer, in the one order in which every cut leaves a vault its owner can open.

Bind: the secret is drawn, kept in the keyring and read back; only then is the slot written. Until then the
passphrase opens by itself, from then on together with a secret that is there. Unbind: the slot is written
first, and the secret dropped last. Each secret has a name of its own, so that a later one takes nothing away.
"""

from contextlib import suppress
from pathlib import Path

from exitdesk.app.device_secret import DEVICE_SECRET_BYTES, DeviceSecrets
from exitdesk.app.errors import (
    BindingOutOfReach,
    BoundAndUnseen,
    BoundElsewhere,
    KeyringTrouble,
    OpenedByKit,
)
from exitdesk.app.key_terms import KeyTerms
from exitdesk.app.openers import ByKit, Opener
from exitdesk.cases.safekeeping import Backup
from exitdesk.crypto.errors import SecondCopyNotWritten
from exitdesk.crypto.key_copies import read_key_files, write_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.crypto.slots import device_check
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.errors import ExitDeskError


def bind(folder: Path, key_file: KeyFile, vault_key: VaultKey, passphrase: str, terms: KeyTerms) -> None:
    """Let a passphrase open on this computer only.

    Raises a KeyringTrouble, KeyFileNotWritten: then the slot is as it was, and the secret is dropped again.
    SecondCopyNotWritten says that it holds in one copy.
    """
    secret = terms.chance(DEVICE_SECRET_BYTES)
    try:
        terms.secrets.keep(key_file.vault_id, secret)
        write_key_files(folder, terms.wrapped(key_file, vault_key, passphrase, secret))
    except SecondCopyNotWritten:
        raise
    except ExitDeskError:
        with suppress(KeyringTrouble):
            terms.secrets.drop(key_file.vault_id, device_check(secret))
        raise


def told_of_kit(key_file: KeyFile, opener: Opener, secrets: DeviceSecrets) -> ExitDeskError | None:
    """Return what is told where the kit opened a vault, None where it was not the kit.

    BoundElsewhere where this computer does not hold the secret of a bound one, BoundAndUnseen where it could
    not be asked; else the passphrase opens, and perhaps nobody knows it any more: OpenedByKit.
    """
    if not isinstance(opener, ByKit):
        return None
    if not key_file.bound:
        return OpenedByKit()
    try:
        secret = secrets.of(key_file)
    except BindingOutOfReach:
        return BoundAndUnseen()
    here = secret is not None and device_check(secret) == key_file.device_check
    return OpenedByKit() if here else BoundElsewhere()


def drop_secret(key_file: KeyFile, backups: list[Backup], terms: KeyTerms) -> None:
    """Drop the secret a key file was bound to, once the vault is bound no more.

    It stays where a backup in reach is still bound to it: one under an earlier vault key, which only the
    passphrase of then opens, or the kit of then, and that was torn up. That the keyring will not drop it is
    no trouble: nothing of this vault opens by it any more.
    """
    if key_file.device_check is None:
        return
    if not any(_bound_to(one.path, key_file.device_check) for one in backups):
        with suppress(KeyringTrouble):
            terms.secrets.drop(key_file.vault_id, key_file.device_check)


def _bound_to(backup: Path, check: bytes) -> bool:
    with suppress(ExitDeskError):
        return read_key_files(backup).device_check == check
    return False
