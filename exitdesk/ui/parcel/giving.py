"""Giving a case to the partner: packed and written off the GUI thread, its words held only while shown."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.close.errors import CopyFolderGone
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.context import UiContext
from exitdesk.ui.parcel.errors import StickGone

ENDING = "tavle"
_FOLDER = "parcel_folder"


class Step(StrEnum):
    """How far it has come."""

    READY = "ready"
    PACKING = "packing"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class State:
    """Where the file goes or went, the words that open it, and what was in the way."""

    folder: Path
    step: Step = Step.READY
    file: Path | None = None
    words: tuple[str, ...] = ()
    told: str = ""

    def __repr__(self) -> str:
        return f"State({self.step})"


@dataclass(frozen=True, slots=True)
class _Given:
    file: Path
    words: tuple[str, ...]


class GiveViewModel(QObject):
    """Giving one case away."""

    state_changed = Signal(object)

    def __init__(self, context: UiContext, case: CaseId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._case = context, case
        chosen = context.open_vault.setting(_FOLDER)
        self.state = State(Path(chosen) if chosen else context.handed_out)

    def choose(self, folder: Path) -> None:
        """Put the file there, today and next time: a folder on a stick, most often."""
        vault = self._context.open_vault
        self._show(folder=folder)
        self._context.background.run(
            lambda: vault.set_setting(_FOLDER, str(folder)), None, self._on_not_remembered
        )

    def give(self) -> None:
        """Pack and write. The passphrase was asked for before; what was kept until now goes along."""
        if self.state.step is not Step.READY:
            return
        parcels, case, day = self._context.open_vault.parcels, self._case, self._context.clock().date()
        folder = self.state.folder
        is_chosen = folder != self._context.handed_out

        def work() -> _Given:
            if is_chosen and not folder.is_dir():
                raise StickGone
            packed = parcels.pack(case)
            try:
                file = hand_out(folder, day, packed.data, ENDING)
            except CopyFolderGone:
                raise StickGone from None
            return _Given(file, tuple(packed.words.split()))

        self._show(step=Step.PACKING)
        queue = self._context.background.queue("journal")
        queue.run(work, self._on_given, self._on_failed)

    def forget(self) -> None:
        """Hold the words no longer."""
        self.state = replace(self.state, words=())

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_given(self, given: _Given) -> None:
        self._show(step=Step.GIVEN, file=given.file, words=given.words)

    @Slot(object)
    def _on_not_remembered(self, error: Exception) -> None:
        self._show(told=self._told(error))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._show(step=Step.READY, told=self._told(error))

    def _told(self, error: Exception) -> str:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        return f"{told.happened} {told.to_do}"
