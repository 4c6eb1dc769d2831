"""The full copy for the file, from the sheet of papers: of a chosen meeting, asked for again, logged."""

from pathlib import Path

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.keep_photo import new_photo
from exitdesk.cases.photos import PHOTOS_A_PAPER, CleanPhoto
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.ui.papers.view_model import Lack
from exitdesk.ui.papers.words import photo_options
from exitdesk.ui.reask.waits import OWNER
from exitdesk.ui.records.words import detail_words
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.screens.sample_cases import sample_desk
from tests.ui.papers.page import documents_of, files, issued, vault_of


def test_the_full_copy_is_made_of_a_chosen_meeting_and_logged_with_its_own_word(
    parts: OfficeParts, tmp_path: Path
) -> None:
    """For one authority's file, asked for again, its bytes kept; it is not among what he takes along."""
    sheet = open_papers(parts)
    sheet.onward.click()
    sheet.model.choose_kind(DocumentKind.FILE_COPY)
    form = sheet.form
    assert form.meeting.isVisible()
    assert form.authority.isVisible()
    assert form.signers.isVisible()
    assert not form.day.isVisible()
    first = sheet.model.state.case.meetings[-1][0]
    write(sheet, DocumentKind.FILE_COPY, meeting=first, about="municipality", signers=2)
    assert form.signers.current() == "2"
    sheet.onward.click()
    wait(parts)
    hand_out(parts, sheet, "noget andet")
    assert not files(tmp_path)
    assert not issued(parts)
    sheet.paper.passphrase._context.waits.right(OWNER)
    hand_out(parts, sheet)
    if sheet.paper.second is not None:
        sheet.paper.second.later.emit()
        wait(parts)
    (made,) = issued(parts)
    assert (made.kind, made.about, made.meetings) == (DocumentKind.FILE_COPY, "municipality", (first,))
    (data,) = files(tmp_path)
    assert vault_of(parts).desk.store.blob(made.sha256) == data
    (line, *_) = vault_of(parts).desk.access.find()
    assert (line.event, detail_words(line.detail)) == ("paper_handed_out", "fuld kopi til sagen")


def test_a_copy_of_a_meeting_asks_for_a_meeting(make_office: Make) -> None:
    """A case that was opened on the telephone has none yet: it is said, and another paper can be chosen."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    case = vault_of(parts).desk.open_new("2026-099", "Ny")
    parts.window.pages.office.open_case(case.case)  # type: ignore[union-attr]
    sheet = open_papers(parts)
    sheet.onward.click()
    for kind in (DocumentKind.FILE_COPY, DocumentKind.JOURNAL_NOTE):
        write(sheet, kind)
        sheet.onward.click()
        assert sheet.model.state.lack is Lack.NO_MEETING
        assert "ikke holdt et møde" in sheet.form.lack.accessibleName()
        assert sheet.form.kind.list.hasFocus()
        write(sheet, DocumentKind.DECISION)
        assert not sheet.form.lack.isVisible()


def test_more_photos_than_a_paper_takes_are_chosen_from(parts: OfficeParts) -> None:
    """Which ones are asked for only then; another meeting begins with its first."""
    sheet = open_papers(parts)
    live = parts.window.pages.office.live  # type: ignore[union-attr]
    assert live is not None
    later, first = (one for one, _ in sheet.model.state.case.meetings[:2])
    for nth in range(PHOTOS_A_PAPER + 1):
        live.session.record(
            new_photo(live.session, MeetingId(ThingId(first)), CleanPhoto(bytes([nth]), 8, 6))
        )
    sheet.model.go_back()
    sheet.close_sheet()
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.FILE_COPY, meeting=later)
    assert not sheet.form.photos.isVisible()
    write(sheet, DocumentKind.FILE_COPY, meeting=first)
    assert sheet.form.photos.isVisible()
    assert [key for key, _ in photo_options(PHOTOS_A_PAPER + 1)] == ["0", str(PHOTOS_A_PAPER)]
    sheet.form.photos.set_current(str(PHOTOS_A_PAPER))
    sheet.form.photos.chosen.emit("")
    assert sheet.model.state.form.photos_from == PHOTOS_A_PAPER
    sheet.onward.click()
    wait(parts)
    board = documents_of(parts).drafted[-1].board
    assert board is not None
    assert len(board.photos) == 1
    assert ("photos_apart", PHOTOS_A_PAPER) in sheet.paper.model.state.omissions
    assert f"Andre fotos fra mødet ({PHOTOS_A_PAPER})" in sheet.paper.omissions.accessibleName()
    sheet.back.click()
    sheet.form.meeting.set_current(later)
    sheet.form.meeting.chosen.emit("")
    assert sheet.model.state.form.photos_from == 0
    assert not sheet.form.photos.isVisible()
