"""Where a card goes: a key between its neighbours', also when two neighbours share one.

Two partners who each put a card in the same place make equal keys; then those that follow get new keys in
the same gesture, so that the place one sees is the place one gets.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from exitdesk.sos.card import Card, CardId
from exitdesk.sos.card_edits import MoveCard
from exitdesk.sos.fraction import key_between


@dataclass(frozen=True, slots=True)
class Placing:
    """The key of the card to be placed, and the moves that make room for it."""

    key: str
    moves: tuple[MoveCard, ...] = ()


def place_at(cards: Sequence[Card], index: int) -> Placing:
    """Return how a card gets place `index` (0 the top) among `cards`, which do not hold it."""
    before = cards[index - 1].place.key if index > 0 else None
    end = index
    while before is not None and end < len(cards) and cards[end].place.key <= before:
        end += 1
    upper = cards[end].place.key if end < len(cards) else None
    key = key_between(before, upper)
    moves: list[MoveCard] = []
    last = key
    for card in cards[index:end]:
        last = key_between(last, upper)
        moves.append(MoveCard(card=card.id, column=card.column, key=last))
    return Placing(key, tuple(moves))


def index_after(cards: Sequence[Card], after: CardId | None) -> int:
    """Return the place under `after`: the top for None, the end where that card is gone."""
    if after is None:
        return 0
    return next((at + 1 for at, card in enumerate(cards) if card.id == after), len(cards))
