"""An axis from 0 to 10, painted: on the laptop and on the shared screen, at any size of text.

A number never stands without what 0 and 10 mean and which end is which. Nothing is averaged and no line is
drawn between numbers of different people.
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from exitdesk.ui.fonts import make_font
from exitdesk.ui.kit.avatar import PersonKind, paint_avatar
from exitdesk.ui.kit.paint import box
from exitdesk.ui.kit.text import TextBlock, draw_line, text_width
from exitdesk.ui.scale.axis_layout import LAST, AxisGeometry, lay_out, place_marks, tallest_stack
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_NARROW = 28.0
_ANCHOR_SHARE = 0.38


@dataclass(frozen=True, slots=True)
class AxisMark:
    """Somebody's number today: shape, initial, number."""

    kind: PersonKind
    initial: str
    number: int


@dataclass(frozen=True, slots=True)
class AxisRow:
    """An earlier meeting: its day, and for each number the initials of those who said it."""

    day: str
    marks: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class AxisPicture:
    """What an axis shows, in words: `zero` and `ten` are the anchors, `direction` says which end is which."""

    today: str
    marks: tuple[AxisMark, ...]
    rows: tuple[AxisRow, ...]
    zero: str
    ten: str
    direction: str


class _Anchors(NamedTuple):
    zero: TextBlock
    ten: TextBlock
    under_each_other: bool


def axis_height(picture: AxisPicture, width: int, px: int) -> int:
    """Return the height a picture needs at a width, with text `px` high (already scaled)."""
    return round(geometry_of(picture, width, px).height) + 1


def paint_axis(painter: QPainter, rect: QRectF, picture: AxisPicture, theme: Theme, px: int) -> None:
    """Paint an axis into `rect`, whose height `axis_height` told."""
    geometry = geometry_of(picture, int(rect.width()), px)
    painter.save()
    painter.translate(rect.topLeft())
    _paint_line(painter, geometry, picture.today, theme, px)
    spots = place_marks(geometry, [mark.number for mark in picture.marks], px)
    for mark, spot in zip(picture.marks, spots, strict=True):
        square = QRectF(spot.left, spot.top, spot.side, spot.side)
        paint_avatar(painter, square, mark.kind, mark.initial, theme)
    for row, middle in zip(picture.rows, geometry.rows, strict=True):
        _paint_row(painter, geometry, row, middle, theme, px)
    _paint_anchors(painter, geometry, picture, rect.width(), theme, px)
    painter.restore()


def geometry_of(picture: AxisPicture, width: int, px: int) -> AxisGeometry:
    """Return the geometry a picture is painted with, also to find a number under the pointer."""
    label = max(text_width(word, _font(px, 600)) for word in _labels(picture))
    anchors = _anchors(picture, width, px)
    return lay_out(
        width,
        px,
        label_width=label,
        stack=tallest_stack([mark.number for mark in picture.marks]),
        rows=len(picture.rows),
        zero_height=anchors.zero.height,
        ten_height=anchors.ten.height,
        under_each_other=anchors.under_each_other,
    )


def _labels(picture: AxisPicture) -> list[str]:
    return [picture.today, *(row.day for row in picture.rows)]


def _font(px: int, weight: int = 400) -> QFont:
    return make_font(px, weight, tabular=True, italic=False)


def _anchor_words(picture: AxisPicture) -> tuple[str, str]:
    return f"0: {picture.zero}", f"10: {picture.ten}"


def _anchors(picture: AxisPicture, width: int, px: int) -> _Anchors:
    zero, ten = _anchor_words(picture)
    font, height = _font(px), round(px * 1.4)
    stacked = width < px * _NARROW
    share = float(width) if stacked else width * _ANCHOR_SHARE
    align = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
    return _Anchors(TextBlock(zero, font, share, height), TextBlock(ten, font, share, height, align), stacked)


def _paint_line(painter: QPainter, geometry: AxisGeometry, today: str, theme: Theme, px: int) -> None:
    pen = QPen(theme.colour("line2"), max(1.5, px / 9))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    half = pen.widthF() / 2
    line = geometry.line
    painter.drawLine(QPointF(geometry.left - half, line), QPointF(geometry.right + half, line))
    tick = px * 0.38
    for number in range(LAST + 1):
        x = geometry.x_of(number)
        painter.drawLine(QPointF(x, line - tick), QPointF(x, line + tick))
    for number in range(LAST + 1):
        place = QRectF(geometry.x_of(number) - px, geometry.numbers, 2 * px, px * 1.4)
        heavy = 600 if number in (0, LAST) else 500
        ink: Token = "ink" if number in (0, LAST) else "ink2"
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, place, str(number), _font(px, heavy), theme.colour(ink), middle)
    label = QRectF(0, line - px, geometry.left - px, 2 * px)
    draw_line(painter, label, today, _font(px, 600), theme.colour("ink"))


def _paint_row(
    painter: QPainter, geometry: AxisGeometry, row: AxisRow, middle: float, theme: Theme, px: int
) -> None:
    small = max(11, round(px * 0.87))
    label = QRectF(0, middle - px, geometry.left - px * 0.6, 2 * px)
    draw_line(painter, label, row.day, _font(small), theme.colour("ink2"))
    painter.fillRect(
        QRectF(geometry.left, middle, geometry.right - geometry.left, theme.border), theme.colour("line")
    )
    step = (geometry.right - geometry.left) / LAST
    font = _font(small, 500)
    for number, initials in row.marks:
        wish = text_width(initials, font) + px * 0.9
        width = max(px * 1.45, min(wish, step * 1.02))
        shown = initials if wish <= width else initials.replace(" ", "")
        pill = QRectF(geometry.x_of(number) - width / 2, middle - px * 0.72, width, px * 1.44)
        box(painter, pill, pill.height(), theme.colour("surface"), theme.colour("line2"), theme.border)
        draw_line(painter, pill, shown, font, theme.colour("ink2"), Qt.AlignmentFlag.AlignHCenter)


def _paint_anchors(
    painter: QPainter, geometry: AxisGeometry, picture: AxisPicture, width: float, theme: Theme, px: int
) -> None:
    anchors = _anchors(picture, int(width), px)
    anchors.zero.draw(painter, 0, geometry.zero, theme.colour("ink2"))
    ten_x = 0.0 if anchors.under_each_other else width - width * _ANCHOR_SHARE
    anchors.ten.draw(painter, ten_x, geometry.ten, theme.colour("ink2"))
    middle = Qt.AlignmentFlag.AlignLeft if anchors.under_each_other else Qt.AlignmentFlag.AlignHCenter
    place = QRectF(0, geometry.direction, width, px * 1.4)
    draw_line(painter, place, picture.direction, _font(px, 600), theme.colour("ink"), middle)
