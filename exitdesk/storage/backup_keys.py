"""The key files of backups follow the vault's binding: a copied folder holds its backups too.

Else whoever copies it would guess at a backup's passphrase slot, and what that opens is the vault's own key.
A backup under an earlier vault key cannot be given another slot: it is counted, so that it is told.
"""

import contextlib
from pathlib import Path

from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.key_file import KeyFile
from exitdesk.errors import ExitDeskError
from exitdesk.storage.backup_files import backups_in, bring_key_file


def follow_binding_in(place: Path, key_file: KeyFile) -> int:
    """Give each backup of a place the vault's key file where its own is bound otherwise.

    Return how many under an earlier vault key can be guessed although the vault cannot. Raises
    NotSaved and its kinds. A backup whose key file cannot be read is left to whoever restores it.
    """
    earlier = 0
    for backup in backups_in(place):
        its = _key_file_of(backup.path)
        if its is None or its.vault_id != key_file.vault_id or its.device_check == key_file.device_check:
            continue
        if its.epoch == key_file.epoch:
            bring_key_file(backup.path, key_file)
        elif key_file.bound and not its.bound:
            earlier += 1
    return earlier


def _key_file_of(backup: Path) -> KeyFile | None:
    with contextlib.suppress(ExitDeskError):
        return read_key_files(backup)
    return None
