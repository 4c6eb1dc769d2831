"""How the pages are set: what belongs together stays together, and nothing covers anything."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from exitdesk.cases.errors import GlyphMissing
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.snapshot.circles_block import Area, circles_block, laid_out
from exitdesk.snapshot.content import CirclesContent, Placed, SnapshotContent, content_for
from exitdesk.snapshot.faces import Face, missing_glyphs, width
from exitdesk.snapshot.lines import broken
from exitdesk.snapshot.marks import RINGS, Box, Oval, Page, Rule, Window, Words, moved
from exitdesk.snapshot.page import pages
from exitdesk.snapshot.setting import ORDINARY
from exitdesk.snapshot.sheet import left_of
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import Direction, Number
from tests.unit.snapshot import paper, sample

LEFT, MEASURE, TOP, BOTTOM = left_of(ORDINARY), ORDINARY.measure, ORDINARY.top, ORDINARY.bottom


def _set(board: MeetingBoard) -> tuple[SnapshotContent, tuple[Page, ...]]:
    content = content_for(board, default_template("da"), TakeAlong.SIGNED_COPY)
    return content, pages(content)


def _lines(page: Page) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Words)]


def test_no_block_runs_into_the_foot() -> None:
    """Wherever on a page a long scale begins, question, axis and anchors stay above the foot."""
    for count in range(1, 14):
        cards = [sample.card(f"c{at:03}", "Ordet er frit her.", Column.WORRIES) for at in range(count)]
        board = replace(sample.long_talk(), columns={Column.WORRIES: tuple(cards)}, agreements=())
        for page in _set(board)[1]:
            body = [mark for mark in page.marks if isinstance(mark, Words)][:-2]
            assert all(mark.y <= BOTTOM for mark in body)


@pytest.mark.parametrize("board", [sample.first_talk(), sample.long_talk(), sample.board()])
def test_nothing_stands_outside_the_page(board: MeetingBoard) -> None:
    """Words keep within the measure, everything else within the sheet."""
    for page in _set(board)[1]:
        for mark in page.marks:
            if isinstance(mark, Words):
                assert mark.x >= LEFT - 0.1
                assert mark.x + width(mark.text, mark.face, mark.size) <= LEFT + MEASURE + 0.5
                assert TOP <= mark.y <= page.high - 30
            elif isinstance(mark, Box | Window):
                assert mark.x >= LEFT - 1
                assert mark.x + mark.wide <= LEFT + MEASURE + 1
            elif isinstance(mark, Oval):
                assert mark.x - mark.half_wide >= LEFT - 1
                assert mark.x + mark.half_wide <= LEFT + MEASURE + 1
                assert mark.y + mark.half_high <= BOTTOM
            else:
                assert isinstance(mark, Rule)


def test_his_words_are_the_largest_running_text() -> None:
    """Only the title at the head and the figures of a number are larger."""
    content, (first, *_) = _set(sample.first_talk())
    sizes = {mark.text: mark.size for mark in first.marks if isinstance(mark, Words)}
    larger = [text for text, size in sizes.items() if size > ORDINARY.said.size]
    assert larger == [content.title]
    assert sizes["Hvad er bekymrende?"] < sizes["Jeg sover højst fire timer."]


def test_a_number_never_stands_without_its_anchors() -> None:
    """On every page with numbers, the question and what 0 and 10 mean stand above them."""
    _, all_pages = _set(sample.long_talk())
    with_numbers = [_lines(page) for page in all_pages if "af 10" in _lines(page)]
    assert len(with_numbers) > 2
    for lines in with_numbers:
        first_number = lines.index("af 10")
        assert any(line.startswith("0 · ") for line in lines[:first_number])
        assert any(line.startswith("10 · ") for line in lines[:first_number])


def test_the_heading_comes_again_where_a_column_goes_on() -> None:
    """A page never begins with cards of an unnamed column."""
    _, all_pages = _set(sample.long_talk())
    again = [_lines(page)[0] for page in all_pages[1:]]
    titles = {"Hvad er bekymrende?", "Hvad fungerer?", "Hvad skal der ske?", "Tal", "Aftaler", "Netværk"}
    assert set(again) <= titles


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    """Under every heading there are at least two lines on the same page."""
    for count in range(1, 40):
        cards = [sample.card(f"c{at:03}", "Ordet er frit her.", Column.WORRIES) for at in range(count)]
        content, all_pages = _set(sample.board(cards, sample.room()))
        for page in all_pages:
            lines = _lines(page)[:-2]
            assert lines[-1] not in {one.title for one in content.columns}


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("also", [None, "en"])
def test_no_page_holds_the_last_words_alone_and_none_is_nearly_empty(large: bool, also: str | None) -> None:
    """Something of the board stands above the signature, however long the board is."""
    second, top, high = default_template(also) if also else None, TOP, BOTTOM - TOP
    for count, people in product(range(8), (sample.room(), [*sample.room(), *sample.network()])):
        board = sample.board(
            sample.first_cards()[:count], people, sample.first_scales()[: count % 3],
            sample.first_agreements()[: count % 4], upcoming=sample.first_talk().meeting.next_meeting,
        )  # fmt: skip
        content = content_for(board, default_template("da"), TakeAlong.SIGNED_COPY, also=second, large=large)
        set_pages = pages(content)
        assert "Står der noget forkert, så sig til." not in {_lines(one)[0] for one in set_pages}
        for page in set_pages:
            lowest = max(one.y for one in page.marks[:-2] if isinstance(one, Words))
            assert lowest > top + high * 0.3


def test_every_page_says_which_of_how_many() -> None:
    """A page that fell out of the pile is missed."""
    _, all_pages = _set(sample.long_talk())
    feet = [_lines(page)[-1] for page in all_pages]
    assert feet == [f"Side {at} af {len(feet)}" for at in range(1, len(feet) + 1)]


def test_names_in_the_circles_never_cover_each_other() -> None:
    """Where there is no room the shape carries a number, and the list says whose it is."""
    crowd = tuple(
        Placed(f"Anne-Marie {at}", "", PersonKind.NETWORK, at % 4, (at * 0.7) % 6.2) for at in range(44)
    )
    ordered = tuple(sorted(crowd, key=lambda one: (one.ring, one.angle)))
    spots = laid_out(ordered, [])
    labels = [spot.label for spot in spots if spot.label]
    assert not any(one.meets(two) for at, one in enumerate(labels) for two in labels[at + 1 :])
    assert [spot.number for spot in spots if spot.number] == list(range(1, 1 + len(spots) - len(labels)))
    assert len(labels) > 10


def test_no_rings_edge_runs_through_a_name() -> None:
    """The edge stops behind it, and nowhere else; the grounds go on behind it as they lie around it."""
    _, all_pages = _set(sample.first_talk())
    marks = all_pages[-1].marks
    at = next(at for at, mark in enumerate(marks) if isinstance(mark, Words) and mark.text == "Onkel Per")
    behind = [one for one in marks[:at] if isinstance(one, Window)]
    rings = [one for one in marks if isinstance(one, Oval) and one.fill in RINGS]
    for window in behind:
        grounds = [moved(one, window.x, window.y) for one in window.ovals]
        assert grounds == [one._replace(stroke="", thick=1, dashed=False) for one in rings]
    crossed = marks[at]
    assert isinstance(crossed, Words)
    assert any(
        one.x < crossed.x and one.x + one.wide > crossed.x + 20 and one.y < crossed.y for one in behind
    )
    clear = CirclesContent("", ("a", "b", "c", "d"), (Placed("Bo", "", PersonKind.NETWORK, 1, 1.57),))
    drawn = circles_block(clear, ORDINARY).rows[0].marks
    assert not [one for one in drawn if isinstance(one, Window)]


def test_a_ring_keeps_its_name_free_of_people() -> None:
    """Somebody at the very top of a ring is turned aside, by as little as it takes."""
    name = Area(MEASURE / 2 - 60, 60, MEASURE / 2 + 60, 130)
    (aside,) = laid_out((Placed("Ali", "", PersonKind.NETWORK, 1, 0.0),), [name])
    assert not Area(aside.x - 6, aside.y - 6, aside.x + 6, aside.y + 6).meets(name)
    assert abs(aside.person.angle) < 1


def test_a_lonely_person_stands_where_it_was_put() -> None:
    """Angles are changed only where people crowd."""
    one = Placed("Ali", "", PersonKind.NETWORK, 0, 1.0)
    (spot,) = laid_out((one,), [])
    assert spot.person.angle == pytest.approx(1.0)


def test_a_word_wider_than_the_page_is_broken_and_keeps_every_letter() -> None:
    """Nothing is lost, nothing is added: not even a hyphen."""
    word = "hjertestarterkursusbevis" * 30
    lines = broken(f"Et {word} til", MEASURE, Face.REGULAR, 14.5)
    assert "".join(lines).replace(" ", "") == f"Et{word}til"
    assert all(width(line, Face.REGULAR, 14.5) <= MEASURE for line in lines)


def test_a_last_short_word_gets_company() -> None:
    """No line of one short word ends a paragraph."""
    text = "Jeg kan ikke sove om natten, fordi jeg hele tiden lytter efter trin ude på."
    lines = broken(text, 200, Face.REGULAR, 14.5)
    assert " ".join(lines) == text
    assert len(lines[-1].split()) > 1


@pytest.mark.parametrize("counted", ["17. november", "4 møder", "21 November"])
def test_a_number_stays_with_what_it_counts(counted: str) -> None:
    """Wherever the line ends; a year or a long number may end one."""
    for length in range(5, 30):
        text = f"{'x' * length} ja {counted} og så videre til enden af linjen, der er lang nok"
        lines = broken(text, 200, Face.REGULAR, 11)
        assert " ".join(lines) == text
        assert any(counted in line for line in lines), lines
        assert all(width(line, Face.REGULAR, 11) <= 200 for line in lines)


def test_a_character_the_font_lacks_is_named_before_anything_is_drawn() -> None:
    """An emoji or an Arabic word is refused with the very characters, each once."""
    board = sample.board([sample.card("a", "Godt 😀 سلام 😀", Column.WORKING)])
    with pytest.raises(GlyphMissing) as refused:
        paper.draft(board)
    assert refused.value.characters == "😀سلام"


def test_danish_and_neighbouring_letters_are_there() -> None:
    """Letters of Danish names and of names from elsewhere can be set."""
    assert missing_glyphs(["æøåÆØÅ éüöäßñç şğıİ čšž łżąę ŐŰ » « “ ” – … €"]) == ""


def test_the_same_board_gives_the_same_pages() -> None:
    """Setting has no memory and no chance."""
    assert _set(sample.long_talk())[1] == _set(sample.long_talk())[1]


def test_a_very_long_name_stays_on_the_page() -> None:
    """Names, questions and anchors of the greatest length are broken, not cut."""
    long = "Navn " * 39 + "Navn"
    people = [replace(one, who=replace(one.who, name=long)) for one in (*sample.room(), *sample.network())]
    _, all_pages = _set(replace(sample.first_talk(), people=tuple(people)))
    assert all(
        mark.x + width(mark.text, mark.face, mark.size) <= LEFT + MEASURE + 0.5
        for page in all_pages
        for mark in page.marks
        if isinstance(mark, Words)
    )


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("to x\u0303 her", "x\u0303"),
        ("i\u0307", "i\u0307"),
        ("ord \u2764\ufe0f ord", "\u2764\ufe0f"),
        ("et nyt \U0001fae9 tegn", "\U0001fae9"),
        ("שלום", "שלום"),
    ],
)
def test_an_accent_that_cannot_be_joined_is_named_with_its_letter(typed: str, named: str) -> None:
    """Who typed it learns what to change; nothing vanishes, and no other error stands for it."""
    with pytest.raises(GlyphMissing) as refused:
        paper.draft(sample.board([sample.card("a", typed, Column.WORKING)]))
    assert refused.value.characters == named


def test_an_accent_that_can_be_joined_is_set(tmp_path: Path) -> None:
    """Typed apart, as some keyboards and files have it, it is one letter on paper."""
    board = sample.board([sample.card("a", "Rene\u0301 og A\u030age", Column.WORKING)])
    assert "René og Åge" in paper.text_of(paper.draft(board).pdf, tmp_path)


def test_the_middle_of_the_circles_is_looked_at_too() -> None:
    """A participant who is not in the room stands there all the same."""
    absent = sample.person(sample.JONAS, "Jo😀", "", PersonKind.PARTICIPANT)
    with pytest.raises(GlyphMissing):
        paper.draft(sample.board(people=[absent, *sample.network()]))


@pytest.mark.parametrize("name", ["ßeta", "ŉanna", "ƒ", "1", "«Ib»", "ﬁn"])
def test_an_initial_without_a_capital_is_set_as_it_is(name: str) -> None:
    """A shape never holds a letter that the typeface lacks, nor two."""
    asked = Direction.HIGH_IS_WORSE
    person = replace(sample.room()[0], who=replace(sample.room()[0].who, name=name))
    scale = sample.scale("a", "Hvor?", "her", "der", asked, {sample.JONAS: Number(3, "")})
    assert paper.draft(sample.board((), [person], [scale])).pages >= 1


def test_five_hundred_cards_and_sixty_people_are_set() -> None:
    """More than any meeting writes: every card is there, and nobody stands outside the page."""
    cards = [
        sample.card(f"c{at:04}", f"Kort {at} med nogle ord.", tuple(Column)[at % 3]) for at in range(500)
    ]
    crowd = [
        sample.person(
            PersonId(ThingId(f"p{at}")), f"Anne {at}", "ven", PersonKind.NETWORK, at % 4, at * 1.7 % 6
        )
        for at in range(60)
    ]
    content, all_pages = _set(sample.board(cards, [*sample.room(), *crowd]))
    said = {line for page in all_pages for line in _lines(page)}
    assert {card.words for column in content.columns for card in column.cards} <= said
    ovals = [mark for page in all_pages for mark in page.marks if isinstance(mark, Oval)]
    assert all(mark.x - mark.half_wide >= LEFT - 1 for mark in ovals)
    assert paper.draft(sample.board(cards, [*sample.room(), *crowd])).pages == len(all_pages)
