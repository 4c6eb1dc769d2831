"""Which cards of a long column are on the shared screen: those around the one that was written last."""

from collections.abc import Callable
from typing import NamedTuple


class Window(NamedTuple):
    """The first card shown, how many are shown, and how many are not."""

    first: int
    shown: int
    hidden: int


def window_of(
    total: int, height_of: Callable[[int], int], gap: int, room: int, foot: int, follow: int
) -> Window:
    """Return what fits into `room` so that card `follow` is whole; `foot` is the line "3 flere" takes.

    A card higher than the room is shown from its top, alone. Only cards that may be shown are asked for their
    height: of 500 a screen holds a dozen.
    """
    if _all_fit(total, height_of, gap, room):
        return Window(0, total, 0)
    room -= foot
    follow = max(0, min(follow, total - 1))
    first, used = follow, height_of(follow)
    while first > 0 and used + gap + height_of(first - 1) <= room:
        first -= 1
        used += gap + height_of(first)
    count = follow - first + 1
    while first + count < total and used + gap + height_of(first + count) <= room:
        used += gap + height_of(first + count)
        count += 1
    return Window(first, count, total - count)


def _all_fit(total: int, height_of: Callable[[int], int], gap: int, room: int) -> bool:
    used = -gap
    for nth in range(total):
        used += gap + height_of(nth)
        if used > room:
            return False
    return True
