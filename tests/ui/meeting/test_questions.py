"""The question drawer: closed until F4, on the laptop only, and never in the way of what is being written."""

from PySide6.QtCore import Qt

from exitdesk.cases.unit import default_template
from exitdesk.sos.card import SAFETY, Column
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.ui.meeting.reach import cards, shell_of

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WORDS = default_template("da")


def _of(page: str, *, lane: bool = False) -> set[str]:
    groups = [one for one in WORDS.questions if one.page == page and bool(one.lane) is lane]
    return {question for one in groups for question in one.questions}


def test_it_is_closed_until_f4_and_records_nothing(meeting: OfficeParts) -> None:
    """Laptops get turned: nothing of it is seen before somebody asks, and F4 closes it again."""
    shell, live = shell_of(meeting), meeting.window.live
    assert live is not None
    before = len(live.session.entries())
    assert shell.questions.isHidden()
    press(Qt.Key.Key_F4)
    assert set(WORDS.column_questions[Column.WORRIES]) <= set(shell.questions.questions())
    press(Qt.Key.Key_F4)
    assert shell.questions.isHidden()
    assert len(live.session.entries()) == before


def test_the_words_being_written_keep_the_keyboard_while_it_follows_their_column_and_lane(
    meeting: OfficeParts,
) -> None:
    """One reads a question, asks it, and goes on writing the answer."""
    shell = shell_of(meeting)
    press(Qt.Key.Key_Return)
    type_text("Jeg sover")
    press(Qt.Key.Key_F4)
    type_text(" dårligt")
    assert not _of("board", lane=True) & set(shell.questions.questions())
    press(Qt.Key.Key_S, ALT)
    lane = next(one for one in WORDS.questions if one.lane == SAFETY)
    assert set(lane.questions) <= set(shell.questions.questions())
    press(Qt.Key.Key_Tab)
    assert set(WORDS.column_questions[Column.WORKING]) <= set(shell.questions.questions())
    press(Qt.Key.Key_Escape)
    assert cards(meeting) == ["Jeg sover dårligt"]


def test_every_page_has_its_own_questions(meeting: OfficeParts) -> None:
    """Scaling questions at the numbers, network questions at the circles."""
    shell = shell_of(meeting)
    press(Qt.Key.Key_F4)
    for key, page in ((Qt.Key.Key_2, "scales"), (Qt.Key.Key_3, "circles"), (Qt.Key.Key_4, "agreements")):
        press(key, CTRL)
        assert set(shell.questions.questions()) == _of(page)


def test_f6_reaches_the_drawer_and_closing_it_there_goes_back_to_the_board(meeting: OfficeParts) -> None:
    """By keyboard alone the list can be scrolled, and nobody is left nowhere."""
    shell = shell_of(meeting)
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_F6)
    assert shell.questions.isAncestorOf(meeting.window.focusWidget())
    press(Qt.Key.Key_F4)
    assert shell.views.board.isAncestorOf(meeting.window.focusWidget())
