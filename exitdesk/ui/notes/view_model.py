"""Own notes' view model: they go into one's own stream and to nothing else.

A note is kept by Enter. Esc returns to where one was and keeps nothing: what stood in the editor is still
there when it is opened again. F9 throws it away.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.resume import NOTE, Typing
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.live_case import LiveCase


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note as shown: its id, the clock time it was written ("10.14"), its text."""

    id: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class NotesState:
    """What the panel shows; `draft` is what an editor starts with when it opens."""

    notes: tuple[NoteLine, ...] = ()
    is_open: bool = False
    draft: str = ""


class NotesViewModel(QObject):
    """The notes of one meeting; `left` when the keyboard should go back to where it was."""

    state_changed = Signal()
    left = Signal()

    def __init__(
        self, live: LiveCase, meeting: MeetingId, typing: Typing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self._typing = live, meeting, typing
        self._text = ""
        self._is_open = False
        self._state = NotesState(self._lines())
        live.changed.connect(self._on_case_changed)

    @property
    def state(self) -> NotesState:
        """What is shown."""
        return self._state

    @property
    def text(self) -> str:
        """The words of the note that is not kept yet, in the panel or waiting for it."""
        return self._text.strip()

    @Slot()
    def open(self) -> None:
        """Open the panel for one note."""
        self._is_open = True
        self._typing.writes_note(self._text)
        self._refresh()

    @Slot()
    def leave(self) -> None:
        """Close the panel and go back; unkept words wait."""
        self._is_open = False
        self._typing.leaves_note()
        self._refresh()
        self.left.emit()

    @Slot(str)
    def write(self, text: str) -> None:
        """Note what stands in the editor: in memory only."""
        self._text = text
        self._typing.writes_note(text)

    @Slot()
    def keep(self) -> None:
        """Keep the note and go back; an empty one is not a note."""
        text = self._text.strip()
        if anything_seen(text):
            note = ThingId(self._live.session.new_id(NOTE))
            if self._live.record(WriteNote(note=note, text=text), meeting=self._meeting) is None:
                return
        self._text = ""
        self._typing.note_done()
        self.leave()

    @Slot()
    def discard(self) -> None:
        """Throw away what is being written; nothing says it happened."""
        self._text = ""
        self._typing.writes_note("")
        self._refresh()
        self.state_changed.emit()

    def resume(self, text: str, *, is_open: bool) -> None:
        """Have the words of before a lock again, in the open panel or waiting for it."""
        self.write(text)
        if is_open:
            self.open()
        else:
            self.leave()

    def _lines(self) -> tuple[NoteLine, ...]:
        notes = self._live.session.notes(self._meeting)
        return tuple(
            NoteLine(note.id, datetime.fromisoformat(note.at).strftime("%H.%M"), note.text) for note in notes
        )

    def _refresh(self) -> None:
        state = NotesState(self._lines(), self._is_open, self._text)
        if state != self._state:
            self._state = state
            self.state_changed.emit()

    @Slot(object)
    def _on_case_changed(self, _entry: object) -> None:
        self._refresh()
