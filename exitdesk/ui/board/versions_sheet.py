"""Two versions of one card stand at once: both are shown, and a person chooses. On the laptop only."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Card, CardValue, CardWords, Version
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.cases.days import month_day
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class VersionsSheet(Sheet):
    """Shows the versions of a card, newest last, each with who wrote it and a button that chooses it."""

    def __init__(self, theme: Theme, host: QWidget, view_model: BoardViewModel, card: Card) -> None:
        super().__init__(theme, host, "")
        self.set_title(self.tr("To versioner: vælg"))
        self._vm, self._card = view_model, card
        self.choices: list[Button] = []
        self.body.addWidget(
            Label(
                theme, self.tr("I har skrevet det samme kort på hver jeres måde. Begge er gemt."), ink="ink2"
            )
        )
        for nth, version in enumerate(card.versions):
            self.body.addWidget(self._version(nth, version))
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def _version(self, nth: int, version: Version[CardValue]) -> Panel:
        panel = Panel(self.theme, fill="raised", padding=16, spacing=10)
        panel.body.addWidget(Label(self.theme, self._words(version.value), px=17))
        panel.body.addWidget(Label(self.theme, self._who(version), px=14, ink="ink2"))
        choose = Button(self.theme, self.tr("Vælg denne"), icon="check")
        choose.set_spoken(self.tr("Vælg denne: {words}").format(words=self._words(version.value)))
        choose.clicked.connect(partial(self._choose, nth))
        self.choices.append(choose)
        panel.body.addWidget(choose)
        return panel

    def _words(self, value: CardValue) -> str:
        if isinstance(value, CardWords):
            return value.text
        return self.tr("(taget af tavlen)")

    def _who(self, version: Version[CardValue]) -> str:
        board: MeetingBoard = self._vm.board
        person = board.person(version.by)
        at = datetime.fromisoformat(version.at)
        when = f"{month_day(at.date())} {at.strftime('%H.%M')}"
        if person is None:
            return when
        return self.tr("Skrevet af {name}, {when}").format(name=person.name, when=when)

    def _choose(self, nth: int, _checked: bool = False) -> None:
        self.close_sheet()
        self._vm.choose(self._card.id, nth)
