"""Signing and verifying, beside two programs that are not ours, and every attack we know."""

import json
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from exitdesk.cases.errors import WordsNotOnPaper
from exitdesk.cases.papers import PaperDraft, PaperOrder
from exitdesk.snapshot.errors import CannotSign
from exitdesk.snapshot.press import warm
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.snapshot.verify import (
    ALTERED,
    GENUINE,
    UNKNOWN_SIGNER,
    UNREADABLE,
    SignerFact,
    Verdict,
    read_known,
    verify,
    verify_in_child,
)
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import attacks, paper, sample

BOARD = sample.board(sample.first_cards()[:3], sample.room(), sample.first_scales()[:1])
KNOWN = frozenset((paper.key(0).fingerprint, paper.key(1).fingerprint))


@pytest.fixture(scope="module")
def one() -> bytes:
    """A copy with one signature."""
    return paper.signed(BOARD)


@pytest.fixture(scope="module")
def two() -> bytes:
    """A copy with both signatures."""
    return paper.countersigned(BOARD)


def _pdfsig(pdf: bytes, folder: Path) -> tuple[int, bool]:
    """Return how many signatures poppler finds valid, and whether the last covers the whole file."""
    path = folder / "signed.pdf"
    path.write_bytes(pdf)
    said = paper.outside("pdfsig", "-nocert", str(path)).stdout
    return said.count("Signature is Valid."), "  - Total document signed" in said


def test_a_signed_copy_is_genuine_where_its_signer_is_known(one: bytes) -> None:
    """Every fact is there and good."""
    verdict = verify(one, KNOWN)
    assert verdict.code == GENUINE
    assert (verdict.signatures, verdict.expected, verdict.extra_fields) == (1, 1, False)
    assert len(verdict.signers[0].words) == 8


def test_an_unknown_signer_is_told_apart_from_an_altered_paper(one: bytes) -> None:
    """Intact, and by somebody whose key is not known here: code 3, with words to read aloud."""
    verdict = verify(one, ())
    assert verdict.code == UNKNOWN_SIGNER
    assert verdict.intact
    assert not verdict.signers[0].known


def test_a_second_signer_signs_the_same_file_later(two: bytes) -> None:
    """Both are known, both hold, and each is needed to be known."""
    assert verify(two, KNOWN).code == GENUINE
    assert verify(two, {paper.key(0).fingerprint}).code == UNKNOWN_SIGNER


def test_poppler_and_qpdf_agree(one: bytes, two: bytes, tmp_path: Path) -> None:
    """An independent verifier finds one and two valid signatures over whole files (P3)."""
    assert _pdfsig(one, tmp_path) == (1, True)
    assert _pdfsig(two, tmp_path) == (2, True)
    for pdf in (one, two):
        path = tmp_path / "checked.pdf"
        path.write_bytes(pdf)
        checked = paper.outside("qpdf", "--check", str(path))
        assert (checked.returncode, checked.stderr) == (0, "")


def test_the_copy_is_the_draft_with_a_signature_behind_it() -> None:
    """What was shown is what was signed, byte for byte."""
    maker = paper.maker()
    draft = maker.draft(BOARD, PaperOrder(TakeAlong.SIGNED_COPY))
    assert maker.sign(draft, paper.CASE).startswith(draft.pdf)


def test_only_a_draft_made_here_is_signed() -> None:
    """Bytes from elsewhere are refused, whatever they say they are."""
    draft = paper.draft(BOARD)
    with pytest.raises(WordsNotOnPaper):
        paper.maker().sign(PaperDraft(draft.kind, draft.pdf + b" ", 1, ()), paper.CASE)


def test_a_copy_has_room_for_two_signatures_and_no_third(two: bytes) -> None:
    """The two fields were laid ready; there is no other."""
    with pytest.raises(CannotSign):
        paper.maker().countersign(two, paper.key(2).private_key, paper.key(2).certificate)


def test_an_altered_copy_is_not_countersigned(one: bytes) -> None:
    """The second signer never vouches for a change."""
    with pytest.raises(CannotSign):
        paper.maker().countersign(one + b"\n", paper.key(1).private_key, paper.key(1).certificate)


def test_what_is_no_paper_cannot_be_signed() -> None:
    """A stray file is refused in words of ours."""
    with pytest.raises(CannotSign):
        sign_pdf(b"%PDF-1.4\n", paper.key().private_key, paper.key().certificate, paper.NOW.date())


def test_a_paper_for_two_is_not_genuine_with_one() -> None:
    """How many signatures it needs is in what the first one covers."""
    verdict = verify(paper.signed(BOARD, signers=2), KNOWN)
    assert (verdict.code, verdict.expected, verdict.signatures) == (ALTERED, 2, 1)


def test_a_second_signature_cut_off_is_missed() -> None:
    """Intact up to the cut, and still not genuine."""
    whole = paper.countersigned(BOARD, signers=2)
    assert verify(whole, KNOWN).code == GENUINE
    cut = verify(attacks.first_revision(whole), KNOWN)
    assert (cut.code, cut.intact) == (ALTERED, True)


def test_two_signatures_of_one_key_are_not_two_signers() -> None:
    """The same person twice does not make a pair."""
    once = paper.signed(BOARD, signers=2)
    twice = sign_pdf(once, paper.key().private_key, paper.key().certificate, paper.NOW.date())
    assert verify(twice, KNOWN).code == ALTERED


@pytest.mark.parametrize("change", attacks.SAVED_LATER, ids=lambda change: change.__name__)
@pytest.mark.parametrize("signatures", [1, 2])
def test_nothing_saved_later_is_genuine(
    change: attacks.Change, signatures: int, one: bytes, two: bytes, tmp_path: Path
) -> None:
    """Incremental saving, signature exclusion, form and metadata changes."""
    attacked = attacks.later(two if signatures == 2 else one, change)
    assert verify(attacked, KNOWN).code in (ALTERED, UNREADABLE)
    assert _pdfsig(attacked, tmp_path) != (signatures, True)


@pytest.mark.parametrize("change", attacks.SIGNED_ALONG, ids=lambda change: change.__name__)
def test_a_known_second_signer_cannot_change_the_paper_either(change: attacks.Change, one: bytes) -> None:
    """Certification attacks: a change under cover of a valid second signature."""
    attacked = attacks.signed_with_more(one, change)
    assert attacked.startswith(one)
    assert verify(attacked, KNOWN).code in (ALTERED, UNREADABLE)


@pytest.mark.parametrize("rewrite", attacks.GAPS, ids=lambda rewrite: rewrite.__name__)
def test_what_no_signature_covers_has_one_form_only(rewrite: attacks.Rewrite) -> None:
    """The gap between the signed ranges cannot carry anything, not even the wide one of earlier copies."""
    first_form, known = paper.first_form()
    roomy = attacks.first_revision(first_form)
    assert verify(roomy, known).code == GENUINE
    assert verify(attacks.rewritten_gap(roomy, rewrite), known).code in (ALTERED, UNREADABLE)


def test_moved_ranges_are_not_genuine(one: bytes) -> None:
    """A byte range that leaves out more, and one that covers the old end elsewhere (wrapping)."""
    assert verify(attacks.moved_range(one), KNOWN).code in (ALTERED, UNREADABLE)
    assert verify(attacks.wrapped(one), KNOWN).code in (ALTERED, UNREADABLE)


@pytest.mark.parametrize("more", [b"\n", b" ", b"%\n", b"%%EOF\n", b"\x00" * 4096])
def test_bytes_behind_the_end_are_noticed(more: bytes, one: bytes, two: bytes) -> None:
    """The last signature covers the file to its last byte."""
    assert verify(one + more, KNOWN).code in (ALTERED, UNREADABLE)
    assert verify(two + more, KNOWN).code in (ALTERED, UNREADABLE)


def test_no_flipped_bit_is_genuine(two: bytes) -> None:
    """Bits all over the file, every one of a signature's gap among them (P1)."""
    chance = random.Random(3)
    start, digits, stop = attacks.first_gap(two)
    places = [chance.randrange(len(two)) for _ in range(150)]
    places += [*range(start, start + 40), *range(digits - 4, digits + 4), stop - 2, stop - 1, stop]
    for place in places:
        flipped = bytearray(two)
        flipped[place] ^= 1 << chance.randrange(8)
        assert verify(bytes(flipped), KNOWN).code in (ALTERED, UNREADABLE), place


def test_no_shortened_file_is_genuine(two: bytes) -> None:
    """Cut anywhere but behind the first signature, it is altered or not readable."""
    chance = random.Random(5)
    for place in [chance.randrange(len(two)) for _ in range(60)] + [0, 1, len(two) - 1]:
        assert verify(two[:place], KNOWN).code in (ALTERED, UNREADABLE), place


def test_an_unsigned_draft_is_not_genuine() -> None:
    """Neither is a carry-safe copy, nor any other file."""
    assert verify(paper.draft(BOARD).pdf, KNOWN).code == ALTERED
    assert verify(paper.draft(BOARD, TakeAlong.CARRY_SAFE).pdf, KNOWN).code == ALTERED


@pytest.mark.parametrize("junk", [b"", b"%PDF-", b"PK\x03\x04", b"%PDF-1.4\n%%EOF", bytes(range(256)) * 40])
def test_what_cannot_be_read_says_so(junk: bytes) -> None:
    """Code 2, never an exception."""
    assert verify(junk, KNOWN).code == UNREADABLE


def test_the_child_says_the_same_and_keeps_its_limits(one: bytes) -> None:
    """A process with limits of its own gives the same facts."""
    assert verify_in_child(one, KNOWN) == verify(one, KNOWN)
    assert verify_in_child(b"junk", KNOWN).code == UNREADABLE


def test_the_child_runs_no_code_from_the_folder_it_is_started_in(
    one: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file from outside may lie beside modules that bear the names of ours."""
    trap = f"open({str(tmp_path / 'sprung')!r}, 'w').close()\nraise SystemExit(0)\n"
    for name in ("json", "resource", "exitdesk", "pyhanko", "asn1crypto"):
        (tmp_path / f"{name}.py").write_text(trap)
    monkeypatch.chdir(tmp_path)
    assert verify_in_child(one, KNOWN) == verify(one, KNOWN)
    assert not (tmp_path / "sprung").exists()


def _bomb() -> bytes:
    """Return a short file whose list of objects unfolds to 400 MB."""
    data = zlib.compress(bytes(400 << 20), 9)
    head = b"<</Type/XRef/W[1 4 2]/Size 9/Root 2 0 R/Filter/FlateDecode/Length %d>>" % len(data)
    return (
        b"%PDF-1.5\n1 0 obj\n" + head + b"\nstream\n" + data + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"
    )


@pytest.mark.parametrize(
    "harmful",
    [
        _bomb,
        lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 1_000_000,
        lambda: b"%PDF-1.4\n" + bytes(51_000_000),
        lambda: b"%PDF-1.4\n" + b" " * 20_000_000 + b"startxref\n9\n%%EOF\n",
        lambda: b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF",
    ],
    ids=["bomb", "deep", "huge", "blank", "loop"],
)
def test_the_child_answers_whatever_it_is_given(harmful: Callable[[], bytes]) -> None:
    """Bombs, endless nesting, size and loops end in a code, never in an exception."""
    assert verify_in_child(harmful(), KNOWN).code in (ALTERED, UNREADABLE)


def test_a_missing_or_conflicting_fact_never_makes_it_genuine() -> None:
    """Each fact alone can stop it."""
    signer = SignerFact("00", (), known=True)
    good = {
        "readable": True, "ours": True, "intact": True, "whole": True, "expected": 1, "signatures": 1,
        "extra_fields": False, "signers": (signer,), "broken": "",
    }  # fmt: skip
    assert Verdict(**good).code == GENUINE  # type: ignore[arg-type]
    bad = {
        "readable": False, "ours": False, "intact": False, "whole": False, "expected": 0, "signatures": 2,
        "extra_fields": True, "signers": (), "broken": "form",
    }  # fmt: skip
    for name, value in bad.items():
        assert Verdict(**{**good, name: value}).code != GENUINE, name  # type: ignore[arg-type]
    assert Verdict().code == UNREADABLE


def test_the_facts_can_be_read_by_a_program(one: bytes) -> None:
    """JSON with the code and every fact."""
    said = json.loads(verify(one, KNOWN).to_json())
    assert said["code"] == 0
    assert said["signers"][0]["known"] is True


def test_a_list_of_known_signers_is_read_line_by_line() -> None:
    """Remarks and spaces are allowed; anything else names its line."""
    digits = paper.key().fingerprint.hex()
    spaced = " ".join(digits[at : at + 4] for at in range(0, 64, 4)).upper()
    assert read_known(f"# kendte\n\n{spaced}  # Karen\n") == {paper.key().fingerprint}
    with pytest.raises(ValueError, match="2"):
        read_known(f"{digits}\nkaren")


def test_warming_up_makes_nothing() -> None:
    """It only loads; the first paper is the same afterwards."""
    before = paper.draft(BOARD).pdf
    warm()
    assert paper.draft(BOARD).pdf == before


def test_the_preview_shows_the_very_bytes(one: bytes) -> None:
    """Pages as wide as asked, three bytes a pixel, not blank."""
    images = paper.maker().pages(one, 300)
    assert [image.width for image in images] == [300] * len(images)
    assert all(len(image.rgb) == image.width * image.height * 3 for image in images)
    assert all(len(set(image.rgb)) > 20 for image in images)
