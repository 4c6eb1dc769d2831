"""What waits for another meeting: one quiet line under the board, and the list behind it. On the laptop only.

One theme at a time, and the rest is not lost (000 section 4.1.1): what still waits at the end of a meeting
waits again at the next.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exitdesk.sos.card import CardId
from exitdesk.ui.board.card_words import whose_words
from exitdesk.ui.board.state import CardState
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class WaitingRow(QWidget):
    """Says how much waits and opens the list; hidden while nothing does. `taken_up` when a card is back."""

    taken_up = Signal()

    def __init__(self, theme: Theme, view_model: BoardViewModel, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._vm, self._host = theme, view_model, host
        self.button = Button(theme, " ", kind="quiet", icon="clock", hint="Shift+P")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open_list)
        view_model.state_changed.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Say how much waits, in the window's language."""
        waiting = len(self._vm.state.waiting)
        self.button.setText(self.tr("Venter til en anden gang: {count}").format(count=waiting))
        self.setVisible(waiting > 0)

    @Slot()
    def open_list(self) -> None:
        """Show what waits."""
        self._vm.keep()
        if self._vm.state.waiting:
            sheet = WaitingSheet(self._theme, self._host, self._vm)
            sheet.taken_up.connect(self.taken_up)
            sheet.open_sheet()


class WaitingSheet(Sheet):
    """The cards that wait, each with a button that takes it up; `taken_up` when one was."""

    taken_up = Signal()

    def __init__(self, theme: Theme, host: QWidget, view_model: BoardViewModel) -> None:
        super().__init__(theme, host, "")
        self._vm = view_model
        self.set_title(self.tr("Venter til en anden gang"))
        self.choices: list[Button] = []
        hint = self.tr("Det, der stadig venter, når mødet er slut, kommer igen næste gang.")
        self.body.addWidget(Label(theme, hint, ink="ink2"))
        for card in view_model.state.waiting:
            self.body.addWidget(self._card(card))
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def _card(self, card: CardState) -> Panel:
        panel = Panel(self.theme, fill="raised", padding=16, spacing=10)
        panel.body.addWidget(Label(self.theme, card.text, px=17))
        lanes = self._vm.template.lanes
        whose = " · ".join(one for one in (whose_words(card), *(lanes[lane] for lane in card.lanes)) if one)
        if whose:
            panel.body.addWidget(Label(self.theme, whose, px=14, ink="ink2"))
        choose = Button(self.theme, self.tr("Tag det op nu"), icon="arrow-up")
        choose.setAccessibleDescription(card.text)
        choose.clicked.connect(partial(self._take_up, card.id))
        self.choices.append(choose)
        panel.body.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _take_up(self, card: CardId, _checked: bool = False) -> None:
        self.close_sheet()
        self._vm.take_up(card)
        self.taken_up.emit()
