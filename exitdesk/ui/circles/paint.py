"""The circles, painted: on the laptop and on the shared screen, at any size of text.

A person is name, relation, shape, ring and angle here. The marks of the laptop (knows, may contact, pulls
back) have no field in a picture, so they cannot be painted anywhere.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from exitdesk.ui.circles.layout import Arrangement, Box, Spot, Wish, arrange
from exitdesk.ui.fonts import make_font
from exitdesk.ui.kit.avatar import PersonKind, paint_avatar
from exitdesk.ui.kit.paint import RING, box
from exitdesk.ui.kit.text import draw_line, text_width
from exitdesk.ui.theme import Theme
from exitdesk.ui.tokens import Token

_RINGS: tuple[Token, ...] = ("ring0", "ring1", "ring2", "ring3")
_SHORT = 6.0


@dataclass(frozen=True, slots=True)
class CirclePerson:
    """Somebody on the circles: ring 0 (innermost) to 3, angle in radians clockwise from the top."""

    id: str
    name: str
    relation: str
    kind: PersonKind
    ring: int
    angle: float


@dataclass(frozen=True, slots=True)
class CirclesPicture:
    """What the circles show: his name in the middle, the people, and the four rings' names."""

    participant: str
    people: tuple[CirclePerson, ...]
    rings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """What the laptop shows besides: who is chosen, and who is being moved to where."""

    chosen: str = ""
    moving: str = ""
    at: tuple[float, float] | None = None
    lit_ring: int | None = None


def dot_radius(px: int) -> float:
    """Return the radius of a person's sign beside text `px` high."""
    return px * 0.74


def arrange_picture(picture: CirclesPicture, width: float, height: float, px: int) -> Arrangement:
    """Return where everything stands on a page of this size with names `px` high."""
    wishes = [
        Wish(one.id, one.ring, one.angle, _sizes(one, px)) for one in picture.people if 0 <= one.ring <= 3
    ]
    pills = [(text_width(name, make_font(_small(px), 500)) + px * 1.6, px * 1.7) for name in picture.rings]
    return arrange(width, height, wishes, dot=dot_radius(px), middle=_middle(picture, px), ring_names=pills)


def fit_picture(
    picture: CirclesPicture, width: float, height: float, px: int, least: int
) -> tuple[Arrangement, int]:
    """Return the arrangement with the largest names up to `px` that all find their place, and their height.

    Never smaller than `least`: what finds no place then is left to the list beside.
    """
    while True:
        arranged = arrange_picture(picture, width, height, px)
        if arranged.is_whole or px <= least:
            return arranged, px
        px = max(least, px - max(1, px // 10))


def paint_circles(
    painter: QPainter,
    picture: CirclesPicture,
    arrangement: Arrangement,
    theme: Theme,
    px: int,
    hand: Hand | None = None,
) -> None:
    """Paint a picture as it was arranged; the painter's origin is the page's top left corner."""
    held = hand or Hand()
    _paint_rings(painter, picture, arrangement, theme, px, held)
    _paint_middle(painter, picture, arrangement, theme, px)
    for person in picture.people:
        spot = arrangement.spots.get(person.id)
        if spot is None:
            continue
        if person.id == held.moving and held.at is not None:
            _paint_moving(painter, person, held.at, theme, px)
        else:
            _paint_person(painter, person, spot, theme, px, chosen=person.id == held.chosen)


def _small(px: int) -> int:
    return max(12, round(px * 0.87))


def _sizes(person: CirclePerson, px: int) -> tuple[tuple[float, float], ...]:
    name = text_width(person.name, make_font(px, 600)) + 4
    line = px * 1.36
    sizes = [(name, line), (min(name, px * _SHORT), line)]
    if person.relation:
        relation = text_width(person.relation, make_font(_small(px))) + 4
        sizes.insert(0, (max(name, relation), line + _small(px) * 1.3))
    return tuple(sizes)


def _middle(picture: CirclesPicture, px: int) -> float:
    width = text_width(picture.participant, make_font(px + 1, 600))
    return max(px * 2.3, min(px * 4.0, width / 2 + px * 0.7))


def _paint_rings(
    painter: QPainter, picture: CirclesPicture, arrangement: Arrangement, theme: Theme, px: int, hand: Hand
) -> None:
    centre = QPointF(*arrangement.centre)
    last = len(arrangement.rings) - 1
    for ring in range(last, -1, -1):
        half_width, half_height = arrangement.rings[ring]
        lit = ring == hand.lit_ring
        pen = QPen(theme.colour("focus" if lit else "line2" if theme.high_contrast else "line"))
        pen.setWidthF(RING if lit else max(theme.border, px / 14))
        if ring == last and not lit:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour(_RINGS[ring]))
        painter.drawEllipse(centre, half_width, half_height)
    for ring, name in enumerate(picture.rings[: last + 1]):
        _paint_ring_name(painter, name, ring, arrangement, theme, px, lit=ring == hand.lit_ring)


def _paint_ring_name(
    painter: QPainter, name: str, ring: int, arrangement: Arrangement, theme: Theme, px: int, *, lit: bool
) -> None:
    font = make_font(_small(px), 500)
    place = arrangement.names[ring]
    pill = QRectF(place.x, place.y, place.width, place.height)
    line = theme.colour("focus" if lit else "line")
    box(painter, pill, place.height, theme.colour("surface"), line, 2.0 if lit else 1.0)
    ink = theme.colour("focus" if lit else "ink2")
    draw_line(painter, pill, name, font, ink, Qt.AlignmentFlag.AlignHCenter)


def _paint_middle(
    painter: QPainter, picture: CirclesPicture, arrangement: Arrangement, theme: Theme, px: int
) -> None:
    radius = _middle(picture, px)
    x, y = arrangement.centre
    disc = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    box(painter, disc, radius, theme.colour("accent"))
    words = disc.adjusted(px * 0.3, 0, -px * 0.3, 0)
    font = make_font(px + 1, 600)
    ink = theme.colour("accent_ink")
    draw_line(painter, words, picture.participant, font, ink, Qt.AlignmentFlag.AlignHCenter)


def _paint_person(
    painter: QPainter, person: CirclePerson, spot: Spot, theme: Theme, px: int, *, chosen: bool
) -> None:
    if chosen:
        _paint_halo(painter, spot, theme, px)
    _paint_sign(painter, person, spot.x, spot.y, theme, px)
    if spot.label is not None:
        lines = 2 if spot.size == 0 and person.relation else 1
        _paint_label(painter, person, spot.label, spot.side, theme, px, lines)


def _paint_sign(painter: QPainter, person: CirclePerson, x: float, y: float, theme: Theme, px: int) -> None:
    radius = dot_radius(px)
    square = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    paint_avatar(painter, square, person.kind, "", theme)


def _paint_halo(painter: QPainter, spot: Spot, theme: Theme, px: int) -> None:
    radius = dot_radius(px) + 5
    area = QRectF(spot.x - radius, spot.y - radius, 2 * radius, 2 * radius)
    box(painter, area, radius, None, theme.colour("focus"), RING)


def _align(side: str) -> Qt.AlignmentFlag:
    if side == "below":
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignLeft if side == "right" else Qt.AlignmentFlag.AlignRight


def _paint_label(
    painter: QPainter, person: CirclePerson, label: Box, side: str, theme: Theme, px: int, lines: int
) -> None:
    name_font: QFont = make_font(px, 600)
    area = QRectF(label.x, label.y, label.width, px * 1.36)
    draw_line(painter, area, person.name, name_font, theme.colour("ink"), _align(side))
    if lines > 1:
        below = QRectF(label.x, label.y + px * 1.3, label.width, _small(px) * 1.36)
        draw_line(painter, below, person.relation, make_font(_small(px)), theme.colour("ink2"), _align(side))


def _paint_moving(
    painter: QPainter, person: CirclePerson, at: tuple[float, float], theme: Theme, px: int
) -> None:
    width = text_width(person.name, make_font(px, 600)) + 2 * px
    x, y = at
    card = QRectF(x - width / 2, y - px * 1.5, width, px * 3.6)
    box(painter, card, 10, theme.colour("raised"), theme.colour("focus"), RING)
    _paint_sign(painter, person, x, y - px * 0.4, theme, px)
    label = Box(card.x(), y + px * 0.55, width, px * 1.36)
    _paint_label(painter, person, label, "below", theme, px, 1)
