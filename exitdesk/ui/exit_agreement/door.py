"""The way to the exit agreement: one key in a case and at a case in the list."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.documents.agreement_words import agreement_words
from exitdesk.cases.resume import TermDraft
from exitdesk.ui.context import UiContext
from exitdesk.ui.exit_agreement.sheet import AgreementSheetView
from exitdesk.ui.live_case import LiveCase

KEY = "Ctrl+Shift+E"


class AgreementDoor(QObject):
    """Opens the agreement over its host."""

    def __init__(
        self, context: UiContext, live: LiveCase, host: Callable[[], QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._live, self._host = context, live, host
        self.sheet: AgreementSheetView | None = None

    @property
    def called(self) -> str:
        """What the unit calls the paper."""
        return (
            agreement_words(self._context.template.language)
            .names[self._context.template.exit_agreement]
            .title
        )

    @Slot()
    def open(self) -> None:
        """Show it; where it is open already, stay."""
        if self.sheet is not None:
            return
        self.sheet = AgreementSheetView(self._context, self._live, self._host())
        self.sheet.closed.connect(self._on_closed)
        self.sheet.open_sheet()

    def resume(self, draft: TermDraft) -> None:
        """Have before oneself what a lock took away: the page, and the words that were being written."""
        self._context.typing.writes_agreement(draft)
        if draft.is_open:
            self.open()

    @Slot()
    def _on_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
