"""Writes a file into the folder for what is handed out: a neutral name, and never over anything.

To the computer the file is "Tavle 21-11.pdf"; a second one of the day is "Tavle 21-11 (2).pdf".
"""

import errno
import os
from datetime import date
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import DiskFull, DiskReadOnly
from exitdesk.ui.close.errors import CopyFolderGone

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)
_READ_ONLY: Final = (errno.EROFS, errno.EACCES, errno.EPERM)
_MOST: Final = 1000


def neutral_name(day: date, count: int = 1, ending: str = "pdf") -> str:
    """Return the name of the `count`-th file of a day with an ending."""
    number = f" ({count})" if count > 1 else ""
    return f"Tavle {day.day:02d}-{day.month:02d}{number}.{ending}"


def hand_out(folder: Path, day: date, data: bytes, ending: str = "pdf") -> Path:
    """Write `data` under the first free name; return where.

    Raises CopyFolderGone, DiskFull or DiskReadOnly, and leaves no half file behind.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return _write(folder, day, data, ending)
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull("copy") from None
        if error.errno in _READ_ONLY:
            raise DiskReadOnly("copy") from None
        raise CopyFolderGone("copy") from None


def _write(folder: Path, day: date, data: bytes, ending: str) -> Path:
    for count in range(1, _MOST):
        path = folder / neutral_name(day, count, ending)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise CopyFolderGone("names")
