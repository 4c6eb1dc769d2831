"""A letter alone is a key on the board until somebody turns that off, and then at once."""

from PySide6.QtCore import Qt

from exitdesk.ui.shell.settings_sheet import SettingsSheet
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.ui.meeting.reach import shell_of


def test_letters_are_turned_off_in_the_middle_of_a_meeting(meeting: OfficeParts) -> None:
    """N writes a new card; after the setting it does nothing, and Ctrl+Enter still does."""
    press(Qt.Key.Key_N)
    assert _writes(meeting)
    press(Qt.Key.Key_Escape)

    meeting.window.open_settings()
    sheet = meeting.window.sheet
    assert isinstance(sheet, SettingsSheet)
    sheet.letters.click()
    press(Qt.Key.Key_Escape)

    press(Qt.Key.Key_N)
    assert not _writes(meeting)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _writes(meeting)


def _writes(meeting: OfficeParts) -> bool:
    return shell_of(meeting).views.board.editing.editor is not None
