"""A board as a paper of the case shows it: one meeting's, drawn as on its copy, with the photos of it."""

from dataclasses import dataclass, field

from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.photos import BoardPhoto
from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.board import MeetingBoard


@dataclass(frozen=True, slots=True)
class BoardTold:
    """The board with nothing on it that the paper may not say, in the unit's words.

    `photos` are set a page each behind everything else, under `photo_title`; what was typed from them stands
    under the last one. Where they are a part of the meeting's, `photo_count` in all, `photos_before` stand on
    another paper. `earlier` are the numbers of earlier meetings, small beside those of today. Where a board
    was `picked` from, a column with nothing is no column. A photo whose bytes are not in this vault is left
    out and counted.
    """

    board: MeetingBoard = field(repr=False)
    template: UnitTemplate = field(repr=False)
    photos: tuple[BoardPhoto, ...] = ()
    photos_before: int = 0
    photo_count: int = 0
    photo_title: str = ""
    photo_of: str = ""
    typed: str = ""
    picked: bool = False
    earlier: Earlier = field(default_factory=dict, repr=False)
