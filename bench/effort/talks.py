"""The three talks that are written down, and what stands on the board when they are over.

The first and the second are the sample's first two meetings; the third is short and hard: he jumps between
the columns, and then cards are joined, moved, said otherwise and taken off. Marks that only ExitDesk has
(lanes, what kept him safe, kinds of people) are no content.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from exitdesk.app.sample import read_sample
from exitdesk.cases.unit import default_template

COLUMNS: Final = ("worries", "working", "next")
ANSWERS: Final = {
    "came_of_it": "Blev til noget",
    "make_smaller": "Gør den mindre",
    "another_way": "Gør det på en anden måde",
    "let_it_lie": "Lad den ligge",
}
IN_THE_ROOM: Final = ("Elias", "Karen", "Mikkel")
QUESTIONS: Final = tuple(one.question for one in default_template("da").scales)
_HARD: Final = Path(__file__).with_name("hard_talk.json")


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it was first said; `column` is its place from the left."""

    column: int
    text: str
    lanes: tuple[str, ...] = ()
    kept_safe: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of the card at a place in the order they were said."""

    kind: str
    card: int
    into: int = 0
    column: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of somebody; who is not in the room is named by who asks."""

    question: int
    who: str
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody on a ring (0 the innermost)."""

    name: str
    relation: str
    ring: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who does what by when, and how he gets to know."""

    who: str
    what: str
    when: str
    told: str

    @property
    def parts(self) -> tuple[str, ...]:
        """What is said of it."""
        return tuple(part for part in (self.who, self.what, self.when, self.told) if part)


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk. `answers` are keys of ANSWERS, for the `earlier` agreements in order; the first of the
    agreements stands in the place of the earlier one that is done another way."""

    name: str
    cards: tuple[Card, ...]
    changes: tuple[Change, ...]
    numbers: tuple[Number, ...]
    people: tuple[Somebody, ...]
    agreements: tuple[Agreement, ...]
    next_when: str
    next_place: str
    earlier: tuple[Agreement, ...] = ()
    earlier_people: tuple[Somebody, ...] = ()
    answers: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[tuple[str, ...], ...]:
        """The cards of each column at the end."""
        places = [(card.column, card.text) for card in self.cards]
        order: list[list[int]] = [[], [], []]
        for at, (column, _) in enumerate(places):
            order[column].append(at)
        for change in self.changes:
            column, text = places[change.card]
            if change.kind == "reword":
                places[change.card] = (column, change.text)
                continue
            order[column].remove(change.card)
            if change.kind == "move":
                places[change.card] = (change.column, text)
                order[change.column].append(change.card)
            elif change.kind == "merge":
                into, words = places[change.into]
                places[change.into] = (into, f"{words} {text}")
        return tuple(tuple(places[at][1] for at in column) for column in order)

    @property
    def content(self) -> tuple[str, ...]:
        """Every word that stands on the board at the end and was said in this talk."""
        absent = (one.who for one in self.numbers if one.who not in IN_THE_ROOM)
        return (
            *(text for column in self.columns for text in column),
            *(words for one in self.numbers for words in (str(one.number), one.reason)),
            *absent,
            *(words for one in self.people for words in (one.name, one.relation)),
            *(ANSWERS[answer] for answer in self.answers),
            *(part for one in self.agreements for part in one.parts),
            self.next_when,
            self.next_place,
        )

    @property
    def characters(self) -> int:
        """How many characters were said: what stands at the end, and what was said before it was changed."""
        at_the_end = sum(len(text) for column in self.columns for text in column)
        said = sum(len(one.text) for one in self.cards) + sum(len(one.text) for one in self.changes)
        return sum(len(words) for words in self.content) - at_the_end + said


def talks() -> tuple[Talk, ...]:
    """Return the three talks."""
    sample = read_sample()
    names = {sample["owner"]["key"]: "Karen", sample["partner"]["key"]: "Mikkel", "participant": "Elias"}
    first, second = sample["meetings"][:2]
    names |= {one["key"]: one["name"] for one in first["people"] if "name" in one}
    before = _talk("first talk", first, names)
    again = _talk("second meeting", second, names, earlier=before)
    return before, again, _talk("hard talk", json.loads(_HARD.read_text("utf-8")), names)


def talk_named(name: str) -> Talk:
    """Return one of them; raises StopIteration for another name."""
    return next(one for one in talks() if one.name == name)


def _talk(name: str, told: Mapping[str, Any], names: Mapping[str, str], earlier: Talk | None = None) -> Talk:
    return Talk(
        name,
        cards=tuple(
            Card(
                COLUMNS.index(one["column"]),
                one["text"],
                tuple(one.get("lanes", ())),
                one.get("kept_safe", False),
            )
            for one in told["cards"]
        ),
        changes=tuple(_change(one) for one in told.get("changes", ())),
        numbers=tuple(
            Number(one["scale"], names.get(one["person"], one["person"]), one["number"], one["reason"])
            for one in told["ratings"]
        ),
        people=_people(told, names, earlier),
        agreements=tuple(
            Agreement(one["who"], one["what"], one["when"], one["told"]) for one in told["agreements"]
        ),
        next_when=told["next"]["when"],
        next_place=told["next"]["place"],
        earlier=earlier.agreements if earlier else (),
        earlier_people=earlier.people if earlier else (),
        answers=tuple(told.get("answers", ())),
    )


def _people(told: Mapping[str, Any], names: Mapping[str, str], earlier: Talk | None) -> tuple[Somebody, ...]:
    people = (
        Somebody(one.get("name") or names[one["key"]], one.get("relation", ""), one["ring"])
        for one in told["people"]
    )
    known = {one.name for one in earlier.people} if earlier else set()
    return tuple(one for one in people if one.name not in known)


def _change(told: Mapping[str, Any]) -> Change:
    column = COLUMNS.index(told["column"]) if "column" in told else 0
    return Change(told["kind"], told["card"], told.get("into", 0), column, told.get("text", ""))
