"""The colleague copy: what was picked and no more, to one authority, on consent for it or another ground."""

from dataclasses import replace
from datetime import date

import pytest

from exitdesk.cases.consent import Consent, recalled
from exitdesk.cases.documents.colleague_copy import ColleagueTyped, colleague_copy, picked_of
from exitdesk.cases.documents.colleague_words import Ground, colleague_words
from exitdesk.cases.documents.compose import compose
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.erasing import OneMeeting, OnePerson, plan_erasing
from exitdesk.cases.exchange import LONGEST, Refused, exchange_of, refused
from exitdesk.cases.exchange_edits import RecordExchange
from exitdesk.cases.issue_document import issue_document
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.picks import Pick, PickGroup, picks_of
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import CaseId, ThingId
from exitdesk.sos.agreement import Promise
from exitdesk.sos.bottom_line import BottomLine, BottomLineId, Demand
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from tests.fakes.desk import case_of
from tests.screens.sample_cases import sample_desk
from tests.unit.cases.cards import CARD, keep
from tests.unit.cases.test_erasing import BROTHER, Room
from tests.unit.snapshot import sample

BOARD = sample.first_talk()
TOWN, PRISON = Authority.MUNICIPALITY, Authority.PRISON
DAY = date(2026, 11, 3)
STANDS = (Consent(TOWN, (Matter.SOCIAL, Matter.HEALTH), DAY),)
SOMEBODY = "En fra netværket"
FIRST = str(BOARD.cards(Column.WORRIES)[0].id)
ASKED = ColleagueTyped(BOARD.meeting.id, TOWN, matters=frozenset({Matter.HEALTH}), picked=frozenset({FIRST}))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (ASKED, None),
        (replace(ASKED, matters=frozenset()), Refused.NO_KINDS),
        (replace(ASKED, matters=frozenset({Matter.HEALTH, Matter.CRIME})), Refused.NO_CONSENT),
        (replace(ASKED, receiver=PRISON), Refused.NO_CONSENT),
        (replace(ASKED, receiver=PRISON, ground=Ground.RELEASE), Refused.NO_REASON),
        (replace(ASKED, receiver=PRISON, ground=Ground.RELEASE, reason=" \n"), Refused.NO_REASON),
        (replace(ASKED, receiver=PRISON, ground=Ground.RELEASE, reason="\u200b\u00ad."), Refused.NO_REASON),
        (replace(ASKED, receiver=PRISON, ground=Ground.COOPERATION, reason="Visitation"), None),
        (replace(ASKED, picked=frozenset()), Refused.NOTHING_PICKED),
        (replace(ASKED, picked=frozenset({"card-elsewhere"})), Refused.NOTHING_PICKED),
        (replace(ASKED, picked=frozenset({str(sample.SARA)})), Refused.NOTHING_PICKED),
    ],
)
def test_consent_for_each_kind_or_a_ground_and_why(typed: ColleagueTyped, why: Refused | None) -> None:
    """One kind that he did not allow is enough to refuse; without consent somebody says why."""
    in_full = Pick(str(sample.SARA), PickGroup.IN_FULL, "Sara Yildiz")
    assert refused(STANDS, typed, (*picks_of(BOARD), in_full)) is why


def test_taking_back_stops_the_next_copy_at_once() -> None:
    """And what has left stands on the recall list; nobody gets round it by asking the builder."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    meeting, template = session.meetings()[0], default_template("da")
    picked = frozenset({str(session.board(meeting).all_cards[0].id)})
    typed = replace(ASKED, meeting=meeting, picked=picked)
    session.record(*gone_through(session, {(TOWN, Matter.HEALTH), (TOWN, Matter.SOCIAL)}, DAY, "Karen"))
    made = issue_document(session, compose(session, typed, template), b"%PDF", 1)
    session.record(*gone_through(session, {(TOWN, Matter.SOCIAL)}, DAY, "Karen"))
    assert refused(session.file().consents, typed, picks_of(session.board(meeting))) is Refused.NO_CONSENT
    with pytest.raises(ValueError, match="refused"):
        compose(session, typed, template)
    assert [one.id for one in recalled(session.file().documents, TOWN)] == [made.document_id]
    assert made.meetings == (meeting,)


def test_nothing_is_on_it_that_was_not_picked() -> None:
    """Each thing of the board alone, and then the others are gone: cards, questions, agreements."""
    line = BottomLine(BottomLineId(ThingId("demand-1")), Demand("Flyt", "for din skyld", "police"), ())
    board = replace(BOARD, bottom_lines=(line,))
    every = [one for one in picks_of(board) if one.group is not PickGroup.IN_FULL]
    assert {one.group for one in every} == set(PickGroup) - {PickGroup.IN_FULL}
    for one in every:
        shown = picked_of(board, {one.id}, SOMEBODY)
        left = [pick.id for pick in picks_of(shown) if pick.group is not PickGroup.IN_FULL]
        assert left == [one.id]
    bare = picked_of(board, (), SOMEBODY)
    assert bare.is_empty
    assert bare.meeting.next_meeting is None
    assert not bare.present
    assert not any(one.place or one.marks.knows or one.marks.may_contact for one in bare.people)


def test_a_number_that_was_not_shown_is_not_passed_on_either() -> None:
    """His own of that question is."""
    hidden = replace(BOARD, scales=(replace(BOARD.scales[0], revealed=False),))
    (scale,) = picked_of(hidden, {str(hidden.scales[0].id)}, SOMEBODY).scales
    assert [one.person for one in scale.ratings] == [sample.JONAS]


def test_his_network_is_named_by_first_name_unless_a_person_was_picked() -> None:
    """Where they speak, rate or promise; workers and he are named as they are."""
    sara = next(one for one in BOARD.people if one.id == sample.SARA)
    named = replace(sara, who=replace(sara.who, name="Sara Yildiz", relation="søster"))
    worker = next(one for one in BOARD.people if one.kind is PersonKind.PROFESSIONAL)
    full = replace(worker, who=replace(worker.who, name="Karen Holt"))
    promise = replace(BOARD.agreements[0], promise=Promise("Sara Yildiz", "ringer"))
    board = replace(BOARD, people=(named, full), agreements=(promise,))
    key = str(promise.id)
    shown = picked_of(board, {key}, SOMEBODY)
    assert [one.name for one in shown.people] == ["Sara", "Karen Holt"]
    assert shown.people[0].who.relation == ""
    assert shown.agreements[0].promise.who == "Sara"
    assert picked_of(board, {key, str(sara.id)}, SOMEBODY).agreements[0].promise.who == "Sara Yildiz"
    assert [one.words for one in picks_of(board) if one.group is PickGroup.IN_FULL] == ["Sara Yildiz"]


@pytest.mark.parametrize(
    ("who", "told", "shown"),
    [
        ("Sara Yildiz og Jonas", "", "Sara og Jonas"),
        ("sara  yildiz", "", "Sara"),
        ("Sara Demir", "", "Sara"),
        ("Jonas", "Sara Yildiz' søn og Sara Yildizs mand ringer", "Sara' søn og Saras mand ringer"),
        ("Sara Yildizoglu", "", "Sara Yildizoglu"),
    ],
)
def test_no_surname_stands_in_an_agreement_however_it_was_written(who: str, told: str, shown: str) -> None:
    """Among others, in another case, under the name of before, and where it says how he is told."""
    sara = next(one for one in BOARD.people if one.id == sample.SARA)
    named = replace(sara, who=replace(sara.who, name="Sara Yildiz"))
    person = sara.id if who == "Sara Demir" else None
    made = replace(BOARD.agreements[0], promise=Promise(who, "ringer", told=told, person=person))
    board = replace(BOARD, people=(named,), agreements=(made,))
    promise = picked_of(board, {str(made.id)}, SOMEBODY).agreements[0].promise
    assert (promise.told or promise.who) == shown
    promise = picked_of(board, {str(made.id), str(sara.id)}, SOMEBODY).agreements[0].promise
    assert (promise.who, promise.told) == (who, told)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("ground", Ground)
def test_it_names_the_receiver_the_ground_and_why(language: str, ground: Ground) -> None:
    """And the kinds; what was left out is counted for the pair and not told on it."""
    typed = replace(ASKED, ground=ground, reason="Løsladelsen er i maj.\nVi mødes før.")
    made = colleague_copy(CaseTold("2026-014", "Jonas"), BOARD, typed, default_template(language))
    its = colleague_words(language)
    said = "\n".join(made.statements())
    assert its.grounds[ground] in said
    assert "Løsladelsen er i maj." in made.parts[0].text
    assert made.closing == (its.only_part,)
    assert "{" not in said
    counts = dict(made.omissions)
    cards = sum(len(BOARD.cards(one)) for one in Column)
    assert counts["not_picked_cards"] == cards - 1
    assert counts["circles_and_marks"] == 1
    assert made.omissions[0] == ("own_notes", 0)
    nobody = replace(BOARD, meeting=replace(BOARD.meeting, facts=None), people=())
    assert len(colleague_copy(CaseTold("1"), nobody, ASKED, default_template(language)).facts) == 2


def test_the_ground_is_recorded_with_its_reason_and_goes_with_the_paper() -> None:
    """Found where he asks what is kept about him, erased with the meeting it tells of."""
    room = Room()
    session = room.session
    session.record(keep(CARD, "Jeg sover ikke"), meeting=room.meeting)
    typed = replace(
        ASKED, meeting=room.meeting, picked=frozenset({CARD}), ground=Ground.RELEASE, receiver=PRISON,
        reason="Løsladelsen er i maj",
    )  # fmt: skip
    issue_document(session, compose(session, typed, default_template("da")), b"%PDF a copy", 1)
    (kept,) = [one for one in gather(room.desk, "Jonas").kept if one.what == "record_exchange"]
    assert kept.texts == ("Løsladelsen er i maj",)
    assert kept.stated == (("authority", "prison"), ("ground", "release"), ("matters", "health"))
    assert plan_erasing(room.now(), OneMeeting(room.meeting)).papers == 1
    room.plan_and_erase(OneMeeting(room.meeting))
    assert b"maj" not in room.everything_said()


def test_a_person_who_is_named_in_the_reason_goes_with_the_paper_that_says_it() -> None:
    """Also where the copy is of a meeting at which the person was not."""
    room = Room()
    first, card = room.meeting, keep(CARD, "Jeg sover ikke")
    room.session.record(card, meeting=first)
    room.meeting = start_meeting(room.session)
    room.bring_brother()
    typed = replace(
        ASKED, meeting=first, picked=frozenset({CARD}), ground=Ground.RELEASE, reason="Emre Yıldız har ringet"
    )
    ready = compose(room.session, typed, default_template("da"))
    made = issue_document(room.session, ready, b"%PDF of Emre", 1)
    found = [one for one in mentions_of(room.now(), BROTHER) if one.cell.thing == made.document_id]
    assert [one.text for one in found] == ["Kopi til kollega", "Emre Yıldız har ringet"]
    room.plan_and_erase(OnePerson(BROTHER), found[1:])
    assert b"har ringet" not in room.everything_said()
    assert room.now().file().documents == ()


def test_a_very_long_reason_is_recorded_as_far_as_there_is_room() -> None:
    """The paper has all of it; a record that is refused would be a paper without a ground."""
    said = exchange_of(CaseId("case-1"), ThingId("document-1"), replace(ASKED, reason="o" * (LONGEST + 9)))
    assert isinstance(said, RecordExchange)
    assert len(said.reason) == LONGEST
    assert not said.undoable
