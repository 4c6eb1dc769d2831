"""Backups and changes of keys: intents go in, steps come out, and everything slow is done on a thread."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.safekeeping import NONE_LOOSE, BackupKind, Loose
from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.ui.background import Cancellation
from exitdesk.ui.context import UiContext
from exitdesk.ui.progress import ProgressRelay
from exitdesk.ui.reask.waits import OWNER
from exitdesk.ui.safekeeping.flow import NEEDS_KIT, Change, KeyChangeFlow, State, Step
from exitdesk.ui.safekeeping.work import work_of

if TYPE_CHECKING:
    from exitdesk.cases.safekeeping import Backup

SECOND_MS = 1000


@dataclass(frozen=True, slots=True)
class Kept:
    """What is told of the backups: the newest, the second place, and what is under way.

    `bound` says whether the vault is bound to a computer, None where that cannot be read just now.
    """

    newest: "Backup | None" = None
    count: int = 0
    second_place: Path | None = None
    second_failed: bool = False
    share: float | None = None
    told: str = ""
    bound: bool | None = None


class BackupsViewModel(QObject):
    """Looking after the backups."""

    state_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._backups = context.open_vault.backups
        self._access = context.open_vault.desk.access
        self._keys = context.open_vault.keys
        self._cancellation: Cancellation | None = None
        self._done = 0
        self.state = Kept()

    def read(self) -> None:
        """Read what there is; what is told, and a backup under way, stay as they are."""
        before = self._done
        self._context.background.run(lambda: (before, self._look()), self._on_looked, receiver=self)

    def back_up(self) -> None:
        """Make a backup now."""
        if self.state.share is not None:
            return
        self._cancellation = Cancellation()
        relay = ProgressRelay(self._cancellation, self)
        relay.moved.connect(self._on_moved)
        self._show(share=0.0, told="")

        def work() -> Kept:
            self._backups.back_up(BackupKind.ON_DEMAND, relay)
            self._access.note("backup", detail=BackupKind.ON_DEMAND.value)
            return self._look()

        self._context.background.run(work, self._on_done, self._on_failed)

    def stop(self) -> None:
        """Stop the backup under way."""
        if self._cancellation is not None:
            self._cancellation.cancel()
            self._show(share=None)

    def name_second_place(self, folder: Path | None) -> None:
        """Name the second place, or none."""

        def work() -> Kept:
            self._backups.set_second_place(folder)
            self._access.note("backup_place", detail="given_up" if folder is None else "named")
            return self._look()

        self._context.background.run(work, self._on_done, self._on_failed)

    def _look(self) -> Kept:
        there = self._backups.all()
        return Kept(
            newest=there[0] if there else None,
            count=len(there),
            second_place=self._backups.second_place,
            second_failed=self._backups.second_place_failed,
            bound=self._bound(),
        )

    def _bound(self) -> bool | None:
        with suppress(ExitDeskError):
            return self._keys.bound
        return None

    def _show(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_looked(self, looked: tuple[int, Kept]) -> None:
        before, kept = looked
        if before == self._done:  # else something was done meanwhile, and what it left has been shown
            self.state = replace(kept, share=self.state.share, told=self.state.told)
            self.state_changed.emit(self.state)

    @Slot(object)
    def _on_done(self, kept: object) -> None:
        if isinstance(kept, Kept):
            self._done += 1
            self.state = kept
            self.state_changed.emit(kept)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        if self.state.share is not None:
            self._show(share=share)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        words = "" if isinstance(error, Cancelled) else f"{told.happened} {told.to_do}"
        self._show(share=None, told=words)


class KeyChangeViewModel(QObject):
    """One change of keys; `locked_wished` tells that the vault is closed and the window must lock."""

    state_changed = Signal(object)
    lock_wished = Signal()

    def __init__(
        self, context: UiContext, change: Change, parent: QObject | None = None, *, by_kit: bool = False
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._keys = context.open_vault.keys
        self._flow = KeyChangeFlow(change, by_kit=by_kit)
        self._cancellation: Cancellation | None = None
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._on_waited)
        self._must_wait()

    @property
    def state(self) -> State:
        """What is shown."""
        return self._flow.state

    def suggest(self) -> str:
        """Return six fresh words."""
        return self._context.door.suggest_passphrase()

    def ask(self, now: str, new: str, again: str) -> None:
        """Go on from the first step: the passphrase of now is tried before anything else is asked."""
        if self._must_wait():
            self._tell()
            return
        self._flow.writes(now=now, new=new, again=again)
        strong = self._context.door.passphrase_is_strong_enough(new)
        if not self._flow.asked_enough(strong=strong):
            self._tell()
            return
        if self.state.change in NEEDS_KIT:
            self._flow.works(None)
            self._tell()
            keys, waits = self._keys, self._context.waits
            self._context.background.run(
                lambda: waits.judged(OWNER, right=keys.is_right(now)), self._on_judged, self._on_failed
            )
        else:
            self._do()

    def has_written_down(self) -> None:
        """Ask for the kit's words back."""
        self._flow.has_written_down()
        self._tell()

    def reads_again(self) -> None:
        """Show the kit's words once more."""
        self._flow.reads_again()
        self._tell()

    def types_back(self, words: tuple[str, ...]) -> None:
        """Compare the words, and do the change where they are right."""
        if self._flow.types_back(words):
            self._do()
        else:
            self._tell()

    def stop(self) -> None:
        """Stop what is under way, as far as it can be; the kit that opened stands for nothing more."""
        if self.state.by_kit and self.state.step is not Step.WORKING:
            self._keys.forget_kit()
        if self._cancellation is not None:
            self._cancellation.cancel()
            self._flow.stopped()
            self._tell()

    def _do(self) -> None:
        state = self.state
        self._flow.works(0.0 if state.change is Change.KEY else None)
        self._tell()
        relay = None
        if state.change is Change.KEY:
            self._cancellation = Cancellation()
            relay = ProgressRelay(self._cancellation, self)
            relay.moved.connect(self._on_moved)
        work = work_of(self._keys, state, relay, self._context.waits)
        self._context.background.run(work, self._on_done, self._on_failed)

    def _tell(self) -> None:
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_judged(self, delay: int) -> None:
        if delay:
            self._start_waiting()
        else:
            self._flow.is_given(self._context.door.new_kit())
            self._tell()

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        if self.state.share is not None:
            self._flow.works(share)
            self._tell()

    @Slot(object)
    def _on_done(self, loose: object) -> None:
        rekeyed = self.state.change is Change.KEY
        self._flow.done(loose if isinstance(loose, Loose) else NONE_LOOSE)
        self._tell()
        if rekeyed:
            self.lock_wished.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WrongPassphrase):
            self._start_waiting()
            return
        if isinstance(error, Cancelled):
            self._flow.stopped()
        else:
            told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
            self._flow.failed(f"{told.happened} {told.to_do}")
        self._tell()

    def _start_waiting(self) -> None:
        delay = max(1, self._context.waits.left(OWNER))
        self._flow.was_wrong(delay)
        self._wait.start(delay * SECOND_MS)
        self._tell()

    def _must_wait(self) -> bool:
        """Whether one was wrong before, on this sheet or another one, and it is too early to try again."""
        delay = 0 if self.state.by_kit else self._context.waits.left(OWNER)
        if delay:
            self._flow.waits(delay)
            self._wait.start(delay * SECOND_MS)
        return delay > 0

    @Slot()
    def _on_waited(self) -> None:
        self._flow.waited()
        self._tell()
