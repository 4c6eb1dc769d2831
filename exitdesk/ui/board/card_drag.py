"""Dragging a card: Qt runs a loop of its own meanwhile, so nothing is moved until it has ended."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPainterPath, QPixmap
from shiboken6 import Shiboken

from exitdesk.sos.card import CardId, Column
from exitdesk.ui.board.card_stack import card_mime
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.column_view import ColumnView
from exitdesk.ui.board.state import card_id
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.paint import RADIUS_CARD

_SHADE, _DROP = 14, 6


def lifted(picture: QPixmap) -> QPixmap:
    """Return a card's picture with the only shadow of the program under it."""
    ratio = picture.devicePixelRatio()
    size = picture.deviceIndependentSize()
    width, height = round(size.width()) + 2 * _SHADE, round(size.height()) + 2 * _SHADE
    lifted_card = QPixmap(round(width * ratio), round(height * ratio))
    lifted_card.setDevicePixelRatio(ratio)
    lifted_card.fill(Qt.GlobalColor.transparent)
    with QPainter(lifted_card) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(_SHADE):
            painter.setBrush(QColor(0, 0, 0, 3))
            edge = step - _DROP // 2
            painter.drawRoundedRect(edge, edge + _DROP, width - 2 * edge, height - 2 * edge - _DROP, 14, 14)
        face = QPainterPath()
        face.addRoundedRect(_SHADE, _SHADE, width - 2 * _SHADE, height - 2 * _SHADE, RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(face)
        painter.drawPixmap(QPoint(_SHADE, _SHADE), picture)
    return lifted_card


class CardDrag:
    """Carries one card at a time; a test replaces `carry`, because Qt's own blocks."""

    def carry(self, card: CardView) -> None:
        """Let the pointer carry the card until it is dropped or let go; returns when that has happened."""
        drag = QDrag(card.window())
        drag.setMimeData(card_mime(card.card))
        drag.setPixmap(lifted(card.grab()))
        drag.setHotSpot(QPoint(_SHADE + 24, _SHADE + 16))
        drag.exec(Qt.DropAction.MoveAction)


class Dragging:
    """One drag at a time, from its begin to the move that follows its end."""

    def __init__(self, view_model: BoardViewModel, columns: Mapping[Column, ColumnView]) -> None:
        self._vm, self._columns = view_model, columns
        self._under_way = False
        self._dropped: tuple[CardId, Column, int] | None = None
        self.hand = CardDrag()

    def begin(self, card: str) -> None:
        """Carry a card; what was being written is kept first, and the move comes after the drag."""
        self._vm.keep()
        found = [view for column in self._columns.values() if (view := column.view(card_id(card)))]
        if found:
            found[0].set_faint(True)
            self._under_way = True
            self.hand.carry(found[0])
            self._under_way = False
            if Shiboken.isValid(found[0]):
                found[0].set_faint(False)
        for column in self._columns.values():
            column.stack.clear_mark()
        dropped, self._dropped = self._dropped, None
        if dropped is not None:
            self._vm.move(*dropped)

    def drop(self, column: Column, card: str, place: int) -> None:
        """Note where a card was dropped; outside a drag of ours it moves at once."""
        if self._under_way:
            self._dropped = (card_id(card), column, place)
        else:
            self._vm.move(card_id(card), column, place)
