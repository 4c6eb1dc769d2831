"""Where things stand on an axis from 0 to 10: pure geometry, in whatever unit the caller measures in.

Marks of one number stand on top of each other, the first one nearest the line. Both anchors are always
there; where they do not fit beside each other they stand under each other (interface section 5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

LAST: Final = 10
_GAP_SHARE = 0.12


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark's square: left, top and side."""

    left: float
    top: float
    side: float


@dataclass(frozen=True, slots=True)
class AxisGeometry:
    """The line from `left` to `right` at `line`, and the tops of what stands under it.

    `rows` are the middles of the earlier meetings' rows, `zero`, `ten` and `direction` the tops of words.
    """

    left: float
    right: float
    line: float
    numbers: float
    rows: tuple[float, ...]
    zero: float
    ten: float
    direction: float
    height: float

    def x_of(self, number: int) -> float:
        """Return the place of a number on the line."""
        return self.left + (self.right - self.left) * number / LAST

    def number_at(self, x: float) -> int:
        """Return the number nearest to a place, held within 0 and 10."""
        return max(0, min(LAST, round((x - self.left) / (self.right - self.left) * LAST)))


def mark_side(width: float, px: float) -> float:
    """Return the side of a mark: it follows the text and never fills more than its share of the line."""
    return min(px * 2.1, width / (LAST + 1) * 0.96)


def tallest_stack(numbers: Sequence[int]) -> int:
    """Return how many marks stand at the number that has most, at least one."""
    return max((numbers.count(number) for number in numbers), default=1)


def lay_out(
    width: float,
    px: float,
    *,
    label_width: float,
    stack: int,
    rows: int,
    zero_height: float,
    ten_height: float,
    under_each_other: bool,
) -> AxisGeometry:
    """Return the geometry of an axis `width` wide with text `px` high; the height follows from it."""
    edge = px * 1.1
    left, right = label_width + edge, width - edge
    side = mark_side(right - left, px)
    line = stack * side * (1 + _GAP_SHARE) + px * 0.5
    numbers = line + px * 0.55
    first_row = numbers + px * 2.5
    middles = tuple(first_row + at * px * 1.75 for at in range(rows))
    bottom = (middles[-1] + px * 1.5) if middles else numbers + px * 1.9
    if under_each_other:
        ten = bottom + zero_height + px * 0.3
        direction = ten + ten_height + px * 0.3
        return AxisGeometry(left, right, line, numbers, middles, bottom, ten, direction, direction + px * 1.4)
    height = bottom + max(zero_height, ten_height, px * 1.4)
    return AxisGeometry(left, right, line, numbers, middles, bottom, bottom, bottom, height)


def place_marks(geometry: AxisGeometry, numbers: Sequence[int], px: float) -> tuple[Spot, ...]:
    """Return one square for each number, in order; marks of one number are stacked upwards."""
    side = mark_side(geometry.right - geometry.left, px)
    standing: dict[int, int] = {}
    spots = []
    for number in numbers:
        at = standing.get(number, 0)
        standing[number] = at + 1
        top = geometry.line - px * 0.15 - (at + 1) * side - at * side * _GAP_SHARE
        spots.append(Spot(geometry.x_of(number) - side / 2, top, side))
    return tuple(spots)
