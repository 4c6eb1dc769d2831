"""Screens that come, go and mirror during a meeting: nothing shows by itself, and a mirror hides first."""

import pytest
from PySide6.QtCore import Qt

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.present.state import Page, PresentedState
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import LAPTOP, MIRROR, TwoScreens
from tests.ui.meeting.one_display import seen, switch, visible
from tests.ui.meeting.reach import is_covered, shell_of


def test_a_screen_plugged_in_meanwhile_shows_nothing_and_is_offered_on_the_way_back(
    one_display: TwoScreens, alone: OfficeParts
) -> None:
    """Pulled out again, nothing changes either."""
    shell = shell_of(alone)
    switch()
    one_display.plug()
    assert not shell.shared.window.isVisible()
    assert visible(alone) == [shell.one_screen.page]
    one_display.unplug()
    assert visible(alone) == [shell.one_screen.page]
    one_display.plug()
    switch()
    assert shell.toast.words.text() == "Der er kommet en skærm 2. Den viser ikke noget endnu."
    assert not shell.shared.window.isVisible()
    shell.toast.action.click()
    assert shell.shared.window.isVisible()
    assert shell.shared.shown
    switch()
    assert shell.page.isVisible()
    assert not shell.one_screen.is_in


@pytest.mark.parametrize("by_moving", [True, False])
def test_where_the_computer_begins_to_mirror_the_window_turns_neutral_at_once(
    one_display: TwoScreens, alone: OfficeParts, by_moving: bool
) -> None:
    """Whatever lies over the page goes too; F8 shows the board, Ctrl+F8 the laptop's page."""
    shell = shell_of(alone)
    shell.bar.end_button.click()
    if by_moving:
        one_display.plug()
        one_display.move(MIRROR)
    else:
        one_display.plug(MIRROR)
    assert visible(alone) == [shell.one_screen.page]
    assert not [one for one in alone.window.findChildren(Sheet) if one.isVisible()]
    assert seen(alone) == PresentedState()
    press(Qt.Key.Key_F8)
    assert seen(alone).page is Page.BOARD
    switch()
    assert shell.toast.words.text().startswith("Skærmen spejles.")


def test_a_mirror_of_the_rooms_screen_hides_both(one_display: TwoScreens, alone: OfficeParts) -> None:
    """The shared window goes first, then the laptop's page."""
    shell = shell_of(alone)
    one_display.plug()
    shell.toast.action.click()
    assert shell.shared.shown
    one_display.move(MIRROR)
    assert not shell.shared.window.isVisible()
    assert visible(alone) == [shell.one_screen.page]
    assert seen(alone) == PresentedState()


def test_after_a_lock_a_mirrored_screen_begins_neutral(one_display: TwoScreens, make_office: Make) -> None:
    """The place and its words are behind it."""
    one_display.there = (LAPTOP, MIRROR)
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "board", "worries", "")
    parts = make_office(desk=desk, note=ResumeNote(Typed(place, "De ringer")))
    parts.unlock()
    assert visible(parts) == [shell_of(parts).one_screen.page]
    assert seen(parts) == PresentedState()
    type_text("x")
    assert parts.context.typing.now()[1] == "De ringer"
    switch()
    assert shell_of(parts).views.board.banner.isVisible()


def test_a_mirror_under_the_cover_does_not_lift_it(one_display: TwoScreens, alone: OfficeParts) -> None:
    """The PIN does, and what it lifts to is neutral."""
    shell = shell_of(alone)
    shell.curtain.fall_with("2580")
    one_display.plug(MIRROR)
    assert is_covered(shell)
    switch()
    assert is_covered(shell)
    type_text("2580")
    press(Qt.Key.Key_Return)
    assert visible(alone) == [shell.one_screen.page]
    assert seen(alone) == PresentedState()
    press(Qt.Key.Key_F8)
    assert seen(alone).page is Page.BOARD
