"""What became of a press on a card: a click, a drag, or a finger that scrolls.

A mouse drags as soon as it has gone far enough. A finger that goes at once scrolls the column under it; only
one that has rested lifts the card (interface section 4, Touch and pen).
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication

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
        return not self.by_finger or event.timestamp() - self.time >= REST_MS
