"""Papirer: what was made, making another by keys alone, and the passphrase before anything leaves."""

import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.kit.button import Button
from exitdesk.ui.papers.form import PAPERS_TAB, Form
from exitdesk.ui.papers.view_model import Lack, Step
from exitdesk.ui.reask.waits import OWNER
from exitdesk.ui.records.words import detail_words
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.screens.sample_cases import sample_desk
from tests.ui.papers.page import documents_of, files, issued, open_sheet, vault_of

K = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def tab_to(name: str) -> None:
    """Walk with Tab to what is called this."""
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == name:
            return
        press(K.Key_Tab)
    raise AssertionError(name)


def test_a_notice_is_made_and_handed_out_by_keys_alone(parts: OfficeParts, tmp_path: Path) -> None:
    """From the case's page to the file: the very bytes that are in the vault, under a neutral name."""
    parts.window.pages.office.open_case(  # type: ignore[union-attr]
        vault_of(parts).desk.case_numbered("2026-014").case
    )
    press(K.Key_P, CTRL_SHIFT)
    sheet = open_sheet(parts)
    assert sheet.list.nothing.isVisible()
    press(K.Key_Return)
    press(K.Key_Tab)
    press(K.Key_Down)
    tab_to("Fra enheden")
    type_text("Exitenheden i Østby")
    press(K.Key_Return)
    wait(parts)
    paper = sheet.paper
    assert paper.model.state.preview is Preview.READY
    assert paper.pages[0].hasFocus()
    tab_to("Din adgangskode")
    type_text(RIGHT_PASSPHRASE)
    press(K.Key_Return)
    wait(parts)
    assert sheet.back.hasFocus()
    (made,) = issued(parts)
    (data,) = files(tmp_path)
    assert made.sha256 == hashlib.sha256(data).hexdigest()
    assert vault_of(parts).desk.store.blob(made.sha256) == data
    assert (made.kind, made.about) == (DocumentKind.NOTICE, "running")
    said = data.decode()
    assert "Exitenheden i Østby" in said
    assert "Elias" not in said
    assert " signed " in said
    (line, *_) = vault_of(parts).desk.access.find()
    assert (line.event, line.detail) == ("paper_handed_out", "notice")
    assert detail_words(line.detail) == "orientering til kontaktpunktet"
    press(K.Key_Return)
    assert sheet.list.list.hasFocus()


def test_nothing_leaves_and_nothing_is_recorded_without_the_passphrase(
    parts: OfficeParts, tmp_path: Path
) -> None:
    """Neither with nothing nor with a wrong one; the words that were typed are still there."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.REFUSAL, grounds="Uden for målgruppen")
    sheet.onward.click()
    wait(parts)
    for passphrase in ("", "helt forkert"):
        hand_out(parts, sheet, passphrase)
        assert sheet.paper.passphrase.field.error()
    assert (issued(parts), files(tmp_path)) == ((), [])
    sheet.back.click()
    assert sheet.form.grounds.text() == "Uden for målgruppen"


def test_a_paper_that_was_made_is_shown_and_handed_out_again(parts: OfficeParts, tmp_path: Path) -> None:
    """The same bytes, after the passphrase; it is no new paper, and the log tells of both times."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.DECISION)
    sheet.onward.click()
    wait(parts)
    hand_out(parts, sheet)
    sheet.back.click()
    press(K.Key_Return)
    wait(parts)
    assert sheet.heading.text() == "Afgørelse"
    assert not sheet.paper.large.isVisible()
    hand_out(parts, sheet, "forkert")
    assert len(files(tmp_path)) == 1
    sheet.paper.passphrase._context.waits.right(OWNER)
    hand_out(parts, sheet)
    first, again = files(tmp_path)
    assert first == again
    assert len(issued(parts)) == 1
    events = [line.event for line in vault_of(parts).desk.access.find()]
    assert events.count("paper_handed_out") == 2


def test_a_notice_that_names_him_goes_no_further(parts: OfficeParts) -> None:
    """It says which name, under the line, and the keyboard is there; without the name it goes on."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.NOTICE, line="Elias er flyttet til Nadia")
    sheet.onward.click()
    assert (sheet.model.state.step, sheet.model.state.lack) == (Step.FORM, Lack.NAMES)
    assert "Elias, Nadia" in sheet.form.line.error()
    assert sheet.form.line.edit.hasFocus()
    sheet.form.line.clear()
    type_text("Sagen er overtaget")
    assert not sheet.form.line.error()
    sheet.onward.click()
    assert sheet.model.state.step is Step.PAPER


def test_a_consent_to_nothing_is_asked_about(parts: OfficeParts) -> None:
    """One key ticks all of an authority, and what is ticked stands on the paper."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.CONSENT)
    sheet.onward.click()
    assert sheet.model.state.lack is Lack.NOTHING_ALLOWED
    assert sheet.form.lack.isVisible()
    press(K.Key_Space)
    assert not sheet.form.lack.isVisible()
    assert len(sheet.form.allowed.allowed()) == 7
    press(K.Key_Space)
    assert sheet.form.allowed.allowed() == ()
    press(K.Key_Space)
    sheet.onward.click()
    wait(parts)
    said = "\n".join(documents_of(parts).drafted[-1].statements())
    assert "Politiet" in said
    assert "Kommunen" not in said


def test_each_kind_keeps_what_was_typed_for_it(parts: OfficeParts) -> None:
    """The grounds of a refusal never stand in a sum-up; closing the sheet loses nothing either."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.REFUSAL, grounds="Uden for målgruppen")
    sheet.model.choose_kind(DocumentKind.DISCHARGE)
    assert sheet.form.grounds.text() == ""
    sheet.model.choose_kind(DocumentKind.REFUSAL)
    assert sheet.form.grounds.text() == "Uden for målgruppen"
    press(K.Key_Escape)
    again = open_papers(parts)
    again.onward.click()
    assert again.form.grounds.text() == "Uden for målgruppen"


def test_what_was_being_typed_comes_back_after_a_lock(make_office: Make) -> None:
    """Every field, on the form of the same paper; what is typed is noted at each key."""
    desk = sample_desk()
    case = desk.case_numbered("2026-014").case
    form = Form(
        DocumentKind.REFUSAL, "2026-11-20", "en", name="Elias", grounds="Uden for mål", more="Job\nRo"
    )
    note = ResumeNote(Typed(Place(case=case, tab=PAPERS_TAB), form.to_text()))
    parts = make_office(desk=desk, note=note)
    parts.unlock()
    sheet = open_sheet(parts)
    assert sheet.model.state.form == form
    assert (sheet.form.grounds.text(), sheet.form.more.text()) == ("Uden for mål", "Job\nRo")
    assert sheet.form.language.current() == "en"
    sheet.form.grounds.edit.setFocus()
    sheet.form.grounds.edit.moveCursor(sheet.form.grounds.edit.textCursor().MoveOperation.End)  # type: ignore[union-attr]
    type_text("gruppen")
    place, text = parts.context.typing.now()
    typed = Form.of(place, text)
    assert typed is not None
    assert typed.grounds == "Uden for målgruppen"
    press(K.Key_Escape)
    assert parts.context.typing.now()[1] == ""


def test_a_note_elsewhere_opens_no_paper(make_office: Make) -> None:
    """Only what was typed for a paper does."""
    desk = sample_desk()
    case = desk.case_numbered("2026-014").case
    parts = make_office(desk=desk, note=ResumeNote(Typed(Place(case=case, tab="contact"), "Han er i Aar")))
    parts.unlock()
    assert Form.of(Place(case=case, tab="contact"), "Han er i Aar") is None
    for text in ("", "{", '{"kind": "notice"}', '{"kind": "x", "day": "", "allowed": []}'):
        assert Form.of(Place(case=case, tab=PAPERS_TAB), text) is None


def test_the_languages_can_be_read_the_first_time_the_form_is_seen(parts: OfficeParts) -> None:
    """The form was laid out before: its choice of a language had no height to begin with."""
    sheet = open_papers(parts)
    sheet.onward.click()
    QApplication.processEvents()
    for key in ("da", "en"):
        segment = sheet.form.language.segment(key)
        assert segment.height() == segment.sizeHint().height()


def test_the_language_and_large_print_are_those_of_the_paper(parts: OfficeParts) -> None:
    """English words on it, while the window stays Danish; large print sets it anew."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.DECISION, language="en")
    sheet.onward.click()
    wait(parts)
    assert documents_of(parts).drafted[-1].title == "Decision"
    sheet.paper.large.click()
    wait(parts)
    assert documents_of(parts).drafted[-1].large
    hand_out(parts, sheet)
    assert issued(parts)[0].language == "en"
    assert documents_of(parts).signed[-1].large


def test_a_journal_note_is_of_the_meeting_and_the_authority_chosen(parts: OfficeParts) -> None:
    """It is not signed; the list says whose journal it is for."""
    sheet = open_papers(parts)
    sheet.onward.click()
    first = sheet.model.state.case.meetings[-1][0]
    write(sheet, DocumentKind.JOURNAL_NOTE, meeting=first, about="municipality")
    sheet.onward.click()
    wait(parts)
    assert sheet.paper.hand_out.text() == "Udlever"
    hand_out(parts, sheet)
    assert documents_of(parts).signed == []
    (made,) = issued(parts)
    assert (made.about, made.meetings) == ("municipality", (first,))
    sheet.back.click()
    assert sheet.list.list.rows.row(0).title == "Journalnotat: Kommune"


def test_the_unit_is_remembered_for_the_next_paper(parts: OfficeParts) -> None:
    """In the vault, and only once a paper was made."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.DECISION, unit=" Exitenheden i Østby ")
    sheet.onward.click()
    wait(parts)
    hand_out(parts, sheet)
    sheet.back.click()
    sheet.model.make_new()
    sheet.model.choose_kind(DocumentKind.REFUSAL)
    assert sheet.form.unit.text() == "Exitenheden i Østby"


def test_the_case_page_shows_the_papers_and_leads_to_them(parts: OfficeParts) -> None:
    """By a button on the overview and by the words on the tab of documents."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.DISCHARGE)
    sheet.onward.click()
    wait(parts)
    hand_out(parts, sheet)
    assert sheet.paper.model.state.handing is Handing.DONE
    sheet.close_sheet()
    page = parts.window.pages.office.page  # type: ignore[union-attr]
    assert page is not None
    page.show_tab("documents")
    assert [line.title for line in page._view_model.state.documents] == ["Udskrivningsdokument"]
    page.show_tab("overview")
    tab = page.pages["overview"]
    button = next(one for one in tab.findChildren(Button) if one.text() == "Papirer ...")
    button.click()
    assert open_sheet(parts) is not sheet


def test_every_field_has_a_name_and_the_ticks_say_whose_they_are(parts: OfficeParts) -> None:
    """Nothing the keyboard comes to is nameless, whatever is being made."""
    sheet = open_papers(parts)
    sheet.onward.click()
    for kind in (DocumentKind.NOTICE, DocumentKind.CONSENT, DocumentKind.REFUSAL, DocumentKind.JOURNAL_NOTE):
        write(sheet, kind)
        stops = [one for one in sheet._stops() if one.objectName() != "qt_spinbox_lineedit"]
        assert [one for one in stops if not one.accessibleName().strip()] == [], kind
        names = [one.accessibleName() for one in stops]
        assert len(names) == len(set(names)), kind
