"""What changed in the circles since the meeting before, and whether they are thin before a move.

The network is decisive (000 section 4.4): that somebody came in or moved is worth saying aloud, and being
alone makes people drop out. Nothing here is a score: it is who, and which way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from exitdesk.journal.entry import PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import HOUSING, Column
from exitdesk.sos.circles import PersonKind

FEW: Final = 3
_NEAR: Final = 1


class ChangeKind(StrEnum):
    """What became of a person's place."""

    NEW = "new"
    NEARER = "nearer"
    FURTHER = "further"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CircleChange:
    """One person whose place is another than at the meeting before."""

    name: str
    kind: ChangeKind


def circle_changes(before: MeetingBoard, now: MeetingBoard) -> tuple[CircleChange, ...]:
    """Return what changed, in the order people were named; turning round within a ring is no change."""
    was, rings = _rings(before), _rings(now)
    changes: list[CircleChange] = []
    for person in now.people:
        old, new = was.get(person.id), rings.get(person.id)
        if old == new:
            continue
        if new is None:
            kind = ChangeKind.GONE
        elif old is None:
            kind = ChangeKind.NEW
        else:
            kind = ChangeKind.NEARER if new < old else ChangeKind.FURTHER
        changes.append(CircleChange(person.name, kind))
    left = [one for one in before.people if one.id in was and now.person(one.id) is None]
    return (*changes, *(CircleChange(one.name, ChangeKind.GONE) for one in left))


def few_before_a_move(board: MeetingBoard) -> bool:
    """Say whether somewhere else to live is on the board while fewer than three of his own stand near."""
    moves = any(HOUSING in card.all_lanes for card in board.cards(Column.NEXT))
    near = [
        one
        for one in board.people
        if one.kind is PersonKind.NETWORK and one.place is not None and one.place.ring <= _NEAR
    ]
    return moves and len(near) < FEW


def _rings(board: MeetingBoard) -> Mapping[PersonId, int]:
    return {one.id: one.place.ring for one in board.people if one.place is not None}
