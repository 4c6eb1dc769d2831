"""Open cases are let go only when everything kept in them is on the disk."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.unwritten import Unwritten
from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase


class OpenCases(QObject):
    """Opens and closes cases; one whose words wait for the disk stays until they are there."""

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: dict[CaseId, LiveCase] = {}

    @property
    def unwritten(self) -> tuple[Unwritten, ...]:
        """What waits for the disk in cases that were left. Safe from any thread."""
        return tuple(one for live in tuple(self._waiting.values()) for one in live.unwritten)

    def open(self, case: CaseId, *, resumed: bool = False) -> LiveCase:
        """Open a case; one that still waits for the disk is taken up as it is. Raises NoSuchCase."""
        waiting = self._waiting.pop(case, None)
        if waiting is not None:
            return waiting
        desk, background = self._context.open_vault.desk, self._context.background
        return LiveCase(desk, case, background, self, resumed=resumed)

    def take_back(self, unwritten: Sequence[Unwritten]) -> bool:
        """Go on with what a lock came upon in cases that had been left; they wait again as they did.

        False where one of them is not here any more: what waited in it belongs to nothing.
        """
        all_here = True
        for case in dict.fromkeys(one.case for one in unwritten):
            try:
                live = self.open(case, resumed=True)
            except NoSuchCase:
                all_here = False
                continue
            live.take_back(unwritten)
            self.close(live)
        return all_here

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
