"""One walk through the real window: its typist, and where its pictures go."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.app.typist import Typist
from exitdesk.app.window import Running

_FAR = 40


@dataclass
class Walk:
    """One window, its typist, and where its pictures go."""

    running: Running
    typist: Typist
    out: Path
    name: str
    made: list[str] = field(default_factory=list)
    _last: QImage = field(default_factory=QImage)

    @property
    def window(self) -> QWidget:
        """The window."""
        return self.running.window

    def picture(self, page: str) -> None:
        """Wait until the page no longer changes, and keep it as a picture."""
        self.typist.wait_for(self.is_settled)
        path = self.out / f"{self.name}-{page}.png"
        self.window.grab().save(str(path))
        self.made.append(path.name)

    def room_picture(self, page: str) -> None:
        """Keep what the room sees as a picture."""
        pages = self.running.window.pages
        if pages is None or pages.shared is None:
            raise LookupError(page)
        self.typist.wait_for(self.is_settled)
        path = self.out / f"{self.name}-room-{page}.png"
        pages.shared.window.grab().save(str(path))
        self.made.append(path.name)

    def walk_to(self, name: str, key: str = "Tab") -> None:
        """Press a key until the focus is at something of this name (or names, by |); raises LookupError."""
        for _ in range(_FAR):
            focus = QApplication.focusWidget()
            if focus is not None and focus.accessibleName() in name.split("|"):
                return
            self.typist.press(key)
        raise LookupError(name)

    def is_settled(self) -> bool:
        """Say whether the page looks as it did when it was last asked, and nothing is under way."""
        if self.running.background.busy:  # what it brings changes the page: no look yet
            self._last = QImage()
            return False
        before, self._last = self._last, self.window.grab().toImage()
        return before == self._last
