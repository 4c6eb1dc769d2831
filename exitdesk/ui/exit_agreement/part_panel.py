"""One part of the exit agreement: its title, its terms, what ends of it, and the place for the next term."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.resume import TermDraft
from exitdesk.journal.entry import ThingId
from exitdesk.ui.exit_agreement.rows import TermRow
from exitdesk.ui.exit_agreement.shown import ShownTerm
from exitdesk.ui.exit_agreement.term_editor import TermEditor
from exitdesk.ui.exit_agreement.view_model import AgreementViewModel
from exitdesk.ui.exit_agreement.words import part_add, part_title
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.section import SectionTitle
from exitdesk.ui.theme import Theme

_ICONS = {
    TermPart.MEASURE: "handshake",
    TermPart.DEMAND: "target",
    TermPart.FOLLOW_UP: "calendar-clock",
    TermPart.KEEPS: "sprout",
}


class TermPanel(Panel):
    """`opening` before a term is opened here (another part's is kept first), `told` what just happened.

    `walked` carries a step beyond this part's ends, `choosing` a term with two versions.
    """

    opening = Signal()
    told = Signal(str)
    walked = Signal(int)
    choosing = Signal(object)

    def __init__(self, theme: Theme, part: TermPart, model: AgreementViewModel) -> None:
        super().__init__(theme, padding=16, spacing=4, name=part_title(part))
        self.part, self._model = part, model
        self.rows: list[TermRow] = []
        self._drawn: tuple[tuple[ShownTerm, ...], tuple[str, ...]] | None = None
        self.title = SectionTitle(theme, part_title(part), icon=_ICONS[part])
        self.editor = TermEditor(theme, part, model.context.template.authorities, model.understood)
        self.ended = Label(theme, "", px=14, ink="ink2", italic=True)
        self._ended = QWidget()
        self.new = DashedRow(theme, part_add(part))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.editor)
        inset = QVBoxLayout(self._ended)
        inset.setContentsMargins(12, 4, 12, 8)
        inset.addWidget(self.ended)
        self.body.addWidget(self._ended)
        self.body.addWidget(self.new)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connect()
        self.show_terms()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard here, from top to bottom."""
        found: list[QWidget] = []
        for row in self.rows:
            writing = not self.editor.isHidden() and row.term.id == self.editor.term
            found += self.editor.stops if writing else [row, *([row.choose] if row.choose else [])]
        if not self.editor.isHidden() and not self.editor.term:
            found += self.editor.stops
        return [*found, self.new]

    def keep_open(self) -> bool:
        """Keep what is being written; False where it is half said."""
        editor = self.editor
        if editor.isHidden():
            return True
        if editor.is_empty:
            self._close()
            return True
        if not self._model.keep(editor.draft):
            editor.say_wrong(self.tr("Skriv også, hvad der aftales.") if not editor.what.words() else "")
            return False
        self._close()
        return True

    def write(self, draft: TermDraft) -> None:
        """Open a term to be written."""
        self.opening.emit()
        row = next((one for one in self.rows if one.term.id == draft.term), None)
        self.body.removeWidget(self.editor)
        self._rows.removeWidget(self.editor)
        if row is not None:
            self._rows.insertWidget(self._rows.indexOf(row), self.editor)
            row.hide()
        else:
            self.body.insertWidget(2, self.editor)
        self.new.setVisible(row is not None)
        self.editor.open_draft(draft)
        self._model.writes(self.editor.draft)

    def say_wrong(self, words: str) -> bool:
        """Say what refused the term that is being written; False where none is."""
        if self.editor.isHidden():
            return False
        self.editor.say_wrong(words)
        return True

    def focus_term(self, term: str) -> None:
        """Go to a term, or to the place for a new one."""
        row = next((one for one in self.rows if one.term.id == term), None)
        (row or self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows from the place for a new term too, before the page would scroll by them."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def show_terms(self) -> None:
        """Show what stands now; what is being written stays."""
        terms, ended = self._model.state.of(self.part), self._model.state.ended_of(self.part)
        if (terms, ended) == self._drawn:
            return
        self._drawn = terms, ended
        here = next((one.term.id for one in self.rows if one.hasFocus()), "")
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [TermRow(self.theme, term) for term in terms]
        for nth, row in enumerate(self.rows):
            row.asked.connect(self._on_asked)
            self._rows.insertWidget(nth, row)
            row.setVisible(self.editor.isHidden() or row.term.id != self.editor.term)
        self.ended.set_text(self.tr("Ophører: {terms}").format(terms="; ".join(ended)))
        self._ended.setVisible(bool(ended))
        if here:
            self.focus_term(here)

    def _connect(self) -> None:
        self._model.state_changed.connect(self.show_terms)
        self.new.clicked.connect(self._on_new_clicked)
        self.editor.finished.connect(self._on_finished)
        self.editor.dropped.connect(self._on_dropped)
        self.editor.discarded.connect(self._on_discarded)
        self.editor.written.connect(self._model.writes)
        self.editor.asked.connect(self._on_editor_asked)

    def _close(self) -> None:
        self.editor.close_editor()
        self._model.stops_writing()
        for row in self.rows:
            row.show()
        self.new.show()

    def _end(self, term: ThingId) -> None:
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.end(term)
        self.told.emit(self.tr("Taget ud af aftalen"))

    @Slot()
    def _on_new_clicked(self) -> None:
        self.write(TermDraft(self.part.value))

    @Slot()
    def _on_finished(self) -> None:
        term, said = self.editor.term, not self.editor.is_empty
        if not self.keep_open():
            return
        if said and not term:
            self._on_new_clicked()
        else:
            self.focus_term(term)

    @Slot()
    def _on_dropped(self) -> None:
        term = self.editor.term
        self._close()
        self.focus_term(term)

    @Slot()
    def _on_discarded(self) -> None:
        self._on_dropped()
        self.told.emit(self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle."))

    @Slot(str)
    def _on_editor_asked(self, meaning: str) -> None:
        term = ThingId(self.editor.term)
        if meaning == "end":
            self._close()
            self._end(term)
        elif self.keep_open():
            self._model.move(term, -1 if meaning == "move_up" else 1)
            self.focus_term(term)

    @Slot(str)
    def _on_asked(self, meaning: str) -> None:
        row = self.sender()
        if not isinstance(row, TermRow):
            return
        match meaning:
            case "edit":
                self.write(row.term.draft)
            case "end":
                self._end(row.term.id)
            case "choose":
                self.choosing.emit(row.term)
            case "move_up" | "move_down":
                self._model.move(row.term.id, -1 if meaning == "move_up" else 1)
            case _:
                self.walked.emit(-1 if meaning == "up" else 1)
