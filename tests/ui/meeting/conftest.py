"""The window that these tests drive, and a first talk in it."""

import pytest
from PySide6.QtCore import Qt

from exitdesk.ui.shell import desk_pages
from tests.fakes.desk import fake_desk
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make, make_office, opened
from tests.screens.two_screens import LAPTOP, TwoScreens
from tests.ui.meeting.reach import open_case, preflight_of, shell_of

__all__ = ["make_office", "opened"]


@pytest.fixture
def first_talk(make_office: Make) -> OfficeParts:
    """A first meeting that has just been started, two other cases in the list."""
    desk = fake_desk(cases=(("2026-014", "Jonas"), ("2026-011", "Sofie"), ("2025-032", "Adam")))
    parts = make_office(desk=desk)
    parts.unlock()
    open_case(parts)
    preflight_of(parts)
    press(Qt.Key.Key_Return)
    return parts


@pytest.fixture
def meeting(first_talk: OfficeParts) -> OfficeParts:
    """The same, on the board."""
    shell_of(first_talk).show_tab("board")
    return first_talk


@pytest.fixture
def one_display(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see the laptop alone, until something is plugged in."""
    made = TwoScreens()
    made.there = (LAPTOP,)
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def alone(one_display: TwoScreens, opened: OfficeParts) -> OfficeParts:
    """A meeting on its board with one card, on the one screen."""
    assert one_display.there == (LAPTOP,)
    open_case(opened)
    preflight_of(opened)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Return)
    type_text("Jeg sover")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    return opened
