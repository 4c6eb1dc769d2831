"""The window and the panel that these tests drive."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.ui.context import UiContext
from exitdesk.ui.papers.hand_over import HandOverPanel
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make, make_office
from tests.screens.sample_cases import sample_desk
from tests.screens.sample_meeting import Sample, sample
from tests.ui.papers.page import Opener

__all__ = ["make_office"]


@pytest.fixture
def parts(make_office: Make) -> OfficeParts:
    """A window over a vault with the invented case."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    return parts


@pytest.fixture
def one(qapp: QApplication) -> Iterator[Sample]:
    """A case with meetings behind it, and a partner on it."""
    made = sample(qapp)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(qtbot: QtBot, one: Sample, tmp_path: Path) -> Opener:
    """Put the panel on a page of its own, handing out into a folder."""

    def put(context: UiContext | None = None) -> HandOverPanel:
        context = context or replace(one.context, handed_out=tmp_path / "Udleveret")
        panel = HandOverPanel(context, one.live)
        qtbot.addWidget(panel)
        panel.resize(720, 600)
        with qtbot.waitExposed(panel):
            panel.show()
        return panel

    return put
