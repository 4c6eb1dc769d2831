"""What is safe to carry says nothing to a stranger."""

import re
from pathlib import Path

import pytest

from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.snapshot.content import content_for
from exitdesk.snapshot.slip import clock_in
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import NextMeeting, TakeAlong, Takes
from tests.unit.snapshot import paper, sample

CARRIED = (TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE)


def _slip(board: MeetingBoard, line: str = "") -> tuple[str, ...]:
    return content_for(board, default_template("da"), TakeAlong.CARRY_SAFE, line).slip


def test_it_holds_days_a_clock_and_the_one_line() -> None:
    """An agreement is its day and a neutral word; one without a day is left out."""
    assert _slip(sample.first_talk(), "Torsdag kl. 18") == (
        "Fredag 27. november: aftale",
        "Tirsdag 1. december: aftale",
        "Torsdag 3. december: vi ses kl. 13.00",
        "Torsdag kl. 18",
    )


@pytest.mark.parametrize("kind", CARRIED)
def test_no_word_of_the_board_is_on_it(kind: TakeAlong, tmp_path: Path) -> None:
    """No card, name, relation, place, number or authority can be read in the finished file."""
    board = sample.first_talk()
    read = paper.text_of(paper.draft(board, kind).pdf, tmp_path)
    cards = [card.words.text for cards in board.columns.values() for card in cards]
    secret = {word for text in cards for word in re.findall(r"\w{4,}", text)}
    secret |= {one.name for one in board.people} | {one.who.relation for one in board.people}
    secret |= {"åen", "samme", "Politi", "Kommune", "Tavle", "Møde", "2026"}
    assert [word for word in secret if word and re.search(rf"\b{word}\b", read, re.IGNORECASE)] == []


@pytest.mark.parametrize("kind", CARRIED)
def test_it_is_never_signed_and_carries_no_field(kind: TakeAlong) -> None:
    """A signature in his pocket would prove whom he talked to."""
    maker = paper.maker()
    draft = maker.draft(sample.first_talk(), PaperOrder(kind))
    assert maker.sign(draft, paper.CASE) == draft.pdf
    assert b"AcroForm" not in draft.pdf
    assert b"(Husk)" in draft.pdf


@pytest.mark.parametrize(
    "line",
    [
        "Ring til Karen",
        "Ring 28 14 55 90",
        "Aflever 38.000 kr",
        "Huset kl. 18",
        "ring til din bror",
        "a" * 61,
        "Spørg søsteren",
        "Husk Karens nøgle",
        "Tal med politiet",
        "Exitmøde kl. 18",
        "Kommunens hus",
        "28/14/55/90",
        "Nørregade 12, 3. sal",
        "skriv til x@y.dk",
    ],
)
def test_a_line_that_tells_something_is_left_out_and_counted(line: str) -> None:
    """Names, relations, places, long numbers and amounts do not go into his pocket."""
    content = content_for(sample.first_talk(), default_template("da"), TakeAlong.CARRY_SAFE, line)
    assert line not in content.slip
    assert ("line", 1) in content.omissions


def test_the_line_comes_from_the_choice_made_in_the_meeting(tmp_path: Path) -> None:
    """The maker takes it from the board."""
    board = sample.board([], sample.room(), takes=Takes(TakeAlong.CARRY_SAFE, "Husk nøglen"))
    assert "Husk nøglen" in paper.text_of(paper.draft(board, TakeAlong.CARRY_SAFE).pdf, tmp_path)


@pytest.mark.parametrize(
    "line", ["Husk nøglen", "Søndag kl. 18", "Tag bus 5C", "Perron 3", "Køb mælk", "3.12. kl. 9"]
)
def test_a_line_that_tells_nothing_stays(line: str) -> None:
    """What anybody might note is left alone."""
    assert line in _slip(sample.board((), sample.room()), line)


def test_somebody_called_august_does_not_forbid_the_month(tmp_path: Path) -> None:
    """Days and months are never telling."""
    board = sample.board(upcoming=NextMeeting("kl. 9"), people=[sample.room()[0]])
    assert _slip(board, "Mandag 3. august") == ("Mandag 3. august",)
    assert paper.text_of(paper.draft(board, TakeAlong.CARRY_SAFE).pdf, tmp_path) == "Husk"


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("torsdag kl. 13", "13.00"),
        ("9.30 på biblioteket", "9.30"),
        ("18:05", "18.05"),
        ("når det går", ""),
        ("3. sal", ""),
    ],
)
def test_only_the_clock_is_taken_from_what_was_said(said: str, clock: str) -> None:
    """The rest of the words may name a place."""
    assert clock_in(said) == clock
