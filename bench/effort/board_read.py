"""What stands in the vault after a talk, in the shape in which a talk is written down."""

from bench.effort.talks import ANSWERS, COLUMNS, IN_THE_ROOM, QUESTIONS, Talk
from exitdesk.app.opened import Opened
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column


def content_of(opened: Opened, talk: Talk) -> list[str]:
    """Return the content of the last meeting of the only case, each piece with its place, sorted."""
    session = opened.desk.open(opened.desk.index.rows()[0].case)
    meeting = session.meetings()[-1]
    board = session.board(meeting)
    following = board.meeting.next_meeting
    earlier = session.earlier_agreements(meeting)
    answered = [board.answers[one.id].value for one in earlier if one.id in board.answers]
    return sorted(
        [
            *_cards(board),
            *_numbers(board),
            *_people(board, talk),
            *(f"answer: {ANSWERS[one]}" for one in answered),
            *(f"agreed: {' | '.join(_promise(one.promise))}" for one in board.agreements),
            f"next: {following.when} | {following.place}" if following else "next:",
        ]
    )


def expected(talk: Talk) -> list[str]:
    """Return what `content_of` finds where every word of a talk stands where it belongs."""
    return sorted(
        [
            *(f"{COLUMNS[at]}: {text}" for at, column in enumerate(talk.columns) for text in column),
            *(f"{QUESTIONS[one.question]} {one.who}: {one.number} | {one.reason}" for one in talk.numbers),
            *(f"ring {one.ring}: {one.name} | {one.relation}" for one in talk.people),
            *(f"answer: {ANSWERS[one]}" for one in talk.answers),
            *(f"agreed: {' | '.join(one.parts)}" for one in talk.agreements),
            f"next: {talk.next_when} | {talk.next_place}",
        ]
    )


def _cards(board: MeetingBoard) -> list[str]:
    """Return the cards; where two were joined each has its line."""
    return [
        f"{name}: {' '.join(card.words.text.splitlines())}"
        for name in COLUMNS
        for card in board.columns.get(Column(name), ())
    ]


def _numbers(board: MeetingBoard) -> list[str]:
    return [
        f"{scale.asked.question} {_short(person.name)}: {rating.number} | {rating.reason}"
        for scale in board.scales
        for person in board.people
        if (rating := scale.rating_of(person.id))
    ]


def _people(board: MeetingBoard, talk: Talk) -> list[str]:
    known = {one.name for one in talk.earlier_people}
    return [
        f"ring {one.place.ring}: {_short(one.name)} | {_relation(one.name, one.who.relation)}"
        for one in board.people
        if one.place and _short(one.name) not in known
    ]


def _promise(promise: Promise) -> list[str]:
    parts = (_short(promise.who), promise.what, promise.when, promise.told)
    return [part for part in parts if part]


def _short(name: str) -> str:
    """Return the first name of the pair, as it is said in the room."""
    first = name.split(maxsplit=1)[0]
    return first if first in IN_THE_ROOM else name


def _relation(name: str, relation: str) -> str:
    """Return what somebody is to him; the pair's own roles are known before."""
    return "" if _short(name) in IN_THE_ROOM else relation
