"""An icon on its own ground; the word stands beside it, so screen readers are told nothing."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token


class Icon(Painted):
    """One icon of the shipped family."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(
        self, theme: Theme, name: str, *, px: int = 20, ink: Token = "ink2", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._name, self._px, self._ink = name, px, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, ink: Token | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._ink = ink or self._ink
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(self.theme.px(self._px), self.theme.px(self._px))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        px = self.theme.px(self._px)
        with painter_for(self) as painter:
            x, y = (self.width() - px) / 2, (self.height() - px) / 2
            draw_icon(painter, x, y, self._name, self.theme.colour(self._ink), px)
