"""Photos of a board have room together on a paper, and handwriting on them can still be read.

What fits stays the vault's very bytes. What does not is decoded once, and how many pixels it keeps is found
by sums: bytes grow with the side to a known power. One that could not be read any more if it were small
enough has no room: it is left out, and told.
"""

import io
from collections.abc import Sequence
from typing import Any, Final

from exitdesk.cases.safekeeping import Progress, no_progress

ROOM: Final = 2_400_000
"""Bytes for all photos of a paper: with text and signatures it stays well under what is read back."""

LEAST_SIDE: Final = 1400
"""Pixels of the longer side at least: 220 an inch as it is printed, and handwriting can be read."""

_QUALITY: Final = 80
_LEAST_QUALITY: Final = 60
_TRIES: Final = 3
_BYTES_TO_SIDE: Final = 0.6
_NEAR, _ABOUT = 0.8, 0.94  # of its room: good enough, and what a second try aims at


def fitted(photos: Sequence[bytes], progress: Progress = no_progress) -> tuple[bytes | None, ...]:
    """Return photos of ours as they are, or with fewer pixels until they have room together; None has none.

    The small ones first: what they leave is shared by the large ones. `progress` may stop it.
    """
    made: dict[int, bytes | None] = {}
    left = ROOM
    for nth in sorted(range(len(photos)), key=lambda one: (len(photos[one]), one)):
        jpeg, share = photos[nth], left // (len(photos) - len(made))
        if len(jpeg) > share:
            progress(len(made) / (len(photos) + 1))
        made[nth] = small = jpeg if len(jpeg) <= share else _within(jpeg, share)
        left -= len(small or b"")
    return tuple(made[nth] for nth in range(len(photos)))


def _within(jpeg: bytes, room: int) -> bytes | None:
    """Return a photo with as many pixels as have room, None where it could not be read any more."""
    pixels = _decoded(jpeg)
    longest = max(pixels.size)
    least, best = min(LEAST_SIDE, longest), b""
    side = max(least, int(longest * (room / len(jpeg)) ** _BYTES_TO_SIDE))
    for _ in range(_TRIES):
        made = _encoded(pixels, side, _QUALITY)
        if len(best) < len(made) <= room:
            best = made
        wished = min(longest, max(least, int(side * (room * _ABOUT / len(made)) ** 0.5)))
        if wished == side or room * _NEAR <= len(made) <= room:
            break
        side = wished
    best = best or _encoded(pixels, least, _LEAST_QUALITY)
    return best if len(best) <= room else None


def _decoded(jpeg: bytes) -> Any:
    from PIL import Image

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as opened:
        return opened.convert("RGB")


def _encoded(pixels: Any, side: int, quality: int) -> bytes:
    picture = pixels.copy()
    picture.thumbnail((side, side))
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=quality, optimize=True)
    return written.getvalue()
