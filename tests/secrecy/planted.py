"""A meeting over a vault where canaries sit, each in a place of its own."""

from collections.abc import Sequence
from typing import Final

from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.desk import Desk
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.cases.told_edits import NoteTold
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId, WriterId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement, RewordAgreement, WithdrawAgreement
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, ParkCard, RewordCard, SetLane, WithdrawCard
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import NameLane, WriteNote
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.sos.people_edits import (
    IntroducePerson,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
)
from exitdesk.sos.scale import Direction, ScaleId
from exitdesk.sos.scale_edits import AskScale, Rate, WithdrawScale
from tests.fakes.desk import fake_desk, session_of
from tests.secrecy.surfaces import STEM

CANARIES: Final = tuple(f"{STEM}l{chr(97 + at // 10)}{chr(97 + at % 10)}" for at in range(57))
OTHERS, NOTES, MARKS, DISCARDED = CANARIES[:16], CANARIES[16:22], CANARIES[22:28], CANARIES[28:38]
UNREVEALED, WITHDRAWN, UNDONE, UNCHOSEN = CANARIES[38:42], CANARIES[42:45], CANARIES[45:48], CANARIES[48:50]
PARKED: Final = CANARIES[50:54]
# What he was told, and the police's assessment: on the case's page, and never in a meeting.
ON_THE_PAGE: Final = CANARIES[54:56]
# His own word of a meeting before: it waits with its card, and is in view no more than that.
OWN_WORD: Final = CANARIES[56]
WAITING_NOTE: Final = NOTES[5]
# What the three marks say in words: none of it is for the room either.
MARK_WORDS: Final = (
    "Må aldrig", "Trækker tilbage", "Ved det?", "Må vi kontakte?", "Mærker", "ærke", "Luk mærkerne",
)  # fmt: skip
# Nor what the pair may ask, which stands beside the board when they want it to.
QUESTIONS: Final = tuple(
    question for group in default_template("da").questions for question in group.questions
) + tuple(question for asked in default_template("da").column_questions.values() for question in asked)
SEEN: Final = "Solopgang"
VERSIONED: Final = "Jeg tør ikke tage bussen"
NUMBER: Final = "2026-014"


def planted_desk() -> Desk:
    """Return four other cases, and one with a meeting behind it and one under way."""
    others = tuple((f"2025-{at:03d}", name) for at, name in enumerate(OTHERS[:4], start=1))
    desk = fake_desk(cases=((NUMBER, "Jonas"), *others))
    for at, (number, _name) in enumerate(others):
        _plant_elsewhere(session_of(desk, number), OTHERS[4 + at * 3 : 7 + at * 3], at)
    session = session_of(desk, NUMBER)
    day, thing = session.now().date(), ThingId("assessment-1")
    session.record(NoteTold(case=session.case, told_id=ThingId("told-1"), day=day, words=ON_THE_PAGE[0]))
    session.record(assess(desk.owner, session.case, thing, day, ON_THE_PAGE[1], Agrees.THREAT_IS_LESS))
    first = start_meeting(session, scales=default_template("da").scales)
    _note(session, first, NOTES[0])
    _agree(session, first, "finder et værelse")
    about = own_lane_of(first)
    session.record(NameLane(meeting=first, lane=about, word=OWN_WORD), meeting=first)
    waiting = _card(session, first, PARKED[0], "Z")
    session.record(SetLane(card=waiting, lane=about, on=True), meeting=first)
    _park(session, first, waiting)
    meeting = start_meeting(session)
    _card(session, meeting, SEEN, "V")
    _park(session, meeting, _card(session, meeting, PARKED[1], "W"))
    for word in NOTES[1:5]:
        _note(session, meeting, word)
    _plant_marks(session, meeting)
    _plant_numbers(session, meeting)
    _plant_withdrawn(session, meeting)
    return desk


def _plant_elsewhere(session: CaseSession, words: Sequence[str], at: int) -> None:
    """A card, then by turns a person, an agreement, a reason or a note, in another case."""
    meeting = start_meeting(session, scales=default_template("da").scales)
    card, second, third = words
    _card(session, meeting, f"De siger {card}", "V")
    person = _person(session, meeting, second if at % 2 else "Bo", at)
    if at % 2 == 0:
        _agree(session, meeting, second)
    if at < 2:
        scale = session.board(meeting).scales[0].id
        session.record(Rate(scale=scale, person=person, number=3, reason=third), meeting=meeting)
    else:
        _note(session, meeting, third)


def _plant_marks(session: CaseSession, meeting: MeetingId) -> None:
    for at, word in enumerate(MARKS):
        person = _person(session, meeting, f"Person {at}", at)
        session.record(
            SetKnows(person=person, knows=Knows.MUST_NEVER),
            SetPullsBack(person=person, on=True),
            SetMayContact(person=person, allowed=True, how=word)
            if at % 2
            else SetUntil(person=person, until=word),
            meeting=meeting,
        )


def _plant_numbers(session: CaseSession, meeting: MeetingId) -> None:
    board = session.board(meeting)
    staff = [one.id for one in board.people if one != board.participant][: len(UNREVEALED)]
    for person, word in zip(staff, UNREVEALED, strict=True):
        session.record(Rate(scale=board.scales[0].id, person=person, number=3, reason=word), meeting=meeting)


def _plant_withdrawn(session: CaseSession, meeting: MeetingId) -> None:
    card = _card(session, meeting, WITHDRAWN[0], "X")
    session.record(WithdrawCard(card=card), meeting=meeting)
    agreement = _agree(session, meeting, WITHDRAWN[1])
    session.record(WithdrawAgreement(agreement=agreement), meeting=meeting)
    scale = ScaleId(ThingId(session.new_id("scale")))
    asked = AskScale(
        scale=scale, question=WITHDRAWN[2], zero="0", ten="10", direction=Direction.HIGH_IS_WORSE, key="z"
    )
    session.record(asked, meeting=meeting)
    session.record(WithdrawScale(scale=scale), meeting=meeting)


def say_otherwise(session: CaseSession) -> tuple[CardId, AgreementId]:
    """Have two wordings of a card and of an agreement stand at once: our own, and a partner's canary."""
    meeting = session.meetings()[-1]
    card = _card(session, meeting, "Jeg kører ikke med bus", "Y")
    agreement = _agree(session, meeting, "ringer")
    kept: list[Entry] = []

    def keep(entry: Entry, _row: CaseRow | None, _blobs: Sequence[Blob]) -> None:
        kept.append(entry)

    author = Author(PersonId(ThingId("person-0b")), WriterId("writer-0"))
    partner = CaseSession(
        session.case, author, session.entries(), keep, session.now, lambda size: b"\7" * size
    )
    partner.record(RewordCard(card=card, text=UNCHOSEN[0]), meeting=meeting)
    partner.record(RewordAgreement(agreement=agreement, who="Jonas", what=UNCHOSEN[1]), meeting=meeting)
    session.record(RewordCard(card=card, text=VERSIONED), meeting=meeting)
    session.record(RewordAgreement(agreement=agreement, who="Jonas", what="ringer selv"), meeting=meeting)
    session.take_in(kept)
    return card, agreement


def _card(session: CaseSession, meeting: MeetingId, text: str, key: str) -> CardId:
    card = CardId(ThingId(session.new_id("card")))
    session.record(
        KeepCard(card=card, text=text, quote=True, column=Column.WORRIES, key=key), meeting=meeting
    )
    return card


def _park(session: CaseSession, meeting: MeetingId, card: CardId) -> None:
    session.record(ParkCard(card=card, on=True), meeting=meeting)


def _agree(session: CaseSession, meeting: MeetingId, what: str) -> AgreementId:
    agreement = AgreementId(ThingId(session.new_id("agreement")))
    session.record(MakeAgreement(agreement=agreement, who="Jonas", what=what), meeting=meeting)
    return agreement


def _note(session: CaseSession, meeting: MeetingId, text: str) -> None:
    session.record(WriteNote(note=ThingId(session.new_id("note")), text=text), meeting=meeting)


def _person(session: CaseSession, meeting: MeetingId, name: str, at: int) -> PersonId:
    person = PersonId(ThingId(session.new_id("person")))
    session.record(
        IntroducePerson(person=person, name=name, kind=PersonKind.PROFESSIONAL),
        PlacePerson(person=person, ring=at % 4, angle=at * 0.9),
        meeting=meeting,
    )
    return person
