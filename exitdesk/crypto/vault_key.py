"""The vault key: 256 random bits that never show themselves; the rest uses keys derived from them."""

import hmac
import secrets
from collections.abc import Callable
from typing import Final, NoReturn

from exitdesk.crypto.purposes import Purpose, derive_key

VAULT_KEY_BYTES: Final = 32


class VaultKey:
    """The key of one vault in one epoch; never shown, never pickled, compared in constant time."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != VAULT_KEY_BYTES:
            raise ValueError("a vault key has 32 bytes")
        self._secret = secret

    def __repr__(self) -> str:
        return "VaultKey(not shown)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, VaultKey) and hmac.compare_digest(self._secret, other._secret)

    def __hash__(self) -> int:
        return hash(derive_key(self._secret, Purpose.KEY_FILE))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a vault key is not pickled")

    def derive(self, purpose: Purpose) -> bytes:
        """Return the 32-byte key for one purpose."""
        return derive_key(self._secret, purpose)

    def to_wrap(self) -> bytes:
        """Return the key itself, for a slot of the key file and nothing else."""
        return self._secret


def draw_vault_key(chance: Callable[[int], bytes] = secrets.token_bytes) -> VaultKey:
    """Return a new random vault key."""
    return VaultKey(chance(VAULT_KEY_BYTES))
