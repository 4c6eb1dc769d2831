"""A card's menu: everything that can be done with it, with the key that does the same."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import CardId, Column, LaneId
from exitdesk.ui.board.lane_look import OWN_WORD_KEY, lane_keys
from exitdesk.ui.board.lanes_today import KEY
from exitdesk.ui.board.speakers import speakers
from exitdesk.ui.board.view_model import BoardViewModel


class CardMenu(QMenu):
    """The menu of one card that is on the board; it deletes itself when it closes.

    `erasing_asked` carries the card, `lanes_asked` wants the lanes of the whole meeting. While the room sees
    the board, nothing can be erased from here.
    """

    erasing_asked = Signal(str)
    lanes_asked = Signal()

    def __init__(
        self,
        view_model: BoardViewModel,
        card: CardId,
        template: UnitTemplate,
        parent: QWidget,
        *,
        may_erase: bool = False,
    ) -> None:
        super().__init__(parent)
        self._vm, self._card, self._template = view_model, card, template
        self.setAccessibleName(self.tr("Kort"))
        found = view_model.board.card(card)
        if found is None:
            return
        self._add(self, self.tr("Ret"), "Enter", partial(view_model.edit, card))
        self._add_columns(found.column)
        self._add_lanes(found.lanes)
        self._add_speakers()
        if found.column is Column.WORKING:
            safe = self._add(
                self, self.tr("Har holdt dig sikker"), "K", partial(view_model.toggle_kept_safe, card)
            )
            safe.setCheckable(True)
            safe.setChecked(found.kept_safe)
        self._add(self, self.tr("Del kortet"), "Ctrl+Enter", partial(view_model.begin_split, card))
        above = (view_model.state.place(card) or (found.column, 0))[1] > 0
        merge = self._add(self, self.tr("Saml med kortet over"), "M", partial(view_model.merge_up, card))
        merge.setEnabled(above)
        self._add(self, self.tr("Lad det vente"), "P", partial(view_model.park, card))
        self.addSeparator()
        self._add(self, self.tr("Fjern"), "Delete", partial(view_model.withdraw, card))
        words = self.tr("Slet for altid ...") if may_erase else self.tr("Slet for altid: skjul skærm 2 først")
        erase = self._add(self, words, "" if may_erase else "F8", partial(self.erasing_asked.emit, card))
        erase.setEnabled(may_erase)
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, menu: QMenu, text: str, key: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _add_columns(self, here: Column) -> None:
        menu = self.addMenu(self.tr("Flyt til"))
        for column, title in self._template.columns.items():
            if column is not here:
                end = len(self._vm.board.cards(column))
                self._add(menu, title, "", partial(self._vm.move, self._card, column, end))

    def _add_lanes(self, on: frozenset[LaneId]) -> None:
        menu = self.addMenu(self.tr("Fokusområde"))
        template = self._vm.template
        letters = {lane: letter for letter, lane in lane_keys(template).items()}
        for lane, word in template.lanes.items():
            if lane in self._vm.state.off:
                continue
            key = f"Alt+{letters[lane]}" if lane in letters else ""
            action = self._add(
                menu, word.replace("&", "&&"), key, partial(self._vm.toggle_lane, self._card, lane)
            )
            action.setCheckable(True)
            action.setChecked(lane in on)
        menu.addSeparator()
        if not self._vm.state.own:
            self._add(menu, self.tr("Med egne ord ..."), OWN_WORD_KEY, self._vm.ask_own_word)
        self._add(menu, self.tr("Fokusområder i dag ..."), KEY, self.lanes_asked.emit)

    def _add_speakers(self) -> None:
        words = self._vm.words_of(self._card)
        if words is None:
            return
        menu = self.addMenu(self.tr("Ord fra"))
        for person in speakers(self._vm.board):
            say = partial(self._vm.set_speaker, self._card, person.id, words.quote)
            action = self._add(menu, person.name, "", say)
            action.setCheckable(True)
            action.setChecked(person.id == words.speaker)
        menu.addSeparator()
        quote = self._add(menu, self.tr("Ordret"), "Alt+G", partial(self._vm.toggle_quote, self._card))
        quote.setCheckable(True)
        quote.setChecked(words.quote)
