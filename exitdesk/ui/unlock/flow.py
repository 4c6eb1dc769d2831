"""Unlocking as a step machine without Qt: each wrong answer makes one wait longer, and no try is counted out.

The wait doubles from one second to thirty and starts over only in a new process (product: the lock page
says nothing about tries). What the vault itself has to say is a trouble, never "wrong passphrase".
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

FIRST_DELAY, LONGEST_DELAY = 1, 30
KIT_WORDS = 14


class LockReason(StrEnum):
    """Why it is locked."""

    STARTED = "started"
    BY_HAND = "by_hand"
    IDLE = "idle"
    COMPUTER = "computer"
    PANIC = "panic"


class Key(StrEnum):
    """What one unlocks with."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way in
    KIT = "kit"


@dataclass(frozen=True, slots=True)
class Locked:
    """Waiting for a passphrase or the kit's words."""


@dataclass(frozen=True, slots=True)
class Trying:
    """The key is being derived; it takes about a second."""


@dataclass(frozen=True, slots=True)
class WrongPassphrase:
    """It does not open; the next try is taken after `delay` seconds (0: it was waited for)."""

    delay: int


@dataclass(frozen=True, slots=True)
class WrongKit:
    """The words do not open; `place` (from 1) is the one that is wrong, None where it cannot be told."""

    place: int | None
    delay: int


@dataclass(frozen=True, slots=True)
class Open:
    """The vault is open."""


@dataclass(frozen=True, slots=True)
class TroubleWithVault:
    """Something other than the key is in the way: what happened, and what can be done."""

    happened: str
    to_do: str


Step: TypeAlias = Locked | Trying | WrongPassphrase | WrongKit | Open | TroubleWithVault


class UnlockFlow:
    """The steps of one locked process."""

    def __init__(self) -> None:
        self.step: Step = Locked()
        self._next_delay = FIRST_DELAY

    @property
    def may_try(self) -> bool:
        """Whether an answer is taken now."""
        match self.step:
            case Trying() | Open():
                return False
            case WrongPassphrase(delay) | WrongKit(delay=delay):
                return delay == 0
        return True

    def tries(self) -> bool:
        """Begin a try; False where none is taken now."""
        if not self.may_try:
            return False
        self.step = Trying()
        return True

    def was_wrong(self) -> int:
        """Note a wrong passphrase; return the seconds to wait."""
        delay = self._longer()
        self.step = WrongPassphrase(delay)
        return delay

    def kit_was_wrong(self, place: int | None) -> int:
        """Note wrong kit words; return the seconds to wait. A slip of the pen costs no wait."""
        delay = 0 if place is not None else self._longer()
        self.step = WrongKit(place, delay)
        return delay

    def waited(self) -> None:
        """Take answers again; what was wrong stays said."""
        match self.step:
            case WrongPassphrase():
                self.step = WrongPassphrase(0)
            case WrongKit(place):
                self.step = WrongKit(place, 0)

    def has_trouble(self, happened: str, to_do: str) -> None:
        """Note that something else is in the way."""
        self.step = TroubleWithVault(happened, to_do)

    def waits_for_a_way_out(self) -> None:
        """Note that the trouble is told on a page of its own; whoever comes back from it may try again."""
        self.step = Locked()

    def opened(self) -> None:
        """Note that the vault is open."""
        self.step = Open()

    def starts_over(self) -> None:
        """Forget what was said, for example when one turns to the kit; a wait goes on."""
        if self.may_try:
            self.step = Locked()

    def _longer(self) -> int:
        delay = self._next_delay
        self._next_delay = min(2 * delay, LONGEST_DELAY)
        return delay
