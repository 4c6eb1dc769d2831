"""Ways to spoil the lock page, each with the rule that has to notice it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.toast import Toast
from exitdesk.ui.unlock.view import UnlockView
from tests.screens.office import OfficeParts


def _nameless(parts: OfficeParts) -> QWidget:
    return _added(parts, Button(parts.context.theme, " "))


def _roleless(parts: OfficeParts) -> QWidget:
    return _added(parts, QWidget(), "Lås op her")


def _nonsense(parts: OfficeParts) -> QWidget:
    return _added(parts, QPushButton(), "&Gem")


def _twice(parts: OfficeParts) -> QWidget:
    page = parts.window.threshold.page
    assert isinstance(page, UnlockView)
    return _added(parts, Button(parts.context.theme, page.other_button.text()))


def _told_twice(parts: OfficeParts) -> QWidget:
    button = QPushButton()
    button.setToolTip("Gem nu (F2)")
    return _added(parts, button, "Gem nu")


def _in_the_clear(parts: OfficeParts) -> QWidget:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return _added(parts, line, "PIN")


def _unsaid(parts: OfficeParts) -> QWidget:
    toast = Toast(parts.context.theme, parts.window)
    toast.action.hide()
    toast.setAccessibleName("Noget skete")
    toast.show()
    return toast


def _second_window(parts: OfficeParts) -> QWidget:
    window = QWidget(parts.window, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
    window.setWindowTitle("ExitDesk")
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.show()
    return window


def _added(parts: OfficeParts, widget: QWidget, name: str = "") -> QWidget:
    widget.setParent(parts.window)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if name:
        widget.setAccessibleName(name)
    widget.show()
    return widget


SPOILT: Final[dict[str, tuple[str, Callable[[OfficeParts], QWidget]]]] = {
    "nameless": ("without name", _nameless),
    "roleless": ("without role", _roleless),
    "nonsense": ("nonsense", _nonsense),
    "twice": ("the same twice", _twice),
    "told twice": ("says it twice", _told_twice),
    "in the clear": ("text not told", _in_the_clear),
    "unsaid": ("not announced", _unsaid),
    "second window": ("a window that is no frame of the neutral name", _second_window),
}
"""Ways to spoil a page, each with the rule that has to find it."""
