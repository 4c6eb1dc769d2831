"""Every tab of a meeting can be used without seeing it: what takes the focus says what it is."""

from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exitdesk.ui.circles.view import CirclesView
from tests.screens.meeting_tabs import SCREENS
from tests.screens.sample_meeting import Sample

_SILENT = (QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.NoRole)


class Page(Protocol):
    """A tab as the test needs it."""

    def findChildren(self, kind: type[QWidget], /) -> list[QWidget]:  # noqa: N802 - Qt's name
        """Return what is on it."""

    def retranslate(self) -> None:
        """Show every word again."""


def _shown(qtbot: QtBot, one: Sample, tab: str) -> Page:
    view = SCREENS[tab](one)
    assert isinstance(view, QWidget)
    qtbot.addWidget(view)
    view.resize(1366, 704)
    with qtbot.waitExposed(view):
        view.show()
    one.background.wait_idle()
    return view


def _names(view: Page) -> list[str]:
    return sorted(widget.accessibleName() for widget in view.findChildren(QWidget) if widget.isVisible())


@pytest.mark.parametrize("tab", SCREENS)
def test_whatever_takes_the_focus_has_a_name_and_a_role(qtbot: QtBot, one: Sample, tab: str) -> None:
    """A painted widget without a name would be a hole in the page for a screen reader."""
    view = _shown(qtbot, one, tab)
    if isinstance(view, CirclesView):
        view.own.toggle()  # what stands behind the door is asked as well

    stops = [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]

    assert len(stops) > 5
    for widget in stops:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.role() not in _SILENT, type(widget).__name__
        assert interface.text(QAccessible.Text.Name).strip(), type(widget).__name__


@pytest.mark.parametrize("tab", SCREENS)
def test_a_change_of_language_keeps_everything_in_place(qtbot: QtBot, one: Sample, tab: str) -> None:
    """Retranslating twice shows the same words and drops nothing."""
    view = _shown(qtbot, one, tab)
    names = _names(view)

    view.retranslate()

    qtbot.waitUntil(lambda: _names(view) == names)
    assert any(names)
