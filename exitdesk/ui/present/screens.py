"""The computer's screens behind a port, and the guard that hides first and asks later.

When a screen is unplugged Qt moves its window to the laptop, and when one is plugged in the wrong words
could appear on it: so the guard hides at once, and shows nothing by itself (interface section 4).
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """One screen: the name the computer gives it, and where it lies in logical pixels."""

    name: str
    geometry: tuple[int, int, int, int]
    is_laptop: bool


class Layout(Enum):
    """What the computer does with its screens."""

    EXTENDED = "extended"
    MIRRORED = "mirrored"
    ONE = "one"


class Screens(QObject):
    """The port: which screens there are, and how a window gets onto one. Signals carry a screen's name."""

    added = Signal(str)
    removed = Signal(str)
    moved = Signal(str)

    def list(self) -> tuple[ScreenFacts, ...]:
        """Return the screens, the laptop's first."""
        raise NotImplementedError

    def put(self, window: QWidget, name: str) -> bool:
        """Fill a screen with a window; tell whether that screen is there."""
        raise NotImplementedError

    def layout(self) -> Layout:
        """Return whether the screens are extended, mirrored, or only one."""
        found = self.list()
        if len(found) < 2:
            return Layout.ONE
        places = {screen.geometry for screen in found}
        return Layout.EXTENDED if len(places) == len(found) else Layout.MIRRORED


class QtScreens(Screens):
    """The screens as Qt sees them."""

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        app.primaryScreenChanged.connect(self._on_main_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._on_moved)

    def list(self) -> tuple[ScreenFacts, ...]:
        """Return the screens, the laptop's first."""
        laptop = self._app.primaryScreen()
        ordered = sorted(self._app.screens(), key=lambda screen: screen is not laptop)
        return tuple(ScreenFacts(one.name(), _place(one.geometry()), one is laptop) for one in ordered)

    def put(self, window: QWidget, name: str) -> bool:
        """Fill a screen with a window; tell whether that screen is there.

        `showFullScreen` would also ask for the focus, which this window never takes.
        """
        screen = next((one for one in self._app.screens() if one.name() == name), None)
        if screen is None:
            return False
        window.winId()
        window.windowHandle().setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()
        return True

    @Slot(QScreen)
    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_moved)
        self.added.emit(screen.name())

    @Slot(QScreen)
    def _on_removed(self, screen: QScreen) -> None:
        self.removed.emit(screen.name())

    @Slot(QScreen)
    def _on_main_changed(self, screen: QScreen | None) -> None:
        """Another one is the laptop's now, as far as the computer tells."""
        if screen is not None:
            self.moved.emit(screen.name())

    @Slot(QRect)
    def _on_moved(self, _geometry: QRect) -> None:
        screen = self.sender()
        if isinstance(screen, QScreen):
            self.moved.emit(screen.name())


def _place(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


class ScreenGuard(QObject):
    """Keeps one window on one screen. `lost` when it hid it by itself, `found` when another screen came."""

    lost = Signal(str)
    found = Signal(str)

    def __init__(self, window: QWidget, screens: Screens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._screens = window, screens
        self._name = ""
        screens.removed.connect(self._on_gone)
        screens.moved.connect(self._on_gone)
        screens.added.connect(self.found)

    @property
    def screen(self) -> str:
        """The screen shown on, empty for none."""
        return self._name

    def show_on(self, name: str) -> bool:
        """Fill a screen; tell whether it is there."""
        self._name = name if self._screens.put(self._window, name) else ""
        return bool(self._name)

    def hide(self) -> None:
        """Take the window away."""
        self._name = ""
        self._window.hide()

    @Slot(str)
    def _on_gone(self, name: str) -> None:
        if name == self._name:
            self.hide()
            self.lost.emit(name)
