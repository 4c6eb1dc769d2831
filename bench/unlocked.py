"""The real window over a vault, timed from inside: `python -m bench.unlocked PROFILE` prints JSON.

``key_ms`` is the derivation, ``unlocked_ms`` from the derived key to the painted office, ``held_ms`` the
longest time in which the window took no events while cases were opened, searched and left, and
``memory_mib`` what the process holds at the end.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from bench.big_vault import PASSPHRASE
from exitdesk.app.paths import Profile
from exitdesk.app.window import Running, Start, run_window
from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.profiles import TESTING

_BEAT_MS, _BETWEEN_MS = 2, 250
_CASES_OPENED = 12


class _Heartbeat(QObject):
    """Notes the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


class _Visit:
    """Unlocks, waits for the office, and walks through cases like somebody in a hurry."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._told: dict[str, float] = {}
        self._began = 0.0
        self._heart: _Heartbeat | None = None
        running.window.painted.connect(lambda: QTimer.singleShot(1500, self._unlock))
        running.window.unlocked.connect(self._on_unlocked)

    def _unlock(self) -> None:
        folder = self._running.start.profile.vault
        start = time.perf_counter()
        read_key_files(folder).open_with_passphrase(PASSPHRASE, floor=TESTING)
        self._told["key_ms"] = (time.perf_counter() - start) * 1_000
        self._began = time.perf_counter()
        self._running.window.threshold.unlock.unlock(PASSPHRASE)

    def _on_unlocked(self) -> None:
        self._running.window.grab()
        spent = (time.perf_counter() - self._began) * 1_000
        self._told["unlocked_ms"] = spent - self._told["key_ms"]
        self._heart = _Heartbeat()
        self._steps = self._walk()
        self._next()

    def _next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._finish()
            return
        step()
        QTimer.singleShot(_BETWEEN_MS, self._next)

    def _walk(self) -> Iterator[Callable[[], object]]:
        pages = self._running.window.pages
        assert pages is not None
        office = pages.office
        for nth in range(_CASES_OPENED):
            yield partial(office.list.table.chosen.emit, nth)
            yield office.show_list
        for typed in ("b", "bu", "bus", "bussen", "2016-0", "Deltager 99", ""):
            yield partial(office.list.search.setText, typed)

    def _finish(self) -> None:
        assert self._heart is not None
        self._told["held_ms"] = self._heart.longest * 1_000
        self._told["memory_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(self._told), flush=True)
        os._exit(0)


def main(profile: Path) -> int:
    """Run the window until the visit is over."""
    start = Start(Profile(profile), cheap_key=True)
    visits: list[_Visit] = []
    return run_window(start, then=lambda running: visits.append(_Visit(running)))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
