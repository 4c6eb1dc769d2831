"""The real window, started like the program starts it, with a peephole for the test that types.

The peephole only looks: what stands on the screen and where the focus is, through a socket in the test's
own folder. Keys come from the X server. A locked window starts its successor through this module again, so
that there is a peephole in it too.
"""

import argparse
import json
import os
import queue
import socket
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from exitdesk.app.lock import Succession
from exitdesk.app.paths import Profile
from exitdesk.app.window import Running, Start, run_window
from exitdesk.ui.unlock.flow import LockReason


class Peephole(QObject):
    """Answers each connection with what is on the screen right now, as JSON."""

    asked = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        draft = path.with_suffix(".new")
        draft.unlink(missing_ok=True)
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.bind(str(draft))
        self._server.listen(4)
        draft.replace(path)
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            line, _ = self._server.accept()
            answer: queue.Queue[bytes] = queue.Queue()
            self.asked.emit(answer)
            with line:
                line.sendall(answer.get())

    @Slot(object)
    def _on_asked(self, answer: "queue.Queue[bytes]") -> None:
        answer.put(json.dumps(seen()).encode("utf-8"))


def seen() -> dict[str, Any]:
    """Return the process, the words that stand on the screen, and the focus."""
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    widgets = [widget for window in windows for widget in [window, *window.findChildren(QWidget)]]
    texts = [text for widget in widgets if widget.isVisible() for text in _texts(widget)]
    focus = QApplication.focusWidget()
    return {
        "pid": os.getpid(),
        "active": QApplication.activeWindow() is not None,
        "texts": list(dict.fromkeys(texts)),
        "focus": {
            "kind": type(focus).__name__ if focus else "",
            "inside": _inside(focus),
            "name": focus.accessibleName() if focus else "",
            "text": _written(focus) or "",
        },
        "windows": [window.windowTitle() for window in windows],
    }


def _texts(widget: QWidget) -> list[str]:
    said = getattr(widget, "text", None)
    told = said() if callable(said) else ""
    texts = (told if isinstance(told, str) else "", widget.accessibleName(), _written(widget) or "")
    return [text for text in texts if text.strip()]


def _written(widget: QWidget | None) -> str | None:
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.toPlainText()
    return None


def _inside(widget: QWidget | None) -> list[str]:
    parents = []
    while widget is not None:
        parents.append(type(widget).__name__)
        widget = widget.parentWidget()
    return parents


def _tell_bugs(running: Running, output: Path) -> None:
    """Write where a bug came from to the output: the test that fails shows it."""
    show = running.window.show_trouble

    def tell_and_show(error: Exception) -> None:
        with output.open("a", encoding="utf-8") as file:
            traceback.print_exception(error, file=file)
        show(error)

    running.window.show_trouble = tell_and_show  # type: ignore[method-assign]


def main() -> int:
    """Run the window."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", required=True)
    parser.add_argument("--peephole", required=True)
    parser.add_argument("--dear-key", action="store_true")
    parser.add_argument("--successor")
    parser.add_argument("--why", default="started")
    told = parser.parse_args()
    profile, kept = Profile(Path(told.profile)), []

    def start_peephole(running: Running) -> None:
        kept.append(Peephole(Path(told.peephole)))
        _tell_bugs(running, Path(told.peephole).with_name("output.txt"))
        me = [sys.executable, "-m", "tests.journeys.driven", "--profile", told.profile]
        dear = ["--dear-key"] if told.dear_key else []
        running.locker.command = [*me, "--peephole", told.peephole, *dear]

    succession = Succession.from_argument(told.successor) if told.successor else None
    start = Start(profile, succession, LockReason(told.why), cheap_key=not told.dear_key)
    return run_window(start, then=start_peephole)


if __name__ == "__main__":
    sys.exit(main())
