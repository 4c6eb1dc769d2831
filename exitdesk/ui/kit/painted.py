"""The two parents of everything painted here: a widget that follows the theme, and a button that does.

A painted widget reads the theme while it paints, is measured again when the theme changes, and says its role
to screen readers. A ring is shown for the keyboard and not after a click, so blue always means "here".
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, Qt, Slot
from PySide6.QtGui import QAccessible, QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from exitdesk.ui.theme import Theme


class Painted(QWidget):
    """A widget that paints itself from the theme."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Grouping

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self._on_theme_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Measure again; called after the theme changed. Subclasses that keep layouts drop them here."""


class PaintedButton(QAbstractButton):
    """A button that paints itself: Space and Enter press it, the ring shows for the keyboard."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Button

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text = ""
        self._hovered = False
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(text)
        theme.changed.connect(self._on_theme_changed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Set the words; an ampersand is only an ampersand here."""
        self._text = text
        super().setText(text.replace("&", "&&"))
        self.restyle()
        self.updateGeometry()

    def text(self) -> str:
        """Return the words as shown."""
        return self._text

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over it and it can be pressed."""
        return self._hovered and self.isEnabled()

    @property
    def ring_shown(self) -> bool:
        """Whether the focus ring is to be painted."""
        return self.hasFocus() and self._ring

    def area(self) -> QRectF:
        """Return the whole rectangle as floats."""
        return QRectF(self.rect())

    def restyle(self) -> None:
        """Measure again; called after the theme or the words changed."""

    @Slot()
    def _on_theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Remember the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless a click brought the focus."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press as Space does, show the ring once a key is used, leave arrows to the parent."""
        if not self._ring:
            self._ring = True
            self.update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            if not event.isAutoRepeat():
                self.click()
            return
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
