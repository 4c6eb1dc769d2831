"""Danish and English side by side: our words in both, his words once and as he said them."""

from dataclasses import replace
from pathlib import Path

import pytest

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import LONGEST_LANE, default_template
from exitdesk.cases.unit_words import LONGEST_TITLE, UnitWords
from exitdesk.snapshot.content import SnapshotContent, content_for
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.maker import Paper
from exitdesk.snapshot.marks import INK3, Words
from exitdesk.snapshot.page import pages
from exitdesk.snapshot.pdf import draw
from exitdesk.snapshot.verify import verify
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import SAFETY, Column
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.own_lane import OwnLane, own_lane_of
from exitdesk.sos.scale import Direction
from tests.unit.snapshot import paper, sample

COPY = TakeAlong.SIGNED_COPY
BOTH = PaperOrder(COPY, "da+en")


def _content(board: MeetingBoard, *, large: bool = False) -> SnapshotContent:
    return content_for(board, default_template("da"), COPY, also=default_template("en"), large=large)


def test_titles_days_lanes_rings_and_directions_stand_in_both_languages(tmp_path: Path) -> None:
    """Danish comes first, English after it."""
    read = paper.text_of(paper.maker().draft(sample.first_talk(), BOTH).pdf, tmp_path)
    for first, second in (
        ("Tavle", "Board"),
        ("Møde 1 · lørdag den 21. november 2026 kl. 13.00", "Meeting 1 · Saturday 21 November 2026 at 13:00"),
        ("Hvad er bekymrende?", "What is worrying?"),
        ("Sikkerhed", "Safety"),
        ("Har holdt mig sikker", "Has kept me safe"),
        ("høj = værre", "high = worse"),
        ("Senest fredag den 27. november 2026", "By Friday 27 November 2026"),
        ("Torsdag den 3. december 2026", "Thursday 3 December 2026"),
        ("Helt tæt på", "Very close"),
        ("Står der noget forkert, så sig til.", "If anything is wrong, say so."),
    ):
        assert first in read
        assert second in read[read.index(first) :]


def test_what_was_said_stands_there_once(tmp_path: Path) -> None:
    """No card, reason, promise or name of a relation is translated or written twice."""
    board = sample.first_talk()
    read = paper.text_of(paper.maker().draft(board, BOTH).pdf, tmp_path)
    said = [card.words.text for column in Column for card in board.cards(column)]
    said += [rating.reason for scale in board.scales for rating in scale.ratings if rating.reason]
    said += [one.promise.what for one in board.agreements] + ["hun ringer fra et skjult nummer", "(søster)"]
    assert [read.count(text) for text in said] == [1] * len(said)


def test_his_own_word_for_a_lane_stands_once_beside_lanes_in_both_languages(tmp_path: Path) -> None:
    """It has no other language; where it is a card's only lane there is no second line."""
    board = sample.first_talk()
    lane = own_lane_of(board.meeting.id)
    meeting = replace(board.meeting, own_lanes=(OwnLane(lane, "<b>boksning & mig"),))
    worries = [replace(one, lanes=frozenset({lane})) for one in board.cards(Column.WORRIES)]
    next_ = [replace(one, lanes=frozenset({SAFETY, lane})) for one in board.cards(Column.NEXT)]
    columns = {**board.columns, Column.WORRIES: tuple(worries), Column.NEXT: tuple(next_)}
    marked = replace(board, meeting=meeting, columns=columns)
    content = {one.column: one.cards for one in _content(marked).columns}
    assert {"".join(one.also) for one in content[Column.WORRIES]} == {""}
    assert {one.also[0] for one in content[Column.NEXT]} == {"Safety"}
    read = paper.text_of(paper.maker().draft(marked, BOTH).pdf, tmp_path)
    assert read.count("boksning") == len(worries) + len(next_)


def test_the_other_language_is_quieter() -> None:
    """English is lighter and smaller than the Danish it stands beside."""
    content = _content(sample.first_talk())
    marks = {one.text: one for page in pages(content) for one in page.marks if isinstance(one, Words)}
    for first, second in ((content.title, content.also_title), ("Hvad fungerer?", "What works?")):
        assert marks[second].colour == INK3
        assert marks[second].size < marks[first].size


def test_a_question_that_we_ship_is_said_in_both_and_one_from_the_room_in_none_but_his() -> None:
    """Only where question and both anchors are ours is the other language sure to mean the same."""
    board = sample.first_talk()
    (ours, *_) = _content(board).scales
    assert ours.also.question == "How threatened are you right now?"
    asked = replace(board.scales[0].asked, ten="Jeg tør ikke gå ud")
    (his, *_) = _content(replace(board, scales=(replace(board.scales[0], asked=asked),))).scales
    assert (his.also.question, his.also.ten, his.also.direction) == ("", "", "high = worse")
    turned = replace(board.scales[0].asked, direction=Direction.HIGH_IS_BETTER)
    (other, *_) = _content(replace(board, scales=(replace(board.scales[0], asked=turned),))).scales
    assert (other.also.zero, other.also.direction) == ("", "high = better")


def _long_words(language: str) -> UnitWords:
    template = default_template(language)
    title = ("Mm" * LONGEST_TITLE)[:LONGEST_TITLE]
    return UnitWords(
        columns=dict.fromkeys(Column, title),
        lanes=dict.fromkeys(template.lanes, ("Ww" * LONGEST_LANE)[:LONGEST_LANE]),
        rings=(title, title[1:], title[2:], title[3:]),
    )


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("board", [sample.first_talk(), sample.long_talk()])
def test_the_longest_words_of_a_unit_break_nothing(board: MeetingBoard, large: bool) -> None:
    """Titles, lanes and rings of the greatest length stay within the sheet and pass the lint."""
    signing = paper.key()
    maker = Paper(
        lambda language: _long_words(language).over(default_template(language)),
        lambda _: (signing.private_key, signing.certificate),
        lambda: paper.NOW,
    )
    draft = maker.draft(board, replace(BOTH, large=large))
    assert maker.sign(draft, paper.CASE).startswith(draft.pdf)
    templates = [_long_words(one).over(default_template(one)) for one in ("da", "en")]
    for page in pages(content_for(board, templates[0], COPY, also=templates[1], large=large)):
        for mark in page.marks:
            if isinstance(mark, Words):
                assert mark.x + width(mark.text, mark.face, mark.size) <= page.wide - 30


def test_a_unit_with_one_word_for_both_says_it_once() -> None:
    """A title that is the same in both languages is no translation."""
    same = replace(default_template("en"), columns=default_template("da").columns)
    content = content_for(sample.first_talk(), default_template("da"), COPY, also=same)
    assert [one.also for one in content.columns] == ["", "", ""]


@pytest.mark.parametrize("large", [False, True])
def test_it_is_signed_and_found_genuine(large: bool) -> None:
    """Title and language of the file are known to lint and verification."""
    maker = paper.maker()
    draft = maker.draft(sample.first_talk(), replace(BOTH, large=large), sample.earlier())
    signed = maker.sign(draft, paper.CASE)
    assert b"(Tavle / Board)" in draft.pdf
    assert b"/Lang (da)" in draft.pdf
    verdict = verify(signed, ())
    assert verdict.ours
    assert verdict.intact


def test_lint_refuses_another_language_or_title_than_the_contents() -> None:
    """A file that calls itself English is not this one."""
    content = _content(sample.first_talk())
    lint(draw(pages(content), content.file_title, "da", 1), content)
    for title, language in ((content.title, "da"), (content.file_title, "en")):
        with pytest.raises(WordsNotOnPaper):
            lint(draw(pages(content), title, language, 1), content)


@pytest.mark.parametrize("kind", [TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE])
def test_what_is_carried_has_one_language(kind: TakeAlong) -> None:
    """A second one would tell a stranger more of him."""
    both = paper.maker().draft(sample.first_talk(), PaperOrder(kind, "da+en", large=True))
    assert both.pdf == paper.maker().draft(sample.first_talk(), PaperOrder(kind)).pdf
