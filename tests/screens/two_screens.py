"""A laptop and a screen in the room, without any display: the second one can be pulled out."""

from PySide6.QtWidgets import QWidget

from exitdesk.ui.present.screens import ScreenFacts, Screens

LAPTOP = ScreenFacts("laptop", (0, 0, 1366, 768), is_laptop=True)
MIRROR = ScreenFacts("HDMI-1", (0, 0, 1366, 768), is_laptop=False)
ROOM = ScreenFacts("HDMI-1", (1366, 0, 1920, 1080), is_laptop=False)


class TwoScreens(Screens):
    """A laptop and a screen in the room; `size` is the room's window."""

    def __init__(self, size: tuple[int, int] = (960, 540)) -> None:
        super().__init__()
        self.there: tuple[ScreenFacts, ...] = (LAPTOP, ROOM)
        self._size = size

    def list(self) -> tuple[ScreenFacts, ...]:
        """Return the screens."""
        return self.there

    def put(self, window: QWidget, name: str) -> bool:
        """Show the window where that screen is there."""
        found = any(one.name == name for one in self.there)
        if found:
            window.resize(*self._size)
            window.show()
        return found

    def plug(self, screen: ScreenFacts = ROOM) -> None:
        """Plug a screen in."""
        self.there = (*self.there, screen)
        self.added.emit(screen.name)

    def move(self, screen: ScreenFacts) -> None:
        """Have the room's screen lie elsewhere, over the laptop's for a mirror."""
        self.there = (LAPTOP, screen)
        self.moved.emit(screen.name)

    def unplug(self) -> None:
        """Pull the room's screen out."""
        self.there = (LAPTOP,)
        self.removed.emit(ROOM.name)
