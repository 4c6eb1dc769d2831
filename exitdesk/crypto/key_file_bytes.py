"""The key file byte for byte: what it says in the clear, and the three ways it says that it is intact.

Numbers big-endian; k is the number of slots, m is 2 while a key change is under way and 1 otherwise:

============== ===== =====================================================================
offset         bytes
============== ===== =====================================================================
0              8     magic, ``TAVLEKEY``
8              2     format: 1
10             1     number of slots, 1 to 8
11             1     zero
12             16    vault id
28             4     epoch of the vault key in force
32             8     generation: 1, and one more at each change of a slot
40             104 k slots (`exitdesk.crypto.slots`)
40+104k        32 m  HMAC-SHA256 over all bytes before this field under the key ``KEY_FILE``
                     of the vault key in force; then, while a key change is under way, the
                     same under the coming vault key
40+104k+32m    32    SHA-256 over all bytes before it: every format ends with it, and it is
                     checked first
============== ===== =====================================================================

While a key change is under way there are slots of the epoch in force and of the next one.
"""

import hashlib
import hmac
import struct
from dataclasses import dataclass, replace
from typing import Final, Self

from exitdesk.crypto.errors import KeyFileDamaged, KeyFileTampered, NewerFormat
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.slots import SLOT_BYTES, Slot, parse_slot
from exitdesk.crypto.vault_key import VaultKey

FORMAT: Final = 1
VAULT_ID_BYTES: Final = 16
LARGEST_FILE: Final = 4096
_MAGIC: Final = b"TAVLEKEY"
_OPENING: Final = struct.Struct(">8sHBB16sIQ")
_SUM_BYTES: Final = 32
_MOST_SLOTS: Final = 8


@dataclass(frozen=True, slots=True)
class KeyFileContent:
    """The fields of one key file; equal values give equal bytes."""

    vault_id: bytes
    epoch: int
    generation: int
    slots: tuple[Slot, ...]
    macs: tuple[bytes, ...] = ()

    def context(self) -> bytes:
        """Return what every slot is bound to: magic, format, vault id."""
        return slot_context(self.vault_id)

    def body(self) -> bytes:
        """Return the bytes the MACs are made over."""
        opening = _OPENING.pack(
            _MAGIC, FORMAT, len(self.slots), 0, self.vault_id, self.epoch, self.generation
        )
        return opening + b"".join(slot.to_bytes() for slot in self.slots)

    def sealed(self, *keys: VaultKey) -> Self:
        """Return the content with the MACs of these keys: the one in force, then the coming one."""
        return replace(self, macs=tuple(self._mac(key) for key in keys))

    def require_mac(self, vault_key: VaultKey, place: int) -> None:
        """Raise KeyFileTampered where the MAC at this place is not this key's over these bytes."""
        if not hmac.compare_digest(self._mac(vault_key), self.macs[place]):
            raise KeyFileTampered

    def to_bytes(self) -> bytes:
        """Return the file's bytes."""
        summed = self.body() + b"".join(self.macs)
        return summed + hashlib.sha256(summed).digest()

    def _mac(self, vault_key: VaultKey) -> bytes:
        return hmac.digest(vault_key.derive(Purpose.KEY_FILE), self.body(), "sha256")


def slot_context(vault_id: bytes) -> bytes:
    """Return what every slot of this vault is bound to. Raises ValueError where the id has not 16 bytes."""
    if len(vault_id) != VAULT_ID_BYTES:
        raise ValueError("a vault id has 16 bytes")
    return _MAGIC + FORMAT.to_bytes(2, "big") + vault_id


def parse_content(content: bytes) -> KeyFileContent:
    """Read the bytes of one copy, the checksum first.

    Raises KeyFileDamaged, or NewerFormat where the bytes are intact and of a later format.
    """
    summed, checksum = content[:-_SUM_BYTES], content[-_SUM_BYTES:]
    if len(content) > LARGEST_FILE or hashlib.sha256(summed).digest() != checksum:
        raise KeyFileDamaged
    if len(summed) < _OPENING.size or not summed.startswith(_MAGIC):
        raise KeyFileDamaged
    _, form, count, zero, vault_id, epoch, generation = _OPENING.unpack_from(summed)
    if form > FORMAT:
        raise NewerFormat
    slots_end = _OPENING.size + SLOT_BYTES * count
    if form != FORMAT or zero or not 1 <= count <= _MOST_SLOTS or len(summed) < slots_end:
        raise KeyFileDamaged
    starts = range(_OPENING.size, slots_end, SLOT_BYTES)
    slots = tuple(parse_slot(summed[at : at + SLOT_BYTES]) for at in starts)
    epochs = {slot.terms.epoch for slot in slots}
    if epochs not in ({epoch}, {epoch, epoch + 1}) or len(summed) != slots_end + _SUM_BYTES * len(epochs):
        raise KeyFileDamaged
    macs = tuple(summed[at : at + _SUM_BYTES] for at in range(slots_end, len(summed), _SUM_BYTES))
    return KeyFileContent(vault_id, epoch, generation, slots, macs)
