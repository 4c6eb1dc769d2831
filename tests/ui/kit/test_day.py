"""A day that is written or stepped through: the keyboard comes to it and leaves it again."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show


def test_tab_goes_through_a_day_in_a_sheet_and_on(theme: Theme, show: Show) -> None:
    """Day, month and year, then the button: the line inside the field never catches the keyboard."""
    host = QWidget()
    show(host).resize(840, 640)
    sheet = Sheet(theme, host, "Dag")
    day, keep = DayField(theme, "Dag", date(2026, 12, 3)), Button(theme, "Behold")
    sheet.body.addWidget(day)
    sheet.footer.addWidget(keep)
    sheet.open_sheet(day.edit)
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert keep.hasFocus()
