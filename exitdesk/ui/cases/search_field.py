"""One line to search in, with a glass at its left; Esc empties it, Down goes to the list."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.theme import Theme


class SearchField(QLineEdit):
    """`left` tells that the arrow down (or Enter) wishes to go to what was found."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kit", "field")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        theme.changed.connect(self._restyle)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Esc, go to the list on Down and Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.setText("")
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then the glass."""
        super().paintEvent(event)
        px = self._theme.px(18)
        with painter_for(self) as painter:
            y = (self.height() - px) / 2
            draw_icon(painter, self._theme.px(12), y, "search", self._theme.colour("ink2"), px)

    @Slot()
    def _restyle(self) -> None:
        self.setFont(self._theme.font(15))
        self.setFixedHeight(self._theme.px(44))
        self.setTextMargins(self._theme.px(24), 0, 0, 0)
