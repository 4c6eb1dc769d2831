"""The log: events from a fixed list, with counts and neutral ids. Free text cannot get in.

Libraries' own logging is switched off: their messages may carry file names, keys or values.
"""

import logging
from datetime import datetime
from enum import Enum
from pathlib import Path

_LARGEST = 256 * 1024


class Event(Enum):
    """Everything that may stand in the log."""

    STARTED = "started"
    PAINTED = "painted"
    UNLOCKED = "unlocked"
    UNLOCK_REFUSED = "unlock refused"
    LOCKED = "locked"
    SUCCEEDED = "successor started"
    VAULT_MADE = "vault made"
    TROUBLE = "trouble"
    BUG = "bug"
    ENDED = "ended"


class EventLog:
    """Appends events to one file of at most 256 KiB, the older half dropped when it is full."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, event: Event, kind: type[BaseException] | None = None) -> None:
        """Append an event; `kind` adds the class name of an error, never its text."""
        words = f"{event.value} {kind.__name__}" if kind else event.value
        line = f"{datetime.now().astimezone().isoformat(timespec='seconds')} {words}\n"
        try:
            self._shorten()
            with self._path.open("a", encoding="utf-8") as file:
                file.write(line)
        except OSError:
            return

    def _shorten(self) -> None:
        if self._path.exists() and self._path.stat().st_size > _LARGEST:
            lines = self._path.read_text("utf-8", "replace").splitlines(keepends=True)
            self._path.write_text("".join(lines[len(lines) // 2 :]), "utf-8")


def silence_libraries() -> None:
    """Switch every library's logging off for this process."""
    logging.disable(logging.CRITICAL)
