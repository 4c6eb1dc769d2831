"""Large print: everything is larger, nothing is lost, and what belongs together stays together."""

from dataclasses import replace
from pathlib import Path

import pytest

from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.snapshot.circles_block import circles_block
from exitdesk.snapshot.content import CirclesContent, Placed, SnapshotContent, content_for
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.marks import Box, Oval, Page, Words
from exitdesk.snapshot.page import pages
from exitdesk.snapshot.setting import LARGE
from exitdesk.snapshot.sheet import A4, left_of
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import paper, sample

BODY, EVERYTHING = 16.0, 14.0
BOARDS = [sample.first_talk(), sample.long_talk(), sample.crowd(), sample.board()]


def _set(board: MeetingBoard, *, large: bool = True) -> tuple[SnapshotContent, tuple[Page, ...]]:
    template = default_template("da")
    content = content_for(board, template, TakeAlong.SIGNED_COPY, large=large, earlier=sample.earlier())
    return content, pages(content)


def _words(page: Page) -> list[Words]:
    return [mark for mark in page.marks if isinstance(mark, Words)]


@pytest.mark.parametrize("board", BOARDS)
def test_nothing_that_is_read_is_smaller_than_sixteen_points(board: MeetingBoard) -> None:
    """What was said, and every note, name and anchor; only ticks, marks on a drawing and the foot are 14."""
    content, all_pages = _set(board)
    sizes = {one.text: one.size for page in all_pages for one in _words(page)[:-2]}
    said = [text for text in content.statements() if text in sizes and not text.isdecimal()]
    marks = {day.day for scale in content.scales for day in scale.earlier}
    marks |= set(content.circles.rings) if content.circles else set()
    assert min(sizes[text] for text in said if text not in marks) >= BODY - 0.1
    drawn_in_shapes = {text for text in sizes if len(text) <= 2}
    assert min(size for text, size in sizes.items() if text not in drawn_in_shapes) >= EVERYTHING


def test_his_words_are_eighteen_points() -> None:
    """The largest running text, as on the ordinary copy."""
    _, (first, *_) = _set(sample.first_talk())
    assert next(one for one in _words(first) if one.text.startswith("Jeg sover")).size == pytest.approx(18)


@pytest.mark.parametrize("board", BOARDS)
def test_nothing_stands_outside_the_sheet(board: MeetingBoard) -> None:
    """Words keep within the measure and above the foot, shapes within the sheet."""
    left, measure = left_of(LARGE) * LARGE.scale, LARGE.measure * LARGE.scale
    bottom = LARGE.bottom * LARGE.scale
    for page in _set(board)[1]:
        assert (page.wide, page.high) == A4
        for one in _words(page):
            assert one.x >= left - 0.1
            assert one.x + width(one.text, one.face, one.size) <= left + measure + 0.6
        assert all(one.y <= bottom for one in _words(page)[:-2])
        for mark in page.marks:
            if isinstance(mark, Oval):
                assert left - 1 <= mark.x - mark.half_wide
                assert mark.x + mark.half_wide <= left + measure + 1
            elif isinstance(mark, Box):
                assert mark.x + mark.wide <= left + measure + 2


@pytest.mark.parametrize("board", BOARDS)
def test_it_says_the_same_in_the_same_order(board: MeetingBoard, tmp_path: Path) -> None:
    """An independent reader finds every card of the board, column by column."""
    draft = paper.maker().draft(board, PaperOrder(TakeAlong.SIGNED_COPY, large=True))
    read, at = paper.text_of(draft.pdf, tmp_path), 0
    for column in Column:
        for card in board.cards(column):
            for word in card.words.text.split():
                at = read.index(word, at) + len(word)
    content, _ = _set(board)
    assert list(content.statements()) == list(_set(board, large=False)[0].statements())


def test_a_card_never_loses_its_title_nor_a_number_its_anchors() -> None:
    """Every page begins with a heading; on every page with numbers the anchors stand above them."""
    content, all_pages = _set(sample.long_talk())
    words = content.phrases
    titles = {one.title for one in content.columns} | {words.numbers, words.agreements, words.circles}
    with_numbers = 0
    for page in all_pages[1:]:
        lines = [one.text for one in _words(page)]
        assert lines[0] in titles | {words.correct_it}
        if words.of_ten in lines:
            with_numbers += 1
            above = lines[: lines.index(words.of_ten)]
            assert any(line.startswith("0 · ") for line in above)
            assert any(line.startswith("10 · ") for line in above)
    assert with_numbers > 2


def test_a_ring_is_never_parted_from_its_first_name() -> None:
    """Where a long list of people breaks, a ring's name at a page's foot would name nobody."""
    people = tuple(Placed(f"Anne {at}", "", PersonKind.NETWORK, at % 4, 0) for at in range(90))
    rings = ("Helt tæt på", "Kan jeg regne med", "Længere ude", "Uden for cirklen")
    (_, *listed) = circles_block(CirclesContent("", rings, people), LARGE).rows
    with_names = [[mark.text for mark in row.marks if isinstance(mark, Words)] for row in listed]
    titled = [texts for texts in with_names if set(texts) & set(rings)]
    assert len(titled) == len(rings)
    assert all(len(texts) > 1 for texts in titled)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["da", "da+en"])
def test_the_longest_texts_are_set_in_every_print(language: str, large: bool) -> None:
    """Questions, anchors, names and relations of the greatest length still let every number be read."""
    first, word = sample.first_talk(), "ufattelig" * 44
    asked = replace(first.scales[0].asked, question=("Hvor? " * 66).strip(), zero=word, ten="Her " * 99)
    scales = tuple(replace(one, asked=asked) for one in first.scales)
    named = tuple(
        replace(one, who=replace(one.who, name=(f"{one.name} " * 20)[:119].strip(), relation=word[:119]))
        for one in first.people
    )
    board = replace(first, scales=scales, people=named)
    order = PaperOrder(TakeAlong.SIGNED_COPY, language, large=large)
    same = {
        scale: [replace(one, asked=scales[at].asked) for one in numbers]
        for at, (scale, numbers) in enumerate(sample.earlier().items())
    }
    assert paper.maker().draft(board, order, same).pages > 3


def test_large_and_ordinary_print_can_both_be_signed() -> None:
    """The form of the file is the same; the size is nobody's secret and no lint stops it."""
    maker = paper.maker()
    draft = maker.draft(sample.first_talk(), PaperOrder(TakeAlong.SIGNED_COPY, large=True), sample.earlier())
    assert len(maker.sign(draft, paper.CASE)) > len(draft.pdf)
    again = maker.draft(sample.first_talk(), PaperOrder(TakeAlong.SIGNED_COPY, large=True), sample.earlier())
    assert again.pdf == draft.pdf
