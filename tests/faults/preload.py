"""The shim that lets writing calls fail: compiled once for a run, and told by a file which call it is."""

import errno
import os
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Final

ERRORS: Final = {
    "ENOSPC": errno.ENOSPC,
    "EIO": errno.EIO,
    "EROFS": errno.EROFS,
    "EACCES": errno.EACCES,
}
ONCE, FROM_THEN_ON, FULL_DISK = 0, 1, 2
_SOURCE: Final = Path(__file__).with_name("write_faults.c")
_CONTROL: Final = struct.Struct("@4l")


def has_compiler() -> bool:
    """Say whether the shim can be made here."""
    return shutil.which("cc") is not None


class Faults:
    """The shim over the files of one folder; `ask` says what is to fail, `count` how many there were."""

    def __init__(self, work: Path, folder: Path) -> None:
        self._library = work / "write_faults.so"
        self._control = work / "control"
        self._folder = folder
        flags = ("-shared", "-fPIC", "-O1", "-Wall", "-Werror")
        subprocess.run(["cc", *flags, "-o", str(self._library), str(_SOURCE), "-ldl"], check=True)
        self.ask(0)

    @property
    def environment(self) -> dict[str, str]:
        """What a process has to be started with."""
        return os.environ | {
            "LD_PRELOAD": str(self._library),
            "FAULTS_FOLDER": str(self._folder),
            "FAULTS_CONTROL": str(self._control),
        }

    def ask(self, at: int, error: str = "ENOSPC", stay: int = ONCE) -> None:
        """Let the `at`-th call fail (0: none), alone or with those after it; count anew."""
        told = _CONTROL.pack(at, ERRORS[error], stay, 0)
        if not self._control.exists():
            self._control.write_bytes(told)
        else:
            with self._control.open("r+b") as file:
                file.write(told)

    @property
    def count(self) -> int:
        """How many calls there were since it was asked."""
        counted: int = _CONTROL.unpack(self._control.read_bytes())[3]
        return counted
