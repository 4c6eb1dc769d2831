"""Open cases are let go only when everything kept in them is on the disk.

A lock asks from a thread of its own what waits. So each case stands in one place from its opening until it
is let go, shown or left: moved from one place to another it would be in neither for a moment.
"""

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
        self._open: dict[CaseId, LiveCase] = {}
        self._left: set[CaseId] = set()

    @property
    def unwritten(self) -> tuple[Unwritten, ...]:
        """What waits for the disk, in the case that is shown and in those that were left. From any thread."""
        return tuple(one for live in tuple(self._open.values()) for one in live.unwritten)

    def open(self, case: CaseId, *, resumed: bool = False) -> LiveCase:
        """Open a case; one that is open is taken up as it is, one that was left with what came meanwhile.

        Raises NoSuchCase.
        """
        live = self._open.get(case)
        if live is None:
            desk, background = self._context.open_vault.desk, self._context.background
            live = self._open[case] = LiveCase(desk, case, background, self, resumed=resumed)
            live.saved.connect(self._on_saved)
        elif case in self._left:
            live.catch_up()
        self._left.discard(case)
        return live

    @Slot()
    def catch_up(self) -> None:
        """Let what was left know what came from the partner: the line of a case is written from it."""
        for case in self._left.intersection(self._open):
            self._open[case].catch_up()

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
        self._left.add(live.session.case)
        self._let_go_what_is_written()

    def _let_go_what_is_written(self) -> None:
        for case in tuple(self._left):
            live = self._open.get(case)
            if live is not None and not live.pending:
                self._left.discard(case)
                del self._open[case]
                live.close()
                live.deleteLater()

    @Slot()
    def _on_saved(self) -> None:
        self._let_go_what_is_written()
