"""Room on the disk that is held back, and given up on the day the disk is full: nobody has to stop talking.

The file holds nothing; its bytes are laid out for real, because a sparse file reserves nothing. It lies in
the vault's own folder and is no part of a backup or of evidence.
"""

import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from exitdesk.storage.durable import make_private_file, sync_folder, write_at

RESERVE_NAME: Final = "reserve"
RESERVE_BYTES: Final = 16 * 1024 * 1024  # an evening of meetings, a signed copy of each and an export
_LEFT_FREE: Final = 4 * RESERVE_BYTES  # a disk that is nearly full is not made fuller by us
_CHUNK: Final = 1 << 20


class Reserve:
    """The reserve of a vault's folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / RESERVE_NAME
        self._lock = threading.Lock()
        self._given_up = False

    @property
    def given_up(self) -> bool:
        """Whether it had to be given up since the vault was opened: what is kept now lies on its room."""
        return self._given_up

    def lay_down(self) -> bool:
        """Lay it down where it is missing and there is room; say whether it lies there. Raises nothing."""
        with self._lock:
            with suppress(OSError):
                if self._path.stat().st_size == RESERVE_BYTES:
                    return True
                self._path.unlink()
            try:
                if shutil.disk_usage(self._path.parent).free < RESERVE_BYTES + _LEFT_FREE:
                    return False
                self._write()
            except OSError:
                with suppress(OSError):
                    self._path.unlink()
                return False
            self._given_up = False
            return True

    def give_up(self) -> bool:
        """Give its room to whoever needs it now; say whether there was any."""
        with self._lock:
            try:
                self._path.unlink()
            except OSError:
                return False
            self._given_up = True
            with suppress(OSError):
                sync_folder(self._path.parent)
            return True

    def _write(self) -> None:
        descriptor = make_private_file(self._path)
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(descriptor, 0, RESERVE_BYTES)
            else:
                for place in range(0, RESERVE_BYTES, _CHUNK):
                    write_at(descriptor, bytes(_CHUNK), place)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
