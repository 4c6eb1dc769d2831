"""A line for a passphrase: hidden until the eye is pressed, nothing to undo, nothing to drag or copy by menu.

Pasting is allowed, so that password managers work (WCAG 3.3.8). To screen readers it is a password line
without a text: Qt's own tells everybody on the accessibility bus each letter in the clear.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from exitdesk.ui.kit.button import IconButton
from exitdesk.ui.kit.menu import Menu
from exitdesk.ui.theme import Theme

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class SecretEdit(QLineEdit):
    """A password line with an eye; `caps_lock_seen` tells whether the last letter came with Caps Lock on."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.EditableText
    caps_lock_seen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setDragEnabled(False)
        self.eye = IconButton(theme, "eye", self.tr("Vis adgangskoden"), height=36, parent=self)
        self.eye.clicked.connect(self._on_eye_clicked)
        theme.changed.connect(self._place_eye)
        self._place_eye()

    @property
    def shown(self) -> bool:
        """Whether the text can be read on the screen."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def hide_text(self) -> None:
        """Hide the text again and forget the undo steps."""
        self._show(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Refuse undo and redo, and notice Caps Lock from the letters that come."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.accept()
            return
        letter = event.text()
        if letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() != shift)
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer pasting and nothing else."""
        menu = Menu(self.accessibleName(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(self.tr("Indsæt"), self.paste, key="Ctrl+V")
        menu.open_at(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right."""
        super().resizeEvent(event)
        self._place_eye()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_eye()

    @Slot()
    def _on_eye_clicked(self) -> None:
        self._show(not self.shown)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setText(self.text())
        self.eye.set_icon("eye-off" if shown else "eye")
        self._name_eye()

    def _name_eye(self) -> None:
        self.eye.setText(self.tr("Skjul adgangskoden") if self.shown else self.tr("Vis adgangskoden"))

    @Slot()
    def _place_eye(self) -> None:
        size = self.eye.sizeHint()
        self.eye.resize(size)
        self.eye.move(self.width() - size.width() - 4, (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width(), 0)
