"""A meeting in memory with two behind it, for the tests of the last page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.ui.close.view import CloseView
from exitdesk.ui.close.view_model import CloseViewModel, SignSecond
from tests.fakes.paper import FakePaper
from tests.screens.sample_meeting import Sample, sample
from tests.ui.close.page import Desk, Opener


@pytest.fixture
def one(qapp: QApplication) -> Iterator[Sample]:
    """A case with an earlier meeting, people, numbers and agreements; written down to the last entry."""
    made = sample(qapp)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def empty(qapp: QApplication) -> Iterator[Sample]:
    """A first meeting where nothing was said yet."""
    made = sample(qapp, rich=False)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Opener:
    """Open the page over a sample, handing out into a folder of its own."""

    def open_page(
        one: Sample,
        paper: FakePaper | None = None,
        folder: Path | None = None,
        sign_second: SignSecond | None = None,
    ) -> Desk:
        made, out = paper or FakePaper(), folder or tmp_path / "Udleveret"
        view_model = CloseViewModel(
            one.live,
            one.meeting,
            one.template,
            one.context.typing,
            paper=made,
            background=one.context.background,
            folder=out,
            explain=one.context.explain,
            sign_second=sign_second,
        )
        view = CloseView(view_model, one.context.theme)
        qtbot.addWidget(view)
        view.resize(1366, 704)
        with qtbot.waitExposed(view):
            view.show()
        view.focus_start()
        return Desk(view, view_model, made, out)

    return open_page
