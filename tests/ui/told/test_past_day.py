"""A day that has come is read back in full on every day of the calendar."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from exitdesk.ui.theme import Theme
from exitdesk.ui.told.past_day import PastDayField


@pytest.mark.parametrize("today", [date(2026, 11, 29), date(2028, 2, 29)])
def test_it_opens_with_today_in_full(qtbot: QtBot, today: date) -> None:
    """The 29th of February has no such day in other years."""
    field = PastDayField(Theme("light"), "Hvornår?", today, "da")
    qtbot.addWidget(field)
    field.edit.selectAll()
    field.edit.insert("i dag")  # type: ignore[union-attr] # it is a line
    field.edited.emit("i dag")
    assert field.day() == today
    assert str(today.year) in field.note.text()
