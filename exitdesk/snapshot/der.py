"""The one way to write a signature down: DER, four attributes, the lower of the two values that hold.

Signing writes with these functions and checking writes again and compares, so a signature has one form.
Of the two ECDSA values that a message and a key allow (`s` and the curve's order less `s`) only the lower is
ours: otherwise anybody could turn one into the other and have a second file that holds.
"""

import hashlib
from typing import Final

from asn1crypto import x509
from asn1crypto.algos import DSASignature

CURVE: Final = "secp256r1"
ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_SEQUENCE, _SET, _TAGGED, _NAMED, _INTEGER, _OCTETS = 0x30, 0x31, 0xA0, 0xA4, 0x02, 0x04
_SIGNED_DATA: Final = bytes.fromhex("06092a864886f70d010702")
_DATA: Final = bytes.fromhex("06092a864886f70d010701")
_SHA256: Final = bytes.fromhex("0609608648016503040201") + b"\x05\x00"
_ECDSA_SHA256: Final = bytes.fromhex("06082a8648ce3d040302")
_CONTENT_TYPE: Final = bytes.fromhex("06092a864886f70d010903")
_MESSAGE_DIGEST: Final = bytes.fromhex("06092a864886f70d010904")
_ALGORITHM_PROTECTION: Final = bytes.fromhex("06092a864886f70d010934")
_SIGNING_CERTIFICATE: Final = bytes.fromhex("060b2a864886f70d010910022f")


def der(tag: int, content: bytes) -> bytes:
    """Return a value in DER."""
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    size = (length.bit_length() + 7) // 8
    return bytes((tag, 0x80 | size)) + length.to_bytes(size, "big") + content


def attributes_of(certificate: x509.Certificate, digest: bytes) -> bytes:
    """Return the attributes that PAdES B-B asks for, as the contents of their set: no clock, no tool."""
    body = certificate["tbs_certificate"]
    names = der(_SEQUENCE, der(_NAMED, body["issuer"].dump()))
    issuer = der(_SEQUENCE, names + body["serial_number"].dump())
    named = der(_SEQUENCE, der(_OCTETS, hashlib.sha256(certificate.dump()).digest()) + issuer)
    protection = der(_SEQUENCE, _SHA256) + der(0xA1, _ECDSA_SHA256)
    values = (
        (_CONTENT_TYPE, _DATA),
        (_MESSAGE_DIGEST, der(_OCTETS, digest)),
        (_ALGORITHM_PROTECTION, der(_SEQUENCE, protection)),
        (_SIGNING_CERTIFICATE, der(_SEQUENCE, der(_SEQUENCE, named))),
    )
    return b"".join(sorted(der(_SEQUENCE, name + der(_SET, value)) for name, value in values))


def signed_part(attributes: bytes) -> bytes:
    """Return the bytes that the key signs."""
    return der(_SET, attributes)


def cms_of(certificate: x509.Certificate, attributes: bytes, signature: bytes) -> bytes:
    """Return the CMS that holds these three and nothing else."""
    one, digest = der(_INTEGER, b"\x01"), der(_SEQUENCE, _SHA256)
    body = certificate["tbs_certificate"]
    signer_id = der(_SEQUENCE, body["issuer"].dump() + body["serial_number"].dump())
    ending = der(_TAGGED, attributes) + der(_SEQUENCE, _ECDSA_SHA256) + der(_OCTETS, signature)
    signer = der(_SEQUENCE, one + signer_id + digest + ending)
    data = one + der(_SET, digest) + der(_SEQUENCE, _DATA)
    data += der(_TAGGED, certificate.dump()) + der(_SET, signer)
    return der(_SEQUENCE, _SIGNED_DATA + der(_TAGGED, der(_SEQUENCE, data)))


def lowered(signature: bytes) -> bytes:
    """Return the one form of an ECDSA signature. Raises ValueError for bytes that are none on our curve."""
    said = DSASignature.load(signature, strict=True)
    r, s = int(said["r"].native), int(said["s"].native)
    if not (0 < r < ORDER and 0 < s < ORDER):
        raise ValueError("signature")
    return der(_SEQUENCE, _integer(r) + _integer(min(s, ORDER - s)))


def _integer(value: int) -> bytes:
    return der(_INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))
