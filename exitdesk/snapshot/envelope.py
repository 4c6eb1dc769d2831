"""A signature's bytes have one form only: a change that no reader would notice is a change all the same.

The gap in `/ByteRange` holds the CMS in capital hexadecimal digits and then zeros; the CMS is DER, with
one signer, one certificate, four signed attributes and nothing unsigned. So every byte of the file is
either signed, part of the signature value, or fixed.
"""

import hashlib
import re
from datetime import date, timedelta
from typing import Any, Final

from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from exitdesk.snapshot.der import CURVE, attributes_of, cms_of, lowered
from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.value import value

_SIGNATURE_KEYS: Final = frozenset(
    (
        "/ByteRange", "/Contents", "/Filter", "/M", "/Reference", "/SubFilter", "/Type",
    )
)  # fmt: skip
OTHER_DAY: Final = "another day"
_DAY: Final = re.compile(r"D:(\d{4})(\d{2})(\d{2})000000Z")
_A_DAY: Final = timedelta(days=1)
"""A laptop writes its own day, and a certificate says its days in UTC."""


@value
class Envelope:
    """A signature taken out: whose (certificate, DER), what it covers, and whether it holds.

    `day` is the one that the signature says, `until` the last one of its key.
    """

    certificate: bytes
    end: int
    holds: bool
    day: date
    until: date

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the certificate."""
        return hashlib.sha256(self.certificate).digest()


def envelope_of(pdf: bytes, signature: generic.DictionaryObject) -> Envelope:
    """Return a signature's envelope. Raises NotLikeOurs where it has another form than ours."""
    _rule(set(signature) <= _SIGNATURE_KEYS, "signature keys")
    _rule(
        signature["/SubFilter"] == "/ETSI.CAdES.detached" and signature["/Filter"] == "/Adobe.PPKLite", "kind"
    )
    start, stop, end = _ranges(pdf, signature)
    gap = pdf[start:stop]
    raw = _der_in(gap)
    _rule(
        bytes(signature.raw_get("/Contents").original_bytes) == bytes.fromhex(gap[1:-1].decode("ascii")),
        "gap",
    )
    data, signer = _only_signer(raw)
    certificate = data["certificates"][0].chosen
    digest = hashlib.sha256(pdf[:start] + pdf[stop:end]).digest()
    intact, valid = validate_sig_integrity(signer, certificate, "data", digest)
    day, until = _days(signature, certificate)
    return Envelope(certificate.dump(), end, bool(intact and valid), day, until)


def certified(signature: generic.DictionaryObject) -> bool:
    """Say whether a signature certifies the paper and permits nothing but filling in fields."""
    if "/Reference" not in signature or len(signature["/Reference"]) != 1:
        return False
    one = signature["/Reference"][0]
    return bool(one["/TransformMethod"] == "/DocMDP" and one["/TransformParams"]["/P"] == 2)


def _days(signature: generic.DictionaryObject, certificate: Any) -> tuple[date, date]:
    """Return the day a signature says and the last one of its key; a key signs within its two years only."""
    said = _DAY.fullmatch(str(signature["/M"]))
    if said is None:
        raise NotLikeOurs("day")
    validity = certificate["tbs_certificate"]["validity"]
    since, until = (validity[one].native.date() for one in ("not_before", "not_after"))
    try:
        day = date(*map(int, said.groups()))
        _rule(since - _A_DAY <= day <= until + _A_DAY, OTHER_DAY)
    except (ValueError, OverflowError):
        raise NotLikeOurs("day") from None
    return day, until


def _ranges(pdf: bytes, signature: generic.DictionaryObject) -> tuple[int, int, int]:
    ranges = [int(one) for one in signature["/ByteRange"]]
    _rule(len(ranges) == 4 and ranges[0] == 0 and min(ranges[1:]) > 0, "byte range")
    start, stop, end = ranges[1], ranges[2], ranges[2] + ranges[3]
    _rule(start < stop < end <= len(pdf), "byte range")
    return start, stop, end


def _der_in(gap: bytes) -> bytes:
    """Return the CMS in the gap, refusing any other way to write the same."""
    _rule(gap[:1] == b"<" and gap[-1:] == b">", "gap")
    digits = gap[1:-1]
    _rule(len(digits) % 2 == 0 and all(one in b"0123456789ABCDEF" for one in digits), "gap")
    content = bytes.fromhex(digits.decode("ascii"))
    _rule(content[:2] == b"\x30\x82", "cms")
    length = 4 + int.from_bytes(content[2:4], "big")
    _rule(length <= len(content) and not any(content[length:]), "gap")
    return content[:length]


def _only_signer(raw: bytes) -> tuple[Any, Any]:
    """Return the signed data and its signer; the bytes must be the one way to write what they say."""
    try:
        data = cms.ContentInfo.load(raw, strict=True)["content"]
        signer = data["signer_infos"][0]
        certificate = data["certificates"][0].chosen
        said, value = signer["signed_attrs"], signer["signature"].native
        digests = [one["values"][0].native for one in said if one["type"].native == "message_digest"]
        _rule(len(digests) == 1 and said.contents == attributes_of(certificate, digests[0]), "attributes")
        _rule(certificate.public_key.curve == ("named", CURVE) and lowered(value) == value, "signature value")
        _rule(cms_of(certificate, said.contents, value) == raw, "cms")
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        raise NotLikeOurs("cms") from None
    return data, signer


def _rule(kept: bool, rule: str) -> None:
    if not kept:
        raise NotLikeOurs(rule)
