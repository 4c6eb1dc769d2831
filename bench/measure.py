"""Two things measured in turn, in one run: a ratio survives a slow day, a number of milliseconds does not."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """The durations of one thing done many times, in seconds."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle duration."""
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """The duration that one in twenty exceeds; of fewer than twenty, the longest."""
        return self._exceeded_by(0.95)

    @property
    def p99(self) -> float:
        """The duration that one in a hundred exceeds; of fewer than a hundred, the longest."""
        return self._exceeded_by(0.99)

    def _exceeded_by(self, share: float) -> float:
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a row found: ours, and what it is held against, in the same unit."""

    ours: float
    beside: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """How many times the peer or the limit we take."""
        return self.ours / self.beside if self.beside else None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: an operation, what it stands beside, and the goal (performance.md)."""

    operation: str
    beside: str
    goal: str
    measure: Callable[[], Measured]


def timed(work: Callable[[], object]) -> float:
    """Do the work once; return the seconds it took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(ours: Callable[[], object], beside: Callable[[], object], times: int) -> tuple[Timing, Timing]:
    """Do both, one after the other, so many times, after one round that does not count."""
    ours(), beside()
    rounds = [(timed(ours), timed(beside)) for _ in range(times)]
    return Timing(tuple(a for a, _ in rounds)), Timing(tuple(b for _, b in rounds))


def milliseconds(ours: Timing, beside: Timing) -> Measured:
    """Return the medians of both as a row's finding, in milliseconds."""
    return Measured(ours.median * 1_000, beside.median * 1_000)
