"""Reaching a meeting by keyboard, and reading what stands in it."""

from PySide6.QtCore import Qt

from exitdesk.sos.card import Column
from exitdesk.ui.meeting.preflight import PreflightSheet
from exitdesk.ui.meeting.shell import MeetingShell
from tests.screens.keys import press
from tests.screens.office import OfficeParts


def shell_of(parts: OfficeParts) -> MeetingShell:
    """Return the meeting."""
    assert parts.window.pages is not None
    assert parts.window.pages.meeting is not None
    return parts.window.pages.meeting


def open_case(parts: OfficeParts) -> None:
    """Open the one case by keyboard."""
    press(Qt.Key.Key_Return)
    assert parts.window.live is not None


def preflight_of(parts: OfficeParts) -> PreflightSheet:
    """Press "Start møde" and return the card before it."""
    press(Qt.Key.Key_Return)
    assert parts.window.pages is not None
    sheet = parts.window.pages.preflight
    assert sheet is not None
    return sheet


def is_covered(shell: MeetingShell) -> bool:
    """Tell whether both screens are covered."""
    return shell.curtain.is_down and shell.shared.presenter.state.is_covered


def cards(parts: OfficeParts) -> list[str]:
    """Return the kept cards of the open meeting."""
    live = parts.window.live
    assert live is not None
    board = live.board(live.session.meetings()[-1])
    return [card.words.text for column in Column for card in board.cards(column)]
