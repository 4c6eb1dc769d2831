"""A case whose beginning a damaged disk took is given a new one, so that what is left can be found and read.

Without the entry that opened it a case stands in no list, and without the one that started it a meeting is
on no page. What is recorded anew is what is known: number and name from the list as it was, or from what he
is called at the meetings; people and questions from the meeting before or after. Nothing is made up but a
neutral number.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from exitdesk.cases.case_edits import OpenCase
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.meetings import ask_again, bring_person
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, MeetingId, PersonId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.meeting_edits import StartMeeting


@dataclass(frozen=True, slots=True)
class KnownCase:
    """What a list said of a case: its number and working name, each empty where it is not known."""

    number: str = ""
    name: str = ""


def mend_case(session: CaseSession, known: KnownCase, free_number: Callable[[], str]) -> None:
    """Record what a case with lost entries needs to be shown; nothing where it has it.

    `free_number` gives a neutral number that no case has. Raises NotSaved.
    """
    for meeting in session.undated_meetings():
        session.record(*_start_again(session, meeting), meeting=meeting)
    try:
        session.file()
    except NoSuchCase:
        participant, name = _participant(session)
        session.record(
            OpenCase(
                case=session.case,
                number=known.number or free_number(),
                name=known.name or name or known.number or "?",
                participant=participant,
                day=_first_moment(session).date(),
            )
        )


def _start_again(session: CaseSession, meeting: MeetingId) -> list[Edit]:
    begun = _first_moment(session, meeting)
    near = _nearest(session, begun.date())
    number = 1 + (near.meeting.facts.number if near and near.meeting.facts else 0)
    taken = [one.number for each in session.meetings() if (one := session.board(each).meeting.facts)]
    while number in taken:
        number += 1
    edits: list[Edit] = [
        StartMeeting(meeting=meeting, number=number, day=begun.date(), time=begun.strftime("%H.%M"))
    ]
    return edits + (_missing_from(session.board(meeting), near) if near else [])


def _missing_from(board: MeetingBoard, near: MeetingBoard) -> list[Edit]:
    """Return the edits that name the people and ask the questions of another meeting that are lost here."""
    edits = [edit for one in near.people if board.person(one.id) is None for edit in bring_person(one)]
    return edits + [ask_again(one) for one in near.scales if board.scale(one.id) is None]


def _nearest(session: CaseSession, day: date) -> MeetingBoard | None:
    """Return the last meeting up to a day, else the first one after it."""
    boards = [session.board(meeting) for meeting in session.meetings()]
    before = [one for one in boards if one.meeting.facts and one.meeting.facts.day <= day]
    return before[-1] if before else next(iter(boards), None)


def _participant(session: CaseSession) -> tuple[PersonId, str]:
    """Return who the case is about, and what he is called, as the last meeting has it."""
    for meeting in reversed(session.meetings()):
        for person in session.board(meeting).people:
            if person.who.kind is PersonKind.PARTICIPANT:
                return person.id, person.who.name
    return PersonId(ThingId(session.new_id("person"))), ""


def _first_moment(session: CaseSession, meeting: MeetingId | None = None) -> datetime:
    """Return when the first entry that is left (of a meeting) was written, as its laptop claimed."""
    entries = session.entries(PAIR) or session.entries()
    of_it = [one for one in entries if meeting is None or one.header.meeting == meeting]
    return datetime.fromisoformat(of_it[0].header.at)
