"""The note he carries: neutral until somebody words it, and never with a word at risk."""

import datetime as dt
from dataclasses import replace

from exitdesk.cases.mentions import mentions_of
from exitdesk.cases.own_data import gather
from exitdesk.cases.pocket import Part, pocket_note
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.agreement import AgreementId, PocketWords
from exitdesk.sos.agreement_edits import MakeAgreement, WordForPocket
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import HeadPocketNote
from exitdesk.sos.people_edits import IntroducePerson
from tests.fakes.desk import fake_desk
from tests.unit.cases.test_own_data import held
from tests.unit.snapshot import sample

DA = default_template("da")


def worded(board: MeetingBoard, nth: int, words: str, *, carried: bool = True) -> MeetingBoard:
    """Return a board on which an agreement was worded for the pocket."""
    made = list(board.agreements)
    made[nth] = replace(made[nth], pocket=PocketWords(words, carried))
    return replace(board, agreements=tuple(made))


def test_nothing_of_an_agreements_own_words_stands_unless_somebody_typed_it() -> None:
    """The day and the word for an appointment; one without a day stays off until it is worded."""
    board = sample.first_talk()
    assert pocket_note(board, DA).texts == (
        "Fredag 27. november: aftale",
        "Tirsdag 1. december: aftale",
        "Torsdag 3. december: vi ses kl. 13.00",
    )
    board = worded(worded(board, 0, "hent pakken"), 1, "sov godt")
    assert pocket_note(board, DA).texts == (
        "Fredag 27. november: hent pakken",
        "Tirsdag 1. december: aftale",
        "sov godt",
        "Torsdag 3. december: vi ses kl. 13.00",
    )


def test_an_agreement_can_stay_off_the_note() -> None:
    """Also with its day."""
    note = pocket_note(worded(sample.first_talk(), 0, "", carried=False), DA)
    assert not any("27." in text for text in note.texts)
    assert note.kept_back == ()


def test_a_line_at_risk_stays_off_whole_and_is_named() -> None:
    """Not half of it: what is left of a telling line may tell the rest."""
    note = pocket_note(worded(sample.first_talk(), 0, "ring til Karen"), DA)
    assert not any("27." in text or "ring" in text for text in note.texts)
    (kept_back,) = note.kept_back
    assert (kept_back.part, kept_back.words) == (Part.AGREEMENT, "ring til Karen")


def test_a_heading_of_his_own_stands_unless_it_tells_something() -> None:
    """Then the usual word stands: a note without a heading would look like a form."""
    board = sample.first_talk()
    own = replace(board, meeting=replace(board.meeting, pocket_heading="Min uge"))
    assert pocket_note(own, DA).title == "Min uge"
    named = replace(board, meeting=replace(board.meeting, pocket_heading="Til Jonas"))
    note = pocket_note(named, DA)
    assert (note.title, note.kept_back[0].part) == ("Husk", Part.HEADING)


def test_the_words_of_the_last_time_are_offered_again_for_the_same_agreement() -> None:
    """The last ones said, only for the same words, and never what the board of today makes telling."""
    now = sample.first_talk()
    first, second = worded(now, 0, "hent pakken"), worded(now, 0, "ring om tid")
    assert pocket_note(now, DA, earlier=[first, second]).lines[0].offered == "ring om tid"
    assert pocket_note(now, DA, earlier=[second, first]).lines[0].offered == "hent pakken"
    assert pocket_note(worded(now, 0, "køb ind"), DA, earlier=[first]).lines[0].offered == ""
    assert pocket_note(now, DA, earlier=[worded(now, 0, "ring til Karen")]).lines[0].offered == ""
    other = replace(now.agreements[0], id=now.agreements[1].id, pocket=PocketWords("noget andet"))
    other = replace(other, promise=replace(other.promise, what="gør noget andet"))
    assert pocket_note(now, DA, earlier=[replace(now, agreements=(other,))]).lines[0].offered == ""


def test_an_empty_board_has_an_empty_note() -> None:
    """Nothing to carry is a note of no lines."""
    assert pocket_note(sample.board(), DA).texts == ()


def test_two_agreements_of_one_day_are_one_line_until_they_are_worded() -> None:
    """Twice the same line says how much there is."""
    board = sample.first_talk()
    day = dt.date(2026, 11, 27)
    made = tuple(replace(one, promise=replace(one.promise, day=day)) for one in board.agreements)
    board = replace(board, agreements=made)
    assert pocket_note(board, DA).texts[0] == "Fredag 27. november: aftale"
    assert len(pocket_note(board, DA).texts) == 2
    assert len(pocket_note(worded(board, 0, "hent pakken"), DA).texts) == 3


def test_pocket_words_that_name_somebody_are_found_before_he_is_erased() -> None:
    """They are kept for ever like all words, so a search lists them, and they are told to who asks."""
    desk = fake_desk(cases=())
    session, meeting = held(desk, "2026-014", "Jonas")
    lene = PersonId(ThingId("person-lene"))
    agreement = AgreementId(ThingId("agreement-1"))
    session.record(IntroducePerson(person=lene, name="Lene", kind=PersonKind.NETWORK), meeting=meeting)
    session.record(MakeAgreement(agreement=agreement, who="Jonas", what="ringer"), meeting=meeting)
    session.record(WordForPocket(agreement=agreement, words="ring til Lene"), meeting=meeting)
    session.record(HeadPocketNote(meeting=meeting, words="Fra Lene"), meeting=meeting)
    assert [one.text for one in mentions_of(session, lene)] == ["ring til Lene", "Fra Lene"]
    told = [one.texts for one in gather(desk, "Lene").kept]
    assert ("ring til Lene",) in told
    assert ("Fra Lene",) in told
