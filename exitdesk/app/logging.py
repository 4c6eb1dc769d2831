"""The log: events from a fixed list, with counts and neutral ids. Free text cannot get in.

Libraries' own logging is switched off: their messages may carry file names, keys or values.
"""

import builtins
import logging
import sys
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


class ShortFile:
    """A file that is appended to, its older half dropped when it is fuller than `largest` (bytes)."""

    def __init__(self, path: Path, largest: int) -> None:
        self._path = path
        self._largest = largest

    def append(self, text: str) -> None:
        """Append whole lines; a file that cannot be written costs the lines and nothing else."""
        try:
            self._shorten()
            with self._path.open("a", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            return

    def _shorten(self) -> None:
        if self._path.exists() and self._path.stat().st_size > self._largest:
            lines = self._path.read_text("utf-8", "replace").splitlines(keepends=True)
            self._path.write_text("".join(lines[len(lines) // 2 :]), "utf-8")


class EventLog:
    """Appends events to one file of at most 256 KiB, the older half dropped when it is full."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = ShortFile(path, _LARGEST)

    def note(self, event: Event, kind: type[BaseException] | None = None) -> None:
        """Append an event; `kind` adds the class name of an error, never its text."""
        words = f"{event.value} {kind_in_words(kind)}" if kind else event.value
        self._file.append(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {words}\n")


def kind_in_words(kind: type) -> str:
    """Return the name of a class of ours or of Python's own; of any other, the nearest such parent's.

    A class that a library made while it ran may be named after anything.
    """
    for one in kind.__mro__:
        name = _known_name(one)
        if name is not None:
            return name if one is kind else f"another {name}"
    return "another"


def _known_name(kind: type) -> str | None:
    """Return the name under which a class can be found again, None where it is neither ours nor Python's."""
    name, module = kind.__name__, str(kind.__module__)
    ours = module.partition(".")[0] == "exitdesk" and module in sys.modules
    place = vars(sys.modules[module]) if ours else vars(builtins)
    return name if place.get(name) is kind else None


def silence_libraries() -> None:
    """Switch every library's logging off for this process."""
    logging.disable(logging.CRITICAL)
