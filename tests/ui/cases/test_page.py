"""The page of one case in a real window: what it says and what is recorded from it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.phases import Status
from exitdesk.cases.resume import Place
from exitdesk.journal.entry import is_own
from exitdesk.sos.meeting_edits import EndMeeting
from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.cases.rows import TimelineRow
from exitdesk.ui.cases.sheets import JournalSheet, NoteSheet, PeopleSheet
from exitdesk.ui.kit.label import Label
from exitdesk.ui.live_case import LiveCase
from tests.fakes.desk import FakeStore
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk


@pytest.fixture
def elias(make_office: Make) -> OfficeParts:
    """A window with the invented case open."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(parts.door._vault.desk.case_numbered("2026-014").case)
    return parts


def page_of(parts: OfficeParts) -> CasePageView:
    """Return the page."""
    assert parts.window.pages is not None
    page = parts.window.pages.office.page
    assert page is not None
    return page


def live_of(parts: OfficeParts) -> LiveCase:
    """Return the open case."""
    assert parts.window.live is not None
    return parts.window.live


def said(widget: QWidget) -> str:
    """Return the words that are on the screen."""
    QApplication.processEvents()
    return " | ".join(one.text() for one in widget.findChildren(Label) if one.isVisible())


def test_the_page_says_number_day_status_and_contact_in_one_line(elias: OfficeParts) -> None:
    """One fact line under the name."""
    page = page_of(elias)

    assert page.title.title.text() == "Elias"
    assert page.title.facts.text() == (
        "2026-014. Åbnet 8. september 2026. Løbende sag. Kontaktperson Karen Holt."
    )


def test_the_overview_has_sentences_and_no_bare_number(elias: OfficeParts) -> None:
    """His own numbers stand with what 10 means."""
    words = said(page_of(elias).pages["overview"])

    assert "Karen hjælper med et nyt nummer" in words
    assert "6 af 10, hvor 10 er »Det kan gå galt, hver gang jeg går ud«" in words
    assert not any(part.strip().isdigit() for part in words.split("|"))


def test_the_primary_button_has_the_keyboard_and_goes_on_with_the_open_meeting(elias: OfficeParts) -> None:
    """Nobody starts a second meeting beside one that is open."""
    page = page_of(elias)

    assert page.meeting_button.hasFocus()
    assert page.meeting_button.text() == "Fortsæt møde 4"


def test_a_note_outside_a_meeting_goes_into_ones_own_stream(elias: OfficeParts) -> None:
    """The pair's history does not grow by it."""
    page, live = page_of(elias), live_of(elias)
    before = len(live.session.entries())
    page.note_button.click()
    assert isinstance(page.sheet, NoteSheet)

    type_text("Ringede fra et ukendt nummer.")
    page.sheet.keep_button.click()

    fresh = [entry for entry in live.session.entries() if is_own(entry.header.stream)]
    assert len(live.session.entries()) == before + 1
    assert live.session.notes()[-1].text == "Ringede fra et ukendt nummer."
    assert fresh
    assert "Ringede fra et ukendt nummer." in said(page.pages["overview"])


def test_an_unkept_note_is_known_to_the_lock_and_not_lost_by_one_esc(elias: OfficeParts) -> None:
    """It comes back after a lock, and after Esc when the sheet is opened again, until it is kept."""
    page = page_of(elias)
    page.note_button.click()

    type_text("halvt skrevet")
    place, text = elias.context.typing.now()
    assert (place, text) == (Place(case=live_of(elias).session.case, column="note"), "halvt skrevet")
    press(Qt.Key.Key_Escape)

    assert elias.context.typing.now()[1] == ""

    page.note_button.click()
    assert isinstance(page.sheet, NoteSheet)
    assert page.sheet.text.text() == "halvt skrevet"
    assert elias.context.typing.now()[1] == "halvt skrevet"
    page.sheet.keep_button.click()
    assert live_of(elias).session.notes()[-1].text == "halvt skrevet"
    page.note_button.click()
    assert page.sheet.text.text() == ""


def test_a_meeting_is_entered_in_a_journal_with_day_and_number(elias: OfficeParts) -> None:
    """The timeline says so, per authority."""
    page, live = page_of(elias), live_of(elias)
    meeting = live.session.meetings()[-1]
    live.record(EndMeeting(meeting=meeting, at="14.00"), meeting=meeting)
    page.show_tab("timeline")
    rows = page.pages["timeline"].findChildren(TimelineRow)
    row = next(one for one in rows if one.journals is not None and one.journals.buttons)
    assert row.journals is not None
    row.journals.buttons[0].click()
    assert isinstance(page.sheet, JournalSheet)

    type_text("J-77")
    press(Qt.Key.Key_Return)

    entered = live.board(meeting).meeting.journalised
    assert [(one.authority, one.day, one.number) for one in entered] == [
        ("police", date(2026, 11, 21), "J-77")
    ]


def test_the_status_is_said_and_blocks_nothing(elias: OfficeParts) -> None:
    """Phases describe: the meeting can be gone on with all the same."""
    page, live = page_of(elias), live_of(elias)
    page._on_people_wished()
    assert isinstance(page.sheet, PeopleSheet)

    page.sheet.status.chosen.emit(Status.STANDBY.value)

    assert live.session.file().status is Status.STANDBY
    assert "Standby" in page.title.facts.text()
    assert page.meeting_button.isEnabled()


def test_people_step_in_and_out_of_a_case_with_their_days(elias: OfficeParts) -> None:
    """Who left stays on the page with from and to."""
    page, live = page_of(elias), live_of(elias)
    page._on_people_wished()
    sheet = page.sheet
    assert isinstance(sheet, PeopleSheet)
    sheet.new_name.edit.setFocus()

    type_text("Lone")
    press(Qt.Key.Key_Return)
    mikkel = next(one for one in live.session.file().on_case if one.name == "Mikkel Friis")
    page._view_model.take_off_case(mikkel.person)
    page._view_model.set_contact(
        next(one.person for one in live.session.file().on_case if one.name == "Lone")
    )

    lines = {one.name: (one.dates, one.still, one.contact) for one in page._view_model.state.on_case}
    assert lines["Lone"] == ("fra 21. november 2026", True, True)
    assert lines["Mikkel Friis"] == ("8. sep. til 21. nov.", False, False)


def test_network_marks_are_read_in_words(elias: OfficeParts) -> None:
    """His brother must never know, and how not to call is there."""
    page = page_of(elias)
    page.show_tab("network")

    words = said(page.pages["network"])

    assert "Helt tæt på" in words
    assert "Sami, bror" in words
    assert "Må aldrig vide det" in words


def test_a_case_whose_words_wait_for_the_disk_is_not_let_go(elias: OfficeParts) -> None:
    """One goes back to the list; what was kept is written when the disk takes it."""
    live, store = live_of(elias), elias.door._vault.desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull()
    page_of(elias)._view_model.write_note("må ikke forsvinde")
    assert elias.context.background.wait_idle()

    press(Qt.Key.Key_Escape)
    assert live.pending
    store.trouble = None
    live._on_retry_due()
    assert elias.context.background.wait_idle()

    assert any(b"forsvinde" in (entry.payload or b"") for entry in store.kept)


def test_tabs_are_walked_by_arrows_and_all_are_built(elias: OfficeParts) -> None:
    """Each tab has its own words."""
    page = page_of(elias)
    page.tabs.tab("overview").setFocus()
    shown = []

    for _ in range(5):
        shown.append(page.tabs.current())
        assert said(page.pages[page.tabs.current()])
        press(Qt.Key.Key_Right)

    assert shown == ["overview", "timeline", "agreements", "network", "documents"]


def test_behind_a_meeting_the_page_is_not_built_and_holds_nothing_out_of_date(elias: OfficeParts) -> None:
    """What is said in the meeting stands on the page when one comes back to it, and not a moment before."""
    page, live = page_of(elias), live_of(elias)
    name = live.session.file().name
    parts = elias.window.pages
    assert parts is not None
    assert page.findChildren(TimelineRow)
    parts._on_meeting_wished(live, live.session.meetings()[-1])
    press(Qt.Key.Key_Return)
    assert parts.meeting is not None

    live.record(RenameCase(case=live.session.case, name=f"{name} to"))
    QApplication.processEvents()

    assert page.pages["overview"].body.count() == 0
    parts.meeting.left.emit()
    assert page.title.title.text() == f"{name} to"
    assert "På sagen" in said(page)
    assert [one for one in page.findChildren(TimelineRow) if one.isVisible()]
