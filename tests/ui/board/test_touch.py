"""A finger on the board: it scrolls the column, lifts a card it has rested on, and opens one it taps."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.sos.card import Column
from exitdesk.ui.board.card_view import CardView
from exitdesk.ui.board.lanes_today import BoardMenu, LanesSheet
from exitdesk.ui.board.pressing import REST_MS
from tests.ui.board.page import BoardPage
from tests.ui.board.test_dragging import SLEEP, Hand

FINGER = QTest.createTouchDevice()


def touch(view: QWidget, kind: QEvent.Type, at: QPoint, time: int) -> None:
    """Send what Qt makes of a finger: a mouse event of the touch screen."""
    button = Qt.MouseButton.LeftButton if kind is not QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    held = (
        Qt.MouseButton.LeftButton if kind is not QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    )
    place, on_screen = QPointF(at), QPointF(view.mapToGlobal(at))
    event = QMouseEvent(kind, place, on_screen, button, held, Qt.KeyboardModifier.NoModifier, FINGER)
    event.setTimestamp(time)
    QApplication.sendEvent(view, event)


def move_far(view: CardView, rested_ms: int) -> None:
    """Come down, and go sideways after a while."""
    touch(view, QEvent.Type.MouseButtonPress, QPoint(30, 20), 1_000)
    touch(view, QEvent.Type.MouseMove, QPoint(90, 20), 1_000 + rested_ms)
    touch(view, QEvent.Type.MouseButtonRelease, QPoint(90, 20), 1_100 + rested_ms)


def test_a_finger_lifts_a_card_only_after_it_has_rested(board: BoardPage) -> None:
    """Before that it scrolls, and where it lets go is no tap."""
    carried: list[str] = []
    board.view.dragging.hand = Hand(lambda card: carried.append(card.text))
    view = board.view_of(board.desk.card(SLEEP))
    move_far(view, REST_MS - 1)
    assert carried == []
    assert board.editor is None
    move_far(view, REST_MS)
    assert carried == [SLEEP]


def test_a_tap_opens_a_card(board: BoardPage) -> None:
    """As a click does, also where the finger trembles."""
    view = board.view_of(board.desk.card(SLEEP))
    touch(view, QEvent.Type.MouseButtonPress, QPoint(30, 20), 1_000)
    touch(view, QEvent.Type.MouseMove, QPoint(33, 22), 1_050)
    touch(view, QEvent.Type.MouseButtonRelease, QPoint(33, 22), 1_090)
    assert board.editor is not None


def test_a_finger_scrolls_a_long_column(board: BoardPage, qtbot: QtBot) -> None:
    """Real touch points on the window: the cards follow, none is opened or lifted."""
    board.view.resize(900, 330)
    QApplication.processEvents()
    area = board.view.columns[Column.WORRIES].area
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    window = board.view.window()
    handle = window.windowHandle()
    assert handle is not None
    start = area.viewport().mapTo(window, QPoint(60, area.viewport().height() - 12))
    QTest.touchEvent(window, FINGER).press(0, start, handle).commit()
    for gone in range(6, 120, 6):
        QTest.touchEvent(window, FINGER).move(0, start - QPoint(0, gone), handle).commit()
        QApplication.processEvents()
    QTest.touchEvent(window, FINGER).release(0, start - QPoint(0, 120), handle).commit()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert board.editor is None


def test_the_device_is_a_touch_screen() -> None:
    """The control: what these tests send is told from a mouse by this alone."""
    assert FINGER.type() == QPointingDevice.DeviceType.TouchScreen


def test_a_finger_that_rests_beside_the_cards_reaches_the_lanes(empty_board: BoardPage) -> None:
    """An empty board has no card to press long. A tap, or a finger that goes, opens nothing."""
    view = empty_board.view
    for ground in (view, view.columns[Column.WORRIES], view.columns[Column.NEXT].title):
        at = QPoint(ground.width() // 2, 8)
        for way, rested in ((0, REST_MS - 1), (60, REST_MS), (0, REST_MS)):
            assert view.findChildren(BoardMenu) == []
            touch(ground, QEvent.Type.MouseButtonPress, at, 1_000)
            touch(ground, QEvent.Type.MouseButtonRelease, at + QPoint(way, 0), 1_000 + rested)
        (menu,) = view.findChildren(BoardMenu)
        assert menu.isVisible()
        (lanes,) = menu.actions()
        lanes.trigger()
        menu.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        (sheet,) = [one for one in view.findChildren(LanesSheet) if one.isVisible()]
        assert all(row.height() >= 44 for row in sheet.rows.values())
        sheet.close_sheet()
