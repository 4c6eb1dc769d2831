"""The paper: a signed copy warm and cold, its check and its size, beside those who print the same words."""

import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from bench.disk import FOLDER
from bench.measure import Measured, Row, in_turn, milliseconds, timed
from bench.one_paper import board_of, made, maker_for, prepare
from bench.vaults import clock
from exitdesk.crypto.certificate import make_signing_key
from exitdesk.snapshot.verify import verify

_SECONDS = 120
_TIMES = 9
_CHROMIUM = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def _with_paper(measure: Callable[[Callable[[], bytes], bytes], Measured]) -> Measured:
    key = make_signing_key(clock())
    return measure(partial(made, maker_for(key), board_of()), key.fingerprint)


def _export(make: Callable[[], bytes], _fingerprint: bytes) -> Measured:
    private = ec.generate_private_key(ec.SECP256R1())
    content = make()

    def bare() -> None:
        zlib.compress(content, 9)
        private.sign(content, ec.ECDSA(hashes.SHA256()))

    return milliseconds(*in_turn(make, bare, times=15))


def _verify(make: Callable[[], bytes], fingerprint: bytes) -> Measured:
    private = ec.generate_private_key(ec.SECP256R1())
    content = make()
    signature = private.sign(content, ec.ECDSA(hashes.SHA256()))
    public = private.public_key()
    return milliseconds(
        *in_turn(
            lambda: verify(content, {fingerprint}),
            lambda: public.verify(signature, content, ec.ECDSA(hashes.SHA256())),
            times=40,
        )
    )


@contextmanager
def _folder() -> Iterator[Path]:
    folder = FOLDER / "paper"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _chromium(folder: Path, page: Path) -> list[str] | None:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        return None
    target = folder / "chromium.pdf"
    return [
        program,
        *_CHROMIUM,
        f"--user-data-dir={folder / 'chromium'}",
        f"--print-to-pdf={target}",
        str(page),
    ]


def _writer(folder: Path, page: Path) -> list[str] | None:
    program = shutil.which("soffice")
    if program is None:
        return None
    profile = f"-env:UserInstallation={(folder / 'writer').resolve().as_uri()}"
    return [
        program,
        profile,
        "--headless",
        "--convert-to",
        "pdf:writer_web_pdf_Export",
        "--outdir",
        str(folder),
        str(page),
    ]


_Peer = Callable[[Path, Path], list[str] | None]


def _run(command: list[str], expected: Path) -> None:
    expected.unlink(missing_ok=True)
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS, env=compiled)
    if not expected.exists():
        raise FileNotFoundError(f"{command[0]} printed nothing")


def _printed(peer: _Peer, folder: Path, page: Path) -> Callable[[], None] | None:
    """Return the work of printing with another program; None, and a word, where it is not installed."""
    command = peer(folder, page)
    if command is None:
        print(
            f"{peer.__name__.strip('_')} is not installed here (packaging/peers.sh): no peer", file=sys.stderr
        )
        return None
    return partial(_run, command, folder / ("chromium.pdf" if peer is _chromium else "page.pdf"))


def _warm(peer: _Peer) -> Measured:
    with _folder() as folder:
        board = board_of()
        work = partial(made, maker_for(make_signing_key(clock())), board)
        return _beside(work, _printed(peer, folder, prepare(folder, board)))


def _cold(peer: _Peer) -> Measured:
    with _folder() as folder:
        page = prepare(folder, board_of())
        ours = [sys.executable, "-m", "bench.one_paper", str(folder)]
        return _beside(partial(_run, ours, folder / "ours.pdf"), _printed(peer, folder, page))


def _beside(work: Callable[[], object], printed: Callable[[], None] | None) -> Measured:
    if printed is None:
        work()
        return Measured(min(timed(work) for _ in range(_TIMES)) * 1_000)
    return milliseconds(*in_turn(work, printed, times=_TIMES))


def _size(peer: _Peer) -> Measured:
    with _folder() as folder:
        board = board_of()
        printed = _printed(peer, folder, prepare(folder, board))
        ours = len(made(maker_for(make_signing_key(clock())), board)) / 1_000
        if printed is None:
            return Measured(ours, unit="kB")
        printed()
        target = folder / ("chromium.pdf" if peer is _chromium else "page.pdf")
        return Measured(ours, target.stat().st_size / 1_000, unit="kB")


ROWS = (
    Row(
        "signed copy of 24 cards, warm (draft, sign, lint)",
        "ECDSA + zlib -9",
        "35 ms",
        lambda: _with_paper(_export),
    ),
    Row("signed copy, warm", "Chromium print, unsigned", "0.04x", partial(_warm, _chromium)),
    Row("signed copy, warm", "LibreOffice export, unsigned", "-", partial(_warm, _writer)),
    Row("signed copy, whole process, cold", "Chromium print, unsigned", "0.35x", partial(_cold, _chromium)),
    Row("signed copy, whole process, cold", "LibreOffice export, unsigned", "-", partial(_cold, _writer)),
    Row("verify a signed copy, warm", "ECDSA verify", "100x", lambda: _with_paper(_verify)),
    Row("size of the signed copy", "Chromium print, unsigned", "0.6x", partial(_size, _chromium)),
    Row("size of the signed copy", "LibreOffice export, unsigned", "-", partial(_size, _writer)),
)
