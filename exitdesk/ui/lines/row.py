"""A line that stands: it is read, said otherwise, moved and taken off; of two versions one is chosen."""

from typing import ClassVar, Generic

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.words_row import EDITED, WordsRow
from exitdesk.ui.lines.model import Draft, Shown
from exitdesk.ui.theme import Theme

BETWEEN_VERSIONS = 18  # more than stands between the lines of one: two that differ are told apart


class LineRow(WordsRow, Generic[Draft]):
    """`asked` carries "edit", "remove", "up", "down", "move_up", "move_down" or "choose"."""

    keys = EDITED
    moves: ClassVar[dict[Qt.Key, str]] = {Qt.Key.Key_Up: "move_up", Qt.Key.Key_Down: "move_down"}
    clicked_means = "edit"

    def __init__(self, theme: Theme, shown: Shown[Draft], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.shown = shown
        self.choose: Button | None = None
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here."""
        return [self, *([self.choose] if self.choose else [])]

    def _let_choose(self, column: QVBoxLayout) -> None:
        words = self.tr("To versioner: vælg den, der gælder")
        self.choose = Button(self.theme, words, kind="link", icon="circle-help", height=36)
        self.choose.clicked.connect(self._on_choose_clicked)
        column.addWidget(self.choose)

    @Slot()
    def _on_choose_clicked(self) -> None:
        self.asked.emit("choose")
