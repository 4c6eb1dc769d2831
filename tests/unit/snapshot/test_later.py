"""What signs and checks loads a part of pyHanko; the whole of it is there for whoever asks."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.snapshot import paper, sample

_NEVER_USED = (
    "asyncio.base_events",
    "pyhanko.pdf_utils.crypt.standard",
    "pyhanko.sign.signers.pdf_signer",
    "pyhanko.sign.timestamps",
    "pyhanko.sign.validation.ades",
    "pyhanko_certvalidator.context",
    "pyhanko_certvalidator.registry",
    "pyhanko_certvalidator.revinfo.manager",
    "ssl",
    "tempfile",
    "zoneinfo",
)
_NOT_FOR_A_PAPER = ("cryptography.x509", "email", "pydantic")
_MADE = """
import pickle, sys
from datetime import datetime
from pathlib import Path
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.snapshot.maker import Paper
from exitdesk.sos.meeting import TakeAlong
board, key, certificate = pickle.loads(Path(sys.argv[1]).read_bytes())
maker = Paper(default_template, lambda _: (key, certificate), lambda: datetime(2026, 11, 21))
signed = maker.sign(maker.draft(board, PaperOrder(TakeAlong.SIGNED_COPY)), board.case)
print(signed[:5], [name for name in {names} if name in sys.modules])
"""
_PAPER = """
import sys
from pathlib import Path
from exitdesk.snapshot.press import warm
from exitdesk.snapshot.verify import verify
warm()
print(verify(Path(sys.argv[1]).read_bytes(), ()).code)
print([name for name in {names} if name in sys.modules])
"""
_WHOLE = """
import sys
{first}
{second}
from pyhanko.pdf_utils.reader import PdfFileReader
with open(sys.argv[1], "rb") as file:
    signature = PdfFileReader(file).embedded_signatures[0]
    trusted = ValidationContext(trust_roots=[signature.signer_cert])
    said = validate_pdf_signature(signature, trusted)
    print(said.intact, said.valid, said.trusted, said.coverage.name)
"""
_STARRED = """
from exitdesk.snapshot import lint, sign
from asyncio import *
from pyhanko.sign.signers import *
print(run.__module__, PdfSigner.__name__)
"""
_FAILED_ONCE = """
import sys
from exitdesk.snapshot import later
import asyncio
sys.modules["asyncio.base_events"] = None
try:
    asyncio.run
except ImportError:
    del sys.modules["asyncio.base_events"]
    print(asyncio.run.__module__)
"""
_TOGETHER = """
import sys, threading
from exitdesk.snapshot import lint, sign
sys.setswitchinterval(1e-6)
missed = []
def ask(what):
    try:
        exec(what, {})
    except BaseException as error:
        missed.append(repr(error))
asked = ["import asyncio; asyncio.run; asyncio.Queue"] * 4 + [
    "from pyhanko.sign.validation import validate_pdf_signature",
    "import pyhanko.sign.timestamps.aiohttp_client",
    "from pyhanko.sign import PdfSigner",
    "from pyhanko.sign.signers import PdfSigner",
]
threads = [threading.Thread(target=ask, args=(one,), daemon=True) for one in asked]
for one in threads:
    one.start()
for one in threads:
    one.join()
print(missed)
"""
_OF_A_KIND = """
from exitdesk.snapshot import lint, sign
from pyhanko_certvalidator import ValidationContext
print(isinstance(ValidationContext(trust_roots=[]), ValidationContext), isinstance(1, ValidationContext))
"""
_AS_IT_IS = """
from exitdesk.snapshot import lint, sign
from pyhanko.sign.fields import AuthorityWithCert
from pyhanko.sign.validation.status import QTST_URI
from pyhanko.sign.validation.qualified import tsp
from pyhanko_certvalidator import authority
tsp.CA_QC_URI, authority.CertTrustAnchor
real, kind = tsp.QTST_URI, authority.AuthorityWithCert
print(type(real), real == QTST_URI, "" == QTST_URI, end=" ")
print(issubclass(kind, AuthorityWithCert), issubclass(int, AuthorityWithCert))
"""
_SET_BEFORE = """
from exitdesk.snapshot import lint, sign
import PIL.Image
PIL.Image.MAX_IMAGE_PIXELS = 7
print(PIL.Image.new("L", (2, 2)).size, PIL.Image.MAX_IMAGE_PIXELS)
"""
_LOCKS = """
from exitdesk.snapshot import lint, sign
from pyhanko.pdf_utils import filters
from pyhanko.pdf_utils.crypt.standard import StandardSecurityHandler as standard
from pyhanko.pdf_utils.crypt import api, StandardSecurityHandler
from pyhanko.sign.validation.status import KeyUsageConstraints
print(api.SecurityHandler in standard.__mro__, issubclass(standard, filters.SecurityHandler), end=" ")
print(issubclass(standard, StandardSecurityHandler), KeyUsageConstraints().extd_key_usage)
"""
_TYPEFACE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from reportlab.pdfbase import pdfmetrics
from exitdesk.snapshot.faces import Face, font
sys.setswitchinterval(1e-6)
together = Barrier(4)
with ThreadPoolExecutor(4) as threads:
    loaded = list(threads.map(lambda face: together.wait() * 0 or font(face), [Face.REGULAR] * 4))
print([one is pdfmetrics.getFont(Face.REGULAR) for one in loaded])
"""
_OURS = "from exitdesk.snapshot import lint, sign"
_THEIRS = (
    "from pyhanko.sign.validation import validate_pdf_signature\n"
    "from pyhanko_certvalidator import ValidationContext"
)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """A signed copy as a file."""
    path = tmp_path / "signed.pdf"
    path.write_bytes(paper.signed(sample.board(sample.first_cards()[:3], sample.room())))
    return path


def _told(script: str, path: Path) -> list[str]:
    command = [sys.executable, "-c", script, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split("\n")


def test_a_paper_is_made_and_checked_without_what_builds_chains_of_trust(signed: Path) -> None:
    """No event loop, time stamps, revocation lists or TLS: one more name at import in pyHanko shows here."""
    assert _told(_PAPER.format(names=_NEVER_USED), signed)[:2] == ["3", "[]"]


def test_a_copy_is_made_without_what_only_makes_keys_and_reads_files(tmp_path: Path) -> None:
    """A board, words and a key are values by then: no certificate is made, no file of anybody is checked."""
    path = tmp_path / "board"
    board, key = sample.board(sample.first_cards()[:3], sample.room()), paper.key()
    path.write_bytes(pickle.dumps((board, key.private_key, key.certificate)))
    assert _told(_MADE.format(names=_NOT_FOR_A_PAPER), path)[0] == "b'%PDF-' []"


@pytest.mark.parametrize(("first", "second"), [(_OURS, _THEIRS), (_THEIRS, _OURS)], ids=["ours", "theirs"])
def test_pyhanko_validates_as_ever_whoever_loads_it_first(first: str, second: str, signed: Path) -> None:
    """Its own validation, with the path it builds, is the real one and gives its own verdict."""
    assert _told(_WHOLE.format(first=first, second=second), signed)[0] == "True True True ENTIRE_FILE"


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (_STARRED, "asyncio.runners PdfSigner"),
        (_FAILED_ONCE, "asyncio.runners"),
        (_TOGETHER, "[]"),
        (_OF_A_KIND, "True False"),
        (_TYPEFACE, "[True, True, True, True]"),
        (_SET_BEFORE, "(2, 2) 7"),
        (_LOCKS, "True True True None"),
        (_AS_IT_IS, "<class 'str'> True False True False"),
    ],
    ids=["all names", "failed once", "threads", "kind", "typeface", "set before", "locks", "as it is"],
)
def test_what_comes_later_comes_whole(script: str, said: str, tmp_path: Path) -> None:
    """Asked for everything, after a failure, by several threads at once, and when a kind is asked for."""
    assert _told(script, tmp_path)[0] == said
