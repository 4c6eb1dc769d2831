"""The board read back to him: large, calm, in the order it is said (000 box 4.1)."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.read_aloud import Passage
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme

_MEASURE = 920


class Reading(Panel):
    """The passages, and the question whether it is right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=32, spacing=4, parent=parent)
        self.heading = Heading(theme, "", px=28)
        self.question = Heading(theme, "", px=20)
        self.hint = Label(theme, "", px=15, ink="ink2")
        self.words: list[Label] = []
        self._passages: tuple[Passage, ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.body.addWidget(self.heading)
        self.body.addSpacing(8)
        self.body.addLayout(self._column)
        self.body.addSpacing(20)
        self.body.addWidget(self.question)
        self.body.addWidget(self.hint)
        self.body.addStretch(1)

    def set_tight(self, tight: bool) -> None:
        """Leave the room to the words where there is little: the tab says as well what this is."""
        if tight == self.heading.isHidden():
            return
        self.heading.setVisible(not tight)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read aloud on a wide screen."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        edge = self.theme.px(12 if self.heading.isHidden() else 32)
        self.body.setContentsMargins(edge, edge, max(edge, self.width() - self.theme.px(_MEASURE)), edge)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.heading.set_text(self.tr("Læs op"))
        self.setAccessibleName(self.heading.text())
        self.question.set_text(self.tr("Passer det?"))
        self.hint.set_text(self.tr("Står der noget forkert, så sig til. Så retter vi det på tavlen."))

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Show other words."""
        if passages == self._passages:
            return
        self._passages = passages
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.words = []
        for passage in passages:
            self._column.addSpacing(12)
            title = Heading(self.theme, passage.title, px=15, ink="ink2")
            self._column.addWidget(title)
            for sentence in passage.sentences:
                words = Label(self.theme, sentence, px=20)
                self._column.addWidget(words)
                self.words.append(words)
