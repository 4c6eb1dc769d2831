"""What stands on a copy, and what never does."""

from dataclasses import replace

import pytest

from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import ThingId
from exitdesk.snapshot.content import SnapshotContent, content_for
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.plain import bare, plain
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLine, BottomLineId, Demand
from exitdesk.sos.card import Column
from exitdesk.sos.meeting import NextMeeting, TakeAlong
from tests.unit.snapshot import paper, sample


def _content(board: MeetingBoard, language: str = "da") -> SnapshotContent:
    return content_for(board, default_template(language), TakeAlong.SIGNED_COPY)


def test_every_card_stands_on_the_copy_in_the_order_of_the_board() -> None:
    """Columns in reading order, cards from top to bottom."""
    board = sample.first_talk()
    said = list(_content(board).statements())
    kept = [card.words.text for column in Column for card in board.cards(column)]
    places = [next(at for at, text in enumerate(said) if words in text) for words in kept]
    assert places == sorted(places)


def test_marks_of_the_circles_have_no_way_onto_paper() -> None:
    """Who must never know is known on the laptop only; the copy says that something was left out."""
    content = _content(sample.first_talk())
    assert "MÆRKET" not in repr(content)
    assert ("marks", 1) in content.omissions


def test_a_quote_keeps_its_marks_and_a_speaker_its_name() -> None:
    """The participant's own words carry no name; others' do."""
    worries, working, _ = _content(sample.first_talk()).columns
    assert worries.cards[0].words.startswith("»De ringer")
    assert worries.cards[0].notes == ("Sikkerhed",)
    assert working.cards[2].notes == ("Ord fra Mikkel", "Forsørgelse")


def test_the_participant_comes_first_under_a_scale() -> None:
    """His own number is read before anybody else's, whoever was written down first."""
    first = sample.first_talk()
    ratings = tuple(reversed(first.scales[0].ratings))
    board = replace(first, scales=(replace(first.scales[0], ratings=ratings),))
    assert _content(board).scales[0].numbers[0].name == "Jonas"


def test_a_scale_nobody_answered_is_left_out_and_counted() -> None:
    """A question without a number says nothing on paper."""
    content = _content(sample.first_talk())
    assert len(content.scales) == 2
    assert ("questions_without_numbers", 1) in content.omissions


def test_two_versions_are_counted_for_the_one_who_hands_out() -> None:
    """The shown version is printed; the other waits for a choice."""
    cards = [sample.two_versions(sample.card("a", "den", Column.NEXT))]
    assert ("open_questions", 1) in _content(sample.board(cards, sample.room())).omissions


def test_agreements_are_sentences_with_a_full_date() -> None:
    """Who does what, by which day, and how he is told; the words of the day are not said twice."""
    first, second, third = _content(sample.first_talk()).agreements
    assert first.sentence == "Karen ringer til teleselskabet om et nyt nummer."
    assert first.details[0] == "Senest fredag den 27. november 2026"
    assert first.details[1] == "Sådan får Jonas besked: hun ringer fra et skjult nummer"
    assert second.details == ("hver nat",)
    assert third.details == ("Senest tirsdag den 1. december 2026, før kl. 12",)


def test_the_next_meeting_is_a_date_a_clock_and_a_place() -> None:
    """What the date says already is not repeated."""
    assert _content(sample.first_talk()).next_meeting == "Torsdag den 3. december 2026 kl. 13, samme sted"
    unknown = sample.board(upcoming=NextMeeting("når det passer dig"))
    assert _content(unknown).next_meeting == "når det passer dig"


def test_the_english_copy_has_no_danish_phrase() -> None:
    """The fixed phrases and dates are English; what was said stays as it was said."""
    content = _content(sample.first_talk(), "en")
    assert content.title == "Board"
    assert content.facts == "Meeting 1 · Saturday 21 November 2026 at 13:00"
    assert content.agreements[0].details[0].startswith("By Friday 27 November 2026")


def test_nothing_to_take_along_has_no_paper() -> None:
    """Asking for it is a mistake of the program."""
    with pytest.raises(ValueError, match="no paper"):
        content_for(sample.first_talk(), default_template("da"), TakeAlong.NOTHING)


def test_an_empty_board_is_still_a_paper() -> None:
    """Three columns stand there, empty."""
    content = _content(sample.board())
    assert [len(one.cards) for one in content.columns] == [0, 0, 0]
    assert content.circles is None


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("e\u0301n", "én"),
        ("to\u200bgange", "togange"),
        ("\u202eomvendt", "omvendt"),
        ("a\tb  c\r\nd\u2028e", "a b c\nd\ne"),
        ("<b>A & B</b>", "<b>A & B</b>"),
        ("nyt \U0001fae9 tegn", "nyt \U0001fae9 tegn"),
    ],
)
def test_text_is_set_as_said_without_what_cannot_be_seen(typed: str, printed: str) -> None:
    """Accents are joined, invisible characters dropped, markup is just characters."""
    assert plain(typed) == printed


def test_bare_text_forgets_line_ends_and_hyphens_only() -> None:
    """Two texts that read the same compare equal, others do not."""
    assert bare("Anne-Marie\n går") == bare("Anne- Marie går")
    assert bare("Anne går") != bare("Anne gar")


def test_a_bottom_line_stands_on_the_copy_with_its_reason_and_passes_the_lint() -> None:
    """He takes home what cannot be otherwise, said as it was written; the carry-safe copy leaves it out."""
    demand = Demand("Du bor uden for byen", "De leder efter dig her", "police")
    line = BottomLine(BottomLineId(ThingId("demand-1")), demand, ())
    board = replace(sample.first_talk(), bottom_lines=(line,))
    (said,) = _content(board).bottom_lines
    assert (said.sentence, said.details) == ("Politi: Du bor uden for byen.", ("De leder efter dig her",))
    lint(paper.draft(board).pdf, _content(board))
    slip = content_for(board, default_template("da"), TakeAlong.CARRY_SAFE)
    assert ("bottom_lines", 1) in slip.omissions
    assert "leder efter" not in repr(slip)


def test_what_waits_is_told_as_left_out() -> None:
    """It is not said at this meeting any more, and the one who hands the copy out knows it."""
    board = sample.first_talk()
    (waits, *_) = board.cards(Column.WORRIES)
    columns = {**board.columns, Column.WORRIES: board.cards(Column.WORRIES)[1:]}
    content = _content(replace(board, columns=columns, parked=(waits,)))
    assert ("parked", 1) in content.omissions
    assert waits.words.text not in " ".join(content.statements())
