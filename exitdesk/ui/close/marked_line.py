"""A line as it will stand, with what a stranger could read in it marked: a line under the word and a sign."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from exitdesk.cases.at_risk import AtRisk
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.theme import Theme

_THICK = 3


class MarkedLine(Label):
    """Words, some of them underlined; never by colour alone: what they give away stands below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", px=18, weight=500, parent=parent)
        self._risks: tuple[AtRisk, ...] = ()

    def show_line(self, text: str, risks: tuple[AtRisk, ...], spoken: str) -> None:
        """Show a text; `risks` are places in it, `spoken` is what a screen reader says."""
        self._risks = risks
        self.set_text(text)
        self.setAccessibleName(spoken or text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the lines under them."""
        super().paintEvent(event)
        block = self._lay_out(self.width())
        with painter_for(self) as painter:
            for one in self._risks:
                block.underline(
                    painter, one.start, one.end, self.theme.colour("danger"), self.theme.px(_THICK)
                )
