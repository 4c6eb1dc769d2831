"""Grounds to put things on: a panel with a line round it, a bar with a line under it, and a plain line."""

from typing import ClassVar, Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.kit.paint import RADIUS_PANEL, box, hairline, painter_for
from exitdesk.ui.kit.painted import Painted
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token


class Panel(Painted):
    """A filled, outlined, rounded ground with a column layout, `body`."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Grouping

    def __init__(
        self,
        theme: Theme,
        *,
        fill: Token = "surface",
        line: Token | None = "line",
        radius: int = RADIUS_PANEL,
        padding: int = 24,
        spacing: int = 12,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._fill, self._line, self._radius, self._padding = fill, line, radius, padding
        self.body = QVBoxLayout(self)
        self.body.setSpacing(spacing)
        self.setAccessibleName(name)
        self.restyle()

    def restyle(self) -> None:
        """Take the padding at this text size; it grows at half the speed of the text."""
        pad = round(self._padding * (1 + self.theme.scale) / 2)
        self.body.setContentsMargins(pad, pad, pad, pad)

    def set_padding(self, padding: int) -> None:
        """Change the padding, for example at a narrow width."""
        self._padding = padding
        self.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        line = self.theme.colour(self._line) if self._line else None
        with painter_for(self) as painter:
            area = QRectF(self.rect())
            box(
                painter,
                area,
                self.theme.px(self._radius),
                self.theme.colour(self._fill),
                line,
                self.theme.border,
            )


class Bar(Painted):
    """A strip along an edge with a row layout, `row`, and a line on one side."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.ToolBar

    def __init__(
        self,
        theme: Theme,
        *,
        height: int = 64,
        fill: Token = "surface",
        edge: Literal["top", "bottom"] = "bottom",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._height, self._fill, self._edge = height, fill, edge
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 0)
        self.row.setSpacing(8)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take the height at this text size."""
        self.setFixedHeight(self.theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour(self._fill))
            y = 0.0 if self._edge == "top" else self.height() - self.theme.border
            hairline(painter, 0, self.width(), y, self.theme)


class Ground(Painted):
    """A plain ground of one colour with a column layout, `body`; perhaps a line at its left."""

    def __init__(
        self,
        theme: Theme,
        *,
        fill: Token = "canvas",
        left_line: bool = False,
        right_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._fill, self._left, self._right = fill, left_line, right_line
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        width = self.theme.border
        with painter_for(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour(self._fill))
            line = self.theme.colour("line")
            if self._left:
                painter.fillRect(QRectF(0, 0, width, self.height()), line)
            if self._right:
                painter.fillRect(QRectF(self.width() - width, 0, width, self.height()), line)


class Line(Painted):
    """A decorative line between rows."""

    accessible_role: ClassVar[QAccessible.Role] = QAccessible.Role.Separator

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the height of a line."""
        return QSize(1, round(self.theme.border))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        with painter_for(self) as painter:
            hairline(painter, 0, self.width(), 0, self.theme)
