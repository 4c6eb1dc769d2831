"""Words in a list that take the keyboard: a key or a click means something there, and blue says "here"."""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.kit.paint import RADIUS_CARD, box, focus_ring, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

WALKED = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
EDITED = {
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "remove",
    **WALKED,
}


class WordsRow(Painted):
    """`asked` carries what is meant: a value of `keys`, of `moves` (with Alt), or `clicked_means`."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ListItem
    keys: ClassVar[dict[Qt.Key, str]] = {}
    moves: ClassVar[dict[Qt.Key, str]] = {}
    clicked_means: ClassVar[str] = ""
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ring = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what a key means here."""
        self._ring = True
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        meaning = (self.moves if alt else self.keys).get(Qt.Key(event.key()), "")
        if meaning and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit(meaning)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the end: a finger that comes down here may be on its way to scroll."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click means what Enter does."""
        if self.rect().contains(event.position().toPoint()):
            self.asked.emit(self.clicked_means)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a click brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring round the row one is at."""
        if not self.hasFocus():
            return
        with painter_for(self) as painter:
            area, radius = QRectF(self.rect()), self.theme.px(RADIUS_CARD)
            box(painter, area, radius, self.theme.colour("hover"))
            if self._ring:
                focus_ring(painter, area, radius, self.theme)
