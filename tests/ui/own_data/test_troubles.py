"""What can go wrong or take long with a person's own data: told, undone, and never in the way."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.holding_back import Ground
from exitdesk.cases.weighing import Fate
from exitdesk.journal.entry import CaseId
from exitdesk.ui.close.errors import CopyFolderGone
from exitdesk.ui.own_data.sheet import OwnDataSheet
from exitdesk.ui.own_data.view_model import Step
from tests.fakes.desk import FakeStore
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.own_data import wait
from tests.ui.own_data.page import decide_all, fates, looked_through, saved_after


def test_gathering_can_be_stopped_and_nothing_of_it_is_kept(parts: OfficeParts) -> None:
    """By the button, and by closing the sheet."""
    store = parts.window.pages.context.open_vault.desk.store  # type: ignore[union-attr]
    assert isinstance(store, FakeStore)
    here, go_on = threading.Event(), threading.Event()
    entries = store.entries

    def slow(case: CaseId) -> Any:
        here.set()
        assert go_on.wait(10)
        return entries(case)

    store.entries = slow  # type: ignore[method-assign]
    parts.window.doors.open_own_data()
    sheet = parts.window.sheet
    assert isinstance(sheet, OwnDataSheet)
    type_text("Nadia")
    press(Qt.Key.Key_Return)
    assert here.wait(10)
    assert sheet.ask.progress.isVisible()
    assert sheet.ask.progress.cancel.hasFocus()
    press(Qt.Key.Key_Space)
    assert sheet.model.state.step is Step.ASK
    assert sheet.ask.name.text() == "Nadia"
    go_on.set()
    wait(parts)
    assert sheet.model.state.data.found == ()
    sheet.close_sheet()
    wait(parts)


def test_a_mark_that_cannot_be_written_is_told_and_is_no_mark(parts: OfficeParts) -> None:
    """The disk is full; the piece is what it was, and one may try again."""
    sheet = looked_through(parts)
    store = parts.window.pages.context.open_vault.desk.store  # type: ignore[union-attr]
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull("entry")
    sheet.model.hold_back(0, Ground.CRIME, "")
    wait(parts)
    assert sheet.trouble.isVisible()
    assert fates(sheet)[0] is Fate.GIVEN
    assert sheet.pieces.panel.hold.isEnabled()
    store.trouble = None
    sheet.model.hold_back(0, Ground.CRIME, "")
    wait(parts)
    assert fates(sheet)[0] is Fate.HELD
    assert not sheet.trouble.isVisible()


def test_a_folder_that_is_gone_is_told(parts: OfficeParts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was written, and one may try again."""
    sheet = looked_through(parts)
    decide_all(parts, sheet)
    sheet.onward.click()

    def gone(*_: object) -> None:
        raise CopyFolderGone("copy")

    monkeypatch.setattr("exitdesk.ui.own_data.view_model.hand_out", gone)
    assert not saved_after(parts, sheet)
    assert sheet.trouble.isVisible()
    assert sheet.onward.isEnabled()


def test_a_mark_in_the_case_that_is_open_is_known_to_it(parts: OfficeParts) -> None:
    """The open case takes the entry in: the next own note comes after it, and no branch is made."""
    pages = parts.window.pages
    assert pages is not None
    desk = pages.context.open_vault.desk
    live = pages.office.open_case(desk.case_numbered("2026-014").case)
    before = len(live.session.entries(live.session.own))
    sheet = looked_through(parts)
    sheet.model.hold_back(0, Ground.HIMSELF, "")
    wait(parts)
    assert len(live.session.entries(live.session.own)) == before + 1


def test_a_hundred_thousand_rows_do_not_hold_the_window(parts: OfficeParts, qtbot: QtBot) -> None:
    """Only what is looked at is put into words, and walking to the end is at once."""
    sheet = looked_through(parts)
    asked: list[object] = []
    one = sheet.pieces.list.rows.row(1)

    def row_of(item: object) -> Any:
        asked.append(item)
        return one

    sheet.pieces.list.show_rows(list(range(100_000)), row_of)
    sheet.pieces.list.setFocus()
    press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: sheet.pieces.list.current_row() == 99_999)
    sheet.pieces.list.grab()
    assert len(set(asked)) < 200
