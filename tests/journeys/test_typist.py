"""The typist does what a hand does: what it types lands where the focus is, and its keys are shortcuts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.app.typist import Typist


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """Show a window with a line and a text."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    column.addWidget(text)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.findChildren(QLineEdit)[0].setFocus()
    yield window
    window.close()


def test_danish_text_is_typed_as_it_stands(window: QWidget) -> None:
    """Letters, quotation marks and dashes all arrive, in both kinds of field, with Tab and Enter between."""
    typist = Typist(window)

    typist.type_text("Æblet på åen: »ja« – 1/12\tførste\nanden")

    line, text = window.findChildren(QLineEdit)[0], window.findChildren(QPlainTextEdit)[0]
    assert (line.text(), text.toPlainText()) == ("Æblet på åen: »ja« – 1/12", "første\nanden")


@pytest.mark.parametrize("keys", ["Ctrl+1", "F9", "Ctrl+Shift+L", "Alt+S", "Ctrl+Return"])
def test_a_press_is_a_shortcut_like_any_other(window: QWidget, keys: str) -> None:
    """Keys go through the window system, so that shortcuts see them first."""
    pressed: list[str] = []
    QShortcut(QKeySequence(keys), window).activated.connect(lambda: pressed.append(keys))

    Typist(window).press(keys)

    assert pressed == [keys]


def test_keys_that_do_not_exist_are_refused(window: QWidget) -> None:
    """A slip in a script is seen at once."""
    with pytest.raises(ValueError, match="Ctrl"):
        Typist(window).press("Ctrl+Nosuchkey")


def test_waiting_lets_the_window_go_on(window: QWidget) -> None:
    """What the window does meanwhile is done, and the wait ends as soon as it is so."""
    happened: list[bool] = []
    QTimer.singleShot(1, window, lambda: happened.append(True))

    Typist(window).wait_for(lambda: bool(happened))

    assert happened == [True]


def test_waiting_for_what_never_comes_ends(window: QWidget) -> None:
    """A script that is stuck says so."""
    assert QApplication.instance() is not None
    with pytest.raises(TimeoutError):
        Typist(window).wait_for(lambda: False, patience_ms=20)
