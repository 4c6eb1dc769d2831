"""Use cases around a meeting: open a case, start a meeting with what the last one left, read it back."""

from collections.abc import Sequence
from datetime import date

from exitdesk.cases.case_edits import OpenCase, PutOnCase
from exitdesk.cases.ports import Owner
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import ScaleTemplate
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line_edits import SetBottomLine
from exitdesk.sos.card import Card
from exitdesk.sos.card_edits import KeepCard, MarkKeptSafe, ParkCard
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.sos.meeting_edits import NameLane, StartMeeting, SwitchLane
from exitdesk.sos.people_edits import (
    IntroducePerson,
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
)
from exitdesk.sos.scale import Scale, ScaleId
from exitdesk.sos.scale_edits import AskScale


def open_case(session: CaseSession, owner: Owner, number: str, name: str) -> None:
    """Record that a case is opened by its owner, who is on it from today."""
    today = session.now().date()
    participant = PersonId(ThingId(session.new_id("person")))
    session.record(
        OpenCase(case=session.case, number=number, name=name, participant=participant, day=today),
        PutOnCase(case=session.case, person=owner.person, name=owner.name, role=owner.role, since=today),
    )


def start_meeting(
    session: CaseSession, *, place: str = "", day: date | None = None, scales: Sequence[ScaleTemplate] = ()
) -> MeetingId:
    """Start the next meeting with the people, circles, scales and what waits of the last one; return its id.

    A first meeting has the participant and those on the case, and asks the unit's `scales`.
    """
    meeting = MeetingId(session.new_id("meeting"))
    earlier = session.meetings()
    last = session.board(earlier[-1]) if earlier else None
    number = 1 + (last.meeting.facts.number if last and last.meeting.facts else 0)
    now = session.now()
    opening = StartMeeting(
        meeting=meeting, number=number, day=day or now.date(), time=now.strftime("%H.%M"), place=place
    )
    brought = _bring(last, meeting) if last else _first(session, scales)
    session.record(opening, *brought, meeting=meeting)
    return meeting


def _first(session: CaseSession, scales: Sequence[ScaleTemplate]) -> list[Edit]:
    case = session.file()
    edits: list[Edit] = [
        IntroducePerson(person=case.participant, name=case.name, kind=PersonKind.PARTICIPANT),
        MarkPresent(person=case.participant, on=True),
    ]
    for one in case.on_case:
        if one.until is None:
            edits += [
                IntroducePerson(
                    person=one.person, name=one.name, relation=one.role, kind=PersonKind.PROFESSIONAL
                ),
                MarkPresent(person=one.person, on=True),
            ]
    return edits + ask_scales(session, scales)


def ask_scales(session: CaseSession, scales: Sequence[ScaleTemplate]) -> list[Edit]:
    """Return the edits that ask the unit's scales, in order."""
    edits: list[Edit] = []
    key: str | None = None
    for one in scales:
        key = key_between(key, None)
        edits.append(
            AskScale(
                scale=ScaleId(ThingId(session.new_id("scale"))),
                question=one.question,
                zero=one.zero,
                ten=one.ten,
                direction=one.direction,
                key=key,
            )
        )
    return edits


def _bring(last: MeetingBoard, meeting: MeetingId) -> list[Edit]:
    """Return the edits that bring people, circles, marks, questions and what waits along; never a number."""
    edits: list[Edit] = []
    for person in last.people:
        edits += bring_person(person)
    edits += [ask_again(scale) for scale in last.scales]
    for line in last.bottom_lines:
        said = line.demand
        edits.append(
            SetBottomLine(demand=line.id, what=said.what, because=said.why, authority=said.authority)
        )
    for card in last.parked:
        edits += bring_parked(card)
    return edits + bring_words(last, meeting)


def bring_words(last: MeetingBoard, meeting: MeetingId) -> list[Edit]:
    """Return the edits that let the words of what waits come along: at hand, and switched off till wished."""
    about = {lane for card in last.parked for lane in card.all_lanes}
    edits: list[Edit] = []
    for one in last.meeting.own_lanes:
        if one.id in about:
            edits.append(NameLane(meeting=meeting, lane=one.id, word=one.word))
            edits.append(SwitchLane(meeting=meeting, lane=one.id, on=False))
    return edits


def bring_parked(card: Card) -> list[Edit]:
    """Return the edits that let a parked card wait at another meeting too, in the same words."""
    words = card.words
    edits: list[Edit] = [
        KeepCard(
            card=card.id,
            text=words.text,
            speaker=words.speaker,
            quote=words.quote,
            column=card.column,
            key=card.place.key,
            lanes=tuple(sorted(card.all_lanes)),
        ),
        ParkCard(card=card.id, on=True),
    ]
    return [*edits, MarkKeptSafe(card=card.id, on=True)] if card.kept_safe else edits


def ask_again(scale: Scale) -> AskScale:
    """Return the edit that asks a scale at another meeting, in the same words."""
    asked = scale.asked
    return AskScale(
        scale=scale.id,
        question=asked.question,
        zero=asked.zero,
        ten=asked.ten,
        direction=asked.direction,
        key=asked.key,
    )


def bring_person(person: Person) -> list[Edit]:
    """Return the edits that bring a person along to another meeting, with the marks that are his."""
    who, marks = person.who, person.marks
    edits: list[Edit] = [
        IntroducePerson(person=person.id, name=who.name, relation=who.relation, kind=who.kind)
    ]
    if person.kind is PersonKind.PARTICIPANT or (person.kind is PersonKind.PROFESSIONAL and person.present):
        edits.append(MarkPresent(person=person.id, on=True))
    if person.place:
        edits.append(PlacePerson(person=person.id, ring=person.place.ring, angle=person.place.angle))
    if marks.knows:
        edits.append(SetKnows(person=person.id, knows=marks.knows))
    if marks.may_contact:
        contact = marks.may_contact
        edits.append(SetMayContact(person=person.id, allowed=contact.allowed, how=contact.how))
    if marks.pulls_back:
        edits.append(SetPullsBack(person=person.id, on=True))
    if marks.until:
        edits.append(SetUntil(person=person.id, until=marks.until))
    return edits
