"""What was said after a beginning that was lost holds, and nobody with a careful mark is without a name."""

import pytest

from exitdesk.cases.lost import LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mending import KnownCase, mend_case
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.people_edits import (
    IntroducePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    WithdrawPerson,
)
from exitdesk.sos.scale import ScaleId
from exitdesk.sos.scale_edits import AskScale, Rate, WithdrawScale
from tests.unit.cases.mended import SAMI, free_number, started_at, whole_case, without


@pytest.fixture
def whole() -> CaseSession:
    """A case with two meetings a week apart; his brother must never know."""
    return whole_case()


def test_a_mark_that_became_careful_at_the_meeting_stays_so(whole: CaseSession) -> None:
    """What was said after the lost beginning is never written over by the meeting before."""
    second = start_meeting(whole)
    lene = PersonId(ThingId("person-lene"))
    for knows in (Knows.NO, Knows.MUST_NEVER):
        meeting = whole.meetings()[1] if knows is Knows.NO else second
        whole.record(
            IntroducePerson(person=lene, name="Lene", kind=PersonKind.NETWORK),
            SetKnows(person=lene, knows=knows),
            meeting=meeting,
        )
    whole.record(SetMayContact(person=SAMI, allowed=False), meeting=second)
    left = without(whole, started_at(whole)[2])

    mend_case(left, KnownCase(), free_number)

    people = {person.name: person.marks for person in left.board(second).people}
    assert people["Lene"].knows is Knows.MUST_NEVER
    assert people["Sami"].may_contact is not None
    assert not people["Sami"].may_contact.allowed
    assert people["Sami"].knows is Knows.MUST_NEVER


def test_a_mark_comes_with_a_beginning_also_where_the_name_was_said_again(whole: CaseSession) -> None:
    """He was called something else at the meeting; who told him nothing must still tell him nothing."""
    second = whole.meetings()[1]
    whole.record(IntroducePerson(person=SAMI, name="Samir", kind=PersonKind.NETWORK), meeting=second)
    left = without(whole, started_at(whole)[1])

    mend_case(left, KnownCase(), free_number)

    sami = left.board(second).person(SAMI)
    assert sami is not None
    assert (sami.name, sami.marks.knows) == ("Samir", Knows.MUST_NEVER)


def test_who_and_what_was_taken_off_a_meeting_stays_off(whole: CaseSession) -> None:
    """A beginning that is given again brings back nobody who was withdrawn after it."""
    second = whole.meetings()[1]
    scale = whole.board(second).scales[0].id
    whole.record(WithdrawPerson(person=SAMI), WithdrawScale(scale=scale), meeting=second)
    left = without(whole, started_at(whole)[1])

    mend_case(left, KnownCase(), free_number)

    assert left.meetings() == whole.meetings()
    assert left.board(second).person(SAMI) is None
    assert left.board(second).scale(scale) is None


def test_a_meeting_that_was_erased_stays_erased(whole: CaseSession) -> None:
    """It has no beginning, and needs none: nothing of it says anything."""
    first, second = whole.meetings()
    entries = [
        entry.without_payload() if entry.header.meeting == second else entry for entry in whole.entries(PAIR)
    ]
    lost = [LostEntry(entries.pop().id)]
    left = CaseSession(whole.case, whole.author, entries, lambda *_: None, whole.now, whole._pen.chance, lost)

    mend_case(left, KnownCase(), free_number)

    assert left.meetings() == (first,)
    assert left.entries() == entries


def test_who_must_never_know_is_seen_where_only_his_name_is_lost(whole: CaseSession) -> None:
    """A mark without a name would be on no page: he is named as at another meeting, with what is careful."""
    first, second = whole.meetings()
    introduced = len(whole.entries(PAIR))
    lene, mona = (PersonId(ThingId(f"person-{name}")) for name in ("lene", "mona"))
    for person, name in ((lene, "Lene"), (mona, "Mona")):
        whole.record(
            IntroducePerson(person=person, name=name, relation="nabo", kind=PersonKind.NETWORK),
            meeting=first,
        )
    whole.record(SetMayContact(person=lene, allowed=False), meeting=first)
    whole.record(SetPullsBack(person=mona, on=True), meeting=first)
    whole.record(
        IntroducePerson(person=mona, name="Mona", kind=PersonKind.NETWORK),
        SetKnows(person=mona, knows=Knows.MUST_NEVER),
        SetMayContact(person=mona, allowed=False),
        SetPullsBack(person=mona, on=True),
        meeting=second,
    )
    left = without(whole, introduced, introduced + 1)
    assert left.board(first).person(lene) is None

    mend_case(left, KnownCase(), free_number)

    people = {person.id: person for person in left.board(first).people}
    assert (people[lene].name, people[mona].name) == ("?", "Mona")
    assert people[mona].marks.knows is Knows.MUST_NEVER
    for one in (lene, mona):
        contact = people[one].marks.may_contact
        assert contact is not None
        assert not contact.allowed


@pytest.mark.parametrize("lost_start", [False, True])
def test_a_number_is_seen_where_only_its_question_is_lost(whole: CaseSession, lost_start: bool) -> None:
    """It is asked as at the meeting before or after; who gave the number is named as well."""
    first, second = whole.meetings()
    asked = whole.board(first).scales[0].asked
    scale = ScaleId(ThingId("scale-ny"))
    question = AskScale(
        scale=scale, question="Ny?", zero="0", ten="10", direction=asked.direction, key=asked.key + "5"
    )
    at = len(whole.entries(PAIR))
    for meeting in (first, second):
        whole.record(question, meeting=meeting)
        whole.record(Rate(scale=scale, person=whole.file().participant, number=6), meeting=meeting)
    left = without(whole, at, *(started_at(whole)[:1] if lost_start else ()))

    mend_case(left, KnownCase(), free_number)

    found = left.board(first).scale(scale)
    assert found is not None
    assert (found.asked.question, found.ratings[0].number) == ("Ny?", 6)
