"""How long whoever answered wrongly waits, for as long as this process runs.

A sheet that is closed and opened again, or opened for another paper, is no way round it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from typing import Final

from exitdesk.cases.errors import WrongPassphrase
from exitdesk.ui.unlock.flow import FIRST_DELAY, LONGEST_DELAY

OWNER: Final = ""


class Waits:
    """The waits of each who has a passphrase here: a person's id, `OWNER` for the vault's own."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._until: dict[str, float] = {}
        self._next: dict[str, int] = {}

    def wrong(self, who: str) -> int:
        """Note a wrong passphrase; return the seconds until the next try, twice as many each time."""
        delay = self._next.get(who, FIRST_DELAY)
        self._next[who] = min(2 * delay, LONGEST_DELAY)
        self._until[who] = self._now() + delay
        return delay

    def right(self, who: str) -> None:
        """Begin anew: it was the right one, or there is none any more."""
        self._until.pop(who, None)
        self._next.pop(who, None)

    def judged(self, who: str, *, right: bool) -> int:
        """Note an answer where it is judged: closing the sheet meanwhile is no way round; 0 if `right`."""
        if right:
            self.right(who)
            return 0
        return self.wrong(who)

    @contextmanager
    def judging(self, who: str) -> Iterator[None]:
        """Note the same of work that raises WrongPassphrase."""
        try:
            yield
        except WrongPassphrase:
            self.wrong(who)
            raise
        self.right(who)

    def left(self, who: str) -> int:
        """Return the whole seconds until the next try; 0 where it may be made now."""
        return max(0, ceil(self._until.get(who, 0.0) - self._now()))
