"""The papers of the cases: whatever is said is set, read back whole, and in its order."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part, SignHere
from exitdesk.cases.errors import GlyphMissing, WordsNotOnPaper
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.marks import Rule, Words
from exitdesk.snapshot.pdf import draw
from exitdesk.snapshot.plain import bare
from exitdesk.snapshot.setting import LARGE, ORDINARY
from exitdesk.snapshot.sheet import A4, left_of
from tests.unit.snapshot import documents, paper
from tests.unit.snapshot.documents import content_of, pages_of

_LETTERS = st.sampled_from("abcdefgæøåÆØÅ éüñ,.?!–»«&<>/\\()[]{}%#\"'-0123456789\n\u200b\u202e")
_SHORT = st.text(_LETTERS, max_size=40)
_TEXT = st.text(_LETTERS, max_size=160) | st.text(_LETTERS, min_size=400, max_size=2500)
_LONG_WORD = st.integers(60, 400).map(lambda count: "å" * count)
_LINES = st.builds(
    Line,
    _TEXT | _LONG_WORD,
    st.lists(_SHORT | _LONG_WORD, max_size=3).map(tuple),
    st.booleans(),
)
_PARTS = st.builds(
    Part,
    _SHORT | _LONG_WORD,
    st.lists(_TEXT, max_size=3).map(tuple),
    st.lists(_LINES, max_size=6).map(tuple),
)
ANY_DOCUMENT = st.builds(
    Document,
    kind=st.sampled_from(DocumentKind),
    language=st.just("da"),
    title=_SHORT | _LONG_WORD,
    file_title=st.sampled_from(["Tavle", "Board"]),
    facts=st.lists(_SHORT | _LONG_WORD, max_size=4).map(tuple),
    parts=st.lists(_PARTS, max_size=5).map(tuple),
    places=st.lists(st.builds(SignHere, _SHORT | _LONG_WORD, _SHORT | _LONG_WORD), max_size=6).map(tuple),
    closing=st.lists(_TEXT, max_size=2).map(tuple),
    signers=st.integers(0, 2),
    large=st.booleans(),
    practice=st.booleans(),
)


@given(document=ANY_DOCUMENT)
def test_any_document_becomes_a_paper_that_passes_its_own_lint(document: Document) -> None:
    """Whatever is said can be set in either print, and everything said is read back in order."""
    assert documents.draft(document).pages >= 1


@settings(max_examples=15)
@given(document=ANY_DOCUMENT)
def test_poppler_reads_any_document_in_its_order(
    tmp_path_factory: pytest.TempPathFactory, document: Document
) -> None:
    """An independent reader finds every word of every statement behind the one before."""
    draft = documents.draft(replace(document, practice=False))
    read, at = bare(paper.text_of(draft.pdf, tmp_path_factory.getbasetemp())), 0
    for statement in draft.document.statements():
        for word in statement.split():
            for piece in [bare(word)] if len(word) < 15 else bare(word):  # a long one may be broken
                at = read.index(piece, at) + len(piece)


@given(document=ANY_DOCUMENT)
def test_nothing_of_any_document_stands_outside_the_page(document: Document) -> None:
    """Words keep within the measure and above the foot, rules too, in either print."""
    sizes = LARGE if document.large else ORDINARY
    left, right = left_of(sizes) * sizes.scale, A4[0] - left_of(sizes) * sizes.scale
    for page in pages_of(document):
        foot = [mark for mark in page.marks if isinstance(mark, Words)][-2:]
        for mark in page.marks:
            assert mark.x >= left - 0.1
            if isinstance(mark, Words):
                assert mark.x + width(mark.text, mark.face, mark.size) <= right + 0.5
                assert mark.y <= (A4[1] if mark in foot else sizes.bottom * sizes.scale)
            else:
                assert isinstance(mark, Rule)
                assert mark.to_x <= right + 0.5
                assert mark.y <= sizes.bottom * sizes.scale


def test_the_same_content_gives_the_same_bytes() -> None:
    """Two makers draw the same document alike, and one word changes it (P5)."""
    assert documents.draft(documents.agreement()).pdf == documents.draft(documents.agreement()).pdf
    other = replace(documents.agreement(), closing=("Sig til.",))
    assert documents.draft(other).pdf != documents.draft(documents.agreement()).pdf


def test_what_is_empty_leaves_nothing_behind() -> None:
    """Empty parts, facts, notes and lines are left out; what remains is the same paper."""
    document = documents.agreement()
    blanks = (Part(""), Part("", ("", " \n"), (Line(" "),)))
    padded = replace(
        document,
        facts=(*document.facts, ""),
        parts=(*blanks, *document.parts),
        closing=("", *document.closing),
    )
    assert documents.draft(padded).pdf == documents.draft(document).pdf


def test_markup_is_only_characters(tmp_path: Path) -> None:
    """No mark-up language reads what was typed; nothing is opened."""
    text = 'A & B <C> <img src="/etc/passwd"/> <b>fed</b> %PDF (x) \\n'
    document = replace(documents.letter(), parts=(Part(text, (text,), (Line(text),)),))
    assert paper.text_of(documents.draft(document).pdf, tmp_path).count(text) == 3


@pytest.mark.parametrize("place", ["title", "facts", "part", "words", "notes", "role", "name", "closing"])
def test_a_letter_that_the_typeface_lacks_is_named_before_anything_is_drawn(place: str) -> None:
    """Wherever it stands."""
    said = {one: ("Kom \U0001f600" if one == place else "Kom") for one in
            ("title", "facts", "part", "words", "notes", "role", "name", "closing")}  # fmt: skip
    document = Document(
        DocumentKind.NOTICE, "da", said["title"], "Tavle", (said["facts"],),
        (Part(said["part"], (), (Line(said["words"], (said["notes"],)),)),),
        (SignHere(said["role"], said["name"]),), (said["closing"],),
    )  # fmt: skip
    with pytest.raises(GlyphMissing) as refusal:
        documents.draft(document)
    assert "\U0001f600" in refusal.value.characters


def test_a_file_is_called_neutrally_or_not_made() -> None:
    """What the paper is about is not said in its metadata, and a slip of the pen stops it."""
    for telling in ("Exitaftale", "Husk", "Dokument", ""):
        with pytest.raises(ValueError, match="file title"):
            documents.draft(replace(documents.agreement(), file_title=telling))


def test_lint_refuses_a_document_with_more_or_less_on_it() -> None:
    """One line too many, one too few, and two in another order are each noticed."""
    whole = documents.agreement()
    fewer = replace(whole, parts=whole.parts[:-1])
    turned = replace(whole, parts=tuple(reversed(whole.parts)))
    for drawn, said in ((fewer, whole), (whole, fewer), (turned, whole)):
        pdf = draw(pages_of(drawn), "Tavle", "da", 1)
        lint(pdf, content_of(drawn))
        with pytest.raises(WordsNotOnPaper):
            lint(pdf, content_of(said))
