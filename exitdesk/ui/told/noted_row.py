"""What stands already on one of the two sheets, with the ways to correct it or take it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from exitdesk.ui.cases.rows import Row
from exitdesk.ui.kit.button import Button
from exitdesk.ui.theme import Theme
from exitdesk.ui.told.state import AssessmentLine, ToldLine


class NotedRow(Row):
    """What stands: its words, and the ways to correct it or take it away."""

    corrected = Signal()
    taken_away = Signal()

    def __init__(self, theme: Theme, line: ToldLine | AssessmentLine) -> None:
        super().__init__(theme)
        self.line = line
        self.say(line.words, line.details)
        self.correct = Button(theme, self.tr("Ret"), kind="link", height=32)
        self.take_away = Button(theme, self.tr("Tag væk"), kind="link", height=32)
        self.correct.set_spoken(self.tr("Ret: {words}").format(words=line.words))
        self.take_away.set_spoken(self.tr("Tag væk: {words}").format(words=line.words))
        self.correct.clicked.connect(self.corrected)
        self.take_away.clicked.connect(self.taken_away)
        under = QHBoxLayout()
        under.setContentsMargins(-theme.px(6), 0, 0, 0)  # the words of the link stand under the sentence
        under.setSpacing(4)
        under.addWidget(self.correct)
        under.addWidget(self.take_away)
        under.addStretch(1)
        self.words.addLayout(under)
