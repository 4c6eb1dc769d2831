"""Where people stand on the circles: pure geometry, in the units of the page, the same for the same input.

Stored are ring and angle; where a dot is drawn is decided here, near that angle and always inside that ring.
Names never overlap each other, the middle or the names of the rings: a name that finds no place is first
shortened and at last left to the list beside.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from exitdesk.sos.circles import FULL_TURN, RINGS

Side = Literal["below", "right", "left"]

_BANDS: Final = (0.135, 0.205, 0.29, 0.37)
_CROWD: Final = 2.4
_STEEP: Final = 0.82
_TURNS: Final = 60
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two rectangles share any inner point."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


@dataclass(frozen=True, slots=True)
class Wish:
    """A person to be placed: ring, angle (radians clockwise from the top), and the sizes a label can take.

    `sizes` go from the fullest label to the shortest, each (width, height).
    """

    id: str
    ring: int
    angle: float
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A person placed: the dot's middle, the label's rectangle and which size it took (None: no label)."""

    id: str
    x: float
    y: float
    label: Box | None
    side: Side
    size: int | None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The rings' half axes from the innermost out, the middle, everybody's spot, and the rings' names."""

    rings: tuple[tuple[float, float], ...]
    centre: tuple[float, float]
    spots: Mapping[str, Spot]
    names: tuple[Box, ...] = ()
    middle: float = 0.0

    @property
    def is_whole(self) -> bool:
        """Tell whether everybody has a name, and every ring's name stands free of the rest."""
        x, y = self.centre
        boxes = [_dot_box(x, y, self.middle), *self.names]
        apart = not any(one.meets(other) for one, other in combinations(boxes, 2))
        return apart and all(spot.label is not None for spot in self.spots.values())

    def ring_at(self, x: float, y: float) -> int:
        """Return the ring a point lies in; beyond the last ring counts as the last."""
        for ring, (half_width, half_height) in enumerate(self.rings):
            if math.hypot((x - self.centre[0]) / half_width, (y - self.centre[1]) / half_height) <= 1:
                return ring
        return RINGS - 1

    def angle_at(self, x: float, y: float) -> float:
        """Return the angle of a point, clockwise from the top, 0 up to a full turn."""
        half_width, half_height = self.rings[-1]
        turned = math.atan2((x - self.centre[0]) / half_width, -(y - self.centre[1]) / half_height)
        return turned % FULL_TURN if turned % FULL_TURN < FULL_TURN else 0.0


def arrange(
    width: float,
    height: float,
    wishes: Sequence[Wish],
    *,
    dot: float,
    middle: float,
    ring_names: Sequence[tuple[float, float]],
) -> Arrangement:
    """Return where everybody stands; `dot` and `middle` are radii, `ring_names` the sizes of the pills."""
    margin = max((name_height for _, name_height in ring_names), default=0.0) / 2 + 2
    centre = (width / 2, height / 2)
    outer = (max(1.0, width / 2 - margin), max(1.0, height / 2 - margin))
    edges = _edges(wishes, width * height * math.pi / 4, dot)
    rings = tuple((outer[0] * edge, outer[1] * edge) for edge in edges)
    taken = [_dot_box(*centre, middle)]
    names = _ring_names(rings, centre, ring_names)
    taken += names
    page = Box(0, 0, width, height)
    spots: dict[str, Spot] = {}
    for wish in sorted(wishes, key=lambda one: (one.ring, one.angle, one.id)):
        spot = _place(wish, rings, centre, dot, taken, page)
        spot = spot or _bare_place(wish, rings, centre, dot, taken)
        spots[wish.id] = spot
        taken.append(_dot_box(spot.x, spot.y, dot))
        if spot.label:
            taken.append(spot.label)
    return Arrangement(rings, centre, spots, names, middle)


def _ring_names(
    rings: Sequence[tuple[float, float]], centre: tuple[float, float], sizes: Sequence[tuple[float, float]]
) -> tuple[Box, ...]:
    """Return the rings' names at the top of each ring, or at its foot where the ring outside is too near."""
    names: list[Box] = []
    for (_, half_height), (width, height) in reversed(list(zip(rings, sizes, strict=True))):
        left = centre[0] - width / 2
        top = Box(left, centre[1] - half_height - height / 2, width, height)
        foot = Box(left, centre[1] + half_height - height / 2, width, height)
        free = (box for box in (top, foot) if not any(box.meets(other) for other in names))
        names.append(next(free, top))
    return tuple(reversed(names))


def _edges(wishes: Sequence[Wish], area: float, dot: float) -> tuple[float, ...]:
    """Return each ring's outer edge as a share of the last: a crowded ring takes room from the empty ones."""
    shares = list(_BANDS)
    for wish in wishes:
        width, height = wish.sizes[0] if wish.sizes else (0.0, 0.0)
        need = _CROWD * (max(width, 2 * dot) + _GAP) * (height + 2 * dot + _GAP) / area
        shares[wish.ring] += max(0.0, need - _BANDS[wish.ring] / 6)
    whole, reached, edges = sum(shares), 0.0, []
    for share in shares:
        reached += share
        edges.append(math.sqrt(reached / whole))
    return tuple(edges)


def _inner(rings: Sequence[tuple[float, float]], ring: int) -> tuple[float, float]:
    return rings[ring - 1] if ring else (0.0, 0.0)


def _points(
    wish: Wish, rings: Sequence[tuple[float, float]], centre: tuple[float, float], dot: float
) -> Iterator[tuple[float, float, float]]:
    """Yield (angle, x, y) inside the wish's ring, nearest the wished angle first."""
    inside, outside = _inner(rings, wish.ring), rings[wish.ring]
    tracks = (0.55, 0.72, 0.36) if wish.ring else (0.66, 0.8, 0.5)
    for step in range(_TURNS + 1):
        turn = (step + 1) // 2 * (1 if step % 2 else -1) * FULL_TURN / _TURNS
        angle = wish.angle + turn
        sine, cosine = math.sin(angle), math.cos(angle)
        for track in tracks:
            rx = _within(inside[0], outside[0], track, dot)
            ry = _within(inside[1], outside[1], track, dot)
            yield angle, centre[0] + rx * sine, centre[1] - ry * cosine


def _within(inside: float, outside: float, track: float, dot: float) -> float:
    low, high = inside + dot, outside - dot
    wished = inside + (outside - inside) * track
    return max(low, min(high, wished)) if low <= high else (inside + outside) / 2


def _sides(angle: float) -> tuple[Side, ...]:
    if abs(math.cos(angle)) > _STEEP:
        return ("right", "left") if math.sin(angle) >= 0 else ("left", "right")
    return ("below", "right", "left") if math.sin(angle) >= 0 else ("below", "left", "right")


def _label(x: float, y: float, size: tuple[float, float], dot: float, side: Side) -> Box:
    width, height = size
    if side == "below":
        return Box(x - width / 2, y + dot + _GAP, width, height)
    left = x + dot + 1.5 * _GAP if side == "right" else x - dot - 1.5 * _GAP - width
    return Box(left, y - height / 2, width, height)


def _dot_box(x: float, y: float, dot: float) -> Box:
    return Box(x - dot, y - dot, 2 * dot, 2 * dot)


def _inside(page: Box, box: Box) -> bool:
    return (
        box.x >= page.x
        and box.y >= page.y
        and box.x + box.width <= page.width
        and box.y + box.height <= page.height
    )


def _place(
    wish: Wish,
    rings: Sequence[tuple[float, float]],
    centre: tuple[float, float],
    dot: float,
    taken: Sequence[Box],
    page: Box,
) -> Spot | None:
    for size, measure in enumerate(wish.sizes):
        for angle, x, y in _points(wish, rings, centre, dot):
            if any(_dot_box(x, y, dot).meets(other) for other in taken):
                continue
            for side in _sides(angle):
                label = _label(x, y, measure, dot, side)
                if _inside(page, label) and not any(label.meets(other) for other in taken):
                    return Spot(wish.id, x, y, label, side, size)
    return None


def _bare_place(
    wish: Wish,
    rings: Sequence[tuple[float, float]],
    centre: tuple[float, float],
    dot: float,
    taken: Sequence[Box],
) -> Spot:
    """Return a place for the dot alone, free where there is one."""
    first: tuple[float, float] | None = None
    for _, x, y in _points(wish, rings, centre, dot):
        first = first or (x, y)
        if not any(_dot_box(x, y, dot).meets(other) for other in taken):
            return Spot(wish.id, x, y, None, "below", None)
    x, y = first or centre
    return Spot(wish.id, x, y, None, "below", None)
