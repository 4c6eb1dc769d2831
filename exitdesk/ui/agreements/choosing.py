"""Two versions of an agreement stand at once: both are shown, and a person chooses. On the laptop only."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.agreements.view_model import AgreementLine, AgreementsViewModel
from exitdesk.ui.scale.version_sheet import VersionSheet
from exitdesk.ui.theme import Theme


class Choosing(QObject):
    """Opens the choice over `host`, one at a time, and holds no version that was not chosen."""

    def __init__(self, view_model: AgreementsViewModel, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._view_model, self._theme, self._host = view_model, theme, host
        self._line: AgreementLine | None = None
        self.sheet: VersionSheet | None = None

    def open(self, line: AgreementLine) -> None:
        """Show the versions of a line."""
        taken, title = self.tr("Taget af tavlen"), self.tr("To versioner: vælg den, der gælder")
        versions = [(said.sentence or taken, said.at) for said in line.choices]
        self._line = line
        self.sheet = VersionSheet(self._theme, self._host, title, versions)
        self.sheet.version_chosen.connect(self._on_version_chosen)
        self.sheet.closed.connect(self._on_sheet_closed)
        self.sheet.open_sheet()

    @Slot(int)
    def _on_version_chosen(self, place: int) -> None:
        if self._line is not None:
            self._view_model.choose(self._line.id, self._line.choices[place])

    @Slot()
    def _on_sheet_closed(self) -> None:
        sheet = self.sender()
        if sheet is self.sheet:
            self.sheet = None
        sheet.deleteLater()
