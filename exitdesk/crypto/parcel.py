"""A parcel: bytes on a stick for one other person, sealed with words that are said aloud and written nowhere.

Numbers big-endian, nothing in the clear but what is needed to try the words:

====== ===== =========================================================
offset bytes
====== ===== =========================================================
0      8     ``TAVLEPK1``
8      4     Argon2id memory in KiB
12     4     Argon2id passes
16     4     Argon2id lanes
20     16    salt
36     n     sealed as in `exitdesk.crypto.sealed`, bytes 0 to 35 its context: 8 bytes length, the bytes,
             zeros up to a multiple of 64 KiB, so that the size tells little
36+n   32    SHA-256 of all before it: a stick that went bad is not called a wrong word
====== ===== =========================================================
"""

import hashlib
import secrets
import struct
from collections.abc import Callable
from typing import Final

from exitdesk.crypto.errors import ParcelDamaged, ParcelNewer, SealBroken, WrongParcelWords
from exitdesk.crypto.passphrase import secret_bytes
from exitdesk.crypto.profiles import CEILING, FLOOR, SALT_BYTES, Profile
from exitdesk.crypto.purposes import SlotPurpose, derive_key
from exitdesk.crypto.sealed import open_sealed, seal

_NAME: Final = b"TAVLEPK"
_MAGIC: Final = _NAME + b"1"
_OPENING: Final = struct.Struct(">8sIII16s")
_LENGTH: Final = struct.Struct(">Q")
_ROUND: Final = 64 * 1024
_SUM_BYTES: Final = 32


def is_parcel(data: bytes) -> bool:
    """Say whether a file begins as a parcel does, of this version or a later one."""
    return data.startswith(_NAME)


def make_parcel(
    data: bytes, words: str, profile: Profile = FLOOR, chance: Callable[[int], bytes] = secrets.token_bytes
) -> bytes:
    """Return the bytes sealed with these words; takes about a second. Raises NotEnoughMemory.

    The floor is the price on every computer: the other one may be slower than this.
    """
    salt = chance(SALT_BYTES)
    opening = _OPENING.pack(_MAGIC, profile.memory_kib, profile.passes, profile.lanes, salt)
    whole = _LENGTH.pack(len(data)) + data
    whole += bytes(-len(whole) % _ROUND)
    body = opening + seal(_key(words, profile, salt), whole, context=opening, chance=chance)
    return body + hashlib.sha256(body).digest()


def open_parcel(parcel: bytes, words: str, floor: Profile = FLOOR) -> bytes:
    """Return what was sealed with these words.

    Raises ParcelNewer, ParcelDamaged (nothing is said about the words), WrongParcelWords, NotEnoughMemory.
    """
    if is_parcel(parcel) and not parcel.startswith(_MAGIC):
        raise ParcelNewer
    body, told = parcel[:-_SUM_BYTES], parcel[-_SUM_BYTES:]
    if len(body) < _OPENING.size or hashlib.sha256(body).digest() != told:
        raise ParcelDamaged
    opening, sealed = body[: _OPENING.size], body[_OPENING.size :]
    magic, memory, passes, lanes, salt = _OPENING.unpack(opening)
    profile = Profile(memory, passes, lanes)
    if magic != _MAGIC or not profile.at_least(floor) or not CEILING.at_least(profile):
        raise ParcelDamaged
    try:
        whole = open_sealed(_key(words, profile, salt), sealed, context=opening)
    except SealBroken:
        raise WrongParcelWords from None
    (length,) = _LENGTH.unpack(whole[: _LENGTH.size])
    return whole[_LENGTH.size : _LENGTH.size + length]


def _key(words: str, profile: Profile, salt: bytes) -> bytes:
    return derive_key(profile.derive(secret_bytes(words), salt), SlotPurpose.PARCEL)
