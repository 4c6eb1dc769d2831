"""Skalering: a panel for each question, his words for 0 and 10 always in sight."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.scale import Direction, ScaleId
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.panel import Ground
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.scale.ask_sheet import AskSheet
from exitdesk.ui.scale.question_panel import QuestionPanel
from exitdesk.ui.scale.state import QuestionState, Rater
from exitdesk.ui.scale.version_sheet import VersionSheet
from exitdesk.ui.scale.view_model import ScaleViewModel
from exitdesk.ui.theme import Theme, page_margin, size_class


class ScaleView(Ground):
    """The scales of a meeting on the laptop."""

    def __init__(self, view_model: ScaleViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self.panels: dict[ScaleId, QuestionPanel] = {}
        self.page = ScrollColumn(spacing=16, margins=(24, 24, 24, 24))
        self.new_question = DashedRow(theme, "", hint="Ctrl+N")
        self.sheet: AskSheet | VersionSheet | None = None
        self._about: ScaleId | None = None
        self._choosing: tuple[ScaleId, Rater] | None = None
        self.toast = Toast(theme, self)
        self._panels = QVBoxLayout()
        self._panels.setSpacing(16)
        self.page.body.addLayout(self._panels)
        self.page.body.addWidget(self.new_question)
        self.page.body.addStretch(1)
        self.body.addWidget(self.page)
        self.toast.stand_in(self.body)
        self._connect()
        self._on_state_changed()
        self.retranslate()

    def keep_open_editor(self) -> bool:
        """Keep what is being written; False where a question is still half said."""
        for panel in self.panels.values():
            panel.keep()
        if isinstance(self.sheet, AskSheet) and self.sheet.isVisible():
            return self.sheet.keep()
        return True

    def focus_start(self) -> None:
        """Go to his number in the first question."""
        self.page.verticalScrollBar().setValue(0)
        first = next(iter(self.panels.values()), None)
        row = first.first_row() if first else None
        (row or self.new_question).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Show every word in the language of the window."""
        self.new_question.setText(self.tr("Nyt spørgsmål fra 0 til 10"))
        for panel in self.panels.values():
            panel.retranslate()

    def resume(self, place: Place, text: str) -> None:
        """Open again what was being written when the laptop was locked."""
        scale, _, person = place.thing.partition(" ")
        panel = self.panels.get(ScaleId(ThingId(scale)))
        row = panel.row_of(PersonId(ThingId(person))) if panel else None
        if row:
            row.open_editor(text)
        elif panel and person:
            panel.follow_up.ask(person, text)
        else:
            self._open_ask_sheet(panel.question if panel else None, text)

    @Slot()
    def ask_new(self, text: str = "") -> None:
        """Word a new question."""
        self._open_ask_sheet(None, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+N asks a new question, with Shift what somebody who is not here would say to this one."""
        control = event.key() == Qt.Key.Key_N and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        panel = self._entered()
        if control and panel and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            panel.ask_absent()
        elif control:
            self.ask_new()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Keep the margin in step with the room there is."""
        margin = page_margin(size_class(self.width(), self.theme.scale)) // 2 + 4
        self.page.body.setContentsMargins(margin, margin, margin, margin)

    # -- inside ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self._view_model.kept_as_card.connect(self._on_kept_as_card)
        self.new_question.clicked.connect(self._on_new_clicked)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for scale, panel in self.panels.items():
            if new is not None and panel.isAncestorOf(new):
                self._view_model.enter(scale)

    @Slot()
    def _on_state_changed(self) -> None:
        questions = self._view_model.state.questions
        known = {question.id for question in questions}
        for gone in [scale for scale in self.panels if scale not in known]:
            panel = self.panels.pop(gone)
            self._panels.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        for place, question in enumerate(questions):
            panel = self.panels.get(question.id) or self._new_panel(question)
            if self._panels.indexOf(panel) != place:
                self._panels.insertWidget(place, panel)
                panel.show()
            panel.set_question(question)

    def _new_panel(self, question: QuestionState) -> QuestionPanel:
        panel = QuestionPanel(self.theme, self._view_model, question)
        panel.edit_asked_for.connect(self._on_edit_asked_for)
        panel.choice_asked_for.connect(self._on_choice_asked_for)
        panel.discarded.connect(self._on_discarded)
        panel.passed.connect(self._on_passed)
        self.panels[question.id] = panel
        return panel

    def _entered(self) -> QuestionPanel | None:
        """Return the panel that holds the focus."""
        here = QApplication.focusWidget()
        return next((one for one in self.panels.values() if here and one.isAncestorOf(here)), None)

    @Slot(int)
    def _on_passed(self, step: int) -> None:
        panels = list(self.panels.values())
        at = next((at for at, panel in enumerate(panels) if panel is self.sender()), 0)
        if 0 <= at + step < len(panels):
            panels[at + step].enter(step)
        else:
            panels[at].enter(-step)  # there is nothing beyond: stay on the line at this end

    def _open_ask_sheet(self, known: QuestionState | None, text: str = "") -> None:
        sheet = AskSheet(self.theme, self, dict(self._view_model.template.directions), known)
        self._about = known.id if known else None
        sheet.asked.connect(self._on_asked)
        sheet.taken_away.connect(self._on_taken_away)
        sheet.typed.connect(self._on_sheet_typed)
        sheet.closed.connect(self._view_model.done)
        self._lay_over(sheet)
        if text:
            sheet.set_words(text)
        sheet.open_sheet(sheet.question.edit)

    def _lay_over(self, sheet: AskSheet | VersionSheet) -> None:
        self.sheet = sheet
        sheet.closed.connect(self._on_sheet_closed)

    @Slot()
    def _on_sheet_closed(self) -> None:
        """Hold no word that was not kept, nor a version that was not chosen."""
        sheet = self.sender()
        if sheet is self.sheet:
            self.sheet = None
        sheet.deleteLater()

    def _rater(self, scale: str, person: str) -> Rater | None:
        panel = self.panels.get(ScaleId(ThingId(scale)))
        row = panel.row_of(PersonId(ThingId(person))) if panel else None
        return row.rater if row else None

    @Slot()
    def _on_new_clicked(self) -> None:
        self.ask_new()

    @Slot(str)
    def _on_edit_asked_for(self, scale: str) -> None:
        panel = self.panels.get(ScaleId(ThingId(scale)))
        if panel:
            self._open_ask_sheet(panel.question)

    @Slot(str, str, str, str)
    def _on_asked(self, question: str, zero: str, ten: str, direction: str) -> None:
        self._view_model.ask(self._about, question, zero, ten, Direction(direction))
        panel = self.panels.get(self._about) if self._about else next(reversed(self.panels.values()), None)
        if panel is not None and (row := panel.first_row()):
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_taken_away(self) -> None:
        if self._about:
            self._view_model.take_away(self._about)
            self.focus_start()

    @Slot(str)
    def _on_sheet_typed(self, text: str) -> None:
        self._view_model.writes(self._about or "", text)

    @Slot(str, str)
    def _on_choice_asked_for(self, scale: str, person: str) -> None:
        rater = self._rater(scale, person)
        if rater is None or not rater.choices:
            return
        taken = self.tr("Intet tal")
        versions = [
            (taken if said.number is None else f"{said.number}  {said.reason}".strip(), said.at)
            for said in rater.choices
        ]
        title = self.tr("To tal for {name}: vælg det, der gælder").format(name=rater.name)
        sheet = VersionSheet(self.theme, self, title, versions)
        self._choosing = (ScaleId(ThingId(scale)), rater)
        sheet.version_chosen.connect(self._on_version_chosen)
        self._lay_over(sheet)
        sheet.open_sheet()

    @Slot(int)
    def _on_version_chosen(self, place: int) -> None:
        if self._choosing is None:
            return
        scale, rater = self._choosing
        self._view_model.choose_number(scale, rater.person, rater.choices[place])

    @Slot(str)
    def _on_kept_as_card(self, column: str) -> None:
        self.toast.show_message(self.tr("Lagt på tavlen under »{column}«").format(column=column))

    @Slot()
    def _on_discarded(self) -> None:
        self._view_model.done()
        words = self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.")
        self.toast.show_message(words)
