"""A low window: his words have the room before everything else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.boards import BoardDesk
from tests.ui.board.page import BoardPage


def test_in_a_low_window_the_marks_give_way_to_the_words(qtbot: QtBot, desk: BoardDesk) -> None:
    """What is being written is seen whole; the marks have their keys, and come back with the room."""
    board = BoardPage(qtbot, desk, size=(900, 250))
    board.press(Qt.Key.Key_N)
    board.type(
        "Jeg vil gerne have, at min datter kan sove hos mig hver anden weekend, når jeg har fået et sted."
    )
    column = board.view.columns[board.focused_column]
    writing = board.focused.parentWidget()
    assert writing is not None
    assert column.strip.isHidden()
    assert column.area.height() >= writing.height()
    board.view.resize(900, 700)
    assert column.strip.isVisible()


def test_large_text_in_a_small_window_breaks_no_word_of_a_title(qtbot: QtBot, desk: BoardDesk) -> None:
    """The icon gives way, then the size of the letters; "Nyt kort" is whole. With room both come back."""
    board = BoardPage(qtbot, desk, size=(900, 392))
    theme = board.view.theme
    for scale, with_icon in ((2.0, False), (1.0, True)):
        theme.set_scale(scale)
        QApplication.processEvents()
        for column in board.view.columns.values():
            assert column.title.minimumSizeHint().width() <= column.title.width()
            assert column.rect().contains(column.add.geometry())
            assert column._icon.isVisible() is with_icon
