"""Trouble with the vault as steps: what is told, what was chosen, and work that can be stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background, Cancellation
from exitdesk.ui.explanation import Explanation, Remedy
from exitdesk.ui.progress import ProgressRelay, stoppable
from exitdesk.ui.unlock.door_once import DoorOnce

if TYPE_CHECKING:
    from exitdesk.cases.ports import OpenVault
    from exitdesk.cases.safekeeping import Backup
    from exitdesk.cases.salvaged import Salvaged


@dataclass(frozen=True, slots=True)
class Told:
    """The trouble is told; `also` is what a remedy that was tried said."""

    explanation: Explanation
    also: str = ""


@dataclass(frozen=True, slots=True)
class Sure:
    """Going on is asked once more."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """One of the backups is to be chosen, newest first; there may be none."""

    backups: "tuple[Backup, ...]"


@dataclass(frozen=True, slots=True)
class Working:
    """Something is under way; `share` is None where it cannot be told and cannot be stopped."""

    remedy: Remedy
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What was whole is in the vault's place; what is missing is told, and it is unlocked again."""

    salvaged: "Salvaged"


Step: TypeAlias = Told | Sure | Choosing | Working | Saved


class TroubleViewModel(QObject):
    """`opened` carries the open vault, `left` the remedy that leads to the lock page; `ended`: quit."""

    step_changed = Signal(object)
    opened = Signal(object)
    left = Signal(object)
    ended = Signal()

    def __init__(
        self,
        door: DoorOnce,
        background: Background,
        explain: Callable[[ExitDeskError], Explanation],
        error: ExitDeskError,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._background, self._explain = door, background, explain
        self._told = Told(explain(error))
        self._cancellation: Cancellation | None = None
        self._relay: ProgressRelay | None = None
        self.step: Step = self._told

    @property
    def explanation(self) -> Explanation:
        """What is told of the trouble."""
        return self._told.explanation

    def choose(self, remedy: Remedy) -> None:
        """Take up a remedy."""
        match remedy:
            case Remedy.TRY_AGAIN | Remedy.USE_KIT:
                self._forget()
                self.left.emit(remedy)
            case Remedy.QUIT:
                self._forget()
                self.ended.emit()
            case Remedy.GO_ON:
                self._show(Sure())
            case Remedy.RESTORE:
                self.look_for_backups()
            case Remedy.SALVAGE:
                self.salvage()
            case Remedy.UNLOCK_KEYRING:
                self.ask_keyring()

    def go_on(self) -> None:
        """Go on in spite of the trouble: it was asked twice."""
        self._show(Working(Remedy.GO_ON))
        self._background.run(lambda: self._door().go_on(), self._on_opened, self._on_failed)

    def ask_keyring(self) -> None:
        """Try once more what was typed, with a keyring that may show its prompt: somebody has just asked."""
        self._show(Working(Remedy.UNLOCK_KEYRING))
        self._background.run(lambda: self._door().ask_keyring(), self._on_opened, self._on_failed)

    def look_for_backups(self, place: Path | None = None) -> None:
        """List the backups here, and in a folder named by hand."""
        self._show(Working(Remedy.RESTORE))
        self._background.run(
            lambda: tuple(self._door().restorable(place)), self._on_backups_found, self._on_failed
        )

    def restore(self, backup: "Backup") -> None:
        """Put a backup into the vault's place."""
        relay = self._begin(Remedy.RESTORE)
        work = stoppable(lambda: self._door().restore(backup, relay))
        self._background.run(work, self._on_restored, self._on_failed)

    def salvage(self) -> None:
        """Put what is whole into the vault's place."""
        relay = self._begin(Remedy.SALVAGE)
        work = stoppable(lambda: self._door().salvage(relay))
        self._background.run(work, self._on_saved, self._on_failed)

    def stop(self) -> None:
        """Stop what is under way; where it is too late, it is done."""
        if self._cancellation is not None:
            self._cancellation.cancel()

    def back(self) -> None:
        """Go back to what is told."""
        self._show(self._told)

    def _begin(self, remedy: Remedy) -> ProgressRelay:
        """Show work that can be stopped; return what tells how far it is."""
        self._cancellation = Cancellation()
        self._relay = relay = ProgressRelay(self._cancellation, self)
        relay.moved.connect(self._on_moved)
        self._show(Working(remedy, 0.0))
        return relay

    def _forget(self) -> None:
        self._background.run(lambda: self._door().forget())

    def _show(self, step: Step) -> None:
        self.step = step
        self.step_changed.emit(step)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        if isinstance(self.step, Working):
            self._show(Working(self.step.remedy, share))

    @Slot(object)
    def _on_backups_found(self, backups: object) -> None:
        if isinstance(backups, tuple):
            self._show(Choosing(backups))

    @Slot(object)
    def _on_saved(self, salvaged: "Salvaged | None") -> None:
        if salvaged is None:
            self.back()
        else:
            self._show(Saved(salvaged))

    @Slot(object)
    def _on_restored(self, vault: "OpenVault | None") -> None:
        if vault is None:
            self.back()
        else:
            self.opened.emit(vault)

    @Slot(object)
    def _on_opened(self, vault: "OpenVault") -> None:
        self.opened.emit(vault)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        asked = isinstance(self.step, Working) and self.step.remedy is Remedy.UNLOCK_KEYRING
        if asked and told.remedies:
            self._told = Told(told)  # the keyring has something else to say now, or was sent away
        else:
            self._told = Told(self._told.explanation, f"{told.happened} {told.to_do}")
        self.back()
