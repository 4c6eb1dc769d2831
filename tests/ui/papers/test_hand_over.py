"""The paper itself, on any page: set, shown, signed, recorded, written; and what can be in the way of it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.issue_document import Ready, of_all_meetings
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.papers.hand_over_sheet import HandOverSheet
from exitdesk.ui.printing.sheet import PrintSheet
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.sample_meeting import Sample
from tests.ui.papers.page import PAPER, Opener, files, handed_out, shown


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


def test_a_page_is_shown_large_and_leaves_with_the_panel(qtbot: QtBot, opened: Opener) -> None:
    """A lock hides the panel: nothing lies over what comes instead."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    panel.focus_start()
    press(Qt.Key.Key_Return)
    assert panel.full_page.isVisible()
    panel.hide()
    assert panel.full_page.isHidden()


def test_a_sheet_over_another_page_tells_that_page(qtbot: QtBot, one: Sample, tmp_path: Path) -> None:
    """As the exit agreement's page opens it: shown, handed out, closed, by keys alone."""
    page, heard = QWidget(), list[IssueDocument]()
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitExposed(page):
        page.show()
    context = replace(one.context, handed_out=tmp_path)
    sheet = HandOverSheet(context, one.live, page, of_all_meetings(one.live.session, PAPER, 0))
    sheet.issued.connect(heard.append)
    sheet.open_sheet(sheet.done)
    qtbot.waitUntil(lambda: bool(sheet.paper.pages) and sheet.paper.pages[0].hasFocus())
    sheet.paper.passphrase.field.edit.setFocus()
    type_text(RIGHT_PASSPHRASE)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(sheet.done.hasFocus)
    (edit,) = heard
    assert (edit.number, edit.meetings) == (0, tuple(one.live.session.meetings()))
    press(Qt.Key.Key_Return)
    assert sheet.isHidden()
    assert len(files(tmp_path)) == 1


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


def test_what_is_kept_in_the_case_can_be_printed_and_nothing_before(
    qtbot: QtBot, one: Sample, opened: Opener
) -> None:
    """A draft has no way to a printer; the bytes that go there are those of the case."""
    panel = opened()
    shown(qtbot, panel, Ready(PAPER))
    assert panel.print_out.isHidden()
    assert panel.model.printable is None
    handed_out(qtbot, panel)
    (made,) = one.live.session.file().documents
    assert panel.model.printable == one.context.open_vault.desk.store.blob(made.sha256)
    panel.print_out.click()
    (sheet,) = panel.window().findChildren(PrintSheet)
    assert sheet.isVisible()
    assert sheet.open_paper.isHidden()
    sheet.close_sheet()
    panel.show_kept(made)
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)
    assert panel.print_out.isVisible()
