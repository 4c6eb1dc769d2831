"""How dear one guess is: named Argon2id parameters, calibrated at set-up and never under the floor (S3)."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from exitdesk.crypto.errors import NotEnoughMemory

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_MIB: Final = 1024


@dataclass(frozen=True, slots=True)
class Profile:
    """Argon2id parameters: memory in KiB, passes (t), lanes (p)."""

    memory_kib: int
    passes: int
    lanes: int

    def at_least(self, floor: "Profile") -> bool:
        """Whether no parameter lies under the floor's."""
        return (
            self.memory_kib >= floor.memory_kib and self.passes >= floor.passes and self.lanes >= floor.lanes
        )

    def derive(self, secret: bytes, salt: bytes) -> bytes:
        """Return 32 bytes by Argon2id version 1.3; takes about a second, so never on the GUI thread.

        Raises NotEnoughMemory.
        """
        try:
            return hash_secret_raw(
                secret, salt, self.passes, self.memory_kib, self.lanes, KEY_BYTES, Type.ID, version=19
            )
        except (HashingError, MemoryError):
            raise NotEnoughMemory from None


FLOOR: Final = Profile(memory_kib=128 * _MIB, passes=3, lanes=4)
"""The least a key file may ask for; one that asks for less is refused."""

ROOMY: Final = Profile(memory_kib=256 * _MIB, passes=3, lanes=4)
"""Where calibration begins: more memory hurts a guesser more than more passes do."""

CEILING: Final = Profile(memory_kib=1024 * _MIB, passes=64, lanes=16)
"""The most a key file may ask for: a planted one shall not take all memory or an hour."""

TESTING: Final = Profile(memory_kib=32, passes=1, lanes=1)
"""For tests only: milliseconds. No reader takes it but one that is handed it as its floor."""

TARGET_SECONDS: Final = 1.0


def calibrate(
    target_seconds: float = TARGET_SECONDS,
    clock: Callable[[], float] = time.perf_counter,
    derive: Callable[[Profile, bytes, bytes], bytes] = Profile.derive,
) -> Profile:
    """Return the dearest profile that takes about `target_seconds` on this computer, never under the floor.

    Tries 256 MiB, then 128 MiB, and fills the time with passes. One too slow for either gets the floor.
    """
    for start in (ROOMY, FLOOR):
        seconds = _measure(start, clock, derive)
        if seconds is not None and seconds <= target_seconds:
            affordable = int(start.passes * target_seconds / max(seconds, 0.001))
            return Profile(start.memory_kib, min(max(affordable, start.passes), CEILING.passes), start.lanes)
    return FLOOR


def _measure(
    profile: Profile, clock: Callable[[], float], derive: Callable[[Profile, bytes, bytes], bytes]
) -> float | None:
    """Return the seconds one derivation takes, None where there is not the memory for it."""
    begun = clock()
    try:
        derive(profile, b"calibration", bytes(SALT_BYTES))
    except NotEnoughMemory:
        return None
    return clock() - begun
