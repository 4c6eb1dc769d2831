"""Printing, as the window asks for it: the printers of this computer, and a paper sent to one of them."""

from collections.abc import Sequence
from typing import Protocol

from exitdesk.journal.entry import CaseId


class Printing(Protocol):
    """Sends papers to a printer. Takes seconds: never on the GUI thread.

    Nothing of a paper is written to the disk by us. What the computer's own print service keeps of it is told
    where one prints: it cannot be prevented from here.
    """

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers that were set up here; none where none can be used."""

    def print_out(self, pdf: bytes, printer: str, case: CaseId | None, title: str, kind: str = "") -> None:
        """Send a finished paper, the job under a neutral `title`; the access log tells of it.

        `case` is whose paper it is; None for the sheet of a recovery kit. `kind` is what the log calls it.

        Raises PrinterGone, NotPrinted.
        """


class KitPaper(Protocol):
    """The recovery kit on paper at the first start, when there is no vault yet to ask for a passphrase."""

    @property
    def printing(self) -> Printing:
        """The printers; what is sent to them is told in the access log once there is one."""

    def draw(self, words: Sequence[str], language: str) -> bytes:
        """Return the sheet as a PDF; takes as long as any paper."""
