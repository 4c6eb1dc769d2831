"""Two papers after each other: what becomes of the first says nothing of the second."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from exitdesk.cases.issue_document import Ready
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.papers import way_out
from tests.screens.sample_meeting import Sample
from tests.ui.papers.page import PAPER, SAID, Opener, fake, files, handed_out, shown, words_of


@pytest.fixture
def slow_stick(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Have the first file wait on its stick until a test lets it go on."""
    gate, first = threading.Event(), threading.Lock()

    def slowly(*given: object) -> Path:
        if first.acquire(blocking=False):
            gate.wait(30)
        return hand_out(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(way_out, "hand_out", slowly)
    yield gate
    gate.set()


def test_an_open_file_that_comes_late_is_not_called_the_locked_one(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path, slow_stick: threading.Event
) -> None:
    """The first is still written when the second, locked, is handed out: each has its own file and words."""
    panel, gate = opened(), threading.Event()
    lock = fake(one).documents.lock
    fake(one).documents.lock = lambda *given: (gate.wait(30), lock(*given))[1]  # type: ignore[method-assign]
    shown(qtbot, panel, Ready(PAPER))
    handed_out(qtbot, panel, Handing.WRITING)
    panel.forget()
    shown(qtbot, panel, Ready(replace(PAPER, title="Den anden")))
    panel.lock.tick.click()
    handed_out(qtbot, panel, Handing.WRITING)
    slow_stick.set()
    folder = tmp_path / "Udleveret"
    qtbot.waitUntil(lambda: one.context.background._pending == 1)  # the first is delivered, or to nobody
    open_files = len(files(folder))
    still = panel.model.state.handing
    gate.set()
    assert (still, open_files) == (Handing.WRITING, 1)
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert words_of(panel) == SAID
    assert b"locked" in (folder / panel.model.state.saved_as).read_bytes()


def test_another_print_of_a_paper_has_a_row_of_its_own(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """The folder was gone, and large print is chosen: that is another paper, and it leaves by itself."""
    blocked = tmp_path / "stik"
    blocked.write_bytes(b"")
    panel = opened(replace(one.context, handed_out=blocked))
    shown(qtbot, panel, Ready(PAPER))
    handed_out(qtbot, panel, Handing.TROUBLE)
    blocked.unlink()
    panel.large.click()
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    handed_out(qtbot, panel)
    rows = [line for line in fake(one).desk.access.find() if line.event == "paper_handed_out"]
    assert len(rows) == len(one.live.session.file().documents) == 2
