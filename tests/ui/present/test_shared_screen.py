"""The window on the shared screen: follows what is kept, hides first, and never shows by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.sos.card import Column
from exitdesk.ui.board.marks import Mark, lay_marks, mark_sizes, marks_height
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.fonts import load_fonts, make_font
from exitdesk.ui.present.column_window import window_of
from exitdesk.ui.present.presenter import Presenter
from exitdesk.ui.present.screens import Layout, QtScreens, ScreenFacts, Screens
from exitdesk.ui.present.state import Page, PresentedState
from exitdesk.ui.present.window import PresentWindow
from exitdesk.ui.theme import Theme
from tests.fakes.boards import JONAS, BoardDesk, Told, board_desk

LAPTOP = ScreenFacts("eDP-1", (0, 0, 1366, 768), True)
WALL = ScreenFacts("HDMI-1", (1366, 0, 1920, 1080), False)


class FakeScreens(Screens):
    """Screens that are plugged in and out by a test."""

    def __init__(self, *screens: ScreenFacts) -> None:
        super().__init__()
        self.there = list(screens)

    def list(self) -> tuple[ScreenFacts, ...]:
        """Return the screens."""
        return tuple(self.there)

    def put(self, window: QWidget, name: str) -> bool:
        """Show the window where that screen is there."""
        found = [screen for screen in self.there if screen.name == name]
        if found:
            window.setGeometry(*found[0].geometry)
            window.show()
        return bool(found)

    def unplug(self, screen: ScreenFacts) -> None:
        """Pull a screen out."""
        self.there.remove(screen)
        self.removed.emit(screen.name)


@dataclass
class Room:
    """A meeting with a wall screen."""

    desk: BoardDesk
    screens: FakeScreens
    window: PresentWindow
    presenter: Presenter

    def words(self) -> str:
        """Return what stands on the cards in the room."""
        return " ".join(card.text for column in self.window.state.columns for card in column.cards)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    """The board on the wall."""
    desk = board_desk(qapp, told=JONAS)
    window = PresentWindow(Theme("light", reduced_motion=True))
    screens = FakeScreens(LAPTOP, WALL)
    presenter = Presenter(desk.live, desk.meeting, desk.context.template, window, screens)
    assert presenter.start(WALL.name)
    yield Room(desk, screens, window, presenter)
    window.hide()
    window.deleteLater()
    desk.close()


def test_the_room_sees_a_card_when_it_is_kept_and_not_before(room: Room) -> None:
    """What is being typed is on the laptop only."""
    desk = room.desk
    vm = BoardViewModel(desk.live, desk.meeting, desk.context.template, desk.context.typing)
    vm.card_kept.connect(room.presenter.follow)
    vm.compose_last(Column.NEXT)
    vm.write("Ringe til min bror")
    assert "Ringe til min bror" not in room.words()
    vm.keep()
    assert "Ringe til min bror" in room.words()


def test_f8_takes_every_word_away_and_brings_them_back(room: Room) -> None:
    """Hidden, the window holds no word of the board."""
    room.presenter.toggle_hidden()
    assert room.window.state == PresentedState()
    room.desk.put(Told(Column.NEXT, "Skrevet imens"))
    assert room.window.state == PresentedState()
    room.presenter.toggle_hidden()
    assert "Skrevet imens" in room.words()


def test_a_covered_screen_stays_covered_whatever_is_pressed(room: Room) -> None:
    """F8 does not lift the curtain."""
    room.presenter.set_covered(True)
    room.presenter.toggle_hidden()
    room.presenter.toggle_hidden()
    assert room.window.state.page is Page.COVER
    assert room.words() == ""
    room.presenter.set_covered(False)
    assert room.presenter.state.is_showing


def test_a_screen_that_goes_takes_the_board_with_it(room: Room, qtbot: QtBot) -> None:
    """Hide first, ask later: the laptop never gets the window, and nothing is left in it."""
    with qtbot.waitSignal(room.presenter.lost):
        room.screens.unplug(WALL)
    assert not room.window.isVisible()
    assert room.window.state == PresentedState()
    assert not room.presenter.state.is_on


def test_a_screen_that_changes_size_hides_the_board_too(room: Room, qtbot: QtBot) -> None:
    """A changed layout may be a mirrored one."""
    with qtbot.waitSignal(room.presenter.lost):
        room.screens.moved.emit(WALL.name)
    assert not room.window.isVisible()


def test_a_new_screen_shows_nothing_by_itself(room: Room, qtbot: QtBot) -> None:
    """It is offered to the pair, and that is all."""
    room.screens.unplug(WALL)
    room.screens.there.append(WALL)
    with qtbot.waitSignal(room.presenter.screen_found):
        room.screens.added.emit(WALL.name)
    assert not room.window.isVisible()
    assert not room.presenter.state.is_on


def test_a_screen_that_is_not_there_cannot_be_started(room: Room) -> None:
    """Started on a name that is gone, nothing is shown."""
    room.presenter.stop()
    assert not room.presenter.start("HDMI-9")
    assert not room.window.isVisible()


def test_mirrored_and_single_screens_are_told_apart(room: Room) -> None:
    """Where both lie in one place, everybody sees the same."""
    assert room.screens.layout() is Layout.EXTENDED
    room.screens.there = [LAPTOP, ScreenFacts("HDMI-1", LAPTOP.geometry, False)]
    assert room.screens.layout() is Layout.MIRRORED
    room.screens.there = [LAPTOP]
    assert room.screens.layout() is Layout.ONE


def test_the_window_can_take_no_key_and_says_nothing_but_tavle(room: Room) -> None:
    """No focus, no pointer, no tooltip, no child, no menu, a neutral title, and no closing from outside."""
    window = room.window
    assert window.windowTitle() == window.accessibleName() == "Tavle"
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.toolTip() == ""
    assert window.findChildren(QWidget) == []
    assert not window.close()
    assert window.isVisible()


def test_text_goes_in_five_steps_and_never_by_itself(room: Room) -> None:
    """28 to 44, and back to 32."""
    for _ in range(9):
        room.presenter.larger()
    assert room.window.state.text_px == 44
    for _ in range(9):
        room.presenter.smaller()
    assert room.window.state.text_px == 28
    room.presenter.usual_size()
    assert room.window.state.text_px == 32


def test_a_column_alone_and_back(room: Room) -> None:
    """The same key shows all three again."""
    room.presenter.show_alone("worries")
    assert len(room.window.state.columns) == 1
    room.presenter.show_alone("worries")
    assert len(room.window.state.columns) == 3


def test_every_page_is_painted_and_the_neutral_one_is_empty(room: Room) -> None:
    """The neutral page is one colour; every other page is not."""
    for page in (Page.BOARD, Page.SCALES, Page.CIRCLES, Page.AGREEMENTS):
        room.presenter.show_page(page)
        assert _colours(room.window) > 1
    room.presenter.toggle_hidden()
    assert _colours(room.window) == 1


def test_the_computers_own_screens_are_told_with_the_laptop_first(qapp: QApplication) -> None:
    """The adapter names what Qt has, fills the one it is asked for, and refuses the others.

    Which one is the laptop's may change without any of them moving: that is told as well.
    """
    screens = QtScreens(qapp)
    assert [screen.is_laptop for screen in screens.list()] == [True]
    assert screens.layout() is Layout.ONE
    moved: list[str] = []
    screens.moved.connect(moved.append)
    qapp.primaryScreenChanged.emit(qapp.primaryScreen())
    assert moved == [screens.list()[0].name]
    window = PresentWindow(Theme("light"))
    assert not screens.put(window, "HDMI-9")
    assert not window.isVisible()
    assert screens.put(window, screens.list()[0].name)
    assert window.geometry().width() == screens.list()[0].geometry[2]
    window.hide()
    window.deleteLater()


def _colours(window: PresentWindow) -> int:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


@given(st.lists(st.integers(40, 400), min_size=1, max_size=20), st.integers(120, 1200), st.integers(0, 19))
def test_the_card_written_last_is_always_in_view(heights: list[int], room_px: int, follow: int) -> None:
    """A long column follows it; what is shown fits unless one card alone does not; the rest is counted."""
    follow = min(follow, len(heights) - 1)
    gap, foot = 14, 36
    window = window_of(len(heights), heights.__getitem__, gap, room_px, foot, follow)
    assert window.first <= follow < window.first + window.shown or window.hidden == 0
    assert window.shown + window.hidden == len(heights)
    used = sum(heights[window.first : window.first + window.shown]) + gap * (window.shown - 1)
    assert window.shown == 1 or used <= room_px


@given(st.integers(0, 499))
def test_of_500_cards_those_are_measured_that_may_be_shown(follow: int) -> None:
    """A screen that repaints at every kept word measures what a screen holds, and not the whole column."""
    asked: set[int] = set()

    def height_of(nth: int) -> int:
        asked.add(nth)
        return 86

    window = window_of(500, height_of, 14, 800, 36, follow)

    assert window.shown == 7
    assert len(asked) <= 2 * window.shown + 5


@pytest.mark.parametrize("word", ["W" * 24, "Mmmmmmmm mmmmmmm mmmmmmm"])
@pytest.mark.parametrize("width", [90, 170, 260])
def test_a_lane_with_his_word_is_whole_on_the_narrowest_card(
    qapp: QApplication, word: str, width: int
) -> None:
    """It takes as many rows as it needs, by itself, and what comes after stands below it."""
    assert qapp is not None
    load_fonts()
    sizes, font = mark_sizes(23), make_font(23, 500)
    others = (Mark("house", "Bolig"), Mark("users", "Netværk"))
    before, own, after = lay_marks((others[0], Mark("circle-dot", word), others[1]), font, width, sizes)
    assert own.word.natural_width <= own.area.width() - sizes.icon - sizes.icon_gap
    assert own.area.height() == own.word.lines * sizes.row > sizes.row
    assert own.area.top() >= before.area.bottom()
    assert after.area.top() >= own.area.bottom()
    assert marks_height((before, own, after)) == round(after.area.bottom())
