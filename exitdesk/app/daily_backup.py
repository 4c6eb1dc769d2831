"""The daily backup: on a thread of its own soon after unlocking, and again each hour in which one is due.

So is what else waits for its hour: a second place that was away gets its copy, backups lose what they are
owed and take the key file of today, bound to this computer or not, as soon as they can be reached, and a
reserve that was given up is laid down again once there is room. Each for itself: a full disk keeps no stick
from being cleaned.
"""

import threading
from collections.abc import Callable
from typing import Final

from exitdesk.cases.safekeeping import BackupKind
from exitdesk.errors import Cancelled
from exitdesk.storage.backup import VaultBackups

_FIRST_AFTER: Final = 20.0
_THEN_EVERY: Final = 3600.0


class DailyBackup:
    """Makes it while work goes on; `close` stops one under way, which then counts for nothing."""

    def __init__(
        self,
        backups: VaultBackups,
        on_trouble: Callable[[Exception], None],
        lay_down_reserve: Callable[[], bool],
        first_after: float = _FIRST_AFTER,
    ) -> None:
        self._backups = backups
        self._on_trouble = on_trouble
        self._lay_down_reserve = lay_down_reserve
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(first_after,), name="backup", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop, and wait until nothing is written any more."""
        self._closing.set()
        self._thread.join()

    def _run(self, wait: float) -> None:
        while not self._closing.wait(wait):
            wait = _THEN_EVERY
            for work in (
                self._lay_down_reserve,
                self._back_up_where_due,
                lambda: self._backups.catch_up_second(self._step),
                self._backups.bring_key_file,
                lambda: self._backups.finish_owed(self._step),
            ):
                try:
                    work()
                except Cancelled:
                    return
                except Exception as error:  # noqa: BLE001 - a bug must reach the error view
                    self._on_trouble(error)

    def _back_up_where_due(self) -> None:
        if self._backups.due:
            self._backups.back_up(BackupKind.DAILY, self._step)

    def _step(self, _share: float) -> None:
        if self._closing.is_set():
            raise Cancelled
