"""What the keys do while nothing is being written: the table of `reading_keys` put to work."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from exitdesk.sos.card import CardId
from exitdesk.ui.board.lane_look import OWN_WORD_KEY, lane_keys
from exitdesk.ui.board.reading_keys import Meaning, alt_letter, meaning
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.board.walk import Walk

_WALKING = (Meaning.UP, Meaning.DOWN, Meaning.LEFT, Meaning.RIGHT, Meaning.FIRST, Meaning.LAST)
_MOVES = {
    Meaning.MOVE_UP: (0, -1),
    Meaning.MOVE_DOWN: (0, 1),
    Meaning.MOVE_LEFT: (-1, 0),
    Meaning.MOVE_RIGHT: (1, 0),
}


def mark(view_model: BoardViewModel, card: CardId, letter: str) -> bool:
    """Put the mark of a letter (pressed with Alt) on a card or take it off; tell whether it has one."""
    lanes = lane_keys(view_model.template)
    lane = lanes.get(letter)
    if letter == OWN_WORD_KEY and (lane is None or lane in view_model.state.offered):
        view_model.ask_own_word()
    elif lane is not None:
        view_model.toggle_lane(card, lane)
    elif letter == "K":
        view_model.toggle_kept_safe(card)
    elif letter == "O":
        view_model.next_speaker(card)
    elif letter == "G":
        view_model.toggle_quote(card)
    elif letter == "P":
        view_model.park(card)
    else:
        return False
    return True


class Reading(QObject):
    """Does what a key means; what needs a widget is asked for by signals that carry the card.

    `letters_count` is asked at each key whether a letter alone is one.
    """

    alone_asked = Signal(str)
    agreement_asked = Signal(str)
    versions_asked = Signal(str)
    menu_asked = Signal(str)
    waiting_asked = Signal()
    lanes_asked = Signal()

    def __init__(self, view_model: BoardViewModel, walk: Walk) -> None:
        super().__init__()
        self._vm, self._walk = view_model, walk
        self.letters_count: Callable[[], bool] = lambda: True

    def did(self, event: QKeyEvent) -> bool:
        """Do what a key means here; tell whether it meant anything."""
        asked = meaning(event, letters=self.letters_count())
        of_board = {
            Meaning.NEXT_LANE: self._vm.focus_next_lane,
            Meaning.WAITING: self.waiting_asked.emit,
            Meaning.LANES: self.lanes_asked.emit,
        }
        if self._walk.card is None:
            of_board[Meaning.OWN_WORD] = self._vm.ask_own_word
            of_board[Meaning.MENU] = partial(self.menu_asked.emit, "")
        if asked is Meaning.UNDO:
            self._vm.undo()
        elif asked is Meaning.REDO:
            self._vm.redo()
        elif not self._walk.has_focus:
            return False
        elif asked in _WALKING and asked is not None:
            self._walk.step(asked, self._vm.state)
        elif asked is Meaning.NEW_BELOW:
            self._compose()
        elif asked is Meaning.ALONE:
            self.alone_asked.emit(self._walk.column)
        elif asked in of_board and asked is not None:
            of_board[asked]()
        else:
            card = self._walk.card
            return card is not None and self._did_with(card, asked, alt_letter(event))
        return True

    def _compose(self) -> None:
        if self._walk.card is None:
            self._vm.compose_last(self._walk.column)
        else:
            self._vm.compose(self._walk.column, self._walk.card)

    def _did_with(self, card: CardId, asked: Meaning | None, letter: str) -> bool:
        asks = {
            Meaning.VERSIONS: self.versions_asked,
            Meaning.AGREEMENT: self.agreement_asked,
            Meaning.MENU: self.menu_asked,
        }
        if asked in _MOVES and asked is not None:
            self._vm.move_by(card, *_MOVES[asked])
        elif asked is Meaning.EDIT:
            self._vm.edit(card)
        elif asked is Meaning.REMOVE:
            self._vm.withdraw(card)
        elif asked is Meaning.KEPT_SAFE:
            self._vm.toggle_kept_safe(card)
        elif asked is Meaning.MERGE:
            self._vm.merge_up(card)
        elif asked is Meaning.PARK:
            self._vm.park(card)
        elif asked is Meaning.OWN_WORD:
            mark(self._vm, card, OWN_WORD_KEY)
        elif asked in asks and asked is not None:
            asks[asked].emit(card)
        else:
            return mark(self._vm, card, letter)
        return True
