"""Where one is on the board: one card or one dashed row, and how the arrows walk from there.

Only that place is a Tab stop (roving focus): Tab leaves the board, arrows walk in it.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from exitdesk.sos.card import CardId, Column
from exitdesk.ui.board.card_editor import CardEditor
from exitdesk.ui.board.card_stack import CardStack
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.column_parts import AddRow
from exitdesk.ui.board.column_view import ColumnView
from exitdesk.ui.board.reading_keys import Meaning
from exitdesk.ui.board.state import COLUMNS, BoardState

_STEPS = {Meaning.UP: -1, Meaning.DOWN: 1}
_SIDES = {Meaning.LEFT: -1, Meaning.RIGHT: 1}


class Walk:
    """The one place of the focus; `card` is None on a column's dashed row."""

    def __init__(self, columns: Mapping[Column, ColumnView]) -> None:
        self._columns = columns
        self.column = Column.WORRIES
        self.card: CardId | None = None
        self._index = 0
        self._stop: QWidget | None = None
        self._begun = False

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is on a card, an editor or a dashed row of this board."""
        here = QApplication.focusWidget()
        if not isinstance(here, CardView | CardEditor | AddRow | CardStack):
            return False
        return any(column.isAncestorOf(here) for column in self._columns.values())

    def note(self, column: Column, card: CardId | None, state: BoardState) -> None:
        """Remember that one is here, and make it the Tab stop."""
        self.column, self.card = column, card
        place = state.place(card) if card else None
        self._index = place[1] if place else len(state.column(column).cards)
        stop = self._widget()
        if stop is not self._stop:
            for widget, policy in (
                (self._stop, Qt.FocusPolicy.ClickFocus),
                (stop, Qt.FocusPolicy.StrongFocus),
            ):
                if widget is not None and Shiboken.isValid(widget):
                    widget.setFocusPolicy(policy)
            self._stop = stop

    def go(self, column: Column, card: CardId | None, state: BoardState) -> None:
        """Go to a card, or to a dashed row, and bring it into view."""
        self._begun = True
        self.note(column, card, state)
        widget = self._widget()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, CardView):
            self._columns[column].reveal(widget)

    def start(self, state: BoardState) -> None:
        """Go to where one was; the first time, to the first card where there is one."""
        first = state.column(self.column).cards
        if not self._begun and first:
            self.go(self.column, first[0].id, state)
        else:
            self.restore(state)

    def restore(self, state: BoardState) -> None:
        """Go back to where one was; where that card is gone, to the one that took its place."""
        place = state.place(self.card) if self.card else None
        if place is not None:
            self.go(place[0], self.card, state)
            return
        cards = state.column(self.column).cards
        if self.card is None or not cards:
            self.go(self.column, None, state)
        else:
            self.go(self.column, cards[min(self._index, len(cards) - 1)].id, state)

    def step(self, way: Meaning, state: BoardState) -> None:
        """Walk by an arrow, Home or End."""
        cards = state.column(self.column).cards
        if way in _STEPS:
            self._go_to(self.column, self._index + _STEPS[way], state, with_row=True)
        elif way in _SIDES:
            at = COLUMNS.index(self.column) + _SIDES[way]
            if 0 <= at < len(COLUMNS):
                self._go_to(COLUMNS[at], self._index, state, with_row=self.card is None)
        elif way is Meaning.FIRST:
            self._go_to(self.column, 0, state)
        elif way is Meaning.LAST:
            self._go_to(self.column, len(cards) - 1, state)

    def _go_to(self, column: Column, index: int, state: BoardState, *, with_row: bool = False) -> None:
        cards = state.column(column).cards
        if not cards or (with_row and index >= len(cards)):
            self.go(column, None, state)
        else:
            self.go(column, cards[max(0, min(index, len(cards) - 1))].id, state)

    def _widget(self) -> QWidget:
        column = self._columns[self.column]
        found = column.view(self.card) if self.card else None
        return found or column.add
