"""A slot: the vault key wrapped for one secret, with all that is needed to try it but the secret itself.

104 bytes, numbers big-endian, no padding that is not zero:

====== ===== =========================================================
offset bytes
====== ===== =========================================================
0      1     kind: 1 passphrase, 2 recovery kit, 3 second officer
1      3     zero
4      4     epoch of the wrapped vault key
8      4     Argon2id memory in KiB
12     4     Argon2id passes
16     4     Argon2id lanes
20     16    salt
36     8     device check; zero where the slot is not bound to a computer
44     12    nonce
56     48    AES-256-GCM of the 32-byte vault key, tag last
====== ===== =========================================================

Slot key = HKDF-SHA256(Argon2id(secret, salt), salt = device secret or none, info = label of the kind). The
associated data are magic, format, vault id, and bytes 0 to 43 of the slot. Device check = 8 bytes of
HKDF-SHA256(device secret): it tells "another computer" from "wrong passphrase".
"""

import hmac
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from exitdesk.crypto.errors import (
    DeviceSecretNotHere,
    DeviceSecretOther,
    KeyFileDamaged,
    KeyFileRefused,
    WrongKit,
    WrongPassphrase,
)
from exitdesk.crypto.profiles import CEILING, SALT_BYTES, Profile
from exitdesk.crypto.purposes import SlotPurpose, derive_key
from exitdesk.crypto.vault_key import VaultKey

SLOT_BYTES: Final = 104
_DEVICE_CHECK_BYTES: Final = 8
_NONCE_BYTES: Final = 12
_UNBOUND: Final = bytes(_DEVICE_CHECK_BYTES)
_OPENING: Final = struct.Struct(">B3sIIII16s8s")
_WHOLE: Final = struct.Struct(">44s12s48s")


class SlotKind(IntEnum):
    """Whose secret opens the slot."""

    PASSPHRASE = 1
    KIT = 2
    SECOND_OFFICER = 3


_PURPOSES: Final = {
    SlotKind.PASSPHRASE: SlotPurpose.PASSPHRASE,
    SlotKind.KIT: SlotPurpose.KIT,
    SlotKind.SECOND_OFFICER: SlotPurpose.SECOND_OFFICER,
}


@dataclass(frozen=True, slots=True)
class SlotTerms:
    """What a slot says in the clear; all of it is bound into the wrapping."""

    kind: SlotKind
    epoch: int
    profile: Profile
    salt: bytes
    device_check: bytes = _UNBOUND

    @property
    def bound(self) -> bool:
        """Whether the slot opens on one computer only."""
        return self.device_check != _UNBOUND

    def to_bytes(self) -> bytes:
        """Return bytes 0 to 43 of the slot."""
        cost = self.profile
        return _OPENING.pack(
            self.kind,
            bytes(3),
            self.epoch,
            cost.memory_kib,
            cost.passes,
            cost.lanes,
            self.salt,
            self.device_check,
        )

    def slot_key(self, secret: bytes, device_secret: bytes | None) -> bytes:
        """Return the key this secret gives; about a second."""
        stretched = self.profile.derive(secret, self.salt)
        return derive_key(stretched, _PURPOSES[self.kind], salt=(device_secret or b"") if self.bound else b"")


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped vault key."""

    terms: SlotTerms
    nonce: bytes
    wrapped: bytes

    def to_bytes(self) -> bytes:
        """Return the 104 bytes of the slot."""
        return _WHOLE.pack(self.terms.to_bytes(), self.nonce, self.wrapped)

    def unwrap(self, secret: bytes, device_secret: bytes | None, context: bytes, floor: Profile) -> VaultKey:
        """Return the vault key.

        Raises KeyFileRefused (terms under the floor or beyond reason), DeviceSecretNotHere (none was given),
        DeviceSecretOther (it is not the one), NotEnoughMemory, and WrongKit or WrongPassphrase by the kind.
        """
        terms = self.terms
        if not (terms.profile.at_least(floor) and CEILING.at_least(terms.profile)):
            raise KeyFileRefused
        if terms.bound:
            _require_this_device(device_secret, terms.device_check)
        key = terms.slot_key(secret, device_secret)
        try:
            return VaultKey(AESGCM(key).decrypt(self.nonce, self.wrapped, context + terms.to_bytes()))
        except InvalidTag:
            raise (WrongKit if terms.kind is SlotKind.KIT else WrongPassphrase) from None


@dataclass(frozen=True, slots=True)
class SlotMaker:
    """Makes slots for one vault: its context, the cost of a guess, and the source of chance."""

    context: bytes
    profile: Profile
    chance: Callable[[int], bytes]

    def wrap(
        self,
        vault_key: VaultKey,
        kind: SlotKind,
        epoch: int,
        secret: bytes,
        device_secret: bytes | None = None,
    ) -> Slot:
        """Return a slot that this secret opens; with a device secret, on that computer only."""
        check = _UNBOUND if device_secret is None else device_check(device_secret)
        terms = SlotTerms(kind, epoch, self.profile, self.chance(SALT_BYTES), check)
        nonce = self.chance(_NONCE_BYTES)
        key = terms.slot_key(secret, device_secret)
        wrapped = AESGCM(key).encrypt(nonce, vault_key.to_wrap(), self.context + terms.to_bytes())
        return Slot(terms, nonce, wrapped)


def parse_slot(content: bytes) -> Slot:
    """Read 104 bytes. Raises KeyFileDamaged where they are no slot."""
    opening, nonce, wrapped = _WHOLE.unpack(content)
    kind, zero, epoch, memory_kib, passes, lanes, salt, check = _OPENING.unpack(opening)
    if kind not in _PURPOSES or any(zero):
        raise KeyFileDamaged
    return Slot(
        SlotTerms(SlotKind(kind), epoch, Profile(memory_kib, passes, lanes), salt, check), nonce, wrapped
    )


def device_check(device_secret: bytes) -> bytes:
    """Return what a bound slot says of a device secret: it tells secrets apart and nothing about them."""
    return derive_key(device_secret, SlotPurpose.DEVICE_CHECK, length=_DEVICE_CHECK_BYTES)


def _require_this_device(device_secret: bytes | None, check: bytes) -> None:
    """Raise DeviceSecretNotHere where there is no secret, DeviceSecretOther where it is not the one."""
    if device_secret is None:
        raise DeviceSecretNotHere
    if not hmac.compare_digest(device_check(device_secret), check):
        raise DeviceSecretOther
