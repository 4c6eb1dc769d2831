"""What is being written on a sheet is not given up for the words of another note."""

from PySide6.QtWidgets import QApplication

from exitdesk.ui.told.sheets import ToldSheet
from tests.fakes.desk import case_of
from tests.screens.keys import type_text
from tests.screens.office_fixtures import Make
from tests.screens.told import told_desk
from tests.ui.since.test_page import page_of


def test_words_being_written_are_not_given_up_for_a_correction(make_office: Make) -> None:
    """It says so at the field; kept or deleted, the correction begins, and goes from one note to another."""
    parts = make_office(desk=told_desk(2, 0))
    parts.unlock()
    assert parts.window.pages is not None
    parts.window.pages.office.open_case(case_of(parts.door._vault.desk))
    page = page_of(parts)
    page.told.open()
    sheet = page.sheet
    assert isinstance(sheet, ToldSheet)
    type_text("Nogen spørger")
    first, second = sheet.rows
    first.correct.click()
    assert sheet.text.text() == "Nogen spørger"
    assert sheet.text.error() == "Skriv det her ned først, eller slet det."
    assert QApplication.focusWidget() is sheet.text.edit
    sheet.text.set_text("")
    for row in (first, second):
        row.correct.click()
        assert sheet.text.text() == row.line.words
    type_text(" nu")
    first.correct.click()
    assert sheet.text.text() != first.line.words
