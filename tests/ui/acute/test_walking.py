"""Walking the acute sheet by keyboard, and what a screen reader hears of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from exitdesk.cases.acute import AcutePart
from exitdesk.ui.acute.line_row import AcuteRow
from tests.screens.acute import LINES
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.ui.acute.reach import shown, written


def test_each_line_says_what_it_is_to_a_screen_reader(on_case: OfficeParts) -> None:
    """Part, words, telephone, who and when, as a line of a list."""
    written(on_case)
    row = QApplication.focusWidget()
    assert row is not None
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface is not None
    assert interface.role() is QAccessible.Role.ListItem
    name = interface.text(QAccessible.Text.Name)
    assert name.startswith("Ring først: Sara, søster, 20 00 00 01, Karen, 21. november 2026")


def test_the_keyboard_walks_part_by_part_and_every_stop_has_a_name(on_case: OfficeParts) -> None:
    """Not from column to column."""
    written(on_case)
    sheet = shown(on_case)
    stops = sheet._stops()
    assert all(one.accessibleName() for one in stops)
    parts = [one.line.part for one in stops if isinstance(one, AcuteRow)]
    assert parts == sorted(parts, key=list(dict.fromkeys(parts)).index)
    assert len(parts) == len(LINES)


def test_arrows_walk_on_from_the_place_for_a_new_line(on_case: OfficeParts) -> None:
    """Down there walks into the next part, and Up comes back; the sheet does not scroll away instead."""
    written(on_case)
    sheet = shown(on_case)
    call, following = sheet.panels[AcutePart.CALL], sheet.panels[AcutePart.UNREACHABLE]
    call.new.setFocus()
    press(Qt.Key.Key_Down)
    assert following.rows[0].hasFocus()
    press(Qt.Key.Key_Up)
    assert call.new.hasFocus()


def test_f6_goes_from_part_to_part_and_round(on_case: OfficeParts) -> None:
    """However many lines there are."""
    written(on_case)
    reached = []
    for _ in range(5):
        press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert isinstance(focus, AcuteRow)
        reached.append(focus.line.part)
    assert reached == [
        AcutePart.UNREACHABLE,
        AcutePart.TRIGGER,
        AcutePart.GO_TO,
        AcutePart.NOT_THERE,
        AcutePart.CALL,
    ]
