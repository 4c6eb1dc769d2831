"""Taking a case in from the partner: looked at with its words first, then taken in, off the GUI thread."""

import stat
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.export import LARGEST_FILE, ImportPreview
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext
from exitdesk.ui.parcel.errors import ParcelNotRead


class Step(StrEnum):
    """How far it has come."""

    CHOOSING = "choosing"
    LOOKING = "looking"
    LOOKED = "looked"
    TAKING = "taking"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class State:
    """The file, what it would bring or brought, and what was in the way."""

    step: Step = Step.CHOOSING
    file: Path | None = None
    preview: ImportPreview | None = None
    told: str = ""

    @property
    def case(self) -> CaseId | None:
        """The first case it brings that can be opened."""
        cases = self.preview.cases if self.preview else ()
        return next((one.case for one in cases if one.number), None)

    def __repr__(self) -> str:
        return f"State({self.step})"


class ReceiveViewModel(QObject):
    """Taking one file in; `taken` tells that the list of cases has changed."""

    state_changed = Signal(object)
    taken = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = State()

    def choose(self, file: Path) -> None:
        """Take this file up; what was looked at before is let go."""
        self._show(step=Step.CHOOSING, file=file, preview=None)

    def look(self, words: str) -> None:
        """Open the file with its six words and say what it would bring."""
        file, parcels = self.state.file, self._context.open_vault.parcels
        if file is None or self.state.step is not Step.CHOOSING:
            return

        def work() -> ImportPreview:
            return parcels.look(_read(file), words)

        self._show(step=Step.LOOKING)
        self._context.background.run(work, self._on_looked, self._on_not_looked)

    def take_in(self) -> None:
        """Take in what was looked at."""
        preview, parcels = self.state.preview, self._context.open_vault.parcels
        if preview is None or self.state.step is not Step.LOOKED:
            return
        self._show(step=Step.TAKING)
        queue = self._context.background.queue("journal")
        queue.run(lambda: parcels.take_in(preview), self._on_taken, self._on_not_taken)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_looked(self, preview: ImportPreview) -> None:
        self._show(step=Step.LOOKED, preview=preview)

    @Slot(object)
    def _on_not_looked(self, error: Exception) -> None:
        self._show(step=Step.CHOOSING, told=self._told(error))

    @Slot(object)
    def _on_taken(self, _count: int) -> None:
        self._show(step=Step.TAKEN)
        self.taken.emit()

    @Slot(object)
    def _on_not_taken(self, error: Exception) -> None:
        self._show(step=Step.LOOKED, told=self._told(error))

    def _told(self, error: Exception) -> str:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        return f"{told.happened} {told.to_do}"


def _read(file: Path) -> bytes:
    """Return what a file holds; raises ParcelNotRead."""
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_FILE:  # a pipe would never end
            raise ParcelNotRead
        with file.open("rb") as opened:
            return opened.read(found.st_size)
    except (OSError, MemoryError):
        raise ParcelNotRead from None
