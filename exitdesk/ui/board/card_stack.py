"""The cards of one column under each other: it lays them out itself, so that 500 cards are one pass.

It also takes dropped cards. What is dragged carries an id that means something in this process only, never
the words: other programs accept dropped text (interface section 7, trap 9).
"""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme

MIME = "application/x-tavle-card"
GAP = 8
_MARK_WIDTH = 3.0


def card_mime(card: str) -> QMimeData:
    """Return what a dragged card carries: its id."""
    mime = QMimeData()
    mime.setData(MIME, card.encode())
    return mime


def dragged_card(mime: QMimeData) -> str:
    """Return the id a drag carries, empty for a drag that is not a card of ours."""
    return bytes(mime.data(MIME).data()).decode("ascii", "replace") if mime.hasFormat(MIME) else ""


class CardStack(Painted):
    """The cards of a column; `dropped` carries a card's id and the place (0 the top) it was dropped at.

    `room_wished` when an empty stack needs room for the drop mark, or no longer.
    """

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.List
    dropped = Signal(str, int)
    dragged_to = Signal(int)
    room_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cards: list[CardView] = []
        self._mark_at: int | None = None
        self.setAcceptDrops(True)

    def set_cards(self, cards: Sequence[CardView]) -> None:
        """Stack these cards, top first; they are this widget's children already."""
        self.cards = list(cards)
        self.lay_out()

    @Slot()
    def lay_out(self) -> None:
        """Give every card its place at this width, and take the height they need."""
        y, gap = 0, self.theme.px(GAP)
        for card in self.cards:
            height = card.fit(self.width())
            card.setGeometry(0, y, self.width(), height)
            y += height + gap
        mark = gap if self.mark_shown and not self.cards else 0
        self.setFixedHeight(max(mark, y - gap))

    def place_of(self, y: float, dragged: str) -> int:
        """Return the place a card dropped at height `y` gets, counted without the card itself."""
        others = [card for card in self.cards if card.card != dragged]
        return sum(1 for card in others if y > card.geometry().center().y())

    @property
    def mark_shown(self) -> bool:
        """Whether the drop mark is shown."""
        return self._mark_at is not None

    def restyle(self) -> None:
        """Lay out again at another text size: after the cards have taken it."""
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the drop mark: a blue line with a knob, between cards."""
        if self._mark_at is None:
            return
        with painter_for(self) as painter:
            blue, y = self.theme.colour("focus"), float(self._mark_at)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(blue)
            painter.drawRoundedRect(QRectF(4, y - _MARK_WIDTH / 2, self.width() - 4, _MARK_WIDTH), 1.5, 1.5)
            painter.drawEllipse(QPointF(4, y), 4, 4)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of this process only."""
        if dragged_card(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would go, and have the column scroll there."""
        self.carry_over(event, event.position().y())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the mark away."""
        self.clear_mark()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the card was dropped."""
        self.drop_at(event, event.position().y())

    def carry_over(self, event: QDragMoveEvent, y: float) -> None:
        """Show where a card carried at height `y` would go; below the last card that is the end."""
        card = dragged_card(event.mimeData())
        if card:
            self._show_mark(self._mark_height(self.place_of(y, card), card))
            self.dragged_to.emit(round(y))
            event.acceptProposedAction()

    def drop_at(self, event: QDropEvent, y: float) -> None:
        """Take a card that was dropped at height `y`."""
        card = dragged_card(event.mimeData())
        self.clear_mark()
        if card:
            event.acceptProposedAction()
            self.dropped.emit(card, self.place_of(y, card))

    def clear_mark(self) -> None:
        """Show no drop mark."""
        self._show_mark(None)

    def _show_mark(self, y: int | None) -> None:
        if y != self._mark_at:
            self._mark_at = y
            if not self.cards:
                self.room_wished.emit()
            self.update()

    def _mark_height(self, place: int, dragged: str) -> int:
        others = [card for card in self.cards if card.card != dragged]
        half = self.theme.px(GAP) // 2
        if place < len(others):
            return max(4, others[place].y() - half)
        return min(self.height() - 4, others[-1].geometry().bottom() + half) if others else 4
