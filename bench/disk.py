"""The limit that every acknowledged entry stands beside: 4 KiB written in place and synced to this disk."""

import os
from pathlib import Path
from types import TracebackType

SECTOR = bytes(4096)
# On a real disk beside the tree: a temporary folder may be memory, where syncing costs nothing.
FOLDER = Path(__file__).resolve().parent.parent / "build" / "bench"


class RawSync:
    """A preallocated file; `write()` overwrites its two sectors in turn and waits for the disk."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Make the file, with both sectors on the disk."""
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "raw"
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        self._turn = 0
        os.pwrite(self._file, SECTOR * 2, 0)
        os.fsync(self._file)

    def write(self) -> None:
        """Write one sector and return when the disk has it."""
        self._turn ^= 1
        os.pwrite(self._file, SECTOR, self._turn * len(SECTOR))
        os.fdatasync(self._file)

    def __enter__(self) -> "RawSync":
        """Use as a context; the file is removed afterwards."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close and remove the file."""
        os.close(self._file)
        self._path.unlink()
