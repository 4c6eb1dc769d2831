"""The examination itself: form first, then each signature, then what it covers.

Each check ends the examination with the facts found so far, so that a later one never covers up for an
earlier one (the attack families of pdf-insecurity.org: incremental saving, wrapping, shadow, certification).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pyhanko.sign.validation.pdf_embedded  # noqa: F401 - the reader finds signatures with it
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.crypto.signing import fingerprint_words
from exitdesk.snapshot import anatomy
from exitdesk.snapshot.envelope import Envelope, certified, envelope_of
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.grammar import revision_ends
from exitdesk.snapshot.verify import SignerFact, Verdict

_LARGE: Final = 500_000
_TABLE_AT: Final = re.compile(rb"(?:startxref|/Prev)\s{0,32}(\d{1,9})")
_OBJECT: Final = re.compile(rb"\s{0,32}\d{1,10}\s{1,32}\d{1,10}\s{1,32}obj")
_TRAILER_BYTES: Final = 4_000
_MALFORMED = (
    *(PdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError),
    ArithmeticError,  # a number that is none
)


def examine(pdf: bytes, known: frozenset[bytes]) -> Verdict:
    """Return the facts about a file."""
    if not pdf.startswith(b"%PDF-"):
        return Verdict(broken="unreadable")
    if _lists_objects_otherwise(pdf):
        return Verdict(readable=True, broken="structure")
    if len(pdf) > _LARGE and not _is_walked_through(pdf):
        return Verdict(readable=True, broken="gaps")
    try:
        reader = anatomy.opened(pdf)
    except NotLikeOurs as refusal:
        return Verdict(broken=refusal.rule)
    except AssertionError:  # the library's own way to give up on a table
        return Verdict(broken="unreadable")
    return examine_opened(pdf, reader, known)


def examine_opened(
    pdf: bytes,
    reader: PdfFileReader,
    known: frozenset[bytes],
    opened: Sequence[Envelope] | None = None,
    since: int = 0,
) -> Verdict:
    """Return the facts about a file that was opened already.

    `opened` are its envelopes where they were taken out, `since` the first revision whose objects were not
    checked yet: the caller vouches for both, and only lint does, of what was drawn here a moment before.
    """
    verdict = Verdict(readable=True)
    try:
        fields = anatomy.fields_of(reader)
        verdict = replace(verdict, extra_fields=False, expected=anatomy.required_signatures(reader))
        signed = (one["/V"] for one in fields if "/V" in one)
        envelopes = [envelope_of(pdf, one) for one in signed] if opened is None else list(opened)
        signers = tuple(_signer(one, known) for one in envelopes)
        verdict = replace(verdict, signatures=len(envelopes), signers=signers)
        verdict = replace(verdict, whole=_whole(pdf, envelopes))
        annotations = anatomy.check_objects(reader, since)
        anatomy.check_revisions(reader)
        ours = reader.total_revisions == 1 + len(envelopes)
        ours = ours and annotations == (0 if since else len(fields))
        in_order = [number for number, one in enumerate(fields) if "/V" in one] == list(range(len(envelopes)))
        verdict = replace(verdict, ours=ours and in_order)
        intact = bool(envelopes) and all(one.holds for one in envelopes) and certified(fields[0]["/V"])
        return replace(verdict, intact=intact and _agrees(reader, len(envelopes)))
    except NotLikeOurs as refusal:
        return replace(verdict, broken=refusal.rule)
    except _MALFORMED:
        return replace(verdict, broken="malformed")


def _signer(one: Envelope, known: frozenset[bytes]) -> SignerFact:
    fingerprint = one.fingerprint
    words, is_known = fingerprint_words(fingerprint), fingerprint in known
    days = one.day.isoformat(), one.until.isoformat()
    return SignerFact(fingerprint.hex(), words, is_known, one.holds, *days)


def _lists_objects_otherwise(pdf: bytes) -> bool:
    """Say whether objects are listed in a stream, which ours never do: it may unfold to millions of them.

    Whatever the stream calls itself, it is an object where a table should be, or a key of a trailer.
    """
    trailers = (one[:_TRAILER_BYTES].partition(b"startxref")[0] for one in pdf.split(b"trailer")[1:])
    if b"/XRef" in pdf or any(b"#" in one for one in trailers):
        return True
    return any(_OBJECT.match(pdf, int(one[1])) for one in _TABLE_AT.finditer(pdf))


def _is_walked_through(pdf: bytes) -> bool:
    """Say whether each byte belongs to something: a large file is asked first what costs little."""
    try:
        revision_ends(pdf)
    except NotLikeOurs:
        return False
    return True


def _whole(pdf: bytes, envelopes: list[Envelope]) -> bool:
    """Say whether each signature ends where its revision ends, and the last one where the file ends.

    Raises NotLikeOurs where a byte of the file belongs to nothing.
    """
    return bool(envelopes) and revision_ends(pdf)[1:] == tuple(one.end for one in envelopes)


def _agrees(reader: PdfFileReader, count: int) -> bool:
    """Ask pyHanko as well: it must find the same signatures, each covering its revision, nothing modified."""
    found = reader.embedded_signatures
    if len(found) != count:
        return False
    for number, one in enumerate(found):
        one.compute_integrity_info()
        facts = one.summarise_integrity_info()
        covers = facts["coverage"].name == ("ENTIRE_FILE" if number == count - 1 else "ENTIRE_REVISION")
        if not (covers and facts["docmdp_ok"] is True):
            return False
    return True
