"""A copy that is made: recorded, and once that is on the disk written into the folder of what is handed out.

Where the folder is gone or full the same bytes are written later by `again`.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.case_edits import IssueCopy
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.errors import CaseError
from exitdesk.cases.ports import Blob
from exitdesk.sos.edit import Edit
from exitdesk.ui.background import Background, Cancellation
from exitdesk.ui.close.hand_out import hand_out
from exitdesk.ui.live_case import LiveCase


class CopyIssuer(QObject):
    """Hands out one copy at a time; `writing`, then `written` with its path, or `failed` with the error.

    `way_of` returns what writes a copy's file where it is not written as it is; `written` has its answer.
    `handed_out` are the bytes of the one that was written, to be printed as well.
    """

    writing = Signal()
    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        live: LiveCase,
        background: Background,
        folder: Path,
        parent: QObject,
        way_of: Callable[[bytes], Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._way_of = way_of
        self._live, self._background, self._folder = live, background, folder
        self._pdf: bytes | None = None
        self.handed_out: bytes | None = None
        self._waiting_for = ""
        self._writing: Cancellation | None = None
        live.saved.connect(self._on_saved)

    def issue(self, edit: IssueCopy | IssueDocument, pdf: bytes, also: Sequence[Edit] = ()) -> None:
        """Record a paper, with what is said in the same entry, and hand it out when that is on the disk."""
        self._pdf = pdf
        entry = self._live.record(edit, *also, blobs=(Blob(edit.sha256, "paper", pdf),))
        if entry is None:
            self.forget()
            self.failed.emit(CaseError())
            return
        self._waiting_for = entry.id
        self._on_saved("")

    @property
    def waits(self) -> bool:
        """Whether a copy is recorded and was not written yet."""
        return self._pdf is not None

    def again(self) -> None:
        """Write the copy that could not be written."""
        pdf, folder, day = self._pdf, self._folder, self._live.session.now().date()
        if pdf is None:
            return
        self.writing.emit()
        way = self._way_of(pdf) if self._way_of else partial(hand_out, folder, day, pdf)
        self._writing = self._background.run(way, self._on_written, self.failed.emit)

    def forget(self) -> None:
        """Hand out nothing that was recorded before; how a write under way ends is told to nobody."""
        if self._writing is not None:
            self._writing.cancel()
        self._writing = None
        self._pdf, self._waiting_for = None, ""
        self.handed_out = None

    @Slot(str)
    def _on_saved(self, _clock: str) -> None:
        waiting = self._waiting_for
        if waiting and all(entry.id != waiting for entry in self._live.pending):
            self._waiting_for = ""
            self.again()

    @Slot(object)
    def _on_written(self, answer: object) -> None:
        self.handed_out, self._pdf = self._pdf, None
        self.written.emit(answer)
