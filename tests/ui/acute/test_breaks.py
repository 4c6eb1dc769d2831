"""Locks, meetings and shared screens: what was written on the sheet comes back, and nobody else sees it."""

from PySide6.QtCore import Qt

from exitdesk.cases.acute import AcutePart
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import AcuteDraft, Place, ResumeNote, Typed
from exitdesk.ui.kit.sheet import Sheet
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.acute import fill
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import LAPTOP, MIRROR, ROOM, TwoScreens
from tests.ui.acute.reach import kept, live_of, page_of, sheet_of, shown, words
from tests.ui.meeting.one_display import switch, visible
from tests.ui.meeting.reach import is_covered, shell_of

DRAFT = AcuteDraft("call", "", "Sara, søs", "20 00")


def writing() -> None:
    """Begin a line."""
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    type_text("Sara, søs")


def test_what_is_being_written_is_known_to_the_lock_until_it_is_kept(on_case: OfficeParts) -> None:
    """With its part; once kept, the sheet alone is."""
    writing()
    assert on_case.context.typing.all().acute == AcuteDraft("call", "", "Sara, søs", "")
    press(Qt.Key.Key_Return)
    assert on_case.context.typing.all().acute == AcuteDraft("call")
    press(Qt.Key.Key_Escape)
    assert on_case.context.typing.all().acute == AcuteDraft()
    press(Qt.Key.Key_Escape)
    assert on_case.context.typing.all().acute is None


def test_after_a_lock_the_sheet_and_the_words_are_back(make_office: Make) -> None:
    """Not kept by anybody: the editor is open where it was."""
    desk = fake_desk()
    parts = make_office(desk=desk, note=ResumeNote(Typed(Place(case_of(desk)), acute=DRAFT)))
    parts.unlock()
    editor = shown(parts).panels[AcutePart.CALL].editor
    assert (editor.text.text(), editor.phone.text()) == ("Sara, søs", "20 00")
    assert kept(parts) == []
    assert parts.context.typing.all().acute == DRAFT


def test_a_line_that_was_being_changed_is_changed_after_the_lock(make_office: Make) -> None:
    """The same line, and no second one."""
    desk = fake_desk()
    line, *_ = fill(session_of(desk))
    note = ResumeNote(Typed(Place(case_of(desk)), acute=AcuteDraft("call", line, "Sara Holm", "20 00 00 01")))
    parts = make_office(desk=desk, note=note)
    parts.unlock()
    press(Qt.Key.Key_Return)
    assert kept(parts)[0] == ("Sara Holm", "20 00 00 01")
    assert len(kept(parts)) == 3


def test_a_card_of_before_the_lock_and_the_sheet_over_it_both_come_back(
    make_office: Make, one_display: TwoScreens
) -> None:
    """Each in its own place: no word of the sheet ever lands on the board."""
    one_display.there = (LAPTOP, ROOM)
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "board", "worries", "")
    parts = make_office(desk=desk, note=ResumeNote(Typed(place, "De ringer", acute=DRAFT)))
    parts.unlock()
    assert shell_of(parts).views.board_model.text == "De ringer"
    assert shown(parts).panels[AcutePart.CALL].editor.text.text() == "Sara, søs"
    typed = parts.context.typing.all()
    assert (typed.text, typed.acute) == ("De ringer", DRAFT)


def test_in_a_meeting_the_card_that_is_being_written_waits_behind_the_sheet(in_meeting: OfficeParts) -> None:
    """Kept by nothing, lost by nothing."""
    press(Qt.Key.Key_Return)
    type_text("De ringer")
    writing()
    assert in_meeting.context.typing.all().text == "De ringer"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert sheet_of(in_meeting) is None
    assert shell_of(in_meeting).views.board_model.text == "De ringer"


def test_when_the_screen_begins_to_mirror_the_sheet_goes_and_its_words_wait(
    one_display: TwoScreens, in_meeting: OfficeParts
) -> None:
    """Nothing of it is left in the window; on the laptop's own screen again, it goes on where it was."""
    fill(live_of(in_meeting).session)
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    type_text(" Holm")
    one_display.plug(MIRROR)
    assert visible(in_meeting) == [shell_of(in_meeting).one_screen.page]
    press(Qt.Key.Key_F7)
    assert sheet_of(in_meeting) is None

    one_display.unplug()
    switch()
    press(Qt.Key.Key_F7)
    assert "20 00 00 02" in words(shown(in_meeting))
    assert shown(in_meeting).panels[AcutePart.CALL].editor.text.text() == "Sara, søster Holm"


def test_while_the_room_reads_the_laptops_screen_the_sheet_stays_closed(
    one_display: TwoScreens, in_meeting: OfficeParts
) -> None:
    """A mirrored screen, with the laptop's page before it."""
    one_display.plug(MIRROR)
    switch()
    assert shell_of(in_meeting).page.isVisible()
    press(Qt.Key.Key_F7)
    assert sheet_of(in_meeting) is None
    assert shell_of(in_meeting).toast.words.text().startswith("Rummet ser det samme")


def test_the_room_never_sees_a_word_of_it(one_display: TwoScreens, in_meeting: OfficeParts) -> None:
    """Neither while it is read nor after it was written on."""
    one_display.plug()
    shell = shell_of(in_meeting)
    shell.toast.action.click()
    assert shell.shared.shown
    fill(live_of(in_meeting).session)
    press(Qt.Key.Key_F7)
    assert "20 00 00 01" in words(shown(in_meeting))
    assert "20 00 00" not in repr(shell.shared.window.state)
    assert "Vejle" not in repr(shell.shared.window.state)


def test_the_curtain_falls_over_the_sheet_too(in_meeting: OfficeParts) -> None:
    """And under it the key is not heard."""
    press(Qt.Key.Key_F7)
    shell_of(in_meeting).curtain.fall_with("2580")
    assert is_covered(shell_of(in_meeting))
    assert not any(one.isVisible() for one in in_meeting.window.findChildren(Sheet))


def test_words_that_wait_when_the_meeting_is_left_are_before_one_on_the_cases_page(
    in_meeting: OfficeParts,
) -> None:
    """Nothing that was said is forgotten because a meeting ended."""
    writing()
    shell_of(in_meeting).left.emit()
    assert page_of(in_meeting).isVisible()
    assert shown(in_meeting).panels[AcutePart.CALL].editor.text.text() == "Sara, søs"
