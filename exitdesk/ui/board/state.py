"""What the board shows, as one frozen value: from a meeting's board and the unit's words, nothing else.

The participant's own words carry no mark; everything else says whose words it is, or that it is retold.
"""

from dataclasses import dataclass, replace

from exitdesk.cases.own_lanes import with_own_lanes
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Card, CardId, Column, LaneId
from exitdesk.sos.own_lane import OwnLane, is_own, own_lane_of

COLUMNS = tuple(Column)
NEW_CARD = CardId(ThingId(""))


def card_id(text: str) -> CardId:
    """Return a card's id from its text, as a signal or a drag carries it."""
    return CardId(ThingId(text))


@dataclass(frozen=True, slots=True)
class CardState:
    """One card as shown. `said_by` is empty for the participant; `retold` are words that are not verbatim."""

    id: CardId
    text: str
    said_by: str = ""
    retold: bool = False
    lanes: tuple[LaneId, ...] = ()
    kept_safe: bool = False
    has_question: bool = False


@dataclass(frozen=True, slots=True)
class ColumnState:
    """One column: its title, its cards from top to bottom, and the question asked while it is empty."""

    column: Column
    title: str
    cards: tuple[CardState, ...]
    question: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written and not kept: `card` is NEW_CARD for a new one, which goes under `after`."""

    column: Column
    card: CardId
    after: CardId | None
    speaker: PersonId | None
    quote: bool
    lanes: frozenset[LaneId]
    kept_safe: bool

    @property
    def is_new(self) -> bool:
        """Whether the card is not on the board yet."""
        return self.card == NEW_CARD


@dataclass(frozen=True, slots=True)
class BoardState:
    """The board as shown.

    `draft` is the card being written, without its text (only the editor has that); `face` is how that card
    looks meanwhile, with the words that stood there before, and `speaker` whose words it carries. `waiting`
    are the cards that wait for another meeting, `lane` the one the talk is about now, `off` the lanes that
    are switched off at this meeting and `resting` how many cards are not shown for it. `own` are the lanes
    with his own words; `offered` those of them that came along with what waits and were not taken up.
    """

    columns: tuple[ColumnState, ...]
    draft: Draft | None = None
    face: CardState | None = None
    speaker: str = ""
    waiting: tuple[CardState, ...] = ()
    lane: LaneId | None = None
    off: tuple[LaneId, ...] = ()
    resting: int = 0
    own: tuple[OwnLane, ...] = ()
    offered: tuple[LaneId, ...] = ()

    def column(self, column: Column) -> ColumnState:
        """Return one column."""
        return self.columns[COLUMNS.index(column)]

    def is_aside(self, card: CardState) -> bool:
        """Whether a card is about something else than the lane in focus."""
        return self.lane is not None and self.lane not in card.lanes

    def card(self, card: CardId) -> CardState | None:
        """Return a card, or None."""
        return next((one for column in self.columns for one in column.cards if one.id == card), None)

    def place(self, card: CardId) -> tuple[Column, int] | None:
        """Return a card's column and its place in it from 0, or None."""
        for column in self.columns:
            for at, one in enumerate(column.cards):
                if one.id == card:
                    return column.column, at
        return None

    @property
    def is_empty(self) -> bool:
        """Whether there is no card at all."""
        return not any(column.cards for column in self.columns)


def board_state(
    board: MeetingBoard, template: UnitTemplate, draft: Draft | None = None, lane: LaneId | None = None
) -> BoardState:
    """Return what is shown of a board."""
    template = with_own_lanes(template, board.meeting)
    columns = tuple(
        ColumnState(
            column,
            template.columns[column],
            tuple(card_state(board, card, template) for card in board.cards(column)),
            next(iter(template.column_questions.get(column, ())), ""),
        )
        for column in COLUMNS
    )
    waiting = tuple(
        replace(card_state(board, card, template), lanes=in_order(card.all_lanes, template))
        for card in board.parked
        if card.parked
    )
    off = in_order(board.meeting.lanes_off, template)
    state = BoardState(
        columns,
        waiting=waiting,
        lane=lane,
        off=off,
        resting=len(board.parked) - len(waiting),
        own=board.meeting.own_lanes,
        offered=_offered(board, off),
    )
    if draft is None:
        return state
    speaker = board.person(draft.speaker)
    name = speaker.name if speaker else ""
    return replace(state, draft=draft, face=_face(board, draft, template), speaker=name)


def _offered(board: MeetingBoard, off: tuple[LaneId, ...]) -> tuple[LaneId, ...]:
    """Return the words that came along with what waits, where no card of the board rests for them."""
    shown = [card for card in board.all_cards if not card.parked]
    resting = {lane for card in shown for lane in card.resting}
    return tuple(
        lane for lane in off if is_own(lane) and lane != own_lane_of(board.meeting.id) and lane not in resting
    )


def _face(board: MeetingBoard, draft: Draft, template: UnitTemplate) -> CardState:
    card = board.card(draft.card)
    return CardState(
        id=draft.card,
        text=card.words.text if card else "",
        said_by=said_by(board, draft.speaker),
        retold=draft.speaker is not None and not draft.quote,
        lanes=in_order(draft.lanes, template),
        kept_safe=draft.kept_safe and draft.column is Column.WORKING,
    )


def card_state(board: MeetingBoard, card: Card, template: UnitTemplate) -> CardState:
    """Return what is shown of one card."""
    return CardState(
        id=card.id,
        text=card.words.text,
        said_by=said_by(board, card.words.speaker),
        retold=card.words.speaker is not None and not card.words.quote,
        lanes=in_order(card.lanes, template),
        kept_safe=card.kept_safe and card.column is Column.WORKING,
        has_question=card.has_question,
    )


def said_by(board: MeetingBoard, speaker: PersonId | None) -> str:
    """Return the name to show for a speaker: none for the participant, whose words the board carries."""
    person = board.person(speaker)
    if person is None or person == board.participant:
        return ""
    return person.name


def in_order(lanes: frozenset[LaneId], template: UnitTemplate) -> tuple[LaneId, ...]:
    """Return lanes in the unit's order; one the unit no longer names is left out."""
    return tuple(lane for lane in template.lanes if lane in lanes)
