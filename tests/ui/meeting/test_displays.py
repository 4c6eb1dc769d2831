"""Screens that come, go and mirror during a meeting: nothing shows by itself, and a mirror hides first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.meeting.preflight import HERE, NO_SCREEN
from exitdesk.ui.meeting.screen_part import ScreenPart
from exitdesk.ui.present.screens import ScreenFacts
from exitdesk.ui.present.state import Page, PresentedState
from exitdesk.ui.theme import Theme
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import LAPTOP, MIRROR, ROOM, TwoScreens
from tests.ui.meeting.one_display import seen, switch, visible
from tests.ui.meeting.reach import is_covered, open_case, preflight_of, shell_of

OTHER = ScreenFacts("DP-2", (3286, 0, 1280, 1024), is_laptop=False)


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


def test_the_card_before_a_meeting_follows_the_screens_while_it_is_open(
    one_display: TwoScreens, opened: OfficeParts
) -> None:
    """What comes, goes or mirrors is told there and then, the keyboard stays, and Return goes on with it."""
    open_case(opened)
    sheet = preflight_of(opened)
    where = sheet.where
    where.choice.segment(NO_SCREEN).setFocus()
    assert (where.choice.current(), where.notice.text()[:22]) == (NO_SCREEN, "Der er ingen skærm 2. ")
    one_display.plug()
    assert where.choice.current() == ROOM.name
    assert where.choice.segment(ROOM.name).hasFocus()
    assert where.notice.text() == "Der er kommet en skærm 2. Tavlen bliver vist på den, når I starter mødet."
    assert where.what.shown.text().startswith("Skærm 2 (HDMI-1, 1920")
    one_display.unplug()
    assert where.choice.current() == NO_SCREEN
    assert where.notice.text().startswith("Skærm 2 er væk. Bliver skærmen spejlet,")
    assert where.what.shown.text().startswith("Rummet ser ingenting.")
    one_display.plug()
    one_display.move(MIRROR)
    assert (where.choice.current(), where.mirror.isVisible(), where.notice.isVisible()) == (HERE, True, False)
    assert where.what.shown.text().startswith("Hele skærmen viser")
    one_display.move(ROOM)
    assert (where.choice.current(), where.mirror.isVisible()) == (ROOM.name, False)
    one_display.move(MIRROR)
    sheet.start_button.click()
    assert visible(opened) == [shell_of(opened).one_screen.page]


@pytest.mark.parametrize(
    ("before", "by_hand", "then", "after"),
    [
        ((LAPTOP,), NO_SCREEN, (LAPTOP, ROOM), NO_SCREEN),  # a screen that comes shows nothing by itself
        ((LAPTOP,), HERE, (LAPTOP, ROOM), HERE),
        ((LAPTOP,), NO_SCREEN, (LAPTOP, MIRROR), HERE),  # it was said of a screen nobody else read
        ((LAPTOP, ROOM), NO_SCREEN, (LAPTOP, MIRROR), HERE),
        ((LAPTOP, MIRROR), NO_SCREEN, (LAPTOP, MIRROR), NO_SCREEN),  # said of the mirrored one itself
        ((LAPTOP, ROOM, OTHER), ROOM.name, (LAPTOP, OTHER), NO_SCREEN),  # never another one instead
        ((LAPTOP, ROOM, OTHER), "", (LAPTOP, OTHER), NO_SCREEN),
        ((LAPTOP, ROOM, OTHER), OTHER.name, (LAPTOP, OTHER), OTHER.name),
        ((LAPTOP, ROOM, OTHER), "", (LAPTOP, MIRROR, OTHER), HERE),
        ((LAPTOP, ROOM, OTHER), NO_SCREEN, (LAPTOP, MIRROR, OTHER), HERE),
        ((LAPTOP, ROOM, OTHER), OTHER.name, (LAPTOP, MIRROR, OTHER), OTHER.name),
    ],
)
def test_what_a_person_chose_there_stands_while_it_means_the_same(
    qapp: QApplication,
    before: tuple[ScreenFacts, ...],
    by_hand: str,
    then: tuple[ScreenFacts, ...],
    after: str,
) -> None:
    """Else nothing is shown in the room that was not asked for, and the words say what is."""
    assert qapp is not None
    screens = TwoScreens()
    screens.there = before
    part = ScreenPart(Theme("light", reduced_motion=True), screens)
    if by_hand:
        part.choice.segment(by_hand).click()
    part.show()
    part.choice.segment(part.choice.current()).setFocus()
    screens.there = then
    for _ in range(2):
        screens.moved.emit(ROOM.name)
        assert part.choice.current() == after
        assert part.what.shown.text().startswith("Rummet ser ingenting.") == (after == NO_SCREEN)
        assert part.mirror.isHidden() == (MIRROR not in then)
        assert part.what.isHidden() == (MIRROR in then and after != HERE)  # "only here" would not be true
    part.deleteLater()


@pytest.mark.parametrize(
    ("by_hand", "turns", "after"),
    [
        ("", ((LAPTOP,), (LAPTOP, OTHER)), NO_SCREEN),  # one went: the next one is asked for
        (ROOM.name, ((LAPTOP,), (LAPTOP, OTHER)), NO_SCREEN),
        (ROOM.name, ((LAPTOP,), (LAPTOP, OTHER), (LAPTOP, OTHER, ROOM)), ROOM.name),  # it came back
        (NO_SCREEN, ((LAPTOP, MIRROR), (LAPTOP, ROOM)), NO_SCREEN),  # said of this very screen
        ("", ((LAPTOP, MIRROR), (LAPTOP, ROOM)), ROOM.name),
    ],
)
def test_no_screen_is_begun_on_that_was_not_chosen_however_the_screens_turn(
    qapp: QApplication, by_hand: str, turns: tuple[tuple[ScreenFacts, ...], ...], after: str
) -> None:
    """A screen that takes the place of another is offered, and a wish stands when a mirror has passed."""
    assert qapp is not None
    screens = TwoScreens()
    part = ScreenPart(Theme("light", reduced_motion=True), screens)
    if by_hand:
        part.choice.segment(by_hand).click()
    for screens.there in turns:
        screens.moved.emit(ROOM.name)
    assert part.choice.current() == after
    screens.plug(replace(OTHER, name="DP-3", geometry=(0, 2000, 1280, 1024)))
    number = len(screens.there)
    told = f"Der er kommet en skærm {number}. Vælg den, hvis tavlen skal vises på den."
    assert (part.choice.current(), part.notice.text()) == (after, told)
    part.deleteLater()
