"""The lock of a vault's folder, waited for, and what a cut left half moved in it."""

import time
from pathlib import Path
from typing import Final

from exitdesk.storage.errors import VaultIsOpen
from exitdesk.storage.lock_file import FolderLock, take_lock
from exitdesk.storage.swap import COMING_NAME, finish_swap

_WAIT_FOR_OLD_PROCESS: Final = 2.0
_BETWEEN_TRIES: Final = 0.05


def take_lock_patiently(folder: Path) -> FolderLock:
    """Take the lock; after a lock of the window the old process may hold it for a moment more.

    Raises VaultIsOpen.
    """
    patience = time.monotonic() + _WAIT_FOR_OLD_PROCESS
    while True:
        try:
            return take_lock(folder)
        except VaultIsOpen:
            if time.monotonic() > patience:
                raise
        time.sleep(_BETWEEN_TRIES)


def finish_what_was_cut(folder: Path) -> None:
    """Finish what a cut left half moved, before a key file is read."""
    if (folder / COMING_NAME).is_dir():
        lock = take_lock_patiently(folder)
        try:
            finish_swap(folder)
        finally:
            lock.release()
