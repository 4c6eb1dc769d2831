"""A notice covers nothing that is read or pressed, and nothing that opens covers a notice."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.sos.circles import PersonKind
from exitdesk.ui.kit.toast import Toast
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.ui.meeting.reach import shell_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZES = ((1366, 768, 1.0), (900, 520, 1.0), (1366, 768, 2.0), (900, 520, 2.0))


def sized(parts: OfficeParts, wide: int, high: int, scale: float) -> None:
    """Take a size of window and of text."""
    parts.window.theme.set_scale(scale)
    parts.window.resize(wide, high)
    settle()


def settle() -> None:
    """Let every layout come through."""
    for _ in range(6):
        QApplication.processEvents()


def place(one: QWidget) -> QRect:
    """Return where a widget stands in its window."""
    return QRect(one.mapTo(one.window(), QPoint(0, 0)), one.size())


def told(parts: OfficeParts) -> Toast:
    """Return the one notice that is shown."""
    (one,) = [toast for toast in parts.window.findChildren(Toast) if toast.isVisible()]
    return one


def is_whole(toast: Toast) -> bool:
    """Say whether every word of it is shown, within the window."""
    words = toast.words
    return words.height() >= words.heightForWidth(words.width()) and toast.window().rect().contains(
        place(toast)
    )


@pytest.mark.parametrize(("wide", "high", "scale"), SIZES)
def test_the_way_back_covers_neither_the_cards_nor_the_lines_under_them(
    meeting: OfficeParts, wide: int, high: int, scale: float
) -> None:
    """With a lane switched off: columns, the notice and "Ikke vist i dag" stand under each other."""
    sized(meeting, wide, high, scale)
    board = shell_of(meeting).views.board
    press(Qt.Key.Key_Return)
    type_text("Jeg sover")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    board._vm.switch_lane(next(iter(board._vm.template.lanes)), on=False)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    settle()
    toast = told(meeting)
    assert toast.action.isVisible()
    assert is_whole(toast)
    column = next(iter(board.columns.values()))
    for above, below in pairwise((column, toast, board.lanes.button)):
        assert place(above).bottom() < place(below).top()


@pytest.mark.parametrize(("wide", "high", "scale"), SIZES)
@pytest.mark.parametrize("before", [True, False])
def test_own_notes_and_the_duty_line_stand_apart(
    meeting: OfficeParts, wide: int, high: int, scale: float, before: bool
) -> None:
    """Opened after F9 or before it, beside the board or over it."""
    sized(meeting, wide, high, scale)
    shell = shell_of(meeting)
    if before:
        press(Qt.Key.Key_M, CTRL)
        type_text("Ikke her")
        press(Qt.Key.Key_F9)
    else:
        press(Qt.Key.Key_Return)
        type_text("Ikke her")
        press(Qt.Key.Key_F9)
        press(Qt.Key.Key_M, CTRL)
    settle()
    toast = told(meeting)
    assert "fare" in toast.words.text()
    assert is_whole(toast)
    assert shell.notes.isVisible()
    assert not place(toast).intersects(place(shell.notes))
    assert place(shell.notes).contains(place(shell.notes.editor))
    toast.dismiss()
    settle()
    assert place(shell.notes).bottom() >= place(shell.content).bottom()


@pytest.mark.parametrize(("wide", "high", "scale"), SIZES)
def test_a_notice_leaves_the_circles_as_they_are(
    meeting: OfficeParts, wide: int, high: int, scale: float
) -> None:
    """Whoever gives it: the picture stands still, whole, and who is chosen stays in view."""
    shell = shell_of(meeting)
    shell.toast.show_message("Kom med herover.")
    shell.show_tab("circles")
    sized(meeting, wide, high, scale)
    assert told(meeting).words.text() == "Kom med herover."
    circles = shell.views.circles
    shell.toast.dismiss()
    for name in ("Yusuf", "Mor", "Lone"):
        circles._view_model.add(name, "", PersonKind.NETWORK)
    circles.focus_start()
    settle()
    before, arranged = place(circles.page), circles.page.arrangement
    assert arranged.is_whole
    circles.own.told.emit("Det kan kun åbnes med en skærm 2. Ellers åbn mødet igen bagefter.")
    for way in ("", "Vis tavlen på den"):
        if way:
            shell.toast.show_message("Der er kommet en skærm 2. Den viser ikke noget endnu.", way)
        settle()
        toast = told(meeting)
        assert is_whole(toast)
        assert not way or place(toast.words).bottom() < place(toast.action).top()
        assert place(circles.page) == before
        assert circles.page.arrangement == arranged
        assert not place(toast).intersects(before)
        (row,) = [one for one in circles.people.rows.values() if one.hasFocus()]
        assert place(circles.people.page).contains(place(row))
    press(Qt.Key.Key_M, CTRL)
    settle()
    assert not place(told(meeting)).intersects(place(shell.notes))
    assert place(shell.notes).contains(place(shell.notes.editor))
    press(Qt.Key.Key_Escape)
    shell.show_tab("board")
    settle()
    assert place(told(meeting)).top() > place(shell.content).bottom()


@pytest.mark.parametrize("tab", ["scales", "agreements", "close"])
def test_own_notes_give_way_to_a_notice_of_a_tab_that_was_made_later(meeting: OfficeParts, tab: str) -> None:
    """Where they lie over the page, its way back can be seen and pressed."""
    sized(meeting, 1366, 768, 2.0)
    shell = shell_of(meeting)
    shell.show_tab(tab)
    press(Qt.Key.Key_M, CTRL)
    settle()
    toast = shell.views.at(tab).toast
    toast.show_message("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.", "Fortryd")
    settle()
    assert is_whole(told(meeting))
    assert not place(toast).intersects(place(shell.notes))
    assert place(shell.notes).contains(place(shell.notes.editor))
