"""Signing keys: ECDSA P-256 with a self-issued certificate that names nobody and no office.

What a paper needs of them: a pair as bytes, a signature, a fingerprint. Certificates are made and looked into
in `exitdesk.crypto.certificate`. The owner's key lies in the vault; a partner who signs on this laptop has
hers wrapped by her own passphrase (`exitdesk.crypto.signing_wrap`).
"""

import hashlib
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_private_key

from exitdesk.crypto.errors import SigningKeyDamaged
from exitdesk.crypto.words import words_from_bits
from exitdesk.value import value

FINGERPRINT_WORDS: Final = 8


@value
class SigningKey:
    """A private key (PKCS #8, DER) with its certificate (X.509, DER), as bytes to keep inside the vault."""

    private_key: bytes
    certificate: bytes

    def __repr__(self) -> str:
        return "SigningKey(not shown)"

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the certificate."""
        return certificate_fingerprint(self.certificate)


def signature_of(private_key: bytes, message: bytes) -> bytes:
    """Return the ECDSA signature (SHA-256, DER) of a key (PKCS #8, DER). Raises SigningKeyDamaged."""
    try:
        key = load_der_private_key(private_key, None)
    except (ValueError, UnsupportedAlgorithm):
        raise SigningKeyDamaged from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SigningKeyDamaged
    return key.sign(message, ec.ECDSA(hashes.SHA256()))


def certificate_fingerprint(certificate: bytes) -> bytes:
    """Return the 32-byte SHA-256 of a certificate (DER): what a pin holds."""
    return hashlib.sha256(certificate).digest()


def fingerprint_words(fingerprint: bytes) -> tuple[str, ...]:
    """Return a fingerprint as eight words to read aloud: its first 88 bits."""
    return words_from_bits(fingerprint, FINGERPRINT_WORDS)
