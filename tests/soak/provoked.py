"""The process of S7: the real window, in which one error after the other is provoked, each by the next way.

It reads what to hide from stdin. What stood on the screen after each error is written to one file, and how
many errors arrived to another.
"""

import json
import random
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.app import cli, commands
from exitdesk.app.indexing import IndexWorker
from exitdesk.app.paths import Profile
from exitdesk.app.window import Running, Start, run_window
from tests.journeys.driven import seen
from tests.secrecy.canaries import Flock
from tests.soak.provoked_bugs import Provoker, expected_errors

_EVERY_COMMAND_LINE: Final = 8  # one error in eight


class _Fails:
    """An object that fails while it goes."""

    def __init__(self, fail: Callable[[], None]) -> None:
        self._fail = fail

    def __del__(self) -> None:
        self._fail()


@dataclass
class Counts:
    """What arrived."""

    window: int = 0
    command_line: int = 0
    texts: set[str] = field(default_factory=set)


class Provoking(QObject):
    """Provokes the next error when the last one stands on the screen."""

    def __init__(self, running: Running, provoker: Provoker, told: dict[str, Any]) -> None:
        super().__init__(running.window)
        self.running, self.provoker, self.told = running, provoker, told
        self.counts, self.nth = Counts(), 0
        self._fail: Callable[[], None] = lambda: None
        self._index = IndexWorker(self._work, running.caught)
        self.ways: tuple[Callable[[Callable[[], None]], object], ...] = (
            lambda fail: QTimer.singleShot(0, fail),
            running.background.run,
            lambda fail: running.background.queue("line").run(fail),
            lambda fail: running.background.run(lambda: None, lambda _none: fail()),
            lambda fail: threading.Thread(target=fail).start(),
            _Fails,
            self._by_the_index,
        )
        running.bug.happened.connect(self._on_shown, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def go_on(self) -> None:
        """Provoke the next error, or end."""
        if self.nth == self.told["count"]:
            self._end()
            return
        nth, self.nth = self.nth, self.nth + 1
        fail = self.provoker.raiser(self.provoker.error(nth))
        if nth % _EVERY_COMMAND_LINE == 0:
            self._on_the_command_line(fail)
            QTimer.singleShot(0, self.go_on)
            return
        self.ways[nth % len(self.ways)](fail)

    @Slot(object)
    def _on_shown(self, _error: object) -> None:
        """Read the screen: the sheet was opened by the connection made before this one."""
        sheet = self.running.window.sheet
        self.counts.window += sheet is not None and sheet.isVisible()
        self.counts.texts.update(seen()["texts"])
        for widget in self.running.window.findChildren(QWidget):
            self.counts.texts.update(
                (widget.toolTip(), widget.windowTitle(), widget.accessibleDescription(), widget.objectName())
            )
        if sheet is not None:
            sheet.close_sheet()
        QTimer.singleShot(0, self.go_on)

    def _work(self) -> None:
        self._fail()

    def _by_the_index(self, fail: Callable[[], None]) -> None:
        self._fail = fail
        self._index.wake()

    def _on_the_command_line(self, fail: Callable[[], None]) -> None:
        def doctor(*_told: object) -> int:
            fail()
            return 0

        vars(commands)["doctor"] = doctor
        code = cli.main(["--profile", str(self.running.start.profile.root), "doctor"])
        self.counts.command_line += code != 0

    def _end(self) -> None:
        ended = {
            "reached the window": self.counts.window,
            "on the command line": self.counts.command_line,
            "texts read off the screen": len(self.counts.texts),
            "kinds": len(self.provoker.expected),
            "library texts": sorted(self.provoker.library_texts),
        }
        Path(self.told["screen"]).write_text("\n".join(self.counts.texts), "utf-8")
        Path(self.told["result"]).write_text(json.dumps(ended), "utf-8")
        QApplication.quit()


def main() -> int:
    """Run the window until all is provoked."""
    told = json.loads(sys.stdin.read())
    flock = Flock(told["stem"], tuple(told["words"]))
    keys = tuple(bytes.fromhex(one) for one in told["keys"])
    provoker = Provoker(random.Random(told["seed"]), flock, keys, expected_errors())
    kept: list[Provoking] = []

    def then(running: Running) -> None:
        kept.append(Provoking(running, provoker, told))
        running.window.painted.connect(kept[0].go_on, Qt.ConnectionType.QueuedConnection)

    return run_window(Start(Profile(Path(sys.argv[1])), cheap_key=True), then=then)


if __name__ == "__main__":
    sys.exit(main())
