"""One owner for one vault: a lock the kernel holds on an empty file, and frees when its holder dies.

The file is never removed and says nothing. On Windows `msvcrt.locking` locks its first byte through the same
function; that way is written from its documentation and has not been run.
"""

import errno
import os
import sys
import time
from pathlib import Path
from typing import Final

from exitdesk.storage.durable import disk_told, make_private_folder, open_for_writing
from exitdesk.storage.errors import VaultIsOpen

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME: Final = "lock"
_WAIT_FOR_OLD_PROCESS: Final = 2.0
_BETWEEN_TRIES: Final = 0.05
_HELD: Final = frozenset((errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK))


class FolderLock:
    """The lock on one folder, held until `release` or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def take_lock(folder: Path) -> FolderLock:
    """Take the lock of a folder, making it where needed; raises VaultIsOpen at once, NotSaved."""
    with disk_told():
        make_private_folder(folder)
        descriptor = open_for_writing(folder / LOCK_NAME, create=True)
    try:
        with disk_told():
            held = _lock(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    if not held:
        os.close(descriptor)
        raise VaultIsOpen
    return FolderLock(descriptor)


def wait_for_lock(folder: Path) -> FolderLock:
    """Take the lock as above; a process that is just ending may hold it for a moment more."""
    patience = time.monotonic() + _WAIT_FOR_OLD_PROCESS
    while True:
        try:
            return take_lock(folder)
        except VaultIsOpen:
            if time.monotonic() > patience:
                raise
        time.sleep(_BETWEEN_TRIES)


def _lock(descriptor: int) -> bool:
    """Say whether nobody else holds it; raises OSError where the file system knows no locks."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True
