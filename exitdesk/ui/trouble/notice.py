"""Something that opening met and that is over: told on a page of its own, and read before the work begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exitdesk.ui.explanation import Explanation
from exitdesk.ui.theme import Theme
from exitdesk.ui.trouble.explained import ExplainedPage


class NoticePage(ExplainedPage):
    """One notice; `read` tells that a person has read it."""

    read = Signal()

    def __init__(self, theme: Theme, told: Explanation, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", parent)
        self._told = told
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.explain(self._told)
        go_on = self.button(self.tr("Fortsæt"), "arrow-right", first=True)
        go_on.clicked.connect(self.read)
        self.put_buttons([go_on])
