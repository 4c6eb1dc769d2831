"""Dragging begins and ends apart, carries no words, and moves only once it is over."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from exitdesk.sos.card import Column
from exitdesk.ui.board.card_drag import CardDrag
from exitdesk.ui.board.card_stack import MIME, card_mime
from exitdesk.ui.board.card_view import CardView
from tests.ui.board.page import BoardPage

SLEEP = "Jeg sover højst fire timer."


class Hand(CardDrag):
    """Carries a card without Qt's blocking loop: it does what a test says happens meanwhile."""

    def __init__(self, meanwhile: Callable[[CardView], None]) -> None:
        self._meanwhile = meanwhile

    def carry(self, card: CardView) -> None:
        """Do what happens during the drag."""
        self._meanwhile(card)


def test_a_drag_carries_an_id_and_never_the_words(board: BoardPage) -> None:
    """Other programs take dropped text: there is none."""
    mime = card_mime(board.desk.card(SLEEP).id)
    assert mime.formats() == [MIME]
    assert not mime.hasText()


def test_a_drag_begins_beyond_the_start_distance(board: BoardPage) -> None:
    """The pointer carries the card it pressed; Qt's own loop is stood in for."""
    carried: list[str] = []
    board.view.dragging.hand = Hand(lambda card: carried.append(card.text))
    view = board.view_of(board.desk.card(SLEEP))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    QTest.mouseMove(view, QPoint(60, 60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert carried == [SLEEP]
    assert board.editor is None


def test_a_drop_moves_once_the_drag_has_ended(board: BoardPage) -> None:
    """Dropped between two cards of another column, it lies there and nowhere else."""
    card = board.desk.card(SLEEP)
    stack = board.view.columns[Column.NEXT].stack
    y = stack.cards[1].geometry().center().y() - 4
    during: list[list[str]] = []

    def carry(view: CardView) -> None:
        mime = card_mime(view.card)
        event = QDropEvent(
            QPointF(40, y),
            Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        stack.dropEvent(event)
        during.append(board.texts(Column.NEXT))

    board.view.dragging.hand = Hand(carry)
    board.view.dragging.begin(card.id)
    assert SLEEP not in during[0]
    assert board.texts(Column.NEXT)[1] == SLEEP
    assert not stack.mark_shown
