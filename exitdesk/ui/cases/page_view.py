"""Sag: back, name, one line of facts, the next meeting as the one primary button, and the tabs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exitdesk.cases.resume import Place
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.ui.acute.door import KEY as ACUTE_KEY
from exitdesk.ui.acute.door import AcuteDoor
from exitdesk.ui.cases.contact_sheets import ContactSheet, RhythmSheet
from exitdesk.ui.cases.page_state import CasePageState
from exitdesk.ui.cases.page_tabs import AgreementsTab, DocumentsTab, NetworkTab, OverviewTab, Tab, TimelineTab
from exitdesk.ui.cases.page_view_model import CasePageViewModel, ContactDraft
from exitdesk.ui.cases.sheets import JournalSheet, NoteSheet, PeopleSheet
from exitdesk.ui.exit_agreement.door import AgreementDoor
from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.panel import Ground, Line
from exitdesk.ui.kit.section import PageTitle
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.kit.tabs import TabBar
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.theme import SizeClass, Theme, page_margin, size_class
from exitdesk.ui.told.door import ToldDoor

if TYPE_CHECKING:
    from exitdesk.ui.consent.view_model import Draft
    from exitdesk.ui.papers.form import Form

CONTACT_KEY = "Ctrl+Shift+K"
_LOW_HEAD = 560
_TABS: dict[str, type[Tab]] = {
    "overview": OverviewTab,
    "timeline": TimelineTab,
    "agreements": AgreementsTab,
    "network": NetworkTab,
    "documents": DocumentsTab,
}


class CasePageView(Ground):
    """The page of one case; `erasing_wished` tells that something of it is to be erased."""

    erasing_wished = Signal()

    def __init__(self, view_model: CasePageViewModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view_model = view_model
        self.back = IconButton(theme, "arrow-left", " ", hint="Esc")
        self.title = PageTitle(theme, " ", " ")
        self.acute_button = Button(theme, " ", icon="phone", hint=ACUTE_KEY, height=44)
        self.note_button = Button(theme, " ", icon="pencil", height=44)
        self.meeting_button = Button(theme, " ", kind="primary", icon="presentation", height=44)
        self.tabs = TabBar(theme, [(key, " ") for key in _TABS])
        self.pages: dict[str, Tab] = {}
        self.stack = QStackedWidget()
        self.sheet: Sheet | None = None
        self.toast = Toast(theme, self)
        self.acute = AcuteDoor(view_model.context, view_model.live, self.window, self)
        self.agreement = AgreementDoor(view_model.context, view_model.live, self.window, self)
        self.told = ToldDoor(view_model, theme, self.window, self._open)
        self._fresh: set[str] = set()
        self._typed_for_paper: Form | None = None
        self._build()
        self._connect()
        self.retranslate()

    def focus_start(self) -> None:
        """Go to the one primary button."""
        self.meeting_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.back.setText(self.tr("Tilbage til sager"))
        self.acute_button.setText(self.tr("Akutark"))
        self.note_button.setText(self.tr("Skriv notat"))
        self.tabs.setAccessibleName(self.tr("Dele af sagen"))
        names = {
            "overview": self.tr("Overblik"),
            "timeline": self.tr("Tidslinje"),
            "agreements": self.tr("Aftaler"),
            "network": self.tr("Netværk"),
            "documents": self.tr("Dokumenter"),
        }
        for key, name in names.items():
            self.tabs.rename(key, name)
        self._on_state_changed(self._view_model.state)

    def show_tab(self, key: str) -> None:
        """Show a tab, built from the newest state."""
        self.tabs.set_current(key)
        page = self.pages.get(key) or self._make_tab(key)
        if key not in self._fresh:
            self._fresh.add(key)
            page.show_page(self._view_model.state)
        self.stack.setCurrentWidget(page)

    def write_note(self, text: str = "") -> None:
        """Open the sheet for an own note."""
        sheet = NoteSheet(self._view_model, self.theme, self.window(), text)
        self._open(sheet, sheet.text.edit)

    @Slot()
    def note_contact(self, draft: ContactDraft | None = None) -> None:
        """Open the sheet for a contact; a draft without a day is one of how often to have it."""
        if draft is not None and not draft.day:
            agreeing = RhythmSheet(self._view_model, self.theme, self.window(), draft)
            self._open(agreeing, agreeing.how.edit)
            return
        sheet = ContactSheet(self._view_model, self.theme, self.window(), draft)
        self._open(sheet, sheet.note.edit)

    @Slot()
    def give(self) -> None:
        """Open the sheet that gives the partner the case."""
        from exitdesk.ui.parcel.give_sheet import GiveSheet

        sheet = GiveSheet(self._view_model.context, self._view_model.state.case, self.window())
        self._open(sheet, sheet.passphrase)

    @Slot()
    def open_papers(self, form: "Form | None" = None) -> None:
        """Open the papers of the case: at the list, or with a `form` where a lock came upon it."""
        from exitdesk.ui.papers.sheet import PapersSheet

        model, typed = self._view_model, form or self._typed_for_paper
        sheet = PapersSheet(model.context, model.live, self.window(), typed, resumed=form is not None)
        sheet.closed.connect(self._on_papers_closed)
        self._open(sheet, sheet.start)

    @Slot()
    def open_consent(self, draft: "Draft | None" = None) -> None:
        """Open the consent of the case; a `draft` is what a lock came upon."""
        from exitdesk.ui.consent.sheet import ConsentSheet

        model = self._view_model
        sheet = ConsentSheet(model.context, model.live, self.window(), draft)
        self._open(sheet, sheet.start)

    def resume_typed(self, place: Place, text: str) -> None:
        """Have again what was being typed on a sheet over the page, where that is what a lock took away."""
        from exitdesk.ui.consent.view_model import Draft
        from exitdesk.ui.papers.form import Form

        if (draft := Draft.of(place, text)) is not None:
            self.open_consent(draft)
        self.told.resume(place, text)
        if (form := Form.of(place, text)) is not None:
            self.open_papers(form)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._view_model.read_again()
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc; take back what was noted of a contact, a consent or as told on Ctrl+Z."""
        if event.key() == Qt.Key.Key_Escape:
            self._view_model.leave()
        elif event.matches(QKeySequence.StandardKey.Undo):
            undone = self._view_model.undo_contact()
            if undone:
                self.toast.show_message(self.tr("Fortrudt: {gesture}").format(gesture=undone))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Build what changed while nobody saw it, and take the room there is."""
        super().showEvent(event)
        self.show_tab(self.tabs.current())
        self._arrange()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        for one in (self.back, self.title, self.acute_button, self.note_button, self.meeting_button):
            self._head.addWidget(one, int(one is self.title), middle)
        self._tab_row = QHBoxLayout()
        self._tab_row.addWidget(self.tabs)
        self._tab_row.addStretch(1)
        top = QVBoxLayout()
        top.setSpacing(8)
        top.addLayout(self._head)
        top.addLayout(self._tab_row)
        self.body.addLayout(top)
        self.body.addWidget(Line(self.theme))
        self.body.addWidget(self.stack, 1)
        self.toast.stand_in(self.body)

    def _connect(self) -> None:
        self._view_model.state_changed.connect(self._on_state_changed)
        self.back.clicked.connect(self._view_model.leave)
        self.meeting_button.clicked.connect(self._view_model.go_to_meeting)
        self.acute_button.clicked.connect(self.acute.open)
        self.note_button.clicked.connect(self._on_note_wished)
        self.tabs.chosen.connect(self.show_tab)

    def _make_tab(self, key: str) -> Tab:
        """Make a tab when somebody first looks at it: a case opens with one."""
        page = self.pages[key] = _TABS[key](self.theme)
        page.set_margin(self._margin())
        page.went.connect(self.show_tab)
        page.people_wished.connect(self._on_people_wished)
        page.news_seen.connect(self._on_news_seen)
        page.contact_wished.connect(self.note_contact)
        page.rhythm_wished.connect(self._on_rhythm_wished)
        page.give_wished.connect(self.give)
        page.papers_wished.connect(self.open_papers)
        page.agreement_wished.connect(self.agreement.open)
        page.consent_wished.connect(self.open_consent)
        page.told_wished.connect(self.told.open)
        page.assessment_wished.connect(self.told.assess)
        page.journal_wished.connect(self._on_journal_wished)
        self.stack.addWidget(page)
        return page

    def _margin(self) -> int:
        return page_margin(size_class(self.window().width(), self.theme.scale))

    def restyle(self) -> None:
        """Take the room there is at this text size."""
        if self.isVisible():
            self._arrange()

    def _arrange(self) -> None:
        size = size_class(self.window().width(), self.theme.scale)
        margin = self._margin()
        self._head.setContentsMargins(margin - 10, 20 if size is SizeClass.COMPACT else 28, margin, 0)
        self._tab_row.setContentsMargins(margin - self.theme.px(16), 0, margin, 0)
        for button in (self.acute_button, self.note_button):
            button.set_compact(size is SizeClass.COMPACT)
        self.meeting_button.set_compact(self.width() < self.theme.px(_LOW_HEAD))
        for page in self.pages.values():
            page.set_margin(margin)

    def _open(self, sheet: Sheet, focus: QWidget | None = None) -> None:
        self.sheet = sheet
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_sheet(focus)

    @Slot(object)
    def _on_state_changed(self, state: CasePageState) -> None:
        self.title.set(state.name, state.facts)
        start = (
            self.tr("Start møde {number}") if state.open_meeting is None else self.tr("Fortsæt møde {number}")
        )
        self.meeting_button.setText(start.format(number=state.next_meeting))
        self._fresh.clear()
        if self.isVisible():
            self.show_tab(self.tabs.current())
        else:  # behind a meeting it changes with every card: it is built when somebody sees it
            for page in self.pages.values():
                page.clear()

    @Slot()
    def _on_note_wished(self) -> None:
        self.write_note()

    @Slot()
    def _on_news_seen(self) -> None:
        self._view_model.see()
        self.focus_start()

    @Slot()
    def _on_papers_closed(self) -> None:
        """Keep what was typed for the next time, as long as the page is open."""
        from exitdesk.ui.papers.sheet import PapersSheet

        if isinstance(self.sheet, PapersSheet):
            self._typed_for_paper = self.sheet.model.state.form

    @Slot()
    def _on_rhythm_wished(self) -> None:
        sheet = RhythmSheet(self._view_model, self.theme, self.window())
        self._open(sheet, sheet.every.list)

    @Slot()
    def _on_people_wished(self) -> None:
        sheet = PeopleSheet(self._view_model, self.theme, self.window())
        sheet.erasing_wished.connect(self.erasing_wished)
        self._open(sheet, sheet.status.list)

    @Slot(str, str)
    def _on_journal_wished(self, meeting: str, authority: str) -> None:
        lines = [line for line in self._view_model.state.timeline if line.meeting == meeting]
        label = next((one.label for line in lines for one in line.journals if one.authority == authority), "")
        sheet = JournalSheet(
            self._view_model, self.theme, self.window(), (MeetingId(ThingId(meeting)), authority, label)
        )
        self._open(sheet, sheet.number.edit)
