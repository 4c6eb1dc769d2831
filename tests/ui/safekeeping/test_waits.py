"""Whoever gives a wrong passphrase waits before a change of keys, whichever sheet is closed and opened."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.ui.reask.waits import OWNER
from exitdesk.ui.safekeeping.flow import Change, Problem
from exitdesk.ui.safekeeping.view_model import SECOND_MS
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.ui.safekeeping.test_sheets import NEW, change, vault_of, write


def test_each_wrong_passphrase_makes_the_next_wait_longer(
    opened: OfficeParts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on the lock page: one second, then two; no try is taken meanwhile, nor on a sheet opened anew.

    Esc while it is judged is no way round either.
    """
    context = opened.window.pages.context  # type: ignore[union-attr]
    now, waits = [0.0], []
    context.waits._now = lambda: now[0]
    for _ in range(3):
        sheet = change(opened, Change.KIT)
        write(opened, "noget andet")
        waits.append(sheet.model.state.delay)
        assert sheet.model._wait.remainingTime() > 0
        assert sheet.model._wait.interval() == waits[-1] * SECOND_MS
        assert not sheet.next_button.isEnabled()
        press(Qt.Key.Key_Escape)

        sheet = change(opened, Change.PASSPHRASE)
        assert (sheet.model.state.problem, sheet.model.state.delay) == (Problem.WAITS, waits[-1])
        write(opened, RIGHT_PASSPHRASE, NEW, NEW)
        assert "før var forkert" in sheet.now.error() or waits[-1] == 1
        assert vault_of(opened).keys.calls == []
        now[0] += waits[-1]
        sheet.model._wait.start(0)
        qtbot.waitUntil(sheet.next_button.isEnabled)
        assert sheet.now.error() == ""
        press(Qt.Key.Key_Escape)

    assert waits == [1, 2, 4]
    for what, judge in ((Change.KIT, "is_right"), (Change.PASSPHRASE, "change_passphrase")):
        judged, real = Event(), getattr(vault_of(opened).keys, judge)
        with monkeypatch.context() as slow:
            slow.setattr(vault_of(opened).keys, judge, lambda *said: judged.wait(5) and real(*said))  # noqa: B023
            sheet = change(opened, what)
            for field in (sheet.now, sheet.new, sheet.again):
                field.set_text(NEW)
            sheet.next_button.click()
            press(Qt.Key.Key_Escape)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            judged.set()
            assert opened.context.background.wait_idle()
        waits.append(context.waits.left(OWNER))
        now[0] += waits[-1]
    assert waits == [1, 2, 4, 8, 16]
    assert vault_of(opened).keys.passphrase == RIGHT_PASSPHRASE
