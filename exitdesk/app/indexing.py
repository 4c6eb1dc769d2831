"""Brings the search index up to date on a thread of its own, within 200 ms of a word being kept."""

import threading
from collections.abc import Callable


class IndexWorker:
    """Runs `work` whenever it was woken; many wakes at once are one run."""

    def __init__(self, work: Callable[[], object], on_trouble: Callable[[Exception], None]) -> None:
        self._work = work
        self._on_trouble = on_trouble
        self._awake = threading.Event()
        self._ended = False
        self._thread = threading.Thread(target=self._serve, name="index", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Ask for a run; safe from any thread and never waits."""
        self._awake.set()

    def close(self) -> None:
        """Finish what is under way and end."""
        self._ended = True
        self._awake.set()
        self._thread.join(timeout=5)

    def _serve(self) -> None:
        while True:
            self._awake.wait()
            self._awake.clear()
            if self._ended:
                return
            try:
                self._work()
            except Exception as error:  # noqa: BLE001 - told to the one place that knows what to do
                self._on_trouble(error)
