"""The libraries of the paper are loaded by one thread at a time, and nothing is collected meanwhile.

They import each other in circles, so a second thread would meet them half made. Loading makes a hundred
thousand objects that stay: looking through all of them for garbage, a dozen times over, took a tenth of it.
"""

import gc
import threading
from types import TracebackType
from typing import Final


class _Loading:
    """A lock under which the garbage collector rests, if it was at work."""

    def __init__(self) -> None:
        self._lock, self._collects = threading.Lock(), False

    def __enter__(self) -> None:
        self._lock.acquire()
        self._collects = gc.isenabled()
        gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._collects:
            gc.enable()
        self._lock.release()


LOADING: Final = _Loading()
