"""Reading the agreement over its page: what stands, and what was settled; agreed on a day, or on paper."""

from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.journal.entry import ThingId
from exitdesk.ui.exit_agreement.read_sheet import ReadSheet
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.kit.sheet import Sheet


class AgreementReader(QObject):
    """`agreed` tells that what stands was settled, `paper_wished` carries the Document that is to be set."""

    agreed = Signal()
    paper_wished = Signal(object)

    def __init__(self, page: Sheet, model: AgreementViewModel, *, takes_papers: bool) -> None:
        super().__init__(page)
        self._page, self._model, self._takes_papers = page, model, takes_papers
        self._reads: ThingId | None = None
        self.sheet: ReadSheet | None = None

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
        takes = self._takes_papers and (settled is not None or not why_not)
        document = self._model.document(settled=settled)
        sheet = ReadSheet(
            self._page.theme, self._page, document, self._model.today, why_not=why_not, takes_papers=takes
        )
        self._reads, self.sheet = settled, sheet
        sheet.settled.connect(self._on_settled)
        sheet.paper_wished.connect(self._on_paper_wished)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_sheet(sheet.close_button)  # a second Enter settles nothing

    @Slot(object)
    def _on_settled(self, day: date) -> None:
        if self.sheet is not None and self._model.settle(day):
            self.sheet.close_sheet()
            self.agreed.emit()

    @Slot(object)
    def _on_paper_wished(self, day: date) -> None:
        settled = self._reads
        self.paper_wished.emit(self._model.paper(settled=settled, day=None if settled else day))
