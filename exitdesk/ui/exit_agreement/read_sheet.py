"""The agreement as the paper will have it, to be read together; here it is said to be agreed, on a day."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.documents.document import Document, Line, Part
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme

WIDTH = 760


class ReadSheet(Sheet):
    """A paper in words. `settled` carries the day it was agreed on, `paper_wished` that it is to be a file.

    `why_not` says why it cannot be agreed now: what was agreed before, or what nobody chose yet.
    """

    settled = Signal(object)
    paper_wished = Signal(object)

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        document: Document,
        today: date,
        *,
        why_not: str = "",
        takes_papers: bool = False,
    ) -> None:
        super().__init__(theme, host, document.title, width=WIDTH)
        self.document = document
        self.day = DayField(theme, self.tr("Aftalt den"), today)
        self.settle_button = Button(theme, self.tr("Det er aftalt"), kind="primary", height=44)
        self.paper_button = Button(theme, self.tr("Lav papiret ..."), icon="file-signature", height=44)
        self.why_not = Label(theme, why_not, px=15, ink="ink2")
        self._build(settles=not why_not, takes_papers=takes_papers)
        self.settle_button.clicked.connect(self._on_settle_clicked)
        self.paper_button.clicked.connect(self._on_paper_clicked)

    def _stops(self) -> list[QWidget]:
        """The day it is agreed on comes before the buttons, though its label makes it lower than they are."""
        foot = (self.day.edit, self.paper_button, self.settle_button)
        return [*(one for one in foot if one.isVisibleTo(self)), self.close_button]

    def _build(self, *, settles: bool, takes_papers: bool) -> None:
        paper = self.document
        self.body.setSpacing(24)
        self.body.addWidget(Label(self.theme, " · ".join(paper.facts), px=15, ink="ink2"))
        for part in paper.parts:
            self.body.addLayout(self._part(part))
        self.body.addLayout(self._places())
        for said in paper.closing:
            self.body.addWidget(Label(self.theme, said, px=14, ink="ink2"))
        self.body.addStretch(1)
        if settles:
            self.footer.addWidget(self.day)
        else:
            self.footer.addWidget(self.why_not, 1)
        self.footer.addStretch(1)
        if takes_papers:
            self.footer.addWidget(self.paper_button, 0, Qt.AlignmentFlag.AlignBottom)
        if settles:
            self.footer.addWidget(self.settle_button, 0, Qt.AlignmentFlag.AlignBottom)

    def _part(self, part: Part) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Heading(self.theme, part.title))
        for text in part.text:
            column.addWidget(Label(self.theme, text, px=16))
        for line in part.lines:
            column.addLayout(self._words_of(line))
        return column

    def _words_of(self, line: Line) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(self.theme, line.words, px=17, weight=500))
        for note in line.notes:
            column.addWidget(Label(self.theme, note, px=15, ink="ink2"))
        return column

    def _places(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Heading(self.theme, self.tr("Skriver under")))
        for place in self.document.places:
            said = ", ".join(part for part in (place.role, place.name) if part)
            column.addWidget(Label(self.theme, said, px=16))
        return column

    @Slot()
    def _on_settle_clicked(self) -> None:
        self.settled.emit(self.day.day())

    @Slot()
    def _on_paper_clicked(self) -> None:
        self.paper_wished.emit(self.day.day())
