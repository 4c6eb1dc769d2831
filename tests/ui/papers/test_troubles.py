"""What can be in the way of a paper, and what comes too late: told, tried again, never handed out unseen."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from exitdesk.cases.documents.document import Document, DocumentDraft
from exitdesk.cases.errors import DiskFull, GlyphMissing, WordsNotOnPaper
from exitdesk.cases.issue_document import Ready, issue_document
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.ui.close.state import Handing, Preview
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.fakes.desk import FakeStore
from tests.screens.sample_meeting import Sample
from tests.ui.papers.page import PAPER, Opener, fake, files, handed_out, shown


@pytest.mark.parametrize(
    "error", [GlyphMissing("☃"), WordsNotOnPaper("words")], ids=lambda one: type(one).__name__
)
def test_a_paper_that_cannot_be_set_says_why_and_cannot_be_handed_out(
    qtbot: QtBot, one: Sample, opened: Opener, error: ExitDeskError
) -> None:
    """There is neither a passphrase to type nor a button."""
    fake(one).documents.trouble = error
    panel = opened()
    panel.show_paper(Ready(PAPER))
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.TROUBLE)
    assert type(error).__name__ in panel.trouble.accessibleName()
    assert not panel.hand_out.isVisible()
    assert not panel.passphrase.isVisible()


def test_a_paper_that_cannot_be_signed_is_not_recorded(qtbot: QtBot, one: Sample, opened: Opener) -> None:
    """And can be tried again, after the passphrase."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    fake(one).documents.trouble = WordsNotOnPaper("words")
    handed_out(qtbot, panel, Handing.TROUBLE)
    assert one.live.session.file().documents == ()
    fake(one).documents.trouble = None
    assert panel.hand_out.text() == "Prøv igen"
    handed_out(qtbot, panel)
    assert len(one.live.session.file().documents) == 1


def test_where_the_folder_is_gone_the_same_bytes_are_written_later(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """It is recorded once; the second try asks for the passphrase again."""
    folder = tmp_path / "stick" / "Udleveret"
    panel = opened(replace(one.context, handed_out=folder))
    shown(qtbot, panel, Ready(PAPER))
    handed_out(qtbot, panel, Handing.TROUBLE)
    assert "CopyFolderGone" in panel.trouble.accessibleName()
    (made,) = one.live.session.file().documents
    folder.parent.mkdir()
    panel.hand_out.click()
    assert panel.model.state.handing is Handing.TROUBLE
    assert panel.passphrase.field.error()
    handed_out(qtbot, panel)
    assert one.live.session.file().documents == (made,)
    assert len(files(folder)) == 1
    told = [line.event for line in fake(one).desk.access.find()]
    assert told.count("paper_handed_out") == 1


def test_a_full_disk_keeps_the_paper_from_the_folder_until_it_is_recorded(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """Nothing lies outside that the vault does not know of."""
    store = fake(one).desk.store
    assert isinstance(store, FakeStore)
    append = store.append

    def full(*_: object) -> None:
        raise DiskFull("journal")

    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    store.append = full  # type: ignore[method-assign, assignment]
    with qtbot.waitSignal(one.live.not_saved):
        panel.passphrase.field.set_text(RIGHT_PASSPHRASE)
        panel.hand_out.click()
    assert panel.model.state.handing is Handing.KEEPING
    assert not panel.hand_out.isEnabled()
    assert files(tmp_path / "Udleveret") == []
    store.append = append  # type: ignore[method-assign]
    one.live._on_retry_due()
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert len(files(tmp_path / "Udleveret")) == 1


def test_no_paper_leaves_that_is_not_in_the_access_log(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log is full before the folder is: tried again, there is one line, and one file."""
    access, panel = fake(one).desk.access, opened()
    note, refusals = access.note, [DiskFull("log")]

    def full_once(event: str, *more: Any) -> None:
        if event == "paper_handed_out" and refusals:
            raise refusals.pop()
        note(event, *more)

    monkeypatch.setattr(access, "note", full_once)
    shown(qtbot, panel, Ready(PAPER))
    handed_out(qtbot, panel, Handing.TROUBLE)
    assert "DiskFull" in panel.trouble.accessibleName()
    assert files(tmp_path / "Udleveret") == []
    handed_out(qtbot, panel)
    assert [line.event for line in access.find()].count("paper_handed_out") == 1
    assert len(files(tmp_path / "Udleveret")) == 1


def test_a_paper_made_on_the_partners_computer_is_not_here(qtbot: QtBot, one: Sample, opened: Opener) -> None:
    """Its record came with the parcel, its bytes did not: it says so."""
    issue_document(one.live.session, Ready(PAPER), b"%PDF-", 1)
    (kept,) = one.live.session.file().documents
    panel = opened()
    panel.show_kept(replace(kept, sha256="0" * 64))
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.TROUBLE)
    assert "PaperElsewhere" in panel.trouble.accessibleName()
    assert not panel.hand_out.isVisible()


def test_another_paper_meanwhile_is_the_one_that_is_shown(qtbot: QtBot, one: Sample, opened: Opener) -> None:
    """What was being set before comes too late for anybody."""
    documents, go_on = fake(one).documents, threading.Event()
    draft = documents.draft

    def slow(document: Document, progress: Progress = no_progress) -> DocumentDraft:
        if document.title == "Exitaftale":
            assert go_on.wait(10)
        return draft(document, progress)

    documents.draft = slow  # type: ignore[method-assign]
    panel = opened()
    panel.show_paper(Ready(PAPER))
    panel.show_paper(Ready(replace(PAPER, title="Afslag", omissions=(("own_notes", 0),))))
    go_on.set()
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    assert one.context.background.wait_idle()
    assert panel.model._draft is not None
    assert panel.model._draft.document.title == "Afslag"
    assert "egne noter" in panel.omissions.accessibleName()


def test_large_print_meanwhile_is_what_is_shown(qtbot: QtBot, one: Sample, opened: Opener) -> None:
    """The small one comes too late, also where it was asked for first."""
    documents, go_on = fake(one).documents, threading.Event()
    draft = documents.draft

    def slow(document: Document, progress: Progress = no_progress) -> DocumentDraft:
        if not document.large:
            assert go_on.wait(10)
        return draft(document, progress)

    documents.draft = slow  # type: ignore[method-assign]
    panel = opened()
    panel.show_paper(Ready(PAPER))
    panel.large.click()
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    go_on.set()
    assert one.context.background.wait_idle()
    assert panel.model._draft is not None
    assert panel.model._draft.document.large


def test_after_a_trouble_another_size_is_another_paper(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """The one that could not be written stays in the list; what is written is what is shown."""
    folder = tmp_path / "stick" / "Udleveret"
    panel = opened(replace(one.context, handed_out=folder))
    shown(qtbot, panel, Ready(PAPER))
    handed_out(qtbot, panel, Handing.TROUBLE)
    folder.parent.mkdir()
    panel.large.click()
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    handed_out(qtbot, panel)
    assert [one.large for one in fake(one).documents.signed] == [False, True]
    assert len(one.live.session.file().documents) == 2


def test_making_photos_smaller_says_how_far_it_is_and_stops_when_it_is_stopped(
    qtbot: QtBot, one: Sample, opened: Opener
) -> None:
    """The work itself ends, not only its result; another paper can be shown after it."""
    documents, go_on, ended = fake(one).documents, threading.Event(), threading.Event()

    def photos(progress: Progress) -> None:
        progress(0.25)
        assert go_on.wait(10)
        try:
            progress(0.5)
        except Cancelled:
            ended.set()
            raise

    documents.while_drafting = photos
    panel = opened()
    panel.show_paper(Ready(PAPER))
    qtbot.waitUntil(panel.progress.isVisible)
    assert panel.progress.track.share == 0.25
    assert not panel.status.isVisible()
    with qtbot.waitSignal(panel.stopped):
        panel.progress.cancel.click()
    assert not panel.progress.isVisible()
    go_on.set()
    qtbot.waitUntil(ended.is_set)
    assert one.context.background.wait_idle()
    assert panel.model.state.preview is Preview.NONE
    documents.while_drafting = lambda progress: progress(0.5)
    shown(qtbot, panel, Ready(PAPER))
    assert not panel.progress.isVisible()
