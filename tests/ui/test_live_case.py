"""An open case as the screens see it: nothing that was kept is lost where the disk refuses."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.ports import Blob
from exitdesk.journal.entry import Entry
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from tests.fakes.context import fake_context
from tests.fakes.desk import FakeStore, case_of


@pytest.fixture
def context(qapp: QApplication) -> Iterator[UiContext]:
    """Return the services of a window."""
    made = fake_context(qapp)
    yield made
    made.background.wait_idle()
    made.background.close()


@pytest.fixture
def live(context: UiContext) -> Iterator[LiveCase]:
    """Return the open case; it tries again without making a test wait."""
    desk = context.open_vault.desk
    opened = LiveCase(desk, case_of(desk, "2026-014"), context.background)
    opened._retry.setInterval(1)
    yield opened
    opened.close()


def store_of(context: UiContext) -> FakeStore:
    """Return the disk of the fake."""
    store = context.open_vault.desk.store
    assert isinstance(store, FakeStore)
    return store


def test_what_is_kept_is_told_saved_once_it_is_on_the_disk(
    qtbot: QtBot, context: UiContext, live: LiveCase
) -> None:
    """The clock time is the laptop's."""
    with qtbot.waitSignal(live.saved) as told:
        live.record(RenameCase(case=live.session.case, name="Noah"))
    assert told.args == ["13.00"]
    assert not live.pending
    assert store_of(context).kept


def test_a_full_disk_loses_nothing_and_is_tried_again(
    qtbot: QtBot, context: UiContext, live: LiveCase
) -> None:
    """The words stand on the screen meanwhile, in order, and reach the disk when there is room."""
    store = store_of(context)
    store.trouble = DiskFull()
    with qtbot.waitSignal(live.not_saved) as told:
        live.record(RenameCase(case=live.session.case, name="Noah"))
    assert isinstance(told.args[0], DiskFull)
    live.record(RenameCase(case=live.session.case, name="Elias"))
    assert live.session.file().name == "Elias"
    waiting = list(live.pending)
    assert len(waiting) == 2
    with qtbot.waitSignal(live.saved):
        store.trouble = None
    assert not live.pending
    row = context.open_vault.desk.index.row(live.session.case)
    assert row is not None
    assert row.name == "Elias"


def test_what_a_board_refuses_is_told_and_changes_nothing(
    qtbot: QtBot, context: UiContext, live: LiveCase
) -> None:
    """A refusal is a sentence, never a lost state."""
    with qtbot.waitSignal(live.refused):
        assert live.undo() is None
    assert not live.pending
    assert context.open_vault.desk.index.count() >= 1


def test_what_waits_is_named_where_something_later_is_written(
    qtbot: QtBot, context: UiContext, live: LiveCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk takes no photo and takes words: the store is told what they came after, until it comes."""
    store, case = store_of(context), live.session.case
    live._retry.setInterval(60_000)
    real, full = store.append, [True]

    def append(entry: Entry, row: CaseRow | None, blobs: Sequence[Blob], waiting: list[LostEntry]) -> None:
        if blobs and full:
            raise DiskFull
        real(entry, row, blobs, waiting)

    monkeypatch.setattr(store, "append", append)
    blob = Blob("0" * 64, "jpeg", b"foto")
    with qtbot.waitSignal(live.not_saved):
        large = live.record(RenameCase(case=case, name="Noah"), blobs=[blob])
    assert large is not None
    small = live.record(RenameCase(case=case, name="Elias"))
    qtbot.waitUntil(lambda: live.pending == (large,))

    assert small in store.kept
    assert [(one.id, one.what) for one in store.lost(case)] == [(large.id, "rename_case")]
    full.clear()
    with qtbot.waitSignal(live.saved):
        live._on_retry_due()
    assert store.lost(case) == ()


def test_words_that_wait_are_tried_before_newer_ones(
    qtbot: QtBot, context: UiContext, live: LiveCase
) -> None:
    """There is room again before the next try is due: nothing overtakes anything."""
    store, case = store_of(context), live.session.case
    live._retry.setInterval(60_000)
    store.trouble = DiskFull()
    with qtbot.waitSignal(live.not_saved):
        first = live.record(RenameCase(case=case, name="Noah"))
    store.trouble = None

    with qtbot.waitSignal(live.saved):
        second = live.record(RenameCase(case=case, name="Elias"))

    assert store.kept[-2:] == [first, second]
    assert store.lost(case) == ()
