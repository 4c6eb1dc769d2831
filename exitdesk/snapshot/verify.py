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
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from exitdesk.crypto.signing import fingerprint_words

GENUINE, ALTERED, UNREADABLE, UNKNOWN_SIGNER = range(4)
MOST_BYTES: Final = 4_000_000
"""A paper of a thousand pages is smaller: what is larger is not ours and could take minutes."""

_WALL_SECONDS: Final = 20
_PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class SignerFact:
    """A signer: fingerprint of the certificate (hex), its words to read aloud, whether it is known here."""

    fingerprint: str
    words: tuple[str, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out, fact by fact; False or zero where it could not be found out.

    `ours`: built like the papers made here, with no field, script or object besides. `intact`: every
    signature holds and nothing was changed after it. `whole`: the last one covers the file to its last byte.
    `expected` and `signatures`: how many the signed paper asks for, and how many there are. `broken`: the
    first rule of form it breaks, from a fixed list of words.
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

    try:
        return examine(pdf, frozenset(known))
    except Exception:  # noqa: BLE001 - whatever happens, it was not verified
        return Verdict(broken="examination")


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
        return Verdict(broken="child")
    return _from_child(done.stdout) if done.returncode in range(4) else Verdict(broken="limits")


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


def signer_fact(fingerprint: bytes, known: Collection[bytes]) -> SignerFact:
    """Return what is said of a signer."""
    return SignerFact(fingerprint.hex(), fingerprint_words(fingerprint), fingerprint in known)


def _too_large(pdf: bytes) -> Verdict:
    return Verdict(readable=pdf.startswith(b"%PDF-"), broken="too large")


def _from_child(output: bytes) -> Verdict:
    try:
        said: dict[str, Any] = json.loads(output)
        code = said.pop("code")
        signers = tuple(
            SignerFact(str(one["fingerprint"]), tuple(one["words"]), one["known"] is True)
            for one in said.pop("signers")
        )
        verdict = Verdict(**said, signers=signers)
    except (ValueError, TypeError, KeyError, AttributeError):
        return Verdict(broken="child")
    return verdict if verdict.code == code else Verdict(broken="child")
