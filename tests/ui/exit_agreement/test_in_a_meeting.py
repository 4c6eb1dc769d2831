"""The exit agreement in a meeting: on the laptop alone, and nothing of it reaches the room."""

from functools import partial

from PySide6.QtCore import Qt

from exitdesk.cases.agreement_terms import TermPart
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.resume import Place, ResumeNote, TermDraft, Typed
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.printing.way import print_over
from tests.fakes.desk import case_of, fake_desk, session_of
from tests.screens.exit_agreement import fill
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.two_screens import LAPTOP, MIRROR, ROOM, TwoScreens
from tests.ui.acute.reach import live_of, page_of
from tests.ui.exit_agreement.reach import (
    CTRL,
    SHIFT,
    kept,
    open_agreement,
    panel_of,
    reading_of,
    sheet_of,
    shown,
    words,
)
from tests.ui.meeting.one_display import switch, visible
from tests.ui.meeting.reach import is_covered, shell_of


def wish() -> None:
    """Press the key."""
    press(Qt.Key.Key_E, CTRL | SHIFT)


def printer_asked_for(parts: OfficeParts) -> Sheet:
    """Have a printer asked for, over the whole window."""
    assert parts.window.pages is not None
    print_over(parts.window.pages.context, live_of(parts).session.case, shown(parts), b"%PDF-")
    assert parts.context.background.wait_idle()
    (over,) = (one for one in parts.window.findChildren(Sheet) if one.parent() is parts.window)
    assert over.isVisible()
    return over


def test_it_is_one_key_in_a_meeting_and_what_is_written_stands_in_the_case(in_meeting: OfficeParts) -> None:
    """Esc goes back to the board; the card that was being written waits behind it."""
    press(Qt.Key.Key_Return)
    type_text("De ringer")
    open_agreement(in_meeting)
    press(Qt.Key.Key_Return)
    type_text("Et sted at bo")
    press(Qt.Key.Key_Return)
    assert kept(in_meeting) == ["Et sted at bo"]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert sheet_of(in_meeting) is None
    assert shell_of(in_meeting).views.board_model.text == "De ringer"


def test_the_room_never_sees_a_word_of_it(one_display: TwoScreens, in_meeting: OfficeParts) -> None:
    """Neither while it is read nor after it was settled."""
    one_display.plug()
    shell = shell_of(in_meeting)
    shell.toast.action.click()
    assert shell.shared.shown
    fill(live_of(in_meeting).session)
    open_agreement(in_meeting).read_button.click()
    assert "Plads på tømrerlinjen" in words(reading_of(in_meeting))
    reading_of(in_meeting).settle_button.click()
    assert "tømrerlinjen" not in repr(shell.shared.window.state)


def test_when_the_screen_begins_to_mirror_it_goes_with_what_is_read_and_its_words_wait(
    one_display: TwoScreens, in_meeting: OfficeParts
) -> None:
    """Nothing of it is left in the window; on the laptop's own screen again it goes on where it was."""
    fill(live_of(in_meeting).session)
    sheet = open_agreement(in_meeting)
    panel_of(in_meeting, TermPart.KEEPS).write(TermDraft("keeps", what="Hunden"))
    sheet.reader.read_agreement()
    assert reading_of(in_meeting).isVisible()
    one_display.plug(MIRROR)
    assert visible(in_meeting) == [shell_of(in_meeting).one_screen.page]
    wish()
    assert sheet_of(in_meeting) is None

    one_display.unplug()
    switch()
    open_agreement(in_meeting)
    assert panel_of(in_meeting, TermPart.KEEPS).editor.what.text() == "Hunden"


def test_while_the_room_reads_the_laptops_screen_it_stays_closed(
    one_display: TwoScreens, in_meeting: OfficeParts
) -> None:
    """A mirrored screen, with the laptop's page before it."""
    one_display.plug(MIRROR)
    switch()
    assert shell_of(in_meeting).page.isVisible()
    wish()
    assert sheet_of(in_meeting) is None
    told = shell_of(in_meeting).toast.words.text()
    assert told == "Rummet ser det samme som denne skærm: aftalen bliver lukket."


def test_the_curtain_falls_over_it_and_over_what_was_asked_over_the_whole_window(
    in_meeting: OfficeParts,
) -> None:
    """A printer is asked for over the window, not over the page: that goes too, and comes back."""
    fill(live_of(in_meeting).session)
    open_agreement(in_meeting)
    over = printer_asked_for(in_meeting)

    shell_of(in_meeting).curtain.fall_with("2580")
    assert is_covered(shell_of(in_meeting))
    assert not any(one.isVisible() for one in in_meeting.window.findChildren(Sheet))
    wish()
    assert not any(one.isVisible() for one in in_meeting.window.findChildren(Sheet))

    type_text("2580")
    press(Qt.Key.Key_Return)
    assert shown(in_meeting).isVisible()
    assert over.isVisible()


def test_what_was_asked_over_the_window_is_gone_where_the_curtain_lifts_to_the_shared_view(
    one_display: TwoScreens, in_meeting: OfficeParts
) -> None:
    """The computer began to mirror under the curtain: the room must not meet it there."""
    open_agreement(in_meeting)
    over = printer_asked_for(in_meeting)
    asked: list[str] = []
    over.closed.connect(partial(asked.append, "closed"))
    shell_of(in_meeting).curtain.fall_with("2580")
    one_display.plug(MIRROR)
    type_text("2580")
    press(Qt.Key.Key_Return)
    assert visible(in_meeting) == [shell_of(in_meeting).one_screen.page]
    assert asked == ["closed"]


def test_after_a_lock_in_a_meeting_it_and_its_words_are_back(
    make_office: Make, one_display: TwoScreens
) -> None:
    """Beside the card that was being written on the board."""
    one_display.there = (LAPTOP, ROOM)
    desk = fake_desk()
    meeting = start_meeting(session_of(desk))
    place = Place(case_of(desk), meeting, "board", "worries", "")
    draft = TermDraft("keeps", what="Min træn")
    parts = make_office(desk=desk, note=ResumeNote(Typed(place, "De ringer", agreement=draft)))
    parts.unlock()
    assert shell_of(parts).views.board_model.text == "De ringer"
    assert panel_of(parts, TermPart.KEEPS).editor.what.text() == "Min træn"
    assert parts.context.typing.all().agreement == draft


def test_words_that_wait_when_the_meeting_is_left_are_before_one_on_the_cases_page(
    in_meeting: OfficeParts,
) -> None:
    """Nothing that was said is forgotten because a meeting ended."""
    open_agreement(in_meeting)
    press(Qt.Key.Key_Return)
    type_text("Et sted")
    shell_of(in_meeting).left.emit()
    assert page_of(in_meeting).isVisible()
    assert panel_of(in_meeting).editor.what.text() == "Et sted"
