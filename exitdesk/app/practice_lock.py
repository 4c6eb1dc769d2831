"""Locking in a practice covers, because there is nothing to keep from anybody; panic ends and wipes it."""

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from exitdesk.app.lock import arm_watchdog, start_detached


@dataclass(slots=True)
class PracticeLock:
    """Implements `ui.context.LockControl`; safe from any thread.

    `cover` and `curtain` tell the window to cover itself and to go blank, `wipe` takes the folder away.
    """

    cover: Callable[[], None]
    curtain: Callable[[], None]
    wipe: Callable[[], None]
    _once: threading.Lock = field(default_factory=threading.Lock)

    def lock(self, why: str = "by_hand") -> None:  # noqa: ARG002 - there is no lock page to tell
        """Cover the window; a key takes one back."""
        self.cover()

    def panic(self) -> None:
        """End the practice within a second and take everything away."""
        if not self._once.acquire(blocking=False):
            return
        arm_watchdog()
        threading.Thread(target=self._leave, daemon=True).start()
        with suppress(Exception):
            self.curtain()

    def _leave(self) -> None:
        try:
            self.wipe()
        finally:
            os._exit(0)


def practise_beside(command: Sequence[str]) -> None:
    """Start a practice in a process of its own that outlives this one; `command` starts this program."""
    start_detached([*command, "practice"])
