"""One thing after another at an unlock: what went wrong is read before anything is opened over it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from exitdesk.ui.shell.trouble_sheet import TroubleSheet


def in_turn(window: QWidget, do: Callable[[], None]) -> None:
    """Do it now, or once what is told over the window was read and closed; at a lock never."""
    told = next((one for one in window.findChildren(TroubleSheet) if not one.isHidden()), None)
    if told is None:
        do()
    else:
        told.closed.connect(lambda: QTimer.singleShot(0, window, lambda: in_turn(window, do)))
