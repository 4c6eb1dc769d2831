"""Noting a contact in a few keys, and agreeing how often to have one."""

from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.cases.contacts import ContactKind, Every
from exitdesk.ui.cases.contact_words import kind_word
from exitdesk.ui.cases.days import capital
from exitdesk.ui.cases.every_words import every_word
from exitdesk.ui.cases.page_view_model import CasePageViewModel, ContactDraft
from exitdesk.ui.cases.sheets import CaseSheet
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.picker import Picker
from exitdesk.ui.theme import Theme

LONGEST = 400


class ContactSheet(CaseSheet):
    """How, when, and perhaps a line; the note has the keyboard, and Enter keeps it."""

    def __init__(
        self, view_model: CasePageViewModel, theme: Theme, host: QWidget, draft: ContactDraft | None = None
    ) -> None:
        super().__init__(view_model, theme, host, "", 520)
        self.set_title(self.tr("Noter kontakt"))
        said = draft or ContactDraft(ContactKind.TALKED.value, view_model.today.isoformat())
        kinds = [(kind.value, kind_word(kind)) for kind in ContactKind]
        self.kind = Picker(theme, self.tr("Hvordan?"), kinds, current=said.choice)
        self.day = DayField(theme, self.tr("Dag"), _day(said.day, view_model.today))
        self.day.edit.setMaximumDate(_qt(view_model.today))
        self.note = Field(theme, self.tr("Hvad blev der sagt?"), note=self.tr("Kan udelades. Enter gemmer."))
        self.note.edit.setMaxLength(LONGEST)  # type: ignore[union-attr] # it is a line
        self.note.set_text(said.text)
        for part in (self.kind, self.day, self.note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.keep_button = self.add_buttons(self.tr("Noter"))
        self.keep_button.clicked.connect(self._on_done)
        self.note.submitted.connect(self._on_done)
        for changed in (self.kind.chosen, self.note.edited, self.day.edit.dateChanged):
            changed.connect(self._on_changed)
        self.closed.connect(view_model.settle)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        draft = ContactDraft(self.kind.current(), self.day.day().isoformat(), self.note.text())
        self.view_model.is_writing_contact(draft)

    @Slot()
    def _on_done(self) -> None:
        kind = ContactKind(self.kind.current())
        if self.view_model.note_contact(kind, self.day.day(), self.note.text()):
            self.close_sheet()


class RhythmSheet(CaseSheet):
    """How often one has agreed to be in contact, and how he is best reached (000 section 2.7)."""

    def __init__(
        self, view_model: CasePageViewModel, theme: Theme, host: QWidget, draft: ContactDraft | None = None
    ) -> None:
        super().__init__(view_model, theme, host, "", 520)
        self.set_title(self.tr("Hvor tit har vi kontakt?"))
        now = view_model.state.contact
        said = draft or ContactDraft(now.every.value, text=now.how)
        about = self.tr("Et møde eller en noteret kontakt tæller. Et opkald uden svar gør ikke.")
        self.body.addWidget(Label(theme, about, px=14, ink="ink2"))
        options = [(every.value, capital(every_word(every))) for every in Every]
        self.every = Picker(theme, self.tr("Det er aftalt"), options, current=said.choice)
        self.how = Field(
            theme,
            self.tr("Hvordan får man bedst fat i ham eller hende?"),
            placeholder=self.tr("svarer ikke på sms, tager telefonen"),
        )
        self.how.edit.setMaxLength(LONGEST)  # type: ignore[union-attr] # it is a line
        self.how.set_text(said.text)
        for part in (self.every, self.how):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.keep_button = self.add_buttons(self.tr("Behold"))
        self.keep_button.clicked.connect(self._on_done)
        self.how.submitted.connect(self._on_done)
        for changed in (self.every.chosen, self.how.edited):
            changed.connect(self._on_changed)
        self.closed.connect(view_model.settle)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        draft = ContactDraft(self.every.current(), text=self.how.text())
        self.view_model.is_writing_contact(draft)

    @Slot()
    def _on_done(self) -> None:
        if self.view_model.agree_contact(Every(self.every.current()), self.how.text()):
            self.close_sheet()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(text: str, today: date) -> date:
    try:
        return min(date.fromisoformat(text), today)
    except ValueError:
        return today
