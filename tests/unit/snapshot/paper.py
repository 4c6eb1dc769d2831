"""A paper maker with keys of its own, and the outside programs that read what it makes."""

import datetime as dt
import shutil
import subprocess
from functools import cache
from pathlib import Path

from exitdesk.cases.papers import PaperDraft, PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.crypto.certificate import make_signing_key
from exitdesk.crypto.signing import SigningKey
from exitdesk.journal.entry import CaseId
from exitdesk.snapshot.maker import Paper
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong

CASE = CaseId("case-1")
_FIRST_FORM = Path(__file__).parents[2] / "vectors" / "paper" / "first-form.pdf"
NOW = dt.datetime(2026, 11, 21, 15, 47, 33, tzinfo=dt.UTC)


def key(number: int = 0) -> SigningKey:
    """Return one of a few keys, made once a run."""
    return _made(number)


@cache
def _made(number: int) -> SigningKey:
    return make_signing_key(NOW + dt.timedelta(days=number))


def maker(number: int = 0) -> Paper:
    """Return a paper maker that signs with a key."""
    signing = key(number)
    return Paper(default_template, lambda _: (signing.private_key, signing.certificate), lambda: NOW)


def draft(
    board: MeetingBoard, kind: TakeAlong = TakeAlong.SIGNED_COPY, language: str = "da", signers: int = 1
) -> PaperDraft:
    """Return a draft."""
    return maker().draft(board, PaperOrder(kind, language, signers))


def signed(board: MeetingBoard, signers: int = 1) -> bytes:
    """Return a signed copy."""
    paper = maker()
    return paper.sign(paper.draft(board, PaperOrder(TakeAlong.SIGNED_COPY, signers=signers)), CASE)


def countersigned(board: MeetingBoard, signers: int = 1) -> bytes:
    """Return a copy with two signatures, of two keys."""
    second = key(1)
    return maker().countersign(signed(board, signers), second.private_key, second.certificate)


def first_form() -> tuple[bytes, frozenset[bytes]]:
    """Return a copy as the first version of November 2026 made it, twice signed, and its signers."""
    known = _FIRST_FORM.with_suffix(".known").read_text("ascii").split()
    return _FIRST_FORM.read_bytes(), frozenset(bytes.fromhex(one) for one in known)


def outside(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program that is not ours (poppler, qpdf; `make system` installs them)."""
    assert shutil.which(program), f"{program} is missing: make system"
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60, check=False)


def text_of(pdf: bytes, folder: Path) -> str:
    """Return the text as poppler reads it, white space made single."""
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    return " ".join(outside("pdftotext", "-enc", "UTF-8", str(path), "-").stdout.split())
