"""What stands on a paper: plain values in reading order, made from one meeting's board and nothing else.

The marks of the circles (who knows, who may be contacted, who pulls back) have no field here, and own
notes cannot come here at all: a `MeetingBoard` is built from the pair's entries of one meeting. What is
left out is counted, so that the person who hands the paper out knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from exitdesk.cases.unit import UnitTemplate
from exitdesk.snapshot.omissions import Omissions, left_out
from exitdesk.snapshot.phrases import Phrases, phrases_in
from exitdesk.snapshot.plain import one_line, plain
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import Demand
from exitdesk.sos.card import Card, Column
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.meeting import NextMeeting, TakeAlong
from exitdesk.sos.scale import Scale


@dataclass(frozen=True, slots=True)
class CardContent:
    """A card: the words, and quiet notes under them (whose words, lanes, has kept me safe)."""

    words: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnContent:
    """A column with its title; it stands there also when it is empty."""

    column: Column
    title: str
    cards: tuple[CardContent, ...]


@dataclass(frozen=True, slots=True)
class NumberContent:
    """One person's number, 0 to 10, and the reason given."""

    name: str
    kind: PersonKind
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class ScaleContent:
    """A question with what 0 and 10 mean, which way is better, and everybody's number."""

    question: str
    direction: str
    zero: str
    ten: str
    numbers: tuple[NumberContent, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A person on a ring (0..3), at an angle in radians clockwise from the top."""

    name: str
    relation: str
    kind: PersonKind
    ring: int
    angle: float


@dataclass(frozen=True, slots=True)
class CirclesContent:
    """The rings' names from the middle outwards, and who stands where."""

    middle: str
    rings: tuple[str, str, str, str]
    people: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class AgreementContent:
    """An agreement as a sentence, with quiet details (by when, how he is told)."""

    sentence: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SnapshotContent:
    """A whole paper. `signers` is how many signatures it needs (0: it is never signed).

    A `practice` says so across every page. `heading` stands over a slip; its file is titled neutrally.
    """

    kind: TakeAlong
    language: str
    title: str
    facts: str = ""
    present: tuple[str, ...] = ()
    columns: tuple[ColumnContent, ...] = ()
    scales: tuple[ScaleContent, ...] = ()
    circles: CirclesContent | None = None
    agreements: tuple[AgreementContent, ...] = ()
    bottom_lines: tuple[AgreementContent, ...] = ()
    next_meeting: str = ""
    slip: tuple[str, ...] = ()
    heading: str = ""
    signers: int = 0
    omissions: Omissions = ()
    practice: bool = False

    @property
    def phrases(self) -> Phrases:
        """The fixed phrases of its language."""
        return phrases_in(self.language)

    def drawn(self) -> Iterator[str]:
        """Yield every text that may be drawn, also where it is not looked for in reading order."""
        yield from self.statements()
        if self.circles:
            yield from (self.circles.middle, *self.circles.rings)

    def statements(self) -> Iterator[str]:
        """Yield every text that must be found on the paper, in reading order."""
        yield from (self.heading or self.title, self.facts, *self.present)
        for column in self.columns:
            yield column.title
            for card in column.cards:
                yield from (card.words, *card.notes)
        for scale in self.scales:
            yield from (scale.question, scale.zero, scale.direction, scale.ten)
            for one in scale.numbers:
                yield from (str(one.number), one.name, one.reason)
        for agreement in (*self.agreements, *self.bottom_lines):
            yield from (agreement.sentence, *agreement.details)
        yield self.next_meeting
        if self.circles:
            for ring, label in enumerate(self.circles.rings):
                here = [one for one in self.circles.people if one.ring == ring]
                yield from (
                    (label, *(text for one in here for text in (one.name, one.relation))) if here else ()
                )
        yield from self.slip


def content_for(
    board: MeetingBoard, template: UnitTemplate, kind: TakeAlong, line: str = "", signers: int = 1
) -> SnapshotContent:
    """Return the content of a paper; `line` is the one optional line of what is safe to carry.

    Raises ValueError for `TakeAlong.NOTHING`, which has no paper.
    """
    if kind is TakeAlong.NOTHING:
        raise ValueError("no paper")
    if kind is not TakeAlong.SIGNED_COPY:
        from exitdesk.snapshot.slip import slip_for

        return slip_for(board, template, kind, line)
    words = phrases_in(template.language)
    scales = tuple(_scale(board, one, template) for one in board.scales if one.ratings)
    upcoming = board.meeting.next_meeting
    return SnapshotContent(
        kind=kind,
        language=template.language,
        title=words.title,
        facts=_facts(board, words),
        present=tuple(_who(one) for one in board.present),
        columns=tuple(_column(board, column, template, words) for column in Column),
        scales=scales,
        circles=_circles(board, template),
        agreements=tuple(_agreement(one.promise, board, words) for one in board.agreements),
        bottom_lines=tuple(_bottom_line(one.demand, template) for one in board.bottom_lines),
        next_meeting=_next(upcoming, words) if upcoming else "",
        signers=signers,
        omissions=left_out(board),
    )


def _facts(board: MeetingBoard, words: Phrases) -> str:
    facts = board.meeting.facts
    if facts is None:
        return ""
    clock = " " + words.clock.format(time=one_line(facts.time)) if facts.time else ""
    return f"{words.meeting.format(number=facts.number)} · {words.full_date(facts.day)}{clock}"


def _who(person: Person) -> str:
    name, relation = one_line(person.name), one_line(person.who.relation)
    return f"{name} ({relation})" if relation else name


def _column(board: MeetingBoard, column: Column, template: UnitTemplate, words: Phrases) -> ColumnContent:
    cards = tuple(_card(board, card, template, words) for card in board.cards(column))
    return ColumnContent(column, one_line(template.columns[column]), cards)


def _card(board: MeetingBoard, card: Card, template: UnitTemplate, words: Phrases) -> CardContent:
    text = plain(card.words.text)
    if card.words.quote:
        text = f"{words.quote_open}{text}{words.quote_close}"
    speaker = board.person(card.words.speaker)
    notes = []
    if speaker and speaker.kind is not PersonKind.PARTICIPANT:
        notes.append(words.said_by.format(name=one_line(speaker.name)))
    notes += [one_line(label) for lane, label in template.lanes.items() if lane in card.lanes]
    if card.kept_safe:
        notes.append(words.kept_safe)
    return CardContent(text, tuple(notes))


def _scale(board: MeetingBoard, scale: Scale, template: UnitTemplate) -> ScaleContent:
    asked = scale.asked
    numbers = []
    for rating in scale.ratings:
        person = board.person(rating.person)
        name = one_line(person.name) if person else ""
        kind = person.kind if person else PersonKind.NETWORK
        numbers.append(NumberContent(name, kind, rating.number, plain(rating.reason)))
    numbers.sort(key=lambda one: one.kind is not PersonKind.PARTICIPANT)
    return ScaleContent(
        question=one_line(asked.question),
        direction=one_line(template.directions[asked.direction]),
        zero=one_line(asked.zero),
        ten=one_line(asked.ten),
        numbers=tuple(numbers),
    )


def _circles(board: MeetingBoard, template: UnitTemplate) -> CirclesContent | None:
    placed = []
    for one in board.people:
        if one.place and one.kind is not PersonKind.PARTICIPANT:
            name, relation = one_line(one.name), one_line(one.who.relation)
            placed.append(Placed(name, relation, one.kind, one.place.ring, one.place.angle))
    if not placed:
        return None
    placed.sort(key=lambda one: (one.ring, one.angle, one.name))
    middle = one_line(board.participant.name) if board.participant else ""
    inner, second, third, outside = (one_line(label) for label in template.rings)
    return CirclesContent(middle, (inner, second, third, outside), tuple(placed))


def _agreement(promise: Promise, board: MeetingBoard, words: Phrases) -> AgreementContent:
    details = []
    due = _due(promise, words)
    if due:
        details.append(due)
    told = plain(promise.told)
    if told:
        name = one_line(board.participant.name) if board.participant else ""
        details.append(
            words.told.format(name=name, how=told) if name else words.told_unnamed.format(how=told)
        )
    return AgreementContent(_sentence(one_line(promise.who), plain(promise.what)), tuple(details))


def _bottom_line(demand: Demand, template: UnitTemplate) -> AgreementContent:
    authority = one_line(template.authorities.get(demand.authority, demand.authority))
    return AgreementContent(_sentence(authority, plain(demand.what)), (plain(demand.why),))


def _sentence(who: str, what: str) -> str:
    """Return who and what side by side; nobody's words are changed to make them fit."""
    between = ": " if what[:1].isupper() else " "
    end = "" if what[-1:] in ".!?…»”" else "."
    return f"{who}{between}{what}{end}"


def _due(promise: Promise, words: Phrases) -> str:
    said = one_line(promise.when)
    if promise.day is None:
        return said
    date = words.full_date(promise.day)
    due, more = words.due.format(date=date), _beyond(date, said)
    return f"{due}, {more}" if more else due


def _beyond(date: str, said: str) -> str:
    """Return what was said about the time without the first words that the date says already."""
    known, words = set(date.casefold().split()), said.split()
    while words and words[0].casefold().strip(",.") in known:
        words.pop(0)
    return "" if said.casefold() in date.casefold() else " ".join(words)


def _next(meeting: NextMeeting, words: Phrases) -> str:
    said, place = one_line(meeting.when), one_line(meeting.place)
    if meeting.day:
        date = words.full_date(meeting.day)
        said = f"{date[:1].upper()}{date[1:]} {_beyond(date, said)}".strip()
    return ", ".join(one for one in (said, place) if one)
