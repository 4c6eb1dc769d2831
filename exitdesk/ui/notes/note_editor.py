"""Where an own note is written: Enter keeps, Shift+Enter breaks the line, Esc returns, F9 discards."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

MOST_CHARACTERS = 4000


class NoteEditor(QPlainTextEdit):
    """`finished`, `escaped`, `discarded` by their keys; `written` with what stands here."""

    finished = Signal()
    escaped = Signal()
    discarded = Signal()
    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "field")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(6)
        self.textChanged.connect(self._on_text_changed)

    def put(self, text: str) -> None:
        """Start with a text, with nothing to undo and nothing told."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.document().clearUndoRedoStacks()

    def take_heights(self, least: int, wished: int) -> None:
        """Be as high as one wishes, and give way where the panel is low."""
        self.setMinimumHeight(least)
        self.setMaximumHeight(wished)

    def sizeHint(self) -> QSize:
        """Ask for the whole height."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean something; the rest is writing."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_F9:
            self.discarded.emit()
        elif len(self.toPlainText()) < MOST_CHARACTERS or not event.text().isprintable():
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert as much plain text as there is room for."""
        room = MOST_CHARACTERS - len(self.toPlainText()) + len(self.textCursor().selectedText())
        self.insertPlainText(source.text()[: max(0, room)])

    def _on_text_changed(self) -> None:
        self.written.emit(self.toPlainText())
