"""Certificates of the signing keys: made here, and asked here which key they are of and when it may sign.

The subject is "Underskriver" and four characters of the key's own hash; validity is two years from the start
of the day (UTC), so that the certificate does not tell the hour.
"""

import datetime as dt
import hashlib
from collections.abc import Collection
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
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
from exitdesk.crypto.signing import SigningKey, certificate_fingerprint

VALIDITY: Final = dt.timedelta(days=730)
_UNREADABLE: Final = (ValueError, UnsupportedAlgorithm, x509.InvalidVersion)


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


def load_signing_key(private_key: bytes, certificate: bytes) -> SigningKey:
    """Return the key from its stored bytes. Raises SigningKeyDamaged where they are no pair."""
    try:
        key = load_der_private_key(private_key, None)
        named = x509.load_der_x509_certificate(certificate).public_key()
    except _UNREADABLE:
        raise SigningKeyDamaged from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != named:
        raise SigningKeyDamaged
    return SigningKey(private_key, certificate)


def may_sign(certificate: bytes, lost: Collection[bytes], moment: dt.datetime) -> bool:
    """Say whether a key may still sign: not among the `lost` fingerprints, and within its two years.

    `certificate` is DER, `moment` aware. Raises SigningKeyDamaged where it cannot be read.
    """
    try:
        read = x509.load_der_x509_certificate(certificate)
    except _UNREADABLE:
        raise SigningKeyDamaged from None
    valid = read.not_valid_before_utc <= moment < read.not_valid_after_utc
    return valid and certificate_fingerprint(certificate) not in lost


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
