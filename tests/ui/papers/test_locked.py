"""A paper handed out as a locked file: what is written, what is kept, and who may leave meanwhile."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.errors import DiskFull, NotLocked
from exitdesk.cases.issue_document import Ready, of_all_meetings
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.papers.hand_over_sheet import HandOverSheet
from exitdesk.ui.printing.sheet import PrintSheet
from exitdesk.ui.printing.view_model import Step
from exitdesk.ui.records.words import event_words
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.papers import open_papers, write
from tests.screens.sample_meeting import Sample
from tests.ui.papers.page import (
    PAPER,
    SAID,
    Opener,
    fake,
    files,
    gone,
    handed_out,
    shown,
    vault_of,
    words_of,
)


def events(one: Sample) -> list[tuple[str, str]]:
    """Return what the access log was told of papers, the newest first."""
    log = fake(one).desk.access.find()
    return [(line.event, line.detail) for line in log if line.event.startswith("paper_")]


@pytest.fixture
def gate(one: Sample) -> Iterator[threading.Event]:
    """Have the locking wait until a test lets it go on."""
    wait, lock = threading.Event(), fake(one).documents.lock

    def slowly(*given: object) -> object:
        wait.wait(30)
        return lock(*given)  # type: ignore[arg-type]

    fake(one).documents.lock = slowly  # type: ignore[method-assign,assignment]
    yield wait
    wait.set()


def test_only_the_locked_file_is_written_and_the_open_paper_is_kept(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """The words come with the file; the case has the signed paper, byte for byte; the log has its row."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    assert not panel.lock.tick.isChecked()
    panel.lock.tick.click()
    handed_out(qtbot, panel)
    (made,) = one.live.session.file().documents
    kept = fake(one).desk.store.blob(made.sha256)
    assert kept is not None
    assert kept.endswith(b" signed " + one.live.session.case.encode())
    assert fake(one).documents.locked == [kept]
    assert files(tmp_path / "Udleveret") == [f"%PDF locked {len(kept)} in {one.live.session.case}".encode()]
    assert words_of(panel) == SAID
    assert panel.said.isVisible()
    assert "kan ikke vises igen" in panel.said.nowhere.accessibleName()
    assert "Gemt låst" in panel.done.accessibleName()
    assert events(one) == [("paper_handed_out_locked", PAPER.kind.value)]
    assert "låst" in event_words("paper_handed_out_locked")
    assert panel.model.printable == kept
    assert "Det gør en udskrift heller ikke" in panel.lock.tick.accessibleDescription()
    panel.print_out.click()
    (sheet,) = panel.window().findChildren(PrintSheet)
    assert one.context.background.wait_idle()
    assert sheet.open_paper.isVisible()  # before the passphrase: on paper the six words keep nobody out
    sheet.printer.chosen.emit("Gangen")
    assert sheet.passphrase is not None
    sheet.passphrase.field.set_text(RIGHT_PASSPHRASE)
    sheet.go.click()
    qtbot.waitUntil(lambda: sheet.model.state.step is Step.SENT)
    printing = fake(one).printing
    assert (printing.printed, printing.kinds) == ([(kept, "Gangen", "Tavle")], [PAPER.kind.value])
    assert not sheet.open_paper.isVisible()


def test_one_from_before_is_locked_again_with_keys_alone(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """Space ticks, Tab goes to the passphrase, Enter hands it out; unticked it is open as ever."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    handed_out(qtbot, panel)
    (made,) = one.live.session.file().documents
    panel.show_kept(made)
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    panel.lock.tick.setFocus()
    press(Qt.Key.Key_Space)
    assert panel.lock.tick.isChecked()
    press(Qt.Key.Key_Tab)
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert words_of(panel) == SAID
    assert events(one) == [
        ("paper_handed_out_locked", PAPER.kind.value),
        ("paper_handed_out", PAPER.kind.value),
    ]
    (open_file, locked_file) = sorted(files(tmp_path / "Udleveret"), key=lambda file: b"locked" in file)
    assert open_file == fake(one).desk.store.blob(made.sha256)
    assert b"signed" not in locked_file


def test_nobody_leaves_while_it_is_locked_and_written(
    qtbot: QtBot, one: Sample, gate: threading.Event, tmp_path: Path
) -> None:
    """Esc, the cross and the button stay without effect until the words are there."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitExposed(page):
        page.show()
    context = replace(one.context, handed_out=tmp_path)
    sheet = HandOverSheet(context, one.live, page, of_all_meetings(one.live.session, PAPER, 0))
    sheet.open_sheet(sheet.done)
    panel = sheet.paper
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    panel.lock.tick.click()
    handed_out(qtbot, panel, Handing.WRITING)
    assert panel.status.text() == "Låser filen ..."
    assert not panel.lock.tick.isEnabled()
    press(Qt.Key.Key_Escape)
    sheet.close_button.click()
    sheet.done.click()
    assert sheet.isVisible()
    assert files(tmp_path) == []
    gate.set()
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert words_of(panel) == SAID
    press(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert gone(panel)


def test_the_sheet_of_papers_stays_as_well(qtbot: QtBot, parts: OfficeParts) -> None:
    """Neither back to the list nor away."""
    sheet, documents, gate = open_papers(parts), vault_of(parts).documents, threading.Event()
    lock = documents.lock
    documents.lock = lambda *given: (gate.wait(30), lock(*given))[1]  # type: ignore[method-assign]
    sheet.onward.click()
    write(sheet, sheet.model.state.form.kind, unit="Enheden")
    sheet.onward.click()
    qtbot.waitUntil(lambda: sheet.paper.model.state.preview is Preview.READY)
    sheet.paper.lock.tick.click()
    handed_out(qtbot, sheet.paper, Handing.WRITING)
    sheet.back.click()
    sheet.close_sheet()
    assert sheet.isVisible()
    assert sheet.paper.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: sheet.paper.model.state.handing is Handing.DONE)
    assert words_of(sheet.paper) == SAID
    sheet.back.click()
    assert gone(sheet.paper)


def test_what_cannot_be_locked_is_not_written_and_may_leave_open(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """No file and no words, and the paper is in the case. Unticked, the next try writes the open one."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    panel.lock.tick.click()
    lock = fake(one).documents.lock

    def refuse(*_: object) -> object:
        raise NotLocked

    fake(one).documents.lock = refuse  # type: ignore[method-assign,assignment]
    handed_out(qtbot, panel, Handing.TROUBLE)
    assert files(tmp_path / "Udleveret") == []
    assert gone(panel)
    assert panel.trouble.isVisible()
    assert len(one.live.session.file().documents) == 1
    panel.lock.tick.click()
    assert panel.trouble.isVisible()
    fake(one).documents.lock = lock  # type: ignore[method-assign]
    handed_out(qtbot, panel)
    assert gone(panel)
    assert events(one)[0] == ("paper_handed_out", PAPER.kind.value)
    assert len(files(tmp_path / "Udleveret")) == 1


def test_a_folder_that_is_gone_tells_no_words(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """The stick was pulled: the same paper is locked anew, with the tick still on."""
    blocked = tmp_path / "stik"
    blocked.write_bytes(b"")
    panel = opened(replace(one.context, handed_out=blocked))
    shown(qtbot, panel, Ready(PAPER))
    panel.lock.tick.click()
    handed_out(qtbot, panel, Handing.TROUBLE)
    assert gone(panel)
    blocked.unlink()
    handed_out(qtbot, panel)
    assert words_of(panel) == SAID
    assert len(files(blocked)) == 1


def test_of_two_signatures_the_locked_file_has_one_and_it_is_said(
    qtbot: QtBot, one: Sample, opened: Opener
) -> None:
    """Before it leaves and after; also of a paper from before that a partner signed."""
    person, today = PersonId(ThingId("person-sara")), one.live.session.now().date()
    case = one.live.session.case
    one.live.record(PutOnCase(case=case, person=person, name="Sara Lind", role="kommune", since=today))
    panel = opened()
    shown(qtbot, panel, Ready(replace(PAPER, signers=2)))
    assert panel.lock.one_only.isHidden()
    panel.lock.tick.click()
    assert panel.lock.one_only.isVisible()
    handed_out(qtbot, panel, Handing.SECOND)
    assert not panel.holds
    assert panel.second is not None
    panel.second.signed.emit(b"%PDF signed by one and by other")
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert "kun din underskrift" in panel.done.accessibleName()
    (made,) = one.live.session.file().documents
    panel.show_kept(made)
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    assert panel.model.state.signed_by == 2
    panel.lock.tick.click()
    assert panel.lock.one_only.isVisible()
    shown(qtbot, panel, Ready(PAPER))
    panel.lock.tick.click()
    assert panel.lock.one_only.isHidden()


def test_a_practice_locks_nothing(qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path) -> None:
    """What is practised is thrown away with the practice."""
    panel = opened(replace(one.context, handed_out=tmp_path, practice=True))
    shown(qtbot, panel, Ready(replace(PAPER, practice=True)))
    assert panel.lock.isHidden()
    panel.model.choose_locked(True)
    assert not panel.model.state.locks


def test_nothing_leaves_that_the_log_does_not_know_of(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """The disk is full for the row in the log: neither a locked file nor an open one, and no words."""

    def full(*_: object) -> None:
        raise DiskFull("log")

    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    note = fake(one).desk.access.note
    fake(one).desk.access.note = full  # type: ignore[method-assign,assignment]
    handed_out(qtbot, panel, Handing.TROUBLE)
    panel.lock.tick.click()
    handed_out(qtbot, panel, Handing.TROUBLE)
    assert files(tmp_path / "Udleveret") == []
    assert gone(panel)
    fake(one).desk.access.note = note  # type: ignore[method-assign]
    handed_out(qtbot, panel)
    assert words_of(panel) == SAID
