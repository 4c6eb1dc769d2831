"""The drawn bytes: always the same, ours alone, and every word in them where it belongs."""

import re
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.snapshot.content import content_for
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.marks import Page
from exitdesk.snapshot.page import pages
from exitdesk.snapshot.pdf import draw
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import DEFAULT_LANES, Card, Column
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import Direction, Number
from tests.unit.snapshot import paper, sample

_LETTERS = st.sampled_from("abcdefgæøåÆØÅ éüñ,.?!–»«&<>/\\()[]{}%#\"'-0123456789\n")
_TEXT = st.text(_LETTERS, min_size=1, max_size=120).filter(lambda text: bool(text.strip(" \n-")))
_LONG = st.text(_LETTERS, min_size=400, max_size=2500).filter(lambda text: bool(text.strip(" \n-")))


@st.composite
def boards(draw_: st.DrawFn) -> MeetingBoard:
    """Return any board: any texts on cards, names, scales and reasons."""
    said = draw_(st.lists(st.tuples(_TEXT | _LONG, st.sampled_from(Column), st.booleans()), max_size=12))
    cards: list[Card] = [
        sample.card(f"c{at:03}", text, column, *DEFAULT_LANES[: at % 5], quote=quote, safe=at % 3 == 0)
        for at, (text, column, quote) in enumerate(said)
    ]
    asked = draw_(st.lists(st.tuples(_TEXT, _TEXT, _TEXT, st.integers(0, 10), _TEXT), max_size=3))
    scales = [
        sample.scale(
            str(at), question, zero, ten, Direction.HIGH_IS_BETTER,
            {one.id: Number(number, reason) for one in sample.room()},
        )
        for at, (question, zero, ten, number, reason) in enumerate(asked)
    ]  # fmt: skip
    return sample.board(cards, [*sample.room(), *sample.network()], scales, sample.first_agreements())


@given(board=boards(), language=st.sampled_from(["da", "en", "da+en"]), large=st.booleans())
def test_any_board_becomes_a_paper_that_passes_its_own_lint(
    board: MeetingBoard, language: str, large: bool
) -> None:
    """Whatever is said can be set in every print and language, and everything said is read back in order."""
    order = PaperOrder(TakeAlong.SIGNED_COPY, language, large=large)
    assert paper.maker().draft(board, order, sample.earlier()).pages >= 1


def test_the_same_content_gives_the_same_bytes() -> None:
    """No date, no chance, no path (P5)."""
    assert paper.draft(sample.first_talk()).pdf == paper.draft(sample.first_talk()).pdf
    assert paper.draft(sample.long_talk()).pdf == paper.draft(sample.long_talk()).pdf


class _Drawn(list[Page]):
    """Pages that do something when they are drawn, and write down that they were."""

    told: list[str]
    while_drawn: Callable[[], None]

    def __iter__(self) -> Iterator[Page]:
        self.told.append("begun")
        self.while_drawn()
        yield from super().__iter__()
        self.told.append("drawn")


def test_one_paper_is_drawn_at_a_time() -> None:
    """The library writes into a typeface what it draws, and a draft that nobody wants any more goes on."""
    content = content_for(sample.first_talk(), default_template(), TakeAlong.SIGNED_COPY)
    first, second = _Drawn(pages(content)), _Drawn(pages(content))
    first.told = second.told = []
    thread = threading.Thread(target=draw, args=(second, content.title, "da"))

    def begin_the_second() -> None:
        thread.start()
        thread.join(0.3)  # it would be done by then

    first.while_drawn, second.while_drawn = begin_the_second, lambda: None
    draw(first, content.title, "da")
    thread.join()
    assert first.told == ["begun", "drawn"] * 2


@pytest.mark.parametrize("board", [sample.first_talk(), sample.long_talk()])
def test_poppler_reads_every_card_in_the_order_of_the_board(board: MeetingBoard, tmp_path: Path) -> None:
    """An independent reader finds the words, word by word, column by column."""
    read, at = paper.text_of(paper.signed(board), tmp_path), 0
    for column in Column:
        for card in board.cards(column):
            for word in card.words.text.split():
                at = read.index(word, at) + len(word)


def test_markup_is_only_characters(tmp_path: Path) -> None:
    """No mark-up language reads what was typed; nothing is opened."""
    text = 'A & B <C> <img src="/etc/passwd"/> <b>fed</b> %PDF (x) \\n'
    board = sample.board([sample.card("a", text, Column.WORRIES)])
    assert text in paper.text_of(paper.draft(board).pdf, tmp_path)


def _everything_in(pdf: bytes) -> bytes:
    """Return the bytes with every stream inflated beside them."""
    inflated = []
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            inflated.append(zlib.decompress(found.group(1)))
        except zlib.error:
            continue
    return pdf + b"\n".join(inflated)


@pytest.mark.parametrize("kind", [TakeAlong.SIGNED_COPY, TakeAlong.CARRY_SAFE, TakeAlong.PHOTO_PAGE])
def test_no_tool_no_hour_and_no_telling_word_is_in_the_file(kind: TakeAlong) -> None:
    """Neither the libraries nor the clock nor the program's own name leave a trace."""
    maker = paper.maker()
    pdf = maker.sign(maker.draft(sample.first_talk(), PaperOrder(kind)), paper.CASE)
    everything = _everything_in(pdf).lower()
    for telling in (b"reportlab", b"pyhanko", b"exit", b"producer", b"creator", b"moddate", b"creationdate"):
        assert telling not in everything
    assert b"1547" not in pdf.split(b"/M ")[-1][:40]


def test_every_font_is_embedded_and_ours(tmp_path: Path) -> None:
    """Poppler lists three cuts of one typeface, all inside the file."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper.signed(sample.first_talk()))
    fonts = paper.outside("pdffonts", str(path)).stdout.splitlines()[2:]
    assert {line.split()[0].partition("+")[2] for line in fonts} == {
        "IBMPlexSans-Regular",
        "IBMPlexSans-Medium",
        "IBMPlexSans-SemiBold",
    }
    assert all(line.split()[3] == "yes" for line in fonts)


def test_lint_refuses_a_paper_that_lacks_a_card() -> None:
    """One card fewer in the file than in the content is noticed."""
    board = sample.first_talk()
    fewer = sample.board(sample.first_cards()[:-1], board.people, board.scales, board.agreements)
    template = default_template("da")
    whole = content_for(board, template, TakeAlong.SIGNED_COPY)
    part = content_for(fewer, template, TakeAlong.SIGNED_COPY)
    pdf = draw(pages(part), part.title, "da", 1)
    with pytest.raises(WordsNotOnPaper):
        lint(pdf, whole)


def test_lint_refuses_a_word_too_many() -> None:
    """What is in the file and not in the content is noticed as well."""
    template = default_template("da")
    more = content_for(sample.first_talk(), template, TakeAlong.SIGNED_COPY)
    fewer = sample.board(sample.first_cards()[1:], sample.first_talk().people)
    pdf = draw(pages(more), more.title, "da", 1)
    with pytest.raises(WordsNotOnPaper):
        lint(pdf, content_for(fewer, template, TakeAlong.SIGNED_COPY))


def test_lint_refuses_a_forbidden_word_in_any_case() -> None:
    """Canaries are looked for in the finished bytes."""
    content = content_for(sample.first_talk(), default_template("da"), TakeAlong.SIGNED_COPY)
    pdf = draw(pages(content), content.title, "da", 1)
    lint(pdf, content, ["kanariefugl"])
    with pytest.raises(WordsNotOnPaper):
        lint(pdf, content, ["HUNDEN"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/Title (Tavle)", b"/Titel (Tavle)"),
        (b"/Title (Tavle)", b"/Title (Sagen)"),
        (b"/SigFlags 3", b"/OpenActi 3"),
        (b"(Underskrift2)", b"(Underskrift3)"),
        (b"/Ff 2", b"/Ff 0"),
        (b"/Subtype /Widget", b"/Subtype /Wodget"),
    ],
)
def test_lint_refuses_what_is_not_on_the_list(old: bytes, new: bytes) -> None:
    """One key, name or value that is not ours stops the paper."""
    content = content_for(sample.first_talk(), default_template("da"), TakeAlong.SIGNED_COPY)
    pdf = draw(pages(content), content.title, "da", 1)
    assert old in pdf
    with pytest.raises(WordsNotOnPaper):
        lint(pdf.replace(old, new), content)
