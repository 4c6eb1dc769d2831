"""The one card that may be on the shared screen before it is kept: its words and where they will stand.

It is all that live typing hands over. No mark, speaker or lane of a draft, and no other editor's words, has a
field here to travel in.
"""

from dataclasses import dataclass, field

from exitdesk.sos.card import CardId, Column


@dataclass(frozen=True, slots=True)
class LiveDraft:
    """A card being written; a new one is none of the board's and goes under `after` (None: at the top)."""

    column: Column
    card: CardId
    after: CardId | None
    text: str = field(repr=False)
