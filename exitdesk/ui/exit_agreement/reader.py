"""Reading the agreement over its page: what stands, and what was settled; agreed on a day, or on paper."""

from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.agreement_terms import WordingId
from exitdesk.cases.issue_document import of_all_meetings
from exitdesk.journal.entry import ThingId
from exitdesk.ui.exit_agreement.read_sheet import ReadSheet
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.papers.hand_over_sheet import HandOverSheet


class AgreementReader(QObject):
    """`agreed` tells that what stands was settled: said so, or by the paper that was handed out."""

    agreed = Signal()

    def __init__(self, page: Sheet, model: AgreementViewModel) -> None:
        super().__init__(page)
        self._page, self._model = page, model
        self._reads: ThingId | None = None
        self._day: date | None = None
        self._stood: tuple[WordingId, ...] = ()
        self.sheet: ReadSheet | None = None
        self.paper: HandOverSheet | None = None

    @Slot()
    def read_agreement(self) -> None:
        """Read what stands now, and why it cannot be agreed where that is so."""
        state, why_not = self._model.state, ""
        if state.has_question:
            why_not = self.tr("To versioner af et punkt venter. Vælg først den, der gælder.")
        elif not state.has_changes and state.settled:
            why_not = self.tr("Intet er ændret siden.")
        elif not state.has_changes:
            why_not = self.tr("Der står ikke noget endnu.")
        self._read(None, why_not)

    @Slot(object)
    def read_settled(self, settled: ThingId) -> None:
        """Read one that was settled, as it was."""
        self._read(settled, self.tr("Sådan blev det aftalt."))

    def _read(self, settled: ThingId | None, why_not: str) -> None:
        takes = settled is not None or not why_not
        document = self._model.document(settled=settled)
        sheet = ReadSheet(
            self._page.theme, self._page, document, self._model.today, why_not=why_not, takes_papers=takes
        )
        self._reads, self._stood, self.sheet = settled, self._model.standing, sheet
        sheet.settled.connect(self._on_settled)
        sheet.paper_wished.connect(self._on_paper_wished)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_sheet(sheet.close_button)  # a second Enter settles nothing

    @Slot(object)
    def _on_settled(self, day: date) -> None:
        """Settle what was read; where something else stands by now, the page behind says so."""
        agreed = self._model.settle(day, self._stood)
        if self.sheet is not None:
            self.sheet.close_sheet()
        if agreed:
            self.agreed.emit()

    @Slot(object)
    def _on_paper_wished(self, day: date) -> None:
        """Show the very pages; what stands is settled by handing them out, and by nothing before."""
        self._day = None if self._reads else day
        document = self._model.paper(settled=self._reads, day=self._day)
        live, number = self._model.live, self._model.amendment(self._reads)
        ready = of_all_meetings(live.session, document, number)
        self.paper = HandOverSheet(self._model.context, live, self._page, ready)
        self.paper.issued.connect(self._on_issued)
        self.paper.closed.connect(self._on_paper_closed)
        self.paper.open_sheet(self.paper.done)

    @Slot(object)
    def _on_issued(self, _edit: object) -> None:
        if self._day is not None and self._model.settle(self._day, self._stood):
            self._day = None
            self.agreed.emit()

    @Slot()
    def _on_paper_closed(self) -> None:
        paper, self.paper = self.paper, None
        if paper is not None:
            paper.deleteLater()
        if self._day is None and self._reads is None and self.sheet is not None:
            self.sheet.close_sheet()  # what was read there is settled now: the page behind says so
