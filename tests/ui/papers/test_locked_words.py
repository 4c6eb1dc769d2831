"""The six words of a locked file: shown once, held nowhere, gone with their place."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QHideEvent
from pytestqt.qtbot import QtBot

from exitdesk.cases.issue_document import Ready
from exitdesk.ui.papers.hand_over import HandOverPanel
from tests.screens.sample_meeting import Sample
from tests.ui.papers.page import PAPER, SAID, Opener, gone, handed_out, shown, words_of


@pytest.mark.parametrize(
    "leave",
    [
        pytest.param(lambda panel, _: panel.forget(), id="the sheet is closed"),
        pytest.param(lambda panel, _: panel.hide(), id="a lock hides it"),
        pytest.param(lambda panel, _: panel.show_paper(Ready(PAPER)), id="another paper is made"),
        pytest.param(lambda panel, kept: panel.show_kept(kept), id="another paper is shown"),
    ],
)
def test_the_words_are_gone_when(
    qtbot: QtBot, one: Sample, opened: Opener, leave: Callable[[HandOverPanel, object], None]
) -> None:
    """They are kept nowhere; the next paper is open until somebody ticks again."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    panel.lock.tick.click()
    handed_out(qtbot, panel)
    (made,) = one.live.session.file().documents
    leave(panel, made)
    assert gone(panel)
    one.context.background.wait_idle()


def test_a_window_put_aside_keeps_the_words(qtbot: QtBot, opened: Opener) -> None:
    """He looks for the number to call; only the program's own hiding is a lock or a way out."""

    class PutAside(QHideEvent):
        def spontaneous(self) -> bool:
            return True

    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    panel.lock.tick.click()
    handed_out(qtbot, panel)
    panel.hideEvent(PutAside())
    assert words_of(panel) == SAID
    panel.hideEvent(QHideEvent())
    assert gone(panel)
