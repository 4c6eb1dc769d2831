"""Photos of a physical board: kept in the vault beside what is typed from them, and shown in the file only.

What a camera wrote into the file besides the picture (place, time, telephone) is never kept: the picture is
decoded and encoded anew before the vault sees it. Nothing that leaves with anybody has a place for one.
"""

import hashlib
from dataclasses import dataclass
from typing import Final, Protocol

from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.journal.registers import Registers

PHOTO: Final = "photo"
BLOB_KIND: Final = "photo"
MOST_BYTES: Final = 60_000_000
LONGEST_SIDE: Final = 2400
"""Pixels of the longer side at most: handwriting on a whiteboard of two metres can be read at 2,400."""

PHOTOS_A_PAPER: Final = 6
"""What one paper shows: that many keep pixels enough to be read together. More make another paper."""


@dataclass(frozen=True, slots=True)
class BoardPhoto:
    """A photo of the board of a meeting; `sha256` (hex) finds its bytes in the vault, sides in pixels."""

    id: ThingId
    meeting: MeetingId
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """A picture and nothing else: JPEG without metadata, upright; sides in pixels."""

    jpeg: bytes
    width: int
    height: int

    @property
    def sha256(self) -> str:
        """The hash of the bytes, hex."""
        return hashlib.sha256(self.jpeg).hexdigest()

    def __repr__(self) -> str:
        return f"CleanPhoto({self.width} x {self.height})"


class PhotoCleaner(Protocol):
    """Reads a picture from outside. Takes seconds: never on the GUI thread."""

    def clean(self, picture: bytes) -> CleanPhoto:
        """Return the picture alone, at most `LONGEST_SIDE` wide and high.

        Raises PhotoNotReadable for what is no JPEG, PNG, WebP or TIFF, PhotoTooLarge.
        """


def fold_photos(registers: Registers) -> tuple[BoardPhoto, ...]:
    """Return the photos that stand in the pair's entries of no meeting, in the order they were kept."""
    found = [registers.last(one, PHOTO) for one in registers.things(PHOTO)]
    return tuple(one for one in found if isinstance(one, BoardPhoto))
