"""What stands on the full copy for the file, and what has no way there."""

from dataclasses import replace
from datetime import date

import pytest

from exitdesk.cases.documents.compose import compose
from exitdesk.cases.documents.document import Document, DocumentKind
from exitdesk.cases.documents.file_copy import FileCopyTyped, file_copy, shown_before
from exitdesk.cases.documents.file_copy_words import file_copy_words
from exitdesk.cases.documents.told import CaseTold
from exitdesk.cases.earlier_numbers import EarlierNumber, beside_today
from exitdesk.cases.erasing import OnePhoto, plan_erasing
from exitdesk.cases.issue_document import issue_document
from exitdesk.cases.photos import CleanPhoto
from exitdesk.cases.unit import default_template
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import Knows, Marks, MayContact
from exitdesk.sos.meeting_edits import WriteNote
from tests.fakes.desk import case_of
from tests.screens.sample_cases import sample_desk
from tests.unit.cases.cards import CARD, keep
from tests.unit.cases.test_erasing import Room
from tests.unit.cases.test_photos import take_in
from tests.unit.snapshot import sample

TEMPLATE = default_template("da")


def made(board: MeetingBoard, language: str = "da") -> Document:
    """Return the copy for the municipality's file."""
    typed = FileCopyTyped(board.meeting.id, "municipality")
    return file_copy(CaseTold("2026-014", "Jonas"), board, typed, default_template(language))


def text(document: Document) -> str:
    """Return what stands on it beside the board itself."""
    return "\n".join(document.statements())


def shown(document: Document) -> MeetingBoard:
    """Return the board that is drawn."""
    assert document.board is not None
    return document.board.board


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_says_at_its_head_whose_file_it_is_for_and_that_he_does_not_get_it(language: str) -> None:
    """And the meeting with its place, which his own copy never has."""
    board = sample.first_talk()
    copy, its = made(board, language), file_copy_words(language)
    authority = default_template(language).authorities["municipality"]
    assert copy.facts[1] == its.whose.format(authority=authority)
    assert board.meeting.facts is not None
    assert board.meeting.facts.place in copy.facts[2]
    assert all(one.name in copy.facts[3] for one in board.present)
    assert copy.closing == (its.not_his,)
    assert "{" not in text(copy)


def test_the_marks_stand_in_words_because_the_next_reader_must_know() -> None:
    """Who must never hear of it, who may be called and how; somebody without marks is not listed."""
    board = sample.first_talk()
    marked = replace(
        board.people[-1],
        marks=Marks(Knows.MUST_NEVER, MayContact(False, "kun gennem søsteren"), pulls_back=True, until="maj"),
    )
    other = replace(board.people[-2], marks=Marks(Knows.PARTLY, MayContact(True)))
    bare = tuple(replace(one, marks=Marks()) for one in board.people[:-2])
    part = made(replace(board, people=(*bare, other, marked))).parts[-1]
    assert [line.notes for line in part.lines] == [
        ("Ved det delvis", "Vi må kontakte"),
        ("Må aldrig vide det", "Kontakt ikke: kun gennem søsteren", "Trækker tilbage", "Til maj"),
    ]
    assert not made(replace(board, people=bare)).parts


def test_a_number_that_was_not_shown_to_everybody_is_not_told() -> None:
    """His own is; the others are counted for the pair."""
    board = sample.first_talk()
    hidden = replace(board.scales[0], revealed=False)
    copy = made(replace(board, scales=(hidden, *board.scales[1:])))
    (own,) = shown(copy).scales[0].ratings
    assert own.person == sample.JONAS
    assert ("not_shown", len(hidden.ratings) - 1) in copy.omissions
    assert shown(copy).scales[1] == board.scales[1]
    nobody = replace(board, scales=(hidden,), people=board.people[1:])
    assert not shown(made(nobody)).scales[0].ratings


def test_what_waits_is_counted_and_own_notes_have_no_way_there() -> None:
    """The engine's list for the pair begins with the own notes."""
    board = sample.first_talk()
    parked = replace(board.cards(next(iter(board.columns)))[0], parked=True)
    copy = made(replace(board, parked=(parked,)))
    assert copy.omissions[0] == ("own_notes", 0)
    assert ("parked", 1) in copy.omissions


def test_it_tells_what_was_said_of_earlier_agreements_and_goes_with_the_meetings_it_tells_of() -> None:
    """The invented case: the second meeting answers what the first agreed."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    first, second, *_ = session.meetings()
    session.record(WriteNote(note=session.new_id("note"), text="KANARIE"), meeting=second)  # type: ignore[arg-type]
    ready = compose(session, FileCopyTyped(second, "police", 2), TEMPLATE)
    since = ready.document.parts[0]
    assert since.title == "Siden sidst"
    assert {note for line in since.lines for note in line.notes} <= {
        "Blev til noget", "Gøres mindre", "Gøres på en anden måde", "Ligger lige nu"
    }  # fmt: skip
    assert ready.meetings == (second, first)
    assert ready.about == "police"
    assert ready.document.signers == 2
    assert "KANARIE" not in repr(ready.document) + text(ready.document)
    assert compose(session, FileCopyTyped(first, "police"), TEMPLATE).meetings == (first,)


def test_the_numbers_of_earlier_meetings_stand_beside_those_of_today_and_what_nobody_saw_does_not() -> None:
    """The paper goes with each meeting whose numbers it shows; his own copy's rules hold here too."""
    desk = sample_desk()
    session = desk.open(case_of(desk))
    third = session.meetings()[2]
    ready = compose(session, FileCopyTyped(third, "police"), TEMPLATE)
    assert ready.document.board is not None
    beside = [beside_today(one, ready.document.board.earlier) for one in shown(ready.document).scales]
    meetings = {one.meeting for said in beside for line in said for one in line}
    assert meetings
    assert meetings <= set(ready.meetings[1:])
    board = sample.first_talk()
    scale = board.scales[0]
    said = [
        EarlierNumber(board.meeting.id, date(2026, 10, 1), one.person, "Navn", one.number, scale.asked)
        for one in scale.ratings
    ]
    hidden = replace(board, scales=(replace(scale, revealed=False),))
    (own,) = shown_before({scale.id: said}, [hidden])[scale.id]
    assert own.person == sample.JONAS
    assert shown_before({scale.id: said}, [board])[scale.id] == tuple(said)


def test_frame_and_end_and_what_he_took_are_told() -> None:
    """As facts of the meeting."""
    board = sample.first_talk()
    meeting = replace(board.meeting, frame_given="13.07", ended="14.30")
    fact = made(replace(board, meeting=meeting)).facts[-1]
    assert "13.07" in fact
    assert "14.30" in fact
    assert "en underskrevet kopi af tavlen" in fact


def test_an_empty_meeting_without_facts_is_still_a_paper() -> None:
    """Nothing stands blank."""
    board = replace(sample.board(), meeting=replace(sample.board().meeting, facts=None))
    assert made(board).facts == ("Sag 2026-014", made(board).facts[1])
    assert not made(board).parts


def test_a_photo_that_is_erased_takes_the_copies_that_show_it_along() -> None:
    """And no other paper."""
    room = Room()
    room.session.record(keep(CARD, "Min bror ringer"), meeting=room.meeting)
    photo = take_in(room, CleanPhoto(b"\xff\xd8 a board", 20, 10)).photo
    ready = compose(room.session, FileCopyTyped(room.meeting, "police"), TEMPLATE)
    assert ready.document.board is not None
    assert [one.id for one in ready.document.board.photos] == [photo]
    issued = issue_document(room.session, ready, b"%PDF a copy", 3)
    note = replace(ready, document=replace(ready.document, kind=DocumentKind.JOURNAL_NOTE))
    issue_document(room.session, note, b"%PDF a note", 1)
    assert plan_erasing(room.now(), OnePhoto(photo)).papers == 1
    room.plan_and_erase(OnePhoto(photo))
    assert issued.sha256.encode() not in room.everything_said()
    assert [one.kind for one in room.now().file().documents] == [DocumentKind.JOURNAL_NOTE]
