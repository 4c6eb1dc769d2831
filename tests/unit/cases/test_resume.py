"""What was being typed outlives a lock, and shows itself nowhere."""

import hashlib
import json
from dataclasses import replace

import pytest

from exitdesk.cases.ports import Blob
from exitdesk.cases.resume import AcuteDraft, Attached, MarkDraft, Place, ResumeNote, TermDraft, Typed, Typing
from exitdesk.cases.unwritten import Unwritten, note_of, unwritten_of
from exitdesk.journal.entry import PersonId, ThingId, own_stream
from exitdesk.journal.errors import BrokenEntry
from tests.unit.journal.making import made

PLACE = Place("case-1", "meeting-1", "board", "worries", "card-1")
ACUTE = AcuteDraft("call", "acute-1", "Sara", "20 00 00")
TERM = TermDraft("measure", "term-1", "Et sted at bo", "Mette", "municipality", "fra 1/12", "")
PAPER = Attached("b" * 64, "paper", b"%PDF-\n\x00\xff\n%%EOF\n")
PHOTO = Attached("c" * 64, "photo", b"\xff\xd8\n")
PAPER_BLOB = Blob(hashlib.sha256(PAPER.data).hexdigest(), PAPER.kind, PAPER.data)
MARKS = (MarkDraft("person-1", "how", "Kun via moster"), MarkDraft("person-1", "until", "juni"))
TYPED = Typed(PLACE, "De ringer om nat", "kigger på", True, ACUTE, TERM, MARKS, True)
NOTE = ResumeNote(TYPED, (("{}", "00", "{}"),), ("a" * 64,), (PAPER, PHOTO))


def test_a_resume_note_is_read_back_as_it_was() -> None:
    """Place, text, entries not on the disk yet with their bytes, and the sitting."""
    assert ResumeNote.from_bytes(NOTE.to_bytes()) == NOTE
    assert ResumeNote.from_bytes(ResumeNote().to_bytes()) == ResumeNote()


def test_a_note_that_lies_flat_is_read() -> None:
    """The program was put in a newer version's place while it was open: nobody's words are left out."""
    said = json.loads(replace(NOTE, attached=()).to_bytes())
    flat = said | said.pop("typed")
    assert ResumeNote.from_bytes(json.dumps(flat).encode()) == replace(NOTE, attached=())


def test_the_marks_and_whether_the_room_read_along_stay_in_their_meeting() -> None:
    """Left and opened again, or another case: nothing is known of it."""
    typing = Typing()
    typing.at(PLACE)
    typing.writes_marks(MARKS)
    typing.is_the_rooms()
    typing.at(replace(PLACE, tab="circles"))
    assert (typing.all().marks, typing.all().was_the_rooms) == (MARKS, True)
    typing.at(Place("case-1"))
    typing.at(PLACE)
    assert typing.all() == Typed(PLACE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"place":{"x":1},"text":"","pending":[],"sitting":[]}',
        b"\xff",
        NOTE.to_bytes()[:-1],
        NOTE.to_bytes() + b"x",
    ],
)
def test_a_note_that_is_not_one_is_broken(data: bytes) -> None:
    """It is dropped, and the window opens without it."""
    with pytest.raises(BrokenEntry):
        ResumeNote.from_bytes(data)


def test_a_note_in_a_log_line_shows_no_words() -> None:
    """Neither what was typed nor what was kept."""
    assert "ringer" not in repr(NOTE)
    assert "pending" not in repr(NOTE)
    assert "Sara" not in repr(NOTE)
    assert "moster" not in repr(NOTE)
    assert "PDF" not in repr(PAPER)


def test_an_entry_goes_with_its_paper_or_not_at_all() -> None:
    """What was made after it cannot be there without it; a stream of its own can."""
    first = made()
    after = made(first)
    apart = made(stream=own_stream(PersonId(ThingId("person-karen"))))
    erased = made(payload=b"[]").without_payload()  # has nothing to say, and nothing to wait for
    waiting = (Unwritten(first, (PAPER_BLOB,)), Unwritten(after), Unwritten(apart), Unwritten(erased))
    note = note_of(Typed(PLACE, "De ringer"), waiting, ())

    assert [one.blobs for one in unwritten_of(note)] == [(PAPER_BLOB,), (), ()]
    assert note.within(len(PAPER.data)) == note
    without = note.within(len(PAPER.data) - 1)
    assert (without.entries(), without.attached, without.typed.text) == ((apart,), (), "De ringer")
    assert ResumeNote.from_bytes(without.to_bytes()).left_out
    assert note.still_waiting(0) == note
    assert (note.still_waiting(1).entries(), note.still_waiting(1).attached) == ((after, apart), ())


def test_what_stands_in_the_editor_is_known_until_it_is_kept() -> None:
    """Then the place is still known."""
    typing = Typing()
    assert typing.now() == (Place(), "")
    typing.writes(PLACE, "De ringer")
    assert typing.now() == (PLACE, "De ringer")
    typing.done()
    assert typing.now() == (PLACE, "")
    typing.writes(PLACE, "igen")
    typing.at(Place("case-1"))
    assert typing.now() == (Place("case-1"), "")


def test_an_own_note_and_a_card_are_written_beside_each_other() -> None:
    """Each is kept and forgotten by itself; one is where the note is while it is open."""
    typing = Typing()
    typing.writes(PLACE, "De ringer")
    typing.writes_note("kigger på uret")
    assert typing.now() == (Place("case-1", "meeting-1", "board", "note", ""), "kigger på uret")
    typing.leaves_note()
    assert typing.now() == (PLACE, "De ringer")
    assert typing.all() == Typed(PLACE, "De ringer", "kigger på uret", own_note_is_open=False)
    typing.done()
    assert typing.all() == Typed(PLACE, "", "kigger på uret", own_note_is_open=False)
    typing.writes_note("kigger på uret igen")
    typing.note_done()
    assert typing.all() == Typed(PLACE)


def test_a_note_that_waits_stays_in_its_meeting() -> None:
    """Another tab of it keeps the note; another meeting or case must not have it."""
    typing = Typing()
    typing.at(Place("case-1", "meeting-1", "board"))
    typing.writes_note("kigger på uret")
    typing.leaves_note()
    typing.at(Place("case-1", "meeting-1", "scales"))
    assert typing.all().own_note == "kigger på uret"
    typing.at(Place("case-1"))
    assert typing.all() == Typed(Place("case-1"))


def test_entries_that_are_none_are_broken() -> None:
    """What cannot be read back is refused as a broken entry, never as a bug."""
    header = made().header.to_bytes().decode("utf-8")
    for pending in (("{}", "00", "{}"), (header, "no hex", "{}")):
        with pytest.raises(BrokenEntry):
            ResumeNote(Typed(PLACE), pending=(pending,)).entries()


def test_the_acute_sheet_lies_over_the_card_and_goes_with_the_case() -> None:
    """A night that begins in a meeting goes on after it; another man's case never shows it."""
    typing = Typing()
    typing.writes(PLACE, "De ringer")
    typing.writes_acute(ACUTE)
    assert (typing.all().text, typing.all().acute) == ("De ringer", ACUTE)
    typing.at(Place("case-1"))
    assert typing.all().acute == ACUTE
    typing.at(Place("case-2"))
    assert typing.all().acute is None


def test_the_exit_agreement_has_room_of_its_own_and_goes_with_the_case() -> None:
    """Beside the card and the acute sheet; another man's case never shows it."""
    typing = Typing()
    typing.writes(PLACE, "De ringer")
    typing.writes_agreement(TERM)
    assert (typing.all().text, typing.all().agreement) == ("De ringer", TERM)
    typing.at(Place("case-1"))
    assert typing.all().agreement == TERM
    typing.at(Place("case-2"))
    assert typing.all().agreement is None


def test_a_note_from_before_there_was_an_agreement_is_read() -> None:
    """Nobody's words are left out over it, nor over papers that wait."""
    fields = json.loads(replace(NOTE, attached=()).to_bytes())
    del fields["typed"]["agreement"], fields["attached"]
    left = replace(NOTE, typed=replace(TYPED, agreement=None), attached=())
    assert ResumeNote.from_bytes(json.dumps(fields).encode()) == left
