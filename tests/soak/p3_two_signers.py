"""P3: two owners sign one paper, in either order, off line; pyHanko and poppler find both valid each time.

Each round has two fresh keys. The first one drafts and signs, the second one signs the very file. Asked are
pyHanko's own policy with both certificates as roots, and `pdfsig`; ours must say genuine where both are
known and name the unknown one where one is. Times are taken at twenty pages.
"""

import datetime as dt
import io
import statistics
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.crypto.certificate import make_signing_key
from exitdesk.crypto.signing import SigningKey
from exitdesk.snapshot.maker import Paper
from exitdesk.snapshot.sign import sign_pdf
from exitdesk.snapshot.verify import ALTERED, GENUINE, UNKNOWN_SIGNER, verify
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.meeting import TakeAlong
from tests.soak.figures import Figures
from tests.unit.snapshot import paper, sample

TARGET_COUNT: Final = 100
_NOW: Final = paper.NOW
_PAGES: Final = 20
_TIMED: Final = 15
_SIGN_MS, _VERIFY_MS = 300, 100


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Let two sign `count` papers."""
    del seed
    count = TARGET_COUNT if count is None else count
    valid_pyhanko = valid_pdfsig = genuine = told = borrowed = 0
    for nth in range(count):
        owners = [make_signing_key(_NOW + dt.timedelta(days=at)) for at in range(2)]
        first, second = owners if nth % 2 else reversed(owners)
        signed = _signed_by_two(sample.first_talk(), first, second, asked=1 + nth // 2 % 2)
        valid_pyhanko += _pyhanko(signed, (first, second)) == 2
        valid_pdfsig += _pdfsig(signed, folder) == (2, True)
        genuine += verify(signed, {first.fingerprint, second.fingerprint}).code == GENUINE
        alone = [verify(signed, {one.fingerprint}).code for one in (first, second)]
        told += alone == [UNKNOWN_SIGNER, UNKNOWN_SIGNER]
        borrowed += _vouched_without_her_key(first, second)
    draft, sign, check, pages = _timed(max(3, min(_TIMED, count)))
    counts: dict[str, int | float | str] = {
        "papers signed by two, in either order, asking for one and for two": count,
        "valid twice in pyHanko": valid_pyhanko,
        "valid twice in pdfsig, the whole file covered": valid_pdfsig,
        "genuine with both known": genuine,
        "code 3 with one of them known": told,
        "the control: signed with the owner's key under the partner's certificate, and believed": borrowed,
        "pages of the paper that was timed": pages,
        "draft, median ms": round(draft, 1),
        "sign (draft known, lint included), median ms": round(sign, 1),
        "verify two signatures, median ms": round(check, 1),
    }
    all_valid = valid_pyhanko == valid_pdfsig == genuine == told == count and not borrowed
    in_time = sign <= _SIGN_MS and check <= _VERIFY_MS
    what = "Two owners sign one paper in either order"
    return Figures("P3", what, counts, all_valid and pages >= _PAGES, in_time=in_time)


def _maker(key: SigningKey) -> Paper:
    return Paper(default_template, lambda _case: (key.private_key, key.certificate), lambda: _NOW)


def _signed_by_two(board: MeetingBoard, first: SigningKey, second: SigningKey, asked: int) -> bytes:
    maker = _maker(first)
    once = maker.sign(maker.draft(board, PaperOrder(TakeAlong.SIGNED_COPY, signers=asked)), paper.CASE)
    return _maker(second).countersign(once, second.private_key, second.certificate)


def _pyhanko(pdf: bytes, keys: tuple[SigningKey, ...]) -> int:
    """Return how many signatures pyHanko's own policy finds valid, trusted and untouched."""
    roots = [x509.Certificate.load(one.certificate) for one in keys]
    context = ValidationContext(trust_roots=roots, allow_fetching=False, moment=_NOW)
    found = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return sum(bool(validate_pdf_signature(one, context).bottom_line) for one in found)


def _pdfsig(pdf: bytes, folder: Path) -> tuple[int, bool]:
    path = folder / "signed.pdf"
    path.write_bytes(pdf)
    said = paper.outside("pdfsig", "-nocert", str(path)).stdout
    return said.count("Signature is Valid."), "  - Total document signed" in said


def _vouched_without_her_key(owner: SigningKey, partner: SigningKey) -> bool:
    """Say whether a paper signed with the owner's key bears the partner's name and is believed."""
    draft = _maker(owner).draft(sample.board(), PaperOrder(TakeAlong.SIGNED_COPY)).pdf
    forged = sign_pdf(draft, owner.private_key, partner.certificate, _NOW.date())
    return verify(forged, {owner.fingerprint, partner.fingerprint}).code != ALTERED


def _timed(times: int) -> tuple[float, float, float, int]:
    """Return the medians of draft, sign and verify in milliseconds, and the pages of the paper."""
    board = _long_enough()
    first, second = make_signing_key(_NOW), make_signing_key(_NOW)
    maker, known = _maker(first), {first.fingerprint, second.fingerprint}
    took, pages = [], 0
    for _ in range(times + 1):
        start = time.perf_counter()
        draft = maker.draft(board, PaperOrder(TakeAlong.SIGNED_COPY, signers=2))
        drafted = time.perf_counter()
        once = maker.sign(draft, paper.CASE)
        signed = time.perf_counter()
        twice = maker.countersign(once, second.private_key, second.certificate)
        begun = time.perf_counter()
        code = verify(twice, known).code
        checked = time.perf_counter()
        if code != GENUINE:
            raise RuntimeError("the paper that is timed is not genuine")
        took.append((drafted - start, signed - drafted, checked - begun))
        pages = draft.pages
    drafting, signing, checking = (statistics.median(one) * 1_000 for one in zip(*took[1:], strict=True))
    return drafting, signing, checking, pages


def _long_enough() -> MeetingBoard:
    """Return a board of at least twenty pages: the long talk with its cards told again."""
    board = sample.long_talk()
    cards = [card for column in Column for card in board.cards(column)] * 3
    columns = {column: tuple(card for card in cards if card.column is column) for column in Column}
    return replace(board, columns=columns)
