"""A practice in the window: marked wherever it is seen, covered instead of locked, and reached by a link."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.ui.practice.guise import PracticeGuise
from exitdesk.ui.present.state import Page, PresentedState
from exitdesk.ui.present.window import PresentWindow
from exitdesk.ui.shell import desk_pages
from exitdesk.ui.shell.settings_sheet import SettingsSheet
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.view import UnlockView
from tests.fakes.context import FakeVault
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk
from tests.screens.two_screens import TwoScreens

CTRL = Qt.KeyboardModifier.ControlModifier
ROOM = (960, 540)


@pytest.fixture
def practising(make_office: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> OfficeParts:
    """A window on a practice, with a screen in the room."""
    monkeypatch.setattr(desk_pages, "this_computers_screens", TwoScreens)
    parts = make_office(desk=sample_desk(), practice=True)
    qtbot.waitUntil(lambda: parts.window.pages is not None)
    return parts


def guise_of(parts: OfficeParts) -> PracticeGuise:
    """Return how the window is marked."""
    assert parts.window.practice is not None
    return parts.window.practice


def begin_meeting(parts: OfficeParts) -> None:
    """Go from the case's page into its meeting by keyboard."""
    pages = parts.window.pages
    assert pages is not None
    assert isinstance(parts.door._vault, FakeVault)
    pages.office.open_case(parts.door._vault.desk.case_numbered("2026-014").case)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert pages.in_meeting


def tab_to(wanted: QWidget) -> bool:
    """Press Tab until it has the focus; say whether it ever had."""
    for _ in range(20):
        if QApplication.focusWidget() is wanted:
            return True
        press(Qt.Key.Key_Tab)
    return False


def test_a_practice_opens_without_a_passphrase_and_says_that_it_is_one(practising: OfficeParts) -> None:
    """The band stands over the office, and the title says it in words."""
    guise = guise_of(practising)

    assert practising.window.windowTitle() == "Øvelse - Tavle"
    assert guise.band.isVisible()
    assert guise.band.word.text() == "Øvelse"


def test_the_band_stands_over_a_meeting_and_the_room_reads_it_too(practising: OfficeParts) -> None:
    """Laptop, title of the room's window, and the room's picture."""
    begin_meeting(practising)
    pages = practising.window.pages
    assert pages is not None
    assert pages.shared is not None

    assert guise_of(practising).band.isVisible()
    assert pages.shared.window.windowTitle() == "Øvelse - Tavle"
    assert pages.shared.window._mark == "Øvelse"


def test_a_real_window_has_no_band_and_no_mark(opened: OfficeParts) -> None:
    """The control."""
    assert opened.window.practice is None
    assert opened.window.windowTitle() == "Tavle"


@pytest.mark.parametrize("page", [Page.NEUTRAL, Page.COVER, Page.BOARD])
def test_the_mark_is_painted_over_every_page_of_the_room(qtbot: QtBot, page: Page) -> None:
    """Also over the neutral one, and nowhere but in the margin above the board."""

    def picture(mark: str) -> QImage:
        window = PresentWindow(Theme("light"), mark=mark)
        qtbot.addWidget(window)
        window.resize(*ROOM)
        window.show_state(PresentedState(page=page))
        return window.grab().toImage()

    plain, marked = picture(""), picture("Øvelse")
    strip = 36 * ROOM[1] // 1080

    assert marked.copy(0, 0, ROOM[0], strip) != plain.copy(0, 0, ROOM[0], strip)
    assert marked.copy(0, strip, ROOM[0], ROOM[1]) == plain.copy(0, strip, ROOM[0], ROOM[1])


def test_locking_covers_a_practice_and_enter_goes_on_where_one_was(practising: OfficeParts) -> None:
    """No word of the case is shown meanwhile, no key reaches it, and the room's screen stays neutral."""
    begin_meeting(practising)
    window, guise = practising.window, guise_of(practising)
    pages = window.pages
    assert pages is not None
    assert pages.meeting is not None
    assert pages.shared is not None
    before = QApplication.focusWidget()
    assert pages.shared.shown

    window.cover()
    hidden = not pages.meeting.isVisible() and not pages.shared.shown
    press(Qt.Key.Key_F8)
    still_neutral = not pages.shared.shown
    press(Qt.Key.Key_Return)

    assert hidden
    assert still_neutral
    assert guise.cover is None
    assert pages.meeting.isVisible()
    assert QApplication.focusWidget() is before
    assert not pages.shared.shown, "the room sees the board again only by hand"


def test_the_settings_of_a_practice_lead_nowhere_outside_it(practising: OfficeParts) -> None:
    """No second place for backups, no log to save, no data to hand out."""
    practising.window.open_settings()
    sheet = practising.window.sheet
    assert isinstance(sheet, SettingsSheet)

    assert not any(door.isVisible() for door in (sheet.safekeeping, sheet.access_log, sheet.own_data))


def test_the_band_ends_the_practice_by_keyboard(practising: OfficeParts, qtbot: QtBot) -> None:
    """F6 goes to the band, Enter ends; every word is gone from the window."""
    band = guise_of(practising).band
    for _ in range(4):
        if QApplication.focusWidget() is band.end_button:
            break
        press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is band.end_button

    press(Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: not practising.window.isVisible())
    assert practising.window.blanked


def test_the_lock_page_leads_to_a_practice_by_keyboard_once(make_office: Make) -> None:
    """Tab reaches the link; a second press within its seconds opens no second practice."""
    parts = make_office(desk=sample_desk())
    page = parts.window.threshold.page
    assert isinstance(page, UnlockView)

    assert tab_to(page.practice_link)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)

    assert parts.practised == [True]
    assert parts.window.pages is None, "the vault stays locked"


def test_the_first_start_leads_to_a_practice_before_there_is_a_vault(make_office: Make) -> None:
    """On the first page alone: after it one has begun."""
    parts = make_office(first_run=True)
    page = parts.window.threshold.page
    link = page.practice_link  # type: ignore[union-attr]

    assert tab_to(link)
    press(Qt.Key.Key_Space)
    parts.window.threshold.first_run.go_on()

    assert parts.practised == [True]
    assert not link.isVisible()
