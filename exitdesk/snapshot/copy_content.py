"""The copy's content: everything of his on the board, said as it was said, in one language or in two."""

from collections.abc import Sequence
from typing import NamedTuple

from exitdesk.cases.earlier_numbers import Earlier, EarlierNumber, beside_today
from exitdesk.cases.own_lanes import with_own_lanes
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.snapshot.content import (
    AgreementContent,
    Asked,
    CardContent,
    CirclesContent,
    ColumnContent,
    EarlierMeeting,
    NumberContent,
    Placed,
    ScaleContent,
    SnapshotContent,
)
from exitdesk.snapshot.omissions import left_out
from exitdesk.snapshot.phrases import BETWEEN, Phrases, phrases_in
from exitdesk.snapshot.plain import one_line, plain
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import Demand
from exitdesk.sos.card import Card, Column
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.danish_dates import clock_written, in_short
from exitdesk.sos.meeting import NextMeeting, TakeAlong
from exitdesk.sos.said_day import beyond
from exitdesk.sos.scale import Scale, ScaleQuestion


class _Tongue(NamedTuple):
    """A language of the copy: the unit's words and ours."""

    template: UnitTemplate
    words: Phrases


class _Maker(NamedTuple):
    """Says things of one board in the first language and, where there is one, in the second."""

    board: MeetingBoard
    first: _Tongue
    second: _Tongue | None
    earlier: Earlier
    every_speaker: bool = False

    @property
    def name(self) -> str:
        """The participant's name."""
        return one_line(self.board.participant.name) if self.board.participant else ""

    def facts(self, tongue: _Tongue | None) -> str:
        """Return which meeting it was, and when."""
        facts = self.board.meeting.facts
        if facts is None or tongue is None:
            return ""
        words = tongue.words
        time = clock_written(one_line(facts.time), words.language)
        clock = " " + words.clock.format(time=time) if time else ""
        return f"{words.meeting.format(number=facts.number)} · {words.full_date(facts.day)}{clock}"

    def column(self, column: Column) -> ColumnContent:
        """Return a column."""
        cards = tuple(self._card(card) for card in self.board.cards(column))
        also = one_line(self.second.template.columns[column]) if self.second else ""
        title = one_line(self.first.template.columns[column])
        return ColumnContent(column, title, cards, "" if also == title else also)

    def _card(self, card: Card) -> CardContent:
        text, words = plain(card.words.text), self.first.words
        if card.words.quote:
            text = f"{words.quote_open}{text}{words.quote_close}"
        also = self._notes(card, self.second) if self.second else ()
        again = also == self._notes(card, self.first)
        return CardContent(text, self._notes(card, self.first, own=True), () if again else also)

    def _notes(self, card: Card, tongue: _Tongue, *, own: bool = False) -> tuple[str, ...]:
        """Return the quiet notes in a language; his `own` word has none and stands once, as it was said."""
        speaker, notes = self.board.person(card.words.speaker), []
        if speaker and (self.every_speaker or speaker.kind is not PersonKind.PARTICIPANT):
            notes.append(tongue.words.said_by.format(name=one_line(speaker.name)))
        lanes = (with_own_lanes(tongue.template, self.board.meeting) if own else tongue.template).lanes
        notes += [one_line(label) for lane, label in lanes.items() if lane in card.lanes]
        return (*notes, tongue.words.kept_safe) if card.kept_safe else tuple(notes)

    def scale(self, scale: Scale) -> ScaleContent:
        """Return a question and everybody's number, his first."""
        asked, numbers = scale.asked, []
        for rating in scale.ratings:
            person = self.board.person(rating.person)
            name = one_line(person.name) if person else ""
            kind = person.kind if person else PersonKind.NETWORK
            numbers.append(NumberContent(name, kind, rating.number, plain(rating.reason)))
        numbers.sort(key=lambda one: one.kind is not PersonKind.PARTICIPANT)
        facts, earlier = self.board.meeting.facts, self._earlier(scale)
        return ScaleContent(
            question=one_line(asked.question),
            direction=one_line(self.first.template.directions[asked.direction]),
            zero=one_line(asked.zero),
            ten=one_line(asked.ten),
            numbers=tuple(numbers),
            also=self._asked(asked),
            day=in_short(facts.day, self.first.words.language) if facts and earlier else "",
            earlier=earlier,
        )

    def _asked(self, asked: ScaleQuestion) -> Asked:
        """Return the direction in the second language, and the question where it is one that we ship."""
        if self.second is None:
            return Asked()
        direction = one_line(self.second.template.directions[asked.direction])
        shipped = [default_template(one.words.language).scales for one in (self.first, self.second)]
        for pair in zip(*shipped, strict=False):
            for one, other in (pair, pair[::-1]):
                same = (one.question, one.zero, one.ten) == (asked.question, asked.zero, asked.ten)
                if same and one.direction is other.direction is asked.direction:
                    return Asked(other.question, direction, other.zero, other.ten)
        return Asked(direction=direction)

    def _earlier(self, scale: Scale) -> tuple[EarlierMeeting, ...]:
        """Return what stands beside the numbers of today, a line for each earlier meeting."""
        return tuple(self._earlier_meeting(said) for said in beside_today(scale, self.earlier))

    def _earlier_meeting(self, said: Sequence[EarlierNumber]) -> EarlierMeeting:
        day, facts = said[0].day, self.board.meeting.facts
        year = "" if facts and facts.day.year == day.year else f" {day.year}"
        numbers: dict[int, list[str]] = {}
        for one in said:
            numbers.setdefault(one.number, []).append(one_line(one.name))
        marks = tuple((number, tuple(names)) for number, names in sorted(numbers.items()))
        return EarlierMeeting(in_short(day, self.first.words.language) + year, marks)

    def circles(self) -> CirclesContent | None:
        """Return the rings and who stands where, or None where nobody does."""
        placed = []
        for one in self.board.people:
            if one.place and one.kind is not PersonKind.PARTICIPANT:
                name, relation = one_line(one.name), one_line(one.who.relation)
                placed.append(Placed(name, relation, one.kind, one.place.ring, one.place.angle))
        if not placed:
            return None
        placed.sort(key=lambda one: (one.ring, one.angle, one.name))
        inner, middle, third, outside = (one_line(label) for label in self.first.template.rings)
        also = tuple(one_line(label) for label in self.second.template.rings) if self.second else ()
        return CirclesContent(self.name, (inner, middle, third, outside), tuple(placed), also)

    def agreement(self, promise: Promise) -> AgreementContent:
        """Return who does what, by when, and how he is told."""
        details, also = [], []
        if due := _due(promise, self.first.words):
            details.append(due)
            dated = self.second.words.full_date(promise.day) if self.second and promise.day else ""
            also.append(self.second.words.due.format(date=dated) if self.second and dated else "")
        if told := plain(promise.told):
            details.append(self._told(told))
        return AgreementContent(
            _sentence(one_line(promise.who), plain(promise.what)), tuple(details), tuple(also)
        )

    def _told(self, how: str) -> str:
        said = [self._told_by(one.words) for one in (self.first, self.second) if one]
        return BETWEEN.join((*(one.removesuffix(": {how}") for one in said[:-1]), said[-1])).format(how=how)

    def _told_by(self, words: Phrases) -> str:
        if not self.name:
            return words.told_unnamed
        return words.told.format(name=self.name.replace("{", "{{").replace("}", "}}"), how="{how}")

    def bottom_line(self, demand: Demand) -> AgreementContent:
        """Return what an authority demands, and why."""
        said = (
            one_line(one.template.authorities.get(demand.authority, demand.authority))
            for one in (self.first, self.second)
            if one
        )
        authority = BETWEEN.join(dict.fromkeys(said))
        return AgreementContent(_sentence(authority, plain(demand.what)), (plain(demand.why),))


def copy_for(
    board: MeetingBoard,
    templates: tuple[UnitTemplate, UnitTemplate | None],
    signers: int,
    *,
    large: bool,
    earlier: Earlier,
    every_speaker: bool = False,
) -> SnapshotContent:
    """Return the content of a copy, in the languages of the templates."""
    first, *more = (_Tongue(one, phrases_in(one.language)) for one in templates if one)
    second = more[0] if more else None
    maker = _Maker(board, first, second, earlier, every_speaker)
    upcoming = board.meeting.next_meeting
    return SnapshotContent(
        kind=TakeAlong.SIGNED_COPY,
        language="+".join(one.words.language for one in (first, *more)),
        title=first.words.title,
        facts=maker.facts(first),
        also_facts=maker.facts(second),
        present=tuple(_who(one) for one in board.present),
        columns=tuple(maker.column(column) for column in Column),
        scales=tuple(maker.scale(one) for one in board.scales if one.ratings),
        circles=maker.circles(),
        agreements=tuple(maker.agreement(one.promise) for one in board.agreements),
        bottom_lines=tuple(maker.bottom_line(one.demand) for one in board.bottom_lines),
        next_meeting=_next(upcoming, first.words) if upcoming else "",
        also_next=_day_of(upcoming, second.words) if upcoming and second else "",
        large=large,
        signers=signers,
        omissions=left_out(board),
    )


def _who(person: Person) -> str:
    name, relation = one_line(person.name), one_line(person.who.relation)
    return f"{name} ({relation})" if relation else name


def _sentence(who: str, what: str) -> str:
    """Return who and what side by side; nobody's words are changed to make them fit."""
    between = ": " if what[:1].isupper() else " "
    end = "" if what[-1:] in ".!?…»”" else "."
    return f"{who}{between}{what}{end}"


def _due(promise: Promise, words: Phrases) -> str:
    said = one_line(promise.when)
    if promise.day is None:
        return said
    due, more = words.due.format(date=words.full_date(promise.day)), beyond(said, promise.day, due=True)
    return f"{due}, {more}" if more else due


def _next(meeting: NextMeeting, words: Phrases) -> str:
    said, place = one_line(meeting.when), one_line(meeting.place)
    if meeting.day:
        more = beyond(said, meeting.day)
        between = " " if more[:2].casefold() in ("kl", "at") else ", "
        said = between.join(one for one in (_day_of(meeting, words), more) if one)
    return ", ".join(one for one in (said, place) if one)


def _day_of(meeting: NextMeeting, words: Phrases) -> str:
    date = words.full_date(meeting.day) if meeting.day else ""
    return f"{date[:1].upper()}{date[1:]}"
