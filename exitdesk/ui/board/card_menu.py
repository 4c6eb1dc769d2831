"""A card's menu: everything that can be done with it, with the key that does the same."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import CardId, Column, LaneId
from exitdesk.ui.board.lane_look import OWN_WORD_KEY, lane_keys
from exitdesk.ui.board.lanes_today import KEY
from exitdesk.ui.board.speakers import speakers
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.menu import Menu


class CardMenu(Menu):
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
        super().__init__("", parent)
        self._vm, self._card, self._template = view_model, card, template
        self.setAccessibleName(self.tr("Kort"))
        found = view_model.board.card(card)
        if found is None:
            return
        self.add(self.tr("Ret"), partial(view_model.edit, card), key="Enter")
        self._add_columns(found.column)
        self._add_lanes(found.lanes)
        self._add_speakers()
        if found.column is Column.WORKING:
            safe = partial(view_model.toggle_kept_safe, card)
            self.add(self.tr("Har holdt dig sikker"), safe, key="K", on=found.kept_safe)
        self.add(self.tr("Del kortet"), partial(view_model.begin_split, card), key="Ctrl+Enter")
        above = (view_model.state.place(card) or (found.column, 0))[1] > 0
        merge = self.add(self.tr("Saml med kortet over"), partial(view_model.merge_up, card), key="M")
        merge.setEnabled(above)
        self.add(self.tr("Lad det vente"), partial(view_model.park, card), key="P")
        self.addSeparator()
        self.add(self.tr("Fjern"), partial(view_model.withdraw, card), key="Delete")
        words = self.tr("Slet for altid ...") if may_erase else self.tr("Slet for altid: skjul skærm 2 først")
        erase = self.add(words, partial(self.erasing_asked.emit, card), key="" if may_erase else "F8")
        erase.setEnabled(may_erase)
        self.aboutToHide.connect(self.deleteLater)

    def _add_columns(self, here: Column) -> None:
        menu = self.add_menu(self.tr("Flyt til"))
        for column, title in self._template.columns.items():
            if column is not here:
                end = len(self._vm.board.cards(column))
                menu.add(title, partial(self._vm.move, self._card, column, end))

    def _add_lanes(self, on: frozenset[LaneId]) -> None:
        menu = self.add_menu(self.tr("Fokusområde"))
        template = self._vm.template
        letters = {lane: letter for letter, lane in lane_keys(template).items()}
        for lane, word in template.lanes.items():
            if lane in self._vm.state.off:
                continue
            key = f"Alt+{letters[lane]}" if lane in letters else ""
            menu.add(word, partial(self._vm.toggle_lane, self._card, lane), key=key, on=lane in on)
        menu.addSeparator()
        if not self._vm.state.own:
            menu.add(self.tr("Med egne ord ..."), self._vm.ask_own_word, key=OWN_WORD_KEY)
        menu.add(self.tr("Fokusområder i dag ..."), self.lanes_asked.emit, key=KEY)

    def _add_speakers(self) -> None:
        words = self._vm.words_of(self._card)
        if words is None:
            return
        menu = self.add_menu(self.tr("Ord fra"))
        for person in speakers(self._vm.board):
            say = partial(self._vm.set_speaker, self._card, person.id, words.quote)
            menu.add(person.name, say, on=person.id == words.speaker)
        menu.addSeparator()
        menu.add(self.tr("Ordret"), partial(self._vm.toggle_quote, self._card), key="Alt+G", on=words.quote)
