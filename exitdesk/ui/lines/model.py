"""What a sheet of lines asks of its case: each intent records one edit, and the sheet is read anew from it.

What is being written has a room of its own in memory, so that a lock gives it back.
"""

from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from exitdesk.cases.resume import LineDraft
from exitdesk.journal.entry import ThingId
from exitdesk.ui.board.gestures import gesture_name
from exitdesk.ui.live_case import LiveCase

Draft = TypeVar("Draft", bound=LineDraft)
Draft_co = TypeVar("Draft_co", bound=LineDraft, covariant=True)


class Shown(Protocol[Draft_co]):
    """A line as it stands."""

    @property
    def id(self) -> ThingId:
        """Which line it is."""

    @property
    def draft(self) -> Draft_co:
        """What an editor of this line begins with."""


class LinesModel(QObject, Generic[Draft]):
    """One case's sheet while it is open; `gestures` are the edits that undo reaches from it."""

    gestures: ClassVar[frozenset[str]] = frozenset()
    state_changed = Signal()

    def __init__(self, live: LiveCase, blank: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live, self._blank = live, blank

    def keep(self, draft: Draft) -> bool:
        """Write a new line, or say one otherwise; False where nothing is said or it was refused."""
        raise NotImplementedError

    def move(self, line: ThingId, step: int) -> bool:
        """Put a line one place up (-1) or down (1); False at the end."""
        raise NotImplementedError

    def remove(self, line: ThingId) -> None:
        """Take a line off."""
        raise NotImplementedError

    def choose(self, line: ThingId, nth: int) -> None:
        """Choose one of the versions of a line; one that was taken off goes for good."""
        raise NotImplementedError

    def undo(self) -> str:
        """Take back the newest gesture where it was on this sheet; return what it was, or ""."""
        tag = self.live.session.undo_name() or ""
        return gesture_name(tag) if tag in self.gestures and self.live.undo() is not None else ""

    def redo(self) -> str:
        """Bring back the newest gesture taken back, where it was on this sheet."""
        tag = self.live.session.redo_name() or ""
        return gesture_name(tag) if tag in self.gestures and self.live.redo() is not None else ""

    # -- what is only in memory --------------------------------------------------------------------

    def opens(self) -> Draft:
        """Note that the sheet is open; return what was being written on it, perhaps before a lock."""
        waits = self._waiting() or self._blank
        self._note(waits)
        return waits

    def writes(self, draft: Draft) -> None:
        """Note what stands in the editor."""
        self._note(draft)

    def stops_writing(self) -> None:
        """Forget it: it was kept or thrown away."""
        self._note(self._blank)

    def closes(self, waits: Draft | None) -> None:
        """Note that the sheet was closed, perhaps over words that wait."""
        self._note(waits)

    def _waiting(self) -> Draft | None:
        raise NotImplementedError

    def _note(self, draft: Draft | None) -> None:
        raise NotImplementedError
