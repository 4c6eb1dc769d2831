"""Watches keys, clicks and touches of the whole window, and asks for the lock when nobody is there."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from exitdesk.ui.shell.idle import IdleClock

LOOK_EVERY_MS = 5000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """`due` tells, once, that it is time to lock."""

    due = Signal()

    def __init__(self, clock: IdleClock, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = clock
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch."""
        self.clock.touch()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a sign of life; a key that comes after the time was up does not count as one."""
        if event.type() in _SIGNS_OF_LIFE:
            if self.clock.is_due:
                self.look()
            else:
                self.clock.touch()
        return False

    @Slot()
    def look(self) -> None:
        """Ask for the lock where it is due."""
        if self.clock.is_due and self._timer.isActive():
            self.stop()
            self.due.emit()
