"""Gå til (Ctrl+K): a case by its name or number, or what one can do here, found as one types.

It opens in the office alone: in a meeting it would list other cases.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exitdesk.ui.accessible import announce
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.row_list import Row, RowList
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class GoPlace:
    """Where one can go: its name, what more is said of it, its key, its icon, and the way there."""

    title: str
    go: Callable[[], object]
    text: str = ""
    key: str = ""
    icon: str = "arrow-right"

    def __repr__(self) -> str:
        return "GoPlace()"

    @property
    def row(self) -> Row:
        """Return it as a row of a list."""
        return Row(self.title, self.text, self.key, self.icon)


class GoSheet(Sheet):
    """One line to type in over what it finds; `find` returns cases, `places` stand as they are."""

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        places: Sequence[GoPlace],
        find: Callable[[str], Sequence[GoPlace]],
    ) -> None:
        super().__init__(theme, host, "", width=560)
        self._places, self._find = tuple(places), find
        self._found: list[str | GoPlace] = []
        self.set_title(self.tr("Gå til"))
        self.field = Field(theme, "", placeholder=self.tr("Navn, sagsnummer eller det, du vil gøre"))
        self.list = RowList(theme, self.tr("Steder"), shown=_SHOWN, ground="accent_soft")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = Label(theme, self.tr("Intet med det navn."), px=16, ink="ink2")
        for part in (self.field, self.list, self.nothing):
            self.body.addWidget(part)
        self.field.edit.installEventFilter(self)
        self.field.edited.connect(self._show)
        self.field.submitted.connect(self._on_chosen)
        self.list.chosen.connect(self._on_chosen)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list by Up and Down while the hand goes on typing."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in steps:
            self._walk(steps[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _show(self, text: str) -> None:
        wanted = text.strip().casefold()
        cases = list(self._find(text.strip()))
        ways = [one for one in self._places if wanted in one.title.casefold()]
        groups = ((self.tr("Sager"), cases), (self.tr("Det kan du her"), ways))
        self._found = []
        for title, group in groups:
            self._found += (title, *group) if group else ()
        self.list.show_rows(self._found, lambda one: one.row if isinstance(one, GoPlace) else Row(""))
        self.list.setVisible(bool(self._found))
        self.nothing.setVisible(not self._found)
        if text:
            self._say()

    def _walk(self, step: int) -> None:
        rows = [nth for nth, one in enumerate(self._found) if isinstance(one, GoPlace)]
        if rows:
            at = rows.index(self.list.current_row())
            self.list.go_to(rows[(at + step) % len(rows)])
            self._say()

    def _say(self) -> None:
        one = self.list.rows.item(self.list.current_row())
        announce(self.field.edit, one.row.spoken if isinstance(one, GoPlace) else self.nothing.text())

    @Slot()
    def _on_chosen(self) -> None:
        one = self.list.rows.item(self.list.current_row())
        if isinstance(one, GoPlace):
            self.close_sheet()
            one.go()
