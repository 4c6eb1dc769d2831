"""The way to a sheet of lines: one key in a case, at a case in the list, and on a meeting's laptop page."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.context import UiContext
from exitdesk.ui.lines.model import Draft
from exitdesk.ui.lines.sheet import LinesSheet
from exitdesk.ui.live_case import LiveCase

Opened = TypeVar("Opened", bound=LinesSheet)  # type: ignore[type-arg]


class LinesDoor(QObject, Generic[Draft, Opened]):
    """Opens the sheet over its host; in a meeting that is the laptop's page, which no shared view shows."""

    def __init__(
        self, context: UiContext, live: LiveCase, host: Callable[[], QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._live, self._host = context, live, host
        self.sheet: Opened | None = None

    @Slot()
    def open(self) -> None:
        """Show it; where it is open already, stay."""
        if self.sheet is not None:
            return
        self.sheet = self._made()
        self.sheet.closed.connect(self._on_closed)
        self.sheet.open_sheet()

    def resume(self, draft: Draft) -> None:
        """Have before oneself what a lock took away: the sheet, and the words that were being written."""
        self._note(draft)
        if draft.is_open:
            self.open()

    def _made(self) -> Opened:
        raise NotImplementedError

    def _note(self, draft: Draft) -> None:
        raise NotImplementedError

    @Slot()
    def _on_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
