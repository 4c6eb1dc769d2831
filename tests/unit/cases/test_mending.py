"""A case that lost its beginning can be found and read again, and nothing careful about it is forgotten."""

from datetime import date

import pytest

from exitdesk.cases.case_edits import NumberCase, RenameCase
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mending import KnownCase, mend_case
from exitdesk.cases.ports import LostEntry
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PAIR, MeetingId, PersonId, ThingId
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson, SetKnows, SetMayContact, WithdrawPerson
from exitdesk.sos.scale import ScaleId
from exitdesk.sos.scale_edits import AskScale, Rate, WithdrawScale
from tests.fakes.desk import FakeClock, fake_desk, session_of
from tests.storage.places import keep_card

SAMI = PersonId(ThingId("person-sami"))


def free_number() -> str:
    """Return a number that no case has."""
    return "2026-099"


@pytest.fixture
def whole() -> CaseSession:
    """A case with two meetings a week apart; his brother must never know."""
    clock = FakeClock()
    session = session_of(fake_desk(clock=clock))
    for text in ("første", "andet"):
        meeting = start_meeting(session, scales=default_template("da").scales)
        if text == "første":
            session.record(
                IntroducePerson(person=SAMI, name="Sami", relation="bror", kind=PersonKind.NETWORK),
                SetKnows(person=SAMI, knows=Knows.MUST_NEVER),
                meeting=meeting,
            )
        keep_card(session, meeting, text)
        board = session.board(meeting)
        participant = session.file().participant
        session.record(Rate(scale=board.scales[0].id, person=participant, number=4), meeting=meeting)
        clock.pass_by(days=7)
    return session


def without(session: CaseSession, *gone: int) -> CaseSession:
    """Return the case as it is read when entries (by their place in the order) are lost."""
    entries = session.entries(PAIR)
    lost = [LostEntry(entries[place].id) for place in gone]
    left = [entry for place, entry in enumerate(entries) if place not in gone]
    return CaseSession(
        session.case, session.author, left, lambda *_: None, session.now, session._pen.chance, lost
    )


def started_at(session: CaseSession) -> list[int]:
    """Return the places of the entries that started meetings."""
    entries = session.entries(PAIR)
    return [
        next(at for at, entry in enumerate(entries) if entry.header.meeting == meeting)
        for meeting in session.meetings()
    ]


def texts(session: CaseSession, meeting: MeetingId) -> list[str]:
    """Return the words of a meeting's cards."""
    board = session.board(meeting)
    return [card.words.text for cards in board.columns.values() for card in cards]


def test_a_case_that_lost_nothing_it_needs_is_left_as_it_is(whole: CaseSession) -> None:
    """A card that is gone is gone; nothing is recorded for it."""
    left = without(whole, len(whole.entries(PAIR)) - 1)
    before = left.entries()
    mend_case(left, KnownCase(), free_number)
    assert left.entries() == before


def test_a_case_without_its_opening_is_opened_again_under_its_number(whole: CaseSession) -> None:
    """As the list had it, about the same participant, on the day of what is left."""
    participant = whole.file().participant
    left = without(whole, 0)
    with pytest.raises(NoSuchCase):
        left.file()

    mend_case(left, KnownCase("2026-014", "Jonas"), free_number)

    file = left.file()
    assert (file.number, file.name, file.participant) == ("2026-014", "Jonas", participant)
    assert file.opened == date(2026, 11, 21)
    assert [texts(left, meeting) for meeting in left.meetings()] == [["første"], ["andet"]]


def test_where_the_list_is_lost_he_is_called_as_at_the_meetings(whole: CaseSession) -> None:
    """Under a number that no case has."""
    left = without(whole, 0)
    mend_case(left, KnownCase(), free_number)
    assert (left.file().number, left.file().name) == ("2026-099", "Jonas")


@pytest.mark.parametrize("nth", [0, 1])
def test_a_meeting_without_its_beginning_is_begun_again(whole: CaseSession, nth: int) -> None:
    """Its cards, its people and its numbers are read again; its day is that of what is left."""
    meetings = whole.meetings()
    left = without(whole, started_at(whole)[nth])
    assert left.undated_meetings() == (meetings[nth],)

    mend_case(left, KnownCase(), free_number)

    board = left.board(meetings[nth])
    assert left.undated_meetings() == ()
    assert set(left.meetings()) == set(meetings)
    assert board.meeting.facts is not None
    assert board.meeting.facts.day == date(2026, 11, 21 + 7 * nth)
    assert texts(left, meetings[nth]) == [("første", "andet")[nth]]
    assert [rating.number for scale in board.scales for rating in scale.ratings] == [4]
    assert {person.name for person in board.people} == {"Jonas", "Sami", "Karen"}


def test_who_must_never_know_must_never_know_at_a_meeting_that_was_begun_again(whole: CaseSession) -> None:
    """The careful mark came with the beginning that was lost."""
    second = whole.meetings()[1]
    left = without(whole, started_at(whole)[1])

    mend_case(left, KnownCase(), free_number)

    sami = left.board(second).person(SAMI)
    assert sami is not None
    assert sami.marks.knows is Knows.MUST_NEVER


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
    for person in (lene, mona):
        whole.record(SetMayContact(person=person, allowed=False), meeting=first)
    whole.record(
        IntroducePerson(person=mona, name="Mona", kind=PersonKind.NETWORK),
        SetKnows(person=mona, knows=Knows.MUST_NEVER),
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


def test_a_number_is_seen_where_only_its_question_is_lost(whole: CaseSession) -> None:
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
    left = without(whole, started_at(whole)[0], at)

    mend_case(left, KnownCase(), free_number)

    found = left.board(first).scale(scale)
    assert found is not None
    assert (found.asked.question, found.ratings[0].number) == ("Ny?", 6)


def test_a_number_and_a_name_given_since_hold_where_the_opening_is_lost(whole: CaseSession) -> None:
    """They are in the case itself; the list and the meetings know older ones."""
    whole.record(RenameCase(case=whole.case, name="Nyt navn"))
    whole.record(NumberCase(case=whole.case, number="2026-777"))
    left = without(whole, 0)

    mend_case(left, KnownCase("2026-014", "Jonas"), free_number)

    assert (left.file().number, left.file().name) == ("2026-777", "Nyt navn")
    assert left.file().questions == frozenset()


def test_the_only_meeting_is_begun_again_with_whom_the_case_is_about(whole: CaseSession) -> None:
    """Where no other meeting is left, nothing is made up: number one, its own day, its cards."""
    entries = whole.entries(PAIR)
    first = whole.meetings()[0]
    keep = [at for at, entry in enumerate(entries) if entry.header.meeting == first][1:]
    left = without(whole, *(at for at in range(1, len(entries)) if at not in keep))

    mend_case(left, KnownCase(), free_number)

    board = left.board(first)
    assert board.meeting.facts is not None
    assert board.meeting.facts.number == 1
    assert texts(left, first) == ["første"]
    participant = board.person(whole.file().participant)
    assert participant is not None
    assert (participant.name, participant.kind) == ("Jonas", PersonKind.PARTICIPANT)
    assert {person.name for person in board.people} == {"Jonas", "Sami"}


def test_where_only_an_own_note_is_left_the_case_can_still_be_found(whole: CaseSession) -> None:
    """Nobody is named any more; the note is there."""
    whole.record(WriteNote(note=ThingId(whole.new_id("note")), text="Ring til Sara"))
    lost = [LostEntry(entry.id) for entry in whole.entries(PAIR)]
    left = CaseSession(
        whole.case,
        whole.author,
        whole.entries(whole.own),
        lambda *_: None,
        whole.now,
        whole._pen.chance,
        lost,
    )

    mend_case(left, KnownCase(), free_number)

    assert (left.file().number, left.file().name) == ("2026-099", "?")
    assert [note.text for note in left.notes()] == ["Ring til Sara"]
