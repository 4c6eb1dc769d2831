"""Numbers by keyboard: his first, ten in two keys, reasons welcome and never asked for."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exitdesk.sos.circles import PersonKind
from tests.screens.sample_meeting import Sample
from tests.ui.scale.page import entries_of, first_panel, his_row, number_of, open_scales

_CTRL = Qt.KeyboardModifier.ControlModifier


def test_he_comes_first_and_a_digit_is_his_number(qtbot: QtBot, empty: Sample) -> None:
    """The page opens on his line of the first question: one key and it stands."""
    view = open_scales(qtbot, empty)

    assert his_row(view).hasFocus()
    assert his_row(view).rater.kind is PersonKind.PARTICIPANT
    QTest.keyClicks(his_row(view), "8")
    assert number_of(empty) == (8, "")


def test_one_and_nought_are_ten_in_one_entry(qtbot: QtBot, empty: Sample) -> None:
    """On the way to ten nobody's threat is ever written down as one."""
    view = open_scales(qtbot, empty)
    before = entries_of(empty)

    QTest.keyClicks(his_row(view), "10")

    assert number_of(empty) == (10, "")
    assert entries_of(empty) == before + 1


def test_a_one_alone_stands_when_no_nought_follows(qtbot: QtBot, empty: Sample) -> None:
    """A one that stays alone is kept by itself."""
    view = open_scales(qtbot, empty)

    QTest.keyClicks(his_row(view), "1")
    assert number_of(empty) is None
    qtbot.waitUntil(lambda: number_of(empty) == (1, ""))


def test_a_number_that_settles_stands_when_the_line_is_left(qtbot: QtBot, empty: Sample) -> None:
    """Walking on keeps what was typed."""
    view = open_scales(qtbot, empty)

    QTest.keyClicks(his_row(view), "1")
    QTest.keyClick(his_row(view), Qt.Key.Key_Down)

    assert number_of(empty) == (1, "")


def test_x_is_ten_and_the_arrows_go_one_up_or_down(qtbot: QtBot, empty: Sample) -> None:
    """Ten has a key of its own; Left and Right are one less and one more."""
    view = open_scales(qtbot, empty)

    QTest.keyClicks(his_row(view), "x")
    assert number_of(empty) == (10, "")
    QTest.keyClick(his_row(view), Qt.Key.Key_Left)
    QTest.keyClick(his_row(view), Qt.Key.Key_Left)
    view.keep_open_editor()
    assert number_of(empty) == (8, "")


def test_delete_takes_a_number_away(qtbot: QtBot, one: Sample) -> None:
    """A number can be taken back as easily as it was given."""
    view = open_scales(qtbot, one)

    QTest.keyClick(his_row(view), Qt.Key.Key_Delete)

    assert number_of(one) is None


def test_enter_writes_the_reason_and_keeps_it(qtbot: QtBot, empty: Sample) -> None:
    """Number, Enter, why, Enter: and the focus is back on the line."""
    view = open_scales(qtbot, empty)
    QTest.keyClicks(his_row(view), "9")
    QTest.keyClick(his_row(view), Qt.Key.Key_Return)
    QTest.keyClicks(his_row(view).editor, "De ringer om natten")
    assert empty.context.typing.now()[1] == "De ringer om natten"
    QTest.keyClick(his_row(view).editor, Qt.Key.Key_Return)

    assert number_of(empty) == (9, "De ringer om natten")
    assert his_row(view).hasFocus()
    assert empty.context.typing.now()[1] == ""


def test_tab_keeps_the_reason_and_goes_to_the_next_person(qtbot: QtBot, one: Sample) -> None:
    """Round the table without the mouse."""
    view = open_scales(qtbot, one)
    rows = list(first_panel(view).rows.values())

    rows[0].open_editor()
    rows[0].editor.setText("Fordi de ved, hvor jeg bor")
    QTest.keyClick(rows[0].editor, Qt.Key.Key_Tab)

    assert number_of(one) == (9, "Fordi de ved, hvor jeg bor")
    assert rows[1].hasFocus()


def test_space_begins_the_reason(qtbot: QtBot, empty: Sample) -> None:
    """It is written as it is said: "9 De ringer"."""
    view = open_scales(qtbot, empty)

    QTest.keyClicks(his_row(view), "9 ")
    QTest.keyClicks(his_row(view).editor, "De ringer")
    QTest.keyClick(his_row(view).editor, Qt.Key.Key_Down)

    assert number_of(empty) == (9, "De ringer")
    assert not his_row(view).editing


def test_arrows_go_through_the_people_of_every_question(qtbot: QtBot, one: Sample) -> None:
    """Down past the last line is the next question's first, up again the last; at the ends it stays."""
    view = open_scales(qtbot, one)
    first, second, *_ = view.panels.values()
    lines = [*first.rows.values(), *second.rows.values()][: len(first.rows) + 1]

    for line, following in pairwise(lines):
        assert line.hasFocus()
        QTest.keyClick(line, Qt.Key.Key_Down)
        assert following.hasFocus()
    QTest.keyClick(lines[-1], Qt.Key.Key_Up)
    assert lines[-2].hasFocus()
    lines[0].setFocus()
    lines[0].open_editor()
    QTest.keyClick(lines[0].editor, Qt.Key.Key_Up)
    assert lines[0].hasFocus()


def test_ctrl_shift_n_asks_what_somebody_absent_would_say(qtbot: QtBot, empty: Sample) -> None:
    """The reason that was being written is kept; the line that comes has the focus."""
    view = open_scales(qtbot, empty)
    QTest.keyClicks(his_row(view), "9 ")
    QTest.keyClicks(his_row(view).editor, "De ringer")
    QTest.keyClick(his_row(view).editor, Qt.Key.Key_N, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(first_panel(view).follow_up.line, "Amina")
    QTest.keyClick(first_panel(view).follow_up.line, Qt.Key.Key_Return)

    last = list(first_panel(view).rows.values())[-1]
    assert number_of(empty) == (9, "De ringer")
    assert last.rater.name == "Amina"
    assert last.hasFocus()
    assert view.sheet is None


def test_a_reason_said_before_the_number_waits_for_it(qtbot: QtBot, empty: Sample) -> None:
    """Nothing is compulsory and nothing is lost: the words stand as soon as there is a number."""
    view = open_scales(qtbot, empty)
    QTest.keyClick(his_row(view), Qt.Key.Key_Return)
    QTest.keyClicks(his_row(view).editor, "Jeg sover ikke")
    QTest.keyClick(his_row(view).editor, Qt.Key.Key_Return)
    assert number_of(empty) is None
    assert his_row(view).reason.text() == "Jeg sover ikke"

    QTest.keyClicks(his_row(view), "7")

    assert number_of(empty) == (7, "Jeg sover ikke")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F9])
def test_esc_and_f9_leave_nothing_of_a_reason(qtbot: QtBot, one: Sample, key: Qt.Key) -> None:
    """Not an entry, not a letter in the line, nothing an undo could bring back, nothing a lock would seal."""
    view = open_scales(qtbot, one)
    before, entries = number_of(one), entries_of(one)
    QTest.keyClick(his_row(view), Qt.Key.Key_Return)
    QTest.keyClicks(his_row(view).editor, "noget om andre")

    QTest.keyClick(his_row(view).editor, key)

    editor = his_row(view).editor
    assert (number_of(one), entries_of(one)) == (before, entries)
    assert (editor.text(), editor.isUndoAvailable(), one.context.typing.now()[1]) == ("", False, "")
    assert view.toast.isVisible() == (key == Qt.Key.Key_F9)


def test_losing_the_focus_keeps_no_words(qtbot: QtBot, one: Sample) -> None:
    """What is half said stays half said until somebody keeps it."""
    view = open_scales(qtbot, one)
    his_row(view).open_editor()
    his_row(view).editor.setText("halvt sagt")

    view.new_question.setFocus()

    assert number_of(one) != (9, "halvt sagt")
    assert his_row(view).editing
    assert view.keep_open_editor()
    assert number_of(one) == (9, "halvt sagt")
