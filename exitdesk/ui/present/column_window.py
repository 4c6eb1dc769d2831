"""Which cards of a long column are on the shared screen: those around the one that was written last."""

from collections.abc import Sequence
from typing import NamedTuple


class Window(NamedTuple):
    """The first card shown, how many are shown, and how many are not."""

    first: int
    shown: int
    hidden: int


def window_of(heights: Sequence[int], gap: int, room: int, foot: int, follow: int) -> Window:
    """Return what fits into `room` so that card `follow` is whole; `foot` is the line "3 flere" takes.

    A card higher than the room is shown from its top, alone.
    """
    total = len(heights)
    if sum(heights) + gap * max(0, total - 1) <= room:
        return Window(0, total, 0)
    room -= foot
    follow = max(0, min(follow, total - 1))
    first, used = follow, heights[follow]
    while first > 0 and used + gap + heights[first - 1] <= room:
        first -= 1
        used += gap + heights[first]
    count = follow - first + 1
    while first + count < total and used + gap + heights[first + count] <= room:
        used += gap + heights[first + count]
        count += 1
    return Window(first, count, total - count)
