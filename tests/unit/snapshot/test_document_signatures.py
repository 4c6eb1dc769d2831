"""A document is signed as the copy of a board is, and checked beside two programs that are not ours."""

from dataclasses import replace
from pathlib import Path

import pytest

from exitdesk.cases.documents.document import DocumentDraft
from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.snapshot.document_page import document_pages
from exitdesk.snapshot.pdf import draw
from exitdesk.snapshot.reading import page_texts
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.snapshot.verify import ALTERED, GENUINE, UNKNOWN_SIGNER, verify, verify_in_child
from tests.unit.snapshot import documents, paper
from tests.unit.snapshot.documents import content_of

KNOWN = frozenset((paper.key(0).fingerprint, paper.key(1).fingerprint))


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
    content = content_of(documents.agreement())
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
    assert "En underskrift viser ikke hvornår" in read


def test_in_a_practice_every_page_says_so_and_nothing_is_signed() -> None:
    """Also a document of a practised case that was made without knowing."""
    here = documents.maker(practice=True)
    draft = here.draft(documents.summary())
    texts = [above for above, _ in page_texts(draft.pdf)]
    assert (draft.document.practice, draft.document.signers) == (True, 0)
    assert all(one.lstrip().startswith("Øvelse") for one in texts)
    assert here.sign(draft, paper.CASE) == draft.pdf
    assert verify(draft.pdf, KNOWN).code == ALTERED


def test_no_tool_no_hour_and_no_telling_word_is_in_the_file() -> None:
    """Outside its own words a signed document says nothing: not even what it is."""
    pdf = documents.signed(replace(documents.letter(), signers=1)).lower()
    for telling in (b"reportlab", b"pyhanko", b"exit", b"producer", b"creator", b"moddate", b"decision"):
        assert telling not in pdf
