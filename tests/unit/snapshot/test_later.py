"""What signs and checks loads a part of pyHanko; the whole of it is there for whoever asks."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.snapshot import paper, sample

_NEVER_USED = (
    "asyncio.base_events",
    "pyhanko.sign.signers.pdf_signer",
    "pyhanko.sign.timestamps",
    "pyhanko.sign.validation.ades",
    "pyhanko_certvalidator.context",
    "pyhanko_certvalidator.revinfo.manager",
    "ssl",
)
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
    ],
    ids=["all names", "failed once", "threads", "kind"],
)
def test_what_comes_later_comes_whole(script: str, said: str, tmp_path: Path) -> None:
    """Asked for everything, after a failure, by several threads at once, and when a kind is asked for."""
    assert _told(script, tmp_path)[0] == said
