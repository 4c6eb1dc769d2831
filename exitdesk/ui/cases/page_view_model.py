"""A case page's intents: each records one edit, and the page is read anew from what was recorded."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.case_edits import PutOnCase, RenameCase, SetContactPerson, SetStatus
from exitdesk.cases.contact_edits import AgreeContact, NoteContact
from exitdesk.cases.contacts import ContactKind, Every
from exitdesk.cases.phases import Status
from exitdesk.cases.resume import Place
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId
from exitdesk.sos.meeting_edits import EnterInJournal, WriteNote
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.board.gestures import gesture_name
from exitdesk.ui.cases.page_state import CasePageState
from exitdesk.ui.cases.page_words import page_of
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.since.looked import Looked
from exitdesk.ui.since.words import news_lines
from exitdesk.ui.told.notes import ToldNotes
from exitdesk.ui.told.words import assessment_state

CONTACT_TAB: Final = "contact"
_TAKEN_BACK: Final = ("_contact", "_consent", "_told", "_assessment")


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What is being noted of a contact, or agreed on (then without a day): choice, day (ISO 8601), words."""

    choice: str
    day: str = ""
    text: str = ""

    @classmethod
    def of(cls, place: Place, text: str) -> "ContactDraft | None":
        """Return what was being written at a place, None where that was something else."""
        return cls(place.thing, place.column, text) if place.tab == CONTACT_TAB else None


class CasePageViewModel(QObject):
    """One case between meetings; `meeting_wished` carries a meeting to go on with, or None for a new one."""

    state_changed = Signal(object)
    meeting_wished = Signal(object)
    left = Signal()

    def __init__(self, live: LiveCase, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live, self.context = live, context
        self.told = ToldNotes(live, context)
        self.dropped_note = ""
        self._looked = Looked(context, live.session)
        self._news = self._looked.news(live.session)
        self.state: CasePageState = self._read()
        live.changed.connect(self._on_changed)
        self.settle()

    @property
    def today(self) -> date:
        """The day of the laptop's clock."""
        return self.context.clock().date()

    def settle(self) -> None:
        """Note where one is, for the lock."""
        self.context.typing.at(Place(case=self.live.session.case))

    def read_again(self) -> None:
        """Read the page anew, for example in another language."""
        self.state = self._read()
        self.state_changed.emit(self.state)

    def see(self) -> None:
        """Note that the news was seen, and show it no more."""
        self._looked.see(self.live.session)
        if self._news:
            self._news = ()
            self.read_again()

    def forget(self) -> None:
        """Keep no place in a case that was erased."""
        self._looked.forget()

    def leave(self) -> None:
        """Go back to the list."""
        self.left.emit()

    def go_to_meeting(self) -> None:
        """Go on with the meeting that is open, or start the next one; no news lies behind it."""
        self.see()
        self.meeting_wished.emit(self.state.open_meeting)

    def is_writing_note(self, text: str) -> None:
        """Note an unkept note, so that a lock does not lose it."""
        self.context.typing.writes_note(text)

    def note_is_done(self) -> None:
        """Forget the unkept note: it was kept."""
        self.dropped_note = ""
        self.context.typing.note_done()

    def drop_note(self, text: str) -> None:
        """Keep in mind what was written and not kept, while the case is open and until a lock."""
        self.note_is_done()
        self.dropped_note = text.strip()

    def write_note(self, text: str) -> bool:
        """Keep an own note outside a meeting; it never leaves this person's stream."""
        words = text.strip()
        if not anything_seen(words):
            return False
        kept = self.live.record(WriteNote(note=ThingId(self.live.session.new_id("note")), text=words))
        if kept is not None:
            self.note_is_done()
        return kept is not None

    def is_writing_contact(self, draft: ContactDraft) -> None:
        """Note what is being written of a contact, so that a lock does not lose it."""
        case = self.live.session.case
        place = Place(case=case, tab=CONTACT_TAB, column=draft.day, thing=draft.choice)
        self.context.typing.writes(place, draft.text)

    def note_contact(self, kind: ContactKind, day: date, note: str) -> bool:
        """Note that one was in contact with him, or tried to be."""
        contact = ThingId(self.live.session.new_id("contact"))
        said = NoteContact(
            case=self.live.session.case, contact=contact, kind=kind, day=day, note=note.strip()
        )
        return self.live.record(said) is not None

    def agree_contact(self, every: Every, how: str) -> bool:
        """Agree how often to be in contact; what stands already is not said again."""
        now = self.state.contact
        if (now.every, now.how) == (every, how.strip()):
            return True
        said = AgreeContact(case=self.live.session.case, every=every, how=how.strip())
        return self.live.record(said) is not None

    def undo_contact(self) -> str:
        """Take back the newest gesture where it was of these sheets; return what it was, or ""."""
        tag = self.live.session.undo_name() or ""
        if not tag.endswith(_TAKEN_BACK) or self.live.undo() is None:
            return ""
        # A toast is said aloud: an officer's assessment is an own note there, and nothing more.
        return gesture_name("write_note" if tag.endswith("_assessment") else tag)

    def set_status(self, status: Status) -> None:
        """Say where the case stands."""
        if status is not self.state.status:
            self.live.record(SetStatus(case=self.live.session.case, status=status))

    def rename(self, name: str) -> None:
        """Give the case another working name."""
        if anything_seen(name) and name.strip() != self.state.name:
            self.live.record(RenameCase(case=self.live.session.case, name=name.strip()))

    def set_contact(self, person: PersonId) -> None:
        """Say through whom all contact goes."""
        self.live.record(SetContactPerson(case=self.live.session.case, person=person))

    def put_on_case(self, name: str, role: str) -> None:
        """Put somebody on the case from today."""
        person = PersonId(ThingId(self.live.session.new_id("person")))
        case = self.live.session.case
        self.live.record(
            PutOnCase(case=case, person=person, name=name.strip(), role=role.strip(), since=self.today)
        )

    def take_off_case(self, person: PersonId) -> None:
        """End somebody's time on the case today."""
        for one in self.live.session.file().on_case:
            if one.person == person and one.until is None:
                case = self.live.session.case
                ended = PutOnCase(
                    case=case, person=person, name=one.name, role=one.role, since=one.since, until=self.today
                )
                self.live.record(ended)

    def enter_in_journal(self, meeting: MeetingId, authority: str, day: date, number: str) -> None:
        """Say that an authority has a meeting in its own records."""
        entered = EnterInJournal(meeting=meeting, authority=authority, day=day, number=number.strip())
        self.live.record(entered, meeting=meeting)

    def _read(self) -> CasePageState:
        page = page_of(self.live.session, self.context.template)
        names = {one.person: one.name for one in self.live.session.file().on_case}
        news = news_lines(self._news, names, self.today)
        authority = self.context.open_vault.desk.owner.authority
        assessed = assessment_state(self.live.session, self.context.template, authority)
        return replace(page, news=news, can_give=not self.context.practice, assessment=assessed)

    @Slot(object)
    def _on_changed(self, entry: Entry) -> None:
        if entry.header.by != self.live.session.author.person:
            self._news = self._looked.news(self.live.session)
        self.read_again()
