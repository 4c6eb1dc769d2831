"""His own word as a lane: on which meeting, in which language, and on no note that he carries unexamined."""

from dataclasses import replace

import pytest

from exitdesk.cases.at_risk import Risk, risks_in
from exitdesk.cases.erasing import OneMeeting, OnePerson
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.own_lanes import Fault, fault_of, said_word, with_own_lanes
from exitdesk.cases.pocket import pocket_note
from exitdesk.cases.read_aloud import journal_note, read_aloud
from exitdesk.cases.session import CaseSession
from exitdesk.cases.telling import telling_of
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import MeetingId
from exitdesk.sos.card import HOUSING, LaneId
from exitdesk.sos.card_edits import ParkCard, SetLane
from exitdesk.sos.errors import EditRefused
from exitdesk.sos.meeting_edits import NameLane, SwitchLane
from exitdesk.sos.own_lane import is_own, own_lane_of
from tests.fakes.desk import fake_desk, session_of
from tests.unit.cases.cards import CARD, OTHER, keep
from tests.unit.cases.test_erasing import BROTHER, Room

DA, EN = default_template("da"), default_template("en")


@pytest.fixture
def session() -> CaseSession:
    """A case without meetings."""
    return session_of(fake_desk())


def name(session: CaseSession, meeting: MeetingId, word: str) -> LaneId:
    """Say his word at a meeting; return its lane."""
    lane = own_lane_of(meeting)
    session.record(NameLane(meeting=meeting, lane=lane, word=word), meeting=meeting)
    return lane


def put(session: CaseSession, meeting: MeetingId, lane: LaneId, *, waits: bool = False) -> None:
    """Put a card on the lane."""
    session.record(
        keep(CARD, "Han spørger efter mig"), SetLane(card=CARD, lane=lane, on=True), meeting=meeting
    )
    if waits:
        session.record(ParkCard(card=CARD, on=True), meeting=meeting)


def test_his_word_stands_after_the_units_lanes_in_every_language(session: CaseSession) -> None:
    """It is translated by nobody; without one the unit's words are what they were."""
    meeting = start_meeting(session)
    assert with_own_lanes(DA, session.board(meeting).meeting) is DA
    lane = name(session, meeting, "min søn")
    for template in (DA, EN):
        lanes = with_own_lanes(template, session.board(meeting).meeting).lanes
        assert list(lanes.items()) == [*template.lanes.items(), (lane, "min søn")]
    name(session, meeting, "")
    assert session.board(meeting).meeting.own_lanes == ()


def test_a_lane_of_the_unit_cannot_be_called_otherwise_by_it() -> None:
    """A name of another kind is refused, also where it comes from a file."""
    meeting = MeetingId("meeting-1")
    for lane in (HOUSING, "own-", "own-Æ", "own-" + "a" * 37):
        with pytest.raises(EditRefused):
            NameLane(meeting=meeting, lane=LaneId(lane), word="min søn")
    assert is_own(own_lane_of(MeetingId("meeting-" + "a" * 88)))
    assert len(own_lane_of(MeetingId("meeting-" + "a" * 88))) == 40


def test_a_word_comes_along_with_the_card_that_waits_and_waits_itself(session: CaseSession) -> None:
    """Offered, not set: off till the card is taken up; a card is never about another meeting's word."""
    meeting = start_meeting(session)
    before = name(session, meeting, "min søn")
    put(session, meeting, before, waits=True)
    later = start_meeting(session)
    here = name(session, later, "boksning")
    board = session.board(later)
    assert [(one.id, one.word) for one in board.meeting.own_lanes] == [
        (here, "boksning"),
        (before, "min søn"),
    ]
    assert board.meeting.lanes_off == {before}
    assert [(card.all_lanes, card.parked) for card in board.parked] == [(frozenset({before}), True)]
    session.record(
        ParkCard(card=CARD, on=False), SwitchLane(meeting=later, lane=before, on=True), meeting=later
    )
    card = session.board(later).card(CARD)
    assert card is not None
    assert card.lanes == {before}
    assert session.board(start_meeting(session)).meeting.own_lanes == ()


def test_no_card_is_hidden_behind_a_word_that_was_taken_away(session: CaseSession) -> None:
    """A lane without a word cannot be switched on again, so it cannot be off."""
    meeting = start_meeting(session)
    lane = name(session, meeting, "min søn")
    put(session, meeting, lane)
    session.record(SwitchLane(meeting=meeting, lane=lane, on=False), meeting=meeting)
    assert session.board(meeting).card(CARD) is None
    name(session, meeting, "")
    assert session.board(meeting).meeting.lanes_off == frozenset()
    assert session.board(meeting).card(CARD) is not None


def test_it_is_read_aloud_and_stands_in_the_note_unless_it_was_switched_off(session: CaseSession) -> None:
    """As he said it, once, in both languages of the note."""
    meeting = start_meeting(session)
    lane = name(session, meeting, "min søn")
    board = session.board(meeting)
    assert (read_aloud(board, DA)[0].title, read_aloud(board, DA)[0].sentences) == (
        "Det ville du selv tale om",
        ("min søn.",),
    )
    assert read_aloud(board, EN)[0].title == "This is what you wanted to talk about"
    assert "Det ville deltageren selv tale om\n- min søn." in journal_note(board, DA, "police")
    session.record(SwitchLane(meeting=meeting, lane=lane, on=False), meeting=meeting)
    board = session.board(meeting)
    assert "min søn" not in journal_note(board, DA, "police") + repr(read_aloud(board, DA))


@pytest.mark.parametrize("line", ["hent Bjarke", "ring til bjarkes bror", "B j a r k e", "på lageret kl. 9"])
def test_each_word_of_it_is_at_risk_on_the_note_he_carries(session: CaseSession, line: str) -> None:
    """It may name a person, a place or a group: capitals or not, and also while the lane is off."""
    meeting = start_meeting(session)
    lane = name(session, meeting, "Bjarke på lageret")
    session.record(SwitchLane(meeting=meeting, lane=lane, on=False), meeting=meeting)
    board = session.board(meeting)
    assert any(one.kind is Risk.BOARD for one in risks_in(line, telling_of(board, DA)))
    assert "bjarke" in telling_of(board, DA).plain
    assert line not in pocket_note(board, DA, line).texts
    without = replace(board, meeting=replace(board.meeting, own_lanes=()))
    assert not any(one.kind is Risk.BOARD for one in risks_in(line, telling_of(without, DA)))


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("81", "81 torsdag"),
        ("ha", "HA kl. 9"),
        ("ny by", "by kl. 9"),
        ("A\u030ase", "åse kl. 9"),
        ("ud", "ud kl. 9"),
    ],
)
def test_a_word_of_two_signs_tells_as_much(session: CaseSession, word: str, line: str) -> None:
    """A group is called by a number or two letters; a letter may be written in two signs."""
    meeting = start_meeting(session)
    name(session, meeting, word)
    board = session.board(meeting)
    assert [one.kind for one in risks_in(line, telling_of(board, DA))] == [Risk.BOARD]
    assert line not in pocket_note(board, DA, line).texts


def test_a_small_word_before_it_is_no_risk(session: CaseSession) -> None:
    """ "Min" tells nobody anything; both of two words at once do."""
    meeting = start_meeting(session)
    name(session, meeting, "min boksning")
    telling = telling_of(session.board(meeting), DA)
    assert risks_in("min uge", telling) == ()
    name(session, meeting, "boksning på et hold")
    assert risks_in("på mandag i et hus", telling_of(session.board(meeting), DA)) == ()
    assert [one.kind for one in risks_in("boksning kl. 9", telling)] == [Risk.BOARD]


def test_who_is_named_in_it_is_found_and_can_be_erased() -> None:
    """A search lists it to be ticked, an access request tells it, and with its meeting it is gone."""
    room = Room()
    room.bring_brother()
    name(room.session, room.meeting, "Emre og mig")
    room.session.record(keep(OTHER, "Vi ses"), ParkCard(card=OTHER, on=True), meeting=room.meeting)
    mentions = mentions_of(room.now(), BROTHER)
    assert [one.text for one in mentions if "own_lane" in one.cell.register] == ["Emre og mig"]
    room.plan_and_erase(OnePerson(BROTHER), mentions)
    assert b"Emre" not in room.everything_said()
    assert room.now().board(room.meeting).meeting.own_lanes == ()
    name(room.session, room.meeting, "klubben")
    room.plan_and_erase(OneMeeting(room.meeting))
    assert b"klubben" not in room.everything_said()


def test_an_access_request_tells_it_in_his_words() -> None:
    """What is kept about him has the word itself."""
    desk = fake_desk()
    held = session_of(desk)
    meeting = start_meeting(held)
    name(held, meeting, "Lene og mig")
    (kept,) = gather(desk, "Lene").kept
    assert (kept.what, kept.texts) == ("name_lane", ("Lene og mig",))


@pytest.mark.parametrize(
    ("typed", "word", "fault"),
    [
        ("  min \n søn ", "min søn", None),
        ("👨\u200d👦", "👨\u200d👦", None),
        ("min\u202e søn", "min søn", None),
        ("\u200d \u2060", "\u200d", Fault.EMPTY),
        ("\u3164", "\u3164", Fault.EMPTY),
        ("\u2800\u2800", "\u2800\u2800", Fault.EMPTY),
        ("BOLIG", "BOLIG", Fault.TAKEN),
        ("a" * 25, "a" * 25, Fault.TOO_LONG),
    ],
)
def test_a_word_is_what_can_be_seen_of_it(typed: str, word: str, fault: Fault | None) -> None:
    """Blanks and unseen signs are no word; another lane's word is taken, whatever its capitals."""
    assert said_word(typed) == word
    assert fault_of(word, own_lane_of(MeetingId("meeting-1")), DA) is fault
