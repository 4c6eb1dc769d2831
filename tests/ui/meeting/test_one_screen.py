"""One screen for both: the window shows what the room sees and nothing else, until a key brings it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.ui.board.own_word_part import OwnWordPart
from exitdesk.ui.meeting.preflight import HERE, NO_SCREEN
from exitdesk.ui.present.state import Page, PresentedState
from tests.fakes.context import FakeLock
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.two_screens import LAPTOP, MIRROR, ROOM, TwoScreens
from tests.ui.meeting.one_display import seen, switch, visible
from tests.ui.meeting.reach import cards, is_covered, open_case, preflight_of, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_the_whole_window_is_the_shared_screen_and_nothing_else_is_there(alone: OfficeParts) -> None:
    """No bar, no tip, no name but the neutral one; full screen, with the pointer gone."""
    shell = shell_of(alone)
    switch()
    assert seen(alone).page is Page.BOARD
    assert [card.text for column in seen(alone).columns for card in column.cards] == ["Jeg sover"]
    assert visible(alone) == [shell.one_screen.page]
    assert alone.window.isFullScreen()
    page = shell.one_screen.page
    assert (page.accessibleName(), page.toolTip(), page.findChildren(QWidget)) == ("Tavle", "", [])
    assert page.cursor().shape() is Qt.CursorShape.BlankCursor


def test_the_key_brings_the_laptops_page_back_where_one_was(alone: OfficeParts) -> None:
    """It asks nothing; the board's words leave the surface."""
    before = QApplication.focusWidget()
    switch()
    switch()
    shell = shell_of(alone)
    assert shell.page.isVisible()
    assert not alone.window.isFullScreen()
    assert QApplication.focusWidget() is before
    assert seen(alone) == PresentedState()
    assert not shell.shared.available


def test_who_does_not_see_hears_where_he_is_and_the_way_back(
    alone: OfficeParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the way in, at a key that does nothing, at a turn of the page, hidden, uncovered, and back."""
    said: list[str] = []
    monkeypatch.setattr(
        "exitdesk.ui.meeting.one_screen.announce", lambda _at, text, **_how: said.append(text)
    )
    back, hidden = "Hele skærmen er det, rummet ser. Ctrl+F8", "Tavlen er skjult, F8 viser den. Ctrl+F8"

    def heard() -> str:
        (text,) = said
        said.clear()
        return text

    switch()
    assert heard().startswith(back)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F1):
        press(key)
        assert heard().startswith(back)
    press(Qt.Key.Key_Control)
    assert not said
    press(Qt.Key.Key_2, CTRL)
    assert heard() == "Rummet ser: Skalering"
    press(Qt.Key.Key_F8)
    assert heard().startswith(hidden)
    press(Qt.Key.Key_F8)
    assert heard().startswith(back)
    shell_of(alone).curtain.fall_with("2580")
    type_text("2580")
    press(Qt.Key.Key_Return)
    assert heard().startswith(back)
    switch()
    assert heard() == "I er tilbage på jeres egen side."
    assert "Jeg sover" not in repr(said)


def test_neither_clicks_nor_any_other_key_bring_it_back_or_reach_anything(alone: OfficeParts) -> None:
    """Not the help, the settings, a note, a card, live typing or an undo."""
    shell = shell_of(alone)
    switch()
    size = shell.size()
    for x in range(5, size.width(), size.width() // 6):
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            at = QPoint(x, size.height() // 20)
            QTest.mouseClick(shell.one_screen.page, button, NONE, at)
            QTest.mouseDClick(shell.one_screen.page, button, NONE, at)
    plain = (
        Qt.Key.Key_Escape,
        Qt.Key.Key_F1,
        Qt.Key.Key_F6,
        Qt.Key.Key_F9,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Return,
    )
    for key in (*plain, Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Menu):
        press(key)
    for key in (Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Comma, Qt.Key.Key_5):
        press(key, CTRL)
    assert visible(alone) == [shell.one_screen.page]
    assert QApplication.activePopupWidget() is None
    assert seen(alone).page is Page.BOARD
    assert cards(alone) == ["Jeg sover"]
    assert not shell.live_typing.is_on
    switch()
    assert not shell.notes.is_open


def test_what_is_being_written_waits_unseen_and_unkept(alone: OfficeParts) -> None:
    """Keys pressed meanwhile do not reach it."""
    press(Qt.Key.Key_N)
    type_text("Halvt sagt")
    switch()
    assert "Halvt sagt" not in repr(seen(alone))
    type_text(" noget andet")
    press(Qt.Key.Key_Return)
    switch()
    type_text(" nu")
    assert alone.context.typing.now()[1] == "Halvt sagt nu"
    assert cards(alone) == ["Jeg sover"]


def test_a_word_for_a_lane_waits_too_where_its_sheet_gives_way(
    alone: OfficeParts, one_display: TwoScreens
) -> None:
    """Also where a mirror took it away: a line under the board tells, a lock knows, a change of tab keeps."""
    shell = shell_of(alone)
    board = shell.views.board
    press(Qt.Key.Key_T)
    type_text("boksning og alt det andet")
    one_display.plug(MIRROR)
    assert shell.one_screen.is_in
    assert not shell.page.isVisible()
    assert "boksning" not in repr(seen(alone))
    switch()
    assert board.lanes.button.isVisible()
    assert board.lanes.button.text() == "Ordet, I var ved at skrive, venter"
    assert alone.context.typing.now()[1] == "boksning og alt det andet"
    assert not shell.show_tab("scales"), "too long to be a lane's"
    part = shell.findChildren(OwnWordPart)[-1]
    assert part.isVisible()
    assert part.field.text() == "boksning og alt det andet"
    part.field.set_text("boksning")
    shell.bar.here_button.click()
    switch()
    model = shell.views.board_model
    assert "boksning" not in repr(model.template.lanes)
    assert shell.show_tab("scales")
    assert "boksning" in repr(model.template.lanes)
    assert board.lanes.isHidden()


def test_the_tabs_and_the_text_size_change_what_is_seen(alone: OfficeParts) -> None:
    """On the way back the laptop has the tab it had."""
    switch()
    pages = []
    for digit in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        press(digit, CTRL)
        pages.append(seen(alone).page)
    press(Qt.Key.Key_Plus, CTRL)
    assert pages == [Page.SCALES, Page.CIRCLES, Page.AGREEMENTS, Page.BOARD]
    assert seen(alone).text_px == 36
    press(Qt.Key.Key_2, CTRL)
    switch()
    assert shell_of(alone).tab == "board"
    switch()
    assert seen(alone).page is Page.BOARD


def test_f8_hides_it_and_shows_it_again(alone: OfficeParts) -> None:
    """Hidden, the window has no word at all."""
    switch()
    press(Qt.Key.Key_F8)
    assert seen(alone) == PresentedState()
    assert visible(alone) == [shell_of(alone).one_screen.page]
    press(Qt.Key.Key_F8)
    assert seen(alone).page is Page.BOARD


def test_the_cover_falls_over_it_and_lifts_to_it(alone: OfficeParts) -> None:
    """Under the cover the key for the way back does nothing."""
    shell = shell_of(alone)
    shell.curtain.fall_with("2580")
    shell.curtain._on_lifted()
    switch()
    press(Qt.Key.Key_H, CTRL | SHIFT)
    assert is_covered(shell)
    switch()
    assert is_covered(shell)
    type_text("2580")
    press(Qt.Key.Key_Return)
    assert visible(alone) == [shell.one_screen.page]
    assert seen(alone).page is Page.BOARD


def test_the_lock_works_from_it(alone: OfficeParts) -> None:
    """And leaves no word."""
    switch()
    page = shell_of(alone).one_screen.page
    press(Qt.Key.Key_L, CTRL)
    lock = alone.context.lock
    assert isinstance(lock, FakeLock)
    assert lock.calls == ["lock"]
    alone.window.blank()
    assert page.state == PresentedState()


def test_the_bars_button_shows_it_too_and_is_there_with_one_screen_only(alone: OfficeParts) -> None:
    """It goes by the key."""
    shell = shell_of(alone)
    assert shell.bar.here_button.isVisible()
    shell.bar.here_button.click()
    assert visible(alone) == [shell.one_screen.page]


def test_the_card_before_a_meeting_offers_it_and_says_what_happens(
    one_display: TwoScreens, opened: OfficeParts
) -> None:
    """With one screen it is a choice."""
    assert one_display.there == (LAPTOP,)
    open_case(opened)
    sheet = preflight_of(opened)
    assert sheet.where.choice.current() == NO_SCREEN
    sheet.where.choice.segment(HERE).click()
    assert sheet.where.what.shown.text().startswith("Hele skærmen viser tavle")
    assert "Ctrl+F8" in sheet.where.what.kept_here.text()
    sheet.start_button.click()
    assert visible(opened) == [shell_of(opened).one_screen.page]


def test_mirrored_it_is_what_return_goes_on_with(one_display: TwoScreens, opened: OfficeParts) -> None:
    """Everybody would see the laptop's own page otherwise."""
    one_display.there = (LAPTOP, MIRROR)
    open_case(opened)
    sheet = preflight_of(opened)
    assert sheet.where.choice.current() == HERE
    assert sheet.where.mirror.isVisible()
    press(Qt.Key.Key_Return)
    assert visible(opened) == [shell_of(opened).one_screen.page]


def test_with_a_screen_of_its_own_the_room_keeps_it(one_display: TwoScreens, opened: OfficeParts) -> None:
    """The key does nothing, and the button is not there."""
    one_display.there = (LAPTOP, ROOM)
    open_case(opened)
    preflight_of(opened)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, CTRL)
    switch()
    assert shell_of(opened).page.isVisible()
    assert shell_of(opened).shared.shown
    assert not shell_of(opened).bar.here_button.isVisible()
