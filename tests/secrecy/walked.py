"""Walking a meeting with them in it, and looking at every surface after each step."""

from collections.abc import Collection
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import Shiboken

from exitdesk.ui.meeting.shell import MeetingShell
from tests.screens.office import OfficeParts
from tests.screens.two_screens import TwoScreens
from tests.secrecy.planted import (
    CANARIES,
    DISCARDED,
    MARK_WORDS,
    MARKS,
    OTHERS,
    QUESTIONS,
    UNDONE,
    UNREVEALED,
    WITHDRAWN,
)
from tests.secrecy.surfaces import Hit, Said, Speaker, held, hits, looked, outside, within_reach
from tests.ui.meeting.reach import shell_of

# What no object of the program may hold while a meeting runs, hidden or not.
GONE = (*OTHERS, *DISCARDED, *WITHDRAWN, *UNDONE)

_MOST_UNDONE = 60


@dataclass
class Walked:
    """A window in a meeting; `leaks` are what was found, state by state."""

    parts: OfficeParts
    screens: TwoScreens
    speaker: Speaker
    leaks: list[str] = field(default_factory=list)
    looks: int = 0
    _waiting: tuple[str, ...] = ()
    _room: QWidget | None = None

    @property
    def shell(self) -> MeetingShell:
        """The meeting."""
        return shell_of(self.parts)

    @property
    def room(self) -> QWidget:
        """The window on the shared screen, also when it was taken away."""
        pages = self.parts.window.pages
        if pages is not None and pages.shared is not None:
            self._room = pages.shared.window
        assert self._room is not None
        return self._room

    def look(self, state: str, *, shows: Collection[str] = (), typed: Collection[str] = ()) -> None:
        """Look at every surface; `shows` may stand on the laptop's page, `typed` in its open editor."""
        self.settle()
        self.looks += 1
        window = self.parts.window
        laptop, room = looked(window), self.of_room()
        others = list(outside())
        within = hits(laptop.near, CANARIES)
        reached = {one.word for one in within}
        assert set(typed) <= reached, f"{state}: the control: what is being typed stands there"
        assert not shows or reached & set(shows), f"{state}: the control: something of it is shown"
        found: dict[str, list[Hit]] = {
            "room": hits(room, CANARIES, cut=True),
            "outside": hits(others, CANARIES, cut=True),
            "spoken": hits(self.speaker.heard, CANARIES, cut=True),
            "laptop": [one for one in within if one.word not in (*shows, *typed)],
            "held": hits(laptop.held, {*GONE, *MARKS} - {*typed, *shows}),
        }
        for surface, there in found.items():
            self.leaks += [f"{state}: {surface}: {one.channel} {one.where}: {one.word}" for one in there]
        self.leaks += [f"{state}: room: {word}" for word in self._marks_in(room)]
        told = "\n".join(one.text for one in (*room, *self.speaker.heard, *others))
        self.leaks += [f"{state}: told: {word}" for word in MARK_WORDS if word in told]
        self.speaker.heard.clear()

    def reaches(self, word: str) -> bool:
        """Say whether a word stands on the laptop now."""
        self.settle()
        return bool(hits(within_reach(self.parts.window), (word,)))

    def of_room(self) -> list[Said]:
        """Return everything that the room's window holds or paints."""
        room = self.room
        return held(room) if Shiboken.isValid(room) else []

    def told(self) -> str:
        """Return what was found, a line for each."""
        return "\n".join(dict.fromkeys(self.leaks))

    def settle(self) -> None:
        """Let everything be laid out, painted, written and deleted."""
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def undo_in_every_editor(self) -> None:
        """Take back whatever an editor can take back, and look at it after each step."""
        window = self.parts.window
        editors: list[QLineEdit | QTextEdit | QPlainTextEdit] = [*window.findChildren(QLineEdit)]
        editors += [*window.findChildren(QTextEdit), *window.findChildren(QPlainTextEdit)]
        for editor in editors:
            for _ in range(_MOST_UNDONE):
                editor.undo()
                said = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
                there = hits([Said("undone", type(editor).__name__, said)], (*GONE, *MARKS))
                self.leaks += [f"undo in an editor: {one.where}: {one.word}" for one in there]

    @staticmethod
    def _marks_in(room: list[Said]) -> list[str]:
        told = "\n".join(one.text for one in room if one.channel in ("painted", "picture"))
        pictures = [f"a picture {one.text}" for one in room if one.channel == "picture"]
        return [word for word in QUESTIONS if word in told] + pictures


SCALES_SHOW = UNREVEALED
