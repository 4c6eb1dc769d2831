"""One part of the exit agreement: its terms, and what ends of it."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.resume import TermDraft
from exitdesk.ui.exit_agreement.rows import TermRow
from exitdesk.ui.exit_agreement.shown import ShownTerm
from exitdesk.ui.exit_agreement.term_editor import TermEditor
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.exit_agreement.words import part_add, part_title
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.lines.panel import LinesPanel
from exitdesk.ui.lines.row import LineRow
from exitdesk.ui.theme import Theme

_ICONS = {
    TermPart.MEASURE: "handshake",
    TermPart.DEMAND: "target",
    TermPart.FOLLOW_UP: "calendar-clock",
    TermPart.KEEPS: "sprout",
}


class TermPanel(LinesPanel[TermDraft]):
    """What was settled and ends stands under the terms, before the place for the next one."""

    editor: TermEditor

    def __init__(self, theme: Theme, part: TermPart, model: AgreementViewModel) -> None:
        self.part, self._model = part, model
        title = SectionTitle(theme, part_title(part), icon=_ICONS[part])
        editor = TermEditor(theme, part, model.context.template.authorities, model.understood)
        super().__init__(theme, title, part_add(part), editor, model)
        self.ended = Label(theme, "", px=14, ink="ink2", italic=True)
        self._ended = QWidget()
        inset = QVBoxLayout(self._ended)
        inset.setContentsMargins(12, 4, 12, 8)
        inset.addWidget(self.ended)
        self.body.insertWidget(self.body.indexOf(self.new), self._ended)
        self.show_lines()

    @Slot()
    def show_lines(self) -> None:
        """Show what stands now, and what ends."""
        super().show_lines()
        ended = self._model.state.ended_of(self.part)
        self.ended.set_text(self.tr("Ophører: {terms}").format(terms="; ".join(ended)))
        self._ended.setVisible(bool(ended))

    def _standing(self) -> Sequence[ShownTerm]:
        return self._model.state.of(self.part)

    def _drawn_rows(self) -> list[LineRow[TermDraft]]:
        return [TermRow(self.theme, term) for term in self._standing()]

    def _blank(self) -> TermDraft:
        return TermDraft(self.part.value)

    def _half_said(self) -> str:
        return self.tr("Skriv også, hvad der aftales.")

    def _removed(self) -> str:
        return self.tr("Taget ud af aftalen")
