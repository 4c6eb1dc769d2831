"""Buttons: a verb, an icon beside it where it helps, and the key that does the same at the right.

One primary button a screen; red only for what destroys (interface section 2). At narrow widths a button may
show its icon alone: the word is then its tooltip and its name.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.paint import RADIUS_CONTROL, RING, box, focus_ring, mixed, painter_for
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

Kind = Literal["primary", "secondary", "quiet", "danger", "link"]
_GAP = RING + 2.0


class _Look(NamedTuple):
    fill: Token | None
    line: Token | None
    text: Token


_LOOKS: dict[Kind, _Look] = {
    "primary": _Look("accent", None, "accent_ink"),
    "secondary": _Look("surface", "line2", "ink"),
    "quiet": _Look(None, None, "ink2"),
    "danger": _Look("surface", "danger", "danger"),
    "link": _Look(None, None, "accent"),
}
_CHECKED = _Look("accent_soft", None, "accent")


class Button(PaintedButton):
    """A painted push button; `clicked` as every Qt button, `toggled` where checkable."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = "secondary",
        icon: str = "",
        hint: str = "",
        height: int = 40,
        checkable: bool = False,
        stretch: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._kind, self._icon, self._hint, self._height = kind, icon, hint, height
        self._compact, self._spoken = False, ""
        super().__init__(theme, text, parent)
        self.setCheckable(checkable)
        wide = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: Kind) -> None:
        """Change how it looks, for example when another button becomes the primary one."""
        self._kind = kind
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon, by its Lucide name; "" for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Show another key at the right; "" for none."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_spoken(self, name: str) -> None:
        """Have screen readers say more than the word, where the same word stands more than once on a page."""
        self._spoken = name
        self.restyle()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, with the word as tooltip; without an icon nothing changes."""
        self._compact = compact and bool(self._icon)
        self.restyle()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Keep tooltip and name in step with what is shown."""
        self.setAccessibleName(self._spoken or self.text())
        key = f" ({self._hint})" if self._hint else ""
        self.setToolTip(self.text() + key if self._compact else "")

    def sizeHint(self) -> QSize:
        """Ask for the whole word, so that a button is never cut by a layout."""
        height = self.theme.px(self._height)
        if self._compact:
            return QSize(height, height)
        return QSize(int(self._content_width() + 2 * self._side()) + 1, height)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, icon, word and key."""
        with painter_for(self) as painter:
            self._paint_ground(painter)
            self._paint_content(painter)

    def _look(self) -> _Look:
        if self.isChecked():
            return _CHECKED
        return _LOOKS[self._kind]

    def _side(self) -> int:
        return self.theme.px(6 if self._kind == "link" else 18 if self._height > 44 else 14)

    def _fonts(self) -> tuple[QFont, QFont]:
        weight = 600 if self._kind == "link" else 500
        size = 16 if self._height > 44 else 14 if self._kind == "link" else 15
        return self.theme.font(size, weight), self.theme.font(13)

    def _icon_px(self) -> int:
        return self.theme.px(20 if self._compact else 18)

    def _content_width(self) -> float:
        font, small = self._fonts()
        width = text_width(self.text(), font)
        if self._icon:
            width += self._icon_px() + self.theme.px(8)
        if self._hint:
            width += self.theme.px(12) + text_width(self._hint, small)
        return width

    def _ground(self, look: _Look) -> QColor | None:
        fill = self.theme.colour(look.fill) if look.fill else None
        if not self.isEnabled():
            return self.theme.colour("sunken") if fill else None
        if not (self.hovered or self.isDown()):
            return fill
        if self._kind == "link":
            return None
        if fill is None:
            return self.theme.colour("sunken" if self.isDown() else "hover")
        share = 0.16 if self.isDown() else 0.08
        if self._kind == "primary" and not self.isChecked():
            return mixed(fill, self.theme.colour("ink"), share + 0.04)
        return mixed(fill, self.theme.colour("ink"), share / 2)

    def _paint_ground(self, painter: QPainter) -> None:
        look, area, radius = self._look(), self.area(), self.theme.px(RADIUS_CONTROL)
        fill = self._ground(look)
        line = self.theme.colour(look.line) if look.line and self.isEnabled() else None
        if self.ring_shown:
            focus_ring(painter, area, radius, self.theme)
            area = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
            box(painter, area, radius - _GAP, fill, None)
        elif fill or line:
            box(painter, area, radius, fill, line, self.theme.border)

    def _paint_content(self, painter: QPainter) -> None:
        ink: Token = self._look().text if self.isEnabled() else "ink3"
        colour, (font, small) = self.theme.colour(ink), self._fonts()
        icon_px, middle = self._icon_px(), self.height() / 2
        if self._compact:
            draw_icon(
                painter, (self.width() - icon_px) / 2, middle - icon_px / 2, self._icon, colour, icon_px
            )
            return
        width = min(self._content_width(), self.width() - 2.0 * self._side())
        x = (self.width() - width) / 2
        right = x + width
        if self._icon:
            draw_icon(painter, x, middle - icon_px / 2, self._icon, colour, icon_px)
            x += icon_px + self.theme.px(8)
        if self._hint:
            faint = colour if self._kind == "primary" else self.theme.colour("ink3")
            hint_box = QRectF(x, 0, right - x + 1, self.height())
            draw_line(painter, hint_box, self._hint, small, faint, Qt.AlignmentFlag.AlignRight)
            right -= text_width(self._hint, small) + self.theme.px(12)
        draw_line(painter, QRectF(x, 0, right - x + 1, self.height()), self.text(), font, colour)
        if self._kind == "link" and self.hovered:
            y = middle + font.pixelSize() * 0.5 + 1
            painter.fillRect(QRectF(x, y, right - x, 1), colour)


class IconButton(Button):
    """A quiet button of one icon; its name is its tooltip."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        kind: Kind = "quiet",
        hint: str = "",
        height: int = 40,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, name, kind=kind, icon=icon, hint=hint, height=height, checkable=checkable, parent=parent
        )
        self.set_compact(True)
