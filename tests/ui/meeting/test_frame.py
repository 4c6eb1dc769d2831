"""The frame that opens a first talk: said aloud, never checked off, never a gate."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.ui.meeting.reach import shell_of

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_first_talk_opens_with_the_frame_and_only_its_time_is_recorded(first_talk: OfficeParts) -> None:
    """It is whole at the largest text; Enter says it was given, and the board is there."""
    shell, live = shell_of(first_talk), first_talk.window.live
    assert live is not None
    assert shell.content.currentWidget() is shell.frame
    first_talk.window.theme.set_scale(2.0)
    first_talk.window.resize(1366, 749)
    QApplication.processEvents()
    assert shell.frame._scroll.verticalScrollBar().maximum() == 0
    before = len(live.session.entries())

    press(Qt.Key.Key_Return)

    assert live.board(live.session.meetings()[0]).meeting.frame_given == "13.00"
    assert len(live.session.entries()) == before + 1
    assert shell.tab == "board"


def test_the_frame_is_no_gate(first_talk: OfficeParts) -> None:
    """Ctrl+1 goes to the board, and nothing is recorded."""
    shell, live = shell_of(first_talk), first_talk.window.live
    assert live is not None

    press(Qt.Key.Key_1, CTRL)

    assert shell.tab == "board"
    assert live.board(live.session.meetings()[0]).meeting.frame_given == ""
