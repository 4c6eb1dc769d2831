"""Meetings: the next one brings people, circles, marks and questions along, and never a number or a card."""

from datetime import date

import pytest

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.read_aloud import journal_note, read_aloud
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.agreement import AgreementId, Answer
from exitdesk.sos.agreement_edits import AnswerAgreement, MakeAgreement
from exitdesk.sos.bottom_line import BottomLineId
from exitdesk.sos.bottom_line_edits import SetBottomLine
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, MarkKeptSafe, ParkCard
from exitdesk.sos.circles import CirclePlace, Knows, MayContact, PersonKind
from exitdesk.sos.meeting import PaperChoice
from exitdesk.sos.meeting_edits import ChoosePaper
from exitdesk.sos.people_edits import (
    IntroducePerson,
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
    WithdrawPerson,
)
from exitdesk.sos.scale_edits import Rate, WithdrawScale
from tests.fakes.desk import KAREN, fake_desk, session_of

SAMI, LENE = PersonId(ThingId("person-sami")), PersonId(ThingId("person-lene"))
AGREEMENT = AgreementId(ThingId("agreement-1"))


@pytest.fixture
def session() -> CaseSession:
    """A case without meetings."""
    return session_of(fake_desk())


def first(session: CaseSession) -> MeetingId:
    """Start a first meeting with the unit's scales."""
    return start_meeting(session, place="biblioteket", scales=default_template("da").scales)


def test_a_first_meeting_has_the_participant_and_those_still_on_the_case(session: CaseSession) -> None:
    """Who left the case is not named."""
    day = date(2026, 11, 1)
    session.record(
        PutOnCase(case=session.case, person=LENE, name="Lene", role="kommune", since=day, until=day)
    )
    board = session.board(first(session))
    assert [(one.name, one.kind, one.present) for one in board.people] == [
        ("Jonas", PersonKind.PARTICIPANT, True),
        ("Karen", PersonKind.PROFESSIONAL, True),
    ]
    assert board.meeting.facts is not None
    assert (board.meeting.facts.number, board.meeting.facts.time, board.meeting.facts.place) == (
        1,
        "13.00",
        "biblioteket",
    )
    assert board.meeting.facts.day == date(2026, 11, 21)
    assert len(board.scales) == len(default_template("da").scales)


def test_the_next_meeting_brings_people_circles_marks_and_questions(session: CaseSession) -> None:
    """As they stood last; who was not in the room is not in it now, and who was withdrawn is gone."""
    meeting = first(session)
    for edit in (
        IntroducePerson(person=SAMI, name="Sami", relation="bror", kind=PersonKind.NETWORK),
        MarkPresent(person=SAMI, on=True),
        PlacePerson(person=SAMI, ring=1, angle=2.5),
        SetKnows(person=SAMI, knows=Knows.MUST_NEVER),
        SetMayContact(person=SAMI, allowed=True, how="sms"),
        SetPullsBack(person=SAMI, on=True),
        SetUntil(person=SAMI, until="marts"),
        IntroducePerson(person=LENE, name="Lene", kind=PersonKind.PROFESSIONAL),
        WithdrawPerson(person=LENE),
        MarkPresent(person=KAREN.person, on=False),
        WithdrawScale(scale=session.board(meeting).scales[0].id),
    ):
        session.record(edit, meeting=meeting)
    last = session.board(meeting)
    board = session.board(start_meeting(session, day=date(2026, 12, 1)))
    assert [one.who for one in board.people] == [one.who for one in last.people]
    assert [one.present for one in board.people] == [True, False, False]
    sami = board.people[2]
    assert (sami.place, sami.marks) == (CirclePlace(1, 2.5), last.people[2].marks)
    assert sami.marks.may_contact == MayContact(True, "sms")
    assert [(one.id, one.asked) for one in board.scales] == [(one.id, one.asked) for one in last.scales]
    assert board.meeting.facts is not None
    assert (board.meeting.facts.number, board.meeting.facts.day) == (2, date(2026, 12, 1))


def test_the_next_meeting_has_no_number_no_card_and_no_agreement(session: CaseSession) -> None:
    """They are read from the meeting where they were said."""
    meeting = first(session)
    board = session.board(meeting)
    jonas, scale = board.people[0].id, board.scales[0].id
    session.record(Rate(scale=scale, person=jonas, number=9, reason="presset"), meeting=meeting)
    card = KeepCard(card=CardId(ThingId("card-1")), text="De ringer", column=Column.WORRIES, key="V")
    session.record(card, meeting=meeting)
    session.record(MakeAgreement(agreement=AGREEMENT, who="Karen", what="ringer"), meeting=meeting)
    before = session.board(meeting)
    second = start_meeting(session)
    board = session.board(second)
    assert (board.cards(Column.WORRIES), board.agreements) == ((), ())
    assert all(one.ratings == () for one in board.scales)
    numbers = session.earlier_numbers(scale, second)
    assert [(one.meeting, one.person, one.name, one.number) for one in numbers] == [
        (meeting, jonas, "Jonas", 9)
    ]
    assert [one.asked for one in numbers] == [before.scales[0].asked]
    assert session.earlier_of(second)[scale] == numbers
    assert session.earlier_numbers(scale, meeting) == ()
    assert session.board(meeting) == before


def test_how_his_copy_is_set_is_remembered_from_meeting_to_meeting(session: CaseSession) -> None:
    """The newest choice up to a meeting holds in it; none was made before the first."""
    meeting = first(session)
    assert session.paper_choice(meeting) is None
    session.record(ChoosePaper(meeting=meeting, language="da+en", large=True), meeting=meeting)
    second, third = start_meeting(session), start_meeting(session)
    session.record(ChoosePaper(meeting=third, language="en"), meeting=third)
    assert [session.paper_choice(one) for one in (meeting, second, third)] == [
        PaperChoice("da+en", large=True),
        PaperChoice("da+en", large=True),
        PaperChoice("en"),
    ]


def test_an_earlier_agreement_is_asked_about_until_a_meeting_has_answered_it(session: CaseSession) -> None:
    """The meeting that answers still shows it; the one after does not."""
    meeting = first(session)
    session.record(MakeAgreement(agreement=AGREEMENT, who="Karen", what="ringer"), meeting=meeting)
    second = start_meeting(session)
    assert [one.id for one in session.earlier_agreements(second)] == [AGREEMENT]
    assert session.earlier_agreements(meeting) == ()
    session.record(AnswerAgreement(agreement=AGREEMENT, answer=Answer.CAME_OF_IT), meeting=second)
    assert [one.id for one in session.earlier_agreements(second)] == [AGREEMENT]
    third = start_meeting(session)
    assert session.earlier_agreements(third) == ()
    assert session.earlier_agreements(MeetingId("meeting-next")) == ()


def test_his_own_numbers_are_those_of_the_last_meeting_that_has_any(session: CaseSession) -> None:
    """Each with its anchors; others' numbers are not his."""
    assert session.own_numbers() == ()
    meeting = first(session)
    board = session.board(meeting)
    jonas, scale = board.people[0].id, board.scales[0]
    session.record(Rate(scale=scale.id, person=jonas, number=9), meeting=meeting)
    second = start_meeting(session)
    session.record(Rate(scale=scale.id, person=KAREN.person, number=3), meeting=second)
    own = session.own_numbers()
    assert [(one.number, one.asked, one.day) for one in own] == [(9, scale.asked, date(2026, 11, 21))]


def test_a_person_whose_number_was_given_may_have_left_the_board(session: CaseSession) -> None:
    """A number without a name is not shown among the earlier ones."""
    meeting = first(session)
    board = session.board(meeting)
    session.record(Rate(scale=board.scales[0].id, person=KAREN.person, number=3), meeting=meeting)
    session.record(WithdrawPerson(person=KAREN.person), meeting=meeting)
    assert session.earlier_numbers(board.scales[0].id, start_meeting(session)) == ()


def test_a_card_that_waits_waits_again_at_the_next_meeting_and_only_that_one(session: CaseSession) -> None:
    """One theme at a time (000 section 4.1.1); its mark comes along, and what was taken up does not."""
    meeting = first(session)
    waits, taken_up = (CardId(ThingId(f"card-{nth}")) for nth in (1, 2))
    for card in (waits, taken_up):
        session.record(
            KeepCard(card=card, text="Gælden", column=Column.WORKING, key="V"),
            MarkKeptSafe(card=card, on=True),
            ParkCard(card=card, on=True),
            meeting=meeting,
        )
    session.record(ParkCard(card=taken_up, on=False), meeting=meeting)
    board = session.board(start_meeting(session))
    assert [(card.id, card.kept_safe, card.column) for card in board.parked] == [
        (waits, True, Column.WORKING)
    ]
    assert not any(board.columns.values())


def test_a_bottom_line_stands_at_the_next_meeting_and_is_said_with_its_reason(session: CaseSession) -> None:
    """Aloud and in the note it is the same sentence; no word of it is changed."""
    meeting = first(session)
    line = BottomLineId(ThingId("demand-1"))
    session.record(
        SetBottomLine(demand=line, what="Du flytter", because="De ved, hvor du bor", authority="police"),
        meeting=meeting,
    )
    later = start_meeting(session)
    board, template = session.board(later), default_template("da")
    assert [(one.id, one.demand.what) for one in board.bottom_lines] == [(line, "Du flytter")]
    said = "Politi: Du flytter. Grunden: De ved, hvor du bor."
    assert (said,) in [passage.sentences for passage in read_aloud(board, template)]
    assert f"- {said}" in journal_note(board, template, "police")


def test_the_meeting_before_is_known_but_for_the_first(session: CaseSession) -> None:
    """What changed is seen from there."""
    meeting = first(session)
    assert session.before(meeting) is None
    assert session.before(start_meeting(session)) == session.board(meeting)
