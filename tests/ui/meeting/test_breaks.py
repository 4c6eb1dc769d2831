"""Breaks and locks in a meeting: what covers it, what comes back, and what is gone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import AcuteDraft, Place, ResumeNote, TermDraft, Typed
from exitdesk.sos.meeting_edits import GiveFrame
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.ui.board.card_menu import CardMenu
from exitdesk.ui.cases.sheets import NoteSheet
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.meeting.pin_sheet import PinSheet
from exitdesk.ui.present.screens import ScreenFacts
from tests.fakes.context import FakeLock
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import LAPTOP, MIRROR, ROOM, TwoScreens
from tests.ui.meeting.reach import cards, is_covered, shell_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_cover_asks_for_a_pin_once_and_falls(meeting: OfficeParts) -> None:
    """Both screens are neutral; the right PIN brings the place back."""
    shell = shell_of(meeting)
    before = QApplication.focusWidget()
    press(Qt.Key.Key_H, CTRL | SHIFT)
    assert isinstance(shell.curtain.sheet, PinSheet)
    type_text("2580")
    press(Qt.Key.Key_Return)
    assert is_covered(shell)
    assert not shell.page.isVisible()

    type_text("2580")
    press(Qt.Key.Key_Return)

    assert not is_covered(shell)
    assert before is not None
    assert before.isVisible()


def test_under_the_cover_no_key_reaches_the_meeting(meeting: OfficeParts) -> None:
    """No tab, no note, no undo; and no menu lies over it, which would name people and work."""
    shell = shell_of(meeting)
    press(Qt.Key.Key_Return)
    type_text("Jeg sover")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up):
        press(key)
    press(Qt.Key.Key_F10, SHIFT)
    assert isinstance(QApplication.activePopupWidget(), CardMenu)
    shell.curtain.fall_with("2580")
    assert QApplication.activePopupWidget() is None

    for digit in range(1, 6):
        press(Qt.Key(Qt.Key.Key_0 + digit), CTRL)
    press(Qt.Key.Key_M, CTRL)

    assert is_covered(shell)
    assert shell.tab == "board"
    assert not shell.notes.is_open


def test_three_wrong_pins_lock(meeting: OfficeParts) -> None:
    """The curtain becomes a lock."""
    shell = shell_of(meeting)
    shell.curtain.fall_with("2580")

    for _ in range(3):
        type_text("0000")
        press(Qt.Key.Key_Return)

    lock = meeting.context.lock
    assert isinstance(lock, FakeLock)
    assert lock.calls == ["lock"]
    assert is_covered(shell)


def test_what_was_being_typed_comes_back_after_a_lock(make_office: Make) -> None:
    """The window goes to the very place and asks what becomes of the words."""
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    case = case_of(desk)
    place = Place(case, meeting, "board", "worries", "")
    parts = make_office(desk=desk, note=ResumeNote(Typed(place, "De ringer om nat")))

    parts.unlock()

    shell = shell_of(parts)
    assert shell.tab == "board"
    assert shell.views.board.banner.isVisible()
    assert parts.context.typing.now()[1] == "De ringer om nat"
    assert cards(parts) == []


def test_a_note_of_before_a_lock_comes_back_in_its_panel(make_office: Make, one_display: TwoScreens) -> None:
    """Not on the board, which is shown."""
    one_display.there = (LAPTOP, ROOM)
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "board")
    note = ResumeNote(Typed(place, own_note="kigger på", own_note_is_open=True))
    parts = make_office(desk=desk, note=note)

    parts.unlock()

    shell = shell_of(parts)
    assert shell.notes.isVisible()
    assert shell.notes.editor.toPlainText() == "kigger på"


@pytest.mark.parametrize("is_open", [True, False], ids=["open", "waiting"])
def test_a_card_and_a_note_of_before_a_lock_both_come_back(
    make_office: Make, one_display: TwoScreens, is_open: bool
) -> None:
    """The card in its editor with the question what becomes of it, the note in its panel or waiting."""
    one_display.there = (LAPTOP, ROOM)
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "board", "worries", "")
    note = ResumeNote(Typed(place, "De ringer", own_note="kigger på", own_note_is_open=is_open))
    parts = make_office(desk=desk, note=note)

    parts.unlock()

    shell = shell_of(parts)
    assert shell.views.board_model.text == "De ringer"
    assert shell.notes.isVisible() == is_open
    assert shell.notes_model.text == "kigger på"
    typed = parts.context.typing.all()
    assert (typed.text, typed.own_note, typed.own_note_is_open) == ("De ringer", "kigger på", is_open)


@pytest.mark.parametrize(
    ("there", "again"),
    [((LAPTOP,), False), ((LAPTOP, MIRROR), False), ((LAPTOP,), True)],
    ids=["one", "mirrored", "again"],
)
def test_after_a_lock_nothing_private_opens_on_a_display_that_others_may_read(
    make_office: Make, one_display: TwoScreens, there: tuple[ScreenFacts, ...], again: bool
) -> None:
    """His word, the own note and the two sheets wait; a notice says by which keys, and a lock knows them.

    A second lock finds them waiting: what it says then is the same.
    """
    one_display.there = there
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "board", "", own_lane_of(meeting))
    acute, agreement = AcuteDraft("call", "", "Sara", "20"), TermDraft("keeps", what="Min")
    if again:
        acute, agreement = replace(acute, is_open=False), replace(agreement, is_open=False)
    before = Typed(
        place, "boks", own_note="kigger", own_note_is_open=not again, acute=acute, agreement=agreement
    )
    parts = make_office(desk=desk, note=ResumeNote(before))
    parts.unlock()
    shell = shell_of(parts)
    if MIRROR in there:
        assert shell.one_screen.is_in
        press(Qt.Key.Key_F8, CTRL)
    assert [one for one in parts.window.findChildren(Sheet) if one.isVisible()] == []
    assert not shell.notes.isVisible()
    assert shell.toast.words.text() == (
        "Det, I var ved at skrive, venter. Åbn det med Shift+L, Ctrl+M, Ctrl+Shift+E og F7."
    )
    typed = parts.context.typing.all()
    assert (typed.text, typed.own_note, typed.own_note_is_open) == ("boks", "kigger", False)
    assert (typed.acute, typed.agreement) == tuple(replace(one, is_open=False) for one in (acute, agreement))
    shell.views.board.focus_start()
    press(Qt.Key.Key_L, SHIFT)
    word = QApplication.focusWidget()
    assert isinstance(word, QLineEdit)
    assert word.text() == "boks"
    press(Qt.Key.Key_Escape)
    assert not parts.context.typing.all().text
    press(Qt.Key.Key_M, CTRL)
    assert shell.notes.editor.toPlainText() == "kigger"


def test_a_note_that_was_not_kept_is_asked_about_when_the_meeting_is_left(make_office: Make) -> None:
    """Its words stand in the sheet for own notes on the case's page, and a lock knows them."""
    desk = fake_desk()
    place = Place(case_of(desk), start_meeting(session_of(desk)), "board")
    parts = make_office(desk=desk, note=ResumeNote(Typed(place, own_note="kigger på")))
    parts.unlock()

    shell_of(parts).left.emit()

    assert parts.window.pages is not None
    page = parts.window.pages.office.page
    assert page is not None
    assert isinstance(page.sheet, NoteSheet)
    assert page.sheet.text.text() == "kigger på"
    assert parts.context.typing.now()[1] == "kigger på"


def test_a_resume_note_of_a_case_that_is_gone_goes_to_the_list(make_office: Make) -> None:
    """Nothing is made up."""
    parts = make_office(note=ResumeNote(Typed(Place("case-00", "meeting-00", "board"), "tekst")))

    parts.unlock()

    assert parts.window.live is None
    assert parts.window.pages is not None
    assert parts.window.pages.office.isVisible()


def test_undo_reaches_gestures_of_before_the_lock(make_office: Make) -> None:
    """The sitting goes on."""
    desk = fake_desk()
    session = session_of(desk)
    meeting = start_meeting(session)
    entry = session.record(GiveFrame(meeting=meeting, at="13.00"), meeting=meeting)
    note = ResumeNote(Typed(Place(case_of(desk), meeting, "board"), ""), (), (entry.id,))
    parts = make_office(desk=desk, note=note)
    parts.unlock()

    assert parts.window.live is not None
    parts.window.live.undo()

    assert parts.window.live.board(meeting).meeting.frame_given == ""


def test_sheets_of_a_meeting_are_gone_when_it_locks(meeting: OfficeParts) -> None:
    """Nothing stays over the blank page."""
    shell_of(meeting).bar.end_button.click()

    meeting.window.blank()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert meeting.window.findChildren(Sheet) == []


def test_a_discarded_note_reminds_of_the_duty(meeting: OfficeParts) -> None:
    """F9 says the same in the notes as on the board."""
    press(Qt.Key.Key_M, CTRL)
    type_text("Han sagde noget om nogen")

    press(Qt.Key.Key_F9)

    toast = shell_of(meeting).toast
    assert toast.isVisible()
    assert toast.words.text().startswith("Kasseret. Er nogens liv eller et barn i fare?")
