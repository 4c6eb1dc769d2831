"""Ctrl+K: any case and any sheet in a few keys, in the office and nowhere else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.meeting.preflight import Preflight
from exitdesk.ui.parcel.receive_sheet import ReceiveSheet
from exitdesk.ui.records.sheet import AccessLogSheet
from exitdesk.ui.shell.desk_pages import DeskPages
from exitdesk.ui.shell.go_sheet import GoSheet
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk

CTRL = Qt.KeyboardModifier.ControlModifier


def unlocked(make_office: Make, **told: object) -> tuple[OfficeParts, DeskPages]:
    """Return a window over the invented case and five more."""
    parts = make_office(desk=sample_desk(), **told)
    if not told:
        parts.unlock()
    for _ in range(3):
        assert parts.context.background.wait_idle()
    pages = parts.window.pages
    assert pages is not None
    return parts, pages


def asked(parts: OfficeParts) -> GoSheet | None:
    """Press Ctrl+K; return the sheet, None where none came."""
    press(Qt.Key.Key_K, CTRL)
    sheet = parts.window.sheet
    return sheet if isinstance(sheet, GoSheet) else None


def titles(sheet: GoSheet) -> list[str]:
    """Return what is found, without the headings."""
    return [one.title for one in sheet._found if not isinstance(one, str)]


def test_a_case_by_three_letters_and_return(make_office: Make) -> None:
    """The first that is found is the one meant."""
    parts, pages = unlocked(make_office)
    sheet = asked(parts)
    assert sheet is not None
    type_text("eli")
    assert titles(sheet)[0] == "Elias"
    press(Qt.Key.Key_Return)
    assert pages.office.page is not None
    assert pages.office.page.title.title.text() == "Elias"
    assert not [one for one in parts.window.findChildren(Sheet) if one.isVisible()]


def test_what_one_can_do_is_found_as_well(make_office: Make) -> None:
    """A sheet of the office; over a page what can be done with its case."""
    parts, pages = unlocked(make_office)
    assert asked(parts) is not None
    type_text("adgangs")
    press(Qt.Key.Key_Return)
    assert isinstance(parts.window.sheet, AccessLogSheet)
    parts.window.sheet.close_sheet()

    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    sheet = asked(parts)
    assert sheet is not None
    assert {"Fortsæt møde 4", "Skriv notat", "Akutark", "Giv sagen til din makker"} <= set(titles(sheet))
    type_text("tids")
    press(Qt.Key.Key_Return)
    assert pages.office.page is not None
    assert pages.office.page.tabs.current() == "timeline"


def test_up_and_down_walk_past_the_headings(make_office: Make) -> None:
    """Round, while the hand goes on typing."""
    parts, _ = unlocked(make_office)
    sheet = asked(parts)
    assert sheet is not None
    walked = []
    for _nth in range(len(titles(sheet))):
        walked.append(sheet.list.rows.item(sheet.list.current_row()))
        press(Qt.Key.Key_Down)
    assert walked == [one for one in sheet._found if not isinstance(one, str)]
    assert sheet.list.rows.item(sheet.list.current_row()) is walked[0]
    press(Qt.Key.Key_Up)
    assert sheet.list.rows.item(sheet.list.current_row()) is walked[-1]
    assert QApplication.focusWidget() is sheet.field.edit


def test_nothing_found_says_so_and_goes_nowhere(make_office: Make) -> None:
    """Return leaves it open to be typed otherwise."""
    parts, _ = unlocked(make_office)
    sheet = asked(parts)
    assert sheet is not None
    type_text("zzz")
    assert sheet.nothing.isVisible()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    assert sheet.isVisible()


def test_from_a_page_to_what_belongs_to_the_list(make_office: Make) -> None:
    """The page is left for it."""
    parts, pages = unlocked(make_office)
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    assert asked(parts) is not None
    type_text("tag imod")
    press(Qt.Key.Key_Return)
    assert pages.office.page is None
    assert [one for one in parts.window.findChildren(ReceiveSheet) if one.isVisible()]


def test_there_is_none_in_a_meeting(make_office: Make) -> None:
    """It would list other cases in front of him."""
    parts, pages = unlocked(make_office)
    live = pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    pages._enter(live, live.session.meetings()[-1], Preflight())
    assert asked(parts) is None
    parts.window.doors.open_go(parts.window.open_settings)
    assert parts.window.sheet is None


def test_a_practice_leads_to_nothing_real(make_office: Make) -> None:
    """No log, no keys, no partner."""
    parts, _ = unlocked(make_office, practice=True)
    sheet = asked(parts)
    assert sheet is not None
    assert not {"Adgangslog", "Sikkerhed", "Indsigt", "Tag imod fra din makker"} & set(titles(sheet))
    assert "Indstillinger" in titles(sheet)


def test_what_is_being_written_is_not_left_for_another_place(make_office: Make) -> None:
    """Over a note, a contact or the acute sheet the key does nothing; the words stay in their field."""
    parts, pages = unlocked(make_office)
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    page = pages.office.page
    assert page is not None
    for begin in (page.write_note, page.note_contact, page.acute.open):
        begin()
        (sheet,) = [one for one in parts.window.findChildren(Sheet) if one.isVisible()]
        type_text("ringer igen")
        assert asked(parts) is None
        assert sheet.isVisible()
        sheet.close_sheet()


def test_a_covered_screen_leads_nowhere(make_office: Make) -> None:
    """Locked, the key shows nothing and the sheets are gone with their words."""
    parts, pages = unlocked(make_office)
    sheet = asked(parts)
    assert sheet is not None
    parts.window.blank()
    assert not [one for one in parts.window.findChildren(Sheet) if one.isVisible()]
    assert asked(parts) is None
    assert pages.office.isHidden()


def test_the_cover_of_a_practice_stands_where_the_lock_would(make_office: Make) -> None:
    """No list of cases opens over it."""
    parts, _ = unlocked(make_office, practice=True)
    parts.window.cover()
    assert asked(parts) is None
