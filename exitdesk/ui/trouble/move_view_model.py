"""Out of a folder that is copied elsewhere, as steps: it is offered, it is under way, it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background, Cancellation
from exitdesk.ui.explanation import Explanation
from exitdesk.ui.progress import ProgressRelay, stoppable

if TYPE_CHECKING:
    from exitdesk.cases.ports import OpenVault
    from exitdesk.cases.safekeeping import Moved


@dataclass(frozen=True, slots=True)
class Offered:
    """Moving is offered, into `place` or, where that is None, into a folder to be chosen.

    `also` is what a move that was tried said.
    """

    place: Path | None
    also: str = ""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """It is being moved; `share` is what is done."""

    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Arrived:
    """It is at its new place, and closed."""

    moved: "Moved"


Step: TypeAlias = Offered | UnderWay | Arrived


class MoveViewModel(QObject):
    """`left` tells that a person goes on without moving, `unlock_wished` carries the new profile's folder."""

    step_changed = Signal(object)
    left = Signal()
    unlock_wished = Signal(object)

    def __init__(
        self,
        vault: "OpenVault",
        place: Path | None,
        background: Background,
        explain: Callable[[ExitDeskError], Explanation],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vault, self._background, self._explain = vault, background, explain
        self._place = place
        self._cancellation: Cancellation | None = None
        self._relay: ProgressRelay | None = None
        self.step: Step = Offered(place)

    def move(self, root: Path) -> None:
        """Move it into a profile's folder."""
        if not isinstance(self.step, Offered):
            return
        self._cancellation = Cancellation()
        self._relay = relay = ProgressRelay(self._cancellation, self)
        relay.moved.connect(self._on_moved)
        self._show(UnderWay())
        work = stoppable(lambda: self._vault.moving.move(root, relay))
        self._background.run(work, self._on_arrived, self._on_failed, receiver=self)

    def stop(self) -> None:
        """Stop what is under way; where it is too late, it is done."""
        if self._cancellation is not None:
            self._cancellation.cancel()

    def go_on(self) -> None:
        """Leave the vault where it is, and go on."""
        if isinstance(self.step, Offered):
            self.left.emit()

    def unlock_there(self) -> None:
        """Go to the lock page of the new place."""
        if isinstance(self.step, Arrived):
            self.unlock_wished.emit(self.step.moved.root)

    def _show(self, step: Step) -> None:
        self.step = step
        self.step_changed.emit(step)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        if isinstance(self.step, UnderWay):
            self._show(UnderWay(share))

    @Slot(object)
    def _on_arrived(self, moved: "Moved | None") -> None:
        self._show(Offered(self._place) if moved is None else Arrived(moved))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(Offered(self._place, f"{told.happened} {told.to_do}"))
