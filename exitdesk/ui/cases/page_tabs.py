"""The tabs of a case page, each built anew from the frozen state."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from exitdesk.ui.cases.page_state import CasePageState, TimelineLine
from exitdesk.ui.cases.rows import (
    AgreementRow,
    ContactRow,
    CopyRow,
    NetworkRow,
    NewsRow,
    NumberRow,
    OnCaseRow,
    Row,
    TimelineRow,
)
from exitdesk.ui.cases.section import Section
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.theme import Theme
from exitdesk.ui.told.sections import AssessmentSection, ToldSection

PAPERS_KEY = "Ctrl+Shift+P"
_FEW = 5
_TWO_COLUMNS = 720


class Tab(ScrollColumn):
    """One tab; `went` carries the key of another tab, `people_wished` and the journal signal what to open.

    `news_seen` tells that the news on it was put aside, `contact_wished` and `rhythm_wished` that a contact
    is to be noted, or how often to have one, `give_wished` that the partner is to have the case,
    `papers_wished` that its papers are to be seen, or one made, `agreement_wished` that the exit
    agreement is to be read or written, `consent_wished` that the consent is to be seen, or a part taken back,
    `told_wished` and `assessment_wished` that what he was told, or an assessment, is to be written.
    """

    went = Signal(str)
    people_wished = Signal()
    journal_wished = Signal(str, str)
    news_seen = Signal()
    contact_wished = Signal()
    rhythm_wished = Signal()
    give_wished = Signal()
    papers_wished = Signal()
    agreement_wished = Signal()
    consent_wished = Signal()
    told_wished = Signal()
    assessment_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=16)
        self.theme = theme

    def set_margin(self, margin: int) -> None:
        """Keep the page's margin."""
        self.body.setContentsMargins(margin, 20, margin, 24)

    def show_page(self, state: CasePageState) -> None:
        """Build the tab from what the page says."""
        self.clear()
        self.fill(state)
        self.body.addStretch(1)

    def clear(self) -> None:
        """Hold nothing of what it said."""
        _empty(self.body)

    def fill(self, state: CasePageState) -> None:
        """Add this tab's sections."""

    def timeline_rows(self, lines: tuple[TimelineLine, ...], *, with_journals: bool) -> list[TimelineRow]:
        """Return the rows of a timeline, connected."""
        rows = [TimelineRow(self.theme, line, with_journals=with_journals) for line in lines]
        for row in rows:
            row.journal_wished.connect(self.journal_wished)
        return rows


class OverviewTab(Tab):
    """Agreements, what he was told and timeline at the left; his numbers, people and papers at the right."""

    _columns: QBoxLayout | None = None

    def clear(self) -> None:
        """Let go of the columns as well."""
        self._columns = None
        super().clear()

    def fill(self, state: CasePageState) -> None:
        """Add the news where there is any, then the two columns, three to two."""
        if state.news:
            rows = [NewsRow(self.theme, line) for line in state.news]
            news = Section(self.theme, self.tr("Siden du sidst kiggede"), rows, link=self.tr("Set"))
            news.link_clicked.connect(self.news_seen)
            self.body.addWidget(news)
        columns = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(16)
        self._lay_out()
        left = (self._agreements(state), self._told_him(state), self._timeline(state))
        columns.addLayout(self._column(*left), 3)
        right = (
            self._contact(state),
            self._numbers(state),
            *self._assessment(state),
            self._consent(state),
            self._people(state),
            self._copies(state),
        )
        columns.addLayout(self._column(*right), 2)
        self.body.addLayout(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the columns under each other where they have no room beside each other."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        beside = self.width() >= self.theme.px(_TWO_COLUMNS)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._columns is not None:
            self._columns.setDirection(way)

    def _column(self, *sections: Section) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for section in sections:
            column.addWidget(section)
        return column

    def _agreements(self, state: CasePageState) -> Section:
        section = Section(
            self.theme,
            self.tr("Aftaler"),
            [AgreementRow(self.theme, line) for line in state.agreements[:_FEW]],
            empty=self.tr("Ingen aftaler endnu. De bliver til på mødet."),
            link=self.tr("Alle aftaler") if state.agreements or state.earlier_agreements else "",
        )
        section.link_clicked.connect(partial(self.went.emit, "agreements"))
        return section

    def _timeline(self, state: CasePageState) -> Section:
        others = tuple(line for line in state.timeline if not line.told)
        section = Section(
            self.theme,
            self.tr("Tidslinje"),
            self.timeline_rows(others[:_FEW], with_journals=False),
            link=self.tr("Hele tidslinjen") if len(state.timeline) > 1 else "",
        )
        section.link_clicked.connect(partial(self.went.emit, "timeline"))
        return section

    def _contact(self, state: CasePageState) -> Section:
        row = ContactRow(self.theme, state.contact)
        row.rhythm_wished.connect(self.rhythm_wished)
        section = Section(self.theme, self.tr("Kontakt"), [row], link=self.tr("Noter kontakt"))
        section.link_clicked.connect(self.contact_wished)
        return section

    def _consent(self, state: CasePageState) -> Section:
        line = state.consent
        row = Row(self.theme)
        row.say(line.sentence, line.details)
        link = self.tr("Se og ret") if line.there else self.tr("Skriv det første")
        section = Section(self.theme, self.tr("Samtykke"), [row], link=link)
        section.link_clicked.connect(self.consent_wished)
        return section

    def _numbers(self, state: CasePageState) -> Section:
        rows = [NumberRow(self.theme, line) for line in state.numbers]
        return Section(self.theme, state.numbers_title, rows, empty=self.tr("Ingen tal endnu."))

    def _told_him(self, state: CasePageState) -> Section:
        told = ToldSection(self.theme, state.told)
        told.wished.connect(self.told_wished)
        return told

    def _assessment(self, state: CasePageState) -> list[Section]:
        if state.assessment is None:
            return []
        assessed = AssessmentSection(self.theme, state.assessment)
        assessed.wished.connect(self.assessment_wished)
        return [assessed]

    def _people(self, state: CasePageState) -> Section:
        section = Section(
            self.theme,
            self.tr("På sagen"),
            [OnCaseRow(self.theme, line) for line in state.on_case],
            link=self.tr("Ret"),
        )
        section.link_clicked.connect(self.people_wished)
        if state.can_give:
            give = Button(self.theme, self.tr("Giv sagen til din makker ..."), icon="usb", height=44)
            give.clicked.connect(self.give_wished)
            section.body.addSpacing(12)
            section.body.addWidget(give, 0, Qt.AlignmentFlag.AlignLeft)
        return section

    def _copies(self, state: CasePageState) -> Section:
        section = Section(
            self.theme,
            self.tr("Dokumenter"),
            [CopyRow(self.theme, line) for line in (*state.documents[:2], *state.copies[:2])],
            empty=self.tr("Ingen kopier er lavet."),
            link=self.tr("Alle") if len(state.copies) > 2 or len(state.documents) > 2 else "",
        )
        section.link_clicked.connect(partial(self.went.emit, "documents"))
        papers = Button(self.theme, self.tr("Papirer ..."), icon="file-text", hint=PAPERS_KEY, height=44)
        papers.clicked.connect(self.papers_wished)
        section.body.addSpacing(12)
        section.body.addWidget(papers, 0, Qt.AlignmentFlag.AlignLeft)
        return section


class TimelineTab(Tab):
    """Everything by day, with whether each authority has it in its own records."""

    def fill(self, state: CasePageState) -> None:
        """Add the one section."""
        rows = self.timeline_rows(state.timeline, with_journals=True)
        self.body.addWidget(Section(self.theme, self.tr("Tidslinje"), rows))


class AgreementsTab(Tab):
    """What stands, and what was said of what was agreed before."""

    def fill(self, state: CasePageState) -> None:
        """Add the two sections."""
        self.body.addWidget(self._exit_agreement(state))
        standing = [AgreementRow(self.theme, line) for line in state.agreements]
        empty = self.tr("Ingen aftaler lige nu. De bliver til på mødet.")
        self.body.addWidget(Section(self.theme, self.tr("Det er vi blevet enige om"), standing, empty=empty))
        if state.earlier_agreements:
            earlier = [AgreementRow(self.theme, line) for line in state.earlier_agreements]
            self.body.addWidget(Section(self.theme, self.tr("Det har vi talt om siden"), earlier))

    def _exit_agreement(self, state: CasePageState) -> Section:
        line = state.exit_agreement
        row = Row(self.theme)
        row.say(line.status)
        section = Section(
            self.theme,
            line.called,
            [row] if line.status else [],
            empty=self.tr(
                "Tiltag, krav og opfølgning, som begge sider skriver under på. Intet venter på den."
            ),
            link=self.tr("Åbn") if line.status else self.tr("Skriv den"),
        )
        section.link_clicked.connect(self.agreement_wished)
        return section


class NetworkTab(Tab):
    """The people by ring, with the marks of the laptop."""

    def fill(self, state: CasePageState) -> None:
        """Add a section a ring."""
        for ring in state.rings:
            rows = [NetworkRow(self.theme, line) for line in ring.people]
            self.body.addWidget(Section(self.theme, ring.title, rows))
        if not state.rings:
            empty = self.tr("Netværket bliver tegnet sammen på mødet.")
            self.body.addWidget(Section(self.theme, self.tr("Netværk"), [], empty=empty))


class DocumentsTab(Tab):
    """The papers that were made."""

    def fill(self, state: CasePageState) -> None:
        """Add the papers of the case, then the copies of its boards."""
        made = [CopyRow(self.theme, line) for line in state.documents]
        nothing = self.tr("Ingen breve eller andre papirer er lavet.")
        link = self.tr("Se dem, eller lav nyt")
        papers = Section(self.theme, self.tr("Papirer"), made, empty=nothing, link=link)
        papers.link_clicked.connect(self.papers_wished)
        self.body.addWidget(papers)
        rows = [CopyRow(self.theme, line) for line in state.copies]
        empty = self.tr("Ingen kopier er lavet. De bliver lavet, når et møde slutter.")
        self.body.addWidget(Section(self.theme, self.tr("Kopier af tavlen"), rows, empty=empty))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
            inner.deleteLater()
