"""The papers of the cases: set like the copy of a board, read back whole, and signed like it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exitdesk.cases.documents.document import Document, DocumentDraft, DocumentKind, Line, Part, SignHere
from exitdesk.cases.errors import GlyphMissing, WordsNotOnPaper
from exitdesk.snapshot.document_content import DocumentContent, document_content
from exitdesk.snapshot.document_page import document_pages
from exitdesk.snapshot.faces import width
from exitdesk.snapshot.lint import lint
from exitdesk.snapshot.marks import Page, Rule, Words
from exitdesk.snapshot.pdf import draw
from exitdesk.snapshot.plain import bare
from exitdesk.snapshot.reading import page_texts
from exitdesk.snapshot.setting import LARGE, ORDINARY
from exitdesk.snapshot.sheet import A4, left_of
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.snapshot.verify import ALTERED, GENUINE, UNKNOWN_SIGNER, verify, verify_in_child
from tests.unit.snapshot import documents, paper

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
KNOWN = frozenset((paper.key(0).fingerprint, paper.key(1).fingerprint))


def _content(document: Document) -> DocumentContent:
    return document_content(document, practice=False)


def _set(document: Document) -> tuple[Page, ...]:
    return document_pages(_content(document))


def _lines(page: Page) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Words)]


def _plan(*, lines: int = 0, words: int = 0, places: int = 2) -> Document:
    """Return a document with so many short lines, a text of so many words and so many places."""
    listed = tuple(Line(f"Punkt {number}", ("Kommunen",)) for number in range(lines))
    text = (" ".join(["Ordet"] * words),) if words else ()
    here = tuple(SignHere(f"Rolle {number}", f"Navn {number}") for number in range(places))
    parts = (Part("Tiltag", text, listed),)
    return replace(documents.agreement(), parts=parts, places=here, closing=(), signers=0)


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
            for piece in [bare(word)] if len(word) < 60 else bare(word):  # a longer one is broken over lines
                at = read.index(piece, at) + len(piece)


@given(document=ANY_DOCUMENT)
def test_nothing_of_any_document_stands_outside_the_page(document: Document) -> None:
    """Words keep within the measure and above the foot, rules too, in either print."""
    sizes = LARGE if document.large else ORDINARY
    left, right = left_of(sizes) * sizes.scale, A4[0] - left_of(sizes) * sizes.scale
    for page in _set(document):
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


def test_long_papers_go_on_over_pages_that_are_counted() -> None:
    """Headings come again with "fortsat", and a page that fell out of the pile is missed."""
    pages = _set(documents.summary())
    assert [_lines(one)[-1] for one in pages] == ["Side 1 af 3", "Side 2 af 3", "Side 3 af 3"]
    assert _lines(pages[2])[:2] == ["Sikkerhed", "fortsat"]
    assert all(_lines(one)[-2] == "Udskrivningsdokument · Jonas · 2026-014" for one in pages)


@pytest.mark.parametrize("large", [False, True])
def test_a_place_to_sign_is_never_parted_and_never_alone(large: bool) -> None:
    """However long the paper is: role, name, rules and date on one page, and text above the first."""
    for count in range(40):
        pages = _set(replace(_plan(lines=count, places=3), large=large))
        for number in range(3):
            page = next(one for one in pages if f"Rolle {number}" in _lines(one))
            words = {mark.text: mark for mark in page.marks if isinstance(mark, Words)}
            role, name = words[f"Rolle {number}"], words[f"Navn {number}"]
            assert 0 < name.y - role.y < 25
            above = [one for one in page.marks if isinstance(one, Rule) and 0 < role.y - one.y < 25]
            assert len(above) == 2
            assert any(
                mark.y == pytest.approx(role.y, abs=1)
                for mark in page.marks
                if isinstance(mark, Words) and mark.text == "Dato"
            )
        first = next(_lines(one) for one in pages if "Rolle 0" in _lines(one))
        assert any(one.startswith(("Punkt", "Lørdag")) for one in first[: first.index("Rolle 0")])


def test_what_ends_a_paper_stays_in_one_piece() -> None:
    """Small print and what a signature proves stand with the places to sign, where one page takes all."""
    for count in range(30):
        for places in (0, 1, 4):
            plan = _plan(lines=count, places=places)
            parts = (*plan.parts, *((Part("Resten", ("Punkt",)),) * (count % 2)))
            pages = _set(replace(plan, parts=parts, closing=("Sig til.",), signers=1))
            last = _lines(pages[-1])
            assert last.index("Sig til.") < last.index("Underskrift")
            assert sum("Dato" in _lines(one) for one in pages) <= 1
            assert "Dato" in last or not places
            assert any(one.startswith(("Punkt", "Lørdag")) for one in last), (count, places)


def test_running_text_leaves_no_single_line_behind() -> None:
    """Wherever the page ends, at least two lines of a text stand on either side."""
    for before in range(1, 30):
        document = replace(_plan(lines=before, words=0, places=0))
        text = Part("Resten", (" ".join(["Ordet"] * 120),))
        pages = _set(replace(document, parts=(*document.parts, text)))
        for page in pages:
            count = sum(one.startswith("Ordet") for one in _lines(page))
            assert count != 1, before


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    """Under every heading there is something of its part on the same page."""
    for count in range(1, 40):
        document = _plan(lines=count, places=0)
        more = (*document.parts, Part("Resten", ("Vi ses på torsdag.",)))
        for page in _set(replace(document, parts=more)):
            assert _lines(page)[:-2][-1] not in {"Tiltag", "Resten"}


def test_own_words_are_the_largest_running_text() -> None:
    """Only the title is larger, and none is darker."""
    document = documents.agreement()
    (page,) = _set(document)
    marks = [mark for mark in page.marks if isinstance(mark, Words)]
    own = next(mark for mark in marks if mark.text == document.parts[1].lines[1].words)
    assert [mark.text for mark in marks if mark.size > own.size] == [document.title]
    assert all(int(mark.colour[1:3], 16) >= int(own.colour[1:3], 16) for mark in marks)


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


def test_a_signed_document_is_genuine_to_us_and_to_others(tmp_path: Path) -> None:
    """Ours, poppler and qpdf agree, for one signer and for two (P3)."""
    key = paper.key(1)
    one = documents.signed(documents.agreement())
    two = paper.maker().countersign(documents.signed(documents.summary()), key.private_key, key.certificate)
    for pdf, count in ((one, 1), (two, 2)):
        found = verify(pdf, KNOWN)
        assert (found.code, found.expected, found.signatures, found.ours) == (GENUINE, count, count, True)
        assert verify(pdf, ()).code == UNKNOWN_SIGNER
        path = tmp_path / "signed.pdf"
        path.write_bytes(pdf)
        said = paper.outside("pdfsig", "-nocert", str(path)).stdout
        assert said.count("Signature is Valid.") == count
        assert "  - Total document signed" in said
        checked = paper.outside("qpdf", "--check", str(path))
        assert (checked.returncode, checked.stderr) == (0, "")
    assert verify_in_child(one, KNOWN) == verify(one, KNOWN)


def test_a_document_for_two_is_not_genuine_with_one() -> None:
    """How many must sign is in what the first signature covers."""
    assert verify(documents.signed(documents.summary()), KNOWN).code == ALTERED


def test_a_paper_of_another_title_is_not_ours() -> None:
    """Built like ours and signed, but its metadata say what it is about: altered, not genuine."""
    content = _content(documents.agreement())
    key = paper.key()
    drawn = draw(document_pages(content), "Exitaftale", "da", 1)
    found = verify(sign_pdf(drawn, key.private_key, key.certificate, paper.NOW.date()), KNOWN)
    assert (found.code, found.broken) == (ALTERED, "metadata")


def test_what_was_shown_is_what_is_signed() -> None:
    """The draft's bytes are the beginning of the signed file; bytes from elsewhere are refused."""
    here = documents.maker()
    draft = here.draft(documents.agreement())
    assert here.sign(draft, paper.CASE).startswith(draft.pdf)
    with pytest.raises(WordsNotOnPaper):
        documents.maker().sign(draft, paper.CASE)
    with pytest.raises(WordsNotOnPaper):
        here.sign(DocumentDraft(draft.document, draft.pdf + b" ", 1), paper.CASE)


def test_a_letter_that_nobody_signs_in_the_file_has_no_field_and_no_statement() -> None:
    """It comes back as it is, and says nothing about signatures."""
    here = documents.maker()
    draft = here.draft(documents.letter())
    assert here.sign(draft, paper.CASE) == draft.pdf
    assert b"/AcroForm" not in draft.pdf
    assert "Signature" not in "".join(above for above, _ in page_texts(draft.pdf))


@pytest.mark.parametrize(("signers", "statement"), [(1, "Underskriften ligger"), (2, "og der skal være to")])
def test_a_document_that_is_signed_says_what_the_signature_proves(
    signers: int, statement: str, tmp_path: Path
) -> None:
    """Who and what, not when: the words that the copy of a board has."""
    document = replace(documents.agreement(), signers=signers)
    read = paper.text_of(documents.draft(document).pdf, tmp_path)
    assert statement in read
    assert "Den viser ikke hvornår" in read


def test_in_a_practice_every_page_says_so_and_nothing_is_signed() -> None:
    """Also a document of a practised case that was made without knowing."""
    here = documents.maker(practice=True)
    draft = here.draft(documents.summary())
    texts = [above for above, _ in page_texts(draft.pdf)]
    assert (draft.document.practice, draft.document.signers) == (True, 0)
    assert all(one.lstrip().startswith("Øvelse") for one in texts)
    assert here.sign(draft, paper.CASE) == draft.pdf
    assert verify(draft.pdf, KNOWN).code == ALTERED


def test_lint_refuses_a_document_with_more_or_less_on_it() -> None:
    """One line too many, one too few, and two in another order are each noticed."""
    whole = documents.agreement()
    fewer = replace(whole, parts=whole.parts[:-1])
    turned = replace(whole, parts=tuple(reversed(whole.parts)))
    for drawn, said in ((fewer, whole), (whole, fewer), (turned, whole)):
        pdf = draw(_set(drawn), "Tavle", "da", 1)
        lint(pdf, _content(drawn))
        with pytest.raises(WordsNotOnPaper):
            lint(pdf, _content(said))


def test_a_part_may_begin_with_the_word_that_says_a_part_goes_on() -> None:
    """At the top of a page as well: it is not taken for the heading that comes again, which others are."""
    lengths = range(16, 48)
    assert any(_begins_with_peace(count) for count in lengths)
    assert all(documents.draft(_with_peace(count)).pages >= 2 for count in lengths)


def _with_peace(count: int) -> Document:
    document = _plan(lines=count, places=0)
    later = Part("Derefter", lines=(Line("Punkt"),) * 40)
    return replace(document, parts=(*document.parts, Part("Ro", ("fortsat ro på gaden",)), later))


def _begins_with_peace(count: int) -> bool:
    return any(_lines(one)[0] == "Ro" for one in _set(_with_peace(count)))


def test_no_tool_no_hour_and_no_telling_word_is_in_the_file() -> None:
    """Outside its own words a signed document says nothing: not even what it is."""
    pdf = documents.signed(replace(documents.letter(), signers=1)).lower()
    for telling in (b"reportlab", b"pyhanko", b"exit", b"producer", b"creator", b"moddate", b"decision"):
        assert telling not in pdf
