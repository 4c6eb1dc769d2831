"""What the shared screen shows: plain strings of this one meeting, and nothing else by construction.

`present` is handed one meeting's board, the unit's words, a choice of what to show and at most one card that
is being written; it has no way to an own note, another meeting, another case, a mark of the laptop, or a
number that was not revealed yet.
Nothing here carries an id: places are counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from exitdesk.cases.own_lanes import with_own_lanes
from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Card, CardId, Column, LaneId
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.scale import Scale, ScaleId
from exitdesk.ui.board.lane_look import lane_icon
from exitdesk.ui.board.placing import index_after
from exitdesk.ui.board.state import CardState, card_state
from exitdesk.ui.kit.avatar import initial_of
from exitdesk.ui.present.agreed import PresentedAgreement, agreements_of, demands_of
from exitdesk.ui.present.live_draft import LiveDraft
from exitdesk.ui.present.words import SharedWords, day_in_words, owner_of, shared_words

TEXT_STEPS = (28, 32, 36, 40, 44)
USUAL_TEXT = 32


class Page(StrEnum):
    """What is on the shared screen."""

    NEUTRAL = "neutral"
    COVER = "cover"
    BOARD = "board"
    SCALES = "scales"
    CIRCLES = "circles"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the pair chose to show: a page, a column alone, a question, the card written last, a lane."""

    page: Page = Page.NEUTRAL
    text_px: int = USUAL_TEXT
    alone: Column | None = None
    scale: ScaleId | None = None
    follow: CardId | None = None
    lane: LaneId | None = None


@dataclass(frozen=True, slots=True)
class PresentedMark:
    """An icon's name and its word; `strong` is the mark of what has kept him safe."""

    icon: str
    word: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class PresentedCard:
    """A card: words and marks that all may see; `being_written` is not kept, `is_aside` off the lane."""

    text: str
    marks: tuple[PresentedMark, ...] = ()
    being_written: bool = False
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class PresentedColumn:
    """A column; `follow` is the place of the card that must be in view, from 0."""

    column: Column
    title: str
    cards: tuple[PresentedCard, ...]
    follow: int = 0


@dataclass(frozen=True, slots=True)
class PresentedRater:
    """Somebody's number with the reason given for it."""

    kind: PersonKind
    initial: str
    name: str
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class PresentedScale:
    """A question with what 0 and 10 mean and which end is which; the numbers shown so far."""

    question: str
    zero: str
    ten: str
    direction: str
    today: str
    raters: tuple[PresentedRater, ...]


@dataclass(frozen=True, slots=True)
class PresentedPerson:
    """Somebody on the circles: ring 0 (innermost) to 3, angle in radians clockwise from the top."""

    name: str
    relation: str
    kind: PersonKind
    ring: int
    angle: float


@dataclass(frozen=True, slots=True)
class PresentedCircles:
    """The circles: his name in the middle, people, and the rings' names."""

    participant: str
    people: tuple[PresentedPerson, ...]
    rings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PresentedState:
    """The whole screen. Only the page shown has content; the neutral page has no word at all."""

    page: Page = Page.NEUTRAL
    text_px: int = USUAL_TEXT
    owner: str = ""
    facts: str = ""
    correct_it: str = ""
    one_more: str = ""
    more: str = ""
    heading: str = ""
    columns: tuple[PresentedColumn, ...] = ()
    lane: PresentedMark | None = None
    scale: PresentedScale | None = None
    circles: PresentedCircles | None = None
    agreements: tuple[PresentedAgreement, ...] = ()
    demands_heading: str = ""
    demands: tuple[PresentedAgreement, ...] = ()


def present(
    board: MeetingBoard, template: UnitTemplate, choice: Choice, draft: LiveDraft | None = None
) -> PresentedState:
    """Return what the shared screen shows of one meeting's board, and of the card being written on it."""
    words = shared_words(template.language)
    if choice.page is Page.NEUTRAL:
        return PresentedState()
    if choice.page is Page.COVER:
        return PresentedState(Page.COVER, choice.text_px, heading=words.pause)
    template = with_own_lanes(template, board.meeting)
    if choice.lane in board.meeting.lanes_off or choice.lane not in template.lanes:
        choice = replace(choice, lane=None)
    on = choice.page
    return PresentedState(
        page=on,
        text_px=choice.text_px,
        owner=_owner(board, template, words),
        facts=_facts(board, template, words),
        correct_it=words.correct_it,
        one_more=words.one_more,
        more=words.more,
        heading=words.agreements if on is Page.AGREEMENTS else "",
        columns=_columns(board, template, choice, words, draft) if on is Page.BOARD else (),
        lane=_lane(template, choice) if on is Page.BOARD else None,
        scale=_scale(board, template, choice, words) if on is Page.SCALES else None,
        circles=_circles(board, template) if on is Page.CIRCLES else None,
        agreements=agreements_of(board, template) if on is Page.AGREEMENTS else (),
        demands_heading=words.demands if on is Page.AGREEMENTS else "",
        demands=demands_of(board, template) if on is Page.AGREEMENTS else (),
    )


def _owner(board: MeetingBoard, template: UnitTemplate, words: SharedWords) -> str:
    if board.participant is None:
        return ""
    return words.board.format(owner=owner_of(board.participant.name, template.language))


def _facts(board: MeetingBoard, template: UnitTemplate, words: SharedWords) -> str:
    facts = board.meeting.facts
    if facts is None:
        return ""
    day = day_in_words(facts.day, template.language, words.day_format)
    return words.facts.format(number=facts.number, day=day)


def _columns(
    board: MeetingBoard,
    template: UnitTemplate,
    choice: Choice,
    words: SharedWords,
    draft: LiveDraft | None,
) -> tuple[PresentedColumn, ...]:
    shown = [choice.alone] if choice.alone else list(Column)
    columns: list[PresentedColumn] = []
    for column in shown:
        cards = board.cards(column)
        follow = next((at for at, card in enumerate(cards) if card.id == choice.follow), 0)
        presented = tuple(
            replace(
                _card(board, card, template, words),
                is_aside=choice.lane is not None and choice.lane not in card.lanes,
            )
            for card in cards
        )
        one = PresentedColumn(column, template.columns[column], presented, follow)
        columns.append(_with_draft(one, cards, draft) if draft is not None else one)
    return tuple(columns)


def _lane(template: UnitTemplate, choice: Choice) -> PresentedMark | None:
    if choice.lane is None:
        return None
    return PresentedMark(lane_icon(choice.lane), template.lanes[choice.lane])


def _with_draft(shown: PresentedColumn, cards: Sequence[Card], draft: LiveDraft) -> PresentedColumn:
    """Put a draft's words where they will stand: in its card's place, or between two cards."""
    if draft.column is not shown.column:
        return shown
    at = next((place for place, card in enumerate(cards) if card.id == draft.card), None)
    if at is not None:
        written = replace(shown.cards[at], text=draft.text, being_written=True, is_aside=False)
        after = shown.cards[at + 1 :]
    elif draft.text.strip():
        at = index_after(cards, draft.after)
        written, after = PresentedCard(draft.text, being_written=True), shown.cards[at:]
    else:
        return shown
    return replace(shown, cards=(*shown.cards[:at], written, *after), follow=at)


def _card(board: MeetingBoard, card: Card, template: UnitTemplate, words: SharedWords) -> PresentedCard:
    state = card_state(board, card, template)
    marks: list[PresentedMark] = []
    whose = _whose(state, words)
    if whose:
        marks.append(PresentedMark("message-square-quote", whose))
    if state.kept_safe:
        marks.append(PresentedMark("shield-check", words.kept_safe, strong=True))
    marks += [PresentedMark(lane_icon(lane), template.lanes[lane]) for lane in state.lanes]
    return PresentedCard(state.text, tuple(marks))


def _whose(card: CardState, words: SharedWords) -> str:
    if card.said_by:
        return (words.retold_by if card.retold else words.said_by).format(name=card.said_by)
    return words.retold if card.retold else ""


def _scale(
    board: MeetingBoard, template: UnitTemplate, choice: Choice, words: SharedWords
) -> PresentedScale | None:
    scale = board.scale(choice.scale) if choice.scale else None
    scale = scale or next(iter(board.scales), None)
    if scale is None:
        return None
    asked = scale.asked
    return PresentedScale(
        asked.question,
        asked.zero,
        asked.ten,
        template.directions[asked.direction],
        words.today,
        _raters(board, scale),
    )


def _raters(board: MeetingBoard, scale: Scale) -> tuple[PresentedRater, ...]:
    raters: list[PresentedRater] = []
    for rating in scale.ratings:
        person = board.person(rating.person)
        if person is not None and (scale.revealed or person == board.participant):
            raters.append(
                PresentedRater(
                    person.kind, initial_of(person.name), person.name, rating.number, rating.reason
                )
            )
    return tuple(sorted(raters, key=lambda one: one.kind is not PersonKind.PARTICIPANT))


def _circles(board: MeetingBoard, template: UnitTemplate) -> PresentedCircles:
    return PresentedCircles(
        board.participant.name if board.participant else "",
        tuple(
            PresentedPerson(one.name, one.who.relation, one.kind, one.place.ring, one.place.angle)
            for one in board.people
            if one.place is not None and one.kind is not PersonKind.PARTICIPANT
        ),
        template.rings,
    )
