"""The two copies of the key file in a vault's folder: the highest intact generation is the only one tried.

A copy is written whole or not at all (new file, fsync, rename, fsync of the folder) and only when a slot
changed, or to mend the other copy after an unlock, so that an old passphrase never outlives a change.
"""

import contextlib
import os
from pathlib import Path
from typing import Final

from exitdesk.crypto.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileNotWritten,
    KeyFilesDisagree,
    SecondCopyNotWritten,
)
from exitdesk.crypto.key_file import KeyFile, parse_key_file
from exitdesk.crypto.key_file_bytes import LARGEST_FILE

COPY_NAMES: Final = ("key", "key.copy")
_NEW: Final = ".new"


def read_key_files(folder: Path) -> KeyFile:
    """Return the intact copy with the highest generation.

    Raises KeyFileMissing (no copy there), KeyFileDamaged (none intact), KeyFilesDisagree (two vaults),
    NewerFormat (an intact copy of a later format: nothing here may be tried or written).
    """
    found = [content for name in COPY_NAMES if (content := _read(folder / name)) is not None]
    if not found:
        raise KeyFileMissing
    intact = []
    for content in found:
        with contextlib.suppress(KeyFileDamaged):
            intact.append(parse_key_file(content))
    if not intact:
        raise KeyFileDamaged
    if len({key_file.vault_id for key_file in intact}) > 1:
        raise KeyFilesDisagree
    return max(intact, key=lambda key_file: key_file.generation)


def write_key_files(folder: Path, key_file: KeyFile) -> None:
    """Write both copies, one after the other.

    Raises KeyFileNotWritten where neither was written, SecondCopyNotWritten where the change holds in one.
    """
    content = key_file.to_bytes()
    first, second = (folder / name for name in COPY_NAMES)
    try:
        _write(first, content)
    except OSError:
        raise KeyFileNotWritten from None
    try:
        _write(second, content)
    except OSError:
        raise SecondCopyNotWritten from None


def write_key_files_whole(folder: Path, key_file: KeyFile) -> None:
    """Write both copies into a folder that does not count yet: one alone is none there.

    Raises KeyFileNotWritten.
    """
    try:
        write_key_files(folder, key_file)
    except SecondCopyNotWritten:
        raise KeyFileNotWritten from None


def mend_key_files(folder: Path, key_file: KeyFile) -> tuple[str, ...]:
    """Rewrite each copy that is missing, damaged or older than the one that opened; return their names.

    Called after an unlock with the key file that opened. Raises SecondCopyNotWritten.
    """
    content = key_file.to_bytes()
    behind = tuple(name for name in COPY_NAMES if _read(folder / name) != content)
    for name in behind:
        try:
            _write(folder / name, content)
        except OSError:
            raise SecondCopyNotWritten from None
    return behind


def _read(path: Path) -> bytes | None:
    """Return the bytes of a copy, None where there is none; an unreadable one counts as damaged."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _write(path: Path, content: bytes) -> None:
    fresh = path.with_name(path.name + _NEW)
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows does so by itself and opens no folders."""
    if os.name == "nt":  # pragma: no cover
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
