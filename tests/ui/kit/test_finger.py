"""A finger outside the board: it scrolls a page and presses nothing on its way, and a tap is a click."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.row_list import Row, RowList
from exitdesk.ui.kit.scroll import ScrollColumn
from exitdesk.ui.scale.axis import AxisPicture
from exitdesk.ui.scale.axis_view import AxisView
from exitdesk.ui.theme import Theme

FINGER = QTest.createTouchDevice()


class Page:
    """A column of one kind of widget that is longer than its window."""

    def __init__(self, qtbot: QtBot, make: Callable[[], QWidget]) -> None:
        self.qtbot, self.column = qtbot, ScrollColumn()
        self.parts = [make() for _ in range(12)]
        for part in self.parts:
            self.column.body.addWidget(part)
        qtbot.addWidget(self.column)
        self.column.resize(420, 300)
        with qtbot.waitExposed(self.column):
            self.column.show()

    @property
    def scrolled(self) -> int:
        """How far the column went."""
        return self.column.verticalScrollBar().value()

    def middle(self, part: QWidget) -> QPoint:
        """Where a part is in the window."""
        return part.mapTo(self.column, part.rect().center())

    def tap(self, part: QWidget) -> None:
        """Come down and let go at one place."""
        at = self.middle(part)
        QTest.touchEvent(self.column, FINGER).press(0, at, self.column).commit()
        QTest.touchEvent(self.column, FINGER).release(0, at, self.column).commit()
        QApplication.processEvents()

    def drag(self, part: QWidget, far: int = 120) -> None:
        """Come down on a part, go up, and let go."""
        at = self.middle(part)
        QTest.touchEvent(self.column, FINGER).press(0, at, self.column).commit()
        for gone in range(4, far, 4):
            QTest.touchEvent(self.column, FINGER).move(0, at - QPoint(0, gone), self.column).commit()
            QApplication.processEvents()
        QTest.touchEvent(self.column, FINGER).release(0, at - QPoint(0, far), self.column).commit()
        self.qtbot.waitUntil(lambda: self.scrolled > 0)


def test_a_finger_scrolls_and_ticks_nothing(qtbot: QtBot, theme: Theme) -> None:
    """The row it came down on goes along under it, and is not clicked where it lets go."""
    page = Page(qtbot, lambda: CheckRow(theme, "Sikkerhed"))
    row = page.parts[3]
    assert isinstance(row, CheckRow)
    page.drag(row)
    assert not any(one.isChecked() or one.isDown() for one in page.parts if isinstance(one, CheckRow))


def test_a_tap_is_a_click_before_and_after_a_finger_scrolled(qtbot: QtBot, theme: Theme) -> None:
    """Nothing of a drag stays behind."""
    pressed: list[str] = []
    page = Page(qtbot, lambda: Button(theme, "Tag det op nu"))
    for nth, one in enumerate(page.parts):
        assert isinstance(one, Button)
        one.clicked.connect(lambda _checked=False, nth=nth: pressed.append(str(nth)))
    page.tap(page.parts[2])
    assert pressed == ["2"]
    page.drag(page.parts[3])
    assert pressed == ["2"]
    qtbot.waitUntil(lambda: not page.column.viewport().visibleRegion().isEmpty())
    QTest.mouseClick(page.parts[6], Qt.MouseButton.LeftButton)
    assert pressed == ["2", "6"]


def test_a_finger_on_a_field_marks_no_words(qtbot: QtBot) -> None:
    """Scrolling past a line of words leaves them as they were."""
    page = Page(qtbot, lambda: QLineEdit("Det er hans egne ord"))
    for one in page.parts:
        one.setMinimumHeight(44)
    QApplication.processEvents()
    page.drag(page.parts[3])
    assert not any(one.hasSelectedText() for one in page.parts if isinstance(one, QLineEdit))


def test_a_finger_gives_no_number_on_its_way(qtbot: QtBot, theme: Theme) -> None:
    """The axis takes a tap, not the beginning of a scroll."""
    told: list[int] = []
    picture = AxisPicture("I dag", (), (), "Slet ikke tryg", "Helt tryg", "høj er bedre")
    page = Page(qtbot, lambda: AxisView(theme, picture))
    for one in page.parts:
        assert isinstance(one, AxisView)
        one.pointed_at.connect(told.append)
    page.drag(page.parts[1], far=60)
    assert told == []


def test_a_finger_scrolls_a_list_and_chooses_no_row(qtbot: QtBot, theme: Theme) -> None:
    """The row under it is one of a case or a person: nothing opens because somebody looked further down."""
    chosen: list[int] = []
    rows = RowList(theme, "Sager", shown=4)
    rows.show_rows([*range(30)], lambda nth: Row(f"Sag {nth}", ""))
    rows.chosen.connect(chosen.append)
    qtbot.addWidget(rows)
    rows.resize(420, 240)
    with qtbot.waitExposed(rows):
        rows.show()
    at = rows.viewport().mapTo(rows, QPoint(60, 150))
    QTest.touchEvent(rows, FINGER).press(0, at, rows).commit()
    for gone in range(4, 100, 4):
        QTest.touchEvent(rows, FINGER).move(0, at - QPoint(0, gone), rows).commit()
        QApplication.processEvents()
    QTest.touchEvent(rows, FINGER).release(0, at - QPoint(0, 100), rows).commit()
    qtbot.waitUntil(lambda: rows.verticalScrollBar().value() > 0)
    assert chosen == []
