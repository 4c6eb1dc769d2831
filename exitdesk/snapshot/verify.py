"""Is this paper genuine? Separate facts, and a code that is 0 only when each of them is known and good.

0 genuine: intact, every signature it asks for there, each signer known here. 1 altered, or not ours.
2 not readable. 3 intact, but a signer is not known here. A fact that is missing or contradicts another
never gives 0, and neither does any exception. Files from outside are read in a child process with limits.
"""

import json
import os
import re
import sys
from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.value import value

GENUINE, ALTERED, UNREADABLE, UNKNOWN_SIGNER = range(4)
MOST_BYTES: Final = 4_000_000
"""No paper that is made here is larger (`press`), nor near it without 700 pages: it could take minutes."""

_WALL_SECONDS: Final = 20
_PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{64}")


@value
class SignerFact:
    """A signer: fingerprint of the certificate (hex), its words to read aloud, whether it is known here.

    `holds`: it fits what it covers. `day` is the one it says, `until` the last one of its key (ISO).
    """

    fingerprint: str
    words: tuple[str, ...]
    known: bool
    holds: bool = False
    day: str = ""
    until: str = ""


@value
class Verdict:
    """What was found out, fact by fact; False or zero where it could not be found out.

    `ours`: built like the papers made here, with no field, script or object besides. `intact`: every
    signature holds and nothing was changed after it. `whole`: the last one covers the file to its last byte.
    `expected` and `signatures`: how many the signed paper asks for, and how many there are. `broken`: the
    first rule of form it breaks, from a fixed list of words. `why`: the reason of a code 1 or 2.
    """

    readable: bool = False
    ours: bool = False
    intact: bool = False
    whole: bool = False
    expected: int = 0
    signatures: int = 0
    extra_fields: bool = True
    signers: tuple[SignerFact, ...] = ()
    broken: str = ""
    why: NotGenuine | None = None

    @property
    def code(self) -> int:
        """The exit code, 0 to 3."""
        if not self.readable:
            return UNREADABLE
        enough = 1 <= self.expected <= self.signatures == len(self.signers)
        distinct = len({one.fingerprint for one in self.signers}) == len(self.signers)
        good = self.ours and self.intact and self.whole and not self.extra_fields and not self.broken
        if not (enough and distinct and good):
            return ALTERED
        return GENUINE if all(one.known for one in self.signers) else UNKNOWN_SIGNER

    def to_json(self) -> str:
        """Return the facts and the code as one line of JSON."""
        return json.dumps({"code": self.code, **asdict(self)}, ensure_ascii=False, sort_keys=True)


def verify(pdf: bytes, known: Collection[bytes]) -> Verdict:
    """Return the verdict on a file; `known` are SHA-256 fingerprints of certificates. Never raises."""
    if len(pdf) > MOST_BYTES:
        return _too_large(pdf)
    from exitdesk.snapshot.examine import examine
    from exitdesk.snapshot.why import why_not

    try:
        verdict = examine(pdf, frozenset(known))
        refused = verdict.code in (ALTERED, UNREADABLE)
        return replace(verdict, why=why_not(pdf, verdict)) if refused else verdict
    except Exception:  # noqa: BLE001 - whatever happens, it was not verified
        return _not_examined("examination")


def verify_in_child(pdf: bytes, known: Collection[bytes]) -> Verdict:
    """Return the verdict of a child process with limits (256 MiB, 4 s of processor time).

    It looks for code where this program lies and nowhere else: the folder it is started in may be the one
    with the file from outside.
    """
    if len(pdf) > MOST_BYTES:
        return _too_large(pdf)
    import subprocess  # a tenth of what checking loads, and of no use in the child

    heading = json.dumps(sorted(one.hex() for one in known)).encode("ascii")
    command = [sys.executable, "-P", "-s", "-B", "-m", "exitdesk.snapshot.verify_child"]
    try:
        done = subprocess.run(
            command,
            input=heading + b"\n" + pdf,
            capture_output=True,
            timeout=_WALL_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": str(_PACKAGE_ROOT)},
        )
    except (OSError, subprocess.SubprocessError):
        return _not_examined("child")
    return _from_child(done.stdout) if done.returncode in range(4) else _not_examined("limits")


def read_known(text: str) -> frozenset[bytes]:
    """Return the fingerprints in a list: 64 hex digits a line, what follows `#` is a remark.

    Raises ValueError with the number of the first line that is neither.
    """
    found = set()
    for number, line in enumerate(text.splitlines(), 1):
        said = re.sub(r"[\s:]", "", line.split("#")[0]).lower()
        if said and not _FINGERPRINT.fullmatch(said):
            raise ValueError(number)
        if said:
            found.add(bytes.fromhex(said))
    return frozenset(found)


def _too_large(pdf: bytes) -> Verdict:
    is_pdf = pdf.startswith(b"%PDF-")
    return Verdict(
        readable=is_pdf, broken="too large", why=NotGenuine.TOO_LARGE if is_pdf else NotGenuine.NO_PDF
    )


def _not_examined(broken: str) -> Verdict:
    return Verdict(broken=broken, why=NotGenuine.TOO_MUCH)


def _from_child(output: bytes) -> Verdict:
    """Return what a child says, in each field what belongs there: it read a hostile file."""
    try:
        said: dict[str, Any] = json.loads(output)
        code, why = said.pop("code"), said.pop("why")
        signers = tuple(_signer_from(one) for one in said.pop("signers"))
        verdict = Verdict(**said, signers=signers, why=None if why is None else NotGenuine(why))
        kinds = {one: type(value) for one, value in asdict(Verdict()).items() if one in said}
        fits = all(type(said[one]) is kind for one, kind in kinds.items())
        return verdict if fits and type(code) is int and verdict.code == code else _not_examined("child")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return _not_examined("child")


def _signer_from(said: dict[str, Any]) -> SignerFact:
    fingerprint, words, day, until = (said[one] for one in ("fingerprint", "words", "day", "until"))
    if not _FINGERPRINT.fullmatch(fingerprint) or not all(isinstance(one, str) for one in words):
        raise ValueError
    days = date.fromisoformat(day).isoformat(), date.fromisoformat(until).isoformat()
    return SignerFact(fingerprint, tuple(words), said["known"] is True, said["holds"] is True, *days)
