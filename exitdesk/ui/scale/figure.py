"""The number of one person, the largest thing in the line."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.kit.paint import painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.text import draw_line
from exitdesk.ui.theme import Theme


class Figure(Painted):
    """The number, 30 pixels high; a quiet dash until there is one, and accent while it settles."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._number: int | None = None
        self._settling = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int | None, *, settling: bool = False) -> None:
        """Show a number, or none."""
        self._number, self._settling = number, settling
        self.setAccessibleName("" if number is None else str(number))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for "10"."""
        return QSize(self.theme.px(44), self.theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number."""
        ink = self.theme.colour("ink3" if self._number is None else "accent" if self._settling else "ink")
        words = "–" if self._number is None else str(self._number)
        font = self.theme.font(30, 600, tnum=True)
        with painter_for(self) as painter:
            draw_line(painter, QRectF(self.rect()), words, font, ink, Qt.AlignmentFlag.AlignHCenter)
