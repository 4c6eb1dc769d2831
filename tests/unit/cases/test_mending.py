"""A case that lost its beginning can be found and read again, and nothing careful about it is forgotten."""

from datetime import date

import pytest

from exitdesk.cases.case_edits import NumberCase, RenameCase
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.mending import KnownCase, mend_case
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PAIR, ThingId
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from tests.storage.places import keep_card
from tests.unit.cases.mended import SAMI, free_number, started_at, texts, whole_case, without


@pytest.fixture
def whole() -> CaseSession:
    """A case with two meetings a week apart; his brother must never know."""
    return whole_case()


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
    assert left.meetings() == meetings
    assert board.meeting.facts is not None
    assert board.meeting.facts.day == date(2026, 11, 21 + 7 * nth)
    assert texts(left, meetings[nth]) == [("første", "andet")[nth]]
    assert [rating.number for scale in board.scales for rating in scale.ratings] == [4]
    assert {person.name for person in board.people} == {"Jonas", "Sami", "Karen"}


@pytest.mark.parametrize("lost", [(0,), (1,), (2,), (0, 1), (1, 2), (0, 2), (0, 1, 2)])
def test_meetings_begun_again_stand_in_their_old_order(whole: CaseSession, lost: tuple[int, ...]) -> None:
    """The next meeting takes people and marks from the last one: an older one must never be that."""
    third = start_meeting(whole)
    keep_card(whole, third, "tredje")
    meetings = whole.meetings()
    starts = started_at(whole)
    left = without(whole, *(starts[nth] for nth in lost))

    mend_case(left, KnownCase(), free_number)

    assert left.meetings() == meetings
    numbers = [facts.number for one in meetings if (facts := left.board(one).meeting.facts)]
    assert numbers == [1, 2, 3]


def test_who_must_never_know_must_never_know_at_a_meeting_that_was_begun_again(whole: CaseSession) -> None:
    """The careful mark came with the beginning that was lost."""
    second = whole.meetings()[1]
    left = without(whole, started_at(whole)[1])

    mend_case(left, KnownCase(), free_number)

    sami = left.board(second).person(SAMI)
    assert sami is not None
    assert sami.marks.knows is Knows.MUST_NEVER


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
