"""What made a file something else than a genuine paper, told from its facts and, where they end, its bytes.

Nothing is parsed here that the examination has refused: a hostile file is not opened a second time.
"""

import re
from typing import Final

from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.snapshot.anatomy import OTHER_FIELDS
from exitdesk.snapshot.envelope import OTHER_DAY
from exitdesk.snapshot.grammar import ends_as_ours
from exitdesk.snapshot.pdf import FIELDS
from exitdesk.snapshot.verify import Verdict

_END: Final = b"%%EOF"
_END_WITHIN: Final = 1024
_SIGNED: Final = b"/ByteRange"
_RANGE: Final = re.compile(rb"\[\s{0,8}0\s{1,8}(\d{1,9})\s{1,8}(\d{1,9})\s{1,8}\d{1,9}\s{0,64}\]")
_TABLE: Final = re.compile(rb"startxref\s{1,8}(\d{1,9})\s{1,8}%%EOF\Z")
_GOES_ON: Final = re.compile(rb"\s{0,2}\d{1,7}\s\d{1,5}\sobj\b")
_KIND: Final = b"/ETSI.CAdES.detached"
_DIGITS: Final = 64
_OPENS: Final = re.compile(rb"<[0-9A-F]{64}")
_CLOSES: Final = re.compile(rb"[0-9A-F]{64}>")


def why_not(pdf: bytes, verdict: Verdict) -> NotGenuine:
    """Return why a file is neither genuine nor intact with an unknown signer."""
    if not pdf.startswith(b"%PDF-"):
        return NotGenuine.NO_PDF
    if b"/Encrypt" in pdf and not verdict.signers:  # of a locked one none is found
        return NotGenuine.LOCKED
    whole = _whole_until(pdf)
    if _END not in pdf[-_END_WITHIN:]:
        if not whole or _GOES_ON.match(pdf, whole):  # what was begun behind the last end has none
            return NotGenuine.CUT_OFF
        return NotGenuine.ADDED if _SIGNED in pdf else NotGenuine.DAMAGED
    if not verdict.readable:  # by us: programs that join files leave what readers open all the same
        moved = _SIGNED in pdf and whole and not pdf[whole:].strip() and not _in_place(pdf)
        return NotGenuine.SAVED_AGAIN if moved else NotGenuine.DAMAGED
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
    signatures, others, there = pdf.count(_SIGNED), verdict.broken == OTHER_FIELDS, _in_place(pdf)
    if others and there and signatures > 1:
        return NotGenuine.SIGNED_OVER
    revisions = pdf.count(_END) - 1
    if there and revisions == there:  # nothing was saved after the last one
        return NotGenuine.CHANGED
    if ends_as_ours(pdf) and 0 < revisions == pdf.count(_KIND):  # nor was all of it written anew
        return NotGenuine.CHANGED
    if not signatures:
        return NotGenuine.NOT_SIGNED
    return NotGenuine.ADDED if others and there else NotGenuine.SAVED_AGAIN


def _whole_until(pdf: bytes) -> int:
    """Return where a file ended that was written to its end, with its table where it says; else 0."""
    end = pdf.rfind(_END) + len(_END)
    said = _TABLE.search(pdf, max(0, end - _END_WITHIN), end)
    return end if said is not None and pdf.startswith(b"xref", int(said[1])) else 0


def _in_place(pdf: bytes) -> int:
    """Return how many signatures lie where their range says.

    Whoever saves a paper anew moves them: else what broke it was done to bytes of the file as it is.
    """
    there = 0
    for one in _RANGE.finditer(pdf):
        start, stop = int(one[1]), int(one[2])
        before = pdf[max(0, stop - _DIGITS - 1) : stop]
        there += bool(_OPENS.match(pdf, start)) or bool(_CLOSES.fullmatch(before))
    return there
