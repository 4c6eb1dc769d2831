"""The way over the board: cards as they are said, and what becomes of them."""

from typing import Final

from PySide6.QtWidgets import QApplication

from bench.effort.ours_way import NoWay, Way
from bench.effort.talks import COLUMNS, Talk
from exitdesk.ui.board.view import BoardView

_MOST_STEPS: Final = 40
_LANES: Final = {"safety": "Alt+S", "housing": "Alt+B", "income": "Alt+F", "network": "Alt+N"}


class BoardWay(Way):
    """The board by keys."""

    def cards(self, talk: Talk) -> None:
        """Enter goes on in the column, Tab and Shift+Tab to the one beside."""
        self.go("board", "Ctrl+1")
        self._typist.press(*["Right"] * talk.cards[0].column, "Return")
        for card, following in zip(talk.cards, [*talk.cards[1:], None], strict=True):
            self._typist.write(card.text)
            if self._marks:
                self._typist.press(*(_LANES[lane] for lane in card.lanes), *["Alt+K"] * card.kept_safe)
            if following is None:
                if talk.changes:
                    self._typist.press("Down")
            elif following.column == card.column:
                self._typist.press("Return")
            else:
                beside = (following.column - card.column) % len(COLUMNS)
                self._typist.press("Tab" if beside == 1 else "Shift+Tab")
            self._settled()

    def change(self, talk: Talk) -> None:
        """Walk to each card and do with it what is said; a card is joined with the one above it."""
        texts = [card.text for card in talk.cards]
        for change in talk.changes:
            self._walk_to(texts[change.card])
            if change.kind == "move":
                step = change.column - self._place()[0]
                self._typist.press(*["Alt+Right" if step > 0 else "Alt+Left"] * abs(step))
            elif change.kind == "withdraw":
                self._typist.press("Delete")
            elif change.kind == "reword":
                texts[change.card] = change.text
                self._typist.press("Return", "Ctrl+A")
                self._typist.write(change.text)
                self._typist.press("Down")
            else:
                self._typist.press("M")
                texts[change.into] += f"\n{texts[change.card]}"
            self._settled()

    def _walk_to(self, text: str) -> None:
        """Walk by arrows to a card, from column to column first."""
        for _ in range(_MOST_STEPS):
            (column, place), (there, at) = self._place(), self._place_of(text)
            if (column, place) == (there, at):
                return
            if column != there:
                self._typist.press("Right" if there > column else "Left")
            else:
                self._typist.press("Down" if at > place else "Up")
        raise NoWay(text)

    def _place(self) -> tuple[int, int]:
        """Return the column where the focus is, and its place there; the dashed row is under the cards."""
        here = QApplication.focusWidget()
        for at, column in enumerate(self._board.columns.values()):
            if here is not None and column.isAncestorOf(here):
                cards = column.stack.cards
                return at, next((nth for nth, card in enumerate(cards) if card.hasFocus()), len(cards))
        raise NoWay("the board")

    def _place_of(self, text: str) -> tuple[int, int]:
        for at, column in enumerate(self._board.columns.values()):
            for nth, card in enumerate(column.stack.cards):
                if card.text == text:
                    return at, nth
        raise NoWay(text)

    @property
    def _board(self) -> BoardView:
        view = self._shell.views.at("board")
        assert isinstance(view, BoardView)
        return view
