"""The circles as a drawing: rings as ellipses, people as shapes, and names that never cover each other.

Angles are relaxed so that neighbours on a ring keep apart. A name goes under, beside or above its shape,
where nothing else lies; where no place is free the shape carries a number instead, and the list under
the drawing says whose it is. Marks (who knows, who may be contacted) have no place here at all.
"""

from collections.abc import Sequence
from math import cos, sin
from typing import NamedTuple

from exitdesk.snapshot.content import CirclesContent, Placed
from exitdesk.snapshot.faces import Face, width
from exitdesk.snapshot.flow import Block, Row
from exitdesk.snapshot.marks import ACCENT, AXIS, INK, INK2, RINGS, WHITE, Box, Mark, Oval, Window, Words
from exitdesk.snapshot.phrases import BETWEEN
from exitdesk.snapshot.scale_block import shape
from exitdesk.snapshot.setting import ORDINARY, Print, Style, gap, paired, paragraph, stacked
from exitdesk.sos.circles import FULL_TURN, PersonKind

HIGH = 330.0
_HALF_HIGH = HIGH / 2 - 9
_EDGES = (0.36, 0.6, 0.82, 1.0)
_MIDDLES = (0.265, 0.49, 0.715, 0.91)
_DOT, _MIDDLE = 0.8125, 2.625  # of the dot on an axis
_LONGEST_LABEL = 118.0
_LONGEST_RING = 176.0
_TALLEST_LIST = 400.0
_NARROWEST = 10.3  # of the size of a listed name
_BETWEEN_WORDS = 6.0
_TURN, _MOST_TURNS = 0.06, 24


class Area(NamedTuple):
    """A rectangle that something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Say whether two areas overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


class Spot(NamedTuple):
    """A person's place in the drawing; `label` is the area of the name, or None where a number stands."""

    person: Placed
    x: float
    y: float
    label: Area | None = None
    number: int = 0


def circles_block(circles: CirclesContent, sizes: Print) -> Block:
    """Return the drawing, one row that is never split, and the list of everybody."""
    middle, half = sizes.measure / 2, sizes.measure / 2 - 1
    taken: list[Area] = [_around(middle, HIGH / 2, _MIDDLE * sizes.dot)]
    marks: list[Mark] = [
        Oval(
            middle, HIGH / 2, half * _EDGES[ring], _HALF_HIGH * _EDGES[ring],
            fill=RINGS[ring], stroke=AXIS, thick=0.6, dashed=ring == len(RINGS) - 1,
        )
        for ring in reversed(range(len(RINGS)))
    ]  # fmt: skip
    for ring, name in enumerate(circles.rings):
        other = "".join(circles.also[ring : ring + 1])
        label, area = _ring_label(name, other, HIGH / 2 - _HALF_HIGH * _EDGES[ring], sizes)
        marks += label
        taken.append(area)
    spots = laid_out(circles.people, taken, sizes)
    marks += _middle(circles.middle, sizes)
    for spot in spots:
        marks += _drawn(spot, sizes)
    return Block((Row(HIGH, tuple(marks)), gap(10), *_list(circles, spots, sizes)), before=0)


def laid_out(people: tuple[Placed, ...], taken: list[Area], sizes: Print = ORDINARY) -> list[Spot]:
    """Return everybody's spot; no label lies on another, on a shape or on an area `taken` before."""
    spots = _beside([_spot(one, sizes) for one in _relaxed(people)], taken, sizes)
    areas = [*taken, *(_around(one.x, one.y, _DOT * sizes.dot + 1.5) for one in spots)]
    settled, numbered = [], 0
    for spot in spots:
        free = next((area for area in _candidates(spot, sizes) if _is_free(area, areas)), None)
        if free:
            areas.append(free)
            settled.append(spot._replace(label=free))
        else:
            numbered += 1
            settled.append(spot._replace(number=numbered))
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
        relaxed += [one._replace(angle=angle % FULL_TURN) for one, angle in zip(here, angles, strict=True)]
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


def _spot(one: Placed, sizes: Print) -> Spot:
    far, half = _MIDDLES[one.ring], sizes.measure / 2 - 1
    x = sizes.measure / 2 + sin(one.angle) * half * far
    y = HIGH / 2 - cos(one.angle) * _HALF_HIGH * far
    return Spot(one, x, y)


def _beside(spots: list[Spot], taken: list[Area], sizes: Print) -> list[Spot]:
    """Return the spots turned round their ring, as little as it takes, until nothing lies under them."""
    half, moved = _DOT * sizes.dot + 1, list[Spot]()
    for spot in spots:
        others = [*taken, *(_around(one.x, one.y, half) for one in moved)]
        turns = (way * step * _TURN for step in range(_MOST_TURNS) for way in (1, -1))
        tried = (_spot(spot.person._replace(angle=spot.person.angle + turn), sizes) for turn in turns)
        free = (one for one in tried if not any(_around(one.x, one.y, half).meets(area) for area in others))
        moved.append(next(free, spot))
    return moved


def _candidates(spot: Spot, sizes: Print) -> list[Area]:
    """Return where the name may stand, best first; none where it is too long for a drawing."""
    size, dot = sizes.label.size, _DOT * sizes.dot
    wide = width(spot.person.name, sizes.label.face, size)
    if wide > _LONGEST_LABEL or not spot.person.name:
        return []
    x, y, off, high = spot.x, spot.y, dot + 4, size + 3
    under = Area(x - wide / 2, y + dot + 1.5, x + wide / 2, y + dot + 1.5 + high)
    above = Area(x - wide / 2, y - dot - 1.5 - high, x + wide / 2, y - dot - 1.5)
    right = Area(x + off, y - high / 2, x + off + wide, y + high / 2)
    left = Area(x - off - wide, y - high / 2, x - off, y + high / 2)
    beside = [right, left] if sin(spot.person.angle) >= 0 else [left, right]
    inward = [left, right] if sin(spot.person.angle) > 0 else [right, left]
    sideways = abs(sin(spot.person.angle)) > 0.82
    places = [*beside, under, above] if sideways else [under, *beside, above]
    return [one for one in [*places, *inward] if _is_inside(one, sizes)]


def _is_inside(area: Area, sizes: Print) -> bool:
    return area.left >= 0 and area.right <= sizes.measure and area.top >= 0 and area.bottom <= HIGH


def _is_free(area: Area, taken: list[Area]) -> bool:
    padded = Area(area.left - 2, area.top, area.right + 2, area.bottom)
    return not any(padded.meets(one) for one in taken)


def _around(x: float, y: float, half: float) -> Area:
    return Area(x - half, y - half, x + half, y + half)


def _ring_label(name: str, other: str, y: float, sizes: Print) -> tuple[list[Mark], Area]:
    """Return a ring's name in a pill on its edge, in both languages where they fit."""
    tick, aside = sizes.tick, sizes.aside(sizes.tick)
    small = Style(aside.face, tick.size, tick.leading, aside.colour)
    parts = [(name, Style(tick.face, tick.size, tick.leading, INK2)), (other, small)]
    widths = [width(text, style.face, style.size) for text, style in parts]
    while parts and sum(widths) + _BETWEEN_WORDS * (len(parts) - 1) > _LONGEST_RING:
        parts, widths = parts[:-1], widths[:-1]
    parts = [one for one in parts if one[0]]
    wide = sum(widths) + _BETWEEN_WORDS * (len(parts) - 1) + 14
    left, half = sizes.measure / 2 - wide / 2, tick.size * 0.88
    if not parts:
        return [], Area(left - 2, y - half, left + wide + 2, y + half)
    marks: list[Mark] = [Box(left, y - half, wide, 2 * half, half, WHITE, AXIS, 0.6)]
    x = left + 7
    for (text, style), long in zip(parts, widths, strict=False):
        marks.append(Words(x, y + tick.size * 0.35, text, style.face, style.size, style.colour))
        x += long + _BETWEEN_WORDS
    return marks, Area(left - 2, y - half - 0.5, left + wide + 2, y + half + 0.5)


def _middle(name: str, sizes: Print) -> list[Mark]:
    x, y, half = sizes.measure / 2, HIGH / 2, _MIDDLE * sizes.dot
    size = sizes.label.size + 0.5
    while size > 7 and width(name, Face.SEMIBOLD, size) > 2 * half - 6:
        size -= 0.5
    fits = width(name, Face.SEMIBOLD, size) <= 2 * half - 6
    shown = name if fits else name[:1]
    left = x - width(shown, Face.SEMIBOLD, size) / 2
    circle = Oval(x, y, half, half, fill=ACCENT)
    return [circle, Words(left, y + size * 0.35, shown, Face.SEMIBOLD, size, WHITE)] if name else [circle]


def _drawn(spot: Spot, sizes: Print) -> list[Mark]:
    figure, label = str(spot.number) if spot.number else "", sizes.label
    marks = list(shape(spot.x, spot.y, _DOT * sizes.dot, spot.person.kind, figure))
    if spot.label:
        y = spot.label.top + label.size
        area = spot.label
        if _crossed(area, sizes):  # the ring's edge stops behind a name: nothing runs through its letters
            marks.insert(0, _grounds(area, label.size + 3, sizes))
        marks.append(Words(area.left, y, spot.person.name, label.face, label.size, INK))
    return marks


def _grounds(area: Area, high: float, sizes: Print) -> Window:
    """Return what lies behind a name: the rings' grounds as they meet there, without their edges."""
    left, middle = area.left - 1.5, sizes.measure / 2
    x, y = middle - left, HIGH / 2 - area.top
    rings = (
        Oval(x, y, (middle - 1) * edge, _HALF_HIGH * edge, fill=ground)
        for edge, ground in reversed(tuple(zip(_EDGES, RINGS, strict=True)))
    )
    return Window(left, area.top, area.right - area.left + 3, high, tuple(rings))


def _crossed(area: Area, sizes: Print) -> bool:
    """Say whether a ring's edge runs through an area: some of its corners lie within, some without."""
    corners = [(x, y) for x in (area.left, area.right) for y in (area.top, area.bottom)]
    middle, half = sizes.measure / 2, sizes.measure / 2 - 1
    for edge in _EDGES:
        far = [
            ((x - middle) / (half * edge)) ** 2 + ((y - HIGH / 2) / (_HALF_HIGH * edge)) ** 2
            for x, y in corners
        ]
        if min(far) < 1 < max(far):
            return True
    return False


def _list(circles: CirclesContent, spots: list[Spot], sizes: Print) -> list[Row]:
    """Return everybody ring by ring, as words: who cannot read the drawing reads this.

    Rings stand side by side, each read to its end before the next; where they are too long for
    that they stand under one another.
    """
    rings = [
        ((label, "".join(circles.also[ring : ring + 1])), here)
        for ring, label in enumerate(circles.rings)
        if (here := [spot for spot in spots if spot.person.ring == ring])
    ]
    across = len(rings) if len(rings) * sizes.listed.size * _NARROWEST <= sizes.measure else 2
    wide = sizes.measure / max(2, across)
    rows: list[Row] = []
    for at in range(0, len(rings), across):
        columns = [_ring(label, here, wide - 12, sizes) for label, here in rings[at : at + across]]
        tallest = max(sum(row.high for row in column) for column in columns)
        if tallest > _TALLEST_LIST / sizes.scale:
            return [
                row for label, here in rings for row in (*_ring(label, here, sizes.measure, sizes), gap(8))
            ]
        marks = (mark for beside, one in enumerate(columns) for mark in stacked(one, beside * wide))
        rows += [gap(8)] * bool(rows) + [Row(tallest, tuple(marks))]
    return rows


def _ring(label: tuple[str, str], here: list[Spot], measure: float, sizes: Print) -> list[Row]:
    listed = sizes.listed
    rows: list[Row] = []
    title = paired(*label, sizes.note, sizes.aside(sizes.note), measure=measure)
    for spot in here:
        said = f"{spot.person.name} ({spot.person.relation})" if spot.person.relation else spot.person.name
        words = paragraph(f"{spot.number}  {said}" if spot.number else said, listed, 15, measure)
        mark = shape(5, listed.leading / 2, 4.4, spot.person.kind)
        if words:
            rows += [Row(words[0].high, (*mark, *words[0].marks)), *words[1:]]
    opening = (*title, *rows[:1])  # a ring's name never stands alone at a page's foot
    return [Row(sum(row.high for row in opening), stacked(opening)), *rows[1:]]


def legend(names: Sequence[dict[PersonKind, str]], sizes: Print) -> tuple[Row, ...]:
    """Return the key to the shapes, each name in every language, on as many lines as it takes."""
    quiet = sizes.quiet
    lines: list[list[Mark]] = [[]]
    x, middle = 0.0, quiet.leading / 2
    for kind in (PersonKind.PARTICIPANT, PersonKind.NETWORK, PersonKind.PROFESSIONAL):
        name = BETWEEN.join(one[kind] for one in names)
        long = 14 + width(name, quiet.face, quiet.size)
        if x and x + long > sizes.measure:
            lines.append([])
            x = 0.0
        lines[-1] += shape(x + 5, middle, 4.6, kind)
        down = middle + quiet.size * 0.35
        lines[-1].append(Words(x + 14, down, name, quiet.face, quiet.size, quiet.colour))
        x += long + 18
    return (*(Row(quiet.leading, tuple(marks)) for marks in lines), gap(6))
