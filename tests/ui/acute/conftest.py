"""The window that these tests drive, with a case open, or a meeting in it."""

import pytest
from PySide6.QtCore import Qt

from exitdesk.ui.shell import desk_pages
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import make_office, opened
from tests.screens.two_screens import LAPTOP, TwoScreens
from tests.ui.meeting.reach import open_case, preflight_of, shell_of

__all__ = ["make_office", "opened"]


@pytest.fixture
def on_case(opened: OfficeParts) -> OfficeParts:
    """A case's page."""
    open_case(opened)
    return opened


@pytest.fixture
def one_display(monkeypatch: pytest.MonkeyPatch) -> TwoScreens:
    """Have every window see the laptop alone, until something is plugged in."""
    made = TwoScreens()
    made.there = (LAPTOP,)
    monkeypatch.setattr(desk_pages, "this_computers_screens", lambda: made)
    return made


@pytest.fixture
def in_meeting(one_display: TwoScreens, on_case: OfficeParts) -> OfficeParts:
    """A meeting on its board, on the one screen."""
    assert one_display.there == (LAPTOP,)
    preflight_of(on_case)
    press(Qt.Key.Key_Return)
    shell_of(on_case).show_tab("board")
    return on_case
