"""Open cases are let go only when everything kept in them is on the disk."""

from PySide6.QtCore import QObject, Slot

from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase


class OpenCases(QObject):
    """Opens and closes cases; one whose words wait for the disk stays until they are there."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: dict[CaseId, LiveCase] = {}

    def open(self, case: CaseId) -> LiveCase:
        """Open a case; one that still waits for the disk is taken up as it is. Raises NoSuchCase."""
        waiting = self._waiting.pop(case, None)
        if waiting is not None:
            return waiting
        return LiveCase(self._context.open_vault.desk, case, self._context.background, self)

    def close(self, live: LiveCase) -> None:
        """Let a case go, now or when it is written."""
        if live.pending:
            self._waiting[live.session.case] = live
            live.saved.connect(self._on_saved)
        else:
            self._let_go(live)

    def _let_go(self, live: LiveCase) -> None:
        live.close()
        live.deleteLater()

    @Slot()
    def _on_saved(self) -> None:
        for case, live in tuple(self._waiting.items()):
            if not live.pending:
                del self._waiting[case]
                self._let_go(live)
