"""What became of a press on a card: a click, a drag, or a finger that scrolls; and of one beside the cards.

A mouse drags as soon as it has gone far enough. A finger that goes at once scrolls the column under it; only
one that has rested lifts the card (interface section 4, Touch and pen). Beside the cards a finger that rests
and is let go there asks for what the right button does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

REST_MS: Final = 350


@dataclass(frozen=True, slots=True)
class Press:
    """Where on the screen and when (ms) the pointer came down, and whether it was a finger."""

    at: QPointF
    time: int
    by_finger: bool

    @classmethod
    def of(cls, event: QMouseEvent) -> "Press":
        """Return the press of an event."""
        finger = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
        return cls(event.globalPosition(), event.timestamp(), finger)

    def went_far(self, event: QMouseEvent) -> bool:
        """Say whether the pointer is too far for a click by now."""
        gone = (event.globalPosition() - self.at).manhattanLength()
        return gone >= QApplication.startDragDistance()

    def lifts(self, event: QMouseEvent) -> bool:
        """Say whether the card goes along with the pointer that went far."""
        return not self.by_finger or self._rested(event)

    def rests(self, event: QMouseEvent) -> bool:
        """Say whether a finger stayed where it came down, longer than a tap."""
        return self.by_finger and self._rested(event) and not self.went_far(event)

    def _rested(self, event: QMouseEvent) -> bool:
        return event.timestamp() - self.time >= REST_MS


class RestingFinger(QObject):
    """Hears a finger rest on a ground, where nothing on it takes the press; `rested` says where."""

    rested = Signal(QPoint)

    def __init__(self, grounds: Iterable[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._press: Press | None = None
        for ground in grounds:
            ground.installEventFilter(self)

    def eventFilter(self, _ground: QObject, event: QEvent) -> bool:
        """Note where a finger comes down, and tell once it is let go there; take nothing from the ground."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._press = Press.of(event)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                press, self._press = self._press, None
                if press is not None and press.rests(event):
                    self.rested.emit(event.globalPosition().toPoint())
        return False
