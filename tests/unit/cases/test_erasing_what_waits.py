"""Erasing what goes on from meeting to meeting: a card that waits, and a bottom line."""

import pytest

from exitdesk.cases.erasing import OneCard, OneMeeting, OnePerson
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.journal.entry import ThingId
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine
from exitdesk.sos.card_edits import ParkCard
from exitdesk.sos.meeting import TakeAlong
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.cases.test_erasing import BROTHER, Room


@pytest.fixture
def room() -> Room:
    """A room."""
    return Room()


def test_a_card_that_waited_is_gone_from_every_meeting_it_waited_at(room: Room) -> None:
    """It is one card under one name, so its papers go as well; another that waits stays."""
    room.session.record(keep(text="Kniven"), ParkCard(card=CARD, on=True), meeting=room.meeting)
    room.session.record(keep(OTHER, "Ro derhjemme"), ParkCard(card=OTHER, on=True), meeting=room.meeting)
    issue_copy(room.session, room.meeting, TakeAlong.SIGNED_COPY, b"%PDF-", 1)
    later = start_meeting(room.session)
    issue_copy(room.session, later, TakeAlong.SIGNED_COPY, b"%PDF-", 1)

    room.plan_and_erase(OneCard(later, CARD))

    assert b"Kniven" not in room.everything_said()
    assert [one.words.text for one in room.now().board(room.meeting).parked] == ["Ro derhjemme"]
    assert [one.words.text for one in room.now().board(later).parked] == ["Ro derhjemme"]
    assert room.now().file().copies == ()
    assert start_meeting(room.now()) not in (room.meeting, later)


def test_a_bottom_line_goes_with_its_meeting_and_where_it_names_somebody(room: Room) -> None:
    """Its words are erased as an agreement's are; at the other meeting it stands on."""
    line = BottomLineId(ThingId("demand-1"))
    said = SetBottomLine(demand=line, what="Flyt", because="Emre er her", authority="police")
    room.bring_brother()
    room.session.record(said, meeting=room.meeting)
    later = start_meeting(room.session)
    mentions = [one for one in mentions_of(room.now(), BROTHER) if one.cell.thing == line]
    assert [one.cell.scope.meeting for one in mentions] == [room.meeting, later]

    room.plan_and_erase(OneMeeting(room.meeting))
    assert room.now().board(later).bottom_lines[0].demand.why == "Emre er her"

    again = [one for one in mentions_of(room.now(), BROTHER) if one.cell.thing == line]
    room.plan_and_erase(OnePerson(BROTHER), again)
    assert room.now().board(later).bottom_lines == ()
    assert b"Emre" not in room.everything_said()
