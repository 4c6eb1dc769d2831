"""Writers of one case for property tests: real sessions, a seeded source of chance, a clock that may lie."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from exitdesk.cases.meetings import open_case, start_meeting
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, Entry, MeetingId, PersonId, ThingId, WriterId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement, RewordAgreement, WithdrawAgreement
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.card import SAFETY, CardId, Column
from exitdesk.sos.card_edits import (
    ChooseWords,
    KeepCard,
    MarkKeptSafe,
    MergeCard,
    MoveCard,
    ParkCard,
    RewordCard,
    SetLane,
    WithdrawCard,
)
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.sos.meeting_edits import NameLane, SwitchLane, WriteNote
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson, SetKnows, SetMayContact
from exitdesk.sos.scale_edits import ChooseNumber, Rate

CASE = CaseId("case-0a")
KAREN = Owner(PersonId(ThingId("person-0a")), "Karen", "politi", "police")


def person(n: int) -> PersonId:
    """Return the id of the nth writer's person."""
    return PersonId(ThingId(f"person-0{n}a"))


@dataclass
class Writer:
    """One laptop: a session, what it wrote, and its own seeded chance."""

    n: int
    chance: random.Random
    written: list[Entry] = field(default_factory=list)
    session: CaseSession = field(init=False)

    def __post_init__(self) -> None:
        self.session = self.open(self.written)

    def open(self, entries: tuple[Entry, ...] | list[Entry]) -> CaseSession:
        """Open the case on this laptop from entries."""
        author = Author(KAREN.person if self.n == 0 else person(self.n), WriterId(f"writer-{self.n}"))
        return CaseSession(CASE, author, entries, self._keep, self._clock, self.chance.randbytes)

    def _keep(self, entry: Entry, _row: object, _blobs: object) -> None:
        self.written.append(entry)

    def _clock(self) -> datetime:
        lie = timedelta(minutes=self.chance.randrange(-10_000, 10_000))
        return datetime(2026, 11, 21, 13, tzinfo=UTC) + lie


def three_writers(seed: int) -> tuple[list[Writer], MeetingId]:
    """Return three laptops that have the same case with one meeting."""
    chance = random.Random(seed)
    writers = [Writer(n, random.Random(chance.random())) for n in range(3)]
    first = writers[0]
    open_case(first.session, KAREN, "2026-014", "Elias")
    meeting = start_meeting(first.session, scales=default_template("da").scales)
    for other in writers[1:]:
        other.session.take_in(first.written)
    return writers, meeting


def act(writer: Writer, meeting: MeetingId, what: int) -> None:
    """Let a writer do one thing that the board allows; a refusal changes nothing."""
    session, chance = writer.session, writer.chance
    if what == 0:
        _quietly(session.undo)
        return
    if what == 1:
        _quietly(session.redo)
        return
    if what == 2:
        note = ThingId(session.new_id("note"))
        session.record(WriteNote(note=note, text=f"egen note {chance.random()}"), meeting=meeting)
        return
    edits = list(possible(writer, session.board(meeting)))
    edit = chance.choice(edits)
    _quietly(lambda: session.record(edit, meeting=meeting))


def _quietly(do: Any) -> None:
    try:
        do()
    except ExitDeskError:
        return


def possible(writer: Writer, board: MeetingBoard) -> Iterator[Edit]:
    """Yield one edit of every kind that fits this board."""
    chance, new_id = writer.chance, writer.session.new_id
    text = f"ord {chance.randrange(1000)}"
    column = chance.choice(list(Column))
    yield KeepCard(card=CardId(ThingId(new_id("card"))), text=text, column=column, key="V")
    yield _agreement(MakeAgreement, AgreementId(ThingId(new_id("agreement"))), text)
    cards = board.all_cards
    if cards:
        card, other = chance.choice(cards), chance.choice(cards)
        yield RewordCard(card=card.id, text=text, quote=chance.random() < 0.5)
        yield MoveCard(card=card.id, column=column, key=key_between(None, other.place.key))
        yield SetLane(card=card.id, lane=SAFETY, on=chance.random() < 0.5)
        yield SetLane(card=card.id, lane=own_lane_of(board.meeting.id), on=chance.random() < 0.5)
        yield MarkKeptSafe(card=card.id, on=chance.random() < 0.5)
        yield ParkCard(card=card.id, on=chance.random() < 0.5)
        yield WithdrawCard(card=card.id)
        if card.has_question:
            yield ChooseWords(card=card.id, text=card.words.text)
            yield ChooseWords(card=card.id, text=None)
        if card.id != other.id:
            yield MergeCard(card=card.id, into=other.id, text=f"{other.words.text} {card.words.text}")
    if board.agreements:
        agreement = chance.choice(board.agreements)
        yield _agreement(RewordAgreement, agreement.id, text)
        yield WithdrawAgreement(agreement=agreement.id)
    line = BottomLineId(ThingId(new_id("demand")))
    yield SetBottomLine(demand=line, what=text, because="de leder her", authority="police")
    if board.bottom_lines:
        line = chance.choice(board.bottom_lines).id
        yield SetBottomLine(demand=line, what=text, because="de leder her", authority="municipality")
        yield WithdrawBottomLine(demand=line)
    yield SwitchLane(meeting=board.meeting.id, lane=SAFETY, on=chance.random() < 0.5)
    own = own_lane_of(board.meeting.id)
    yield SwitchLane(meeting=board.meeting.id, lane=own, on=chance.random() < 0.5)
    yield NameLane(meeting=board.meeting.id, lane=own, word=chance.choice((text, "")))
    yield from _about_people(writer, board)


def _agreement(kind: Any, agreement: AgreementId, text: str) -> Edit:
    edit: Edit = kind(agreement=agreement, who="Karen", what=text)
    return edit


def _about_people(writer: Writer, board: MeetingBoard) -> Iterator[Edit]:
    chance, new_id = writer.chance, writer.session.new_id
    yield IntroducePerson(
        person=PersonId(ThingId(new_id("person"))),
        name=f"Navn {chance.randrange(9)}",
        kind=PersonKind.NETWORK,
    )
    one = chance.choice(board.people)
    yield PlacePerson(person=one.id, ring=chance.randrange(4), angle=chance.randrange(6))
    yield SetKnows(person=one.id, knows=chance.choice(list(Knows)))
    yield SetMayContact(person=one.id, allowed=chance.random() < 0.5)
    scale = chance.choice(board.scales)
    yield Rate(scale=scale.id, person=one.id, number=chance.randrange(11), reason="fordi")
    rating = scale.rating_of(one.id)
    if rating and rating.has_question:
        yield ChooseNumber(scale=scale.id, person=one.id, number=rating.number)
