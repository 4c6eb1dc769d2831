"""Cards for tests of sessions."""

from exitdesk.journal.entry import ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard

CARD, OTHER = CardId(ThingId("card-1")), CardId(ThingId("card-2"))


def keep(card: CardId = CARD, text: str = "De ringer") -> KeepCard:
    """Return the keeping of a card."""
    return KeepCard(card=card, text=text, column=Column.WORRIES, key="V")


def texts(board: MeetingBoard) -> list[str]:
    """Return the words of the cards on a board."""
    return [card.words.text for cards in board.columns.values() for card in cards]
