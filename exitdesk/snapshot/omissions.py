"""What a copy leaves out, counted, so that the one who hands it out knows: (key, count) from a fixed list.

``own_notes`` always comes first with 0: own notes cannot reach a paper at all.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Version
from exitdesk.sos.circles import Marks

Omissions: TypeAlias = tuple[tuple[str, int], ...]


def counted(**counts: int) -> Omissions:
    """Return what was left out at least once, after the own notes."""
    return (("own_notes", 0), *((key, count) for key, count in counts.items() if count))


def left_out(board: MeetingBoard) -> Omissions:
    """Return what a signed copy leaves out: marks, other versions, questions without numbers, the place."""
    facts = board.meeting.facts
    return counted(
        marks=sum(_marked(one.marks) for one in board.people),
        parked=len(board.parked),
        open_questions=sum(len(versions) > 1 for versions in _versions(board)),
        questions_without_numbers=sum(not one.ratings for one in board.scales),
        place=int(bool(facts and facts.place)),
    )


def _marked(marks: Marks) -> bool:
    return bool(marks.knows or marks.may_contact or marks.pulls_back or marks.until)


def _versions(board: MeetingBoard) -> Iterator[tuple[Version[Any], ...]]:
    """Yield the versions of everything on the board."""
    yield from (card.versions for card in board.all_cards)
    yield from (one.versions for one in board.people)
    yield from (one.versions for one in board.agreements)
    yield from (one.versions for one in board.bottom_lines)
    yield from (one.versions for one in board.meeting.own_lanes)
    for scale in board.scales:
        yield scale.versions
        yield from (rating.versions for rating in scale.ratings)
