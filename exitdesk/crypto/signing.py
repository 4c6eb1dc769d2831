"""Signing keys: ECDSA P-256 with a self-issued certificate that names nobody and no office.

The subject is "Underskriver" and four characters of the key's own hash; validity is two years from the start
of the day (UTC), so that the certificate does not tell the hour. The owner's key lies in the vault; a partner
who signs on this laptop has hers wrapped by her own passphrase (`exitdesk.crypto.signing_wrap`).
"""

import datetime as dt
import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)
from cryptography.x509.oid import NameOID

from exitdesk.crypto.errors import SigningKeyDamaged
from exitdesk.crypto.words import words_from_bits

VALIDITY: Final = dt.timedelta(days=730)
FINGERPRINT_WORDS: Final = 8


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A private key (PKCS #8, DER) with its certificate (X.509, DER), as bytes to keep inside the vault."""

    private_key: bytes
    certificate: bytes

    def __repr__(self) -> str:
        return "SigningKey(not shown)"

    @classmethod
    def load(cls, private_key: bytes, certificate: bytes) -> Self:
        """Return the key from its stored bytes. Raises SigningKeyDamaged where they are no pair."""
        try:
            key = load_der_private_key(private_key, None)
            named = x509.load_der_x509_certificate(certificate).public_key()
        except ValueError:
            raise SigningKeyDamaged from None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != named:
            raise SigningKeyDamaged
        return cls(private_key, certificate)

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of the certificate."""
        return certificate_fingerprint(self.certificate)


def make_signing_key(now: dt.datetime) -> SigningKey:
    """Return a new key whose two years begin with the day of `now` (aware), in UTC."""
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    tag = hashlib.sha256(public).hexdigest()[:4].upper()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Underskriver {tag}")])
    day = now.astimezone(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    builder = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), day, day + VALIDITY
    )
    certificate = (
        builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_SIGNS_ONLY, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SigningKey(private, certificate.public_bytes(Encoding.DER))


def signature_of(private_key: bytes, message: bytes) -> bytes:
    """Return the ECDSA signature (SHA-256, DER) of a key (PKCS #8, DER). Raises SigningKeyDamaged."""
    try:
        key = load_der_private_key(private_key, None)
    except ValueError:
        raise SigningKeyDamaged from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SigningKeyDamaged
    return key.sign(message, ec.ECDSA(hashes.SHA256()))


def certificate_fingerprint(certificate: bytes) -> bytes:
    """Return the 32-byte SHA-256 of a certificate (DER): what a pin holds."""
    return hashlib.sha256(certificate).digest()


def may_sign(certificate: bytes, lost: Collection[bytes], moment: dt.datetime) -> bool:
    """Say whether a key may still sign: not among the `lost` fingerprints, and within its two years.

    `certificate` is DER, `moment` aware.
    """
    read = x509.load_der_x509_certificate(certificate)
    valid = read.not_valid_before_utc <= moment < read.not_valid_after_utc
    return valid and certificate_fingerprint(certificate) not in lost


def fingerprint_words(fingerprint: bytes) -> tuple[str, ...]:
    """Return a fingerprint as eight words to read aloud: its first 88 bits."""
    return words_from_bits(fingerprint, FINGERPRINT_WORDS)


_SIGNS_ONLY: Final = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)
