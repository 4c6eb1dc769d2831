"""The cover's PIN: lifted by the right one, and after three misses it locks. A curtain, not a lock.

The PIN lives in memory for one meeting; it protects nothing on the disk (architecture, Lock and cover).
"""

from enum import Enum
from hmac import compare_digest

MISSES_ALLOWED = 3
SHORTEST = 4


class Answer(Enum):
    """What a typed PIN does."""

    LIFTS = "lifts"
    MISSES = "misses"
    LOCKS = "locks"


def is_pin(text: str) -> bool:
    """Say whether a text can be a PIN: four digits or more."""
    return len(text) >= SHORTEST and text.isdigit()


class CoverPin:
    """One meeting's PIN; without one the cover asks for it before it falls."""

    def __init__(self, pin: str = "") -> None:
        self._pin = pin
        self._misses = 0

    def __repr__(self) -> str:
        return "CoverPin(not shown)"

    @property
    def is_set(self) -> bool:
        """Whether there is one."""
        return bool(self._pin)

    def choose(self, pin: str) -> None:
        """Take a PIN for the rest of the meeting."""
        self._pin = pin
        self._misses = 0

    def answer(self, typed: str) -> Answer:
        """Judge a typed PIN."""
        if compare_digest(typed.encode(), self._pin.encode()):
            self._misses = 0
            return Answer.LIFTS
        self._misses += 1
        return Answer.LOCKS if self._misses >= MISSES_ALLOWED else Answer.MISSES
