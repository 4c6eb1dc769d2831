"""What made a file something else than a genuine paper, told from its facts and, where they end, its bytes.

Nothing is parsed here that the examination has refused: a hostile file is not opened a second time.
"""

from typing import Final

from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.snapshot.anatomy import OTHER_FIELDS
from exitdesk.snapshot.envelope import OTHER_DAY
from exitdesk.snapshot.pdf import FIELDS
from exitdesk.snapshot.verify import Verdict

_END: Final = b"%%EOF"
_END_WITHIN: Final = 1024
_SIGNED: Final = b"/ByteRange"


def why_not(pdf: bytes, verdict: Verdict) -> NotGenuine:
    """Return why a file is neither genuine nor intact with an unknown signer."""
    if not pdf.startswith(b"%PDF-"):
        return NotGenuine.NO_PDF
    if b"/Encrypt" in pdf and not verdict.signers:  # of a locked one none is found
        return NotGenuine.LOCKED
    if _END not in pdf[-_END_WITHIN:]:
        return NotGenuine.CUT_OFF
    if not verdict.readable:
        return NotGenuine.DAMAGED
    if verdict.broken == OTHER_DAY:
        return NotGenuine.OTHER_DAY
    return _of_signed(pdf, verdict) if verdict.signers else _of_others(pdf, verdict)


def _of_signed(pdf: bytes, verdict: Verdict) -> NotGenuine:
    """Tell of a file in which signatures of our form were found."""
    if not all(one.holds for one in verdict.signers):
        return NotGenuine.CHANGED
    if not verdict.whole:
        over = pdf.count(_SIGNED) > verdict.signatures
        return NotGenuine.SIGNED_OVER if over else NotGenuine.ADDED
    if not (verdict.ours and verdict.intact):
        return NotGenuine.NOT_OURS
    if verdict.signatures < verdict.expected:
        known = all(one.known for one in verdict.signers)
        return NotGenuine.ONE_MISSING if known else NotGenuine.ONE_UNKNOWN
    once = len({one.fingerprint for one in verdict.signers}) == len(verdict.signers)
    return NotGenuine.NOT_OURS if once else NotGenuine.SAME_TWICE


def _of_others(pdf: bytes, verdict: Verdict) -> NotGenuine:
    """Tell of a file without one: its fields' names say whether it was drawn here once."""
    if FIELDS[0].encode("ascii") not in pdf:
        return NotGenuine.NOT_OURS
    signatures = pdf.count(_SIGNED)
    if not signatures:
        return NotGenuine.NOT_SIGNED
    if verdict.broken == OTHER_FIELDS:
        return NotGenuine.SIGNED_OVER if signatures > 1 else NotGenuine.ADDED
    return NotGenuine.SAVED_AGAIN
