"""Watches keys, clicks and touches of every window, and asks for the lock when nobody is there.

It listens where the computer delivers them: at the windows, and for an input method at what has the keyboard.
A filter of the whole program would be asked about every event of every widget, a fifth of all the work of
opening a page.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import Shiboken

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
        self._writes_in: QObject | None = None

    def start(self) -> None:
        """Begin to watch."""
        self.clock.touch()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and not self._timer.isActive():
            app.focusWindowChanged.connect(self._on_windows_changed)
            app.focusObjectChanged.connect(self._on_focus_moved)
            self._on_focus_moved(app.focusObject())
        self._timer.start()
        self._on_windows_changed()

    def stop(self) -> None:
        """Watch no longer."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and self._timer.isActive():
            app.focusWindowChanged.disconnect(self._on_windows_changed)
            app.focusObjectChanged.disconnect(self._on_focus_moved)
        self._timer.stop()
        self._on_focus_moved(None)
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)

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
        """Ask for the lock where it is due; watch from now on what came without the keyboard."""
        self._on_windows_changed()
        if self.clock.is_due and self._timer.isActive():
            self.stop()
            self.due.emit()

    @Slot()
    def _on_windows_changed(self) -> None:
        if self._timer.isActive():
            for window in QGuiApplication.topLevelWindows():
                window.installEventFilter(self)  # again is no more than once

    @Slot(QObject)
    def _on_focus_moved(self, focus: QObject | None) -> None:
        if self._writes_in is not None and Shiboken.isValid(self._writes_in):
            self._writes_in.removeEventFilter(self)
        self._writes_in = None if isinstance(focus, QWindow) else focus  # windows are watched anyway
        if self._writes_in is not None:
            self._writes_in.installEventFilter(self)
