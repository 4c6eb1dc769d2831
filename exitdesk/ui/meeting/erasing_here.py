"""Erasing a card or a photo in a meeting: on the laptop, and only while nobody in the room sees the board.

The shared screen never shows it, by construction. What is asked and weighed here is for the laptop alone, so
it closes when the screen is shown again or the curtain falls.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.erasing import OneCard, Target
from exitdesk.journal.entry import MeetingId
from exitdesk.ui.board.state import card_id
from exitdesk.ui.board.view import BoardView
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.shared_screen import SharedScreen

if TYPE_CHECKING:
    from exitdesk.ui.erasing.sheet import ErasingSheet


class MeetingErasing(QObject):
    """Opens the sheet with the thing chosen, where `allowed`; `gone` tells that the meeting went."""

    gone = Signal(bool)
    allowed = Signal(bool)

    def __init__(
        self, context: UiContext, live: LiveCase, meeting: MeetingId, shared: SharedScreen, board: BoardView
    ) -> None:
        super().__init__(board)
        self._context, self._live, self._meeting = context, live, meeting
        self._shared, self._board = shared, board
        self.sheet: ErasingSheet | None = None
        board.erasing_asked.connect(self._on_asked)
        shared.changed.connect(self._on_screen_changed)
        self._on_screen_changed()

    @property
    def _host(self) -> QWidget:
        return self._board.window()

    @Slot(str)
    def _on_asked(self, card: str) -> None:
        self.ask(OneCard(self._meeting, card_id(card)))

    @Slot(object)
    def ask(self, target: Target) -> None:
        """Open the sheet; nothing while somebody in the room sees the board."""
        if self._shared.shown:
            return
        from exitdesk.ui.erasing.sheet import ErasingSheet

        self.sheet = ErasingSheet(self._live, self._context, self._host, target)
        self.sheet.model.erased.connect(self._on_erased)
        self.sheet.closed.connect(self._on_closed)
        self.sheet.open_sheet(self.sheet.kind.list)

    @Slot()
    def _on_screen_changed(self) -> None:
        self._board.menus.may_erase = not self._shared.shown
        self.allowed.emit(not self._shared.shown)
        covered = self._shared.presenter.state.is_covered
        if self.sheet is not None and (self._shared.shown or covered) and self.sheet.close_button.isEnabled():
            self.sheet.close_sheet()

    @Slot(bool)
    def _on_erased(self, whole: bool) -> None:
        if not whole:
            self._live.read_again()
        if whole or self._meeting not in self._live.session.meetings():
            self.gone.emit(whole)

    @Slot()
    def _on_closed(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
