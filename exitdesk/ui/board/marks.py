"""The small marks under a card's words: whose words, its lanes, what has kept him safe. Icon and word.

They flow over as many rows as they need, and a word wider than a row is broken over several: no word of his
is ever cut. Where they stand is computed once and painted many times.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from exitdesk.ui.icons import draw_icon
from exitdesk.ui.kit.text import TextBlock, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: an icon's name (or none), its word, and the colour of both."""

    icon: str
    word: str
    ink: Token = "ink2"


@dataclass(frozen=True, slots=True)
class MarkSizes:
    """Measures of marks in logical pixels: icon, the gap after it, between marks, and one row's height."""

    icon: int
    icon_gap: int
    gap: int
    row: int


@dataclass(frozen=True, slots=True)
class LaidMark:
    """A mark, where it stands, and its word as it is painted."""

    mark: Mark
    area: QRectF
    word: TextBlock


def mark_sizes(px: int) -> MarkSizes:
    """Return the measures of marks whose word is `px` high."""
    return MarkSizes(round(px * 1.15), round(px * 0.35), px, round(px * 1.5))


def lay_marks(marks: Sequence[Mark], font: QFont, width: float, sizes: MarkSizes) -> list[LaidMark]:
    """Return where marks stand in rows of `width`; a word wider than a row has rows of its own."""
    laid: list[LaidMark] = []
    x, y = 0.0, 0.0
    for mark in marks:
        icon = sizes.icon + sizes.icon_gap if mark.icon else 0
        wish = min(width, icon + text_width(mark.word, font) + 1)
        word = TextBlock(mark.word, font, wish - icon, sizes.row)
        if x > 0 and (x + wish > width or word.lines > 1):
            x, y = 0.0, y + sizes.row
        laid.append(LaidMark(mark, QRectF(x, y, wish, word.height), word))
        y += word.height - sizes.row
        x += wish + sizes.gap
    return laid


def marks_height(laid: Sequence[LaidMark]) -> int:
    """Return the height of all rows."""
    return round(max((one.area.bottom() for one in laid), default=0.0))


def paint_marks(
    painter: QPainter,
    laid: Sequence[LaidMark],
    x: float,
    y: float,
    sizes: MarkSizes,
    theme: Theme,
) -> None:
    """Paint marks with their first row's top left corner at (x, y)."""
    for one in laid:
        ink = theme.colour(one.mark.ink)
        area = one.area.translated(x, y)
        left = area.x()
        if one.mark.icon:
            top = area.y() + (sizes.row - sizes.icon) / 2
            draw_icon(painter, left, top, one.mark.icon, ink, sizes.icon)
            left += sizes.icon + sizes.icon_gap
        one.word.draw(painter, left, area.y(), ink)
