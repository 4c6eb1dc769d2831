"""From work on a thread to a line on the screen: how far it is, and the wish to stop."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from exitdesk.errors import Cancelled
from exitdesk.ui.background import Cancellation

T = TypeVar("T")
_SMALLEST_STEP = 0.005


def stoppable(work: Callable[[], T]) -> Callable[[], T | None]:
    """Return work that answers None where it was stopped: `Background` is silent about it, a page is not."""

    def until_stopped() -> T | None:
        try:
            return work()
        except Cancelled:
            return None

    return until_stopped


class ProgressRelay(QObject):
    """Is called by the work with the share that is done (0 to 1); `moved` carries it to the GUI thread.

    Raises Cancelled in the work once the cancellation is wished for. Tiny steps are not told.
    """

    moved = Signal(float)

    def __init__(self, cancellation: Cancellation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancellation = cancellation
        self._told = -1.0

    def __call__(self, share: float) -> None:
        """Take a share; called on the thread that works."""
        self._cancellation.check()
        if share - self._told >= _SMALLEST_STEP or share >= 1.0 > self._told:
            self._told = share
            self.moved.emit(share)
