"""The menus of a board and of a secret field, opened by key and by pointer, each read while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.app.typist import Typist
from exitdesk.ui.kit.secret import SecretEdit
from exitdesk.ui.meeting.shell import MeetingShell
from tests.screens.office import LOOKS, office
from tests.screens.photo import _meeting
from tests.screens.sample_cases import sample_desk

Shoot = Callable[[QWidget, str], None]


def walk_menus(app: QApplication, shoot: Shoot) -> None:
    """Open one after the other; the names of the stops say which."""
    parts = office(app, desk=sample_desk(), real_words=True, mode=LOOKS[0].mode)
    parts.window.resize(1366, 768)
    parts.window.show()
    shoot(parts.window, "locked")
    (secret,) = (one for one in parts.window.findChildren(SecretEdit) if one.isVisible())
    _ask_by_pointer(secret)
    shoot(parts.window, "secret-menu")
    _press(Qt.Key.Key_Escape)
    parts.unlock()
    meeting = _meeting(parts)
    board = meeting.views.board
    board.focus_start()
    shoot(parts.window, "board")
    _open_card_menu()
    shoot(parts.window, "card-menu")
    for _ in range(2):
        _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Right)
    shoot(parts.window, "card-menu-lanes")  # an item is pressed from outside here
    shoot(parts.window, "card-after")
    _speakers(meeting)
    shoot(parts.window, "card-menu-speakers")
    _press(Qt.Key.Key_Escape)
    shoot(parts.window, "card-menu-again")
    _press(Qt.Key.Key_Escape)
    _ask_by_pointer(board)
    shoot(parts.window, "board-menu")
    _press(Qt.Key.Key_Escape)
    parts.close()


def _speakers(meeting: MeetingShell) -> None:
    meeting.views.board.focus_start()
    _open_card_menu()
    for _ in range(3):
        _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Right)


def _open_card_menu() -> None:
    focus = QApplication.focusWidget()
    if focus is None:
        raise RuntimeError("nothing has the focus")
    QTest.keyClick(focus, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    Typist(focus.window()).wait_for(lambda: QApplication.activePopupWidget() is not None)


def _press(key: Qt.Key) -> None:
    menu = QApplication.activePopupWidget()
    if menu is None:
        raise RuntimeError(f"no menu is open; the focus is at {QApplication.focusWidget()}")
    QTest.keyClick(menu, key)


def _ask_by_pointer(widget: QWidget) -> None:
    at = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
