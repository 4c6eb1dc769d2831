"""Who is seen to be there, in the window itself and in any other that stands beside it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputDevice, QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.ui.shell.idle import IdleClock
from exitdesk.ui.shell.idle_watch import IdleWatch
from tests.screens.office import OfficeParts
from tests.ui.shell.test_idle import Hands, clock_of

Sign = Callable[[QWindow], None]


def _key(window: QWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Shift)


def _moved(window: QWindow) -> None:
    QTest.mouseMove(window, QPoint(7, 7))
    QTest.mouseMove(window, QPoint(9, 9))


def _clicked(window: QWindow) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))


def _touched(window: QWindow) -> None:
    finger = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    touches = QTest.touchEvent(window, finger)
    touches.press(0, QPoint(3, 3), window)
    touches.commit()
    touches.release(0, QPoint(3, 3), window)
    touches.commit()


def _composed(_window: QWindow) -> None:
    focus = QApplication.focusObject()
    assert focus is not None
    QCoreApplication.sendEvent(focus, QInputMethodEvent("å", []))


def _handle(widget: QWidget) -> QWindow:
    handle: QWindow | None = widget.windowHandle()
    assert handle is not None
    return handle


def test_whoever_is_there_is_seen_in_every_window(opened: OfficeParts, qtbot: QtBot) -> None:
    """Keys, hand, finger and what an input method writes; also in a window without the keyboard."""
    hands, idle = Hands(), opened.window.idle
    idle.clock = clock_of(hands)
    beside, field = QWidget(), QLineEdit(opened.window)
    qtbot.addWidget(beside)

    def seen(sign: Sign, widget: QWidget) -> bool:
        hands.pass_by(60)
        sign(_handle(widget))
        QApplication.processEvents()
        return idle.clock.idle == 0

    assert seen(_key, opened.window)
    assert seen(_moved, opened.window)
    assert seen(_touched, opened.window)
    field.show()
    field.setFocus()
    assert seen(_composed, opened.window)
    assert not seen(lambda _: opened.window.repaint(), opened.window), "the control: nobody did anything"
    menu = QMenu(opened.window)
    menu.addAction("Ret")
    for other in (beside, menu):
        other.show()
        idle.look()  # what comes without the keyboard is known at the next look
        assert seen(_moved, other)
        assert seen(_clicked, other)
    menu.close()

    hands.pass_by(301)
    _key(_handle(opened.window))

    calls = opened.window._parts.lock.calls  # type: ignore[attr-defined] # it is the fake one
    assert calls == ["lock idle"], "a key that comes after the time was up locks"
    assert not seen(_key, opened.window)


class _Asked(IdleWatch):
    """Remembers whose events it was asked about."""

    def __init__(self, clock: IdleClock, parent: QObject) -> None:
        super().__init__(clock, parent)
        self.of: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it."""
        self.of.append(watched)
        return super().eventFilter(watched, event)


def test_no_page_is_slowed_by_it(opened: OfficeParts) -> None:
    """It is asked about windows and what has the keyboard, not about every event of every widget."""
    opened.window.idle.stop()
    asked = _Asked(clock_of(Hands()), opened.window)
    asked.start()
    asked.look()

    opened.window.resize(1500, 900)
    opened.window.repaint()
    _key(_handle(opened.window))
    QApplication.processEvents()

    focus = QApplication.focusObject()
    assert asked.of
    assert [one for one in asked.of if not isinstance(one, QWindow) and one is not focus] == []
    presses = len(asked.of)
    asked.stop()
    _key(_handle(opened.window))
    assert len(asked.of) == presses
