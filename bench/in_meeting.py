"""A meeting in the real window with a second screen, timed from inside: `python -m bench.in_meeting PROFILE`.

The profile's first case goes on with its meeting. Prints JSON of lists of milliseconds: ``key`` from a key
press to the painted letter, ``hide`` and ``show`` from F8 to both screens painted, ``cover`` likewise from
Ctrl+Shift+H, ``dark`` from the lock's key until no word is on any screen. ``locked_at`` is that key's moment
on the system's monotonic clock.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from bench.big_vault import PASSPHRASE
from exitdesk.app.paths import Profile
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start, run_window
from exitdesk.ui.meeting.shell import MeetingShell

LETTERS = "Jeg tager bussen ned til vandet og løber en tur når det er lyst "
_TIMES = 30
_PIN = "2468"


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1_000


def enter(running: Running, typist: Typist) -> MeetingShell:
    """Unlock, open the first case, and go on with its meeting on the second screen."""
    window = running.window
    unlocked: list[bool] = []
    window.unlocked.connect(lambda: unlocked.append(True))
    window.threshold.unlock.unlock(PASSPHRASE)
    typist.wait_for(lambda: bool(unlocked) and not running.background.busy)
    pages = window.pages
    assert pages is not None
    live = pages.office.open_case(pages.context.open_vault.desk.index.rows()[0].case)
    pages.office.meeting_wished.emit(live, live.session.meetings()[-1])
    assert pages.preflight is not None
    pages.preflight.start_button.click()
    assert pages.meeting is not None
    typist.wait_for(lambda: not running.background.busy)
    return pages.meeting


def _measure(running: Running) -> None:
    typist = Typist(running.window)
    meeting = enter(running, typist)
    told: dict[str, list[float]] = {}
    assert meeting.shared.presenter.state.is_showing
    meeting.show_tab("board")
    typist.press("N")
    told["key"] = [
        _milliseconds(lambda letter=letter: typist.type_text(letter))  # type: ignore[misc]
        for letter in LETTERS * 4
    ]
    typist.press("Esc")
    hidden_and_shown = [_milliseconds(lambda: typist.press("F8")) for _ in range(2 * _TIMES)]
    told["hide"], told["show"] = hidden_and_shown[::2], hidden_and_shown[1::2]
    meeting.curtain.fall_with(_PIN)
    told["cover"] = []
    for _ in range(_TIMES):
        typist.type_text(_PIN)
        typist.press("Return")
        assert not meeting.curtain.is_down
        told["cover"].append(_milliseconds(lambda: typist.press("Ctrl+Shift+H")))
        assert meeting.curtain.is_down
    typist.type_text(_PIN)
    typist.press("Return")
    running.locker.command = [*running.locker.command, "--selftest"]  # the next lock page paints, and ends
    locked_at = time.monotonic()
    told["dark"] = [_milliseconds(lambda: typist.press("Ctrl+L"))]
    print(json.dumps(told | {"locked_at": [locked_at]}), flush=True)


def main(profile: Path) -> int:
    """Run the window until it is locked."""
    start = Start(Profile(profile), cheap_key=True)
    return run_window(start, then=lambda running: QTimer.singleShot(1_500, lambda: _measure(running)))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
