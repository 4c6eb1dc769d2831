"""Forgeries beyond pdf-insecurity.org's families: the signature's form, hidden bytes, other programs."""

# mypy: disallow-untyped-calls=False

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import cms
from asn1crypto.algos import DSASignature
from pyhanko.pdf_utils import generic, writer
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.crypto.certificate import make_signing_key
from exitdesk.snapshot.der import ORDER, attributes_of, cms_of
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.grammar import revision_ends
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.snapshot.verify import ALTERED, GENUINE, UNKNOWN_SIGNER, UNREADABLE, verify
from tests.unit.snapshot import attacks, paper, sample

BOARD = sample.board(sample.first_cards()[:3], sample.room(), sample.first_scales()[:1])
OTHER = sample.board(sample.first_cards()[3:5], sample.room())
KNOWN = frozenset((paper.key(0).fingerprint, paper.key(1).fingerprint))
REFUSED = (ALTERED, UNREADABLE)


@pytest.fixture(scope="module")
def one() -> bytes:
    """A copy with one signature."""
    return paper.signed(BOARD)


@pytest.fixture(scope="module")
def two() -> bytes:
    """A copy with both signatures."""
    return paper.countersigned(BOARD)


def _with_cms(pdf: bytes, rewrite: Callable[[cms.SignedData], bytes]) -> bytes:
    """Return the file with another CMS in its first gap, written as ours are."""
    start, digits, stop = attacks.first_gap(pdf)
    raw = bytes.fromhex(pdf[start + 1 : digits + digits % 2].decode().ljust(stop - start - 2, "0"))
    new = rewrite(cms.ContentInfo.load(raw)["content"]).hex().upper().encode()
    return pdf[: start + 1] + new.ljust(stop - start - 2, b"0") + pdf[stop - 1 :]


def _other_half(data: cms.SignedData) -> bytes:
    """Write the second value that holds for the same message and key."""
    signer, certificate = data["signer_infos"][0], data["certificates"][0].chosen
    value = DSASignature.load(signer["signature"].native)
    higher = DSASignature({"r": value["r"].native, "s": ORDER - value["s"].native}).dump()
    return cms_of(certificate, signer["signed_attrs"].contents, higher)


def _other_certificate(data: cms.SignedData) -> bytes:
    """Put another certificate around the same key: anybody can write one."""
    signer, certificate = data["signer_infos"][0], data["certificates"][0].chosen.copy()
    certificate["tbs_certificate"]["serial_number"] = 7
    return cms_of(certificate, signer["signed_attrs"].contents, signer["signature"].native)


def test_the_same_signature_written_again_is_the_same_file(one: bytes) -> None:
    """The two forgeries below change what they mean to change, and nothing else."""

    def same(data: cms.SignedData) -> bytes:
        signer, certificate = data["signer_infos"][0], data["certificates"][0].chosen
        digest = signer["signed_attrs"][2]["values"][0].native
        return cms_of(certificate, attributes_of(certificate, digest), signer["signature"].native)

    assert _with_cms(one, same) == one


@pytest.mark.parametrize("rewrite", [_other_half, _other_certificate])
def test_a_signature_has_one_form(rewrite: Callable[[cms.SignedData], bytes], one: bytes) -> None:
    """Neither the other ECDSA value nor another certificate for the key makes a second file that holds."""
    attacked = _with_cms(one, rewrite)
    assert attacked != one
    assert verify(attacked, KNOWN).code == ALTERED


def test_a_paper_in_our_layout_by_somebody_else_is_never_genuine(two: bytes) -> None:
    """Whoever has the program can make such papers; without a known key they are intact and no more."""
    theirs = make_signing_key(paper.NOW)
    draft = paper.draft(BOARD).pdf
    alone = sign_pdf(draft, theirs.private_key, theirs.certificate, paper.NOW.date())
    assert verify(alone, KNOWN).code == UNKNOWN_SIGNER
    ours = paper.key()
    mixed = sign_pdf(alone, ours.private_key, ours.certificate, paper.NOW.date())
    assert verify(mixed, KNOWN).code == UNKNOWN_SIGNER
    assert verify(two, KNOWN).code == GENUINE


HIDDEN = (
    b"% Aftalen er slut\n",
    b"99 0 obj\n<<\n/Type /Page\n>>\nendobj\n",
    b"20 0 obj\n<<\n/Type /Catalog\n>>\nendobj\n",
    b"\n",
    b"trailer\n<<\n/Root 99 0 R\n>>\n",
    b"xref\n0 0\ntrailer\n<<\n/Root 99 0 R\n>>\nstartxref\n9\n%%EOF\n",
)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_bytes_that_belong_to_nothing_are_not_ours_even_when_signed(hidden: bytes, one: bytes) -> None:
    """A known second signer cannot lay anything between the revisions that another reader might show."""
    second = paper.key(1)
    try:
        attacked = sign_pdf(one + hidden, second.private_key, second.certificate, paper.NOW.date())
    except Exception:  # noqa: BLE001 - the library would not even sign it
        return
    assert verify(attacked, KNOWN).code in REFUSED


def test_every_byte_of_ours_belongs_to_something(two: bytes) -> None:
    """Three revisions, the last to the end; one byte anywhere between them is too many."""
    ends = revision_ends(two)
    assert (len(ends), ends[-1]) == (3, len(two))
    places = [found.end() for found in re.finditer(rb"\nendobj\n|%%EOF\n|startxref\n|\nxref\n", two)]
    for place in places:
        with pytest.raises(NotLikeOurs):
            revision_ends(two[:place] + b" " + two[place:])


def test_a_listed_place_must_be_the_object_s_own(one: bytes) -> None:
    """A table that points elsewhere is refused, whatever stands there."""
    table = one.index(b"\nxref\n")
    line = re.search(rb"\n(\d{10}) 00000 n", one[table:])
    assert line
    at = table + line.start(1)
    moved = one[:at] + b"%010d" % (int(line.group(1)) + 1) + one[at + 10 :]
    with pytest.raises(NotLikeOurs):
        revision_ends(moved)


def _drawn_font(change: IncrementalPdfFileWriter) -> None:
    """Draw the letters oneself, in a font that is not a file, inside the list of fonts."""
    letters = generic.DictionaryObject({generic.pdf_name("/CharProcs"): generic.DictionaryObject()})
    page = change.root["/Pages"]["/Kids"][0]
    page["/Resources"]["/Font"] = generic.DictionaryObject({generic.pdf_name("/F1"): letters})
    change.update_container(page)


def test_a_font_written_inside_the_page_is_looked_at_too(one: bytes) -> None:
    """No dictionary is skipped, however deep."""
    attacked = attacks.later(one, _drawn_font)
    verdict = verify(attacked, KNOWN)
    assert (verdict.code, verdict.ours) == (ALTERED, False)


def test_the_end_of_one_paper_does_not_fit_another(one: bytes) -> None:
    """The signature of one board on the words of another."""
    ours, other = revision_ends(one)[0], paper.draft(OTHER).pdf
    assert verify(other + one[ours:], KNOWN).code in REFUSED
    assert verify(paper.signed(OTHER)[: len(other)] + one[ours:], KNOWN).code in REFUSED


def _copied(pdf: bytes) -> bytes:
    """Write everything again as one revision, with streams of references."""
    output = io.BytesIO()
    writer.copy_into_new_writer(PdfFileReader(io.BytesIO(pdf))).write(output)
    return output.getvalue()


def test_a_copy_written_again_is_not_genuine(two: bytes) -> None:
    """All objects, one revision, a reference stream."""
    assert verify(_copied(two), KNOWN).code in REFUSED


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--linearize",),
        ("--object-streams=generate",),
        ("--stream-data=uncompress",),
        ("--qdf",),
        ("--encrypt", "", "", "256", "--"),
        ("--encrypt", "a", "b", "256", "--"),
    ],
)
@pytest.mark.parametrize("signatures", [1, 2])
def test_what_qpdf_saves_again_is_not_genuine(
    options: tuple[str, ...], signatures: int, one: bytes, two: bytes, tmp_path: Path
) -> None:
    """Saved again by another program, encrypted or not."""
    source, saved = tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(one if signatures == 1 else two)
    paper.outside("qpdf", *options, str(source), str(saved))
    assert verify(saved.read_bytes(), KNOWN).code in REFUSED


_STREAM = b"1 0 obj\n<</Type/XRe#66/Index[0 999999999]>>\nstream\n\nendstream\nendobj\n"
LARGE = (
    (b"%PDF-1.4\n" + bytes(4_000_000), "too large"),
    (b"%PDF-1.4\n" + b"/" + b"A" * 600_000, "gaps"),
    (b"%PDF-1.5\n" + _STREAM.replace(b"#66", b"f"), "structure"),
    (b"%PDF-1.5\n" + _STREAM + b"startxref\n9\n%%EOF\n", "structure"),
    (b"%PDF-1.5\n" + _STREAM + b"xref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n80\n%%EOF\n", "structure"),
    (b"%PDF-1.5\nxref\n0 0\ntrailer\n<</XRe#66Stm 9>>\nstartxref\n9\n%%EOF\n", "structure"),
)


@pytest.mark.parametrize(
    ("harmful", "rule"), LARGE, ids=["size", "one word", "named", "disguised", "before", "beside"]
)
def test_what_costs_a_reader_minutes_is_refused_before_it_is_read(harmful: bytes, rule: str) -> None:
    """Size, one endless word, a list of millions of objects: a PDF, and not one of ours."""
    verdict = verify(harmful, KNOWN)
    assert (verdict.code, verdict.broken) == (ALTERED, rule)


def test_a_signature_needs_the_key_of_its_certificate(one: bytes) -> None:
    """The vault's owner cannot vouch in the partner's name, alone or behind her own signature."""
    owner, partner = paper.key(0), paper.key(1)
    draft, day = paper.draft(BOARD).pdf, paper.NOW.date()
    for pdf in (draft, one):
        forged = sign_pdf(pdf, owner.private_key, partner.certificate, day)
        assert verify(forged, KNOWN).code == ALTERED
