"""From registers to a board: the one place that decides what two values at once look like.

| register | two at once |
| --- | --- |
| words, number, promise, demand, question, name, own lane | both; the last one is shown; a question |
| facts, next | the last in the common order, as a question |
| place, ring, takes, paper, pocket, pocket_heading, frame, ended, answer | the last in the order, silently |
| lane, mark, parked, lane of the meeting | on |
| knows, may contact | the careful one holds, as a question |
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias, TypeVar

from exitdesk.journal.entry import CaseId, MeetingId, PersonId, ThingId
from exitdesk.journal.registers import Registers, Standing
from exitdesk.sos.agreement import Agreement, AgreementId, Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLine, BottomLineId, Demand
from exitdesk.sos.card import (
    Card,
    CardId,
    CardPlace,
    CardWords,
    Column,
    LaneId,
    MergedInto,
    Version,
    Withdrawn,
)
from exitdesk.sos.circles import CirclePlace, Knows, Marks, MayContact, Person, PersonName
from exitdesk.sos.meeting import Journalised, Meeting
from exitdesk.sos.own_lane import LaneWord, OwnLane, is_own, own_lane_of
from exitdesk.sos.scale import Number, Rating, Scale, ScaleId, ScaleQuestion

KnownCards: TypeAlias = dict[ThingId, tuple[int, Card | None]]
T = TypeVar("T")
_NO_PLACE = CardPlace(Column.WORRIES, "V")


def fold_board(
    case: CaseId, meeting: MeetingId, registers: Registers, known: KnownCards | None = None
) -> MeetingBoard:
    """Return the board that stands in `registers`, which hold the pair's entries of one meeting only.

    `known` are the cards of an earlier fold of the same registers: only what was written since is read again.
    """
    known = {} if known is None else known
    for thing in registers.things("card"):
        stamp = registers.stamp(thing)
        if thing not in known or known[thing][0] != stamp:
            known[thing] = (stamp, _card(registers, thing))
    now = fold_meeting(registers, meeting)
    cards = [_resting(card, now.lanes_off) for _, card in known.values() if card]
    cards.sort(key=lambda card: (card.place.key, card.id))
    return MeetingBoard(
        case=case,
        meeting=now,
        columns={
            column: tuple(card for card in cards if card.column is column and not card.waits)
            for column in Column
        },
        scales=tuple(
            sorted(
                (scale for thing in registers.things("scale") if (scale := _scale(registers, thing))),
                key=lambda scale: (scale.asked.key, scale.id),
            )
        ),
        people=fold_people(registers),
        agreements=tuple(
            found for thing in registers.things("agreement") if (found := _agreement(registers, thing))
        ),
        answers={
            AgreementId(thing): answer
            for thing in registers.things("agreement")
            if (answer := registers.last(thing, "answer"))
        },
        parked=tuple(card for card in cards if card.waits),
        bottom_lines=tuple(
            line for thing in registers.things("demand") if (line := _bottom_line(registers, thing))
        ),
    )


def fold_meeting(registers: Registers, meeting: MeetingId) -> Meeting:
    """Return what stands of a meeting itself."""
    thing = ThingId(meeting)
    journals = sorted(name for name in registers.registers_of(thing) if name.startswith("journal."))
    entered = (registers.last(thing, name) for name in journals)
    following = registers.last(thing, "next")
    own = _own_lanes(registers, meeting)
    named = {one.id for one in own}
    return Meeting(
        id=meeting,
        facts=registers.last(thing, "facts"),
        frame_given=registers.last(thing, "frame") or "",
        ended=registers.last(thing, "ended") or "",
        next_meeting=following if following and following.when else None,
        journalised=tuple(one for one in entered if isinstance(one, Journalised)),
        takes=registers.last(thing, "takes"),
        paper=registers.last(thing, "paper"),
        pocket_heading=registers.last(thing, "pocket_heading") or "",
        lanes_off=frozenset(
            lane for lane in _lanes_off(registers, thing) if lane in named or not is_own(lane)
        ),
        own_lanes=own,
        questions=frozenset(name for name in ("facts", "next") if _differs(registers, thing, name)),
    )


def _own_lanes(registers: Registers, meeting: MeetingId) -> tuple[OwnLane, ...]:
    """Return the lanes with his words; one that somebody took away while another reworded it stays."""
    thing, prefix = ThingId(meeting), "own_lane."
    found: list[OwnLane] = []
    for name in registers.registers_of(thing):
        standing = registers.standing(thing, name) if name.startswith(prefix) else ()
        said = [one.value for one in standing if isinstance(one.value, LaneWord)]
        if said:
            lane = LaneId(name.removeprefix(prefix))
            found.append(OwnLane(lane, said[-1].text, versions_of(standing)))
    return tuple(sorted(found, key=lambda one: (one.id != own_lane_of(meeting), one.id)))


def _lanes_off(registers: Registers, meeting: ThingId) -> frozenset[LaneId]:
    """Return the lanes that everybody who said anything of them switched off: on at once with off is on."""
    names = [name for name in registers.registers_of(meeting) if name.startswith("lane.")]
    said = [name for name in names if registers.standing(meeting, name)]
    return frozenset(LaneId(name[5:]) for name in said if not registers.any_on(meeting, name))


def _resting(card: Card, off: frozenset[LaneId]) -> Card:
    resting = card.lanes & off
    return replace(card, lanes=card.lanes - resting, resting=resting) if resting else card


def fold_people(registers: Registers) -> tuple[Person, ...]:
    """Return the people named in these entries, in the order they were first named."""
    return tuple(found for thing in registers.things("person") if (found := _person(registers, thing)))


def versions_of(standing: Sequence[Standing]) -> tuple[Version[Any], ...]:
    """Return the values that stand at once, in the common order."""
    return tuple(Version(one.value, one.write, one.by, one.at) for one in standing)


def is_gone(value: object) -> bool:
    """Say whether a value takes its thing off the board: it is shown only where nothing else stands."""
    return isinstance(value, Withdrawn | MergedInto)


def _differs(registers: Registers, thing: ThingId, register: str) -> bool:
    return len({one.value for one in registers.standing(thing, register)}) > 1


def _shown(standing: Sequence[Standing], kind: type[T]) -> T | None:
    """Return the last value of a kind: words still stand where somebody else withdrew them at once."""
    return next((one.value for one in reversed(standing) if isinstance(one.value, kind)), None)


def _card(registers: Registers, thing: ThingId) -> Card | None:
    standing = registers.standing(thing, "words")
    words = _shown(standing, CardWords)
    if words is None:
        return None
    lanes = [name for name in registers.registers_of(thing) if name.startswith("lane.")]
    return Card(
        id=CardId(thing),
        words=words,
        place=registers.last(thing, "place") or _NO_PLACE,
        lanes=frozenset(LaneId(name[5:]) for name in lanes if registers.any_on(thing, name)),
        kept_safe=registers.any_on(thing, "kept_safe"),
        versions=versions_of(standing),
        parked=registers.any_on(thing, "parked"),
    )


def _scale(registers: Registers, thing: ThingId) -> Scale | None:
    standing = registers.standing(thing, "question")
    asked = _shown(standing, ScaleQuestion)
    if asked is None:
        return None
    names = [name for name in registers.registers_of(thing) if name.startswith("number.")]
    ratings = [found for name in names if (found := _rating(registers, thing, name))]
    order = {one: place for place, one in enumerate(registers.things("person"))}
    ratings.sort(key=lambda one: (order.get(one.person, len(order)), one.person))
    return Scale(
        id=ScaleId(thing),
        asked=asked,
        ratings=tuple(ratings),
        revealed=registers.any_on(thing, "revealed"),
        versions=versions_of(standing),
    )


def _rating(registers: Registers, thing: ThingId, register: str) -> Rating | None:
    standing = registers.standing(thing, register)
    number = _shown(standing, Number)
    if number is None:
        return None
    person = PersonId(ThingId(register.removeprefix("number.")))
    return Rating(person, number.number, number.reason, versions_of(standing))


def _person(registers: Registers, thing: ThingId) -> Person | None:
    standing = registers.standing(thing, "name")
    who = _shown(standing, PersonName)
    if who is None:
        return None
    place = registers.last(thing, "ring")
    return Person(
        id=PersonId(thing),
        who=who,
        place=place if isinstance(place, CirclePlace) else None,
        present=registers.any_on(thing, "present"),
        marks=_marks(registers, thing),
        versions=versions_of(standing),
    )


def _marks(registers: Registers, thing: ThingId) -> Marks:
    knows, asks_knows = _careful(registers.standing(thing, "knows"), lambda one: one is Knows.MUST_NEVER)
    contact, asks_contact = _careful(
        registers.standing(thing, "may_contact"),
        lambda one: isinstance(one, MayContact) and not one.allowed,
    )
    asked = {"knows": asks_knows, "may_contact": asks_contact}
    return Marks(
        knows=knows,
        may_contact=contact,
        pulls_back=registers.any_on(thing, "pulls_back"),
        until=registers.last(thing, "until") or "",
        questions=frozenset(name for name, asks in asked.items() if asks),
    )


def _careful(standing: Sequence[Standing], careful: Callable[[Any], bool]) -> tuple[Any, bool]:
    if not standing:
        return None, False
    held = next((one.value for one in reversed(standing) if careful(one.value)), standing[-1].value)
    return held, len({one.value for one in standing}) > 1


def _agreement(registers: Registers, thing: ThingId) -> Agreement | None:
    standing = registers.standing(thing, "promise")
    promise = _shown(standing, Promise)
    if promise is None:
        return None
    return Agreement(
        AgreementId(thing), promise, versions_of(standing), pocket=registers.last(thing, "pocket")
    )


def _bottom_line(registers: Registers, thing: ThingId) -> BottomLine | None:
    standing = registers.standing(thing, "demand")
    demand = _shown(standing, Demand)
    return BottomLine(BottomLineId(thing), demand, versions_of(standing)) if demand else None


def merged_into(registers: Registers, card: CardId) -> CardId | None:
    """Return the card whose words now carry this one's, or None."""
    value = registers.last(card, "words")
    return value.card if isinstance(value, MergedInto) else None
