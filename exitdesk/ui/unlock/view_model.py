"""The locked page's state and intents; everything slow happens off the GUI thread.

Nothing here imports the vault, the cases or pydantic while the page is being painted: the door does, later.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background
from exitdesk.ui.unlock.door_once import DoorOnce
from exitdesk.ui.unlock.flow import Key, Locked, LockReason, Step, UnlockFlow

if TYPE_CHECKING:
    from exitdesk.cases.ports import OpenVault
    from exitdesk.ui.context import Explanation

SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class UnlockState:
    """What the page shows: why it is locked, what one unlocks with, and the step."""

    why: LockReason
    key: Key = Key.PASSPHRASE
    step: Step = field(default_factory=Locked)
    caps_lock: bool = False


class UnlockViewModel(QObject):
    """Unlocking; `opened` carries the open vault, once, `troubled` an error that has a page of its own."""

    state_changed = Signal(object)
    opened = Signal(object)
    troubled = Signal(object)

    def __init__(
        self,
        door: DoorOnce,
        background: Background,
        explain: "Callable[[ExitDeskError], Explanation]",
        why: LockReason,
        *,
        second_ms: int = SECOND_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._background, self._explain = door, background, explain
        self._flow = UnlockFlow()
        self.state = UnlockState(why)
        self._second_ms = second_ms
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._on_waited)

    def prepare(self) -> None:
        """Load what unlocking needs; call it once the page is painted."""
        self._background.run(self._door, None, self._on_failed, receiver=self)

    def unlock(self, passphrase: str) -> bool:
        """Try a passphrase; False where none is taken now or nothing was written."""
        if not passphrase.strip() or not self._flow.tries():
            return False
        self._show()
        self._background.run(lambda: self._door().unlock(passphrase), self._on_opened, self._on_failed)
        return True

    def unlock_with_kit(self, words: Sequence[str]) -> bool:
        """Try the kit's words; False where none are taken now."""
        if not self._flow.tries():
            return False
        self._show()
        typed = tuple(words)

        def work() -> "OpenVault | int":
            door = self._door()
            wrong = door.check_kit(typed)
            return door.unlock_with_kit(typed) if wrong is None else wrong

        self._background.run(work, self._on_kit_judged, self._on_failed)
        return True

    def use(self, key: Key) -> None:
        """Turn to the passphrase or to the kit."""
        self._flow.starts_over()
        self._show(key=key)

    def see_caps_lock(self, on: bool) -> None:
        """Note whether Caps Lock is on."""
        if on != self.state.caps_lock:
            self._show(caps_lock=on)

    def _show(self, key: Key | None = None, caps_lock: bool | None = None) -> None:
        before = self.state
        caps = before.caps_lock if caps_lock is None else caps_lock
        self.state = UnlockState(before.why, key or before.key, self._flow.step, caps)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_opened(self, vault: object) -> None:
        self._flow.opened()
        self._show()
        self.opened.emit(vault)

    @Slot(object)
    def _on_kit_judged(self, judged: object) -> None:
        if not isinstance(judged, int):
            self._on_opened(judged)
            return
        self._start_waiting(self._flow.kit_was_wrong(judged + 1 if judged >= 0 else None))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WrongPassphrase):
            self._start_waiting(self._flow.was_wrong())
        elif isinstance(error, WrongKit):
            self._start_waiting(self._flow.kit_was_wrong(None))
        else:
            expected = error if isinstance(error, ExitDeskError) else ExitDeskError()
            told = self._explain(expected)
            if told.remedies:
                self._flow.waits_for_a_way_out()
                self._show()
                self.troubled.emit(expected)
                return
            self._flow.has_trouble(told.happened, told.to_do)
            self._show()

    def _start_waiting(self, seconds: int) -> None:
        self._show()
        if seconds:
            self._wait.start(seconds * self._second_ms)

    @Slot()
    def _on_waited(self) -> None:
        self._flow.waited()
        self._show()
