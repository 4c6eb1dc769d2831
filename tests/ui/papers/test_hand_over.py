"""The paper itself, on any page: set, shown, signed, recorded, written; and what can be in the way of it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.documents.document import Document, DocumentDraft, DocumentKind
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.errors import DiskFull, GlyphMissing, WordsNotOnPaper
from exitdesk.cases.issue_document import Ready, issue_document
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.context import UiContext
from exitdesk.ui.papers.hand_over import HandOverPanel
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.fakes.desk import FakeStore
from tests.screens.keys import press
from tests.screens.sample_meeting import Sample, sample
from tests.ui.papers.page import files

PAPER = Document(DocumentKind.EXIT_AGREEMENT, "da", "Exitaftale", "Tavle", signers=1)


@pytest.fixture
def one(qapp: QApplication) -> Iterator[Sample]:
    """A case with meetings behind it, and a partner on it."""
    made = sample(qapp)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Opener = Callable[..., HandOverPanel]


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


def fake(one: Sample) -> FakeVault:
    """Return the vault behind the case."""
    vault = one.context.vault
    assert isinstance(vault, FakeVault)
    return vault


def shown(qtbot: QtBot, panel: HandOverPanel, ready: Ready) -> None:
    """Show a paper and wait for its pages."""
    panel.show_paper(ready)
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)


def handed_out(qtbot: QtBot, panel: HandOverPanel, handing: Handing = Handing.DONE) -> None:
    """Answer for the passphrase and wait."""
    panel.passphrase.field.set_text(RIGHT_PASSPHRASE)
    panel.hand_out.click()
    qtbot.waitUntil(lambda: panel.model.state.handing is handing)


def test_another_page_hears_when_its_paper_was_recorded(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """With the edit that says so: number and meetings as they were given."""
    panel = opened()
    heard: list[IssueDocument] = []
    panel.issued.connect(heard.append)
    shown(qtbot, panel, Ready(PAPER, number=2, meetings=(one.meeting,)))
    handed_out(qtbot, panel)
    (edit,) = heard
    assert (edit.kind, edit.number, edit.meetings) == (PAPER.kind, 2, (one.meeting,))
    (made,) = one.live.session.file().documents
    assert made.sha256 == edit.sha256
    assert len(files(tmp_path / "Udleveret")) == 1
    panel.hand_out.click()
    assert len(heard) == 1


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


def test_the_partner_signs_at_once_or_later(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """A paper for two: with both under it, or with one and a word that the other is missing."""
    person, today = PersonId(ThingId("person-sara")), one.live.session.now().date()
    case = one.live.session.case
    one.live.record(PutOnCase(case=case, person=person, name="Sara Lind", role="kommune", since=today))
    panel = opened()
    shown(qtbot, panel, Ready(replace(PAPER, signers=2)))
    handed_out(qtbot, panel, Handing.SECOND)
    assert panel.second is not None
    assert one.live.session.file().documents == ()
    panel.second.later_button.click()
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert "Én underskrift mangler" in panel.done.accessibleName()
    shown(qtbot, panel, Ready(replace(PAPER, signers=2)))
    handed_out(qtbot, panel, Handing.SECOND)
    assert panel.second is not None
    panel.second.signed.emit(b"twice")
    qtbot.waitUntil(lambda: panel.model.state.handing is Handing.DONE)
    assert "mangler" not in panel.done.accessibleName()
    assert b"twice" in files(tmp_path / "Udleveret")


def test_a_practice_signs_nothing_and_says_so(
    qtbot: QtBot, one: Sample, opened: Opener, tmp_path: Path
) -> None:
    """The button does not promise a signature."""
    panel = opened(replace(one.context, handed_out=tmp_path, practice=True))
    shown(qtbot, panel, Ready(replace(PAPER, practice=True)))
    assert panel.hand_out.text() == "Udlever"
    handed_out(qtbot, panel)
    assert "øvelse" in panel.done.accessibleName()


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

    def slow(document: Document) -> DocumentDraft:
        if document.title == "Exitaftale":
            assert go_on.wait(10)
        return draft(document)

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

    def slow(document: Document) -> DocumentDraft:
        if not document.large:
            assert go_on.wait(10)
        return draft(document)

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


def test_a_page_is_shown_large_and_leaves_with_the_panel(qtbot: QtBot, opened: Opener) -> None:
    """A lock hides the panel: nothing lies over what comes instead."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    panel.focus_start()
    press(Qt.Key.Key_Return)
    assert panel.full_page.isVisible()
    panel.hide()
    assert panel.full_page.isHidden()


def test_forgetting_leaves_no_secret_and_no_paper(qtbot: QtBot, one: Sample, opened: Opener) -> None:
    """The sheet was closed in the middle of it."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    panel.passphrase.field.set_text("halvt skrevet")
    panel.forget()
    assert panel.passphrase.field.text() == ""
    assert (panel.model.state.preview, panel.pages) == (Preview.NONE, [])
    panel.model.hand_out()
    assert one.live.session.file().documents == ()
