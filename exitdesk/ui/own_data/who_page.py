"""The second step: who was meant. Nobody is, before somebody says so: no namesake is handed out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.kept_about import Found, Key
from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.row_list import Row, RowList
from exitdesk.ui.own_data.view_model import State
from exitdesk.ui.own_data.words import found_title, found_words
from exitdesk.ui.theme import Theme

SHOWN = 6


class WhoPage(QWidget):
    """`chosen` carries somebody's Key and whether it is he who asks."""

    chosen = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._chosen: frozenset[Key] = frozenset()
        about = self.tr(
            "Et navn er ikke en person. Sæt kun hak ved den, der beder om indsigt. Det, der handler om "
            "andre med samme navn, kommer ikke med."
        )
        self.about = Label(theme, about, px=16)
        self.list = RowList(theme, self.tr("Hvem er det?"), shown=SHOWN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self._on_row_chosen)

    def show_state(self, state: State) -> None:
        """Show who was found, and who is chosen."""
        self._chosen = state.chosen
        if state.data.found is not self._found:
            self._found = state.data.found
            self.list.show_rows(self._items(), self._row)
        self.list.viewport().update()

    def _items(self) -> Sequence[object]:
        whole = [one for one in self._found if one.whole]
        partly = [one for one in self._found if not one.whole]
        heading = self.tr("Hedder noget af det, du skrev")
        return [*whole, *([heading] if partly else []), *partly]

    def _row(self, item: object) -> Row:
        if not isinstance(item, Found):
            return Row("")
        on = item.key in self._chosen
        return Row(
            found_title(item),
            found_words(item),
            aside=self.tr("Er med") if on else "",
            icon="square-check-big" if on else "square",
            ink="accent" if on else "ink2",
        )

    @Slot(int)
    def _on_row_chosen(self, nth: int) -> None:
        item = self.list.rows.item(nth)
        if isinstance(item, Found):
            on = item.key not in self._chosen
            self.chosen.emit(item.key, on)
            self.list.rows.change(nth)
            said = self.tr("{name} er med") if on else self.tr("{name} er ikke med")
            announce(self.list, said.format(name=found_title(item)))
