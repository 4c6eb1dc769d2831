"""Erasing in the window, by keyboard and pointer, over a vault in memory."""

from datetime import date

from PySide6.QtCore import Qt

from exitdesk.cases.erasing import Reason
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.meetings import start_meeting
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, ParkCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import EndMeeting, EnterInJournal
from exitdesk.sos.people_edits import IntroducePerson, SetMayContact
from exitdesk.ui.erasing.choices import Kind, Step, choices_of
from exitdesk.ui.erasing.sheet import ErasingSheet
from exitdesk.ui.live_case import LiveCase
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.fakes.desk import FakeStore
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts

BROTHER = PersonId(ThingId("person-b1"))


def live_of(parts: OfficeParts) -> LiveCase:
    """Return the open case."""
    live = parts.window.pages.office.live  # type: ignore[union-attr]
    assert live is not None
    return live


def with_meeting(parts: OfficeParts) -> MeetingId:
    """Open the case, hold a meeting with two cards and a brother; nothing is in the way of erasing."""
    pages = parts.window.pages
    assert pages is not None
    live = pages.office.open_case(pages.context.open_vault.desk.index.rows()[0].case)
    meeting = start_meeting(live.session)
    live.record(IntroducePerson(person=BROTHER, name="Emre", kind=PersonKind.NETWORK), meeting=meeting)
    for nth, text in enumerate(("Emre kører ham", "Ro derhjemme")):
        card = CardId(ThingId(f"card-{nth}"))
        live.record(KeepCard(card=card, text=text, column=Column.WORKING, key="V"), meeting=meeting)
    assert parts.context.background.wait_idle()
    return meeting


def erasing(parts: OfficeParts) -> ErasingSheet:
    """Open the sheet by way of "Ret sagen"."""
    pages = parts.window.pages
    assert pages is not None
    page = pages.office.page
    assert page is not None
    page._on_people_wished()
    page.sheet.erase_button.click()  # type: ignore[union-attr]
    assert parts.context.background.wait_idle()
    (sheet,) = (one for one in parts.window.findChildren(ErasingSheet) if one.isVisible())
    return sheet


def test_a_card_that_waited_stands_in_the_list_once(opened: OfficeParts) -> None:
    """It goes from every meeting at which it waited, so there is one thing to choose."""
    meeting = with_meeting(opened)
    live = live_of(opened)
    live.record(ParkCard(card=CardId(ThingId("card-0")), on=True), meeting=meeting)
    start_meeting(live.session)
    told = [words for _, words in choices_of(live.session).things[Kind.CARD]]
    assert [words.split("  ")[0] for words in told] == ["Emre kører ham", "Ro derhjemme"]
    assert opened.context.background.wait_idle()


def confirm(parts: OfficeParts, sheet: ErasingSheet, passphrase: str = RIGHT_PASSPHRASE) -> None:
    """Write the passphrase and press Return."""
    sheet.passphrase.field.edit.setFocus()
    type_text(passphrase)
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()
    assert parts.context.background.wait_idle()


def said(parts: OfficeParts) -> bytes:
    """Return everything that is left on the disk."""
    desk = parts.window.pages.context.open_vault.desk  # type: ignore[union-attr]
    return b"".join(one.payload or b"" for row in desk.index.rows() for one in desk.store.entries(row.case))


def test_a_card_is_erased_after_the_passphrase_and_the_page_shows_what_is_left(opened: OfficeParts) -> None:
    """Chosen from the list; the sheet says that it is done, and the log that it was."""
    meeting = with_meeting(opened)
    sheet = erasing(opened)
    sheet.kind.list.setCurrentIndex(sheet.kind.list.findData(Kind.CARD.value))
    sheet.kind.list.activated.emit(sheet.kind.list.currentIndex())
    assert opened.context.background.wait_idle()
    assert "Emre kører ham" in sheet.thing.list.itemText(0)

    confirm(opened, sheet)

    assert sheet.model.state.step is Step.DONE
    assert "kører".encode() not in said(opened)
    texts = [card.words.text for cards in live_of(opened).board(meeting).columns.values() for card in cards]
    assert texts == ["Ro derhjemme"]
    desk = opened.window.pages.context.open_vault.desk  # type: ignore[union-attr]
    assert desk.access.find()[1].detail == "card.time_is_up"
    press(Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_a_wrong_passphrase_erases_nothing(opened: OfficeParts) -> None:
    """It says so, and waits before the next try."""
    with_meeting(opened)
    sheet = erasing(opened)
    confirm(opened, sheet, "forkert")
    assert sheet.passphrase.field.error()
    assert sheet.model.state.step is Step.CHOOSE
    assert b"Emre" in said(opened)
    confirm(opened, sheet)
    assert b"Emre" in said(opened), "the next try has to wait"


def test_a_person_goes_with_the_mentions_that_keep_their_tick(opened: OfficeParts) -> None:
    """Taken away, the tick lets the card stay."""
    with_meeting(opened)
    sheet = erasing(opened)
    sheet._on_kind_chosen(Kind.PERSON.value)
    assert opened.context.background.wait_idle()
    (row,) = sheet.rows
    assert row.isChecked()
    row.click()
    assert opened.context.background.wait_idle()
    confirm(opened, sheet)
    left = said(opened)
    assert "Emre kører ham".encode() in left
    assert b'"name":"Emre"' not in left


def test_what_stands_at_another_person_goes_only_where_it_is_ticked(opened: OfficeParts) -> None:
    """Her mark may be what keeps her safe: it is told, with what goes, and left alone."""
    meeting, mother = with_meeting(opened), PersonId(ThingId("person-m1"))
    live = live_of(opened)
    live.record(
        IntroducePerson(person=mother, name="Lene", relation="mor til Emre", kind=PersonKind.NETWORK),
        SetMayContact(person=mother, allowed=False, how="Emre siger nej"),
        meeting=meeting,
    )
    sheet = erasing(opened)
    sheet._on_kind_chosen(Kind.PERSON.value)
    assert opened.context.background.wait_idle()
    told = [(row.text(), row.isChecked()) for row in sheet.rows]
    assert told == [("Emre kører ham", True), ("Lene: mor til Emre", False), ("Emre siger nej", False)]
    assert "anden person" in sheet.rows[1].accessibleDescription()
    sheet.rows[2].click()
    assert opened.context.background.wait_idle()
    confirm(opened, sheet)
    left = said(opened)
    assert b"mor til Emre" in left
    assert b"siger nej" not in left


def test_the_mentions_are_those_of_whoever_is_chosen(opened: OfficeParts) -> None:
    """Also where the next one has as many; what was weighed before is not erased meanwhile."""
    meeting, mother = with_meeting(opened), PersonId(ThingId("person-m1"))
    live = live_of(opened)
    live.record(IntroducePerson(person=mother, name="Lene", kind=PersonKind.NETWORK), meeting=meeting)
    card = CardId(ThingId("card-7"))
    live.record(KeepCard(card=card, text="Lene laver mad", column=Column.WORKING, key="W"), meeting=meeting)
    sheet = erasing(opened)
    sheet._on_kind_chosen(Kind.PERSON.value)
    assert opened.context.background.wait_idle()
    assert [row.text() for row in sheet.rows] == ["Emre kører ham"]
    sheet.rows[0].click()
    assert opened.context.background.wait_idle()
    sheet.model.choose(1)
    sheet.model.erase(Reason.MISTAKE)
    assert "Vent" in sheet.model.state.told
    assert opened.context.background.wait_idle()
    assert [(row.text(), row.isChecked()) for row in sheet.rows] == [("Lene laver mad", True)]


def test_an_erased_case_leaves_the_list(opened: OfficeParts) -> None:
    """The window is back at the list, without it."""
    with_meeting(opened)
    sheet = erasing(opened)
    confirm(opened, sheet)
    pages = opened.window.pages
    assert pages is not None
    assert pages.office.page is None
    assert pages.context.open_vault.desk.index.count() == 0


def test_while_something_holds_the_case_nothing_can_be_erased(opened: OfficeParts) -> None:
    """A meeting that is in no journal holds by itself; a request for access until somebody lifts it."""
    meeting = with_meeting(opened)
    live_of(opened).record(EndMeeting(meeting=meeting, at="15.00"), meeting=meeting)
    sheet = erasing(opened)
    assert len(sheet.holds.rows) == 1
    assert not sheet.erase_button.isVisible()
    entered = EnterInJournal(meeting=meeting, authority="police", day=date(2026, 11, 20))
    live_of(opened).record(entered, meeting=meeting)

    sheet.hold_button.click()
    sheet.holds.note.set_text("Brev af 3. november")
    sheet.holds.add.click()
    assert opened.context.background.wait_idle()
    (row,) = sheet.holds.rows
    assert row.hold.note == "Brev af 3. november"
    assert not sheet.erase_button.isVisible()
    row.lift.click()
    assert opened.context.background.wait_idle()
    assert sheet.holds.rows == []
    assert sheet.erase_button.isVisible()


def test_a_full_disk_erases_nothing_and_says_so(opened: OfficeParts) -> None:
    """In the sheet, with what to do."""
    with_meeting(opened)
    sheet = erasing(opened)
    desk = opened.window.pages.context.open_vault.desk  # type: ignore[union-attr]
    store = desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull()
    confirm(opened, sheet)
    assert sheet.trouble.isVisible()
    assert sheet.model.state.step is Step.CHOOSE
    store.trouble = None
    assert b"Emre" in said(opened)
