"""The door is made once, off the GUI thread: keys and storage come with it, and they take a while."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exitdesk.cases.ports import VaultDoor


class DoorOnce:
    """Makes the door at its first use, on whatever thread asks, and keeps it."""

    def __init__(self, make: "Callable[[], VaultDoor]") -> None:
        self._make = make
        self._lock = Lock()
        self._door: VaultDoor | None = None

    def __call__(self) -> "VaultDoor":
        with self._lock:
            if self._door is None:
                self._door = self._make()
            return self._door
