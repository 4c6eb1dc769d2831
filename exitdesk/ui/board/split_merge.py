"""One card becomes two, or two become one: each is one gesture, and no word is added or lost."""

from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Card, CardId, Column, LaneId
from exitdesk.sos.card_edits import KeepCard, MarkKeptSafe, MergeCard, SetLane
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.ui.board.card_editor import MOST_CHARACTERS
from exitdesk.ui.board.draft_edits import changes, new_card
from exitdesk.ui.board.placing import index_after, place_at
from exitdesk.ui.board.state import Draft


def split_edits(
    board: MeetingBoard, draft: Draft, cards: tuple[CardId, CardId], texts: tuple[str, str]
) -> list[Edit]:
    """Return the edits that put the draft's words on two cards under each other, with the same marks.

    `cards` are their ids: the first is the draft's own where it is on the board already.
    """
    lying = board.cards(draft.column)
    if draft.is_new:
        first = new_card(board, draft, cards[0], texts[0])
        index = index_after(lying, draft.after)
        placing = place_at(lying, index)
        above, moves = placing.key, list[Edit]()
        upper = placing.moves[0].key if placing.moves else _key_at(lying, index)
        key = key_between(above, upper)
    else:
        first = changes(board, draft, texts[0])
        placing = place_at(lying, index_after(lying, draft.card))
        key, moves = placing.key, list(placing.moves)
    second = KeepCard(
        card=cards[1],
        text=texts[1],
        speaker=draft.speaker,
        quote=draft.quote,
        column=draft.column,
        key=key,
        lanes=tuple(sorted(draft.lanes | _resting(board, draft))),
    )
    marked = draft.kept_safe and draft.column is Column.WORKING
    return [*first, second, *moves, *([MarkKeptSafe(card=cards[1], on=True)] if marked else [])]


def merge_edits(card: Card, into: Card) -> list[Edit]:
    """Return the edits that put a card's words under those of another; none where they cannot be one.

    Words of two people are never put into one mouth. The lanes of both stay, and it is a quote if both were.
    """
    text = f"{into.words.text}\n{card.words.text}"
    if card.words.speaker != into.words.speaker or len(text) > MOST_CHARACTERS:
        return []
    quote = card.words.quote and into.words.quote
    edits: list[Edit] = [
        MergeCard(card=card.id, into=into.id, text=text, speaker=into.words.speaker, quote=quote)
    ]
    edits += [SetLane(card=into.id, lane=lane, on=True) for lane in sorted(card.all_lanes - into.all_lanes)]
    if card.kept_safe and not into.kept_safe:
        edits.append(MarkKeptSafe(card=into.id, on=True))
    return edits


def _resting(board: MeetingBoard, draft: Draft) -> frozenset[LaneId]:
    card = board.card(draft.card)
    return card.resting if card else frozenset()


def _key_at(cards: tuple[Card, ...], index: int) -> str | None:
    return cards[index].place.key if index < len(cards) else None
