"""A case with two meetings, and the same case as it is read when entries of it are lost."""

from exitdesk.cases.lost import LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PAIR, MeetingId, PersonId, ThingId
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.people_edits import (
    IntroducePerson,
    SetKnows,
)
from exitdesk.sos.scale_edits import Rate
from tests.fakes.desk import FakeClock, fake_desk, session_of
from tests.storage.places import keep_card

SAMI = PersonId(ThingId("person-sami"))


def free_number() -> str:
    """Return a number that no case has."""
    return "2026-099"


def whole_case() -> CaseSession:
    """A case with two meetings a week apart; his brother must never know."""
    clock = FakeClock()
    session = session_of(fake_desk(clock=clock))
    for text in ("første", "andet"):
        meeting = start_meeting(session, scales=default_template("da").scales)
        if text == "første":
            session.record(
                IntroducePerson(person=SAMI, name="Sami", relation="bror", kind=PersonKind.NETWORK),
                SetKnows(person=SAMI, knows=Knows.MUST_NEVER),
                meeting=meeting,
            )
        keep_card(session, meeting, text)
        board = session.board(meeting)
        participant = session.file().participant
        session.record(Rate(scale=board.scales[0].id, person=participant, number=4), meeting=meeting)
        clock.pass_by(days=7)
    return session


def without(session: CaseSession, *gone: int) -> CaseSession:
    """Return the case as it is read when entries (by their place in the order) are lost."""
    entries = session.entries(PAIR)
    lost = [LostEntry(entries[place].id) for place in gone]
    left = [entry for place, entry in enumerate(entries) if place not in gone]
    return CaseSession(
        session.case, session.author, left, lambda *_: None, session.now, session._pen.chance, lost
    )


def started_at(session: CaseSession) -> list[int]:
    """Return the places of the entries that started meetings."""
    entries = session.entries(PAIR)
    return [
        next(at for at, entry in enumerate(entries) if entry.header.meeting == meeting)
        for meeting in session.meetings()
    ]


def texts(session: CaseSession, meeting: MeetingId) -> list[str]:
    """Return the words of a meeting's cards."""
    board = session.board(meeting)
    return [card.words.text for cards in board.columns.values() for card in cards]
