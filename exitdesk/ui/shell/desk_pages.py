"""The pages of an unlocked window: the office, and the meeting that replaces it, never both."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from exitdesk.cases.errors import LostBeforeSaved, NoSuchCase, NotTakenAlong
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import ResumeNote, Typed
from exitdesk.cases.unwritten import Unwritten, unwritten_of
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId, MeetingId
from exitdesk.ui.cases.page_view_model import ContactDraft
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.meeting.erasing_here import MeetingErasing
from exitdesk.ui.meeting.preflight import HERE, NO_SCREEN, Preflight, PreflightSheet
from exitdesk.ui.meeting.shared_screen import SharedScreen, other_screens, this_computers_screens
from exitdesk.ui.meeting.sheets_here import MeetingSheets
from exitdesk.ui.meeting.shell import MeetingShell
from exitdesk.ui.present.screens import Layout, Screens
from exitdesk.ui.shell.idle import IdleClock
from exitdesk.ui.shell.in_turn import in_turn
from exitdesk.ui.shell.office import OfficeView


class DeskPages(QObject):
    """`went_wrong` carries an error for the window to explain."""

    settings_wished = Signal()
    lock_wished = Signal()
    went_wrong = Signal(object)

    def __init__(
        self,
        context: UiContext,
        stack: QStackedWidget,
        idle: IdleClock,
        parent: QWidget,
        screens: Screens | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._stack, self._idle, self._window = context, stack, idle, parent
        self.office = OfficeView(context)
        self.meeting: MeetingShell | None = None
        self.preflight: PreflightSheet | None = None
        self.shared: SharedScreen | None = None
        self.sheets: MeetingSheets | None = None
        self._screens = screens or this_computers_screens()
        stack.addWidget(self.office)
        self.office.settings_wished.connect(self.settings_wished)
        self.office.lock_wished.connect(self.lock_wished)
        self.office.meeting_wished.connect(self._on_meeting_wished)

    @property
    def context(self) -> UiContext:
        """The services, with the open vault."""
        return self._context

    @property
    def live(self) -> LiveCase | None:
        """The open case."""
        return self.office.live

    @property
    def unwritten(self) -> tuple[Unwritten, ...]:
        """What waits for the disk. Safe from any thread."""
        return self.office.unwritten

    def case_for_signing(self, case: CaseId) -> LiveCase:
        """Return the case that is open, or open it: what is signed is recorded where one can see it."""
        live = self.live
        return live if live is not None and live.session.case == case else self.office.open_case(case)

    @property
    def in_meeting(self) -> bool:
        """Whether a meeting is shown."""
        return self.meeting is not None

    @property
    def regions(self) -> Sequence[QWidget]:
        """The parts F6 walks."""
        return self.meeting.regions if self.meeting else self.office.regions

    def start(self, note: ResumeNote | None) -> None:
        """Show the office, or the very place where one was before a lock; say what did not come along."""
        self._stack.setCurrentWidget(self.office)
        all_here = self._take_up(note) if note is not None else True
        if self.live is None:
            self.office.focus_start()
        vault = self._context.open_vault
        if vault.lost_words:
            self.went_wrong.emit(LostBeforeSaved(vault.lost_words))
            self._context.background.run(vault.lost_words_told, None, _try_at_next_unlock)
        if note is not None and (note.left_out or not all_here):
            in_turn(self._window, lambda: self.went_wrong.emit(NotTakenAlong()))

    def _take_up(self, note: ResumeNote) -> bool:
        """Go on where a lock came; say whether each case that something waits in is here still."""
        place, unwritten = note.typed.place, unwritten_of(note)
        elsewhere = [one for one in unwritten if one.case != place.case]
        all_here = self.office.take_back(elsewhere)
        if not place.case:
            return all_here
        try:
            live = self.office.open_case(CaseId(place.case), resumed=True)
        except NoSuchCase:
            return all_here and elsewhere == list(unwritten)
        live.take_back(unwritten)
        live.session.resume_sitting([EntryId(one) for one in note.sitting])
        live.sitting.extend(note.sitting)
        if place.meeting and MeetingId(place.meeting) in live.session.meetings():
            others = other_screens(self._screens)
            screen = others[0].name if others else NO_SCREEN
            self._enter(live, MeetingId(place.meeting), Preflight(screen), hidden=True)
            if self.meeting is not None:
                self.meeting.resume(note.typed)
                if self.sheets is not None:
                    self.sheets.resume(note.typed)
                if self._screens.layout() is Layout.MIRRORED:
                    self.meeting.one_screen.left.connect(self.meeting.telling.say_what_waits)
                    self.meeting.one_screen.enter(hidden=True)
                else:
                    self.meeting.telling.say_what_waits()
        else:
            self._resume_on_page(note.typed)
        return all_here

    def _resume_on_page(self, typed: Typed) -> None:
        """Have again what was being written on a case's page before a lock."""
        page = self.office.page
        if page is None:
            return
        if typed.own_note:
            page.write_note(typed.own_note)
        draft = ContactDraft.of(typed.place, typed.text)
        if draft is not None:
            page.note_contact(draft)
        page.resume_typed(typed.place, typed.text)
        if typed.agreement is not None:
            page.agreement.resume(typed.agreement)
        if typed.acute is not None:
            page.acute.resume(typed.acute)

    def speak(self, language: str) -> None:
        """Take the unit's words in a language, from the next page on: a meeting keeps those it began with."""
        self._context = replace(self._context, template=self._context.open_vault.template(language))
        self.office.take_context(self._context)

    def vanish(self) -> None:
        """Take every word off every screen; the second one turns neutral first."""
        if self.shared is not None:
            self.shared.close()
        if self.meeting is not None:
            self.meeting.hide()
        self.office.vanish()

    @Slot(object, object)
    def _on_meeting_wished(self, live: LiveCase, meeting: MeetingId | None) -> None:
        sheet = PreflightSheet(self._context, self._window, live, meeting, self._screens)
        sheet.ready.connect(self._on_ready)
        sheet.closed.connect(sheet.deleteLater)
        self.preflight = sheet
        sheet.open_sheet(sheet.start_button)

    @Slot(object)
    def _on_ready(self, chosen: Preflight) -> None:
        sheet, live = self.preflight, self.live
        if sheet is None or live is None:
            return
        self.preflight = None
        sheet.close_sheet()
        try:
            meeting = sheet.meeting or start_meeting(
                live.session, place=chosen.place, scales=self._context.template.scales
            )
        except ExitDeskError as error:
            self.went_wrong.emit(error)
            return
        self._enter(live, meeting, chosen)
        if chosen.screen == HERE and self.meeting is not None:
            self.meeting.one_screen.enter()

    def _enter(self, live: LiveCase, meeting: MeetingId, chosen: Preflight, *, hidden: bool = False) -> None:
        self.office.forget_others()
        self.shared = SharedScreen(self._context, live, meeting, self._screens, self)
        self.meeting = MeetingShell(self._context, live, meeting, self.shared, chosen.pin, self._stack)
        self.meeting.left.connect(self._on_meeting_left)
        self.meeting.lock_wished.connect(self.lock_wished)
        self.sheets = MeetingSheets(self._context, live, self.meeting)
        erasing = MeetingErasing(self._context, live, meeting, self.shared, self.meeting.views.board)
        erasing.gone.connect(self._on_meeting_gone)
        erasing.allowed.connect(self.meeting.laptop.photo.allow_erasing)
        self.meeting.laptop.photo_model.erasing_asked.connect(erasing.ask)
        self._stack.addWidget(self.meeting)
        self._stack.setCurrentWidget(self.meeting)
        self._idle.in_meeting = True
        self._idle.touch()
        screen = "" if chosen.screen in (NO_SCREEN, HERE) else chosen.screen
        self.shared.start(screen, chosen.text_px, hidden=hidden)
        self._window.activateWindow()
        self.meeting.start()

    @Slot(bool)
    def _on_meeting_gone(self, whole: bool) -> None:
        """Leave a meeting that was erased, and its case where that went as well."""
        self._on_meeting_left()
        if whole:
            self.office.show_list()

    @Slot()
    def _on_meeting_left(self) -> None:
        meeting, self.meeting, self.sheets = self.meeting, None, None
        if self.shared is not None:
            self.shared.close()
            self.shared = None
        self._idle.in_meeting = False
        self._stack.setCurrentWidget(self.office)
        waits = self._context.typing.all()
        unkept = meeting.notes_model.text if meeting is not None else ""
        if meeting is not None:
            self._stack.removeWidget(meeting)
            meeting.deleteLater()
        self.office.come_back()
        if self.office.page is None:
            return
        if unkept:
            self.office.page.write_note(unkept)
        if waits.agreement is not None and waits.agreement.part:
            self.office.page.agreement.resume(replace(waits.agreement, is_open=True))
        if waits.acute is not None and waits.acute.part:
            self.office.page.acute.resume(replace(waits.acute, is_open=True))


def _try_at_next_unlock(_error: Exception) -> None:
    """Say nothing where the disk has no room for the note that the pair was told: it is told once more."""
