"""Where the window keeps its trouble: one page in the lock page's place, until there is a way out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background
from exitdesk.ui.explanation import Explanation, Remedy
from exitdesk.ui.theme import Theme
from exitdesk.ui.trouble.move_page import MovePage
from exitdesk.ui.trouble.move_view_model import MoveViewModel
from exitdesk.ui.trouble.notice import NoticePage
from exitdesk.ui.trouble.page import TroublePage
from exitdesk.ui.trouble.view_model import TroubleViewModel
from exitdesk.ui.unlock.door_once import DoorOnce

if TYPE_CHECKING:
    from exitdesk.cases.ports import OpenVault


class TroubleDesk(QObject):
    """`opened` carries a vault that a way out has opened, `left` the remedy that leads to the lock page.

    `relocated` carries the profile's folder that a vault was moved to: it is unlocked there.
    `wish` is what was chosen on a notice, to be taken up in the office; None for nothing.
    """

    opened = Signal(object)
    left = Signal(object)
    ended = Signal()
    read = Signal(object)
    relocated = Signal(object)

    def __init__(
        self,
        stack: QStackedWidget,
        theme: Theme,
        door: DoorOnce,
        background: Background,
        explain: Callable[[ExitDeskError], Explanation],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stack, self._theme, self._door = stack, theme, door
        self._background, self._explain = background, explain
        self._vault: OpenVault | None = None
        self._notices: list[ExitDeskError] = []
        self.page: TroublePage | NoticePage | MovePage | None = None
        self.wish: Remedy | None = None

    def show_trouble(self, error: ExitDeskError) -> None:
        """Show the page of a trouble that is in the way."""
        model = TroubleViewModel(self._door, self._background, self._explain, error, self)
        model.opened.connect(self._on_opened)
        model.left.connect(self._on_left)
        model.ended.connect(self.ended)
        self._put(TroublePage(model, self._theme))

    def show_notices(self, vault: "OpenVault") -> None:
        """Tell what opening met, one page after the other; then `read` carries the vault on."""
        self._vault, self._notices = vault, list(vault.notices)
        self._next_notice()

    def clear(self) -> None:
        """Take the page away."""
        self._put(None)

    def _put(self, page: TroublePage | NoticePage | MovePage | None) -> None:
        old, self.page = self.page, page
        if page is not None:
            self._stack.addWidget(page)
            self._stack.setCurrentWidget(page)
            page.focus_start()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    @Slot()
    def _next_notice(self) -> None:
        if not self._notices:
            self._put(None)
            if self.wish is None and self._vault is not None:
                self._vault.keys.forget_kit()
            self.read.emit(self._vault)
            return
        told = self._explain(self._notices.pop(0))
        if Remedy.MOVE in told.remedies and self._vault is not None:
            moving = self._vault.moving
            self._background.run(lambda: (moving.own_place(), told), self._on_place_found, receiver=self)
            return
        page = NoticePage(self._theme, told)
        page.read.connect(self._next_notice)
        page.chosen.connect(self._on_chosen)
        self._put(page)

    @Slot(object)
    def _on_place_found(self, found: object) -> None:
        if self._vault is None or not isinstance(found, tuple):
            return
        place, told = found
        model = MoveViewModel(self._vault, place, self._background, self._explain, self)
        model.left.connect(self._next_notice)
        model.unlock_wished.connect(self.relocated)
        self._put(MovePage(model, self._theme, told))

    @Slot(object)
    def _on_chosen(self, remedy: Remedy) -> None:
        self.wish = remedy
        self._next_notice()

    @Slot(object)
    def _on_opened(self, vault: object) -> None:
        self.opened.emit(vault)

    @Slot(object)
    def _on_left(self, remedy: object) -> None:
        self._put(None)
        self.left.emit(remedy)
