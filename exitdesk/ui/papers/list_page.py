"""What was made, newest first; Enter shows it again. Where nothing is, what the papers are for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.row_list import Row, RowList
from exitdesk.ui.papers.view_model import State
from exitdesk.ui.papers.words import document_title, not_sent_words, pages_words, sent_words
from exitdesk.ui.theme import Theme

_SHOWN = 6


class ListPage(QWidget):
    """`chosen` carries the number of a paper, from 0."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, template: UnitTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = template
        about = self.tr(
            "Sagens breve og papirer: orienteringer til kontaktpunktet, samtykke, afgørelse, afslag, "
            "udskrivning, notater og kopier til sagen. Hvert papir, der udleveres, bliver gemt her."
        )
        self.about = Label(theme, about, px=15, ink="ink2")
        self.nothing = Label(theme, self.tr("Der er ikke lavet nogen endnu."), px=16)
        self.list = RowList(theme, self.tr("Papirer, der er lavet"), shown=_SHOWN)
        self._documents: tuple[IssuedDocument, ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.about, self.nothing, self.list):
            column.addWidget(part)
        self.list.chosen.connect(self._on_chosen)

    def show_state(self, state: State) -> None:
        """Show what was made."""
        there = bool(state.documents)
        self.list.setVisible(there)
        self.nothing.setVisible(not there)
        if state.documents != self._documents:
            self._documents = state.documents
            self.list.show_rows(state.documents, self._row)

    def _row(self, item: object) -> Row:
        if not isinstance(item, IssuedDocument):
            return Row("")
        languages = {"da": self.tr("dansk"), "en": self.tr("engelsk")}
        said = [full_day(item.day), pages_words(item.pages), languages.get(item.language, "")]
        said.append(sent_words(item.sent) if item.sent else not_sent_words(item))
        title = document_title(item, self._template)
        return Row(title, " · ".join(one for one in said if one), icon="file-text")

    @Slot(int)
    def _on_chosen(self, nth: int) -> None:
        self.chosen.emit(nth)
