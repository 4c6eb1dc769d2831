"""What the computer itself tells about being left: it is locked, it goes to sleep, its lid is shut."""

import sys
import threading
from collections.abc import Callable
from typing import Protocol

Left = Callable[[], None]
"""Called from a thread of its own each time the computer is left; must be quick and may not raise."""


class ComputerSignals(Protocol):
    """Listens to the computer. `known` says whether there is anybody to listen to now."""

    @property
    def known(self) -> bool:
        """Whether this computer tells when it is locked or goes to sleep."""

    def listen(self, left: Left) -> None:
        """Call `left` from now on each time the computer is left; returns at once and raises nothing."""

    def close(self) -> None:
        """Listen no more."""


def when(may: Callable[[], bool], do: Callable[[], None]) -> Left:
    """Return what does `do` where `may` says so in that moment."""

    def left() -> None:
        if may():
            do()

    return left


class NoSignals:
    """A computer that tells nothing, or in a way that we do not speak: only idleness and keys lock there."""

    known = False

    def listen(self, left: Left) -> None:
        """Hear nothing."""

    def close(self) -> None:
        """Do nothing."""


class ThisComputer:
    """The signals of this system; what speaks to it is loaded on a thread, after the first paint."""

    def __init__(self) -> None:
        self._signals: ComputerSignals = NoSignals()

    @property
    def known(self) -> bool:
        """Whether this computer tells when it is locked or goes to sleep."""
        return self._signals.known

    def listen(self, left: Left) -> None:
        """Call `left` from now on each time the computer is left; returns at once and raises nothing."""
        threading.Thread(target=self._listen, args=(left,), daemon=True).start()

    def close(self) -> None:
        """Listen no more."""
        self._signals.close()

    def _listen(self, left: Left) -> None:
        if sys.platform == "linux":
            from exitdesk.app.computer_signals_linux import LinuxSignals

            self._signals = LinuxSignals()
            self._signals.listen(left)
