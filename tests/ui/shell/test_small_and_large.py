"""Every sheet of the office in the smallest window at the largest text: all in reach, and all said."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from exitdesk.ui.kit.field import Field
from exitdesk.ui.kit.sheet import Sheet
from tests.screens.office_fixtures import Make, make_office
from tests.screens.sample_cases import sample_desk
from tests.screens.whole import cut_off, in_front
from tests.ui.shell.every_sheet import SHEETS

__all__ = ["make_office"]
SIZES = ((900, 520, 200), (1366, 768, 100))
WRONG = "Det kan ikke være rigtigt. Skriv det igen, og brug højst fyrre tegn på hver linje."


def settle() -> None:
    """Let every layout and every wish to scroll come through."""
    for _ in range(8):
        QApplication.processEvents()


def in_view(one: QWidget, window: QWidget) -> bool:
    """Say whether a widget stands whole in everything that scrolls around it, and in the window."""
    around = one.parentWidget()
    while around is not None and around is not window:
        place = QRect(one.mapTo(around, QPoint(0, 0)), one.size())
        if isinstance(around.parentWidget(), QScrollArea) and not around.rect().contains(place):
            return False
        around = around.parentWidget()
    return window.rect().contains(QRect(one.mapTo(window, QPoint(0, 0)), one.size()))


def unseen(window: QWidget) -> list[str]:
    """Refuse fields of the sheet in front, with the focus elsewhere; return what does not come into view."""
    front, found = in_front(window), []
    fields = [one for one in front.findChildren(Field) if one.isVisible()]
    for field in fields[:: max(1, len(fields) // 3)]:
        away = next(one for one in (*front.findChildren(QAbstractButton), front) if one.isVisible())
        away.setFocus()
        field.set_error(WRONG)
        settle()
        room = min((one.height() for one in around(field)), default=window.height())
        whole = {"label": field.label, "field": field.edit} if field.height() < room else {}
        for name, one in {"message": field._trouble, **whole}.items():
            if one.isVisible() and not in_view(one, window):
                found.append(f"{field.label.text()}: its {name}")
        field.set_error("")
    return found


def around(one: QWidget) -> list[QScrollArea]:
    """Return what scrolls around a widget."""
    return [area for area in one.window().findChildren(QScrollArea) if area.isAncestorOf(one)]


@pytest.mark.parametrize(("wide", "high", "percent"), SIZES)
def test_on_every_sheet_buttons_are_whole_and_what_is_wrong_is_seen(
    make_office: Make, wide: int, high: int, percent: int
) -> None:
    """Every button and field can be scrolled to whole; a refused field comes into view with its message."""
    parts = make_office(desk=sample_desk(), percent=percent)
    parts.unlock()
    parts.window.resize(wide, high)
    found: dict[str, list[str]] = {}
    for name, open_sheet in SHEETS.items():
        open_sheet(parts)
        settle()
        trouble = cut_off(parts.window) + unseen(parts.window)
        if trouble:
            found[name] = trouble
        for sheet in parts.window.findChildren(Sheet):
            sheet.close_sheet()
        settle()
    assert found == {}
