"""Something that opening met and that is over: told on a page of its own, and read before the work begins.

Where it offers more than to go on, the choice is taken up once the office is there.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exitdesk.ui.explanation import Explanation, Remedy
from exitdesk.ui.kit.button import Button
from exitdesk.ui.theme import Theme
from exitdesk.ui.trouble.explained import ExplainedPage

_TAKEN_UP_LATER = (Remedy.BIND_HERE, Remedy.GO_UNBOUND, Remedy.NEW_PASSPHRASE)


class NoticePage(ExplainedPage):
    """One notice; `read` tells that a person has read it, `chosen` carries the remedy that was chosen."""

    read = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, told: Explanation, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", parent)
        self._told = told
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.explain(self._told)
        offered = self._told.remedies or (Remedy.GO_ON,)
        self.put_buttons([self._offer(remedy, first=nth == 0) for nth, remedy in enumerate(offered)])

    def _offer(self, remedy: Remedy, *, first: bool) -> Button:
        match remedy:
            case Remedy.BIND_HERE:
                button = self.button(self.tr("Bind til denne computer"), "monitor", first=first)
            case Remedy.GO_UNBOUND:
                button = self.button(self.tr("Fortsæt uden binding"), "lock", first=first)
            case Remedy.NEW_PASSPHRASE:
                button = self.button(self.tr("Vælg en ny adgangskode"), "key-round", first=first)
            case _ if len(self._told.remedies) > 1:
                button = self.button(self.tr("Lad det være, som det er"), "arrow-right", first=first)
            case _:
                button = self.button(self.tr("Fortsæt"), "arrow-right", first=first)
        if remedy in _TAKEN_UP_LATER:
            button.clicked.connect(lambda *_: self.chosen.emit(remedy))
        else:
            button.clicked.connect(self.read)
        return button
