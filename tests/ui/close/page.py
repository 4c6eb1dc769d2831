"""The last page over a sample, and how a test works it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.close.view import CloseView
from exitdesk.ui.close.view_model import CloseViewModel
from tests.fakes.paper import FakePaper

NAME = "Tavle 21-11.pdf"


@dataclass
class Desk:
    """The page with what it writes to."""

    view: CloseView
    view_model: CloseViewModel
    paper: FakePaper
    folder: Path


Opener = Callable[..., Desk]


def choose(desk: Desk, kind: TakeAlong) -> None:
    """Choose what he takes along."""
    QTest.mouseClick(desk.view.take_along.kinds.segment(kind.value), Qt.MouseButton.LeftButton)


def wait_ready(qtbot: QtBot, desk: Desk) -> None:
    """Wait until the paper can be seen."""
    qtbot.waitUntil(lambda: desk.view_model.state.preview is Preview.READY)


def wait_for(qtbot: QtBot, desk: Desk, handing: Handing) -> None:
    """Wait for a step of the handing out."""
    qtbot.waitUntil(lambda: desk.view_model.state.handing is handing)
