"""Prints through CUPS on Linux and macOS: the paper goes from memory to the print service, past every file.

Qt's printing lays the page down in a temporary file first; `lp` with a pipe does not (strace shows none).
It speaks to a socket on this computer alone, whatever the environment names, so no network is asked. CUPS
keeps the job readable for root, by its default for a day after it was printed, and only its administrator
can shorten that: the window says so.
"""

import hashlib
import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from exitdesk.cases.errors import NotPrinted, PrinterGone
from exitdesk.journal.entry import CaseId

SOCKETS: Final = (Path("/run/cups/cups.sock"), Path("/private/var/run/cupsd"))
_SECONDS: Final = 60


class CupsPrinting:
    """Implements `cases.printing.Printing` with the system's own `lpstat` and `lp`."""

    def __init__(
        self, note: Callable[[str, CaseId | None, str], None], sockets: Sequence[Path] = SOCKETS
    ) -> None:
        """Take how the access log is told, and where the print service may listen."""
        self._note, self._sockets = note, sockets
        self._untaken: tuple[bytes, CaseId | None] | None = None

    def printers(self) -> tuple[str, ...]:
        """Return the queues that take jobs; other computers' printers are not looked for."""
        socket = self._socket()
        if socket is None:
            return ()
        try:
            told = _run(["lpstat", "-h", str(socket), "-a"]).stdout.decode("utf-8", "replace")
        except NotPrinted:
            return ()
        said = [line.split() for line in told.splitlines()]
        return tuple(one[0] for one in said if one[1:3] == ["accepting", "requests"])

    def print_out(self, pdf: bytes, printer: str, case: CaseId | None, title: str, kind: str = "") -> None:
        """Send a paper; raises PrinterGone, NotPrinted, and what keeps the log from being written.

        The line comes first: a service that answers too late may have taken the paper. A second try of one
        that was not taken is no second line.
        """
        socket = self._socket()
        if socket is None or printer not in self.printers():
            raise PrinterGone
        paper = (hashlib.sha256(pdf).digest(), case)
        if paper != self._untaken:
            self._note("printed", case, kind if case else "kit")
        self._untaken = paper
        command = ["lp", "-h", str(socket), "-d", printer, "-t", title, "-o", "media=A4", "-"]
        if _run(command, pdf).returncode:
            raise NotPrinted
        self._untaken = None

    def _socket(self) -> Path | None:
        return next((one for one in self._sockets if one.is_socket()), None)


def _run(command: list[str], given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Run one of the two, in plain English and with no server named from outside."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("CUPS_", "LC_", "LANG"))
    }
    try:
        return subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**kept, "LC_ALL": "C.UTF-8"},
        )
    except (OSError, subprocess.SubprocessError):
        raise NotPrinted from None
