"""Dragging begins and ends apart, carries no words, and moves only once it is over."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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


def _carried_to(board: BoardPage, text: str, column: Column, at: QPointF) -> None:
    """Carry a card over a column and drop it there, at a place of the column's own."""
    card, view = board.desk.card(text), board.view.columns[column]
    mime = card_mime(card.id)
    left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for over in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(view, over(at.toPoint(), Qt.DropAction.MoveAction, mime, left, held))
    assert view.stack.mark_shown
    assert view.area.height() > 0
    QApplication.sendEvent(view, QDropEvent(at, Qt.DropAction.MoveAction, mime, left, held))
    assert not view.stack.mark_shown


def test_a_drop_on_the_empty_part_of_a_column_goes_to_the_end(board: BoardPage) -> None:
    """Nobody has to hit the gap under the last card."""
    column = board.view.columns[Column.NEXT]
    assert column.acceptDrops()
    _carried_to(board, SLEEP, Column.NEXT, QPointF(60, column.height() - 12))
    assert board.texts(Column.NEXT)[-1] == SLEEP


def test_an_empty_column_takes_a_card(board: BoardPage) -> None:
    """The first card of a column can be dragged there: the mark has room, and goes again."""
    for card in list(board.desk.board.cards(Column.NEXT)):
        board.vm.withdraw(card.id)
    _carried_to(board, SLEEP, Column.NEXT, QPointF(60, 300))
    assert board.texts(Column.NEXT) == [SLEEP]


def test_who_writes_on_a_card_that_was_moved_goes_on_where_it_lies(board: BoardPage) -> None:
    """Also where somebody else moved it: the next card comes under it, and a lock knows the place."""
    card = board.desk.card(SLEEP)
    board.vm.edit(card.id)
    board.vm.move(card.id, Column.NEXT, 0)
    assert board.desk.context.typing.all().place.column == Column.NEXT
    board.vm.write(f"{SLEEP} Nu.")
    board.vm.keep_and_compose_below()
    draft = board.vm.state.draft
    assert draft is not None
    assert draft.column is Column.NEXT
