"""A session: one way in, refused whole or recorded whole, and a way back that a lock does not lose."""

from datetime import datetime

import pytest

from exitdesk.cases.case_edits import OpenCase, RenameCase
from exitdesk.cases.errors import DiskFull, NoSuchCase, NoSuchMeeting
from exitdesk.cases.meetings import start_meeting
from exitdesk.cases.pen import Author
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import (
    PAIR,
    CaseId,
    Entry,
    EntryId,
    MeetingId,
    PersonId,
    ThingId,
    WriterId,
    is_own,
)
from exitdesk.journal.errors import BrokenEntry, CannotUndo
from exitdesk.sos.card import CardWords
from exitdesk.sos.card_edits import MergeCard, RewordCard
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import EditRefused, NoSuchThing, NothingSaid, OwnWordsOnSharedBoard
from exitdesk.sos.meeting_edits import GiveFrame, WithdrawNote, WriteNote
from exitdesk.sos.scale_edits import Rate, RevealNumbers
from tests.fakes.desk import CountingChance, FakeClock, FakeStore, fake_desk, session_of
from tests.property.writers import Writer
from tests.unit.cases.cards import CARD, OTHER, keep, texts

NOTE = ThingId("note-1")


def state(one: Writer, meeting: MeetingId) -> tuple[object, ...]:
    """Return all that a refusal must leave as it was."""
    session = one.session
    return (
        session.board(meeting),
        session.entries(),
        session.notes(),
        session.undo_name(),
        session.row(),
        len(one.written),
    )


def test_a_gesture_of_several_edits_is_one_entry_and_one_step(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """A merge with what goes with it is undone whole."""
    one, _, meeting = pair
    one.session.record(keep(), meeting=meeting)
    before = len(one.written)
    one.session.record(keep(OTHER, "to"), RewordCard(card=CARD, text="en"), meeting=meeting)
    assert len(one.written) == before + 1
    assert texts(one.session.board(meeting)) == ["en", "to"]
    assert one.session.undo_name() == "keep_card"
    one.session.undo()
    assert texts(one.session.board(meeting)) == ["De ringer"]
    assert one.session.redo_name() == "keep_card"


def test_what_is_refused_changes_nothing(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Neither board, journal, case list nor the way back."""
    one, _, meeting = pair
    one.session.record(keep(), meeting=meeting)
    before = state(one, meeting)
    refused: list[tuple[type[Exception], tuple[Edit, ...], MeetingId | None]] = [
        (NothingSaid, (), meeting),
        (NothingSaid, (WriteNote(note=NOTE, text=" "),), None),
        (NothingSaid, (RenameCase(case=one.session.case, name=" "),), None),
        (NoSuchThing, (RewordCard(card=OTHER, text="ord"),), meeting),
        (EditRefused, (MergeCard(card=CARD, into=CARD, text="ord"),), meeting),
        (OwnWordsOnSharedBoard, (keep(OTHER), WriteNote(note=NOTE, text="ord")), meeting),
        (NoSuchMeeting, (keep(OTHER),), None),
        (NoSuchMeeting, (keep(OTHER),), MeetingId("meeting-9")),
        (NoSuchMeeting, (GiveFrame(meeting=MeetingId("meeting-9"), at="13.00"),), meeting),
        (NoSuchMeeting, (RenameCase(case=one.session.case, name="J."),), meeting),
        (NoSuchCase, (RenameCase(case=CaseId("case-9"), name="J."),), None),
    ]
    for kind, edits, where in refused:
        with pytest.raises(kind):
            one.session.record(*edits, meeting=where)
        assert state(one, meeting) == before


def test_an_own_note_stays_in_ones_own_stream(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """It is on no board, changes no case list, and the partner's session never has it."""
    one, two, meeting = pair
    board, row = one.session.board(meeting), one.session.row()
    entry = one.session.record(WriteNote(note=NOTE, text="Spørg til søvnen"), meeting=meeting)
    assert is_own(entry.header.stream)
    assert not set(entry.header.after) & {known.id for known in one.session.entries(PAIR)}
    assert (one.session.board(meeting), one.session.row()) == (board, row)
    assert [note.text for note in one.session.notes(meeting)] == ["Spørg til søvnen"]
    two.session.take_in([known for known in one.written if not is_own(known.header.stream)])
    assert two.session.notes() == ()
    one.session.record(WithdrawNote(note=NOTE), meeting=meeting)
    assert one.session.notes() == ()


def test_notes_are_found_by_meeting_and_all_together(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """One may be written outside any meeting."""
    one, _, meeting = pair
    one.session.record(WriteNote(note=NOTE, text="i mødet"), meeting=meeting)
    one.session.record(WriteNote(note=ThingId("note-2"), text="hjemme"))
    assert [note.text for note in one.session.notes()] == ["i mødet", "hjemme"]
    assert [note.text for note in one.session.notes(meeting)] == ["i mødet"]


def test_a_reveal_cannot_be_undone_nor_anything_before_it(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """It was seen."""
    one, _, meeting = pair
    board = one.session.board(meeting)
    one.session.record(Rate(scale=board.scales[0].id, person=board.people[0].id, number=9), meeting=meeting)
    one.session.record(RevealNumbers(scale=board.scales[0].id), meeting=meeting)
    assert one.session.undo_name() is None
    with pytest.raises(CannotUndo):
        one.session.undo()
    with pytest.raises(CannotUndo):
        one.session.redo()


def test_an_undo_leaves_what_the_partner_wrote_at_once(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Only one's own words go."""
    one, two, meeting = pair
    one.session.record(keep(), meeting=meeting)
    two.session.take_in(one.written)
    one.session.record(RewordCard(card=CARD, text="mine"), meeting=meeting)
    two.session.record(RewordCard(card=CARD, text="hendes"), meeting=meeting)
    one.session.take_in(two.written)
    one.session.undo()
    card = one.session.board(meeting).card(CARD)
    assert card is not None
    assert {version.value for version in card.versions} == {CardWords("De ringer"), CardWords("hendes")}


def test_an_undo_the_partner_overtook_is_refused_also_after_a_lock(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """And the gesture before it is the next one, in both processes."""
    one, two, meeting = pair
    sitting = len(one.written)
    one.session.record(keep(OTHER, "anden"), meeting=meeting)
    one.session.record(keep(), meeting=meeting)
    two.session.take_in(one.written)
    two.session.record(RewordCard(card=CARD, text="hendes"), meeting=meeting)
    one.session.take_in(two.written)
    with pytest.raises(CannotUndo):
        one.session.undo()
    one.session.undo()
    again = one.open(one.session.entries())
    again.resume_sitting([entry.id for entry in one.written[sitting:]])
    assert (again.undo_name(), again.redo_name()) == (None, "keep_card")
    again.redo()
    assert texts(again.board(meeting)) == ["hendes", "anden"]


def test_a_sitting_with_an_erased_entry_has_no_way_back_past_it(
    pair: tuple[Writer, Writer, MeetingId],
) -> None:
    """No undo brings back what stood before the erased words; ids that are not here are passed over."""
    one, _, meeting = pair
    one.session.record(keep(), meeting=meeting)
    erased = one.session.record(RewordCard(card=CARD, text="navn"), meeting=meeting)
    entries = [one_.without_payload() if one_.id == erased.id else one_ for one_ in one.session.entries()]
    again = one.open(entries)
    again.resume_sitting([*(entry.id for entry in one.written), EntryId("0" * 64)])
    assert again.undo_name() is None
    assert again.board(meeting).card(CARD) is None


def test_listeners_hear_of_each_entry_until_they_stop(pair: tuple[Writer, Writer, MeetingId]) -> None:
    """Recorded, undone, or taken in."""
    one, two, meeting = pair
    told: list[Entry] = []
    stop = one.session.subscribe(told.append)
    kept, undone = one.session.record(keep(), meeting=meeting), one.session.undo()
    theirs = two.session.record(keep(OTHER), meeting=meeting)
    one.session.take_in([theirs])
    stop()
    one.session.redo()
    assert told == [kept, undone, theirs]


def test_what_could_not_be_written_is_on_the_screen_and_the_error_is_heard() -> None:
    """The words stay; whoever writes tries again."""
    desk = fake_desk()
    session = session_of(desk)
    assert isinstance(desk.store, FakeStore)
    desk.store.trouble = DiskFull()
    told: list[Entry] = []
    session.subscribe(told.append)
    with pytest.raises(DiskFull):
        session.record(WriteNote(note=NOTE, text="ord"))
    assert [note.text for note in session.notes()] == ["ord"]
    assert len(told) == 1


def test_a_case_nobody_opened_has_no_line_and_takes_no_meeting() -> None:
    """Its first entry opens it."""
    kept: list[tuple[Entry, object]] = []
    author = Author(PersonId(ThingId("person-1")), WriterId("writer-1"))
    session = CaseSession(
        CaseId("case-1"),
        author,
        (),
        lambda entry, row, _: kept.append((entry, row)),
        FakeClock(),
        CountingChance(),
    )
    with pytest.raises(NoSuchCase):
        session.file()
    session.record(RenameCase(case=session.case, name="J."))
    assert kept[0][1] is None
    who = PersonId(ThingId("person-2"))
    session.record(
        OpenCase(case=session.case, number="1", name="Jonas", participant=who, day=session.now().date())
    )
    assert session.row().number == "1"


def test_a_clock_that_does_not_say_where_it_is_writes_nothing() -> None:
    """A time without its offset could not be read again: it is refused before it is written."""
    kept: list[Entry] = []
    author = Author(PersonId(ThingId("person-1")), WriterId("writer-1"))
    session = CaseSession(
        CaseId("case-1"),
        author,
        (),
        lambda entry, *_: kept.append(entry),
        lambda: datetime(2026, 11, 21, 13),  # noqa: DTZ001
        CountingChance(),
    )
    with pytest.raises(BrokenEntry):
        session.record(WriteNote(note=NOTE, text="ord"))
    assert (kept, session.entries(), session.undo_name()) == ([], [], None)


def test_a_new_meeting_asks_the_units_scales() -> None:
    """With both anchors."""
    session = session_of(fake_desk())
    meeting = start_meeting(session, scales=default_template("da").scales)
    assert [one.asked.direction for one in session.board(meeting).scales] == [
        one.direction for one in default_template("da").scales
    ]
