"""The terms of the exit agreement by keyboard: what is written is kept, with who and by when."""

from datetime import date

from PySide6.QtCore import Qt

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.case_edits import RenameCase
from tests.screens.exit_agreement import TERMS, disagree, fill
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.ui.acute.reach import live_of, page_of
from tests.ui.exit_agreement.reach import (
    ALT,
    CTRL,
    SHIFT,
    agreement_of,
    kept,
    open_agreement,
    panel_of,
    sheet_of,
    shown,
    words,
)


def test_one_key_opens_it_at_the_case_and_esc_goes_back(on_case: OfficeParts) -> None:
    """Empty, it says in one sentence what it is for; its place for a first term has the keyboard."""
    sheet = open_agreement(on_case)
    assert sheet.heading.text() == "Exitaftale: Jonas"
    assert sheet.hint.text().startswith("Skriv sammen")
    assert panel_of(on_case).new.hasFocus()
    press(Qt.Key.Key_Escape)
    assert sheet_of(on_case) is None


def test_from_the_list_it_is_that_of_the_case_with_the_ring(make_office: Make) -> None:
    """One key, as the acute sheet."""
    parts = make_office()
    parts.unlock()
    press(Qt.Key.Key_E, CTRL | SHIFT)
    assert shown(parts).heading.text() == "Exitaftale: Jonas"


def test_the_agreements_tab_leads_to_it(on_case: OfficeParts) -> None:
    """It says how it stands with it, and that nothing waits for it."""
    page = page_of(on_case)
    page.show_tab("agreements")
    tab = page.pages["agreements"]
    tab.agreement_wished.emit()
    assert shown(on_case).isVisible()


def test_a_measure_is_written_by_keyboard_alone_with_who_when_and_authority(on_case: OfficeParts) -> None:
    """Tab walks the fields, arrows choose the authority, Enter keeps from anywhere and asks for the next."""
    open_agreement(on_case)
    press(Qt.Key.Key_Return)
    type_text("Et sted at bo")
    press(Qt.Key.Key_Tab)
    type_text("Mette")
    press(Qt.Key.Key_Tab)
    type_text("fra 1/12 til 1/3")
    assert panel_of(on_case).editor.understood.text() == "Fra 1. december 2026 til 1. marts 2027"
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)

    (term,) = agreement_of(on_case).of(TermPart.MEASURE)
    said = term.term
    assert (said.what, said.responsible, said.authority) == ("Et sted at bo", "Mette", "municipality")
    assert (said.begins, said.ends, said.when) == (date(2026, 12, 1), date(2027, 3, 1), "")
    editor = panel_of(on_case).editor
    assert (editor.what.hasFocus(), editor.what.text(), editor.authority.current()) == (True, "", "")


def test_each_part_asks_for_what_belongs_to_it(on_case: OfficeParts) -> None:
    """A demand has its reason, a follow-up its next time, what he keeps nothing but his words."""
    open_agreement(on_case)
    asked = {}
    for part in TermPart:
        panel = panel_of(on_case, part)
        panel.new.click()
        asked[part] = [stop.accessibleName() for stop in panel.editor.stops]
        panel._on_dropped()
    assert asked[TermPart.MEASURE][1:3] == ["Hvem har ansvaret?", "Tidsramme"]
    assert asked[TermPart.DEMAND][1:3] == ["Tidsramme", "Hvorfor?"]
    assert asked[TermPart.FOLLOW_UP][1:3] == ["Med hvem?", "Hvornår næste gang?"]
    assert asked[TermPart.KEEPS][1:] == ["Behold"]


def test_terms_are_written_one_after_the_other_and_an_empty_one_ends_it(on_case: OfficeParts) -> None:
    """Enter on nothing stops."""
    open_agreement(on_case)
    press(Qt.Key.Key_Return)
    for what in ("Et sted at bo", "Plads på tømrerlinjen"):
        type_text(what)
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert kept(on_case) == ["Et sted at bo", "Plads på tømrerlinjen"]
    assert panel_of(on_case).new.hasFocus()


def test_who_without_what_is_not_kept_and_says_so(on_case: OfficeParts) -> None:
    """Nor does the cross lose it."""
    open_agreement(on_case)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    type_text("Mette")
    shown(on_case).close_button.click()
    assert "Skriv også, hvad der aftales." in words(shown(on_case))
    assert panel_of(on_case).editor.what.hasFocus()
    assert kept(on_case) == []


def test_a_term_that_is_opened_and_kept_untouched_records_nothing(on_case: OfficeParts) -> None:
    """Days, words and where it came from stay as they were."""
    fill(live_of(on_case).session)
    open_agreement(on_case)
    before = live_of(on_case).session.entries()
    for _ in range(3):
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Down)
    assert live_of(on_case).session.entries() == before


def test_an_authority_that_another_unit_has_stays_when_the_words_change(on_case: OfficeParts) -> None:
    """It is not one of ours; nobody took it away."""
    session = live_of(on_case).session
    fill(session, [(TermPart.MEASURE, "Tilsyn", {"authority": "prison_service"})])
    open_agreement(on_case)
    press(Qt.Key.Key_Return)
    type_text(" hver uge")
    press(Qt.Key.Key_Return)
    (term,) = agreement_of(on_case).terms
    assert (term.term.what, term.term.authority) == ("Tilsyn hver uge", "prison_service")


def test_a_term_is_said_otherwise_moved_ended_and_taken_back_by_name(on_case: OfficeParts) -> None:
    """Delete asks nothing: Ctrl+Z is there; what was done elsewhere is not reached."""
    live = live_of(on_case)
    live.record(RenameCase(case=live.session.case, name="J."))
    open_agreement(on_case)
    press(Qt.Key.Key_Z, CTRL)
    assert live.session.file().name == "J."
    fill(live.session)
    panel_of(on_case).focus_line(agreement_of(on_case).terms[0].id)
    press(Qt.Key.Key_Return)
    type_text(" længere")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down, ALT)
    assert kept(on_case)[:2] == ["Plads på tømrerlinjen", f"{TERMS[0][1]} længere"]
    press(Qt.Key.Key_Delete)
    assert kept(on_case) == ["Plads på tømrerlinjen", "Samtaler om det, der skete"]
    undone = []
    for _ in range(3):
        press(Qt.Key.Key_Z, CTRL)
        undone.append(shown(on_case).toast.words.text().removeprefix("Fortrudt: "))
    assert undone == [
        "punkt taget ud af exitaftalen",
        "flyttet punkt i exitaftalen",
        "rettet punkt i exitaftalen",
    ]
    assert kept(on_case)[0] == TERMS[0][1]
    press(Qt.Key.Key_Y, CTRL)
    assert kept(on_case)[0] == f"{TERMS[0][1]} længere"


def test_the_buttons_of_the_editor_do_what_the_keys_do(on_case: OfficeParts) -> None:
    """By mouse."""
    fill(live_of(on_case).session)
    open_agreement(on_case)
    panel = panel_of(on_case)
    panel.write(panel.rows[0].shown.draft)
    panel.editor.down_button.click()
    assert kept(on_case)[1] == TERMS[0][1]
    panel.write(panel.rows[1].shown.draft)
    panel.editor.up_button.click()
    assert kept(on_case)[0] == TERMS[0][1]
    panel.write(panel.rows[0].shown.draft)
    panel.editor.remove_button.click()
    assert TERMS[0][1] not in kept(on_case)


def test_esc_and_f9_leave_nothing_from_a_button_too(on_case: OfficeParts) -> None:
    """F9 reminds of the duty; the sheet stays."""
    open_agreement(on_case)
    before = len(live_of(on_case).session.entries())
    press(Qt.Key.Key_Return)
    type_text("Det må ikke stå her")
    press(Qt.Key.Key_F9)
    assert shown(on_case).toast.words.text().startswith("Kasseret.")
    panel_of(on_case).new.click()
    type_text("Heller ikke det")
    panel_of(on_case).editor.keep_button.setFocus()
    press(Qt.Key.Key_Escape)
    assert panel_of(on_case).editor.isHidden()
    panel_of(on_case).new.click()
    assert panel_of(on_case).editor.what.text() == ""
    type_text("Eller det")
    panel_of(on_case).editor.keep_button.setFocus()
    press(Qt.Key.Key_F9)
    assert len(live_of(on_case).session.entries()) == before
    assert sheet_of(on_case) is not None


def test_two_wordings_are_both_shown_until_somebody_chooses(on_case: OfficeParts) -> None:
    """And until then nothing can be settled."""
    lines = fill(live_of(on_case).session)
    desk = on_case.window.pages.context.open_vault.desk  # type: ignore[union-attr]
    disagree(desk, live_of(on_case).session, lines[0])
    sheet = open_agreement(on_case)
    assert {"Et kollegieværelse", "En lejlighed i en anden by"} <= set(words(sheet))
    sheet.read_button.click()
    assert sheet.reader.sheet is not None
    assert not sheet.reader.sheet.settle_button.isVisible()
    assert any(word.startswith("To versioner af et punkt venter") for word in words(sheet.reader.sheet))
    sheet.reader.sheet.close_sheet()

    panel_of(on_case).focus_line(lines[0])
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert sheet.choice is not None
    versions = sheet.model.state.terms[0].versions
    chosen = next(nth for nth, one in enumerate(versions) if one.what == "En lejlighed i en anden by")
    sheet.choice.buttons[chosen].click()
    assert kept(on_case)[0] == "En lejlighed i en anden by"
    assert not agreement_of(on_case).has_question
