"""What can be picked of a board for a colleague copy, in the order of the board."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from exitdesk.cases.first_names import called
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind


class PickGroup(StrEnum):
    """What a pick is."""

    WORRIES = "worries"
    WORKING = "working"
    NEXT = "next"
    NUMBERS = "numbers"
    AGREEMENTS = "agreements"
    BOTTOM_LINES = "bottom_lines"
    IN_FULL = "in_full"


@dataclass(frozen=True, slots=True)
class Pick:
    """Something of a board by its id, and its words."""

    id: str
    group: PickGroup
    words: str = field(repr=False)


def picks_of(board: MeetingBoard) -> tuple[Pick, ...]:
    """Return everything that can be picked; a person of the network to be named in full comes last."""
    return tuple(_picks(board))


def _picks(board: MeetingBoard) -> Iterator[Pick]:
    for column in Column:
        for card in board.cards(column):
            yield Pick(card.id, PickGroup(column.value), card.words.text)
    for scale in board.scales:
        if scale.ratings:
            yield Pick(scale.id, PickGroup.NUMBERS, scale.asked.question)
    for one in board.agreements:
        yield Pick(one.id, PickGroup.AGREEMENTS, f"{one.promise.who} {one.promise.what}")
    for demand in board.bottom_lines:
        yield Pick(demand.id, PickGroup.BOTTOM_LINES, demand.demand.what)
    for person in board.people:
        short = called(person.name, person.who.relation)
        if person.kind is PersonKind.NETWORK and short != person.name:
            yield Pick(person.id, PickGroup.IN_FULL, person.name)
