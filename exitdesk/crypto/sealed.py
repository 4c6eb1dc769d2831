"""A note sealed under a derived key: it crosses a pipe or waits in memory, and whoever changes it breaks it.

Byte for byte: 1 byte format (1), 12 bytes nonce, then AES-256-GCM of the note, its 16-byte tag last.
The format byte and the caller's context are bound.
"""

import secrets
from collections.abc import Callable
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from exitdesk.crypto.errors import SealBroken

_FORMAT: Final = b"\x01"
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16


def seal(
    key: bytes, note: bytes, *, context: bytes = b"", chance: Callable[[int], bytes] = secrets.token_bytes
) -> bytes:
    """Return the note sealed under a 32-byte key, bound to `context` (such as the vault id)."""
    nonce = chance(_NONCE_BYTES)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, note, _FORMAT + context)


def open_sealed(key: bytes, sealed: bytes, *, context: bytes = b"") -> bytes:
    """Return the note. Raises SealBroken where the key, the context or a single bit differs."""
    nonce, box = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if sealed[:1] != _FORMAT or len(box) < _TAG_BYTES:
        raise SealBroken
    try:
        return AESGCM(key).decrypt(nonce, box, _FORMAT + context)
    except InvalidTag:
        raise SealBroken from None
