"""The circles as a drawing: rings as ellipses, people as shapes, and names that never cover each other.

Angles are relaxed so that neighbours on a ring keep apart. A name goes under, beside or above its shape,
where nothing else lies; where no place is free the shape carries a number instead, and the list under
the drawing says whose it is. Marks (who knows, who may be contacted) have no place here at all.
"""

from dataclasses import dataclass, replace
from math import cos, sin

from exitdesk.snapshot.content import CirclesContent, Placed
from exitdesk.snapshot.faces import Face, width
from exitdesk.snapshot.flow import Block, Row
from exitdesk.snapshot.marks import ACCENT, INK, INK2, INK3, LINE, RINGS, WHITE, Box, Mark, Oval, Words
from exitdesk.snapshot.scale_block import shape
from exitdesk.snapshot.setting import LISTED, MEASURE, NOTE, QUIET, gap, paragraph, stacked
from exitdesk.sos.circles import FULL_TURN, PersonKind

HIGH = 330.0
_HALF_WIDE, _HALF_HIGH = MEASURE / 2 - 1, HIGH / 2 - 9
_EDGES = (0.36, 0.6, 0.82, 1.0)
_MIDDLES = (0.265, 0.49, 0.715, 0.91)
_DOT = 6.5
_LABEL = 10.0
_LONGEST_LABEL = 118.0
_MIDDLE = 21.0
_TALLEST_LIST = 400.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle that something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Say whether two areas overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True, slots=True)
class Spot:
    """A person's place in the drawing; `label` is the area of the name, or None where a number stands."""

    person: Placed
    x: float
    y: float
    label: Area | None = None
    number: int = 0


def circles_block(circles: CirclesContent) -> Block:
    """Return the drawing, one row that is never split, and the list of everybody."""
    marks: list[Mark] = []
    taken: list[Area] = [_around(_HALF_WIDE + 1, HIGH / 2, _MIDDLE)]
    labels: list[Mark] = []
    for ring in reversed(range(len(RINGS))):
        edge = _EDGES[ring]
        outermost = ring == len(RINGS) - 1
        marks.append(
            Oval(
                _HALF_WIDE + 1, HIGH / 2, _HALF_WIDE * edge, _HALF_HIGH * edge,
                fill=RINGS[ring], stroke=LINE, thick=0.9, dashed=outermost,
            )
        )  # fmt: skip
    for ring, name in enumerate(circles.rings):
        label, area = _ring_label(name, HIGH / 2 - _HALF_HIGH * _EDGES[ring])
        labels += label
        taken.append(area)
    spots = laid_out(circles.people, taken)
    marks += labels
    marks += _middle(circles.middle)
    for spot in spots:
        marks += _drawn(spot)
    return Block((Row(HIGH, tuple(marks)), gap(10), *_list(circles, spots)), before=0)


def laid_out(people: tuple[Placed, ...], taken: list[Area]) -> list[Spot]:
    """Return everybody's spot; no label lies on another, on a shape or on an area `taken` before."""
    spots = [_spot(one) for one in _relaxed(people)]
    areas = [*taken, *(_around(one.x, one.y, _DOT + 1.5) for one in spots)]
    settled, numbered = [], 0
    for spot in spots:
        free = next((area for area in _candidates(spot) if _is_free(area, areas)), None)
        if free:
            areas.append(free)
            settled.append(replace(spot, label=free))
        else:
            numbered += 1
            settled.append(replace(spot, number=numbered))
    return settled


def _relaxed(people: tuple[Placed, ...]) -> list[Placed]:
    """Return the people with neighbours on a ring pushed apart, by as little as it takes."""
    relaxed = []
    for ring in range(len(RINGS)):
        here = [one for one in people if one.ring == ring]
        apart = min(0.62 - 0.13 * ring, FULL_TURN / max(1, len(here)))
        angles = [one.angle for one in here]
        for _ in range(60):
            _push(angles, apart)
        relaxed += [replace(one, angle=angle % FULL_TURN) for one, angle in zip(here, angles, strict=True)]
    return relaxed


def _push(angles: list[float], apart: float) -> None:
    """Push neighbours half of what they lack from each other."""
    if len(angles) < 2:
        return
    for at in range(len(angles)):
        after = (at + 1) % len(angles)
        distance = angles[after] - angles[at] + (FULL_TURN if after == 0 else 0)
        lacking = apart - distance
        if lacking > 0:
            angles[at] -= lacking / 2
            angles[after] += lacking / 2


def _spot(one: Placed) -> Spot:
    far = _MIDDLES[one.ring]
    x = _HALF_WIDE + 1 + sin(one.angle) * _HALF_WIDE * far
    y = HIGH / 2 - cos(one.angle) * _HALF_HIGH * far
    return Spot(one, x, y)


def _candidates(spot: Spot) -> list[Area]:
    """Return where the name may stand, best first; none where it is too long for a drawing."""
    wide = width(spot.person.name, Face.MEDIUM, _LABEL)
    if wide > _LONGEST_LABEL or not spot.person.name:
        return []
    x, y, off, high = spot.x, spot.y, _DOT + 4, _LABEL + 3
    under = Area(x - wide / 2, y + _DOT + 1.5, x + wide / 2, y + _DOT + 1.5 + high)
    above = Area(x - wide / 2, y - _DOT - 1.5 - high, x + wide / 2, y - _DOT - 1.5)
    right = Area(x + off, y - high / 2, x + off + wide, y + high / 2)
    left = Area(x - off - wide, y - high / 2, x - off, y + high / 2)
    beside = [right, left] if sin(spot.person.angle) >= 0 else [left, right]
    inward = [left, right] if sin(spot.person.angle) > 0 else [right, left]
    sideways = abs(sin(spot.person.angle)) > 0.82
    places = [*beside, under, above] if sideways else [under, *beside, above]
    return [one for one in [*places, *inward] if _is_inside(one)]


def _is_inside(area: Area) -> bool:
    return area.left >= 0 and area.right <= MEASURE and area.top >= 0 and area.bottom <= HIGH


def _is_free(area: Area, taken: list[Area]) -> bool:
    padded = Area(area.left - 2, area.top, area.right + 2, area.bottom)
    return not any(padded.meets(one) for one in taken)


def _around(x: float, y: float, half: float) -> Area:
    return Area(x - half, y - half, x + half, y + half)


def _ring_label(name: str, y: float) -> tuple[list[Mark], Area]:
    shown = name if width(name, Face.MEDIUM, 8.5) < 150 else ""
    wide = width(shown, Face.MEDIUM, 8.5) + 14
    left = MEASURE / 2 - wide / 2
    area = Area(left - 2, y - 8, left + wide + 2, y + 8)
    if not shown:
        return [], area
    box = Box(left, y - 7.5, wide, 15, 7.5, WHITE, LINE, 0.8)
    return [box, Words(left + 7, y + 3, shown, Face.MEDIUM, 8.5, INK2)], area


def _middle(name: str) -> list[Mark]:
    x, y = _HALF_WIDE + 1, HIGH / 2
    size = 10.5
    while size > 7 and width(name, Face.SEMIBOLD, size) > 2 * _MIDDLE - 6:
        size -= 0.5
    fits = width(name, Face.SEMIBOLD, size) <= 2 * _MIDDLE - 6
    shown = name if fits else name[:1]
    left = x - width(shown, Face.SEMIBOLD, size) / 2
    circle = Oval(x, y, _MIDDLE, _MIDDLE, fill=ACCENT)
    return [circle, Words(left, y + size * 0.35, shown, Face.SEMIBOLD, size, WHITE)] if name else [circle]


def _drawn(spot: Spot) -> list[Mark]:
    figure = str(spot.number) if spot.number else ""
    marks = list(shape(spot.x, spot.y, _DOT, spot.person.kind, figure))
    if spot.label:
        y = spot.label.top + _LABEL
        marks.append(Words(spot.label.left, y, spot.person.name, Face.MEDIUM, _LABEL, INK))
    return marks


def _list(circles: CirclesContent, spots: list[Spot]) -> list[Row]:
    """Return everybody ring by ring, as words: who cannot read the drawing reads this.

    Rings stand side by side, each read to its end before the next; where they are too long for
    that they stand under one another.
    """
    rings = [
        (label, here)
        for ring, label in enumerate(circles.rings)
        if (here := [spot for spot in spots if spot.person.ring == ring])
    ]
    wide = MEASURE / max(2, len(rings))
    columns = [_ring(label, here, wide - 12) for label, here in rings]
    tallest = max(sum(row.high for row in column) for column in columns)
    if tallest <= _TALLEST_LIST:
        return [
            Row(tallest, tuple(mark for at, one in enumerate(columns) for mark in stacked(one, at * wide)))
        ]
    return [row for label, here in rings for row in (*_ring(label, here, MEASURE), gap(8))]


def _ring(label: str, here: list[Spot], measure: float) -> list[Row]:
    rows = list(paragraph(label, NOTE, 0, measure))
    for spot in here:
        said = f"{spot.person.name} ({spot.person.relation})" if spot.person.relation else spot.person.name
        words = paragraph(f"{spot.number}  {said}" if spot.number else said, LISTED, 15, measure)
        mark = shape(5, LISTED.leading / 2, 4.4, spot.person.kind)
        if words:
            rows += [Row(words[0].high, (*mark, *words[0].marks)), *words[1:]]
    return rows


def legend(names: dict[PersonKind, str]) -> Row:
    """Return the key to the shapes."""
    marks: list[Mark] = []
    x = 0.0
    for kind in (PersonKind.PARTICIPANT, PersonKind.NETWORK, PersonKind.PROFESSIONAL):
        marks += shape(x + 5, 7, 4.6, kind)
        marks.append(Words(x + 14, 10.3, names[kind], QUIET.face, QUIET.size, INK3))
        x += 14 + width(names[kind], QUIET.face, QUIET.size) + 18
    return Row(20, tuple(marks))
