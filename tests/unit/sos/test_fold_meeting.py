"""From registers to a board: scales, people, agreements and the meeting itself."""

from datetime import date

import pytest

from exitdesk.journal.entry import ThingId
from exitdesk.sos.agreement import Answer, PocketWords
from exitdesk.sos.agreement_edits import (
    AnswerAgreement,
    ChooseAgreement,
    RewordAgreement,
    WithdrawAgreement,
    WordForPocket,
)
from exitdesk.sos.card import LaneId
from exitdesk.sos.circles import CirclePlace, Knows, MayContact, PersonKind
from exitdesk.sos.errors import NoSuchThing
from exitdesk.sos.meeting import Journalised, MeetingFacts, NextMeeting, PaperChoice, TakeAlong, Takes
from exitdesk.sos.meeting_edits import (
    AgreeNextMeeting,
    ChoosePaper,
    ChooseTakeAlong,
    EndMeeting,
    EnterInJournal,
    GiveFrame,
    HeadPocketNote,
    StartMeeting,
    WithdrawNote,
    WriteNote,
)
from exitdesk.sos.people_edits import (
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
    TakeOffCircles,
    WithdrawPerson,
)
from exitdesk.sos.rules import check
from tests.unit.sos.boards import (
    AGREEMENT,
    JONAS,
    MEETING,
    SAMI,
    Hands,
    name,
    promise,
)

SAFETY = LaneId("safety")


def test_people_have_a_place_a_presence_and_the_laptops_marks() -> None:
    """In the order they were named."""
    hands = Hands(
        name(JONAS, PersonKind.PARTICIPANT, "Jonas"),
        name(),
        MarkPresent(person=JONAS, on=True),
        PlacePerson(person=SAMI, ring=1, angle=2.0),
        SetKnows(person=SAMI, knows=Knows.PARTLY),
        SetMayContact(person=SAMI, allowed=True, how="sms"),
        SetPullsBack(person=SAMI, on=True),
        SetUntil(person=SAMI, until="marts"),
    )
    board = hands.board
    jonas, sami = board.people
    assert (board.participant, board.present, board.person(SAMI)) == (jonas, (jonas,), sami)
    assert (sami.place, sami.present, sami.name) == (CirclePlace(1, 2.0), False, "Sami")
    assert (sami.marks.knows, sami.marks.may_contact, sami.marks.pulls_back, sami.marks.until) == (
        Knows.PARTLY,
        MayContact(True, "sms"),
        True,
        "marts",
    )
    hands.do(TakeOffCircles(person=SAMI))
    assert hands.board.people[1].place is None
    hands.do(WithdrawPerson(person=SAMI))
    assert [one.id for one in hands.board.people] == [JONAS]


@pytest.mark.parametrize("first", [Knows.MUST_NEVER, Knows.YES])
def test_the_careful_answer_holds_whoever_came_last(first: Knows) -> None:
    """And is asked about until somebody says it again."""
    second = Knows.YES if first is Knows.MUST_NEVER else Knows.MUST_NEVER
    hands = Hands(name())
    hands.at_once(SetKnows(person=SAMI, knows=first), SetKnows(person=SAMI, knows=second))
    marks = hands.board.people[0].marks
    assert (marks.knows, marks.questions) == (Knows.MUST_NEVER, frozenset({"knows"}))


def test_an_agreement_is_reworded_answered_later_and_withdrawn() -> None:
    """Answers are read apart: they are about another meeting's agreements."""
    hands = Hands(promise(), RewordAgreement(agreement=AGREEMENT, who="Mikkel", what="skriver"))
    found = hands.board.agreement(AGREEMENT)
    assert found is not None
    assert (found.promise.who, found.promise.what, found.has_question) == ("Mikkel", "skriver", False)
    hands.do(WithdrawAgreement(agreement=AGREEMENT))
    assert hands.board.agreements == ()
    answered = Hands(AnswerAgreement(agreement=AGREEMENT, answer=Answer.MAKE_SMALLER)).board
    assert (answered.answers, answered.agreements) == ({AGREEMENT: Answer.MAKE_SMALLER}, ())


def test_two_promises_are_a_question_until_one_is_chosen() -> None:
    """Who, what, when and how stay together."""
    hands = Hands(promise())
    hands.at_once(
        RewordAgreement(agreement=AGREEMENT, who="Karen", what="ringer", when="torsdag"),
        RewordAgreement(agreement=AGREEMENT, who="Mikkel", what="ringer", when="fredag"),
    )
    assert hands.board.agreements[0].has_question
    hands.do(ChooseAgreement(agreement=AGREEMENT, who="Karen", what="ringer", when="torsdag"))
    assert not hands.board.agreements[0].has_question


def test_a_meeting_has_facts_frame_journals_and_an_end() -> None:
    """Each a register of its own; an empty word takes back."""
    day = date(2026, 11, 21)
    hands = Hands(
        StartMeeting(meeting=MEETING, number=2, day=day, time="13.00", place="biblioteket"),
        GiveFrame(meeting=MEETING, at="13.07"),
        AgreeNextMeeting(meeting=MEETING, when="torsdag", day=day),
        ChooseTakeAlong(meeting=MEETING, kind=TakeAlong.CARRY_SAFE, line="Torsdag"),
        ChoosePaper(meeting=MEETING, language="da"),
        ChoosePaper(meeting=MEETING, language="da+en", large=True),
        EnterInJournal(meeting=MEETING, authority="police", day=day),
        EnterInJournal(meeting=MEETING, authority="municipality", day=day, number="7"),
        EndMeeting(meeting=MEETING, at="14.10"),
    )
    meeting = hands.board.meeting
    assert meeting.facts == MeetingFacts(2, day, "13.00", "biblioteket")
    assert (meeting.frame_given, meeting.ended, meeting.questions) == ("13.07", "14.10", frozenset())
    assert meeting.next_meeting == NextMeeting("torsdag", day)
    assert meeting.takes == Takes(TakeAlong.CARRY_SAFE, "Torsdag")
    assert meeting.paper == PaperChoice("da+en", large=True)
    assert meeting.journalised == (Journalised("municipality", day, "7"), Journalised("police", day))
    hands.do(AgreeNextMeeting(meeting=MEETING, when=""), EndMeeting(meeting=MEETING, at=""))
    assert (hands.board.meeting.next_meeting, hands.board.meeting.ended) == (None, "")


def test_two_days_for_the_next_meeting_are_a_question() -> None:
    """Nobody waits in vain on the one that lost silently; saying it again is the choice."""
    hands = Hands()
    hands.at_once(
        AgreeNextMeeting(meeting=MEETING, when="torsdag"), AgreeNextMeeting(meeting=MEETING, when="fredag")
    )
    assert hands.board.meeting.questions == {"next"}
    hands.do(AgreeNextMeeting(meeting=MEETING, when="torsdag"))
    assert hands.board.meeting.questions == frozenset()


def test_a_note_is_on_no_board() -> None:
    """Even where it lay in the same registers, no field takes it."""
    note = ThingId("note-1")
    hands = Hands(WriteNote(note=note, text="egne ord"))
    assert hands.board == Hands().board
    hands.do(WithdrawNote(note=note))
    assert hands.values(note, "text") == [""]


def test_what_he_carries_is_worded_for_each_agreement_and_has_a_heading() -> None:
    """Nobody worded it; a wording; off the note; and the last of two at once, silently."""
    hands = Hands(promise())
    assert (hands.board.agreements[0].pocket, hands.board.meeting.pocket_heading) == (None, "")
    hands.do(
        WordForPocket(agreement=AGREEMENT, words="hent nøglen"),
        HeadPocketNote(meeting=MEETING, words="Min uge"),
    )
    assert hands.board.agreements[0].pocket == PocketWords("hent nøglen")
    assert hands.board.meeting.pocket_heading == "Min uge"
    hands.do(WordForPocket(agreement=AGREEMENT, words="", carried=False))
    assert hands.board.agreements[0].pocket == PocketWords("", carried=False)
    hands.at_once(
        WordForPocket(agreement=AGREEMENT, words="et"), WordForPocket(agreement=AGREEMENT, words="to")
    )
    assert not hands.board.agreements[0].has_question


def test_an_agreement_that_was_only_worded_is_on_no_board() -> None:
    """Words for the pocket make no agreement, and what is not there is not worded."""
    hands = Hands(WordForPocket(agreement=AGREEMENT, words="hent nøglen"))
    assert hands.board.agreements == ()
    with pytest.raises(NoSuchThing):
        check(hands.board, [WordForPocket(agreement=AGREEMENT, words="hent nøglen")])
