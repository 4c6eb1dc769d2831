"""What a paper needs: which it is, its language, what the case says by itself, and a few fields to write."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.documents.discharge import FOR_HIM
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.letters import NoticeKind
from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.cases.page_words import meeting_words
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.panel import Panel
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.papers.allowed_grid import AllowedGrid
from exitdesk.ui.papers.colleague_fields import ColleagueFields
from exitdesk.ui.papers.form import OFFERED, Form
from exitdesk.ui.papers.from_case import from_case_words
from exitdesk.ui.papers.view_model import OF_A_MEETING, Lack, State
from exitdesk.ui.papers.words import kind_word, notice_word, photo_options
from exitdesk.ui.theme import Theme

_LONGEST = 400
K = DocumentKind


class FormPage(QWidget):
    """`kind_chosen` carries another DocumentKind, `written` the Form as it is now."""

    kind_chosen = Signal(object)
    written = Signal(object)
    submitted = Signal()

    def __init__(self, theme: Theme, template: UnitTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: Form | None = None
        self._beside: object = None
        self._filling = False
        kinds = [(kind.value, kind_word(kind)) for kind in OFFERED]
        self.kind = Picker(theme, self.tr("Hvilket papir?"), kinds)
        notices = [(kind.value, notice_word(kind)) for kind in NoticeKind]
        self.notice = Picker(theme, self.tr("Hvad skal kontaktpunktet have at vide?"), notices)
        self.meeting = Picker(theme, self.tr("Hvilket møde?"), ())
        self.photos = Picker(theme, self.tr("Hvilke fotos?"), ())
        self.signers = SegmentedChoice(
            theme,
            (("1", self.tr("Én skriver under")), ("2", self.tr("Vi skriver begge under"))),
            name=self.tr("Underskrifter"),
        )
        self.authority = Picker(theme, self.tr("Til hvis sag?"), list(template.authorities.items()))
        self.whose = SegmentedChoice(
            theme,
            (("file", self.tr("Til sagen")), (FOR_HIM, self.tr("Til deltageren"))),
            name=self.tr("Til hvem?"),
        )
        self.language = SegmentedChoice(
            theme, (("da", self.tr("Dansk")), ("en", self.tr("Engelsk"))), name=self.tr("Papirets sprog")
        )
        self.from_case = Panel(theme, fill="sunken", line=None, padding=14, spacing=2)
        self.case_title = Label(theme, self.tr("Det kommer med fra sagen"), px=14, weight=600)
        self.case_words = Label(theme, "", px=14, ink="ink2")
        self.day = DayField(theme, self.tr("Dag"), date(2000, 1, 1))
        filled = self.tr("Udfyldt fra sagen.")
        self.name = Field(theme, self.tr("Til"), note=filled)
        self.unit = Field(theme, self.tr("Fra enheden"), note=self.tr("Huskes til næste gang."))
        self.worker = Field(theme, self.tr("Hvem skriver under for os?"), note=filled)
        self.line = Field(theme, self.tr("Én linje mere"), note=self.tr("Kan udelades. Ingen navne."))
        self.grounds = Field(theme, " ", kind="text", rows=4)
        self.more = Field(theme, " ", kind="text", rows=3, note=self.tr("En linje for hver. Kan udelades."))
        self.allowed = AllowedGrid(theme, template)
        self.colleague = ColleagueFields(theme, template)
        self.write_down = CheckRow(theme, self.tr("Skriv også samtykket ned i sagen, når papiret udleveres"))
        self.lack = Banner(theme, "", kind="danger")
        self._build()
        self._connect()

    def show_state(self, state: State) -> None:
        """Show the fields of the kind that is being made."""
        form = state.form
        beside = (state.consents, state.picks)
        if form != self._form or beside != self._beside:
            self._beside = beside
            self._fill(state, form)
        self.photos.set_options(photo_options(state.case.photos.get(form.meeting, 0)))
        self.photos.set_current(str(form.photos_from))
        self._show_parts(form.kind, his=form.about == FOR_HIM)
        self.case_words.set_text(from_case_words(state.case, form))
        self._show_lack(state)

    def go_to_lack(self) -> QWidget:
        """Go where something is wrong; return what says so."""
        if self.line.error():
            self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.line
        of_colleague = self._form is not None and self._form.kind is K.COLLEAGUE_COPY
        if of_colleague and (said := self.colleague.go_to_lack(self.grounds.edit)):
            return said
        if self._form and self._form.kind in OF_A_MEETING:
            self.kind.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.lack
        next(iter(self.allowed.all.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        return self.lack

    # -- inside ------------------------------------------------------------------------------------

    def _build(self) -> None:
        for field in (self.name, self.unit, self.worker, self.line):
            field.edit.setMaxLength(_LONGEST)  # type: ignore[union-attr] # they are lines
        for label in (self.case_title, self.case_words):
            self.from_case.body.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.kind)
        column.addLayout(_beside(self.notice, self.meeting, self.authority))
        column.addWidget(self.photos)
        for choice in (self.whose, self.language, self.signers):
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.from_case)
        column.addLayout(_beside(self.day, self.unit))
        column.addLayout(_beside(self.name, self.worker))
        for part in (
            self.line,
            self.colleague,
            self.grounds,
            self.more,
            self.lack,
            self.allowed,
            self.write_down,
        ):
            column.addWidget(part)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind_chosen)
        pickers = (self.notice, self.meeting, self.photos, self.authority)
        for picker in (*pickers, self.whose, self.language, self.signers):
            picker.chosen.connect(self._on_changed)
        self.day.edit.dateChanged.connect(self._on_changed)
        for field in (self.name, self.unit, self.worker, self.line, self.grounds, self.more):
            field.edited.connect(self._on_changed)
            field.submitted.connect(self.submitted)
        self.allowed.changed.connect(self._on_changed)
        self.write_down.clicked.connect(self._on_changed)
        self.colleague.changed.connect(self._on_changed)

    def _fill(self, state: State, form: Form) -> None:
        self._form, self._filling = form, True
        self.kind.set_current(form.kind.value)
        self.meeting.set_options([(key, meeting_words(facts)) for key, facts in state.case.meetings])
        for picker in (self.notice, self.authority):
            picker.set_current(form.about)
        self.whose.set_current(FOR_HIM if form.about == FOR_HIM else "file")
        self.meeting.set_current(form.meeting)
        self.language.set_current(form.language)
        self.signers.set_current(str(form.signers))
        day = date.fromisoformat(form.day)
        self.day.edit.setDate(QDate(day.year, day.month, day.day))
        for field, words in self._fields(form):
            if field.text() != words:
                field.set_text(words)
        self.allowed.set_allowed(form.allowed)
        self.write_down.setChecked(form.written_down)
        if form.kind is K.COLLEAGUE_COPY:
            self.colleague.fill(form, state.consents, state.picks)
        self._filling = False

    def _fields(self, form: Form) -> tuple[tuple[Field, str], ...]:
        return (
            (self.name, form.name),
            (self.unit, form.unit),
            (self.worker, form.worker),
            (self.line, form.line),
            (self.grounds, form.grounds),
            (self.more, form.more),
        )

    def _show_parts(self, kind: DocumentKind, *, his: bool) -> None:
        letter = kind in (K.DECISION, K.REFUSAL)
        shown = (
            (self.notice, kind is K.NOTICE),
            (self.meeting, kind in OF_A_MEETING),
            (self.photos, kind is K.FILE_COPY and bool(self.photos.current())),
            (self.whose, kind is K.DISCHARGE),
            (self.authority, kind in OF_A_MEETING and kind is not K.COLLEAGUE_COPY),
            (self.signers, kind in (K.FILE_COPY, K.COLLEAGUE_COPY)),
            (self.colleague, kind is K.COLLEAGUE_COPY),
            (self.day, kind not in OF_A_MEETING),
            (self.name, letter or kind is K.CONSENT),
            (self.unit, letter or kind is K.NOTICE or (kind is K.DISCHARGE and not his)),
            (self.worker, letter or kind is K.CONSENT),
            (self.line, kind is K.NOTICE),
            (self.grounds, letter or kind is K.COLLEAGUE_COPY or (kind is K.DISCHARGE and not his)),
            (self.more, letter or kind is K.DISCHARGE),
            (self.allowed, kind is K.CONSENT),
            (self.write_down, kind is K.CONSENT),
        )
        for part, on in shown:
            part.setVisible(on)
        self._name_fields(kind)

    def _name_fields(self, kind: DocumentKind) -> None:
        days = {K.NOTICE: self.tr("Hvornår var det?"), K.CONSENT: self.tr("Hvornår har I gennemgået det?")}
        self.day.label.set_text(days.get(kind, self.tr("Papirets dag")))
        self.day.edit.setAccessibleName(self.day.label.text())
        self.name.set_label(self.tr("Deltagerens navn") if kind is K.CONSENT else self.tr("Til"))
        titles = {K.DISCHARGE: self.tr("Opsamling"), K.COLLEAGUE_COPY: self.tr("Hvorfor gives det videre?")}
        self.grounds.set_label(titles.get(kind, self.tr("Begrundelse")))
        note = self.tr("Uden begrundelse står afsnittet der ikke. Et afslag skal begrundes.")
        before = self.tr("Skal skrives, når grundlaget ikke er et samtykke.")
        notes = {K.REFUSAL: note, K.COLLEAGUE_COPY: before}
        self.grounds.note.set_text(notes.get(kind, ""))
        self.grounds.note.setVisible(kind in notes)
        more = {
            K.DECISION: self.tr("Det sker nu"),
            K.REFUSAL: self.tr("Det kan han eller hun få hjælp til alligevel"),
            K.DISCHARGE: self.tr("Aftalt for tiden efter"),
        }
        self.more.set_label(more.get(kind, " "))

    def _show_lack(self, state: State) -> None:
        named = ", ".join(state.names)
        told = self.tr("Her står {names}. Kontaktpunktet får kun sagens nummer: skriv det uden navne.")
        self.line.set_error(told.format(names=named) if state.lack is Lack.NAMES else "")
        lacks = {
            Lack.NOTHING_ALLOWED: self.tr("Sæt hak ved det, der er sagt ja til."),
            Lack.NO_MEETING: self.tr("Der er ikke holdt et møde i sagen endnu. Vælg et andet papir."),
        }
        said = lacks.get(state.lack, "") if state.lack else ""
        self.grounds.set_error(self.colleague.refuse(state.refused, meanwhile=state.meanwhile))
        self.lack.set_text(said)
        self.lack.setVisible(bool(said))

    def _asks_about(self, kind: DocumentKind) -> Picker | SegmentedChoice | None:
        if kind is K.DISCHARGE:
            return self.whose
        others = {K.NOTICE: self.notice, K.COLLEAGUE_COPY: self.colleague.receiver}
        return others.get(kind, self.authority if kind in OF_A_MEETING else None)

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self.kind_chosen.emit(DocumentKind(kind))

    @Slot()
    def _on_changed(self) -> None:
        if self._form is None or self._filling:
            return
        about = self._form.about
        if (asked := self._asks_about(self._form.kind)) is not None:
            about = asked.current()
        same = self.meeting.current() == self._form.meeting
        self._form = replace(
            self._form,
            day=self.day.day().isoformat(),
            language=self.language.current(),
            about=about,
            meeting=self.meeting.current(),
            unit=self.unit.text(),
            name=self.name.text(),
            worker=self.worker.text(),
            line=self.line.text(),
            grounds=self.grounds.text(),
            more=self.more.text(),
            allowed=self.allowed.allowed(),
            signers=int(self.signers.current()),
            written_down=self.write_down.isChecked(),
            ground=self.colleague.ground.current(),
            matters=self.colleague.matters(),
            picked=self.colleague.picked(),
            photos_from=int(self.photos.current() or 0) if same else 0,
        )
        self.written.emit(self._form)


def _beside(*parts: QWidget) -> QHBoxLayout:
    """Return a row of what stands beside each other; where one is not shown the others take its room."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
