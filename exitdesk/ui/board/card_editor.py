"""The editor of one card: plain text in the card's own document, and the keys of writing.

It knows keys, not cards: what a key means is told by signals. It takes plain text only, gives no words away
by dragging, and forgets its undo with the document it hands back (interface section 6).
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from exitdesk.ui.accessible import park_focus
from exitdesk.ui.board.card_text import WRAP, place_in
from exitdesk.ui.theme import Theme

MOST_CHARACTERS = 4000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardEditor(QTextEdit):
    """`finished` by Enter, `tabbed` (1, -1), `left` through the top (-1) or bottom (1), `escaped`,
    `discarded` by F9, `mark_asked` with the letter pressed together with Alt, `split_asked` by Ctrl+Enter
    with the place of the cursor."""

    finished = Signal()
    tabbed = Signal(int)
    left = Signal(int)
    escaped = Signal()
    discarded = Signal()
    mark_asked = Signal(str)
    split_asked = Signal(int)

    def __init__(self, theme: Theme, document: QTextDocument, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setWordWrapMode(WRAP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(document.defaultFont())
        self.viewport().setAutoFillBackground(False)
        self.dress(theme)
        self.setAccessibleName(name)
        self.setDocument(document)
        document.setUndoRedoEnabled(True)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("accent_ink"))
        self.setPalette(palette)

    def let_go(self) -> None:
        """Give the document back: its undo is forgotten, and this editor holds an empty one."""
        card = self.parentWidget()
        park_focus(self, card.parentWidget() if card is not None else None)
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.setDocument(QTextDocument(self))

    def put_cursor(self, position: int) -> None:
        """Put the cursor at a place in the text; -1 is its end."""
        cursor = self.textCursor()
        if position < 0:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what the key means; everything else is writing."""
        if not (self._told(event) or self._told_mark(event) or self._told_way_out(event)):
            if event.text().isprintable() and event.text() and self._room() < 1:
                return
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let go of a selection, so that its words cannot be dragged into another program."""
        if (
            not event.modifiers()
            and self.textCursor().hasSelection()
            and event.button() == Qt.MouseButton.LeftButton
        ):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed characters while there is room."""
        if len(event.commitString()) <= self._room():
            super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take plain text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert as much plain text as there is room for."""
        self.insertPlainText(source.text()[: self._room()])

    def _room(self) -> int:
        selected = self.textCursor().selectionEnd() - self.textCursor().selectionStart()
        return MOST_CHARACTERS - self.document().characterCount() + 1 + selected

    def _told(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and held == Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        elif key in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self.split_asked.emit(place_in(self.toPlainText(), self.textCursor().position()))
        elif key in _ENTER:
            self.finished.emit()
        elif key == Qt.Key.Key_Tab:
            self.tabbed.emit(1)
        elif key == Qt.Key.Key_Backtab:
            self.tabbed.emit(-1)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_F9:
            self.discarded.emit()
        else:
            return False
        return True

    def _told_mark(self, event: QKeyEvent) -> bool:
        if event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        if letter:
            self.mark_asked.emit(letter)
        return bool(letter)

    def _told_way_out(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        cursor = self.textCursor()
        way = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        if cursor.movePosition(way):
            return False
        self.left.emit(step)
        return True
