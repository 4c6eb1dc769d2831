"""What he was told is written in a few keys, read back by its day, and never named in a meeting."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.told import Told
from exitdesk.ui.board.gestures import gesture_in_meeting, gesture_name
from exitdesk.ui.kit.field import Field
from exitdesk.ui.told.draft import NoteDraft
from exitdesk.ui.told.sections import ToldSection
from exitdesk.ui.told.sheets import LONGEST, ToldSheet
from tests.fakes.desk import FakeStore, case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.told import told_desk
from tests.ui.meeting.reach import open_case, preflight_of, shell_of
from tests.ui.since.test_page import page_of, told

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_case(make_office: Make) -> OfficeParts:
    """The page of an empty case."""
    parts = make_office()
    parts.unlock()
    open_case(parts)
    return parts


def stands(parts: OfficeParts) -> list[Told]:
    """Return what stands, oldest day first."""
    live = parts.window.live
    assert live is not None
    return [one.told for one in live.session.file().told]


def sheet_of(parts: OfficeParts) -> ToldSheet:
    """Return the sheet over the page."""
    sheet = page_of(parts).sheet
    assert isinstance(sheet, ToldSheet)
    return sheet


def section_of(parts: OfficeParts) -> ToldSection:
    """Return the section on the page."""
    (section,) = [one for one in page_of(parts).findChildren(ToldSection) if one.isVisible()]
    return section


def test_from_the_list_it_is_written_by_keys_alone(make_office: Make) -> None:
    """Key, sentence, day as one says it, who said it, Enter; the page shows it with its day in full."""
    parts = make_office()
    parts.unlock()
    press(K.Key_S, CTRL | SHIFT)
    type_text("Nogen spørger efter dig")
    press(K.Key_Tab)
    sheet_of(parts).day.set_text("")
    type_text("12/11")
    assert sheet_of(parts).day.note.text() == "torsdag 12. november 2026"
    press(K.Key_Tab)
    type_text("Karen")
    press(K.Key_Return)
    assert stands(parts) == [Told(date(2026, 11, 12), "Nogen spørger efter dig", "Karen")]
    assert {"Nogen spørger efter dig", "12. november 2026 · Karen"} <= set(told(parts))


def test_with_nothing_told_the_section_says_what_it_is_for(at_case: OfficeParts) -> None:
    """And its button opens the sheet, with nothing to look back at."""
    assert section_of(at_case).title.heading.text() == "Det har vi sagt til Jonas"
    assert "Det, politiet ved og må sige, står her, når det er sagt." in told(at_case)
    section_of(at_case).write.click()
    assert sheet_of(at_case).rows == ()


def test_the_newest_two_stand_on_the_page_and_all_of_them_on_the_sheet(make_office: Make) -> None:
    """Newest first; the timeline has each by its day, where the page says none of them twice."""
    parts = make_office(desk=told_desk(6, 0))
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(case_of(parts.door._vault.desk))
    words = [one.told.words for one in reversed(parts.window.live.session.file().told)]  # type: ignore[union-attr]
    assert [one for one in told(parts) if one in words] == words[:2]
    assert section_of(parts).title.link is not None
    section_of(parts).title.link.click()  # type: ignore[union-attr]
    assert [row.line.words for row in sheet_of(parts).rows] == words
    sheet_of(parts).close_sheet()
    page_of(parts).show_tab("timeline")
    assert told(parts).count("Sagt til Elias") == 6


def test_what_is_no_day_or_no_sentence_is_asked_for_at_its_field(at_case: OfficeParts) -> None:
    """In words, with the keyboard there, and nothing is kept; what was typed stands."""
    page_of(at_case).told.open()
    sheet = sheet_of(at_case)
    sheet.keep_button.click()
    assert sheet.text.error() == "Skriv det med en sætning."
    assert QApplication.focusWidget() is sheet.text.edit
    type_text("Nogen spørger efter dig")
    assert sheet.text.error() == ""
    for said, error in (
        ("en dag i ugen", "Skriv en dag, for eksempel »i går« eller »12/11«."),
        ("1/1/2027", "Den dag er ikke kommet endnu."),
        ("i morgen", "Den dag er ikke kommet endnu."),
        ("21.", "Skriv en dag, for eksempel »i går« eller »12/11«."),
    ):
        sheet.day.set_text(said)
        sheet.keep_button.click()
        assert sheet.day.error() == error
        assert QApplication.focusWidget() is sheet.day.edit
    sheet.day.set_text("i går")
    sheet.text.set_text("x" * (LONGEST + 1))
    sheet.keep_button.click()
    assert sheet.text.error() == "Højst 4000 tegn."
    assert stands(at_case) == []


def test_it_is_corrected_taken_away_and_brought_back_by_name(at_case: OfficeParts) -> None:
    """Each from its own row; Ctrl+Z on the page says what it brought back."""
    page_of(at_case).told.open()
    type_text("Nogen sprger")
    sheet_of(at_case).day.set_text("i går")
    sheet_of(at_case).keep_button.click()
    page_of(at_case).told.open()
    (row,) = sheet_of(at_case).rows
    row.correct.click()
    assert sheet_of(at_case).corrects.isVisible()
    assert sheet_of(at_case).day.note.text() == "fredag 20. november 2026"
    assert sheet_of(at_case).text.text() == "Nogen sprger"
    sheet_of(at_case).text.set_text("Nogen spørger")
    sheet_of(at_case).keep_button.click()
    yesterday = Told(date(2026, 11, 20), "Nogen spørger")
    assert stands(at_case) == [yesterday]
    page_of(at_case).told.open()
    (row,) = sheet_of(at_case).rows
    row.correct.click()
    row.take_away.click()
    sheet = sheet_of(at_case)
    assert (stands(at_case), sheet.rows, sheet.text.text(), sheet.day.text()) == ([], (), "", "i dag")
    assert (sheet.done.isVisible(), sheet.corrects.isVisible()) == (True, False)
    sheet_of(at_case).close_sheet()
    press(K.Key_Z, CTRL)
    assert stands(at_case) == [yesterday]
    assert page_of(at_case).toast.words.text() == "Fortrudt: fjernet det, vi har sagt"


def test_in_a_meeting_it_is_not_taken_back(make_office: Make) -> None:
    """Ctrl+Z on the board stops at what was written on the case's page."""
    desk = fake_desk()
    start_meeting(session_of(desk))
    at_case = make_office(desk=desk)
    at_case.unlock()
    open_case(at_case)
    page_of(at_case).told.open()
    type_text("Nogen spørger")
    sheet_of(at_case).keep_button.click()
    page_of(at_case).focus_start()
    preflight_of(at_case)
    press(K.Key_Return)
    press(K.Key_1, CTRL)
    live = at_case.window.live
    assert live is not None
    assert live.session.undo_name() == "note_told"
    assert shell_of(at_case).isVisible()
    press(K.Key_Z, CTRL)
    assert len(stands(at_case)) == 1
    for tab in (K.Key_2, K.Key_3, K.Key_4, K.Key_5):
        press(tab, CTRL)
        press(K.Key_Z, CTRL)
    assert len(stands(at_case)) == 1


def test_what_stands_on_the_page_has_a_name_there_and_none_in_a_meeting() -> None:
    """Board gestures have both."""
    for tag in ("note_told", "keep_assessment", "note_contact", "record_consent", "rename_case"):
        assert gesture_name(tag)
        assert gesture_in_meeting(tag) == ""
    assert gesture_in_meeting("keep_card") == gesture_name("keep_card")


@pytest.mark.parametrize(
    ("typed_on", "said"),
    [("2026-11-21", "i går"), ("2026-11-20", "19/11"), ("2026-11-19", "18/11"), ("", "i går")],
)
def test_what_was_being_written_comes_back_after_a_lock(make_office: Make, typed_on: str, said: str) -> None:
    """Words, who, which one was being corrected, and the same day, also after midnight; Esc lets it go."""
    desk = fake_desk()
    draft = NoteDraft("Nogen spørger ef", "i går", "Karen", "told-1", typed_on)
    at = Place(case_of(desk), tab="told")
    parts = make_office(desk=desk, note=ResumeNote(Typed(at, draft.to_text())))
    parts.unlock()
    sheet = sheet_of(parts)
    typed = (sheet.text.text(), sheet.day.text(), sheet.worker.text())
    assert typed == (
        "Nogen spørger ef",
        said,
        "Karen",
    )
    if said != "i går":
        assert sheet.day.note.text().endswith(f"{said.partition('/')[0]}. november 2026")
    again = replace(draft, day=said, seen="2026-11-21")
    assert parts.context.typing.now() == (at, again.to_text())
    press(K.Key_Escape)
    assert parts.context.typing.now() == (Place(case_of(desk)), "")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"words": "x"}'])
def test_what_cannot_be_read_of_a_lock_opens_nothing(text: str) -> None:
    """Rather an empty page than a broken one."""
    assert NoteDraft.of(Place(tab="told"), text, "told") is None
    assert NoteDraft.of(Place(tab="contact"), NoteDraft().to_text(), "told") is None


def test_every_field_and_link_says_what_it_is_about(make_office: Make) -> None:
    """To a screen reader too, with what does not belong there."""
    parts = make_office(desk=told_desk(1, 0))
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(case_of(parts.door._vault.desk))
    page_of(parts).told.open()
    sheet = sheet_of(parts)
    fields: list[Field] = [sheet.text, sheet.day, sheet.worker]
    assert [one.edit.accessibleName() for one in fields] == [
        "Hvad har I sagt?",
        "Hvornår?",
        "Hvem sagde det?",
    ]
    assert sheet.text.note.text() == "Skriv ikke, hvad der står i registre."
    (row,) = sheet.rows
    assert row.take_away.accessibleName() == f"Tag væk: {row.line.words}"


def test_the_keyboard_walks_every_stop_of_the_sheet_and_comes_round(make_office: Make) -> None:
    """Words, day, who, each row's two links, the two buttons, the cross, and the words again."""
    parts = make_office(desk=told_desk(2, 0))
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(case_of(parts.door._vault.desk))
    page_of(parts).told.open()
    sheet = sheet_of(parts)
    rows = [link for row in sheet.rows for link in (row.correct, row.take_away)]
    walked: list[QWidget | None] = []
    for _ in range(11):
        walked.append(QApplication.focusWidget())
        press(K.Key_Tab)
    assert walked[:3] == [sheet.text.edit, sheet.day.edit, sheet.worker.edit]
    assert walked[3:7] == rows
    assert walked[8:10] == [sheet.keep_button, sheet.close_button]
    assert walked[10] is sheet.text.edit


def test_a_full_disk_keeps_what_was_written(make_office: Make) -> None:
    """The note stands on the page and waits for the disk, as every other edit."""
    desk = fake_desk()
    parts = make_office(desk=desk)
    parts.unlock()
    open_case(parts)
    assert isinstance(desk.store, FakeStore)
    desk.store.trouble = DiskFull("full")
    page_of(parts).told.open()
    type_text("Nogen spørger")
    sheet_of(parts).keep_button.click()
    assert parts.context.background.wait_idle()
    assert len(stands(parts)) == 1
    assert parts.window.live is not None
    assert len(parts.window.live.pending) == 1
    assert session_of(desk).file().told == ()
    desk.store.trouble = None


def test_one_esc_loses_no_word_and_what_was_kept_does_not_come_again(at_case: OfficeParts) -> None:
    """As long as the case is open; the next sheet after "Skriv ned" is empty."""
    page_of(at_case).told.open()
    type_text("Nogen spørger")
    sheet_of(at_case).day.set_text("i går")
    press(K.Key_Escape)
    page_of(at_case).told.open()
    assert (sheet_of(at_case).text.text(), sheet_of(at_case).day.text()) == ("Nogen spørger", "i går")
    sheet_of(at_case).keep_button.click()
    page_of(at_case).told.open()
    assert (sheet_of(at_case).text.text(), sheet_of(at_case).day.text()) == ("", "i dag")
