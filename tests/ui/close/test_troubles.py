"""What goes wrong at the end of a meeting loses nothing and says what to do; journals, notes and the end."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.errors import DiskFull, GlyphMissing
from exitdesk.cases.papers import PageImage, PaperDraft, PaperOrder
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.state import Handing, Preview
from tests.fakes.desk import FakeStore
from tests.fakes.paper import FakePaper
from tests.screens.sample_meeting import Sample
from tests.ui.close.page import NAME, Opener, choose, wait_for, wait_ready


def test_a_paper_that_cannot_be_set_says_why_and_can_be_chosen_again(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """A character the font lacks: clear text, no paper, nothing lost."""
    paper = FakePaper()
    paper.trouble = GlyphMissing("\N{GRINNING FACE}")
    desk = opened(one, paper=paper)
    choose(desk, TakeAlong.SIGNED_COPY)
    qtbot.waitUntil(lambda: desk.view_model.state.preview is Preview.TROUBLE)
    assert desk.view.take_along.trouble.isVisible()
    assert "GlyphMissing" in desk.view.take_along.trouble.text()
    assert not desk.view.take_along.hand_out.isEnabled()

    paper.trouble = None
    desk.view_model.look(looking=True)
    wait_ready(qtbot, desk)
    assert not desk.view.take_along.trouble.isVisible()


def test_a_folder_that_is_gone_loses_nothing(
    qtbot: QtBot, opened: Opener, one: Sample, tmp_path: Path
) -> None:
    """The signed copy is in the vault; the same bytes are written when the folder is back."""
    desk = opened(one, folder=tmp_path / "stick" / "Udleveret")
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    desk.view.take_along.hand_out.click()
    wait_for(qtbot, desk, Handing.TROUBLE)
    copies = one.live.session.file().copies
    assert len(copies) == 1
    assert desk.view.take_along.hand_out.text() == "Prøv igen"

    (tmp_path / "stick").mkdir()
    desk.view.take_along.hand_out.click()
    wait_for(qtbot, desk, Handing.DONE)

    store = one.context.open_vault.desk.store
    assert (desk.folder / NAME).read_bytes() == store.blob(copies[0].sha256)
    assert one.live.session.file().copies == copies
    assert desk.paper.signed == [TakeAlong.SIGNED_COPY]


def test_nothing_is_handed_out_before_its_record_is_on_the_disk(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """While the disk is full the copy waits; when it can be kept it is handed out."""
    desk = opened(one)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    one.background.wait_idle()
    store = one.context.open_vault.desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull("disk")
    with qtbot.waitSignal(one.live.not_saved):
        desk.view.take_along.hand_out.click()
    assert desk.view_model.state.handing is Handing.KEEPING
    assert not desk.folder.exists()

    store.trouble = None
    wait_for(qtbot, desk, Handing.DONE)
    assert (desk.folder / NAME).exists()


class CountingPaper(FakePaper):
    """A paper that counts how often it was set."""

    def __init__(self) -> None:
        super().__init__()
        self.set = 0

    def draft(self, board: MeetingBoard, order: PaperOrder, earlier: Earlier | None = None) -> PaperDraft:
        """Count and set."""
        self.set += 1
        return super().draft(board, order, earlier)


def test_a_journal_number_sets_no_new_paper(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """What no paper shows changes no preview; it is shown as entered on a day under a number."""
    paper = CountingPaper()
    desk = opened(one, paper=paper)
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    row = desk.view.journals[0]
    QTest.keyClicks(row.number, "26-4711")
    QTest.keyClick(row.number, Qt.Key.Key_Return)

    entered = one.live.board(one.meeting).meeting.journalised[0]
    assert (entered.authority, entered.number) == ("police", "26-4711")
    assert row.said.text() == "Ført i journal lørdag 21. november, 26-4711"
    assert not row.number.isVisible()
    assert (paper.set, desk.view_model.state.preview) == (1, Preview.READY)


def test_the_ready_note_is_copied_for_a_minute_only(opened: Opener, one: Sample) -> None:
    """The note holds the shared board; the clipboard is told to keep it out of its history."""
    desk = opened(one)
    QTest.keyClick(desk.view.journals[1].note, Qt.Key.Key_Return)
    sheet = desk.view.sheet
    assert sheet is not None
    assert sheet.text.toPlainText().startswith("Kommune\nMøde 2")
    QTest.keyClick(sheet.copy, Qt.Key.Key_Return)

    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == sheet.text.toPlainText()
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    clipboard.clear()


def test_ending_the_meeting_is_recorded_and_told(qtbot: QtBot, opened: Opener, one: Sample) -> None:
    """The clock time stands, and the shell is told to leave."""
    desk = opened(one)
    with qtbot.waitSignal(desk.view_model.meeting_ended):
        QTest.keyClick(desk.view.end, Qt.Key.Key_Return)

    assert one.live.board(one.meeting).meeting.ended == "13.00"


class RefusingPaper(FakePaper):
    """A paper of three pages that cannot be signed."""

    def __init__(self) -> None:
        super().__init__()
        self.refusal = ExitDeskError("sign")

    def sign(self, draft: PaperDraft, case: CaseId) -> bytes:
        """Refuse, so that nobody takes it for signed."""
        raise self.refusal if draft.pdf and case else AssertionError

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Return three pages."""
        return super().pages(pdf, width // 10) * 3


def test_pages_are_turned_with_the_arrows_and_a_refused_signature_says_so(
    qtbot: QtBot, opened: Opener, one: Sample
) -> None:
    """All pages can be seen before anybody signs, and a refusal hands out nothing."""
    desk = opened(one, paper=RefusingPaper())
    choose(desk, TakeAlong.SIGNED_COPY)
    wait_ready(qtbot, desk)
    desk.view.take_along.pages[0].setFocus()
    QTest.keyClick(desk.view.take_along.pages[0], Qt.Key.Key_Return)
    QTest.keyClick(desk.view.full_page, Qt.Key.Key_Right)
    assert desk.view.full_page.place == 1
    QTest.keyClick(desk.view.full_page, Qt.Key.Key_Escape)
    assert desk.view.take_along.pages[0].hasFocus()

    desk.view.take_along.hand_out.click()
    wait_for(qtbot, desk, Handing.TROUBLE)
    assert not desk.folder.exists()
    assert one.live.session.file().copies == ()
