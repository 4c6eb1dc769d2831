"""A board on a paper of the case: its copy's content, and the photos of it made small enough to be checked.

A photo is set from the bytes in the vault. Only where all of them together would make a file larger than the
check reads (`exitdesk.snapshot.verify`) do they lose pixels (`exitdesk.snapshot.photo_room`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from exitdesk.cases.documents.board_told import BoardTold
from exitdesk.snapshot.content import ColumnContent, SnapshotContent
from exitdesk.snapshot.photo_room import fitted
from exitdesk.snapshot.plain import one_line

PhotoBytes: TypeAlias = Callable[[str], bytes | None]
Fit: TypeAlias = Callable[[Sequence[bytes]], Sequence[bytes | None]]


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

    `smaller` have fewer pixels than in the vault, `no_room` could not be read if they had room.
    One that was picked from stands `after_parts`: first the ground on which it may be read.
    """

    copy: SnapshotContent
    pictures: tuple[PictureContent, ...] = ()
    missing: int = 0
    smaller: int = 0
    no_room: int = 0
    after_parts: bool = False

    def left_out(self) -> tuple[tuple[str, int], ...]:
        """Return what became of photos that do not stand on it as they are, counted."""
        counts = (
            ("photos_smaller", self.smaller),
            ("photos_no_room", self.no_room),
            ("photos_elsewhere", self.missing),
        )
        return tuple((key, count) for key, count in counts if count)


def board_part(told: BoardTold, photo_bytes: PhotoBytes, *, large: bool, fit: Fit = fitted) -> BoardPart:
    """Return what a paper shows of a board."""
    from exitdesk.snapshot.copy_content import copy_for

    copy = copy_for(
        told.board, (told.template, None), 0, large=large, earlier=told.earlier, every_speaker=True
    )
    if told.picked:
        copy = replace(copy, columns=tuple(one for one in copy.columns if one.cards))
    kept = [photo_bytes(photo.sha256) for photo in told.photos]
    found = [nth for nth, jpeg in enumerate(kept) if jpeg is not None]
    fits = dict(zip(found, fit([one for one in kept if one is not None]), strict=True))
    there = {nth: jpeg for nth, jpeg in fits.items() if jpeg is not None}
    return BoardPart(
        copy,
        _pictures(told, copy, there),
        missing=len(kept) - len(found),
        smaller=sum(jpeg != kept[nth] for nth, jpeg in there.items()),
        no_room=len(found) - len(there),
        after_parts=told.picked,
    )


def _pictures(
    told: BoardTold, copy: SnapshotContent, there: Mapping[int, bytes]
) -> tuple[PictureContent, ...]:
    """Return the photos that are there, each with its number among all of the meeting."""
    typed = tuple(column for column in copy.columns if column.cards)
    count, made = max(told.photo_count, len(told.photos)), []
    for nth, jpeg in there.items():
        photo, last = told.photos[nth], nth == max(there)
        of_many = told.photo_of.format(number=told.photos_before + nth + 1, count=count)
        title = one_line(of_many if count > 1 else told.photo_title)
        told_here = (one_line(told.typed), typed) if last and typed else ("", ())
        made.append(PictureContent(title, jpeg, photo.width, photo.height, *told_here))
    return tuple(made)
