"""Hvis andre finder den: the note as it will stand, worded together with him, line by line."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.at_risk import AtRisk
from exitdesk.cases.pocket import Part, PocketLine
from exitdesk.ui.close.pocket_row import PocketRow
from exitdesk.ui.close.pocket_view_model import COLUMN, PocketViewModel
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import Heading
from exitdesk.ui.theme import Theme

__all__ = ["COLUMN", "PocketPreview"]


class PocketPreview(Panel):
    """The lines of the note; hidden where none is taken along."""

    discarded = Signal()
    stops_changed = Signal()

    def __init__(self, view_model: PocketViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill="canvas", padding=16, spacing=4, parent=parent)
        self._view_model = view_model
        self.heading = Heading(theme, "", px=18)
        self.hint = Label(theme, "", px=14, ink="ink2")
        self.empty = Label(theme, "", px=15)
        self.warning = Banner(theme, "", kind="danger")
        self.rows: list[PocketRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        for widget in (self.heading, self.hint, self.empty):
            self.body.addWidget(widget)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.warning)
        view_model.state_changed.connect(self._on_state_changed)
        self._on_state_changed()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        return [stop for row in self.rows for stop in row.stops]

    def keep_lines(self) -> None:
        """Keep every line that is being written."""
        for row in list(self.rows):
            row.keep()

    def resume(self, thing: str, text: str) -> bool:
        """Open again a line that was being written; False where it is not on the note."""
        row = next((row for row in self.rows if row.key == thing), None)
        if row is None:
            return False
        row.show_typed(text)
        row.show_risks(self._view_model.risks_in(text))
        row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        state = self._view_model.state
        self.heading.set_text(self.tr("Hvis andre finder den"))
        self.setAccessibleName(self.heading.text())
        self.hint.set_text(
            self.tr("Sådan står der på sedlen. En fremmed må ikke kunne læse noget ud af den.")
        )
        self.empty.set_text(
            self.tr("Der er ingen dage at skrive på endnu. Sedlen kan også bare vente til næste gang.")
        )
        self.hint.setVisible(state.on_paper)
        self.empty.setVisible(state.on_paper and all(one.part is Part.HEADING for one in state.lines))
        count = state.kept_back
        self.warning.set_text(
            self.tr("1 linje kommer ikke med, før ordet er skiftet ud.")
            if count == 1
            else self.tr("{count} linjer kommer ikke med, før ordene er skiftet ud.").format(count=count)
        )
        self.warning.setVisible(count > 0)
        for row in self.rows:
            row.retranslate()

    # -- inside ------------------------------------------------------------------------------------

    @Slot()
    def _on_state_changed(self) -> None:
        lines = self._view_model.state.lines
        keys = [one.agreement or one.part.value for one in lines]
        if keys != [row.key for row in self.rows]:
            self._make_rows()
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line)
        self.setVisible(bool(lines))
        self.retranslate()

    def _make_rows(self) -> None:
        """Make the rows that came, keep those that stay: one that is being written is never lost."""
        known = {row.key: row for row in self.rows}
        made = []
        for line in self._view_model.state.lines:
            row = known.pop(line.agreement or line.part.value, None) or self._row(line)
            made.append(row)
        for row in (*known.values(), *made):
            self._rows.removeWidget(row)
        for row in known.values():
            row.hide()
            row.deleteLater()
        for row in made:
            self._rows.addWidget(row)
            row.show()
        self.rows = made
        self.stops_changed.emit()

    def _row(self, line: PocketLine) -> PocketRow:
        row = PocketRow(self.theme, line)
        row.worded.connect(self._on_worded)
        row.carried.connect(self._on_carried)
        row.neutral_taken.connect(self._on_neutral_taken)
        row.typed.connect(self._on_typed)
        row.left.connect(self._view_model.done)
        row.discarded.connect(self.discarded)
        row.stops_changed.connect(self.stops_changed)
        return row

    def _from(self) -> PocketRow:
        row = self.sender()
        if not isinstance(row, PocketRow):
            raise TypeError("no row")
        return row

    @Slot(str)
    def _on_worded(self, words: str) -> None:
        self._view_model.word(self._from().line, words)

    @Slot(bool)
    def _on_carried(self, carried: bool) -> None:
        self._view_model.carry(self._from().line, carried=carried)

    @Slot(object, str)
    def _on_neutral_taken(self, risk: AtRisk, words: str) -> None:
        self._view_model.make_neutral(self._from().line, risk, words)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        row = self._from()
        self._view_model.writes(row.line, text)
        row.show_risks(self._view_model.risks_in(text))
