"""Erasing: what goes, what is said again, what stays, and that an unfinished erasing can be finished."""

import pytest

from exitdesk.cases.case_edits import HoldErasing
from exitdesk.cases.desk import Desk
from exitdesk.cases.documents.compose import compose
from exitdesk.cases.documents.file_copy import FileCopyTyped
from exitdesk.cases.erasing import (
    Erased,
    OneCard,
    OneMeeting,
    OnePerson,
    Reason,
    Target,
    WholeCase,
    erase,
    plan_erasing,
)
from exitdesk.cases.errors import DiskFull, ErasingHeld, NoSuchCase, ParticipantIsTheCase
from exitdesk.cases.holds import HoldKind
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.issue_document import issue_document
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mentions import Mention, mentions_of
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, MergeCard, RewordCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, PlacePerson, WithdrawPerson
from exitdesk.sos.scale_edits import Rate
from tests.fakes.desk import fake_desk
from tests.fakes.safekeeping import FakeBackups
from tests.unit.cases.cards import CARD, OTHER, keep, texts

BROTHER = PersonId(ThingId("person-b1"))


class Room:
    """A case with a meeting, and what can be said at it."""

    def __init__(self) -> None:
        self.desk: Desk = fake_desk()
        self.session: CaseSession = self.desk.open_new("2026-077", "Jonas")
        self.backups = FakeBackups()
        self.meeting = start_meeting(self.session, scales=default_template("da").scales)

    def plan_and_erase(self, target: Target, mentions: list[Mention] | None = None) -> Erased:
        """Plan and erase."""
        plan = plan_erasing(self.desk.read(self.session.case), target, mentions or [])
        return erase(self.desk, self.backups, plan, Reason.ASKED_FOR)

    def now(self) -> CaseSession:
        """Return the case as it is on the disk."""
        return self.desk.read(self.session.case)

    def everything_said(self) -> bytes:
        """Return every payload that is left."""
        return b"".join(entry.payload or b"" for entry in self.desk.store.entries(self.session.case))

    def bring_brother(self) -> None:
        """Name the brother, put him on a ring, and let him speak, rate and promise."""
        record, meeting = self.session.record, self.meeting
        record(
            IntroducePerson(person=BROTHER, name="Emre Yıldız", relation="bror", kind=PersonKind.NETWORK),
            PlacePerson(person=BROTHER, ring=0, angle=1.0),
            meeting=meeting,
        )
        scale = self.session.board(meeting).scales[0].id
        record(Rate(scale=scale, person=BROTHER, number=4, reason="Han ringer ikke"), meeting=meeting)
        record(
            Rate(scale=scale, person=self.session.file().participant, number=6, reason="Emres bil er her"),
            meeting=meeting,
        )


@pytest.fixture
def room() -> Room:
    """A room."""
    return Room()


def test_an_erased_card_is_gone_with_every_wording_and_the_papers_it_is_on(room: Room) -> None:
    """Another card stays; that it happened is in the access log, in words of the program alone."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    room.session.record(RewordCard(card=CARD, text="Kniven i bilen"), meeting=room.meeting)
    room.session.record(keep(OTHER, "Ro derhjemme"), meeting=room.meeting)
    issue_copy(room.session, room.meeting, TakeAlong.SIGNED_COPY, b"%PDF-", 1)

    done = room.plan_and_erase(OneCard(room.meeting, CARD))

    assert done == Erased(3, ())
    assert b"Kniven" not in room.everything_said()
    assert texts(room.now().board(room.meeting)) == ["Ro derhjemme"]
    assert room.now().file().copies == ()
    line = room.desk.access.find()[0]
    assert (line.event, line.case, line.detail) == ("erased", room.session.case, "card.asked_for")


def test_what_was_said_in_the_same_gesture_is_said_again(room: Room) -> None:
    """A split made two cards at once: erasing one keeps the other as it stands, in its place."""
    room.session.record(keep(text="Kniven"), keep(OTHER, "Ro derhjemme"), meeting=room.meeting)
    before = room.session.board(room.meeting).card(OTHER)

    room.plan_and_erase(OneCard(room.meeting, CARD))

    after = room.now().board(room.meeting).card(OTHER)
    assert after is not None
    assert before is not None
    assert (after.words, after.place) == (before.words, before.place)
    assert b"Kniven" not in room.everything_said()


def test_a_card_merged_into_another_stays_withdrawn_when_that_one_goes(room: Room) -> None:
    """Erasing the one that carries both words never brings the other's back."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    room.session.record(keep(OTHER, "Bilen"), meeting=room.meeting)
    room.session.record(MergeCard(card=CARD, into=OTHER, text="Kniven i bilen"), meeting=room.meeting)

    room.plan_and_erase(OneCard(room.meeting, OTHER))

    assert texts(room.now().board(room.meeting)) == []
    assert b"i bilen" not in room.everything_said()


def test_a_person_goes_with_place_and_numbers_and_the_mentions_that_were_ticked(room: Room) -> None:
    """His number leaves the scale; the participant's and the question stay; what was not ticked stays."""
    room.bring_brother()
    record, meeting = room.session.record, room.meeting
    record(KeepCard(card=CARD, text="Emre kører ham", column=Column.WORKING, key="V"), meeting=meeting)
    record(
        KeepCard(card=OTHER, text="Jeg er der", speaker=BROTHER, column=Column.WORKING, key="W"),
        meeting=meeting,
    )
    record(WriteNote(note=ThingId("note-1"), text="emre yıldız virker træt"), meeting=meeting)
    record(
        MakeAgreement(
            agreement=AgreementId(ThingId("agreement-1")), who="Emre", what="ringer", person=BROTHER
        ),
        meeting=meeting,
    )
    record(keep(CardId(ThingId("card-3")), "Emrebakken er roligt"), meeting=meeting)

    found = mentions_of(room.now(), BROTHER)
    assert [(one.cell.thing, one.text, one.by_name) for one in found] == [
        (room.session.board(meeting).scales[0].id, "Emres bil er her", True),
        (CARD, "Emre kører ham", True),
        (OTHER, "Jeg er der", False),
        (ThingId("agreement-1"), "ringer", True),
        (ThingId("note-1"), "emre yıldız virker træt", True),
    ]
    room.plan_and_erase(OnePerson(BROTHER), [one for one in found if one.cell.thing != OTHER])

    after = room.now()
    board = after.board(meeting)
    assert board.person(BROTHER) is None
    assert sorted(texts(board)) == ["Emrebakken er roligt", "Jeg er der"]
    assert board.scales[0].ratings == ()
    assert board.agreements == ()
    assert after.notes() == ()
    left = room.everything_said().replace(b"Emrebakken", b"")
    assert b"Emre" not in left
    assert b"emre" not in left


def test_the_papers_of_a_meeting_he_was_taken_off_go_with_a_person(room: Room) -> None:
    """A file's copy that was made before names him, and it is of no meeting at which he stands any more."""
    room.bring_brother()
    ready = compose(room.session, FileCopyTyped(room.meeting, "police"), default_template("da"))
    assert "Emre Yıldız" in str(ready.document.board and ready.document.board.board.people)
    issue_document(room.session, ready, b"%PDF", 1)
    room.session.record(WithdrawPerson(person=BROTHER), meeting=room.meeting)
    room.meeting = start_meeting(room.session, scales=default_template("da").scales)
    room.bring_brother()
    assert plan_erasing(room.now(), OnePerson(BROTHER)).papers == 1
    room.plan_and_erase(OnePerson(BROTHER))
    assert room.now().file().documents == ()


def test_an_own_number_that_mentions_nobody_stays_when_a_person_goes(room: Room) -> None:
    """A scale is not his, though he gave a number on it."""
    room.bring_brother()
    room.plan_and_erase(OnePerson(BROTHER))
    scale = room.now().board(room.meeting).scales[0]
    assert [(one.person, one.number) for one in scale.ratings] == [(room.session.file().participant, 6)]


def test_whom_the_case_is_about_goes_with_the_case(room: Room) -> None:
    """Everything is about him."""
    with pytest.raises(ParticipantIsTheCase):
        plan_erasing(room.session, OnePerson(room.session.file().participant))


def test_an_erased_meeting_takes_its_notes_and_papers_and_leaves_the_next_one(room: Room) -> None:
    """Both streams; the other meeting's board is as it was."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    room.session.record(WriteNote(note=ThingId("note-1"), text="Kniven igen"), meeting=room.meeting)
    issue_copy(room.session, room.meeting, TakeAlong.SIGNED_COPY, b"%PDF-", 1)
    later = start_meeting(room.session)
    room.session.record(keep(OTHER, "Ro"), meeting=later)

    room.plan_and_erase(OneMeeting(room.meeting))

    after = room.now()
    assert after.meetings() == (later,)
    assert texts(after.board(later)) == ["Ro"]
    assert after.notes() == ()
    assert after.file().copies == ()
    assert b"Kniven" not in room.everything_said()
    row = room.desk.index.row(room.session.case)
    assert row is not None
    assert row.meetings == 1


def test_of_an_erased_case_nothing_is_left_that_says_anything(room: Room) -> None:
    """It is in no list and cannot be opened; its headers stay."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    done = room.plan_and_erase(WholeCase())
    assert done.entries == len(room.desk.store.entries(room.session.case))
    assert room.everything_said() == b""
    assert room.desk.index.row(room.session.case) is None
    with pytest.raises(NoSuchCase):
        room.desk.open(room.session.case)


def test_what_was_said_after_the_case_was_to_go_goes_too(room: Room) -> None:
    """Nothing is left of a case that is in no list any more."""
    plan = plan_erasing(room.now(), WholeCase())
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    erase(room.desk, room.backups, plan, Reason.NOT_NEEDED)
    assert room.everything_said() == b""


def test_a_hold_that_came_meanwhile_stops_it(room: Room) -> None:
    """What was planned before it is not done."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    plan = plan_erasing(room.session, WholeCase())
    hold = HoldErasing(
        case=room.session.case,
        hold=ThingId("hold-1"),
        kind=HoldKind.ACCESS_REQUEST,
        ask_again=room.session.now().date(),
    )
    room.session.record(hold)
    with pytest.raises(ErasingHeld):
        erase(room.desk, room.backups, plan, Reason.NOT_NEEDED)
    assert b"Kniven" in room.everything_said()


def test_erasing_that_was_cut_off_is_finished_by_doing_it_again(room: Room) -> None:
    """Between what is said again and the erasing itself: nothing is lost, and nothing is there twice."""
    room.session.record(keep(text="Kniven"), keep(OTHER, "Ro derhjemme"), meeting=room.meeting)
    plan = plan_erasing(room.now(), OneCard(room.meeting, CARD))
    for said in plan.again:
        room.now().say_again(said.scope, said.writes, said.edits)
    assert sorted(texts(room.now().board(room.meeting))) == ["Kniven", "Ro derhjemme"]

    room.plan_and_erase(OneCard(room.meeting, CARD))
    assert texts(room.now().board(room.meeting)) == ["Ro derhjemme"]
    assert b"Kniven" not in room.everything_said()


def test_a_place_out_of_reach_is_named_and_owed(room: Room) -> None:
    """The stick in the drawer at home."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    room.backups.unreached = ("/media/pind",)
    assert room.plan_and_erase(OneCard(room.meeting, CARD)).unreached == ("/media/pind",)


def test_after_erasing_undo_reaches_nothing(room: Room) -> None:
    """What is erased cannot be taken back, and neither can what was done for it."""
    room.session.record(keep(text="Kniven"), keep(OTHER, "Ro"), meeting=room.meeting)
    plan = plan_erasing(room.session, OneCard(room.meeting, CARD))
    (said,) = plan.again
    assert room.session.undo_name() == "keep_card"
    room.session.say_again(said.scope, said.writes, said.edits)
    assert room.session.undo_name() is None


def test_a_refusing_disk_erases_nothing(room: Room) -> None:
    """The words are there until the vault says otherwise."""
    room.session.record(keep(text="Kniven"), meeting=room.meeting)
    plan = plan_erasing(room.now(), OneCard(room.meeting, CARD))
    room.desk.store.trouble = DiskFull()  # type: ignore[attr-defined] # the fake's switch
    with pytest.raises(DiskFull):
        erase(room.desk, room.backups, plan, Reason.MISTAKE)
    assert b"Kniven" in room.everything_said()
