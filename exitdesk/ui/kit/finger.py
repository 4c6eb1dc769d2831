"""A finger scrolls what lies in a scrolling area, and presses nothing on its way.

Qt makes a mouse of a finger: what it comes down on is pressed, and would be clicked where it is let go,
because the page goes along with the finger. As soon as the finger scrolls, the press is taken back (interface
section 4, Touch and pen). A tap stays a click.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QWidget

_FAR_AWAY = QPointF(-1e6, -1e6)


class Finger(QObject):
    """Lets a finger scroll an area; lives as long as the area."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._viewport = area.viewport()
        self._pressed: QWidget | None = None
        self._scrolls = self._listens = False
        QScroller.grabGesture(self._viewport, QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(self._viewport).stateChanged.connect(self._on_state_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what a finger comes down on; keep its way from that, and its end where it scrolled."""
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget) or not self._is_mine(event):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            if self._pressed is None and (watched is self._viewport or self._viewport.isAncestorOf(watched)):
                self._pressed = watched
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            swallowed = self._scrolls
            self._stop()
            return swallowed
        return True  # its way is the page's, not a choice of words in a field

    @Slot(QScroller.State)
    def _on_state_changed(self, state: QScroller.State) -> None:
        if state is QScroller.State.Pressed:
            self._listen()
        elif state is QScroller.State.Dragging and self._listens and not self._scrolls:
            pressed, self._pressed = self._pressed, None
            if pressed is not None:
                self._let_go(pressed)
            self._scrolls = True

    @staticmethod
    def _is_mine(event: QMouseEvent) -> bool:
        return event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen

    @staticmethod
    def _let_go(pressed: QWidget) -> None:
        nowhere = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            _FAR_AWAY,
            _FAR_AWAY,
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(pressed, nowhere)

    def _listen(self) -> None:
        self._stop()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
            self._listens = True

    def _stop(self) -> None:
        app = QApplication.instance()
        if app is not None and self._listens:
            app.removeEventFilter(self)
        self._pressed, self._scrolls, self._listens = None, False, False
