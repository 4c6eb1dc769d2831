"""A partner's signing key, wrapped by her own passphrase: the owner of the vault cannot sign in her name.

Numbers big-endian, n the length of the certificate:

============ ===== ===========================================================================
offset       bytes
============ ===== ===========================================================================
0            8     magic, ``TAVLESIG``
8            2     format: 1
10           2     zero
12           4     Argon2id memory in KiB
16           4     Argon2id passes
20           4     Argon2id lanes
24           16    salt
40           4     n
44           n     certificate, X.509 DER
44+n         12    nonce
56+n         ...   AES-256-GCM of the private key (PKCS #8, DER), tag last, bound to all bytes
                   before the nonce; key = HKDF-SHA256(Argon2id(passphrase, salt), label)
end-32       32    SHA-256 over all bytes before it, checked first
============ ===== ===========================================================================
"""

import hashlib
import secrets
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from exitdesk.crypto.certificate import load_signing_key
from exitdesk.crypto.errors import KeyFileRefused, NewerFormat, SigningKeyDamaged, WrongPassphrase
from exitdesk.crypto.passphrase import secret_bytes
from exitdesk.crypto.profiles import CEILING, FLOOR, SALT_BYTES, Profile
from exitdesk.crypto.purposes import SlotPurpose, derive_key
from exitdesk.crypto.signing import SigningKey

_MAGIC: Final = b"TAVLESIG"
_FORMAT: Final = 1
_OPENING: Final = struct.Struct(">8sHHIII16sI")
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_SUM_BYTES: Final = 32


def wrap_signing_key(
    signing_key: SigningKey,
    passphrase: str,
    profile: Profile,
    chance: Callable[[int], bytes] = secrets.token_bytes,
) -> bytes:
    """Return the key wrapped by its owner's passphrase; about a second."""
    salt = chance(SALT_BYTES)
    length = len(signing_key.certificate)
    opening = _OPENING.pack(
        _MAGIC, _FORMAT, 0, profile.memory_kib, profile.passes, profile.lanes, salt, length
    )
    bound = opening + signing_key.certificate
    nonce = chance(_NONCE_BYTES)
    key = _wrapping_key(passphrase, profile, salt)
    body = bound + nonce + AESGCM(key).encrypt(nonce, signing_key.private_key, bound)
    return body + hashlib.sha256(body).digest()


def wrapped_certificate(wrapped: bytes) -> bytes:
    """Return the certificate of a wrapped key, without a passphrase.

    Raises SigningKeyDamaged or NewerFormat.
    """
    return _parse_wrapped(wrapped).certificate


def unwrap_signing_key(wrapped: bytes, passphrase: str, *, floor: Profile = FLOOR) -> SigningKey:
    """Return a partner's key; about a second.

    Raises SigningKeyDamaged, NewerFormat, KeyFileRefused (terms under the floor), WrongPassphrase,
    NotEnoughMemory.
    """
    box = _parse_wrapped(wrapped)
    if not (box.profile.at_least(floor) and CEILING.at_least(box.profile)):
        raise KeyFileRefused
    key = _wrapping_key(passphrase, box.profile, box.salt)
    try:
        private = AESGCM(key).decrypt(box.nonce, box.sealed, box.bound)
    except InvalidTag:
        raise WrongPassphrase from None
    return load_signing_key(private, box.certificate)


@dataclass(frozen=True, slots=True)
class _Wrapped:
    profile: Profile
    salt: bytes
    certificate: bytes
    bound: bytes
    nonce: bytes
    sealed: bytes


def _parse_wrapped(wrapped: bytes) -> _Wrapped:
    body, checksum = wrapped[:-_SUM_BYTES], wrapped[-_SUM_BYTES:]
    if hashlib.sha256(body).digest() != checksum or len(body) < _OPENING.size:
        raise SigningKeyDamaged
    magic, form, zero, memory_kib, passes, lanes, salt, length = _OPENING.unpack_from(body)
    if magic != _MAGIC:
        raise SigningKeyDamaged
    if form > _FORMAT:
        raise NewerFormat
    end = _OPENING.size + length
    if form != _FORMAT or zero or len(body) < end + _NONCE_BYTES + _TAG_BYTES:
        raise SigningKeyDamaged
    return _Wrapped(
        profile=Profile(memory_kib, passes, lanes),
        salt=salt,
        certificate=body[_OPENING.size : end],
        bound=body[:end],
        nonce=body[end : end + _NONCE_BYTES],
        sealed=body[end + _NONCE_BYTES :],
    )


def _wrapping_key(passphrase: str, profile: Profile, salt: bytes) -> bytes:
    return derive_key(profile.derive(secret_bytes(passphrase), salt), SlotPurpose.SIGNING_KEY)
