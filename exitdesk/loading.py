"""Libraries are loaded by one thread at a time, and nothing is collected meanwhile.

Those of the paper import each other in circles, so a second thread would meet them half made. Loading makes a
hundred thousand objects that stay: looking through all of them for garbage, dozens of times, took a tenth of
it. So it is before the first page is painted, and when the first paper is made.
"""

import gc
import sys
import threading
from types import TracebackType
from typing import Final

_MANY: Final = 100


class _Loading:
    """A lock under which the garbage collector rests, if it was at work."""

    def __init__(self) -> None:
        self._lock, self._collects, self._modules = threading.Lock(), False, 0

    def __enter__(self) -> None:
        self._lock.acquire()
        self._collects, self._modules = gc.isenabled(), len(sys.modules)
        gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if len(sys.modules) > self._modules + _MANY:
            gc.freeze()
        if self._collects:
            gc.enable()
        self._lock.release()


LOADING: Final = _Loading()
