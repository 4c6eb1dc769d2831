"""The third step: what is kept, case by case and day by day; one piece at a time is looked at and decided."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.cases.weighing import Fate, Weighed
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.row_list import Row, RowList
from exitdesk.ui.own_data.piece_panel import PiecePanel
from exitdesk.ui.own_data.view_model import State
from exitdesk.ui.own_data.words import day_words, fate_words, piece_title, places_words, stated_of
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_BESIDE = 900
_LOOKS: dict[Fate, tuple[str, Token]] = {
    Fate.GIVEN: ("check", "ink3"),
    Fate.HELD: ("lock", "accent"),
    Fate.UNDECIDED: ("circle-help", "warn"),
    Fate.SOMEBODY_ELSE: ("users", "ink2"),
}


class PiecesPage(QWidget):
    """`held_back` carries the number of a piece, the Ground and why; `given_out` the number."""

    held_back = Signal(int, object, str)
    given_out = Signal(int)

    def __init__(self, theme: Theme, template: UnitTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._template = theme, template
        self._pieces: tuple[Weighed, ...] = ()
        self._row_of_piece: list[int] = []
        self.sum = Label(theme, "", px=15, ink="ink2")
        self.unread = Banner(theme, "", kind="warn")
        self.list = RowList(theme, self.tr("Det, der er gemt"), shown=4)
        self.panel = PiecePanel(theme, template)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self._halves.addWidget(self.list, 11)
        self._halves.addWidget(self.panel, 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.sum)
        column.addWidget(self.unread)
        column.addLayout(self._halves, 1)
        self.list.moved_to.connect(self._on_moved_to)
        self.list.chosen.connect(self._on_row_chosen)
        self.panel.held_back.connect(self._on_held_back)
        self.panel.given_out.connect(self._on_given_out)

    @property
    def current(self) -> int:
        """The number of the piece one is at, -1 where there is none."""
        item = self.list.rows.item(self.list.current_row())
        return item if isinstance(item, int) else -1

    def show_state(self, state: State) -> None:
        """Show the pieces; where only marks changed, one stays where one is."""
        before, self._pieces = self._pieces, state.pieces
        if [one.kept.piece for one in before] != [one.kept.piece for one in state.pieces]:
            self.list.show_rows(self._items(), self._row)
            self.panel.show_piece(self._piece(), fresh=True)
        self.sum.set_text(self._sum(state))
        unread = self.tr("{places} er skrevet af en nyere version og kan ikke læses her.")
        places = places_words(state.data.unread)
        self.unread.set_text(unread.format(places=places) if state.data.unread else "")
        self.unread.setVisible(bool(state.data.unread))
        for button in (self.panel.hold, self.panel.give):
            button.setEnabled(not state.marking)
        if not state.marking:
            self.panel.show_piece(self._piece(), fresh=False)

    @Slot(int)
    def go_on_after(self, nth: int) -> None:
        """Show the new mark and go back to the list, where the next piece is one key away."""
        self.list.rows.change(self._row_of_piece[nth])
        self.panel.show_piece(self._piece(), fresh=True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and piece beside each other where there is room, else under each other."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != way:
            self._halves.setDirection(way)

    def _items(self) -> Sequence[object]:
        items: list[object] = []
        self._row_of_piece = []
        before = ("", "")
        for nth, one in enumerate(self._pieces):
            here = (one.kept.case, one.kept.at[:10])
            if here != before:
                before = here
                items.append(day_words(one.kept))
            self._row_of_piece.append(len(items))
            items.append(nth)
        return items

    def _row(self, item: object) -> Row:
        one = self._pieces[item] if isinstance(item, int) else None
        if one is None:
            return Row("")
        icon, ink = _LOOKS[one.fate]
        words = (*([one.kept.about] if one.kept.about else []), *one.kept.texts)
        said = [*(" ".join(text.split()) for text in words), *stated_of(one.kept, self._template)]
        aside = "" if one.fate is Fate.GIVEN else fate_words(one.fate)
        return Row(piece_title(one.kept), " · ".join(said), aside, icon, ink)

    def _sum(self, state: State) -> str:
        told = [self.tr("{count} udleveres").format(count=state.count(Fate.GIVEN))]
        for fate, words in (
            (Fate.HELD, self.tr("{count} holdes tilbage")),
            (Fate.UNDECIDED, self.tr("{count} venter på dig")),
            (Fate.SOMEBODY_ELSE, self.tr("{count} handler om en anden")),
        ):
            if count := state.count(fate):
                told.append(words.format(count=count))
        return " · ".join(told)

    def _piece(self) -> Weighed | None:
        nth = self.current
        return self._pieces[nth] if 0 <= nth < len(self._pieces) else None

    @Slot(int)
    def _on_moved_to(self, _row: int) -> None:
        self.panel.show_piece(self._piece(), fresh=True)

    @Slot(int)
    def _on_row_chosen(self, _row: int) -> None:
        self.panel.go_to_form()

    @Slot(object, str)
    def _on_held_back(self, ground: object, why: str) -> None:
        self.held_back.emit(self.current, ground, why)

    @Slot()
    def _on_given_out(self) -> None:
        self.given_out.emit(self.current)
