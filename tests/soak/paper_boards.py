"""Boards nobody would think of, with every word sorted by who may read it.

Every text holds one word of its own, so that on a paper each can be looked for: those that must stand there
in their order have one stem, those of the laptop alone another.
"""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from hypothesis import strategies as st

from exitdesk.journal.entry import CaseId, PersonId, ThingId
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLine, BottomLineId, Demand
from exitdesk.sos.card import DEFAULT_LANES, Card, Column
from exitdesk.sos.circles import FULL_TURN, Knows, Marks, MayContact, Person, PersonKind
from exitdesk.sos.meeting import NextMeeting, TakeAlong, Takes
from exitdesk.sos.scale import Direction, Number, Scale
from tests.secrecy.canaries import Flock
from tests.unit.snapshot import sample

_OPEN, _SECRET = "qæxøvåkyr", "qøxævåkyr"  # long enough that no packed bytes hold them by chance
_LETTERS = "abcdefghijklmnoprstuvyæøåABDGHJKLMSTÆØÅéüöäñžŁ"
_MARKS = "    .,;:!?()&<>/\\'\"%#@*+=-–»«…0123456789"
_ENDINGS = tuple("".join(one) for one in product("bdfgklmnprstv", "aeiouyåæø", "bdfgklmnprstv"))
SAFE_LINES: Final = ("Torsdag kl. 18", "Husk nøglen", "Tag den blå jakke på")


@dataclass(frozen=True, slots=True)
class Told:
    """A board; `copied` are its words in the order a copy is read, `secret` those of the laptop alone.

    `filed` are those of the laptop that the copy for the file has: the place, and in its order the marks.
    `unshown` is a question of which the numbers were not shown.
    `days` are those of its agreements in order; `line` is the optional line, `telling` if it names somebody.
    """

    board: MeetingBoard
    copied: tuple[str, ...]
    secret: tuple[str, ...]
    days: tuple[dt.date, ...]
    line: str
    telling: bool
    filed: tuple[str, ...]
    unshown: Scale

    @property
    def of_the_laptop(self) -> Flock:
        """The words that may stand on no paper."""
        return Flock(_SECRET, self.secret)

    @property
    def of_no_file(self) -> Flock:
        """The words that the copy for the file may not have either: what waits, and every name of ours."""
        return Flock(_SECRET, tuple(one for one in self.secret if one not in self.filed))

    @property
    def of_the_board(self) -> Flock:
        """The words that stand on a copy and on nothing that is carried."""
        return Flock(_OPEN, self.copied)


def boards() -> st.SearchStrategy[Told]:
    """Return any board with at most a dozen cards, people, numbers and agreements."""
    texts = st.lists(st.text(st.sampled_from(_LETTERS + _MARKS), max_size=60), min_size=1, max_size=40)
    return st.builds(told, st.integers(0, 2**32), texts)


def told(seed: int, texts: list[str]) -> Told:
    """Return the board that is drawn from a number, with these texts in its words."""
    return _Teller(random.Random(seed), texts).tell()


class _Teller:
    """Tells a board, and notes each word where it is read."""

    def __init__(self, chance: random.Random, texts: list[str]) -> None:
        self._chance, self._texts = chance, texts
        self._endings = iter(chance.sample(_ENDINGS, len(_ENDINGS)))
        self._read: dict[str, list[str]] = {}
        self._secret: list[str] = []

    def tell(self) -> Told:
        """Return the board and its words."""
        people = [self._person(nth) for nth in range(self._chance.randint(1, 10))]
        cards = [self._card(nth, people) for nth in range(self._chance.randint(0, 12))]
        scales = [self._scale(nth, people) for nth in range(self._chance.randint(0, 3))]
        days = sorted(
            dt.date(2026, 12, 1) + dt.timedelta(days=self._chance.randint(0, 200)) for _ in range(5)
        )
        promises = [
            self._promise(days[nth] if nth % 2 else None) for nth in range(self._chance.randint(0, 5))
        ]
        demand = self._demand()
        telling, line = self._chance.random() < 0.3, self._chance.choice(SAFE_LINES)
        line = f"Ring til {people[0].name}" if telling else line
        board = sample.board(
            cards, people, scales, [sample.agreement(str(nth), one) for nth, one in enumerate(promises)],
            number=self._chance.randint(1, 40), place=self._hidden(), upcoming=self._upcoming(),
            takes=Takes(self._chance.choice(list(TakeAlong)), line),
        )  # fmt: skip
        parked = (replace(sample.card("parked", self._hidden(), Column.NEXT), parked=True),)
        board = replace(board, case=CaseId(self._hidden()), parked=parked, bottom_lines=demand)
        dated = tuple(sorted({one.day for one in promises if one.day}))
        unshown = self._unshown(people)
        filed = (board.meeting.facts.place if board.meeting.facts else "", *_marks_of(people))
        return Told(
            board, self._in_order(board, people), tuple(self._secret), dated, line, telling, filed, unshown
        )

    def _word(self, stem: str) -> str:
        return stem + next(self._endings)

    def _hidden(self) -> str:
        self._secret.append(self._word(_SECRET))
        return self._secret[-1]

    def _text(self, place: str, *, at_first: bool = False) -> str:
        """Return a text with a word of its own, noted where it is read."""
        word = self._word(_OPEN)
        self._read.setdefault(place, []).append(word)
        other = self._chance.choice(self._texts)
        half = 0 if at_first else len(other) // 2
        return f"{other[:half]} {word} {other[half:]}".strip()

    def _name(self, place: str) -> str:
        word = self._word(_OPEN)
        self._read.setdefault(place, []).append(word)
        return word

    def _person(self, nth: int) -> Person:
        kind = PersonKind.PARTICIPANT if nth == 0 else self._chance.choice(list(PersonKind)[1:])
        ring = self._chance.randrange(4) if nth and self._chance.random() < 0.7 else None
        ident = PersonId(ThingId(f"person-{self._hidden()}"))
        name, relation = self._name(ident), self._name(ident)
        marks = Marks(Knows.MUST_NEVER, MayContact(False, self._hidden()), until=self._hidden())
        angle = self._chance.random() * FULL_TURN
        present = self._chance.random() < 0.5
        return sample.person(ident, name, relation, kind, ring, angle, present=present, marks=marks)

    def _card(self, nth: int, people: list[Person]) -> Card:
        column = self._chance.choice(list(Column))
        lanes = [one for one in DEFAULT_LANES if self._chance.random() < 0.3]
        speaker = self._chance.choice((None, self._chance.choice(people).id))
        text = self._text(f"card-{nth}")
        return sample.card(
            f"{nth:03}", text, column, *lanes, speaker=speaker, quote=self._chance.random() < 0.5
        )

    def _scale(self, nth: int, people: list[Person]) -> Scale:
        who = [one for one in people if self._chance.random() < 0.5]
        place = f"scale-{nth}" if who else "nowhere"
        question, zero, ten = (self._text(f"{place}-{part}") for part in ("question", "zero", "ten"))
        numbers = {one.id: Number(self._chance.randint(0, 10), self._reason(nth, one)) for one in who}
        return sample.scale(str(nth), question, zero, ten, self._chance.choice(list(Direction)), numbers)

    def _unshown(self, people: list[Person]) -> Scale:
        """Return a question that others gave numbers and that was not shown; all its words are secret."""
        question, zero, ten = (self._hidden() for _ in range(3))
        numbers = {one.id: Number(self._chance.randint(0, 10), self._hidden()) for one in people[1:]}
        made = sample.scale("unshown", question, zero, ten, Direction.HIGH_IS_BETTER, numbers)
        return replace(made, revealed=False)

    def _reason(self, nth: int, one: Person) -> str:
        return self._text(f"reason-{nth}-{one.id}") if self._chance.random() < 0.6 else ""

    def _promise(self, day: dt.date | None) -> Promise:
        when = "" if day else self._text("agreements")
        who, what = self._name("who"), self._text("what")
        self._read["agreements"] = self._read.get("agreements", [])
        order = self._read["agreements"]
        if not day:
            order[-1:] = [who, self._read["what"][-1], order[-1]]
        else:
            order += [who, self._read["what"][-1]]
        return Promise(who, what, when, day, self._told(order))

    def _told(self, order: list[str]) -> str:
        if self._chance.random() < 0.5:
            return ""
        text = self._text("told")
        order.append(f"told {self._read['told'][-1]}")
        return text

    def _demand(self) -> tuple[BottomLine, ...]:
        if self._chance.random() < 0.5:
            return ()
        demand = Demand(self._text("demand", at_first=True), self._text("demand"), "police")
        return (BottomLine(BottomLineId(ThingId("demand-1")), demand, ()),)

    def _upcoming(self) -> NextMeeting | None:
        if self._chance.random() < 0.4:
            return None
        return NextMeeting(self._text("next"), None, self._text("next"))

    def _in_order(self, board: MeetingBoard, people: list[Person]) -> tuple[str, ...]:
        """Return the words in the order a copy is read; a name comes as often as it is said."""
        return tuple(_order(board, people, self._read))


def _marks_of(people: list[Person]) -> Iterator[str]:
    """Yield the words of the marks, person by person, as the copy for the file has them."""
    for one in people:
        if one.kind is not PersonKind.PARTICIPANT and one.marks.may_contact:
            yield from (one.marks.may_contact.how, one.marks.until)


def _order(board: MeetingBoard, people: list[Person], read: dict[str, list[str]]) -> Iterator[str]:
    for one in people:
        yield from (read[one.id] if one.present else ())
    for column in Column:
        for card in board.cards(column):
            yield from read[f"card-{int(card.place.key)}"]
            speaker = board.person(card.words.speaker)
            if speaker and speaker.kind is not PersonKind.PARTICIPANT:
                yield speaker.name
    for nth, scale in enumerate(board.scales):
        if scale.ratings:
            yield from _scale_order(nth, scale, board, read)
    for told_ in read.get("agreements", ()):
        if told_.startswith("told "):
            yield from (people[0].name, told_.removeprefix("told "))
        else:
            yield told_
    yield from (*read.get("demand", ()), *read.get("next", ()))
    placed = [one for one in people if one.place and one.kind is not PersonKind.PARTICIPANT]
    for one in sorted(placed, key=lambda one: (one.place.ring, one.place.angle) if one.place else (0, 0)):
        yield from read[one.id]


def _scale_order(nth: int, scale: Scale, board: MeetingBoard, read: dict[str, list[str]]) -> Iterator[str]:
    for part in ("question", "zero", "ten"):
        yield from read[f"scale-{nth}-{part}"]
    rated = [(one, board.person(one.person)) for one in scale.ratings]
    for rating, person in sorted(
        rated, key=lambda one: one[1] is None or one[1].kind is not PersonKind.PARTICIPANT
    ):
        if person:
            yield person.name
        yield from read.get(f"reason-{nth}-{rating.person}", ())
