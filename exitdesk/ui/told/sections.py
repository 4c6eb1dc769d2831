"""The two panels beside his own numbers: what he was told, and for an officer the assessment."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal

from exitdesk.ui.cases.rows import Row
from exitdesk.ui.cases.section import Section
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme
from exitdesk.ui.told.state import AssessmentState, ToldState

KEY: Final = "Ctrl+Shift+S"
_SHOWN: Final = 2
_LEFT: Final = Qt.AlignmentFlag.AlignLeft


def _all(count: int, shown: int) -> str:
    words = QCoreApplication.translate("Told", "Alle {count}")
    return words.format(count=count) if count > shown else ""


class ToldSection(Section):
    """The newest of what he was told; `wished` asks for the sheet that has all of it."""

    wished = Signal()

    def __init__(self, theme: Theme, state: ToldState) -> None:
        rows = [Row(theme) for _ in state.lines[:_SHOWN]]
        for row, line in zip(rows, state.lines, strict=False):
            row.say(line.words, line.details)
        super().__init__(
            theme,
            state.title,
            rows,
            empty=QCoreApplication.translate(
                "Told", "Det, politiet ved og må sige, står her, når det er sagt."
            ),
            link=_all(len(state.lines), _SHOWN),
        )
        self.write = Button(
            theme,
            QCoreApplication.translate("Told", "Skriv, hvad I har sagt ..."),
            icon="message-square-quote",
            height=44,
        )
        self.write.setToolTip(KEY)  # beside the words it would push the page wider than it is at 200 %
        self.body.addSpacing(12)
        self.body.addWidget(self.write, 0, _LEFT)
        self.write.clicked.connect(self.wished)
        self.link_clicked.connect(self.wished)


class AssessmentSection(Section):
    """His own number in words and the newest assessment of the threat, on the paper of what is one's own."""

    wished = Signal()

    def __init__(self, theme: Theme, state: AssessmentState) -> None:
        translate = QCoreApplication.translate
        rows = []
        if state.question:
            his = Row(theme)
            his.words.addWidget(Label(theme, state.question, px=14, ink="ink2"))
            his.words.addWidget(Label(theme, state.sentence, px=16, weight=500))
            his.words.addWidget(Label(theme, state.direction, px=13, ink="ink3"))
            rows.append(his)
        for line in state.lines[:1]:
            row = Row(theme)
            row.say(line.words, line.when if state.differs else line.details)
            rows.append(row)
        super().__init__(
            theme,
            translate("Told", "Politiets vurdering"),
            rows,
            empty=translate("Told", "Ingen vurdering endnu."),
            link=_all(len(state.lines), 1),
            fill="private_bg",
        )
        own = Label(theme, translate("Told", "Kun hos dig"), px=13, ink="ink2")
        self.body.insertWidget(1, own)
        self.write = Button(theme, translate("Told", "Skriv vurdering ..."), icon="pencil", height=44)
        self.body.addSpacing(12)
        self.body.addWidget(self.write, 0, _LEFT)
        self.write.clicked.connect(self.wished)
        self.link_clicked.connect(self.wished)
