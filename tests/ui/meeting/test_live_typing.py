"""Live typing: the room reads along only after Ctrl+T, only on the board, and never what was taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.ui.present.state import PresentedState
from exitdesk.ui.shell import desk_pages
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.two_screens import TwoScreens
from tests.ui.meeting.reach import cards, open_case, preflight_of, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see two screens."""
    made = TwoScreens()
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def shown(screens: TwoScreens, opened: OfficeParts) -> OfficeParts:
    """A meeting on its empty board, shown in the room."""
    assert screens.there
    open_case(opened)
    preflight_of(opened)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, CTRL)
    return opened


def room(parts: OfficeParts) -> PresentedState:
    """Return what the window in the room holds."""
    return shell_of(parts).shared.window.state


def words(parts: OfficeParts) -> list[str]:
    """Return the cards that the room sees."""
    return [card.text for column in room(parts).columns for card in column.cards]


def toggle() -> None:
    """Press the key."""
    press(Qt.Key.Key_T, CTRL)


def test_it_is_off_until_it_is_switched_on(shown: OfficeParts) -> None:
    """A card reaches the room when it is kept."""
    press(Qt.Key.Key_Return)
    type_text("Jeg sover")
    assert words(shown) == []
    assert shell_of(shown).live_typing.line.isHidden()


def test_on_the_room_sees_each_letter_in_the_place_where_the_card_will_stand(shown: OfficeParts) -> None:
    """Between the cards that are kept, marked as being written, followed, and kept where it stood."""
    press(Qt.Key.Key_Return)
    for text in ("Et", "To"):
        type_text(text)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Home)
    toggle()
    press(Qt.Key.Key_N)
    assert words(shown) == ["Et", "To"]
    seen = []
    for letter in "Midt":
        type_text(letter)
        seen.append(words(shown)[1])
    (column,) = (one for one in room(shown).columns if one.cards)
    assert seen == ["M", "Mi", "Mid", "Midt"]
    assert [card.being_written for card in column.cards] == [False, True, False]
    assert column.follow == 1
    press(Qt.Key.Key_Tab)
    assert words(shown) == cards(shown) == ["Et", "Midt", "To"]
    assert not any(card.being_written for one in room(shown).columns for card in one.cards)


def test_a_card_that_is_changed_changes_in_the_room_and_esc_brings_its_words_back(shown: OfficeParts) -> None:
    """What stood there stands there again at once."""
    press(Qt.Key.Key_Return)
    type_text("Jeg skylder")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    toggle()
    press(Qt.Key.Key_F2)
    type_text(" 38.000")
    assert words(shown) == ["Jeg skylder 38.000"]
    press(Qt.Key.Key_Escape)
    assert words(shown) == ["Jeg skylder"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_Escape])
def test_what_is_taken_back_is_gone_from_the_room_and_no_undo_brings_it_there(
    shown: OfficeParts, key: Qt.Key
) -> None:
    """Not by Ctrl+Z on the board, and not in the next editor."""
    toggle()
    press(Qt.Key.Key_Return)
    type_text("Ikke her")
    assert words(shown) == ["Ikke her"]
    press(key)
    assert words(shown) == []
    for again in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        press(again, CTRL)
        assert words(shown) == []
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert words(shown) == []


def test_an_own_note_never_gets_there(shown: OfficeParts) -> None:
    """Nor do an agreement, a person or a reason while they are written: it is the board's card only."""
    toggle()
    press(Qt.Key.Key_M, CTRL)
    type_text("kigger ned")
    assert "kigger ned" not in repr(room(shown))
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_4, CTRL)
    press(Qt.Key.Key_N, CTRL)
    type_text("Sara")
    assert "Sara" not in repr(room(shown))


def test_the_laptop_says_so_plainly_as_long_as_it_is_on(shown: OfficeParts) -> None:
    """A line over the page and the bar's pill; its button ends it and leaves the words the keyboard."""
    shell = shell_of(shown)
    press(Qt.Key.Key_Return)
    toggle()
    told = (shell.live_typing.line.isVisible(), shell.live_typing.line.text(), shell.bar.pill.text())
    assert told == (True, "Alle i rummet læser med, mens I skriver på tavlen.", "Alle læser med")
    writing = QApplication.focusWidget()
    assert shell.live_typing.line.action is not None
    shell.live_typing.line.action.click()
    assert not shell.live_typing.is_on
    assert shell.live_typing.line.isHidden()
    assert shell.bar.pill.text() == "Skærm 2"
    assert QApplication.focusWidget() is writing


def test_where_there_is_little_height_the_bar_alone_says_so(shown: OfficeParts) -> None:
    """The card being written needs the room; the pill keeps its words."""
    shell = shell_of(shown)
    toggle()
    shown.window.resize(1000, 540)
    QApplication.processEvents()
    assert shell.live_typing.line.isHidden()
    assert shell.bar.pill.isVisible()
    assert shell.bar.pill.text() == "Alle læser med"
    shown.window.resize(1366, 768)
    QApplication.processEvents()
    assert shell.live_typing.line.isVisible()


def _hide(_parts: OfficeParts, _screens: TwoScreens) -> None:
    press(Qt.Key.Key_F8)


def _cover(parts: OfficeParts, _screens: TwoScreens) -> None:
    shell_of(parts).curtain.fall_with("2580")


def _unplug(_parts: OfficeParts, screens: TwoScreens) -> None:
    screens.unplug()


def _blank(parts: OfficeParts, _screens: TwoScreens) -> None:
    parts.window.blank()


@pytest.mark.parametrize("away", [_hide, _cover, _unplug, _blank])
def test_it_goes_off_when_the_room_stops_seeing_the_board(
    shown: OfficeParts, screens: TwoScreens, away: Callable[[OfficeParts, TwoScreens], None]
) -> None:
    """And no word of the card being written stays in the window."""
    toggle()
    press(Qt.Key.Key_Return)
    type_text("Halvt sagt")
    assert words(shown) == ["Halvt sagt"]
    live, window = shell_of(shown).live_typing, shell_of(shown).shared.window
    away(shown, screens)
    assert not live.is_on
    assert "Halvt sagt" not in repr(window.state)


def test_shown_again_it_stays_off(shown: OfficeParts) -> None:
    """Reading along is chosen each time."""
    toggle()
    press(Qt.Key.Key_Return)
    type_text("Halvt sagt")
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F8)
    assert shell_of(shown).shared.shown
    assert words(shown) == []
    type_text(" mere")
    assert words(shown) == []


def test_a_hidden_screen_cannot_be_switched_to_it(shown: OfficeParts) -> None:
    """The key says what comes first."""
    press(Qt.Key.Key_F8)
    toggle()
    assert not shell_of(shown).live_typing.is_on
    assert shell_of(shown).toast.words.text() == "Vis først tavlen på skærm 2, så kan rummet læse med."


def test_the_next_meeting_begins_without_it(shown: OfficeParts) -> None:
    """It belongs to one sitting at one board."""
    toggle()
    shell_of(shown).left.emit()
    preflight_of(shown)
    press(Qt.Key.Key_Return)
    assert shell_of(shown).shared.shown
    assert not shell_of(shown).live_typing.is_on
