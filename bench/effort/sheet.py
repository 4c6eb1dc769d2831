"""What a talk leaves in a program that knows no cards: lines of text, each in its place on a prepared sheet.

The sheet is prepared before the talk, as a case is with us: headings, questions, a place for each number of
those in the room, the rings, and of an earlier meeting the people and what was agreed. What belongs together
stands in one line, for a room reads that just as well; it saves the other programs a way between fields.
"""

from dataclasses import dataclass
from typing import Final

from bench.effort.talks import ANSWERS, IN_THE_ROOM, QUESTIONS, Agreement, Number, Somebody, Talk

RINGS: Final = ("Helt tæt på", "Kan jeg regne med", "Længere ude", "Uden for cirklen")
OTHERS: Final = len(IN_THE_ROOM)
TITLES: Final = ("Hvad er bekymrende?", "Hvad fungerer?", "Hvad skal der ske?")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place on the sheet: a column, a question's number, a ring, an answer, agreements, the next time."""

    kind: str
    at: int = 0
    slot: int = 0


AGREED, NEXT = Place("agreed"), Place("next")


def number_place(one: Number) -> Place:
    """Return where a number goes: to who said it, or to those who are not there."""
    return Place("number", one.question, IN_THE_ROOM.index(one.who) if one.who in IN_THE_ROOM else OTHERS)


def number_line(one: Number) -> str:
    """Return a number and why, with who would say so where he is not there."""
    who = "" if one.who in IN_THE_ROOM else f"{one.who} "
    return f"{who}{one.number} {one.reason}"


def person_line(one: Somebody) -> str:
    """Return a name and who it is."""
    return f"{one.name}, {one.relation}" if one.relation else one.name


def agreement_line(one: Agreement) -> str:
    """Return an agreement as it is said."""
    told = f", {one.told}" if one.told else ""
    return f"{one.who} {one.what} {one.when}{told}"


def next_line(talk: Talk) -> str:
    """Return when and where one meets again."""
    return f"{talk.next_when}, {talk.next_place}"


def lines_of(talk: Talk) -> dict[Place, list[str]]:
    """Return every line that has to stand on the sheet at the end, by its place, sorted."""
    found: dict[Place, list[str]] = {
        Place("column", at): sorted(column) for at, column in enumerate(talk.columns)
    }
    for number in talk.numbers:
        found.setdefault(number_place(number), []).append(number_line(number))
    for one in (*talk.earlier_people, *talk.people):
        found.setdefault(Place("ring", one.ring), []).append(person_line(one))
    for at, answer in enumerate(talk.answers):
        found[Place("answer", at)] = [ANSWERS[answer]]
    found[AGREED] = [agreement_line(one) for one in talk.agreements]
    found[NEXT] = [next_line(talk)]
    return {place: sorted(lines) for place, lines in found.items()}


def places_in_order(talk: Talk) -> list[Place]:
    """Return the places in the order a talk goes through them; a later meeting begins with numbers."""
    numbers = [Place("number", at, slot) for at in range(len(QUESTIONS)) for slot in range(OTHERS + 1)]
    columns = [Place("column", at) for at in range(len(TITLES))]
    rings = [Place("ring", at) for at in range(len(RINGS))]
    answers = [Place("answer", at) for at in range(len(talk.earlier))]
    first = [*numbers, *answers, *columns] if talk.earlier else [*columns, *numbers]
    return [*first, *rings, AGREED, NEXT]
