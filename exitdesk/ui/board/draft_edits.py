"""From a card to a draft, and from a draft or a choice to edits: nothing at all where nothing changed."""

from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Card, CardId, CardValue, CardWords, Column
from exitdesk.sos.card_edits import ChooseWords, KeepCard, MarkKeptSafe, RewordCard, SetLane
from exitdesk.sos.edit import Edit
from exitdesk.ui.board.placing import index_after, place_at
from exitdesk.ui.board.state import NEW_CARD, Draft


def draft_of(card: Card) -> Draft:
    """Return the draft with which an edit of a card begins."""
    words = card.words
    return Draft(card.column, card.id, None, words.speaker, words.quote, card.lanes, card.kept_safe)


def new_draft(board: MeetingBoard, column: Column, after: CardId | None) -> Draft:
    """Return the draft of a new card: the participant's words, verbatim, until somebody says otherwise."""
    speaker = board.participant.id if board.participant else None
    return Draft(column, NEW_CARD, after, speaker, True, frozenset(), False)


def new_card(board: MeetingBoard, draft: Draft, card: CardId, text: str) -> list[Edit]:
    """Return the edits that put a new card where the draft stands."""
    cards = board.cards(draft.column)
    placing = place_at(cards, index_after(cards, draft.after))
    edits: list[Edit] = [
        KeepCard(
            card=card,
            text=text,
            speaker=draft.speaker,
            quote=draft.quote,
            column=draft.column,
            key=placing.key,
            lanes=tuple(sorted(draft.lanes)),
        ),
        *placing.moves,
    ]
    if draft.kept_safe and draft.column is Column.WORKING:
        edits.append(MarkKeptSafe(card=card, on=True))
    return edits


def changes(board: MeetingBoard, draft: Draft, text: str) -> list[Edit]:
    """Return the edits that make a card what the draft says; none where it says what stands."""
    card = board.card(draft.card)
    if card is None:
        return []
    edits: list[Edit] = []
    if CardWords(text, draft.speaker, draft.quote) != card.words:
        edits.append(RewordCard(card=card.id, text=text, speaker=draft.speaker, quote=draft.quote))
    turned = sorted(draft.lanes ^ card.lanes)
    edits += [SetLane(card=card.id, lane=lane, on=lane in draft.lanes) for lane in turned]
    if draft.kept_safe != card.kept_safe:
        edits.append(MarkKeptSafe(card=card.id, on=draft.kept_safe))
    return edits


def choice(card: CardId, value: CardValue) -> ChooseWords:
    """Return the edit that chooses a version: its words, or that the card is off the board."""
    if isinstance(value, CardWords):
        return ChooseWords(card=card, text=value.text, speaker=value.speaker, quote=value.quote)
    return ChooseWords(card=card, text=None)
