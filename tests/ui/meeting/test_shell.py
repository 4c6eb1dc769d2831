"""The meeting's shell in a real window, by keyboard: what is reached, kept, hidden, covered, resumed."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place
from exitdesk.cases.unit import default_template
from exitdesk.sos.meeting_edits import EndMeeting
from exitdesk.ui.kit.label import Label
from exitdesk.ui.meeting.leave_sheet import LeaveSheet
from exitdesk.ui.theme import SizeClass
from tests.fakes.desk import FakeStore, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.ui.meeting.reach import cards, open_case, preflight_of, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TABS = ("board", "scales", "circles", "agreements", "close")


def test_a_meeting_is_started_by_enter_alone(first_talk: OfficeParts) -> None:
    """List, case, card before the meeting: the button one wants has the keyboard."""
    live = first_talk.window.live

    assert live is not None
    assert len(live.session.meetings()) == 1
    assert first_talk.window.stack.currentWidget() is shell_of(first_talk)


def test_nothing_of_another_case_can_be_reached_in_a_meeting(meeting: OfficeParts) -> None:
    """Rail, list and search are not there, and no key brings them."""
    office = meeting.window.pages.office if meeting.window.pages else None
    assert office is not None
    shell = shell_of(meeting)

    for key, with_it in ((Qt.Key.Key_N, CTRL), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_K, CTRL)):
        press(key, with_it)
    for _ in range(4):
        press(Qt.Key.Key_F6)

    here = QApplication.focusWidget()
    assert here is not None
    assert shell.isAncestorOf(here)
    assert not office.isVisible()
    shown = [one.text() for one in meeting.window.findChildren(Label) if one.isVisible()]
    assert not any("Sofie" in text or "Adam" in text for text in shown)


def test_ctrl_and_a_digit_goes_to_each_tab_and_the_lock_knows_where(meeting: OfficeParts) -> None:
    """Five tabs, five places."""
    shell = shell_of(meeting)
    places = []

    for digit in range(5):
        press(Qt.Key(Qt.Key.Key_1 + digit), CTRL)
        assert meeting.context.background.wait_idle()
        places.append((shell.tab, meeting.context.typing.now()[0].tab))

    assert places == [(tab, tab) for tab in TABS]


def test_a_change_of_tab_keeps_what_is_being_written(meeting: OfficeParts) -> None:
    """And hiding, covering or locking would not."""
    press(Qt.Key.Key_Return)
    type_text("De ringer om natten")

    press(Qt.Key.Key_F8)
    assert cards(meeting) == []
    press(Qt.Key.Key_2, CTRL)

    assert cards(meeting) == ["De ringer om natten"]


def test_the_bar_says_when_it_is_saved_and_when_it_is_not(meeting: OfficeParts, qtbot: QtBot) -> None:
    """A failure stays until the disk took it."""
    bar, store = shell_of(meeting).bar, meeting.door._vault.desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull()
    press(Qt.Key.Key_Return)
    type_text("et kort")
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: bar.saved.text() == "Ikke gemt. Prøver igen")

    store.trouble = None
    live = meeting.window.live
    assert live is not None
    live._on_retry_due()

    qtbot.waitUntil(lambda: bar.saved.text() == "Gemt 13.00")


def test_on_a_full_disk_the_bar_says_that_the_words_are_saved_and_the_disk_is_full(
    meeting: OfficeParts, qtbot: QtBot
) -> None:
    """They lie in the room that was held back; the room's screen has no bar to say it on.

    Where a mark stands for the bar's words, a notice has them, also where the words before had room.
    """
    meeting.window.theme.set_scale(2.0)
    meeting.window.resize(1180, 700)
    bar, store = shell_of(meeting).bar, meeting.door._vault.desk.store
    assert isinstance(store, FakeStore)
    bar.saved.set_saved("13.00")
    had_room = not bar.saved.is_brief
    store.on_reserve = True
    press(Qt.Key.Key_Return)
    type_text("et kort")
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: bar.saved.text() == "Gemt 13.00. Disken er fuld")
    assert had_room
    assert bar.saved.is_brief
    assert shell_of(meeting).toast.words.text().startswith("Disken er fuld. Alt er gemt")


def test_the_notes_are_closed_until_ctrl_m(meeting: OfficeParts) -> None:
    """A laptop gets turned; Esc goes back to where one was."""
    shell = shell_of(meeting)
    assert not shell.notes.isVisible()
    before = QApplication.focusWidget()

    press(Qt.Key.Key_M, CTRL)
    assert shell.notes.isVisible()
    type_text("kigger på telefonen")
    press(Qt.Key.Key_Return)

    assert not shell.notes.isVisible()
    assert QApplication.focusWidget() is before
    live = meeting.window.live
    assert live is not None
    assert [note.text for note in live.session.notes()] == ["kigger på telefonen"]


def test_leaving_asks_whether_to_read_back_first(meeting: OfficeParts) -> None:
    """Enter goes to Læs op og slut; the meeting is still there."""
    shell = shell_of(meeting)
    shell.bar.end_button.click()
    assert isinstance(shell.sheet, LeaveSheet)

    press(Qt.Key.Key_Return)
    assert meeting.context.background.wait_idle()

    assert shell.tab == "close"


def test_a_meeting_that_is_left_open_is_gone_on_with(meeting: OfficeParts) -> None:
    """The case page offers to continue it, and does; a lock at once would know that one is on the board."""
    press(Qt.Key.Key_Return)
    type_text("et kort")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    shell = shell_of(meeting)
    shell.bar.end_button.click()
    assert isinstance(shell.sheet, LeaveSheet)
    shell.sheet.leave_button.click()
    pages = meeting.window.pages
    assert pages is not None
    assert pages.meeting is None
    page = pages.office.page
    assert page is not None
    assert page.meeting_button.text() == "Fortsæt møde 1"
    assert page.meeting_button.hasFocus()

    preflight_of(meeting)
    press(Qt.Key.Key_Return)

    live = meeting.window.live
    assert live is not None
    (there,) = live.session.meetings()
    assert meeting.context.typing.all().place == Place(live.session.case, there, "board")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert shell_of(meeting).views.board.isAncestorOf(focus)


def test_a_meeting_has_its_own_time_before_it_locks(meeting: OfficeParts) -> None:
    """Half an hour in it, five minutes again after it."""
    idle = meeting.window.idle.clock
    assert idle.in_meeting

    shell_of(meeting).left.emit()

    assert not idle.in_meeting


def test_the_card_before_a_meeting_refuses_a_pin_that_is_none(opened: OfficeParts) -> None:
    """It says so at the field and starts nothing."""
    open_case(opened)
    sheet = preflight_of(opened)
    sheet.pin.edit.setFocus()
    type_text("12")

    press(Qt.Key.Key_Return)

    assert sheet.pin.error() == "Mindst fire cifre, eller lad feltet være tomt."
    assert opened.window.pages is not None
    assert opened.window.pages.meeting is None


@pytest.mark.parametrize(
    ("width", "scale", "size", "brief"),
    [
        (1920, 1.0, SizeClass.ROOMY, False),
        (1600, 1.0, SizeClass.ROOMY, False),
        (1366, 1.0, SizeClass.NORMAL, False),
        (1000, 1.0, SizeClass.COMPACT, True),
        (1366, 2.0, SizeClass.COMPACT, True),
        (900, 2.0, SizeClass.COMPACT, True),
    ],
)
def test_the_bar_fits_at_every_width(
    meeting: OfficeParts, qtbot: QtBot, width: int, scale: float, size: SizeClass, brief: bool
) -> None:
    """Nothing is cut or laid over another, and what is said shortly keeps its words as name and tooltip."""
    window, bar = meeting.window, shell_of(meeting).bar
    window.theme.set_scale(scale)
    window.resize(width, 700)
    bar.saved.set_saved("13.00")
    qtbot.waitUntil(lambda: bar.width() == width and bar._size is size)
    QApplication.processEvents()

    parts: list[QWidget] = [
        bar.end_button,
        bar.name,
        bar.tabs,
        bar.saved,
        bar.pill,
        bar.questions_button,
        bar.notes_button,
        bar.lock_button,
    ]
    shown = [one for one in parts if one.isVisible()]
    edges = [(one.geometry().left(), one.geometry().right()) for one in shown]

    assert all(right < left for (_, right), (left, _) in pairwise(edges))
    assert edges[-1][1] <= width
    whole = (*(bar.tabs.tab(key) for key in TABS), *(one for one in shown if one is not bar.name))
    assert all(one.width() >= one.sizeHint().width() for one in whole)
    assert all(tab.width() >= 44 for tab in whole[:5])
    assert bar.saved.is_brief is (width == 900)
    assert bar.notes_button.isVisible()
    assert (bar.saved.accessibleName(), bar.saved.toolTip() or "Gemt 13.00") == ("Gemt 13.00", "Gemt 13.00")
    tab = bar.tabs.tab("scales")
    assert tab.icon_alone is brief
    assert tab.accessibleName() == "Skalering"
    assert bar.meeting.width() >= bar.meeting.sizeHint().width()
    assert bar.meeting.text() == ("Møde 1" if brief else bar.meeting.accessibleName())
    assert bar.meeting.accessibleName().startswith("Møde 1 · ")


def test_the_room_is_never_shown_anything_without_a_screen(meeting: OfficeParts) -> None:
    """With one screen the bar says so, and F8 does nothing."""
    shell = shell_of(meeting)
    press(Qt.Key.Key_F8)

    assert shell.bar.pill.text() == "Kun denne skærm"
    assert not shell.shared.shown
    assert not shell.shared.window.isVisible()


def test_a_later_meeting_opens_with_the_numbers_in_his_words(make_office: Make) -> None:
    """Then the agreements, a key away (product, scene 2); there is no frame to say again."""
    desk = fake_desk()
    session = session_of(desk)
    first = start_meeting(session, scales=default_template("da").scales)
    session.record(EndMeeting(meeting=first, at="14.00"), meeting=first)
    parts = make_office(desk=desk)
    parts.unlock()
    open_case(parts)
    preflight_of(parts)

    press(Qt.Key.Key_Return)

    assert shell_of(parts).tab == "scales"
    assert shell_of(parts).bar.meeting.text() == "Møde 2 · 21. november"
