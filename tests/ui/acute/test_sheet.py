"""The acute sheet by keyboard: whom to call stands first and largest, and what is written is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.acute import AcutePart, acute_sheet
from exitdesk.cases.acute_edits import WithdrawAcuteLine
from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.resume import AcuteDraft
from exitdesk.ui.acute.line_row import AcuteRow
from exitdesk.ui.kit.label import Label
from tests.fakes.desk import FakeStore, fake_desk, session_of
from tests.screens.acute import LINES, disagree, fill
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.ui.acute.reach import kept, live_of, page_of, sheet_of, shown, words, written

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CALLS = [("Sara, søster", "20 00 00 01"), ("Karen, vi har telefonen hele døgnet", "20 00 00 02")]


def test_from_the_list_it_is_one_key_at_the_case_and_esc_goes_back_to_it(make_office: Make) -> None:
    """The sheet of the case that has the ring, and of no other."""
    desk = fake_desk(cases=(("2026-014", "Jonas"), ("2026-011", "Sofie")))
    fill(session_of(desk, "2026-011"))
    parts = make_office(desk=desk)
    parts.unlock()

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F7)

    sheet = shown(parts)
    assert sheet.heading.text() == "Akutark: Sofie"
    assert "20 00 00 01" in words(sheet)
    press(Qt.Key.Key_Escape)
    assert sheet_of(parts) is None
    assert page_of(parts).title.title.text() == "Sofie"


def test_from_a_search_that_left_one_case_it_is_that_one(make_office: Make) -> None:
    """With several left nobody is guessed at: the wrong man's sheet is worse than none."""
    parts = make_office(desk=fake_desk(cases=(("2026-014", "Jonas"), ("2026-011", "Sofie"))))
    parts.unlock()
    press(Qt.Key.Key_Slash)
    type_text("20")
    press(Qt.Key.Key_F7)
    assert parts.window.pages is not None
    assert parts.window.pages.office.page is None

    press(Qt.Key.Key_F, CTRL)
    type_text("Sof")
    press(Qt.Key.Key_F7)
    assert shown(parts).heading.text() == "Akutark: Sofie"


def test_where_there_is_no_case_the_key_does_nothing(make_office: Make) -> None:
    """An empty vault has no sheet."""
    parts = make_office(desk=fake_desk(cases=()))
    parts.unlock()
    press(Qt.Key.Key_F7)
    assert parts.window.pages is not None
    assert parts.window.pages.office.page is None


def test_the_first_screenful_has_whom_to_call_with_the_telephone_in_the_largest_letters(
    on_case: OfficeParts,
) -> None:
    """Without a key more, at the smallest window there is, and at twice the text."""
    on_case.window.resize(900, 520)
    on_case.context.theme.set_scale(2)
    written(on_case)
    sheet = shown(on_case)
    QApplication.processEvents()
    labels = [one for one in sheet.findChildren(Label) if one.isVisible() and one.text()]

    largest = max(labels, key=lambda one: one._px)

    assert (largest.text(), [one for one in labels if one._px == largest._px]) == ("20 00 00 01", [largest])
    view = sheet._scroll.viewport()
    at = largest.mapTo(view, largest.rect().topLeft()).y()
    assert at >= 0
    assert at + largest.height() <= view.height()
    focus = QApplication.focusWidget()
    assert isinstance(focus, AcuteRow)
    assert focus.line.phone == "20 00 00 01"


def test_whom_to_call_is_written_by_keyboard_alone_and_one_after_the_other(on_case: OfficeParts) -> None:
    """Name, Tab, telephone, Enter; on an empty line Enter stops."""
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    for name, phone in CALLS:
        type_text(name)
        press(Qt.Key.Key_Tab)
        type_text(phone)
        press(Qt.Key.Key_Return)
    assert kept(on_case) == CALLS

    press(Qt.Key.Key_Return)

    panel = shown(on_case).panels[AcutePart.CALL]
    assert panel.editor.isHidden()
    assert panel.new.hasFocus()


def test_a_telephone_without_a_name_is_not_kept_and_says_so(on_case: OfficeParts) -> None:
    """Neither by Enter nor by the cross: the words stay where they are."""
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    type_text("20 00 00 01")
    press(Qt.Key.Key_Return)
    shown(on_case).close_button.click()

    sheet = shown(on_case)
    assert "Skriv også, hvem det er." in words(sheet)
    assert sheet.panels[AcutePart.CALL].editor.phone.text() == "20 00 00 01"
    assert kept(on_case) == []
    type_text("Sara")
    press(Qt.Key.Key_Return)
    assert kept(on_case) == [("Sara", "20 00 00 01")]


def test_the_cross_keeps_what_is_said_and_esc_leaves_it_out(on_case: OfficeParts) -> None:
    """As a click elsewhere keeps a card, and Esc does not."""
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    type_text("Sara")
    press(Qt.Key.Key_Escape)
    assert (kept(on_case), sheet_of(on_case) is None) == ([], False)

    press(Qt.Key.Key_Return)
    type_text("Ali")
    shown(on_case).close_button.click()
    assert (kept(on_case), sheet_of(on_case)) == ([("Ali", "")], None)


def test_f9_throws_away_and_reminds_of_the_duty(on_case: OfficeParts) -> None:
    """Nothing of it is recorded."""
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    before = len(live_of(on_case).session.entries())
    type_text("Det må ikke stå her")
    press(Qt.Key.Key_F9)
    assert len(live_of(on_case).session.entries()) == before
    assert shown(on_case).toast.words.text().startswith("Kasseret.")


def test_a_line_is_said_otherwise_taken_off_and_taken_back_by_name(on_case: OfficeParts) -> None:
    """Delete asks nothing: Ctrl+Z is there."""
    written(on_case)
    press(Qt.Key.Key_Return)
    type_text(" (ikke om natten)")
    press(Qt.Key.Key_Return)
    assert kept(on_case)[0] == ("Sara, søster (ikke om natten)", "20 00 00 01")

    press(Qt.Key.Key_Delete)
    assert kept(on_case)[0][0].startswith("Karen")
    press(Qt.Key.Key_Z, CTRL)
    assert shown(on_case).toast.words.text() == "Fortrudt: fjernet linje på akutarket"
    press(Qt.Key.Key_Z, CTRL)
    assert shown(on_case).toast.words.text() == "Fortrudt: rettet linje på akutarket"
    assert kept(on_case)[0] == ("Sara, søster", "20 00 00 01")
    press(Qt.Key.Key_Y, CTRL)
    assert kept(on_case)[0][0] == "Sara, søster (ikke om natten)"


def test_undo_here_reaches_nothing_that_was_done_elsewhere(on_case: OfficeParts) -> None:
    """What cannot be seen is not taken back."""
    live = live_of(on_case)
    live.record(RenameCase(case=live.session.case, name="J."))
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Z, CTRL)
    assert live.session.file().name == "J."


def test_who_is_called_first_is_changed_by_alt_and_an_arrow(on_case: OfficeParts) -> None:
    """The one who is first has the large letters, and the focus stays on the line that moved."""
    written(on_case)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up, ALT)
    assert [phone for _, phone in kept(on_case)][:2] == ["20 00 00 02", "20 00 00 01"]
    focus = QApplication.focusWidget()
    assert isinstance(focus, AcuteRow)
    assert (focus.line.phone, focus._first) == ("20 00 00 02", True)


def test_two_telephone_numbers_are_both_shown_until_somebody_chooses(on_case: OfficeParts) -> None:
    """At night both are dialled."""
    lines = fill(live_of(on_case).session, LINES[:2])
    assert on_case.context.vault is None
    desk = on_case.window.pages.context.open_vault.desk  # type: ignore[union-attr]
    disagree(desk, live_of(on_case).session, lines[0])
    press(Qt.Key.Key_F7)
    sheet = shown(on_case)
    assert {"20 00 00 08", "20 00 00 09"} <= set(words(sheet))

    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert sheet.choice is not None
    chosen = next(
        nth for nth, one in enumerate(sheet.model.state.lines[0].versions) if one.phone == "20 00 00 09"
    )
    sheet.choice.buttons[chosen].click()

    assert kept(on_case)[0] == ("Sara, søster", "20 00 00 09")
    assert "20 00 00 08" not in words(sheet)


def test_a_line_that_went_meanwhile_is_told_of_and_its_words_stay_in_the_editor(on_case: OfficeParts) -> None:
    """A new line of the same words can be kept: nothing said is lost."""
    written(on_case)
    press(Qt.Key.Key_Return)
    live = live_of(on_case)
    first = acute_sheet(live.session).lines[0]
    gone = next(
        one for one in acute_sheet(live.session).of(AcutePart.CALL) if one.words.phone == "20 00 00 01"
    )
    assert first.id
    live.record(WithdrawAcuteLine(case=live.session.case, acute=gone.id))
    type_text("!")
    press(Qt.Key.Key_Return)
    assert ("Sara, søster!", "20 00 00 01") in kept(on_case)


def test_a_full_disk_is_told_on_the_sheet_and_the_line_stands_there(on_case: OfficeParts) -> None:
    """It is tried again until it is kept; the words are on the screen meanwhile."""
    assert on_case.window.pages is not None
    store = on_case.window.pages.context.open_vault.desk.store
    assert isinstance(store, FakeStore)
    store.trouble = DiskFull()
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    type_text("Sara")
    press(Qt.Key.Key_Return)
    assert on_case.context.background.wait_idle()

    sheet = shown(on_case)
    assert sheet.saved.text() == "Ikke gemt. Prøver igen"
    assert "Sara" in words(sheet)
    store.trouble = None
    live_of(on_case)._on_retry_due()
    assert on_case.context.background.wait_idle()
    assert sheet.saved.text().startswith("Gemt")


def test_an_empty_sheet_says_what_it_is_for(on_case: OfficeParts) -> None:
    """And stops saying it once something stands there."""
    press(Qt.Key.Key_F7)
    sheet = shown(on_case)
    assert sheet.hint.text().startswith("Skriv det sammen")
    sheet.panels[AcutePart.GO_TO].write(AcuteDraft("go_to"))
    type_text("Stationen")
    press(Qt.Key.Key_Return)
    assert sheet.hint.isHidden()
