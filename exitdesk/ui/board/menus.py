"""The board's menus: of one card, and of the whole board where no card is under the pointer."""

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.board.card_menu import CardMenu
from exitdesk.ui.board.lanes_today import BoardMenu
from exitdesk.ui.board.state import card_id
from exitdesk.ui.board.view_model import BoardViewModel


class BoardMenus(QObject):
    """Opens them. `erasing_asked` carries a card: only where `may_erase`, while the room sees nothing."""

    erasing_asked = Signal(str)
    lanes_asked = Signal()

    def __init__(self, view_model: BoardViewModel, template: UnitTemplate, host: QWidget) -> None:
        super().__init__(host)
        self._vm, self._template, self._host = view_model, template, host
        self.may_erase = False

    @Slot(QPoint)
    def offer(self, point: QPoint) -> None:
        """Open what is of the whole board, at a place on the screen."""
        menu = BoardMenu(self._host)
        menu.lanes_asked.connect(self.lanes_asked)
        menu.open_at(point)

    @Slot(str, QPoint)
    def open_card(self, card: str, point: QPoint) -> None:
        """Open a card's menu at a place on the screen; nothing for a card that is not there any more."""
        if self._vm.board.card(card_id(card)) is None:
            return
        menu = CardMenu(self._vm, card_id(card), self._template, self._host, may_erase=self.may_erase)
        menu.erasing_asked.connect(self._on_erasing_asked)
        menu.lanes_asked.connect(self.lanes_asked)
        menu.open_at(point)

    @Slot(str)
    def _on_erasing_asked(self, card: str) -> None:
        if self.may_erase:  # the screen may have been shown again while the menu was open
            self._vm.keep()
            self.erasing_asked.emit(card)
