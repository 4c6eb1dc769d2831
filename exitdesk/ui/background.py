"""The one door off the GUI thread: work goes out here, results come back on the GUI thread or not at all.

- `run` for work that may happen side by side, `queue` for work that must happen in order (journal appends).
- A failure nobody asked for reaches the error view; a bug reaches it always. Cancelling is silent.
- A receiver that is gone, or work that was cancelled, gets nothing.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import Shiboken

from exitdesk.errors import Cancelled, ExitDeskError

T = TypeVar("T")
Trouble = Callable[[Exception], None]


class Cancellation:
    """A wish to stop, made on the GUI thread and asked about by the work."""

    def __init__(self) -> None:
        self._event = Event()

    @property
    def wished(self) -> bool:
        """Whether somebody wants the work to stop."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Wish for the work to stop; its result is not delivered."""
        self._event.set()

    def check(self) -> None:
        """Raise Cancelled where a stop is wished for: call it between steps of the work."""
        if self.wished:
            raise Cancelled


@dataclass(slots=True)
class _Job(Generic[T]):
    work: Callable[[], T]
    on_success: Callable[[T], None] | None
    on_failure: Trouble | None
    receivers: tuple[QObject, ...]
    cancellation: Cancellation
    result: T | None = None
    error: Exception | None = None
    succeeded: bool = field(default=False)

    def perform(self) -> None:
        """Do the work on whatever thread this is; keep the result or the error."""
        try:
            self.cancellation.check()
            self.result = self.work()
            self.succeeded = True
        except Exception as error:  # noqa: BLE001 - a bug must reach the error view
            self.error = error

    def wanted(self) -> bool:
        """Tell whether anybody is left to hear of it."""
        return not self.cancellation.wished and all(Shiboken.isValid(one) for one in self.receivers)


class Queue:
    """An ordered line with one worker: what was put in first is done first, whole, before the next begins."""

    def __init__(self, background: "Background", name: str) -> None:
        self._background = background
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    def run(
        self,
        work: Callable[[], T],
        on_success: Callable[[T], None] | None = None,
        on_failure: Trouble | None = None,
        *,
        receiver: QObject | None = None,
        cancellation: Cancellation | None = None,
    ) -> Cancellation:
        """Put work at the end of the line; see `Background.run`."""
        job = _job(work, on_success, on_failure, receiver, cancellation)
        self._background.submit(self._worker, job)
        return job.cancellation

    def close(self) -> None:
        """Finish what is in the line and end the worker."""
        self._worker.shutdown(wait=True)


class Background(QObject):
    """Runs work on threads and hands results to the GUI thread; `busy_changed` when it begins or ends.

    `on_trouble` is the error view: it gets every failure nobody else takes, and every bug.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, on_trouble: Trouble, *, workers: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_trouble = on_trouble
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="background")
        self._queues: dict[str, Queue] = {}
        self._pending = 0
        self._closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is under way or not yet delivered."""
        return self._pending > 0

    def run(
        self,
        work: Callable[[], T],
        on_success: Callable[[T], None] | None = None,
        on_failure: Trouble | None = None,
        *,
        receiver: QObject | None = None,
        cancellation: Cancellation | None = None,
    ) -> Cancellation:
        """Do `work` on a thread, then call `on_success` with its result on the GUI thread.

        `on_failure` gets the error instead of the error view; a bug (not an ExitDeskError) reaches both.
        Nothing is called once a receiver is deleted: `receiver`, and the objects whose methods the
        callbacks are. Returns the cancellation, to stop it with. Call it on the GUI thread only.
        """
        job = _job(work, on_success, on_failure, receiver, cancellation)
        self.submit(self._pool, job)
        return job.cancellation

    def later(self, milliseconds: int, work: Callable[[], object]) -> None:
        """Do `work` on a thread after a while, unless all has ended by then."""
        QTimer.singleShot(milliseconds, self, lambda: None if self._closed else self.run(work))

    def queue(self, name: str) -> Queue:
        """Return the ordered line of a name, made at its first use."""
        if name not in self._queues:
            self._queues[name] = Queue(self, name)
        return self._queues[name]

    def submit(self, executor: ThreadPoolExecutor, job: _Job[Any]) -> None:
        """Count a job and start it; `run` and `Queue.run` are the ways in."""
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)
        executor.submit(self._perform, job)

    def wait_idle(self, timeout: float = 5.0) -> bool:
        """Let the GUI go on until all is delivered, at most `timeout` seconds; tell whether it is idle."""
        if self.busy:
            loop = QEventLoop()
            self.busy_changed.connect(loop.quit)
            QTimer.singleShot(round(timeout * 1000), loop.quit)
            loop.exec()
        return not self.busy

    def close(self) -> None:
        """Finish the work under way and end the threads; nothing is delivered after this."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        for queue in self._queues.values():
            queue.close()
        self._pending = 0

    def _perform(self, job: _Job[Any]) -> None:
        job.perform()
        self._finished.emit(job)

    @Slot(object)
    def _on_finished(self, job: _Job[Any]) -> None:
        try:
            self._deliver(job)
        finally:
            self._pending -= 1
            if self._pending == 0:
                self.busy_changed.emit(False)

    def _deliver(self, job: _Job[Any]) -> None:
        error = job.error
        if self._closed or isinstance(error, Cancelled):
            return
        if error is not None and not isinstance(error, ExitDeskError):
            self._on_trouble(error)
        if not job.wanted():
            return
        if job.succeeded:
            if job.on_success is not None:
                job.on_success(job.result)
        elif error is not None:
            self._tell(job, error)

    def _tell(self, job: _Job[Any], error: Exception) -> None:
        if job.on_failure is not None:
            job.on_failure(error)
        elif isinstance(error, ExitDeskError):
            self._on_trouble(error)


def _job(
    work: Callable[[], T],
    on_success: Callable[[T], None] | None,
    on_failure: Trouble | None,
    receiver: QObject | None,
    cancellation: Cancellation | None,
) -> _Job[T]:
    owners = [receiver, *(getattr(callback, "__self__", None) for callback in (on_success, on_failure))]
    receivers = tuple(owner for owner in owners if isinstance(owner, QObject))
    return _Job(work, on_success, on_failure, receivers, cancellation or Cancellation())
