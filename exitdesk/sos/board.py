"""The board of one meeting: three columns of cards, scales, circles and agreements.

`MeetingBoard` is a value. It is built by `exitdesk.sos.fold` from the `pair` entries of one meeting and
from nothing else, so nothing of another case, of own notes or of another meeting can be on it.
"""

from collections.abc import Mapping

from exitdesk.journal.entry import CaseId, PersonId
from exitdesk.sos.agreement import Agreement, AgreementId, Answer
from exitdesk.sos.bottom_line import BottomLine, BottomLineId
from exitdesk.sos.card import Card, CardId, Column
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.meeting import Meeting
from exitdesk.sos.scale import Scale, ScaleId
from exitdesk.value import value


@value
class MeetingBoard:
    """One meeting's board as it stands; every tuple is in reading order.

    `answers` is what was said at this meeting of earlier meetings' agreements; `parked` waits for another
    meeting, or for its lane to be switched on again, and is on no column.
    """

    case: CaseId
    meeting: Meeting
    columns: Mapping[Column, tuple[Card, ...]]
    scales: tuple[Scale, ...]
    people: tuple[Person, ...]
    agreements: tuple[Agreement, ...]
    answers: Mapping[AgreementId, Answer]
    parked: tuple[Card, ...] = ()
    bottom_lines: tuple[BottomLine, ...] = ()

    def cards(self, column: Column) -> tuple[Card, ...]:
        """Return the cards of a column from top to bottom."""
        return self.columns.get(column, ())

    def card(self, card: CardId) -> Card | None:
        """Return a card that lies on the board, or None."""
        return next((one for cards in self.columns.values() for one in cards if one.id == card), None)

    def known_card(self, card: CardId) -> Card | None:
        """Return a card of this meeting, on a column or parked, or None."""
        return self.card(card) or next((one for one in self.parked if one.id == card), None)

    @property
    def all_cards(self) -> tuple[Card, ...]:
        """Every card of this meeting: column by column, then those that wait."""
        return (*(card for cards in self.columns.values() for card in cards), *self.parked)

    def person(self, person: PersonId | None) -> Person | None:
        """Return a person of this meeting, or None."""
        return next((one for one in self.people if one.id == person), None)

    def scale(self, scale: ScaleId) -> Scale | None:
        """Return a scale of this meeting, or None."""
        return next((one for one in self.scales if one.id == scale), None)

    def agreement(self, agreement: AgreementId) -> Agreement | None:
        """Return an agreement of this meeting, or None."""
        return next((one for one in self.agreements if one.id == agreement), None)

    def bottom_line(self, demand: BottomLineId) -> BottomLine | None:
        """Return a bottom line of this meeting, or None."""
        return next((one for one in self.bottom_lines if one.id == demand), None)

    @property
    def participant(self) -> Person | None:
        """The person the board is about."""
        return next((one for one in self.people if one.kind is PersonKind.PARTICIPANT), None)

    @property
    def present(self) -> tuple[Person, ...]:
        """The people in the room."""
        return tuple(one for one in self.people if one.present)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said yet."""
        return not (self.all_cards or self.scales or self.agreements or self.bottom_lines)
