"""What one says about a case between meetings: an own note, a journal entry, who is on it, its status."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.phases import Status
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.cases.line_words import status_word
from exitdesk.ui.cases.page_state import CasePageState
from exitdesk.ui.cases.page_view_model import CasePageViewModel
from exitdesk.ui.cases.rows import OnCaseRow
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme


class CaseSheet(Sheet):
    """A sheet over a case's page."""

    def __init__(
        self, view_model: CasePageViewModel, theme: Theme, host: QWidget, title: str, width: int
    ) -> None:
        super().__init__(theme, host, title, width=width)
        self.view_model = view_model

    def add_buttons(self, done: str) -> Button:
        """Add "Annuller" and the one button that does it."""
        cancel = Button(self.theme, self.tr("Annuller"), kind="quiet", height=44)
        button = Button(self.theme, done, kind="primary", height=44)
        self.footer.addStretch(1)
        self.footer.addWidget(cancel)
        self.footer.addWidget(button)
        cancel.clicked.connect(self.close_sheet)
        return button


class NoteSheet(CaseSheet):
    """An own note outside a meeting. It never leaves one's own stream."""

    def __init__(self, view_model: CasePageViewModel, theme: Theme, host: QWidget, text: str = "") -> None:
        super().__init__(view_model, theme, host, "", 560)
        self.set_title(self.tr("Egne noter"))
        note = self.tr("Kan være omfattet af aktindsigt og indsigt.")
        self.body.addWidget(Label(theme, note, px=14, ink="ink2"))
        self.text = Field(theme, "", kind="text", placeholder=self.tr("Skriv dit notat"), rows=7)
        self.text.edit.setAccessibleName(self.tr("Notat"))
        self.text.set_text(text or view_model.dropped_note)
        self.body.addWidget(self.text)
        self.body.addStretch(1)
        self.keep_button = self.add_buttons(self.tr("Behold"))
        self.keep_button.clicked.connect(self._on_keep_wished)
        if self.text.text():
            view_model.is_writing_note(self.text.text())
        self.text.edited.connect(view_model.is_writing_note)
        self.closed.connect(self._on_closed)

    @Slot()
    def _on_closed(self) -> None:
        """Have what was not kept here again when the sheet is opened again: one Esc is soon pressed."""
        self.view_model.drop_note(self.text.text())
        self.text.clear()

    @Slot()
    def _on_keep_wished(self) -> None:
        if self.view_model.write_note(self.text.text()):
            self.text.clear()
            self.close_sheet()
        else:
            self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)


class JournalSheet(CaseSheet):
    """The day and number under which an authority has the meeting in its own records."""

    def __init__(
        self,
        view_model: CasePageViewModel,
        theme: Theme,
        host: QWidget,
        entry: tuple[MeetingId, str, str],
    ) -> None:
        meeting, authority, label = entry
        super().__init__(view_model, theme, host, "", 460)
        self._meeting, self._authority = meeting, authority
        self.set_title(self.tr("Ført i journal: {authority}").format(authority=label.lower()))
        self.day = DayField(theme, self.tr("Dag"), view_model.today)
        self.body.addWidget(self.day)
        self.number = Field(theme, self.tr("Nummer i journalen"), note=self.tr("Kan udfyldes senere."))
        self.number.submitted.connect(self._on_done)
        self.body.addWidget(self.number)
        self.body.addStretch(1)
        self.done_button = self.add_buttons(self.tr("Det er ført"))
        self.done_button.clicked.connect(self._on_done)

    @Slot()
    def _on_done(self) -> None:
        self.view_model.enter_in_journal(self._meeting, self._authority, self.day.day(), self.number.text())
        self.close_sheet()


class PeopleSheet(CaseSheet):
    """Name, status, contact person, and who is on the case from when to when."""

    erasing_wished = Signal()

    def __init__(self, view_model: CasePageViewModel, theme: Theme, host: QWidget) -> None:
        super().__init__(view_model, theme, host, "", 600)
        self.set_title(self.tr("Ret sagen"))
        self.name = Field(theme, self.tr("Arbejdsnavn"))
        statuses = [(status.value, status_word(status)) for status in Status]
        self.status = Picker(theme, self.tr("Status"), statuses)
        self.contact = Picker(theme, self.tr("Kontaktperson"), ())
        for part in (self.name, self.status, self.contact):
            self.body.addWidget(part)
        self.body.addWidget(Label(theme, self.tr("På sagen"), px=15, weight=600))
        self.people = QWidget()
        self.body.addWidget(self.people)
        self._add_row()
        self.body.addStretch(1)
        self.done_button = Button(theme, self.tr("Færdig"), kind="primary", height=44)
        self.erase_button = Button(theme, self.tr("Slet ..."), kind="quiet", icon="trash-2", height=44)
        self.footer.addWidget(self.erase_button)
        self.footer.addStretch(1)
        self.footer.addWidget(self.done_button)
        self._connect()
        self._on_state_changed(view_model.state)

    def _add_row(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.new_name = Field(self.theme, self.tr("Navn"))
        self.new_role = Field(self.theme, self.tr("Rolle"))
        self.add_button = Button(self.theme, self.tr("Sæt på sagen"), icon="user-plus", height=44)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.new_role, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.view_model.state_changed.connect(self._on_state_changed)
        self.status.chosen.connect(self._on_status_chosen)
        self.contact.chosen.connect(self._on_contact_chosen)
        self.name.submitted.connect(self._on_name_given)
        self.new_name.submitted.connect(self._on_add_wished)
        self.new_role.submitted.connect(self._on_add_wished)
        self.add_button.clicked.connect(self._on_add_wished)
        self.done_button.clicked.connect(self._on_finished)
        self.erase_button.clicked.connect(self._on_erasing_wished)

    @Slot(object)
    def _on_state_changed(self, state: CasePageState) -> None:
        if not self.name.edit.hasFocus():
            self.name.set_text(state.name)
        self.status.set_current(state.status.value)
        self.contact.set_options([(one.person, one.name) for one in state.on_case if one.still])
        self.contact.set_current(next((one.person for one in state.on_case if one.contact), ""))
        self._show_people(state)

    def _show_people(self, state: CasePageState) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in state.on_case:
            row = OnCaseRow(self.theme, one, can_end=True)
            row.ended.connect(self._on_person_ended)
            column.addWidget(row)
        self.body.replaceWidget(self.people, fresh)
        self.people.hide()
        self.people.deleteLater()
        self.people = fresh

    @Slot()
    def _on_erasing_wished(self) -> None:
        self._on_finished()
        self.erasing_wished.emit()

    @Slot(str)
    def _on_status_chosen(self, status: str) -> None:
        self.view_model.set_status(Status(status))

    @Slot(str)
    def _on_contact_chosen(self, person: str) -> None:
        self.view_model.set_contact(PersonId(ThingId(person)))

    @Slot()
    def _on_name_given(self) -> None:
        self.view_model.rename(self.name.text())

    @Slot()
    def _on_add_wished(self) -> None:
        if not anything_seen(self.new_name.text()):
            self.new_name.set_error(self.tr("Skriv et navn."))
            return
        self.new_name.set_error("")
        self.view_model.put_on_case(self.new_name.text(), self.new_role.text())
        self.new_name.clear()
        self.new_role.clear()
        self.new_name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_person_ended(self, person: str) -> None:
        self.view_model.take_off_case(PersonId(ThingId(person)))

    @Slot()
    def _on_finished(self) -> None:
        self.view_model.rename(self.name.text())
        self.close_sheet()
