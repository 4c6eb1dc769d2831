"""Whatever is typed for his pocket, nothing of the board can be read on the paper: any board, any line."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.snapshot.slip import slip_for
from exitdesk.sos.agreement import PocketWords
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import MeetingFacts, NextMeeting, TakeAlong, Takes
from tests.unit.cases.test_at_risk import DRESSES
from tests.unit.snapshot import paper, sample

NAMES = ("Torkild", "Anneliese", "Østergaard", "Mehmet", "Yildirim", "Bjarke", "Fatoumata", "Ågot")
RELATIONS = ("kusine", "fætter", "svigermor", "barndomsven", "chauffør")
PLACES = ("Solgården", "Bøgely", "Rosenhøj", "Klintebo")
FIXED = ("Politiet", "kommunen", "exit", "Nørregade 12", "38.000 kr", "28 14 55 90", "2026-014", "x@y.dk")
UNDRESSED = ("as it is", "hidden", "soft hyphen", "capitals", "bracketed")
HARMLESS = ("husk", "hent", "ring", "pakken", "tid", "kl. 9", "køb mælk", "sov godt", "bus 5", "perron 3")


@st.composite
def lines(draw: st.DrawFn, canaries: tuple[str, ...]) -> str:
    """Draw a line that hides one canary among harmless words."""
    word = draw(st.sampled_from(canaries))
    dresses = UNDRESSED if word in FIXED else tuple(DRESSES)
    worn = DRESSES[draw(st.sampled_from(dresses))](word)
    before, after = draw(st.sampled_from(HARMLESS)), draw(st.sampled_from(("", *HARMLESS)))
    return f"{before} {worn} {after}".strip()


@st.composite
def boards(draw: st.DrawFn) -> MeetingBoard:
    """Draw a board with people, places and agreements, each worded for the pocket with a canary in it."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    relations = [draw(st.sampled_from(RELATIONS)) for _ in names]
    here, there = draw(st.sampled_from(PLACES)), draw(st.sampled_from(PLACES))
    people = [
        sample.person(PersonId(ThingId(f"person-{at}")), name, relation, PersonKind.NETWORK, 1)
        for at, (name, relation) in enumerate(zip(names, relations, strict=True))
    ]
    canaries = (*names, *relations, here, there, *FIXED)
    agreements = [
        replace(one, pocket=PocketWords(draw(lines(canaries)))) for one in sample.first_agreements()
    ]
    facts = MeetingFacts(1, sample.DAY, "13.00", here)
    made = sample.board((), people, (), agreements, upcoming=NextMeeting("torsdag kl. 13", sample.DAY, there))
    takes = Takes(TakeAlong.CARRY_SAFE, draw(lines(canaries)))
    heading = draw(lines(canaries))
    return replace(made, meeting=replace(made.meeting, facts=facts, takes=takes, pocket_heading=heading))


@given(boards(), st.sampled_from(("da", "en")))
def test_no_canary_in_any_dress_comes_onto_the_note(board: MeetingBoard, language: str) -> None:
    """Every worded line and the heading stay off; the next meeting's day is what is left."""
    line = board.meeting.takes.line if board.meeting.takes else ""
    content = slip_for(board, default_template(language), TakeAlong.CARRY_SAFE, line)
    assert content.heading in ("Husk", "Remember")
    assert len(content.slip) == 1
    assert {("pocket_words", 3), ("heading", 1), ("line", 1)} <= set(content.omissions)


@pytest.mark.parametrize("kind", [TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE])
def test_the_finished_bytes_hold_what_was_worded_and_no_more(kind: TakeAlong, tmp_path: Path) -> None:
    """His heading stands on the page; the file's own title stays neutral."""
    board = sample.first_talk()
    worded = [
        replace(one, pocket=PocketWords(words))
        for one, words in zip(
            board.agreements, ("hent pakken", "sov godt", "Ring til K\u200baren"), strict=True
        )
    ]
    meeting = replace(board.meeting, pocket_heading="Min uge", takes=Takes(kind, "Tag bus 5C"))
    pdf = paper.draft(replace(board, agreements=tuple(worded), meeting=meeting), kind).pdf
    assert paper.text_of(pdf, tmp_path) == (
        "Min uge Fredag 27. november: hent pakken sov godt Torsdag 3. december: vi ses kl. 13.00 Tag bus 5C"
    )
    assert b"(Husk)" in pdf
    assert not re.search(rb"(?i)karen|min uge", pdf)


@given(st.text(max_size=60))
def test_whatever_is_typed_can_be_set_or_is_left_out(text: str) -> None:
    """The words on the note are the words that were judged: nothing invisible is set that was not seen."""
    board = sample.first_talk()
    first = replace(board.agreements[0], pocket=PocketWords(text))
    content = slip_for(replace(board, agreements=(first,)), default_template("da"), TakeAlong.CARRY_SAFE)
    for one in content.slip:
        assert not any(unicodedata.category(sign) in ("Cf", "Cc") for sign in one)
        assert "karen" not in one.casefold()
