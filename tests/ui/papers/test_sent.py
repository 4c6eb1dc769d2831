"""When a notice was sent, and how: written down right after it was handed out, or later from the list."""

from PySide6.QtCore import QDate

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import Sent, SentWay
from exitdesk.ui.papers.words import not_sent_words
from tests.screens.office import OfficeParts
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.ui.papers.page import issued


def test_when_a_notice_was_sent_and_how_is_written_down_and_stands_in_both_lists(parts: OfficeParts) -> None:
    """Right after it was handed out, and later from the list; no day before it was made or after today."""
    sheet = open_papers(parts)
    sheet.onward.click()
    assert not sheet.sent.isVisible()
    write(sheet, DocumentKind.NOTICE, unit="Exitenheden")
    sheet.onward.click()
    wait(parts)
    assert not sheet.sent.isVisible()
    hand_out(parts, sheet)
    assert sheet.sent.isVisible()
    assert "ikke skrevet ned endnu" in sheet.sent.status.accessibleName()
    today = sheet.model.today
    assert sheet.sent.day.day() == today
    sheet.sent.day.edit.setDate(QDate(2031, 1, 1))
    assert sheet.sent.day.day() == today
    sheet.sent.write.click()
    wait(parts)
    (made,) = issued(parts)
    assert made.sent == Sent(today, SentWay.SECURE_MAIL)
    assert sheet.sent.write.text() == "Ret det"
    sheet.back.click()
    sheet.model.open_kept(0)
    wait(parts)
    sheet.sent.way.set_current(SentWay.BY_HAND.value)
    sheet.sent.write.click()
    wait(parts)
    assert "afleveret" in sheet.sent.status.accessibleName()
    sheet.back.click()
    assert not sheet.sent.isVisible()
    (now,) = sheet.model.state.documents
    assert sheet.list._row(now).text.endswith(": afleveret")
    sheet.close_sheet()
    page = parts.window.pages.office.page  # type: ignore[union-attr]
    assert page is not None
    page.show_tab("documents")
    (line,) = page._view_model.state.documents
    assert line.details.endswith(": afleveret")


def test_a_notice_of_which_nobody_said_that_it_was_sent_says_so_and_another_paper_does_not(
    parts: OfficeParts,
) -> None:
    """A letter is handed to him: there is nothing to be sent."""
    sheet = open_papers(parts)
    for kind in (DocumentKind.NOTICE, DocumentKind.DECISION):
        sheet.onward.click()
        write(sheet, kind, unit="Exitenheden")
        sheet.onward.click()
        wait(parts)
        hand_out(parts, sheet)
        assert sheet.sent.isVisible() is (kind is DocumentKind.NOTICE)
        sheet.back.click()
    notice, decision = issued(parts)
    assert not_sent_words(notice) == "ikke skrevet ned som sendt"
    assert not not_sent_words(decision)
