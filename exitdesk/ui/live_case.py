"""An open case as the screens see it: intents go in, `changed` comes out, and the saved state is told.

Folding happens at once, writing off the GUI thread in order. What is not on the disk yet stays in
`pending` and is tried again until it is; the screens show "Ikke gemt. Prøver igen" meanwhile. What a full
disk has room for is written although something larger waits: that counts as lost there until it comes.
"""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.desk import Desk
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unwritten import Unwritten, as_lost
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, Entry, EntryId, MeetingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.edit import Edit
from exitdesk.ui.background import Background

RETRY_MS = 3000


class LiveCase(QObject):
    """One open case. `changed` carries the entry; `saved` a clock time such as "10.31".

    `tight` tells once that the disk is full, and what is kept lies in the room that was held back.
    """

    changed = Signal(object)
    saved = Signal(str)
    tight = Signal()
    not_saved = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        case: CaseId,
        background: Background,
        parent: QObject | None = None,
        *,
        resumed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue = background.queue("journal")
        self._pending: dict[str, tuple[Entry, CaseRow | None, Sequence[Blob]]] = {}
        self._lost: dict[str, LostEntry] = {}  # how what waits is named; filled on the queue's thread alone
        self.sitting: list[str] = []
        self._was_tight = False
        self.trouble: object = None  # what is in the way of what waits
        self.session: CaseSession = desk.open(case, keep=self._keep, resumed=resumed)
        self._stop = self.session.subscribe(self._on_entry_folded)
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self._on_retry_due)

    @property
    def pending(self) -> tuple[Entry, ...]:
        """Entries that are not on the disk yet, oldest first."""
        return tuple(entry for entry, _, _ in self._pending.values())

    @property
    def unwritten(self) -> tuple[Unwritten, ...]:
        """The same, each with the papers and photos it owns. Safe from any thread."""
        return tuple(Unwritten(entry, tuple(blobs)) for entry, _, blobs in tuple(self._pending.values()))

    def waits(self, sha256: str) -> bool:
        """Whether a paper or a photo is not on the disk yet."""
        return any(blob.sha256 == sha256 for _, _, blobs in self._pending.values() for blob in blobs)

    def board(self, meeting: MeetingId) -> MeetingBoard:
        """Return a meeting's board as it stands."""
        return self.session.board(meeting)

    def record(
        self, *edits: Edit, meeting: MeetingId | None = None, blobs: Sequence[Blob] = ()
    ) -> Entry | None:
        """Record one gesture; where it is refused, emit `refused` and return None."""
        try:
            return self.session.record(*edits, meeting=meeting, blobs=blobs)
        except ExitDeskError as error:
            self.refused.emit(error)
            return None

    def undo(self) -> Entry | None:
        """Take back the newest gesture; None where it cannot be (and `refused` says why)."""
        try:
            return self.session.undo()
        except ExitDeskError as error:
            self.refused.emit(error)
            return None

    def redo(self) -> Entry | None:
        """Bring back the newest gesture taken back."""
        try:
            return self.session.redo()
        except ExitDeskError as error:
            self.refused.emit(error)
            return None

    def take_back(self, unwritten: Sequence[Unwritten]) -> None:
        """Go on with entries that a lock came upon before they were on the disk."""
        for one in unwritten:
            if one.case == self.session.case:
                self._hold(one.entry, None, one.blobs)  # known before it is folded: it may be asked for then
                self.session.take_in([one.entry])
                self._hold(one.entry, self.session.row(), one.blobs)
                self._write(*self._pending[one.entry.id])

    def read_again(self) -> None:
        """Take the case up as it is on the disk, after something of it was erased; there is no way back.

        Whoever follows the case, or one meeting of it, hears of it. Raises NoSuchCase.
        """
        self._stop()
        self.session = self._desk.open(self.session.case, keep=self._keep)
        self._stop = self.session.subscribe(self._on_entry_folded)
        newest = {entry.header.meeting: entry for entry in self.session.entries()}
        for entry in newest.values():
            self.changed.emit(entry)

    def catch_up(self) -> None:
        """Take up what came to the disk beside this one, from the partner, with what waits still on top.

        Raises NoSuchCase.
        """
        session = self._desk.open(self.session.case, keep=self._keep, resumed=True)
        session.take_in(self.pending)
        session.resume_sitting([EntryId(one) for one in self.sitting])
        self._stop()
        self.session = session
        self._stop = session.subscribe(self._on_entry_folded)

    def close(self) -> None:
        """Stop listening; entries still being written go on in the queue."""
        self._stop()
        self._retry.stop()

    def _keep(self, entry: Entry, row: CaseRow | None, blobs: Sequence[Blob]) -> None:
        self._try_words_again()  # first: there may be room now, and then nothing overtakes anything
        self._hold(entry, row, blobs)
        self.sitting.append(entry.id)
        self._write(entry, row, blobs)

    def _try_words_again(self) -> None:
        if self.trouble is not None:
            now = self.session.row()
            for entry, row, blobs in tuple(self._pending.values()):
                if not blobs:
                    self._write(entry, row and now, blobs)

    def _hold(self, entry: Entry, row: CaseRow | None, blobs: Sequence[Blob]) -> None:
        self._pending[entry.id] = (entry, row, blobs)
        self._desk.unwritten.update({blob.sha256: blob.data for blob in blobs})

    def _write(self, entry: Entry, row: CaseRow | None, blobs: Sequence[Blob]) -> None:
        before = tuple(takewhile(lambda one: one is not entry, self.pending))

        def work() -> str:
            self._desk.store.append(entry, row, blobs, [self._as_lost(one) for one in before])
            return entry.id

        self._queue.run(work, self._on_written, self._on_not_written)

    def _as_lost(self, entry: Entry) -> LostEntry:
        if entry.id not in self._lost:
            self._lost[entry.id] = as_lost(entry)
        return self._lost[entry.id]

    @Slot(object)
    def _on_written(self, entry: object) -> None:
        _entry, _row, blobs = self._pending.pop(str(entry), (None, None, ()))
        self._lost.pop(str(entry), None)
        for blob in blobs:
            self._desk.unwritten.pop(blob.sha256, None)
        if self._desk.store.on_reserve and not self._was_tight:
            self._was_tight = True
            self.tight.emit()
        if not self._pending:
            self.trouble = None
            self._retry.stop()
            self.saved.emit(self.session.now().strftime("%H.%M"))

    @Slot(object)
    def _on_not_written(self, error: object) -> None:
        self.trouble = error
        self.not_saved.emit(error)
        self._retry.start()

    @Slot()
    def _on_retry_due(self) -> None:
        self._retry.stop()
        now = self.session.row()  # a later entry may be on the disk already: an older line must not follow it
        for entry, row, blobs in tuple(self._pending.values()):
            self._write(entry, row and now, blobs)

    def _on_entry_folded(self, entry: Entry) -> None:
        self.changed.emit(entry)
