"""A folder for one practice: this user's alone, in memory where there is room, and gone afterwards.

What a killed practice leaves is swept at the next start. A folder in use is told from a left one by a lock
that the kernel frees with its holder. Nothing in it can be read without a key that was never written down,
but for the copies that were saved in the practice.
"""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.app.errors import FolderInUse
from exitdesk.errors import ExitDeskError
from exitdesk.storage.lock_file import FolderLock, take_lock

_PREFIX: Final = "tavle-"
_MARKER: Final = "practice"
_ROOM: Final = 128 * 1024 * 1024  # a vault with its reserve and a backup, and room to write
_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class PracticeFolder:
    """One folder, held until it is wiped."""

    root: Path
    _lock: FolderLock

    def wipe(self) -> None:
        """Take it away with everything in it; what another thread is just writing goes the second time."""
        shutil.rmtree(self.root, ignore_errors=True)
        self._lock.release()
        shutil.rmtree(self.root, ignore_errors=True)


def make_practice_folder() -> PracticeFolder:
    """Make a fresh folder and hold it; raises FolderInUse where a sweep came between every time."""
    for _try in range(_TRIES):
        root = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=_place()))
        with suppress(ExitDeskError, OSError):
            lock = take_lock(root)
            (root / _MARKER).touch(mode=0o600)
            return PracticeFolder(root, lock)
    raise FolderInUse


def sweep() -> None:
    """Take away what practices that were killed have left; those in use stay."""
    for root in _found():
        with suppress(ExitDeskError, OSError):
            PracticeFolder(root, take_lock(root)).wipe()


def _found() -> Iterator[Path]:
    for place in _places():
        for root in sorted(place.glob(f"{_PREFIX}*")):
            with suppress(OSError):
                if _is_ours(root.lstat()) and (root / _MARKER).is_file():
                    yield root


def _is_ours(seen: os.stat_result) -> bool:
    """Say whether it is a folder of this user's alone, and no link to one."""
    if sys.platform == "win32":
        return stat.S_ISDIR(seen.st_mode)
    return stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid() and stat.S_IMODE(seen.st_mode) == 0o700


def _places() -> tuple[Path, ...]:
    """Return where a practice may lie: in this session's memory first, then among temporary files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    temporary = Path(tempfile.gettempdir())
    return (Path(runtime), temporary) if runtime and Path(runtime).is_dir() else (temporary,)


def _place() -> Path:
    first, *others = _places()
    with suppress(OSError):
        if not others or (os.access(first, os.W_OK) and shutil.disk_usage(first).free >= _ROOM):
            return first
    return others[0] if others else first
