"""When to lock by itself: after so many minutes without a key, click or touch, by two clocks at once.

The monotonic clock stands still while some computers sleep, and the wall clock can be set back; whichever
says "too long" first wins (architecture, Lock and cover). In a meeting a man may weep for ten minutes: there
the limit is another one, and nothing shows before it.
"""

from collections.abc import Callable
from dataclasses import dataclass

OFFICE_MINUTES, MEETING_MINUTES = 5, 30
OFFICE_RANGE, MEETING_RANGE = (1, 15), (10, 60)


@dataclass(frozen=True, slots=True)
class IdleLimits:
    """Minutes until the lock, outside a meeting and in one; held within what a unit may choose."""

    office: int = OFFICE_MINUTES
    meeting: int = MEETING_MINUTES

    @classmethod
    def of(cls, office: str, meeting: str) -> "IdleLimits":
        """Read two settings; what is no number becomes the default."""
        return cls(
            _within(office, OFFICE_MINUTES, OFFICE_RANGE), _within(meeting, MEETING_MINUTES, MEETING_RANGE)
        )


class IdleClock:
    """Counts the time since the last touch; `monotonic` and `wall` return seconds."""

    def __init__(
        self, monotonic: Callable[[], float], wall: Callable[[], float], limits: IdleLimits | None = None
    ) -> None:
        self._monotonic, self._wall = monotonic, wall
        self.limits = limits or IdleLimits()
        self.in_meeting = False
        self.touch()

    def touch(self) -> None:
        """Somebody is there."""
        self._last = (self._monotonic(), self._wall())

    @property
    def limit(self) -> float:
        """Seconds until the lock, where one is now."""
        return 60.0 * (self.limits.meeting if self.in_meeting else self.limits.office)

    @property
    def idle(self) -> float:
        """Seconds since the last touch, by the clock that says more; a wall clock set back says nothing."""
        monotonic, wall = self._last
        return max(self._monotonic() - monotonic, self._wall() - wall)

    @property
    def is_due(self) -> bool:
        """Whether it is time to lock."""
        return self.idle >= self.limit


def _within(text: str, default: int, limits: tuple[int, int]) -> int:
    number = int(text) if text.isdigit() else default
    return max(limits[0], min(limits[1], number))
