"""A paper as a locked file: its words open it and nothing else does, and it is the paper and nothing more."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyhanko.pdf_utils.crypt.permissions import StandardPermissions
from pyhanko.pdf_utils.generic import StreamObject, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pypdf import PdfReader, PdfWriter

from exitdesk.cases.errors import NotLocked
from exitdesk.crypto.words import danish_words
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.grammar import revision_ends
from exitdesk.snapshot.locked import check_locked, lock_pdf, owner_words, signatures_of
from exitdesk.snapshot.sign import _QuietWriter, sign_pdf
from tests.unit.snapshot import documents, file_copies, paper

WORDS = "ål æske bagdør besøg ødelagt adresse"
DAY = paper.NOW.date()
KEY = paper.key()
SIGNER = (KEY.private_key, KEY.certificate)
ONCE = documents.signed(documents.agreement())
DRAWN = ONCE[: revision_ends(ONCE)[0]]


def locked_as(change: Callable[[Any], None] = lambda _: None, *, pdf: bytes = DRAWN, **lock: Any) -> bytes:
    """Return a paper locked by the library as it comes, with something changed in it."""
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(pdf)))
    change(writer)
    told = {"owner_pass": owner_words(WORDS), "user_pass": WORDS, "pdf_mac": False, **lock}
    writer.encrypt(**told)  # type: ignore[no-untyped-call]
    written = io.BytesIO()
    writer.write(written)  # type: ignore[no-untyped-call]
    return written.getvalue()


def quiet(writer: Any) -> None:
    """Have it write no name of its own."""
    writer._update_meta = lambda: None


def signed(first: bytes, number: int = 0) -> bytes:
    """Return a locked paper signed with a key."""
    key = paper.key(number)
    return sign_pdf(first, key.private_key, key.certificate, DAY, words=WORDS)


def refused(first: bytes, locked: bytes = b"", certificate: bytes | None = None, pdf: bytes = ONCE) -> str:
    """Return the rule that keeps it back, unsigned where it is not said who signed; "" where none does."""
    try:
        check_locked(pdf, first, locked or first, WORDS, certificate)
    except NotLocked as refusal:
        why = refusal.__context__
        return why.rule if isinstance(why, NotLikeOurs) else type(why).__name__
    return ""


def test_the_words_open_it_as_they_are_shown(tmp_path: Path) -> None:
    """With Danish letters, in programs that are not ours; without them, and with an empty word, nobody."""
    path = tmp_path / "locked.pdf"
    path.write_bytes(lock_pdf(ONCE, WORDS, SIGNER, DAY))
    told = paper.outside("qpdf", f"--password={WORDS}", "--show-encryption", str(path)).stdout
    assert "R = 6\n" in told
    assert "Supplied password is user password" in told
    assert all(f"{kind} encryption method: AESv3" in told for kind in ("stream", "string", "file"))
    assert paper.outside("qpdf", f"--password={WORDS}", "--check", str(path)).returncode == 0
    assert all(paper.outside("qpdf", *one, "--check", str(path)).returncode for one in ((), ("--password=",)))
    opened = PdfReader(path)
    assert not any(opened.decrypt(other) for other in ("", "ål", WORDS.replace(" ", ""), WORDS.title()))
    assert opened.decrypt(WORDS)


def test_popplers_commands_open_it_with_what_sha256sum_makes_of_the_words(tmp_path: Path) -> None:
    """They cut a password off at 32 bytes: the words themselves are longer."""
    path, opens = tmp_path / "locked.pdf", hashlib.sha256(WORDS.encode()).hexdigest()[:32]
    path.write_bytes(lock_pdf(ONCE, WORDS, SIGNER, DAY))
    told = paper.outside("pdfsig", "-nocert", "-opw", opens, str(path)).stdout
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "Exitaftale" in paper.outside("pdftotext", "-opw", opens, str(path), "-").stdout
    assert paper.outside("pdftotext", "-upw", WORDS, str(path), "-").returncode


def test_six_words_of_the_list_are_typed_in_one_way_only() -> None:
    """Composed, small, no more bytes than the format takes: what is shown is what opens."""
    from pyhanko.pdf_utils.crypt._saslprep import saslprep

    words = danish_words().words
    assert all(saslprep(one) == one == one.lower() for one in words)
    assert 6 * max(len(one.encode()) for one in words) + 5 <= 127


@pytest.mark.parametrize(
    "pdf",
    [
        pytest.param(ONCE, id="signed once"),
        pytest.param(documents.signed(documents.letter()), id="never signed"),
        pytest.param(file_copies.signed(None, [file_copies.photo(400, 280)]), id="a photo"),
        pytest.param(paper.first_form()[0], id="two signatures, as the first version made it"),
    ],
)
def test_nothing_but_the_paper_is_in_it(pdf: bytes) -> None:
    """Info is the neutral title, in each revision; nothing in the clear tells a word or a tool."""
    locked = lock_pdf(pdf, WORDS, SIGNER if signatures_of(pdf) else None, DAY)
    found = PdfReader(io.BytesIO(locked), password=WORDS)
    assert {key: str(value) in ("Tavle", "Board") for key, value in (found.metadata or {}).items()} == {
        "/Title": True
    }
    assert len(found.pages) == len(PdfReader(io.BytesIO(pdf)).pages)
    for tells in (b"Tavle", b"Board", b"hanko", b"Producer", b"ModDate", b"Underskrift1", b"reportlab"):
        assert tells not in locked
    assert locked.startswith(b"%PDF-2.0\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    assert locked.count(b"%%EOF") == (2 if signatures_of(pdf) else 1)


def test_a_locked_paper_has_the_signature_of_its_case_alone() -> None:
    """A partner is not there to sign again: of two the locked file has one."""
    here = documents.maker()
    twice = paper.maker().countersign(ONCE, paper.key(1).private_key, paper.key(1).certificate)
    assert here.signatures(twice) == 2
    made = here.lock(twice, paper.CASE)
    assert "not shown" in repr(made)
    check = PdfReader(io.BytesIO(made.data), password=made.words).get_fields() or {}
    assert ["/V" in one for one in check.values()] == [True, False]
    again = here.lock(twice, paper.CASE)
    assert made.words != again.words
    assert len(made.words.split()) == 6


def test_a_practice_and_a_letter_are_locked_without_a_signature() -> None:
    """There is no field to sign in, and no key is asked for."""
    practice = documents.maker(practice=True)
    draft = practice.draft(documents.agreement()).pdf
    assert practice.signatures(draft) == 0
    assert PdfReader(io.BytesIO((made := practice.lock(draft, paper.CASE)).data), password=made.words).pages
    assert signatures_of(b"no paper") == 0
    with pytest.raises(NotLocked):
        practice.lock(b"no paper", paper.CASE)


def test_what_would_open_otherwise_is_not_given_out() -> None:
    """Without a word, with other words, or with a weaker lock."""
    assert refused(locked_as(quiet)) == ""
    for other in ("", WORDS[1:], WORDS.upper()):
        assert refused(locked_as(quiet, user_pass=other)) == "opens"
        assert refused(locked_as(quiet, owner_pass=other)) == "opens"
    assert refused(locked_as(quiet, user_pass=WORDS + "s")) == "words"
    assert refused(locked_as(quiet, encrypt_metadata=False)) == "lock"
    late = locked_as(quiet).replace(b"/AuthEvent /DocOpen", b"/AuthEvent /EFOpen ")
    assert refused(late) == "lock"
    less = StandardPermissions.ALLOW_PRINTING | StandardPermissions.TOLERATE_MISSING_PDF_MAC
    assert refused(locked_as(quiet, perms=less)) == "lock"
    for algorithm in ("RC4-128", "AES-128", "AES-256-R5"):
        weaker = PdfWriter(clone_from=io.BytesIO(DRAWN))
        weaker.encrypt(WORDS, owner_words(WORDS), algorithm=algorithm)
        written = io.BytesIO()
        weaker.write(written)
        assert refused(written.getvalue()) == "lock", algorithm
    assert refused(DRAWN)


def test_what_tells_more_is_not_given_out() -> None:
    """The library's own name and clock, something more in the catalog, a loose object, another paper."""

    def launches(writer: Any) -> None:
        quiet(writer)
        writer.root["/OpenAction"] = writer.root["/Pages"]

    def one_more(writer: Any) -> None:
        quiet(writer)
        writer.add_object(writer.root["/AcroForm"])

    def renamed(writer: Any) -> None:
        quiet(writer)
        writer._info.get_object()["/Title"] = pdf_string("Jonas")

    for change in (lambda _: None, launches, one_more, renamed):
        assert refused(locked_as(change)) == "objects"
    other = documents.signed(replace(documents.agreement(), closing=()))
    assert refused(locked_as(quiet, pdf=other[: revision_ends(other)[0]])) == "objects"


def test_what_is_signed_otherwise_is_not_given_out() -> None:
    """Not at all, by another key, twice, or with one revision more."""
    first = locked_as(quiet)
    assert refused(first, signed(first), KEY.certificate) == ""
    assert refused(first, first, KEY.certificate) == "revisions"
    assert refused(first, signed(first)) == "revisions"
    assert refused(first, signed(first, 1), KEY.certificate) == "signature"
    assert refused(first, signed(signed(first), 1), KEY.certificate) == "revisions"
    writer = IncrementalPdfFileWriter(io.BytesIO(first))
    writer.encrypt(WORDS)  # type: ignore[no-untyped-call]
    writer.update_root()  # type: ignore[no-untyped-call]
    written = io.BytesIO()
    writer.write(written)  # type: ignore[no-untyped-call]
    assert refused(first, written.getvalue(), KEY.certificate) == "no signature"
    whole = signed(first)
    at = whole.rindex(b"/Size") - 10  # a digit of the last ID: the same file to every reader
    other = whole[:at] + (b"1" if whole[at : at + 1] == b"0" else b"0") + whole[at + 1 :]
    assert refused(first, other, KEY.certificate) == "signature"


def test_a_paper_that_shows_something_else_by_now_is_not_locked() -> None:
    """The first revision is what is locked; what is kept must still show it."""
    writer = _QuietWriter(io.BytesIO(ONCE))
    page: Any = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)
    written = io.BytesIO()
    writer.write(written)  # type: ignore[no-untyped-call]
    assert signatures_of(written.getvalue()) == 2
    assert refused(locked_as(quiet), pdf=written.getvalue()) == "other words"
    with pytest.raises(NotLocked):
        lock_pdf(written.getvalue(), WORDS, SIGNER, DAY)


def test_what_is_made_is_read_back_before_it_is_given_out() -> None:
    """A key and a certificate that do not belong together make a signature, and no paper."""
    with pytest.raises(NotLocked):
        lock_pdf(ONCE, WORDS, (KEY.private_key, paper.key(1).certificate), DAY)
