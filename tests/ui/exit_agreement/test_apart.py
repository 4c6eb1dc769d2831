"""What the pair did apart: it is said in words, and can be settled from the page."""

from datetime import date

from PySide6.QtCore import QDate

from exitdesk.ui.kit.label import Label
from tests.screens.exit_agreement import disagree, fill, settle_apart
from tests.screens.office import OfficeParts
from tests.ui.acute.reach import live_of, page_of
from tests.ui.exit_agreement.reach import agreement_of, open_agreement, reading_of, words

APART = (date(2026, 12, 3), date(2026, 12, 4))


def test_two_that_were_settled_apart_are_said_in_words_and_the_next_amendment_settles_it(
    on_case: OfficeParts,
) -> None:
    """Though nothing was changed since: with two papers out, both are read and one amendment holds."""
    session = live_of(on_case).session
    fill(session)
    assert on_case.window.pages is not None
    settle_apart(on_case.window.pages.context.open_vault.desk, session, APART)
    sheet = open_agreement(on_case)
    assert sheet.status.text().startswith("I har aftalt hver sin udgave med samme nummer.")
    assert "aftal tillæg 1" in sheet.status.text()
    assert [one.text() for one in sheet.settled.buttons] == ["Exitaftale", "Exitaftale"]
    days = [one.partition(" ·")[0] for one in words(sheet)]
    assert {"3. december 2026", "4. december 2026"} <= set(days)

    sheet.read_button.click()
    reading = reading_of(on_case)
    assert "Samler det, der blev aftalt hver for sig" in " ".join(words(reading))
    assert {"Et job på lageret", "Hver 14. dag"} <= set(words(reading))
    reading.day.edit.setDate(QDate(2026, 12, 10))
    reading.settle_button.click()

    assert [one.amendment for one in agreement_of(on_case).settled] == [0, 0, 1]
    assert sheet.status.text() == "Aftalt 10. december 2026. Intet er ændret siden."


def test_a_term_that_waits_for_a_choice_is_told_on_the_cases_page(on_case: OfficeParts) -> None:
    """Beside how it stands with the agreement: nobody must open it to hear of it."""
    session = live_of(on_case).session
    terms = fill(session)
    assert on_case.window.pages is not None
    disagree(on_case.window.pages.context.open_vault.desk, session, terms[0])
    page = page_of(on_case)
    page.show_tab("agreements")
    said = [one.text() for one in page.findChildren(Label) if one.isVisible()]
    assert "Udkast. Intet er aftalt endnu. To versioner af et punkt venter på, at I vælger." in said
