"""Reaching and reading the shared view in the laptop's own window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exitdesk.ui.present.state import PresentedState
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.ui.meeting.reach import shell_of


def switch() -> None:
    """Press the key."""
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)


def seen(parts: OfficeParts) -> PresentedState:
    """Return what the window shows."""
    return shell_of(parts).one_screen.page.state


def visible(parts: OfficeParts) -> list[QWidget]:
    """Return every widget of the window that is visible and shows something of its own."""
    stacks = (parts.window, parts.window.stack, shell_of(parts))
    return [one for one in parts.window.findChildren(QWidget) if one.isVisible() and one not in stacks]
