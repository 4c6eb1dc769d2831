"""A meeting with Jonas' board open in a real window, off screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.boards import JONAS, BoardDesk, board_desk
from tests.ui.board.page import BoardPage


@pytest.fixture
def empty_desk(qapp: QApplication) -> Iterator[BoardDesk]:
    """A meeting with nothing on its board."""
    desk = board_desk(qapp)
    yield desk
    desk.close()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[BoardDesk]:
    """A meeting with thirteen cards."""
    made = board_desk(qapp, told=JONAS)
    yield made
    made.close()


@pytest.fixture
def empty_board(qtbot: QtBot, empty_desk: BoardDesk) -> BoardPage:
    """The board with nothing on it, with the keyboard on it."""
    return BoardPage(qtbot, empty_desk)


@pytest.fixture
def board(qtbot: QtBot, desk: BoardDesk) -> BoardPage:
    """The board with thirteen cards, with the keyboard on it."""
    return BoardPage(qtbot, desk)
