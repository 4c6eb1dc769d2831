"""A meeting with a second screen: what the room sees is a gesture each time, and is gone at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.ui.meeting.preflight import NO_SCREEN, TEXT_SETTING
from exitdesk.ui.present.state import Page
from exitdesk.ui.shell import desk_pages
from tests.fakes.context import FakeLock, FakeVault
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import ROOM, TwoScreens
from tests.ui.meeting.reach import open_case, preflight_of, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see two screens."""
    made = TwoScreens()
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def shown(screens: TwoScreens, opened: OfficeParts) -> OfficeParts:
    """A meeting on its board, shown in the room."""
    assert screens.there
    open_case(opened)
    preflight_of(opened)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, CTRL)
    return opened


def test_the_card_before_a_meeting_offers_the_screen_and_the_size(
    screens: TwoScreens, opened: OfficeParts
) -> None:
    """What is chosen is remembered for the room."""
    assert screens.there
    open_case(opened)
    sheet = preflight_of(opened)
    assert sheet.where.choice.current() == ROOM.name
    sheet.text_size.segment("40").click()

    sheet.start_button.click()
    assert opened.context.background.wait_idle()

    assert shell_of(opened).shared.presenter.state.text_px == 40
    vault = opened.door._vault
    assert isinstance(vault, FakeVault)
    assert vault.settings[TEXT_SETTING] == "40"


def test_the_card_before_a_meeting_says_what_is_shown_where(screens: TwoScreens, opened: OfficeParts) -> None:
    """It follows the choice of screen, and Return goes on."""
    assert screens.there
    open_case(opened)
    sheet = preflight_of(opened)
    assert sheet.where.what.shown.text().startswith("Skærm 2 (HDMI-1, 1920 × 1080) viser tavle, tal,")
    assert "egne noter" in sheet.where.what.kept_here.text()
    assert sheet.where.what.keys.text().startswith("F8 skjuler med det samme.")
    sheet.where.choice.segment(NO_SCREEN).click()
    assert sheet.where.what.shown.text() == "Rummet ser ingenting. Tavlen er kun på denne skærm."
    sheet.where.choice.segment(ROOM.name).click()
    assert "HDMI-1" in sheet.where.what.accessibleDescription()

    sheet.start_button.setFocus()
    press(Qt.Key.Key_Return)

    assert shell_of(opened).shared.shown


def test_the_bar_says_that_the_room_can_read(shown: OfficeParts) -> None:
    """In words, and F8 is beside it; in the smallest window at twice the text by icon, name and tooltip."""
    shell = shell_of(shown)

    assert shell.shared.shown
    assert shell.bar.pill.text() == "Skærm 2"
    assert shell.bar.hide_button.isVisible()
    assert shell.bar.hide_button.text() == "Skjul skærmen"
    shown.window.theme.set_scale(2.0)
    shown.window.resize(900, 520)
    shell.bar.saved.set_saved("13.00")
    QApplication.processEvents()
    pill = shell.bar.pill
    assert (pill.isVisible(), pill.toolTip(), pill.accessibleName()) == (True, *2 * ("Vises på skærm 2",))
    for part in (pill, shell.bar.tabs, shell.bar.saved, shell.bar.hide_button, shell.bar.lock_button):
        assert part.width() >= part.sizeHint().width()
    assert shell.bar.lock_button.geometry().right() < shell.bar.width() == 900


def test_f8_hides_the_shared_screen_only_and_shows_it_again(shown: OfficeParts) -> None:
    """The laptop's board stays as it is."""
    shell = shell_of(shown)

    press(Qt.Key.Key_F8)
    hidden = (shell.shared.presenter.shown.page, shell.bar.pill.text(), shell.page.isVisible())
    press(Qt.Key.Key_F8)

    assert hidden == (Page.NEUTRAL, "Skjult", True)
    assert shell.shared.presenter.shown.page is Page.BOARD


def test_the_shared_screen_follows_the_tabs_and_reading_back_shows_the_board(shown: OfficeParts) -> None:
    """One view at a time."""
    shared = shell_of(shown).shared
    pages = []

    for digit in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        press(digit, CTRL)
        assert shown.context.background.wait_idle()
        pages.append(shared.presenter.shown.page)

    assert pages == [Page.SCALES, Page.CIRCLES, Page.AGREEMENTS, Page.BOARD]


def test_ctrl_plus_and_minus_change_the_rooms_text_and_nothing_on_the_laptop(shown: OfficeParts) -> None:
    """Five steps, and Ctrl+0 goes back."""
    state = shell_of(shown).shared.presenter
    sizes = []

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(key, CTRL)
        sizes.append(state.state.text_px)

    assert sizes == [36, 40, 36, 32]
    assert shown.window.theme.scale == 1.0


def test_a_screen_that_is_pulled_out_is_told_and_nothing_moves_to_the_laptop(
    screens: TwoScreens, shown: OfficeParts
) -> None:
    """It is hidden first; the bar says that only this screen is left."""
    shell = shell_of(shown)

    screens.unplug()

    assert not shell.shared.window.isVisible()
    assert shell.bar.pill.text() == "Kun denne skærm"
    assert shell.toast.words.text() == "Skærm 2 er væk. Tavlen vises ikke længere."


def test_f8_and_the_lock_work_from_any_window_of_ours(shown: OfficeParts, qtbot: QtBot) -> None:
    """A menu, a page shown full screen: whatever has the keyboard, the room turns neutral."""
    shared = shell_of(shown).shared
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)

    QTest.keyClick(other, Qt.Key.Key_F8)
    QTest.keyClick(other, Qt.Key.Key_L, CTRL)

    lock = shown.context.lock
    assert isinstance(lock, FakeLock)
    assert shared.presenter.shown.page is Page.NEUTRAL
    assert lock.calls == ["lock"]


def test_the_shared_screen_is_gone_with_the_meeting(shown: OfficeParts) -> None:
    """The case page behind it is never shared."""
    window = shell_of(shown).shared.window

    shell_of(shown).left.emit()

    assert not window.isVisible()


def test_blanking_takes_the_shared_screen_first(shown: OfficeParts) -> None:
    """No word stays in the room."""
    window = shell_of(shown).shared.window

    shown.window.blank()

    assert not window.isVisible()


def test_after_a_lock_the_meeting_goes_on_with_the_shared_screen_hidden(
    screens: TwoScreens, make_office: Make
) -> None:
    """It is F8 that shows it: a person's gesture."""
    assert screens.there
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    parts = make_office(desk=desk, note=ResumeNote(Typed(Place(case_of(desk), meeting, "board"), "")))
    parts.unlock()
    shared = shell_of(parts).shared
    assert shared.available
    pages = [shared.presenter.shown.page]

    press(Qt.Key.Key_F8)
    pages.append(shared.presenter.shown.page)

    assert pages == [Page.NEUTRAL, Page.BOARD]


def test_the_room_sees_the_question_that_the_pair_turned_to(shown: OfficeParts) -> None:
    """Wherever in its panel the focus is; the first one at first."""
    shared = shell_of(shown).shared
    questions = []

    press(Qt.Key.Key_2, CTRL)
    panels = list(shell_of(shown).views.scales.panels.values())
    for panel in (*panels, panels[0]):
        panel.follow_up.buttons["who"].setFocus()
        assert shared.presenter.shown.scale is not None
        questions.append(shared.presenter.shown.scale.question)

    assert questions == [panel.question.question for panel in (*panels, panels[0])]
    assert len(set(questions)) == len(panels) > 1


def test_what_the_room_sees_is_said_to_whoever_does_not_see_the_pill(
    shown: OfficeParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F8 hides, and it is heard that it did; the words are whole where the pill is short."""
    said: list[str] = []
    monkeypatch.setattr("exitdesk.ui.meeting.bar.announce", lambda _at, text, **_how: said.append(text))
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F8)

    assert said == ["Skjult på skærm 2", "Vises på skærm 2"]
    assert shell_of(shown).bar.pill.accessibleName() == "Vises på skærm 2"
