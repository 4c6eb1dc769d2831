"""What the board says of a gesture: a message at its corner with one way on, and words for the ear."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.board.state import card_id
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.theme import Theme


class BoardTelling(QObject):
    """Shows what the view model tells; `undone` when the way back was taken."""

    undone = Signal()

    def __init__(self, view_model: BoardViewModel, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._vm = view_model
        self.toast = Toast(theme, host)
        view_model.told.connect(self._on_told)
        view_model.quote_changed.connect(self._on_quote_changed)
        view_model.announced.connect(self._on_announced)

    @Slot(str, bool)
    def _on_told(self, text: str, can_undo: bool) -> None:
        if can_undo:
            self.toast.show_message(text, self.tr("Fortryd"), self._on_undo_pressed)
        else:
            self.toast.show_message(text)

    @Slot(str, str)
    def _on_quote_changed(self, card: str, name: str) -> None:
        words = self.tr("Spørg {name}: Er det stadig dine ord?").format(name=name)
        retold = partial(self._vm.toggle_quote, card_id(card))
        self.toast.show_message(words, self.tr("Nej, gengivet"), retold)

    @Slot(str)
    def _on_announced(self, text: str) -> None:
        announce(self.toast, text)

    def _on_undo_pressed(self) -> None:
        self._vm.undo()
        self.undone.emit()
