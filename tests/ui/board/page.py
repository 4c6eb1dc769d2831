"""The board as a person at the keyboard meets it: the only place of these tests that looks for widgets."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.sos.card import Card, Column
from exitdesk.ui.board.card_editor import CardEditor
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.column_parts import AddRow
from exitdesk.ui.board.view import BoardView
from exitdesk.ui.board.view_model import BoardViewModel
from tests.fakes.boards import BoardDesk

NONE, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


class BoardPage:
    """Types, clicks and looks."""

    def __init__(self, qtbot: QtBot, desk: BoardDesk, size: tuple[int, int] = (1366, 704)) -> None:
        self.desk, self.qtbot = desk, qtbot
        context = desk.context
        self.vm = BoardViewModel(desk.live, desk.meeting, context.template, context.typing)
        self.view = BoardView(self.vm, context.theme, context.template)
        qtbot.addWidget(self.view)
        self.view.resize(*size)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.focus_start()

    @property
    def focused(self) -> QWidget:
        """The widget with the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def editor(self) -> CardEditor | None:
        """The open editor."""
        return self.view.editing.editor

    @property
    def here(self) -> str:
        """What the keyboard is on: a card's words, "+" for a dashed row, ">" and the words for an editor."""
        widget = self.focused
        if isinstance(widget, CardView):
            return widget.text
        if isinstance(widget, CardEditor):
            return "> " + widget.toPlainText()
        return "+" if isinstance(widget, AddRow) else type(widget).__name__

    @property
    def focused_column(self) -> Column:
        """The column the keyboard is in."""
        found = [column for column, view in self.view.columns.items() if view.isAncestorOf(self.focused)]
        return found[0]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _ in range(times):
            QTest.keyClick(self.focused, key, held)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused, text)

    def go_to(self, text: str) -> Card:
        """Put the keyboard on the card with these words."""
        card = self.desk.card(text)
        self.view_of(card).setFocus()
        return card

    def view_of(self, card: Card) -> CardView:
        """Return a card's widget."""
        found = self.view.columns[card.column].view(card.id)
        assert found is not None
        return found

    def click(self, card: Card, at: QPoint | None = None) -> None:
        """Click on a card's words."""
        QTest.mouseClick(self.view_of(card), Qt.MouseButton.LeftButton, pos=at or QPoint(24, 24))

    def texts(self, column: Column) -> list[str]:
        """Return the words of a column as they stand in the journal."""
        return self.desk.texts(column)

    def toast(self) -> str:
        """Return the message at the bottom, empty for none."""
        return "" if self.view.toast.isHidden() else self.view.toast.words.text()

    def documents(self) -> list[str]:
        """Return what stands in every text document of the board."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 0)
        inside = [document.toPlainText() for document in self.view.findChildren(QTextDocument)]
        edits = [edit.document().toPlainText() for edit in self.view.findChildren(QTextEdit)]
        return inside + edits + [card.text for card in self.view.findChildren(CardView)]
