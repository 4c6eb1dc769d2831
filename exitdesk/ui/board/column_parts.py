"""Two parts of a column that leave the keys to the board: the dashed row and the scrolling of the cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

from exitdesk.ui.kit.dashed import DashedRow


class AddRow(DashedRow):
    """The dashed row of a column: Enter and Space press it, every other key is the board's."""

    focused = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press, or pass the key on."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        super().focusInEvent(event)
        self.focused.emit()


class CardScroll(QScrollArea):
    """Scrolls the cards, by a finger too; its bar lies beside them, so that they keep their width."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the board."""
        event.ignore()
