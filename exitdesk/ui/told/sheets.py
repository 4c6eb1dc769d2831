"""Two sheets of one shape: words and a day at the top, and under them what stands already, newest first.

Neither asks for anything but words and a day. Both say at the field what does not belong there: what stands
in a register is the police's alone and belongs on no page of this program (003 section 2.4).
"""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exitdesk.cases.assessments import Agrees
from exitdesk.journal.entry import ThingId
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.cases.page_state import CasePageState
from exitdesk.ui.cases.page_view_model import CasePageViewModel
from exitdesk.ui.cases.section import Section
from exitdesk.ui.cases.sheets import CaseSheet
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.theme import Theme
from exitdesk.ui.told.draft import ASSESSMENT_TAB, TOLD_TAB, NoteDraft
from exitdesk.ui.told.noted_row import NotedRow
from exitdesk.ui.told.past_day import PastDayField
from exitdesk.ui.told.state import AssessmentLine, ToldLine
from exitdesk.ui.told.words import choice_word

LONGEST = 4000
LONGEST_LINE = 400


class _NotedSheet(CaseSheet):
    """What the two have in common; `tab` is where a lock finds what was being written."""

    tab: ClassVar[str]

    def __init__(self, view_model: CasePageViewModel, theme: Theme, host: QWidget, draft: NoteDraft) -> None:
        super().__init__(view_model, theme, host, "", 600)
        self._correcting = draft.thing
        self.done = Banner(
            theme, self.tr("Taget væk. Luk, og tryk Ctrl+Z, hvis det skal stå der igen."), kind="done"
        )
        self.corrects = Banner(theme, self.tr("Du retter det, der står."))
        self.about = Label(theme, self._about(), px=14, ink="ink2")
        registers = self.tr("Skriv ikke, hvad der står i registre.")
        self.text = Field(theme, self._asks(), kind="text", rows=3, note=registers)
        self.day = PastDayField(theme, self.tr("Hvornår?"), view_model.today, self._language())
        self._before: Section | None = None
        self.set_title(self._title())
        for part in (self.done, self.corrects, self.about):
            self.body.addWidget(part)
        self.done.setVisible(False)
        self.corrects.setVisible(bool(draft.thing))
        self._build()
        self.body.addStretch(1)
        self.keep_button = self.add_buttons(self.tr("Skriv ned"))
        self._fill(draft)
        self._show_before(view_model.state)
        self.keep_button.clicked.connect(self._on_done)
        self.day.submitted.connect(self._on_done)
        for edited in (self.text.edited, self.day.edited):
            edited.connect(self._on_changed)
        view_model.state_changed.connect(self._show_before)
        self.closed.connect(self._on_closed)
        self._on_changed()

    # -- what each of them says for itself -------------------------------------------------------------

    def _title(self) -> str:
        raise NotImplementedError

    def _about(self) -> str:
        raise NotImplementedError

    def _asks(self) -> str:
        raise NotImplementedError

    def _more(self) -> str:
        raise NotImplementedError

    def _set_more(self, more: str) -> None:
        raise NotImplementedError

    def _build(self) -> None:
        raise NotImplementedError

    def _lines(self, state: CasePageState) -> Sequence[ToldLine | AssessmentLine]:
        raise NotImplementedError

    def _record(self) -> bool:
        raise NotImplementedError

    def _take_away(self, line: ToldLine | AssessmentLine) -> bool:
        raise NotImplementedError

    # -- inside ------------------------------------------------------------------------------------

    def _language(self) -> str:
        return self.view_model.context.template.language

    def _fill(self, draft: NoteDraft) -> None:
        self.text.set_text(draft.words)
        if draft.day:
            self.day.set_said(draft.day, draft.seen)
        self._set_more(draft.more)

    def _draft(self) -> NoteDraft:
        seen = self.day.today.isoformat()
        return NoteDraft(self.text.text(), self.day.text(), self._more(), self._correcting, seen)

    @Slot(object)
    def _show_before(self, state: CasePageState) -> None:
        if self._before is not None:
            self._before.hide()
            self._before.deleteLater()
            self._before = None
        rows = [NotedRow(self.theme, line) for line in self._lines(state)]
        for row in rows:
            row.corrected.connect(self._on_correct_wished)
            row.taken_away.connect(self._on_taken_away)
        if rows:
            self._before = Section(self.theme, self.tr("Skrevet før"), rows)
            self.body.insertWidget(self.body.count() - 1, self._before)

    @property
    def rows(self) -> tuple[NotedRow, ...]:
        """What stands already."""
        rows = self._before.rows if self._before else ()
        return tuple(row for row in rows if isinstance(row, NotedRow))

    @Slot()
    def _on_changed(self) -> None:
        self.text.set_error("")
        self.view_model.told.is_writing(self.tab, self._draft())

    @Slot()
    def _on_done(self) -> None:
        words = self.text.text().strip()
        if not anything_seen(words):
            self.text.set_error(self.tr("Skriv det med en sætning."))
            self._go_to(self.text)
        elif len(words) > LONGEST:
            self.text.set_error(self.tr("Højst {count} tegn.").format(count=LONGEST))
            self._go_to(self.text)
        elif not self.day.check():
            self._go_to(self.day)
        elif self._record():
            self.text.clear()
            self.close_sheet()

    @Slot()
    def _on_closed(self) -> None:
        self.view_model.told.drop(self.tab, self._draft())
        self.view_model.settle()

    @Slot()
    def _on_correct_wished(self) -> None:
        row = self.sender()
        if not isinstance(row, NotedRow):
            return
        if self._is_unkept():  # the words of one would take the place of the other's
            self.text.set_error(self.tr("Skriv det her ned først, eller slet det."))
            self._go_to(self.text)
            return
        line = row.line
        self._correcting = line.id
        more = line.worker if isinstance(line, ToldLine) else line.agrees.value
        self._fill(NoteDraft(line.words, more=more))
        self.day.set_day(line.day)
        self.done.setVisible(False)
        self.corrects.setVisible(True)
        self._go_to(self.text)

    def _is_unkept(self) -> bool:
        words = self.text.text().strip()
        stands = {line.id: line.words for line in self._lines(self.view_model.state)}
        return bool(words) and words != stands.get(ThingId(self._correcting))

    @Slot()
    def _on_taken_away(self) -> None:
        row = self.sender()
        if isinstance(row, NotedRow) and self._take_away(row.line):
            if self._correcting == row.line.id:
                self._correcting = ""
                self._fill(NoteDraft())
                self.day.set_day(self.view_model.today)
            self.corrects.setVisible(bool(self._correcting))
            self.done.setVisible(True)
            self._go_to(self.text)

    def _go_to(self, field: Field) -> None:
        """Go to a field, with what is said under it in sight."""
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.activate()
        self._scroll.ensureWidgetVisible(field)


class ToldSheet(_NotedSheet):
    """What the police know and may tell, told to him: the pair's, and never the room's."""

    tab = TOLD_TAB

    def _title(self) -> str:
        return self.view_model.state.told.title

    def _about(self) -> str:
        return self.tr(
            "Det, politiet ved og må sige. Din makker ser det, og det står i begge journalnotater."
        )

    def _asks(self) -> str:
        return self.tr("Hvad har I sagt?")

    def _build(self) -> None:
        self.worker = Field(self.theme, self.tr("Hvem sagde det?"), note=self.tr("Kan udelades."))
        self.worker.edit.setMaxLength(LONGEST_LINE)  # type: ignore[union-attr] # it is a line
        self.worker.edited.connect(self._on_changed)
        self.worker.submitted.connect(self._on_done)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in (self.day, self.worker):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _more(self) -> str:
        return self.worker.text()

    def _set_more(self, more: str) -> None:
        self.worker.set_text(more)

    def _lines(self, state: CasePageState) -> Sequence[ToldLine | AssessmentLine]:
        return state.told.lines

    def _record(self) -> bool:
        day = self.day.day()
        notes = self.view_model.told
        return day is not None and notes.note_told(day, self.text.text(), self._more(), self._correcting)

    def _take_away(self, line: ToldLine | AssessmentLine) -> bool:
        return self.view_model.told.withdraw_told(line.id)


class AssessmentSheet(_NotedSheet):
    """The police's assessment beside his own number, on the paper of what is one's own."""

    tab = ASSESSMENT_TAB

    def _title(self) -> str:
        return self.tr("Politiets vurdering")

    def _about(self) -> str:
        return self.tr("Kun hos dig. Din makker får den ikke, og den står på intet papir og i intet notat.")

    def _asks(self) -> str:
        return self.tr("Hvad er vurderingen?")

    def _build(self) -> None:
        state = self.view_model.state.assessment
        options = [(one.value, choice_word(one)) for one in Agrees]
        self.agrees = Picker(self.theme, self.tr("Stemmer det med tallet?"), options)
        self.agrees.chosen.connect(self._on_changed)
        self.agrees.setVisible(bool(state and state.question))
        if state and state.question:
            his = Panel(self.theme, fill="private_bg", line=None, radius=8, padding=14, spacing=2)
            his.body.addWidget(Label(self.theme, state.question, px=14, ink="ink2"))
            his.body.addWidget(Label(self.theme, state.sentence, px=16, weight=500))
            his.body.addWidget(Label(self.theme, state.direction, px=13, ink="ink3"))
            self.body.addWidget(his)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.agrees, self.day):
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _more(self) -> str:
        return self.agrees.current()

    def _set_more(self, more: str) -> None:
        self.agrees.set_current(more if more in set(Agrees) else Agrees.NOT_KNOWN.value)

    def _lines(self, state: CasePageState) -> Sequence[ToldLine | AssessmentLine]:
        return state.assessment.lines if state.assessment else ()

    def _record(self) -> bool:
        day, agrees = self.day.day(), Agrees(self.agrees.current())
        notes = self.view_model.told
        return day is not None and notes.keep_assessment(day, self.text.text(), agrees, self._correcting)

    def _take_away(self, line: ToldLine | AssessmentLine) -> bool:
        return self.view_model.told.withdraw_assessment(line.id)
