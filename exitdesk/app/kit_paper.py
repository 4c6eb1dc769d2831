"""The recovery kit on paper at the first start: printed before there is a vault, told in its log after."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from exitdesk.app.opened import Opened
from exitdesk.app.printing import SOCKETS, CupsPrinting
from exitdesk.cases.documents.kit_sheet import kit_sheet
from exitdesk.cases.errors import NotSaved
from exitdesk.cases.ports import Clock
from exitdesk.journal.entry import CaseId


class KitOnPaper:
    """Implements `cases.printing.KitPaper`."""

    def __init__(self, clock: Clock, sockets: Sequence[Path] = SOCKETS) -> None:
        """Take the clock for the day on the sheet, and where the print service may listen."""
        self._clock = clock
        self._untold: list[tuple[str, CaseId | None, str]] = []
        self.printing = CupsPrinting(lambda *line: self._untold.append(line), sockets)

    def draw(self, words: Sequence[str], language: str) -> bytes:
        """Return the sheet as a PDF."""
        from exitdesk.snapshot.documents import Documents

        sheet = kit_sheet(words, self._clock().date(), language=language)
        return Documents(_nobody_signs, self._clock).draft(sheet).pdf

    def told(self, opened: Opened) -> Opened:
        """Return the vault that was made, with what was printed before it in its access log.

        It opens even where the disk has no room for the line: it is there, and would be called made already.
        """
        with suppress(NotSaved):
            for line in self._untold:
                opened.desk.access.note(*line)
            self._untold.clear()
        return opened


def _nobody_signs(_case: CaseId) -> NoReturn:
    """Nobody signs the sheet of a kit."""
    raise NotImplementedError
