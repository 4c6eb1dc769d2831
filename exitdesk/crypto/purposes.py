"""One label for every derived key: no key is ever used for two things, and no label is ever used again."""

from enum import Enum
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_KEY_BYTES: Final = 32


class Purpose(Enum):
    """What a key derived from the vault key is for; the value is its HKDF label and is never changed."""

    DATABASE = "tavle 1 database raw key"
    MARK = "tavle 1 mark hmac"
    LAGGING_MARK = "tavle 1 lagging mark hmac"
    LOG = "tavle 1 log hmac"
    KEY_FILE = "tavle 1 key file mac"
    RESUME_NOTE = "tavle 1 resume note"
    BACKUP = "tavle 1 backup"


class SlotPurpose(Enum):
    """What a key derived from a passphrase or kit is for."""

    PASSPHRASE = "tavle 1 slot passphrase"  # noqa: S105
    KIT = "tavle 1 slot kit"
    SECOND_OFFICER = "tavle 1 slot second officer"
    SIGNING_KEY = "tavle 1 signing key"
    DEVICE_CHECK = "tavle 1 device check"
    PARCEL = "tavle 1 parcel"


def derive_key(
    secret: bytes, purpose: Purpose | SlotPurpose, salt: bytes = b"", length: int = _KEY_BYTES
) -> bytes:
    """Return `length` bytes (32) by HKDF-SHA256 (RFC 5869): `secret` in, the purpose's label as info."""
    return HKDF(SHA256(), length, salt or None, purpose.value.encode("ascii")).derive(secret)
