"""The colleague copy: what the pair picked of a board for one authority, on his consent or another ground.

Nothing is on it that was not picked: a card, a question, an agreement. The circles, the marks, who was in
the room, the place and the photos have no way there. Of his network's people it says the first name, where
it is sure to be one, else what somebody is to him, unless a person was picked too. It names the receiver,
the ground, and the kinds of information that it is said to be.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from exitdesk.cases.documents.board_told import BoardTold
from exitdesk.cases.documents.colleague_words import Ground, colleague_words
from exitdesk.cases.documents.document import Document, DocumentKind, Part
from exitdesk.cases.documents.file_copy import revealed
from exitdesk.cases.documents.letters import Authority, Matter, letters_in, paragraphs, said
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.first_names import bare, called
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId
from exitdesk.sos.agreement import Agreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import Marks, Person, PersonKind


@dataclass(frozen=True, slots=True)
class ColleagueTyped:
    """Of which meeting, to whom, on which ground and why, which kinds it is about, and what goes along.

    `picked` are ids of cards, questions, agreements, and of people who are named in full.
    """

    meeting: MeetingId
    receiver: Authority
    ground: Ground = Ground.CONSENT
    reason: str = field(default="", repr=False)
    matters: frozenset[Matter] = frozenset()
    picked: frozenset[str] = frozenset()
    signers: int = 1


def colleague_copy(
    case: CaseTold, board: MeetingBoard, typed: ColleagueTyped, template: UnitTemplate
) -> Document:
    """Return the copy."""
    words, its = letters_in(template.language), colleague_words(template.language)
    kinds = [words.consent.kinds[one] for one in Matter if one in typed.matters]
    facts = board.meeting.facts
    shown = picked_of(board, typed.picked, its.somebody)
    grounds = (its.grounds[typed.ground], its.about.format(kinds=", ".join(kinds)) if kinds else "")
    return Document(
        kind=DocumentKind.COLLEAGUE_COPY,
        language=template.language,
        title=its.title,
        file_title=words.file_title,
        facts=said(
            words.case.format(number=case.number),
            its.receiver.format(
                authority=template.own_name(typed.receiver) or words.consent.authorities[typed.receiver]
            ),
            its.meeting.format(number=facts.number, day=words.day(facts.day)) if facts else "",
        ),
        parts=(Part(its.ground_title, text=(*said(*grounds), *paragraphs(typed.reason))),),
        closing=(its.only_part,),
        signers=typed.signers,
        omissions=(("own_notes", 0), *_left_out(board, shown)),
        board=BoardTold(shown, template, picked=True),
    )


def picked_of(board: MeetingBoard, picked: Collection[str], somebody: str) -> MeetingBoard:
    """Return the board with what was picked and nothing else.

    `somebody` is who somebody of the network is of whom neither a first name nor a relation is sure.
    """
    shown = revealed(board)
    people = tuple(_named(one, picked, somebody) for one in board.people)
    short = [(one, now) for one, now in zip(board.people, people, strict=True) if one.name != now.name]
    agreements = (_agreement(one, short) for one in shown.agreements if one.id in picked)
    return replace(
        shown,
        columns={
            column: tuple(one for one in cards if one.id in picked) for column, cards in shown.columns.items()
        },
        scales=tuple(one for one in shown.scales if one.id in picked),
        people=people,
        agreements=tuple(agreements),
        answers={},
        parked=(),
        bottom_lines=tuple(one for one in shown.bottom_lines if one.id in picked),
        meeting=replace(board.meeting, next_meeting=None, takes=None),
    )


def _named(person: Person, picked: Collection[str], somebody: str) -> Person:
    """Return a person off the circles and without marks; of the network by the first name unless picked."""
    off = replace(person, place=None, marks=Marks(), present=False)
    if person.kind is not PersonKind.NETWORK or person.id in picked:
        return off
    name = called(person.name, person.who.relation) or somebody
    return replace(off, who=replace(person.who, name=name, relation=""))


def _agreement(one: Agreement, short: Sequence[tuple[Person, Person]]) -> Agreement:
    """Return an agreement in which who is named short is so, under an earlier name and in a sentence too."""
    promise = one.promise
    who = next((now.name for was, now in short if was.id == promise.person), promise.who)
    said = replace(
        promise,
        who=_short(who, short),
        what=_short(promise.what, short),
        when=_short(promise.when, short),
        told=_short(promise.told, short),
    )
    return replace(one, promise=said)


def _short(text: str, short: Sequence[tuple[Person, Person]]) -> str:
    """Return a text in which nobody stands by the whole name, nor by it without a title or a role."""
    for was, now in short:
        first = now.name.replace("\\", r"\\")
        for words in (was.name.split(), bare(was.name.split())):
            if words and " ".join(words) not in now.name:
                name = r"\s+".join(map(re.escape, words))
                text = re.sub(rf"(?<!\w){name}(?=s?(?!\w))", first, text, flags=re.IGNORECASE)
    return text


def _left_out(board: MeetingBoard, shown: MeetingBoard) -> Sequence[tuple[str, int]]:
    def cards(of: MeetingBoard) -> int:
        return sum(len(one) for one in of.columns.values())

    counts = (
        ("not_picked_cards", cards(board) - cards(shown)),
        ("not_picked_numbers", len(board.scales) - len(shown.scales)),
        ("not_picked_agreements", len(board.agreements) - len(shown.agreements)),
        ("circles_and_marks", int(any(one.place for one in board.people))),
        ("parked", len(board.parked)),
    )
    return [(key, count) for key, count in counts if count]
