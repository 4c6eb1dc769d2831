"""S6: what was copied leaves the clipboard after 15 seconds, at a lock, at the end, and after a kill.

The real window on a display of its own is typed into and copied from by keyboard; a second process reads the
clipboard. For the kill a clipboard manager is played by a third one, which keeps what the dead window had
copied: without one the display itself forgets it, and there would be nothing to show at the next start.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.journeys.beginnings import Secrets, first_start, open_board, unlock
from tests.journeys.display import Desk, own_display
from tests.journeys.test_lock import go_back_to_meeting, go_to_card
from tests.secrecy.canaries import make_flock
from tests.soak.figures import Figures

TARGET_COUNT: Final = 5  # of each way
_LIMIT: Final = 15.5  # seconds; reading takes a part of one
_PATIENCE: Final = 20.0
_READ: Final = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
QTimer.singleShot(100, lambda: (print(app.clipboard().text(), end=""), app.quit()))
app.exec()
"""
_MANAGE: Final = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
app, pid, held = QGuiApplication([]), int(sys.argv[1]), [""]
clipboard = app.clipboard()
def look():
    held[0] = clipboard.text() or held[0]
def alive():
    try:
        return open(f"/proc/{pid}/stat").read().split()[2] != "Z"
    except OSError:
        return False
def keep():
    if held[0] and not alive():
        clipboard.setText(held[0])
        held[0] = ""
        print("kept", flush=True)
clipboard.dataChanged.connect(look)
look()
timer = QTimer(interval=50)
timer.timeout.connect(keep)
timer.start()
print("ready", flush=True)
app.exec()
"""


class _Room:
    """A window in a meeting, with the caret in a card, and eyes on the clipboard."""

    def __init__(self, folder: Path, display: str) -> None:
        self.env = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.desk = Desk(folder, display)
        self.desk.start()
        self.secrets: Secrets = first_start(self.desk)
        open_board(self.desk, "Elias")
        go_to_card(self.desk)

    def read(self) -> str:
        """Return what another program would paste."""
        done = subprocess.run([sys.executable, "-c", _READ], env=self.env, capture_output=True, check=True)
        return done.stdout.decode("utf-8")

    def copy(self, word: str) -> bool:
        """Type a word and copy it; say whether another program sees it."""
        self.desk.type_text(word)
        self.desk.wait_focus(kind="CardEditor", text=word)
        self.desk.press("ctrl+a", "ctrl+c")
        return self.read() == word

    def keep_card(self) -> None:
        """Keep what was written and begin the next card."""
        self.desk.press("Return")
        self.desk.wait_focus(kind="CardEditor", text="")

    def come_back(self) -> None:
        """Start the window, unlock, and go to the next card."""
        self.desk.start()
        unlock(self.desk, self.secrets)
        go_back_to_meeting(self.desk)
        go_to_card(self.desk)


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Copy `count` times for each way."""
    del seed
    count = TARGET_COUNT if count is None else count
    words = iter(make_flock(count * len(WAYS)).words)
    seen, left, slowest = 0, dict.fromkeys(WAYS, 0), 0.0
    with own_display() as display:
        room = _Room(folder, display)
        try:
            for name, way in WAYS.items():
                for _ in range(count):
                    word = next(words)
                    seen += room.copy(word)
                    seconds = way(room, word)
                    slowest = max(slowest, seconds) if name == "after a while" else slowest
                    left[name] += seconds < 0
        finally:
            room.desk.end()
    counts: dict[str, int | float | str] = {
        "copied, each way": count,
        "the control: seen by another program before": f"{seen} of {count * len(WAYS)}",
        **{f"still there {name}": number for name, number in left.items()},
        "longest until it was gone by itself, seconds": round(slowest, 1),
    }
    met = seen == count * len(WAYS) and not any(left.values())
    what = "What was copied in the window, seen by another program"
    return Figures("S6", what, counts, met, in_time=slowest <= _LIMIT)


def _after_a_while(room: _Room, word: str) -> float:
    """Wait for it; return the seconds, -1 where it stays."""
    start = time.monotonic()
    while room.read() == word:
        if time.monotonic() - start > _PATIENCE:
            return -1
    seconds = time.monotonic() - start
    room.keep_card()
    return seconds


def _at_a_lock(room: _Room, word: str) -> float:
    room.desk.locked("ctrl+l")
    still = room.read() == word
    unlock(room.desk, room.secrets)
    room.desk.wait_focus(kind="CardEditor")
    room.keep_card()
    return -still


def _at_the_end(room: _Room, word: str) -> float:
    room.keep_card()
    room.desk.close()
    still = room.read() == word
    room.come_back()
    return -still


def _after_a_kill(room: _Room, word: str) -> float:
    pid = max(room.desk.seen_pids)
    command = [sys.executable, "-c", _MANAGE, str(pid)]
    with subprocess.Popen(command, env=room.env, stdout=subprocess.PIPE) as manager:
        assert manager.stdout is not None
        manager.stdout.readline()
        os.kill(pid, signal.SIGKILL)
        manager.stdout.readline()
        kept = room.read() == word
        room.come_back()
        still = room.read() == word
        manager.kill()
    if not kept:
        raise RuntimeError("nobody had kept what was copied: the kill shows nothing")
    return -still


WAYS: Final[dict[str, Callable[[_Room, str], float]]] = {
    "after a while": _after_a_while,
    "at a lock": _at_a_lock,
    "at the end": _at_the_end,
    "at the start after a kill": _after_a_kill,
}
