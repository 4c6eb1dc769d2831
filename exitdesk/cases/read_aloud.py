"""The board as it is read back to him at the end, and as a note for an authority's own record system.

The order is that of the first talk (000 box 4.1): what he wanted to talk about, what presses, the number with
what it means, the rest of what worries, what works and what he has decided, the plan, who does what by when,
and when one meets again.
Every sentence is made of the board's own words; nothing is summed up or rewritten.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from exitdesk.cases.documents.file_copy_words import file_copy_words
from exitdesk.cases.told import Told
from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.agreement import Agreement, Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import Demand
from exitdesk.sos.card import SAFETY, Card, Column
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.danish_dates import clock_written, in_words
from exitdesk.sos.said_day import beyond
from exitdesk.sos.scale import Rating, Scale

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {
        "own_words": "Det ville du selv tale om",
        "note_own_words": "Det ville deltageren selv tale om",
        "also_worries": "Det fylder også",
        "numbers": "Tallene",
        "agreed": "Det er vi blevet enige om",
        "bottom_lines": "Det kan ikke være anderledes",
        "demand": "{authority}: {what} Grunden: {why}",
        "told_him": "Det har vi sagt til deltageren",
        "waits": "Det venter til en anden gang",
        "again": "Vi ses igen",
        "you_say": "Du siger {number}. 0 er »{zero}«, og 10 er »{ten}«.",
        "says": "{name} siger {number}.",
        "by": ", senest {day}",
        "told": "Du hører fra os sådan: {told}.",
        "note_told": "Besked: {told}.",
        "unsaid": "Vi har ikke aftalt et nyt møde endnu.",
        "note": "Møde {number}, {day}{time}{place}.",
        "present": "Til stede: {names}.",
        "own_number": "{question} {number} af 10 (0: {zero}. 10: {ten}; {direction}).",
        "copy": "Deltageren fik med: {what}.",
        "next": "Næste møde: {when}.",
        "at": ", kl. {time}",
    },
    "en": {
        "own_words": "This is what you wanted to talk about",
        "note_own_words": "What the participant wanted to talk about",
        "also_worries": "This weighs on you too",
        "numbers": "The numbers",
        "agreed": "This is what we agreed",
        "bottom_lines": "This cannot be otherwise",
        "demand": "{authority}: {what} The reason: {why}",
        "told_him": "What we told the participant",
        "waits": "This waits for another time",
        "again": "We meet again",
        "you_say": "You say {number}. 0 is “{zero}”, and 10 is “{ten}”.",
        "says": "{name} says {number}.",
        "by": ", by {day}",
        "told": "This is how you will hear: {told}.",
        "note_told": "Told: {told}.",
        "unsaid": "We have not agreed on another meeting yet.",
        "note": "Meeting {number}, {day}{time}{place}.",
        "present": "Present: {names}.",
        "own_number": "{question} {number} of 10 (0: {zero}. 10: {ten}; {direction}).",
        "copy": "The participant took along: {what}.",
        "next": "Next meeting: {when}.",
        "at": ", {time}",
    },
}
_ENDS: Final = (".", "!", "?", "…", ":")


@dataclass(frozen=True, slots=True)
class Passage:
    """One breath of the reading: a heading and its sentences."""

    title: str
    sentences: tuple[str, ...]


def read_aloud(board: MeetingBoard, template: UnitTemplate) -> tuple[Passage, ...]:
    """Return what is read to him, in order; a passage with nothing to say is not there."""
    words = _WORDS.get(template.language, _WORDS["da"])
    worries = board.cards(Column.WORRIES)
    pressing = [card for card in worries if SAFETY in card.lanes] or list(worries)
    others = [card for card in worries if card not in pressing]
    passages = (
        Passage(words["own_words"], _own_words(board)),
        Passage(template.columns[Column.WORRIES], _cards(board, pressing)),
        Passage(words["numbers"], _numbers(board, words)),
        Passage(words["also_worries"], _cards(board, others)),
        Passage(template.columns[Column.WORKING], _cards(board, board.cards(Column.WORKING))),
        Passage(template.columns[Column.NEXT], _cards(board, _plan(board))),
        Passage(words["agreed"], _agreements(board, template.language, words["told"])),
        Passage(words["bottom_lines"], _demands(board, words, template)),
        Passage(words["waits"], _cards(board, board.parked)),
        Passage(words["again"], (_again(board, template.language) or words["unsaid"],)),
    )
    return tuple(passage for passage in passages if passage.sentences)


def journal_note(
    board: MeetingBoard, template: UnitTemplate, authority: str, told: Sequence[Told] = ()
) -> str:
    """Return a note for an authority (``police``, ``municipality``): a draft to read through and paste.

    It holds what stands on the shared board, what was `told` to him with its days, and nothing of own notes,
    the police's assessments, marks or other cases.
    """
    words = _WORDS.get(template.language, _WORDS["da"])
    lines = [template.authorities.get(authority, authority), *_facts(board, words, template.language)]
    lines += [_own_number(scale, rating, words, template) for scale, rating in _own(board)]
    lines += _listed(words["note_own_words"], _own_words(board))
    for column in (Column.WORRIES, Column.WORKING):
        lines += _listed(template.columns[column], _cards(board, board.cards(column)))
    lines += _listed(template.columns[Column.NEXT], _cards(board, _plan(board)))
    lines += _listed(words["agreed"], _agreements(board, template.language, words["note_told"]))
    lines += _listed(words["bottom_lines"], _demands(board, words, template))
    lines += _listed(words["waits"], _cards(board, board.parked))
    lines += _listed(words["told_him"], [_told(one, template.language) for one in told])
    again = _again(board, template.language)
    if again:
        lines.append(words["next"].format(when=again.rstrip(".")))
    if board.meeting.takes:
        language = template.language if template.language in _WORDS else "da"
        taken = file_copy_words(language).taken  # the unit's own words say it to him: "your board"
        lines.append(words["copy"].format(what=taken[board.meeting.takes.kind]))
    return "\n".join(lines)


def note_facts(board: MeetingBoard) -> int:
    """Return how many lines of a note say which meeting it was and who was there."""
    return len(_facts(board, _WORDS["da"], "da"))


def _told(one: Told, language: str) -> str:
    day = f"{in_words(one.day, one.day, language)} {one.day.year}"
    by = f", {one.worker}" if one.worker else ""
    return f"{day}{by}: {_ended(one.words)}"


def agreement_sentence(promise: Promise, today: date, language: str) -> str:
    """Return who does what by when as one sentence: "Karen ringer til dig, senest fredag 27. november."."""
    words = _WORDS.get(language, _WORDS["da"])
    when = f", {promise.when}" if promise.when else ""
    if promise.day:
        when = words["by"].format(day=in_words(promise.day, today, language))
        more = beyond(" ".join(promise.when.split()), promise.day, due=True)
        when += f", {more}" if more else ""
    return _ended(f"{promise.who} {promise.what.rstrip('.')}{when}")


def _listed(title: str, sentences: Sequence[str]) -> list[str]:
    return [title, *(f"- {sentence}" for sentence in sentences)] if sentences else []


def _ended(text: str) -> str:
    said = " ".join(text.split())
    return said if said.endswith(_ENDS) else f"{said}."


def _cards(board: MeetingBoard, cards: Sequence[Card]) -> tuple[str, ...]:
    return tuple(_card(board, card) for card in cards)


def _card(board: MeetingBoard, card: Card) -> str:
    speaker = board.person(card.words.speaker)
    if speaker is None or speaker.kind is PersonKind.PARTICIPANT:
        return _ended(card.words.text)
    return f"{speaker.name}: {_ended(card.words.text)}"


def _own_words(board: MeetingBoard) -> tuple[str, ...]:
    """Return the words of his own lanes, as said; the talk was not about one that is switched off."""
    meeting = board.meeting
    return tuple(_ended(one.word) for one in meeting.own_lanes if one.id not in meeting.lanes_off)


def _plan(board: MeetingBoard) -> list[Card]:
    """Return the cards of the plan that did not become an agreement."""
    agreed = {one.promise.card for one in board.agreements}
    return [card for card in board.cards(Column.NEXT) if card.id not in agreed]


def _own(board: MeetingBoard) -> list[tuple[Scale, Rating]]:
    participant = board.participant
    if participant is None:
        return []
    return [(scale, rating) for scale in board.scales if (rating := scale.rating_of(participant.id))]


def _numbers(board: MeetingBoard, words: Mapping[str, str]) -> tuple[str, ...]:
    said: list[str] = []
    for scale, own in _own(board):
        asked = scale.asked
        number = words["you_say"].format(number=own.number, zero=asked.zero, ten=asked.ten)
        parts = [_ended(asked.question), number]
        if own.reason:
            parts.append(_ended(own.reason))
        if scale.revealed:
            parts += [_other(board, rating, words) for rating in scale.ratings if rating.person != own.person]
        said.append(" ".join(parts))
    return tuple(said)


def _other(board: MeetingBoard, rating: Rating, words: Mapping[str, str]) -> str:
    person = board.person(rating.person)
    number = words["says"].format(name=person.name if person else "?", number=rating.number)
    return f"{number} {_ended(rating.reason)}" if rating.reason else number


def _today(board: MeetingBoard) -> date:
    return board.meeting.facts.day if board.meeting.facts else date.min


def _agreements(board: MeetingBoard, language: str, told: str) -> tuple[str, ...]:
    return tuple(_agreement(board, one, language, told) for one in board.agreements)


def _agreement(board: MeetingBoard, one: Agreement, language: str, told: str) -> str:
    sentence = agreement_sentence(one.promise, _today(board), language)
    how = one.promise.told.rstrip(".")
    return f"{sentence} {told.format(told=how)}" if how else sentence


def _demands(board: MeetingBoard, words: Mapping[str, str], template: UnitTemplate) -> tuple[str, ...]:
    return tuple(_demand(one.demand, words["demand"], template) for one in board.bottom_lines)


def _demand(demand: Demand, words: str, template: UnitTemplate) -> str:
    authority = template.authorities.get(demand.authority, demand.authority)
    return words.format(authority=authority, what=_ended(demand.what), why=_ended(demand.why))


def _again(board: MeetingBoard, language: str) -> str:
    following = board.meeting.next_meeting
    if following is None:
        return ""
    day = in_words(following.day, _today(board), language) if following.day else ""
    said = following.when
    if following.day:
        more = beyond(" ".join(said.split()), following.day)
        between = " " if more[:2].casefold() in ("kl", "at") else ", "
        said = between.join(one for one in (day, more) if one)
    sentence = ", ".join(part for part in (said, following.place) if part)
    return _ended(sentence[:1].upper() + sentence[1:])


def _facts(board: MeetingBoard, words: Mapping[str, str], language: str) -> list[str]:
    facts = board.meeting.facts
    if facts is None:
        return []
    day = f"{in_words(facts.day, facts.day, language)} {facts.day.year}"
    time = words["at"].format(time=clock_written(facts.time, language)) if facts.time else ""
    place = f", {facts.place}" if facts.place else ""
    names = ", ".join(
        f"{one.name} ({one.who.relation})" if one.who.relation else one.name for one in board.present
    )
    note = words["note"].format(number=facts.number, day=day, time=time, place=place)
    return [note, words["present"].format(names=names)] if names else [note]


def _own_number(scale: Scale, rating: Rating, words: Mapping[str, str], template: UnitTemplate) -> str:
    asked = scale.asked
    line = words["own_number"].format(
        question=asked.question,
        number=rating.number,
        zero=asked.zero.rstrip("."),
        ten=asked.ten.rstrip("."),
        direction=template.directions[asked.direction],
    )
    return f"{line} {_ended(rating.reason)}" if rating.reason else line
