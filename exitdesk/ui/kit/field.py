"""One thing to write: label above, field 44 px high, and right under it in words what is wrong.

Cleared text never comes back: `QLineEdit.clear()` leaves an undo step that shows it (security, trap 12), so
fields are cleared by setting an empty text, which drops the undo history.
"""

from typing import Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.scroll import TOLD, show_what_is_told
from exitdesk.ui.kit.secret import SecretEdit
from exitdesk.ui.theme import Theme

FieldKind = Literal["line", "secret", "text"]


class Field(QWidget):
    """A labelled line, secret or longer text.

    `edited` carries the text after each change by hand or program, `submitted` tells that Enter was pressed.
    """

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        theme: Theme,
        label: str,
        *,
        kind: FieldKind = "line",
        placeholder: str = "",
        note: str = "",
        rows: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows, self._note_text = rows, note
        self.label = Label(theme, label, px=15, weight=600)
        self.edit: QLineEdit | QPlainTextEdit = _make_edit(theme, kind)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setProperty("kit", "field")
        self.note = Label(theme, note, px=14, ink="ink2")
        self._sign = Icon(theme, "circle-alert", px=18, ink="danger")
        self._trouble = Label(theme, "", px=14, ink="danger")
        self.setFocusProxy(self.edit)
        self._build()
        self.set_label(label)
        self._connect()
        self._restyle()

    def text(self) -> str:
        """Return what is written."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Write this instead, with nothing to undo."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        else:
            self.edit.setPlainText(text)

    def clear(self) -> None:
        """Empty the field so that no undo brings the text back; a shown secret is hidden again."""
        self.set_text("")
        if isinstance(self.edit, SecretEdit):
            self.edit.hide_text()

    def set_label(self, label: str) -> None:
        """Use another label; it is the field's name too. An empty one is not shown."""
        self.label.set_text(label)
        self.label.setVisible(bool(label))
        self.edit.setAccessibleName(label or self.edit.placeholderText())

    def set_note(self, note: str) -> None:
        """Say something else under the field; a trouble goes before it."""
        self.note.set_text(note)
        self.note.setVisible(bool(note) and not self.error())
        self.edit.setAccessibleDescription(self.error() or note)

    def error(self) -> str:
        """Return what is said to be wrong, "" when nothing is."""
        return self._trouble.text()

    def set_error(self, text: str) -> None:
        """Say what is wrong and what to do, under the field and to screen readers; "" takes it away."""
        self._trouble.set_text(text)
        self._trouble.setVisible(bool(text))
        self._sign.setVisible(bool(text))
        self.note.setVisible(bool(self.note.text()) and not text)
        self.edit.setAccessibleDescription(text or self.note.text())
        self.edit.setProperty("wrong", "true" if text else "false")
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self.setProperty(TOLD, bool(text))
        if text:
            announce(self.edit, text, assertive=True)
            show_what_is_told(self)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._trouble, 1)
        column.addLayout(below)
        column.addWidget(self.note)
        self.note.setVisible(bool(self._note_text))
        self._trouble.setVisible(False)
        self._sign.setVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.theme.changed.connect(self._restyle)
        if isinstance(self.edit, QLineEdit):
            self.edit.textChanged.connect(self.edited)
            self.edit.returnPressed.connect(self.submitted)
        else:
            self.edit.textChanged.connect(self._on_text_changed)

    @Slot()
    def _restyle(self) -> None:
        self.edit.setFont(self.theme.font(16))
        if isinstance(self.edit, QLineEdit):
            self.edit.setFixedHeight(self.theme.px(44))
        else:
            self.edit.setFixedHeight(self.theme.line_height(16) * self._rows + self.theme.px(20))

    @Slot()
    def _on_text_changed(self) -> None:
        self.edited.emit(self.text())


def _make_edit(theme: Theme, kind: FieldKind) -> QLineEdit | QPlainTextEdit:
    if kind == "secret":
        return SecretEdit(theme)
    if kind == "line":
        return QLineEdit()
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.document().setDocumentMargin(6)
    return edit
