"""What every test of the kit stands on: the shipped fonts, one light theme, nothing that moves."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.ui.accessible import install_accessibility
from exitdesk.ui.theme import Theme, apply_theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A light theme the application is dressed in."""
    qapp.setCursorFlashTime(0)
    install_accessibility()
    light = Theme("light", reduced_motion=True)
    apply_theme(qapp, light)
    yield light
    light.changed.disconnect()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Show a widget inside a plain window, away from the window's edges; the windows close with the test."""
    windows: list[QWidget] = []

    def show_it(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        row = QHBoxLayout(window)
        row.setContentsMargins(20, 20, 20, 20)
        row.addWidget(widget)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield show_it
    for window in windows:
        window.close()
        window.deleteLater()
