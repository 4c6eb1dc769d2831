"""A case whose beginning a damaged disk took is given a new one, so that what is left can be found and read.

Without the entry that opened it a case stands in no list, and without the one that started it a meeting is
on no page. What is recorded anew is what is known: number and name from the list as it was, or from what he
is called at the meetings; people and questions from the meeting before or after. Nothing is made up but a
neutral number.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from exitdesk.cases.case_edits import OpenCase
from exitdesk.cases.case_state import Scope
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.meetings import ask_again, bring_person
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, MeetingId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import Knows, Person, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.meeting_edits import StartMeeting
from exitdesk.sos.people_edits import IntroducePerson, SetKnows, SetMayContact
from exitdesk.sos.scale import ScaleId

_NUMBER: Final = "number."


@dataclass(frozen=True, slots=True)
class KnownCase:
    """What a list said of a case: its number and working name, each empty where it is not known."""

    number: str = ""
    name: str = ""


def mend_case(session: CaseSession, known: KnownCase, free_number: Callable[[], str]) -> None:
    """Record what a case with lost entries needs to be shown; nothing where it has it.

    `free_number` gives a neutral number that no case has. Raises NotSaved.
    """
    undated = session.undated_meetings()
    for meeting in _as_begun(session):
        if meeting in undated and _says_anything(session, meeting):  # one that was erased stays away
            session.record(*_start_again(session, meeting), meeting=meeting)
    for meeting in session.meetings():
        if edits := _named_again(session, meeting):
            session.record(*edits, meeting=meeting)
    try:
        session.file()
    except NoSuchCase:
        _open_again(session, known, free_number)


def _open_again(session: CaseSession, known: KnownCase, free_number: Callable[[], str]) -> None:
    """Open a case again; what it was numbered or called since its lost opening holds."""
    said = session.registers(Scope(PAIR, None))
    thing = ThingId(session.case)
    participant, name = _participant(session)
    number = said.last(thing, "number") or known.number or free_number()
    session.record(
        OpenCase(
            case=session.case,
            number=number,
            name=said.last(thing, "name") or known.name or name or known.number or "?",
            participant=participant,
            day=_first_moment(session).date(),
        )
    )


def _says_anything(session: CaseSession, meeting: MeetingId) -> bool:
    return any(one.header.meeting == meeting and not one.erased for one in session.entries())


def _start_again(session: CaseSession, meeting: MeetingId) -> list[Edit]:
    begun = _first_moment(session, meeting)
    near, number = _nearest(session, meeting)
    edits: list[Edit] = [
        StartMeeting(meeting=meeting, number=number, day=begun.date(), time=begun.strftime("%H.%M"))
    ]
    return edits + (_missing_from(session, meeting, near) if near else [])


def _missing_from(session: CaseSession, meeting: MeetingId, near: MeetingBoard) -> list[Edit]:
    """Return the edits that bring the people, marks and questions of another meeting that are lost here.

    What was said here since holds: a name, a mark or a withdrawal is never written over.
    """
    here, board = session.registers(Scope(PAIR, meeting)), session.board(meeting)
    edits: list[Edit] = []
    for person in near.people:
        if board.person(person.id) is not None or "name" not in here.registers_of(person.id):
            edits += _unsaid(here, bring_person(person))
    return edits + _unsaid(here, [ask_again(one) for one in near.scales])


def _named_again(session: CaseSession, meeting: MeetingId) -> list[Edit]:
    """Return the edits that name people and ask questions of which only something else is left here.

    A mark or a number of somebody without a name would be on no page. With the name come the careful marks
    of the meeting it is taken from.
    """
    here = session.registers(Scope(PAIR, meeting))
    boards = _nearest_first(session, meeting)
    edits: list[Edit] = []
    for scale in _left_of(here, "scale"):
        asked = next((one for board in boards if (one := board.scale(ScaleId(scale)))), None)
        if asked is not None and "question" not in here.registers_of(scale):
            edits.append(ask_again(asked))
    for person in _people_left(here):
        if "name" not in here.registers_of(person):
            known = next((its for board in boards if (its := board.person(PersonId(person)))), None)
            edits += _unsaid(here, _introduce(session, PersonId(person), known))
    return edits


def _introduce(session: CaseSession, person: PersonId, known: Person | None) -> list[Edit]:
    if known is None:
        said, case = session.registers(Scope(PAIR, None)), ThingId(session.case)
        is_participant = person == said.last(case, "participant")
        kind = PersonKind.PARTICIPANT if is_participant else PersonKind.NETWORK
        name = said.last(case, "name") if is_participant else None
        return [IntroducePerson(person=person, name=name or "?", kind=kind)]
    return [edit for edit in bring_person(known) if isinstance(edit, IntroducePerson) or _is_careful(edit)]


def _is_careful(edit: Edit) -> bool:
    if isinstance(edit, SetKnows):
        return edit.knows is Knows.MUST_NEVER
    return isinstance(edit, SetMayContact) and not edit.allowed


def _unsaid(here: Registers, edits: Sequence[Edit]) -> list[Edit]:
    """Return those edits that write only to registers of which nothing is left here."""
    return [
        edit
        for edit in edits
        if all(one.register not in here.registers_of(one.thing) for one in edit.intents())
    ]


def _left_of(here: Registers, kind: str) -> list[ThingId]:
    """Return the things of a kind of which anything still stands."""
    return [
        one
        for one in here.things(kind)
        if any(here.standing(one, register) for register in here.registers_of(one))
    ]


def _people_left(here: Registers) -> list[ThingId]:
    """Return the people of whom anything still stands: a mark, a place, a number they gave."""
    rated = [
        ThingId(register.removeprefix(_NUMBER))
        for scale in _left_of(here, "scale")
        for register in sorted(here.registers_of(scale))
        if register.startswith(_NUMBER) and here.standing(scale, register)
    ]
    return list(dict.fromkeys([*_left_of(here, "person"), *rated]))


def _nearest_first(session: CaseSession, meeting: MeetingId) -> list[MeetingBoard]:
    """Return the boards of the other meetings: those before, the last one first, then those after."""
    meetings = session.meetings()
    place = meetings.index(meeting)
    return [session.board(one) for one in (*reversed(meetings[:place]), *meetings[place + 1 :])]


def _nearest(session: CaseSession, meeting: MeetingId) -> tuple[MeetingBoard | None, int]:
    """Return the board of the meeting before one, else of the first after it, and the number it has by that.

    The last meeting is the one that the next takes people and marks from: an older one never becomes it.
    """
    order = _as_begun(session)
    place = order.index(meeting)
    dated = [
        (at, board, facts.number)
        for at, board in enumerate(map(session.board, order))
        if (facts := board.meeting.facts)
    ]
    before = [(number, at, board) for at, board, number in dated if at < place]
    if before:
        number, _, board = max(before, key=lambda one: one[:2])
        return board, number + 1
    if not dated:
        return None, 1
    at, board, number = dated[0]
    return board, max(1, number - (at - place))


def _as_begun(session: CaseSession) -> list[MeetingId]:
    """Return the meetings, also those without a beginning, in the order of the first entry left of each."""
    found = (one.header.meeting for one in session.entries(PAIR))
    return list(dict.fromkeys(meeting for meeting in found if meeting is not None))


def _participant(session: CaseSession) -> tuple[PersonId, str]:
    """Return who the case is about, and what he is called, as the last meeting has it."""
    people = (person for meeting in reversed(session.meetings()) for person in session.board(meeting).people)
    found = next((one for one in people if one.who.kind is PersonKind.PARTICIPANT), None)
    if found is not None:
        return found.id, found.who.name
    return PersonId(ThingId(session.new_id("person"))), ""


def _first_moment(session: CaseSession, meeting: MeetingId | None = None) -> datetime:
    """Return when the first entry that is left (of a meeting) was written, as its laptop claimed."""
    entries = session.entries(PAIR) or session.entries()
    of_it = [one for one in entries if meeting is None or one.header.meeting == meeting]
    return datetime.fromisoformat(of_it[0].header.at)
