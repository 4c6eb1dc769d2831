"""A board on a paper of the case: its copy's content, and the photos of it made small enough to be checked.

A photo is set from the bytes in the vault. Only where all of them together would make a file larger than the
check reads (`exitdesk.snapshot.verify`) are they encoded anew with fewer pixels.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from exitdesk.cases.documents.board_told import BoardTold
from exitdesk.cases.photos import BoardPhoto
from exitdesk.snapshot.content import ColumnContent, SnapshotContent
from exitdesk.snapshot.plain import one_line

ROOM: Final = 2_400_000
"""Bytes for all photos of a paper: with text and signatures it stays well under what is read back."""

_SIDES: Final = (2400, 1800, 1400, 1100, 800, 600, 400, 300)
_QUALITY: Final = 80
PhotoBytes = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class PictureContent:
    """A photo under its title, sides in pixels; `typed` are the columns that were typed from it."""

    title: str
    jpeg: bytes = field(repr=False)
    width: int
    height: int
    typed_title: str = ""
    typed: tuple[ColumnContent, ...] = ()

    def statements(self) -> Iterator[str]:
        """Yield what stands on its page."""
        yield from (self.title, self.typed_title)
        for column in self.typed:
            yield from (column.title, *(card.words for card in column.cards))


@dataclass(frozen=True, slots=True)
class BoardPart:
    """The board, and its photos; `missing` are those that are not in this vault.

    One that was picked from stands `after_parts`: first the ground on which it may be read.
    """

    copy: SnapshotContent
    pictures: tuple[PictureContent, ...] = ()
    missing: int = 0
    after_parts: bool = False


def board_part(told: BoardTold, photo_bytes: PhotoBytes, *, large: bool) -> BoardPart:
    """Return what a paper shows of a board."""
    from exitdesk.snapshot.copy_content import copy_for

    copy = copy_for(told.board, (told.template, None), 0, large=large, earlier={}, every_speaker=True)
    if told.picked:
        copy = replace(copy, columns=tuple(one for one in copy.columns if one.cards))
    found = [(photo, jpeg) for photo in told.photos if (jpeg := photo_bytes(photo.sha256)) is not None]
    pictures = _pictures(told, copy, found)
    return BoardPart(copy, pictures, len(told.photos) - len(found), told.picked)


def _pictures(
    told: BoardTold, copy: SnapshotContent, found: Sequence[tuple[BoardPhoto, bytes]]
) -> tuple[PictureContent, ...]:
    typed = tuple(column for column in copy.columns if column.cards)
    made: list[PictureContent] = []
    for number, jpeg in enumerate(small_enough([jpeg for _, jpeg in found]), start=1):
        last, photo = number == len(found), found[number - 1][0]
        of_many = told.photo_of.format(number=number, count=len(found))
        title = one_line(of_many if len(found) > 1 else told.photo_title)
        told_here = (one_line(told.typed), typed) if last and typed else ("", ())
        made.append(PictureContent(title, jpeg, photo.width, photo.height, *told_here))
    return tuple(made)


def small_enough(photos: Sequence[bytes]) -> list[bytes]:
    """Return photos of ours as they are, or encoded anew with fewer pixels until they have room together."""
    made = list(photos)
    for side in _SIDES:
        if sum(map(len, made)) <= ROOM:
            break
        made = [_smaller(one, side) for one in photos]
    return made


def _smaller(jpeg: bytes, side: int) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as opened:
        opened.draft("RGB", (side, side))
        picture = opened.convert("RGB")
    picture.thumbnail((side, side))
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
