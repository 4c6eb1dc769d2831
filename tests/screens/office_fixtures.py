"""A whole window over a vault in memory, off screen and driven by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.screens.office import OfficeParts, office

Make = Callable[..., OfficeParts]


@pytest.fixture
def make_office(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Make]:
    """Make a window, show it, and end it with the test."""
    made: list[OfficeParts] = []
    monkeypatch.setattr("tests.fakes.context.gettempdir", lambda: str(tmp_path))  # what is handed out

    def make(**told: Any) -> OfficeParts:
        parts = office(qapp, **told)
        made.append(parts)
        with qtbot.waitExposed(parts.window):
            parts.window.show()
        qtbot.waitUntil(parts.window.isActiveWindow)
        assert parts.context.background.wait_idle()
        return parts

    yield make
    for parts in made:
        assert parts.context.background.wait_idle()
        parts.close()


@pytest.fixture
def opened(make_office: Make) -> OfficeParts:
    """A window whose vault is open, with one case in it."""
    parts = make_office()
    parts.unlock()
    return parts
