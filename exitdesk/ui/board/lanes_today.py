"""Which lanes this meeting talks about: a sheet that switches them, and a quiet line on what is not shown.

On the laptop only. A card that is about switched-off lanes alone waits: it is off the board, the room's
screen and the copy, is read to him at the end with what waits, and comes back with its lane (000 sections
2.3, 4.4).
"""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.card import LaneId
from exitdesk.ui.accessible import announce
from exitdesk.ui.board.state import BoardState
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.menu import Menu
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme

KEY = "Shift+L"
_GAP = 4


def off_words(state: BoardState, template: UnitTemplate, *, brief: bool = False) -> str:
    """Say which lanes are switched off (in brief only how many) and how many cards are not shown for it."""
    translate = QCoreApplication.translate
    if not state.off:
        return ""
    lanes = ", ".join(template.lanes[lane] for lane in state.off)
    if brief and len(state.off) > 1:
        lanes = translate("LanesToday", "{count} fokusområder").format(count=len(state.off))
    if state.resting:
        words = translate("LanesToday", "Ikke vist i dag: {lanes} ({count} kort)")
        return words.format(lanes=lanes, count=state.resting)
    return translate("LanesToday", "Ikke vist i dag: {lanes}").format(lanes=lanes)


class LanesRow(QWidget):
    """Says what is switched off and opens the sheet; hidden while nothing is. `closed` with its sheet."""

    closed = Signal()

    def __init__(
        self, theme: Theme, view_model: BoardViewModel, template: UnitTemplate, host: QWidget
    ) -> None:
        super().__init__(host)
        self._theme, self._vm, self._template, self._host = theme, view_model, template, host
        self.button = Button(theme, " ", kind="quiet", icon="target", hint=KEY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open_sheet)
        view_model.state_changed.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say what is switched off, in the window's language."""
        words = off_words(self._vm.state, self._template, brief=True)
        self.button.setText(words)
        self.setVisible(bool(words))

    @Slot()
    def open_sheet(self) -> None:
        """Show the lanes, each on or off; what is being written is kept first."""
        self._vm.keep()
        sheet = LanesSheet(self._theme, self._host, self._vm, self._template)
        sheet.closed.connect(self.closed)
        sheet.open_sheet()


class BoardMenu(Menu):
    """What a right click beside the cards offers; it deletes itself when it closes."""

    lanes_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Tavle"))
        self.add(self.tr("Fokusområder i dag ..."), self.lanes_asked.emit, key=KEY)
        self.aboutToHide.connect(self.deleteLater)


class LanesSheet(Sheet):
    """The lanes in the unit's order, each ticked while this meeting talks about it."""

    def __init__(
        self, theme: Theme, host: QWidget, view_model: BoardViewModel, template: UnitTemplate
    ) -> None:
        super().__init__(theme, host, "")
        self._vm, self._template = view_model, template
        self.set_title(self.tr("Fokusområder i dag"))
        words = self.tr(
            "Kort, der kun handler om det, der ikke er med i dag, kommer ikke på tavlen, i rummet eller på "
            "kopien. Intet går tabt: de læses op som det, der venter, og kommer igen næste gang."
        )
        self.body.addWidget(Label(theme, words, ink="ink2"))
        self.rows: dict[LaneId, CheckRow] = {}
        rows = QVBoxLayout()
        rows.setSpacing(_GAP)
        for lane, word in template.lanes.items():
            self.rows[lane] = CheckRow(theme, word, checked=lane not in view_model.state.off)
            self.rows[lane].clicked.connect(partial(self._on_switched, lane))
            rows.addWidget(self.rows[lane])
        self.body.addLayout(rows)
        self.told = Label(theme, off_words(view_model.state, template), px=14, ink="ink2")
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def open_sheet(self, focus: QWidget | None = None) -> None:
        """Begin at the first lane."""
        super().open_sheet(focus or next(iter(self.rows.values()), None))

    def _on_switched(self, lane: LaneId, _checked: bool = False) -> None:
        self._vm.switch_lane(lane, on=self.rows[lane].isChecked())
        state = self._vm.state
        self.rows[lane].setChecked(lane not in state.off)  # as it stands, also where it was not kept
        self.told.set_text(off_words(state, self._template))
        announce(self, self.told.text() or self.tr("Alle fokusområder er med."))
