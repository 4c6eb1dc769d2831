"""Who somebody is, by shape and initial and never by colour alone (interface section 2).

The participant is a filled circle, a person of the network a ring, a professional a rounded square.
"""

from typing import ClassVar, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.kit.paint import box, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.kit.text import draw_line
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

PersonKind = Literal["participant", "network", "professional"]
_INKS: dict[PersonKind, Token] = {"participant": "accent_ink", "network": "accent", "professional": "ink"}


def paint_avatar(painter: QPainter, rect: QRectF, kind: PersonKind, initial: str, theme: Theme) -> None:
    """Paint one person's sign inside a square; also used on scales and circles."""
    stroke = max(2.0, rect.height() / 18)
    if kind == "participant":
        box(painter, rect, rect.height(), theme.colour("accent"))
    elif kind == "network":
        box(painter, rect, rect.height(), theme.colour("surface"), theme.colour("accent"), stroke)
    else:
        corner = rect.height() * 0.26
        box(painter, rect, corner, theme.colour("surface"), theme.colour("line2"), stroke)
    font = theme.font(13, 600)
    font.setPixelSize(max(10, round(rect.height() * 0.44)))
    draw_line(painter, rect, initial, font, theme.colour(_INKS[kind]), Qt.AlignmentFlag.AlignHCenter)


class Avatar(Painted):
    """A person's sign; `name` is what a screen reader says."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    def __init__(
        self, theme: Theme, kind: PersonKind, name: str, *, size: int = 36, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(kind, name)

    def set_person(self, kind: PersonKind, name: str) -> None:
        """Show another person; the sign carries the first letter of the name."""
        self._kind, self._initial = kind, initial_of(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        side = min(self.width(), self.height())
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with painter_for(self) as painter:
            paint_avatar(painter, rect, self._kind, self._initial, self.theme)


def initial_of(name: str) -> str:
    """Return the first letter of a name in upper case, "?" for none."""
    return next((letter.upper() for letter in name if letter.isalnum()), "?")
