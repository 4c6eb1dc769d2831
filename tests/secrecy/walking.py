"""The way into the planted meeting, and the steps that its walks share."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.ui import accessible
from exitdesk.ui.shell import desk_pages
from tests.screens.keys import press, type_text
from tests.screens.office_fixtures import Make, make_office
from tests.screens.two_screens import TwoScreens
from tests.secrecy.planted import (
    PARKED,
    UNREVEALED,
    planted_desk,
)
from tests.secrecy.surfaces import Speaker
from tests.secrecy.walked import Walked
from tests.ui.meeting.reach import open_case, preflight_of

__all__ = ["make_office"]

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
TABS = {
    "board": K.Key_1,
    "scales": K.Key_2,
    "circles": K.Key_3,
    "agreements": K.Key_4,
    "close": K.Key_5,
}
SHOWN_BY = {"scales": UNREVEALED, "close": PARKED}


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see two screens."""
    made = TwoScreens()
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def before(make_office: Make, screens: TwoScreens, monkeypatch: pytest.MonkeyPatch) -> Walked:
    """The planted case's page, with whatever is said aloud being heard."""
    speaker = Speaker()
    monkeypatch.setattr(accessible, "QAccessible", speaker)
    parts = make_office(desk=planted_desk(), real_words=True)
    parts.unlock()
    QApplication.clipboard().clear()
    open_case(parts)
    return Walked(parts, screens, speaker)


@pytest.fixture
def walked(before: Walked) -> Walked:
    """The meeting, shown in the room, on its board."""
    preflight_of(before.parts)
    press(K.Key_Return)
    press(K.Key_1, CTRL)
    return before


def every_tab(walked: Walked, state: str) -> None:
    """Look at each of the five."""
    for tab, key in TABS.items():
        press(key, CTRL)
        walked.look(f"{state}, {tab}", shows=SHOWN_BY.get(tab, ()))
    press(K.Key_1, CTRL)


def throw_away(
    walked: Walked,
    state: str,
    word: str,
    key: Qt.Key,
    *,
    shows: tuple[str, ...] = (),
    then: tuple[str, ...] = (),
) -> None:
    """Type a word where the keyboard is, look while it stands there, throw it away, and look again."""
    type_text(word)
    walked.look(f"{state}, being typed", shows=shows, typed=(word,))
    press(key)
    walked.look(f"{state}, thrown away", shows=shows or then)


def undo(walked: Walked, word: str) -> None:
    """Take back what was just kept; it had been heard of in the room, as everything that is kept."""
    assert walked.reaches(word)
    walked.speaker.heard.clear()
    press(K.Key_Z, CTRL)
