"""Bytes that must be on the disk: made private from the start, written whole, flushed before anybody is told.

Every refusal of the operating system becomes one of three errors that say what the person can do.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import DiskFull, DiskReadOnly, NotSaved

if sys.platform == "darwin":
    import fcntl

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
_BINARY: Final = getattr(os, "O_BINARY", 0)
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
_UNKNOWN: Final = frozenset((errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL))
_READ_ONLY: Final = frozenset((errno.EROFS, errno.EACCES, errno.EPERM))


def disk_trouble(error: OSError) -> NotSaved:
    """Return what an error of the operating system means to the person."""
    if error.errno in _FULL:
        return DiskFull()
    return DiskReadOnly() if error.errno in _READ_ONLY else NotSaved()


@contextmanager
def disk_told() -> Iterator[None]:
    """Turn errors of the operating system into DiskFull, DiskReadOnly or NotSaved, without their text."""
    try:
        yield
    except OSError as error:
        raise disk_trouble(error) from None


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its user may enter; narrow it where it is there already."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    with _unknown_to_the_file_system():
        folder.chmod(PRIVATE_FOLDER)


def make_private_file(path: Path) -> int:
    """Make a new file that only its user may read; return its descriptor. Raises FileExistsError."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY | _NO_LINK, PRIVATE_FILE)


def open_for_writing(path: Path, *, create: bool = False) -> int:
    """Open a file for reading and writing in place, never through a link; return its descriptor."""
    flags = os.O_RDWR | _BINARY | _NO_LINK | (os.O_CREAT if create else 0)
    return os.open(path, flags, PRIVATE_FILE)


def write_at(descriptor: int, content: bytes, offset: int) -> None:
    """Write all of `content` at a place of a file."""
    view = memoryview(content)
    while view:
        if hasattr(os, "pwrite"):
            written = os.pwrite(descriptor, view, offset)
        else:
            os.lseek(descriptor, offset, os.SEEK_SET)
            written = os.write(descriptor, view)
        view, offset = view[written:], offset + written


def sync_content(descriptor: int) -> None:
    """Return when the file's content is on the disk itself."""
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def sync_file(path: Path) -> None:
    """Return when a closed file, its size included, is on the disk itself."""
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _unknown_to_the_file_system() -> Iterator[None]:
    """Let pass what a stick's or a server's file system does not have: rights, or folders to be flushed."""
    try:
        yield
    except OSError as error:
        if error.errno not in _UNKNOWN:
            raise


def sync_folder(folder: Path) -> None:
    """Return when the folder's names are on the disk itself (Windows does that without being asked)."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with _unknown_to_the_file_system():
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
