"""One line that something said is written on: kept by Enter and Tab, never by Esc, F9 or a lost focus.

F9 ("Ikke her") and Esc leave nothing behind: no text, and no undo step that would bring it back.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from exitdesk.ui.accessible import park_focus
from exitdesk.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SpokenLine(QLineEdit):
    """A line edit that tells how it was left; who made it decides what that means.

    `kept` Enter, `left` Tab (+1) or Shift+Tab (-1), `dropped` Esc, `discarded` F9.
    """

    kept = Signal()
    left = Signal(int)
    dropped = Signal()
    discarded = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        longest: int = 4000,
        px: int = 16,
        height: int = 44,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._px, self._height = px, height
        self.tells_tab = True
        self.setMaxLength(longest)
        self.setProperty("kit", "field")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_name(name, placeholder)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str, placeholder: str = "") -> None:
        """Say what is written here."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def words(self) -> str:
        """Return what is written, without spaces around it."""
        return self.text().strip()

    def say(self, words: str) -> None:
        """Have words that stand, seen from their beginning; whoever comes to write goes on behind them."""
        self.setText(words)
        if not self.hasFocus():
            self.home(False)

    def forget(self) -> None:
        """Empty the line so that no undo brings the words back."""
        self.setText("")

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Leave the focus where the line stood."""
        if not visible:
            park_focus(self, self.parentWidget())
        super().setVisible(visible)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on behind the words, but where a click or a selection says otherwise."""
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.end(False)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, Esc and F9; everything else is writing."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_F9:
            self.forget()
            self.discarded.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tell Tab instead of moving on, where the one who made the line wants to know."""
        if not self.tells_tab:
            return super().focusNextPrevChild(forward)
        self.left.emit(1 if forward else -1)
        return True

    @Slot()
    def _restyle(self) -> None:
        self.setFont(self.theme.font(self._px))
        self.setFixedHeight(self.theme.px(self._height))
