"""Each way a paper stops being genuine has a reason of its own, told from files that real programs made."""

# mypy: disallow-untyped-calls=False

import datetime as dt
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pypdf import PdfWriter
from pypdfium2 import PdfDocument

from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.snapshot.sign import _embed, _QuietWriter, sign_pdf
from exitdesk.snapshot.verify import (
    ALTERED,
    GENUINE,
    MOST_BYTES,
    UNKNOWN_SIGNER,
    SignerFact,
    Verdict,
    verify,
    verify_in_child,
)
from exitdesk.snapshot.why import why_not
from tests.unit.snapshot import attacks, paper, sample

BOARD = sample.board(sample.first_cards()[:3], sample.room())
KNOWN = frozenset((paper.key(0).fingerprint, paper.key(1).fingerprint))
Make = Callable[[bytes, Path], bytes]


@pytest.fixture(scope="module")
def one() -> bytes:
    """A copy with one signature."""
    return paper.signed(BOARD)


def _by(program: str, *arguments: str) -> Make:
    """Return what has a program save a file anew."""

    def saved(pdf: bytes, folder: Path) -> bytes:
        source, target = folder / "in.pdf", folder / "out.pdf"
        source.write_bytes(pdf)
        paper.outside(program, *(one.format(source=source, target=target) for one in arguments))
        return target.read_bytes()

    return saved


def _by_pypdf(pdf: bytes, folder: Path) -> bytes:
    writer = PdfWriter(clone_from=_written(pdf, folder))
    writer.write(folder / "out.pdf")
    return (folder / "out.pdf").read_bytes()


def _joined_by_pypdf(pdf: bytes, folder: Path) -> bytes:
    writer = PdfWriter()
    for _ in range(2):
        writer.append(_written(pdf, folder))
    writer.write(folder / "out.pdf")
    return (folder / "out.pdf").read_bytes()


def _written(pdf: bytes, folder: Path) -> Path:
    source = folder / "in.pdf"
    source.write_bytes(pdf)
    return source


def _signed_over(pdf: bytes, _: Path) -> bytes:
    """Sign into a field that a stranger put there, as readers do when they are asked to sign."""
    signing = paper.key(2)
    field = "Signature1"
    spec = SigFieldSpec(field)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    append_signature_field(writer, spec)
    return _embed(writer, field, signing, paper.NOW.date())


def _one_word_changed(pdf: bytes, _: Path) -> bytes:
    at = pdf.index(b"/MediaBox")
    return pdf[:at] + pdf[at:].replace(b"841", b"842", 1)


def _by_pypdf_behind(pdf: bytes, folder: Path) -> bytes:
    writer = PdfWriter(_written(pdf, folder), incremental=True)
    writer.add_metadata({"/Title": "Andet"})
    writer.write(folder / "out.pdf")
    return (folder / "out.pdf").read_bytes()


def _by_pyhanko(pdf: bytes, _: Path) -> bytes:
    output = io.BytesIO()
    copy_into_new_writer(PdfFileReader(io.BytesIO(pdf))).write(output)
    return output.getvalue()


def _by_pdfium(pdf: bytes, _: Path) -> bytes:
    output = io.BytesIO()
    PdfDocument(pdf).save(output)
    return output.getvalue()


def _flipped(into: float, bit: int = 0) -> Make:
    """Return what turns one bit over, so far into the gap's signature (its first half is the certificate)."""

    def flipped(pdf: bytes, _: Path) -> bytes:
        start, stop = (int(one) for one in re.findall(rb"\[0 (\d+) (\d+) ", pdf)[0])
        length = len(pdf[start:stop].rstrip(b"0>"))
        broken = bytearray(pdf)
        broken[start + 1 + int(into * length)] ^= 1 << bit
        return bytes(broken)

    return flipped


def _flipped_in_its_range(nth: int, bit: int) -> Make:
    """Return what turns one bit over in the text that says what a signature covers."""

    def flipped(pdf: bytes, _: Path) -> bytes:
        broken = bytearray(pdf)
        broken[pdf.index(b"/ByteRange") + nth] ^= 1 << bit
        return bytes(broken)

    return flipped


def _in_small_letters(pdf: bytes, _: Path) -> bytes:
    start, stop = (int(one) for one in re.findall(rb"\[0 (\d+) (\d+) ", pdf)[0])
    return pdf[: start + 300] + pdf[start + 300 : stop - 300].lower() + pdf[stop - 300 :]


CASES: tuple[tuple[NotGenuine, Make], ...] = (
    (NotGenuine.NO_PDF, lambda *_: b"PK\x03\x04 et regneark"),
    (NotGenuine.NO_PDF, lambda *_: bytes(MOST_BYTES + 1)),
    (NotGenuine.TOO_LARGE, lambda pdf, _: pdf + bytes(MOST_BYTES)),
    (NotGenuine.CUT_OFF, lambda pdf, _: pdf[:-700]),
    (NotGenuine.CUT_OFF, lambda pdf, _: pdf[: len(pdf) // 2]),
    (NotGenuine.DAMAGED, lambda pdf, _: pdf.replace(b"startxref\n", b"startxref\n9", 2)),
    (NotGenuine.LOCKED, _by("qpdf", "--encrypt", "a", "b", "256", "--", "{source}", "{target}")),
    (NotGenuine.LOCKED, _by("qpdf", "--encrypt", "", "b", "256", "--", "{source}", "{target}")),
    (NotGenuine.NOT_OURS, _by("pdftocairo", "-pdf", "{source}", "{target}")),
    (NotGenuine.NOT_SIGNED, lambda *_: paper.draft(BOARD).pdf),
    (NotGenuine.CHANGED, _one_word_changed),
    (NotGenuine.CHANGED, lambda pdf, _: pdf.replace(b"[ 0 0 595.276", b"[ 0 0 595.2.6", 1)),
    *((NotGenuine.CHANGED, _flipped(nth / 20, nth % 8)) for nth in range(20)),
    (NotGenuine.CHANGED, _in_small_letters),
    (NotGenuine.CHANGED, lambda pdf, _: pdf.replace(b"/ByteRange", b"/ByteRangd")),
    *((NotGenuine.CHANGED, _flipped_in_its_range(nth, nth % 8)) for nth in range(4, 44, 3)),
    *((NotGenuine.ADDED, lambda pdf, _, byte=one: pdf + byte * 2_000) for one in (b"\0", b"\n", b"x")),
    (NotGenuine.ADDED, lambda pdf, _: pdf + bytes(200)),
    (NotGenuine.CUT_OFF, lambda pdf, _: pdf[:-100] + b"x" * 2_000),
    (NotGenuine.DAMAGED, lambda *_: paper.draft(BOARD).pdf + bytes(2_000)),
    (NotGenuine.ADDED, lambda pdf, _: attacks.later(pdf, attacks.note)),
    (NotGenuine.ADDED, lambda pdf, _: attacks.later(pdf, attacks.title)),
    (NotGenuine.SIGNED_OVER, _signed_over),
    (NotGenuine.SAVED_AGAIN, _by("qpdf", "{source}", "{target}")),
    (NotGenuine.SAVED_AGAIN, _by("qpdf", "--qdf", "{source}", "{target}")),
    (NotGenuine.SAVED_AGAIN, _by("qpdf", "--linearize", "{source}", "{target}")),
    (NotGenuine.SAVED_AGAIN, _by_pypdf),
    (NotGenuine.SAVED_AGAIN, _joined_by_pypdf),
    (NotGenuine.SAVED_AGAIN, _by("pdfunite", "{source}", "{source}", "{target}")),
    (NotGenuine.SAVED_AGAIN, _by("qpdf", "--empty", "--pages", *["{source}"] * 2, "--", "{target}")),
    (NotGenuine.SAVED_AGAIN, _by_pypdf_behind),
    (NotGenuine.SAVED_AGAIN, _by_pyhanko),
    (NotGenuine.SAVED_AGAIN, _by_pdfium),
)


@pytest.mark.parametrize(("why", "make"), CASES, ids=[f"{n}-{why}" for n, (why, _) in enumerate(CASES)])
def test_a_file_is_refused_for_its_own_reason(
    why: NotGenuine, make: Make, one: bytes, tmp_path: Path
) -> None:
    """What a stranger, a reader or a bad stick makes of a paper."""
    verdict = verify(make(one, tmp_path), KNOWN)
    assert verdict.code != GENUINE
    assert verdict.why is why


def test_two_are_asked_for() -> None:
    """One is missing, whoever the other is, or one person signed for both."""
    first = paper.signed(BOARD, signers=2)
    again = sign_pdf(first, paper.key(0).private_key, paper.key(0).certificate, paper.NOW.date())
    assert verify(first, KNOWN).why is NotGenuine.ONE_MISSING
    assert verify(first, frozenset((paper.key(1).fingerprint,))).why is NotGenuine.ONE_UNKNOWN
    assert verify(again, KNOWN).why is NotGenuine.SAME_TWICE
    both = paper.countersigned(BOARD, signers=2)
    assert verify(both, KNOWN).why is None
    for one in KNOWN:
        verdict = verify(both, frozenset((one,)))
        assert (verdict.code, verdict.why) == (UNKNOWN_SIGNER, None)


def test_a_bit_of_one_of_two_certificates_is_a_change(tmp_path: Path) -> None:
    """Of the first one, too, which the second one's revision lies behind."""
    both = paper.countersigned(BOARD, signers=2)
    assert verify(_flipped(0.3)(both, tmp_path), KNOWN).why is NotGenuine.CHANGED
    assert verify(_flipped_in_its_range(16, 2)(both, tmp_path), KNOWN).why is NotGenuine.CHANGED


@pytest.mark.parametrize("days", [-3, 735])
def test_a_key_signs_within_its_two_years(days: int) -> None:
    """A day before it was made or after it ran out is not one of ours, however well the signature holds."""
    draft, signing = paper.draft(BOARD), paper.key()
    day = (paper.NOW + dt.timedelta(days=days)).date()
    writer = _QuietWriter(io.BytesIO(draft.pdf))
    signed = _embed(writer, "Underskrift1", signing, day)
    verdict = verify(signed, KNOWN)
    assert verdict.code != GENUINE
    assert verdict.why is NotGenuine.OTHER_DAY


def test_a_genuine_paper_says_its_day_and_the_last_of_its_key(one: bytes) -> None:
    """And no reason at all, from the child as well."""
    verdict = verify_in_child(one, KNOWN)
    assert verdict.why is None
    (signer,) = verdict.signers
    assert (signer.day, signer.holds) == (paper.NOW.date().isoformat(), True)
    assert dt.date.fromisoformat(signer.until) - paper.NOW.date() > dt.timedelta(days=725)


def test_a_reason_does_not_better_an_answer(one: bytes) -> None:
    """It is looked for once the answer stands: the facts of a forged file stay what they were."""
    forged = one.replace(b"/MediaBox", b"/Encrypt ", 1)
    verdict = verify(forged, KNOWN)
    assert verdict.code != GENUINE
    assert verdict.why is NotGenuine.CHANGED  # a word alone locks nothing: its signature is there to see
    asks_none = Verdict(readable=True, ours=True, intact=True, whole=True, extra_fields=False)
    fact = SignerFact("00" * 32, (), known=False, holds=True)
    asks_none = replace(asks_none, signatures=1, signers=(fact,))
    assert (asks_none.code, why_not(one, asks_none)) == (ALTERED, NotGenuine.NOT_OURS)
    assert why_not(one, Verdict(readable=True)) is not None  # whoever asks, it changes no fact
    assert verify(one, KNOWN).code == GENUINE
