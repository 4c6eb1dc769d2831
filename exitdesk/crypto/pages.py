"""One page of an SQLCipher 4 database in the clear, without the database: what a salvage walks.

A page is 4,096 bytes: text under AES-256-CBC, 16 bytes of vector, 64 bytes of HMAC-SHA512 over text, vector
and page number. The first page begins with 16 bytes of salt in the clear, from which the HMAC's key is made;
the text needs the raw key alone, so a lost first page costs the proof of the others and none of their words.
(zetetic.net/sqlcipher/design; docs/vault-format.md)
"""

import hmac
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

PAGE_BYTES: Final = 4096
SALT_BYTES: Final = 16
RESERVED_BYTES: Final = 80
USABLE_BYTES: Final = PAGE_BYTES - RESERVED_BYTES

_VECTOR_BYTES: Final = 16
_MAC_BYTES: Final = 64
_KEY_BYTES: Final = 32
_SALT_MASK: Final = 0x3A
_ROUNDS: Final = 2
_FIRST_PAGE_BEGINS: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class PageCipher:
    """The raw key of a database (32 bytes); with its salt (16 bytes) pages can prove themselves."""

    key: bytes = field(repr=False)
    mac_key: bytes | None = field(repr=False, default=None)

    @classmethod
    def of(cls, key: bytes, salt: bytes | None) -> "PageCipher":
        """Return the cipher of a database; None for a salt that is not known."""
        if len(key) != _KEY_BYTES or (salt is not None and len(salt) != SALT_BYTES):
            raise ValueError("a raw key has 32 bytes, a salt 16")
        if salt is None:
            return cls(key)
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        return cls(key, PBKDF2HMAC(SHA512(), _KEY_BYTES, masked, _ROUNDS).derive(key))

    def proves(self, page: bytes, number: int) -> bool:
        """Say whether a page (from 1) is what was written; False where the salt is not known."""
        if self.mac_key is None or len(page) != PAGE_BYTES:
            return False
        text = page[SALT_BYTES if number == 1 else 0 : PAGE_BYTES - _MAC_BYTES]
        made = hmac.digest(self.mac_key, text + number.to_bytes(4, "little"), "sha512")
        return hmac.compare_digest(made, page[PAGE_BYTES - _MAC_BYTES :])

    def clear(self, page: bytes, number: int) -> bytes:
        """Return the 4,016 usable bytes of a page, whatever was done to it; the first one's header whole."""
        begins = SALT_BYTES if number == 1 else 0
        vector = page[USABLE_BYTES : USABLE_BYTES + _VECTOR_BYTES]
        decryptor = Cipher(AES(self.key), CBC(vector)).decryptor()
        text = decryptor.update(page[begins:USABLE_BYTES]) + decryptor.finalize()
        return (_FIRST_PAGE_BEGINS + text) if number == 1 else text
