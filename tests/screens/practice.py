"""A practice in the real window, walked by keyboard: office, meeting, cover, the room's screen, its paper.

Run by `tests.screens`, and by hand with `python -m tests.screens.practice`; each surrounding is a process
of its own.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from exitdesk.app.logging import EventLog
from exitdesk.app.practice import Practice, PracticeProfile
from exitdesk.app.practice_folder import make_practice_folder
from exitdesk.app.settings import FileSettings
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start, make_app
from exitdesk.ui.shell import desk_pages
from tests.screens.two_screens import TwoScreens
from tests.screens.walk import Walk

OUT = Path("build/screens")
SURROUNDINGS = (
    ("1366-light-da", "1366x768", "light", "da", "100"),
    ("1366-dark-en", "1366x768", "dark", "en", "100"),
    ("1366-text200-light-da", "1366x768", "light", "da", "200"),
    ("900-light-da", "900x520", "light", "da", "100"),
)


def main() -> int:
    """Render every surrounding; return how many processes failed."""
    OUT.mkdir(parents=True, exist_ok=True)
    failed = 0
    for told in SURROUNDINGS:
        command = [sys.executable, "-m", "tests.screens.practice", *told]
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        failed += subprocess.run(command, env=surroundings, check=False).returncode != 0
    return failed


def one() -> int:
    """Render one surrounding."""
    parser = argparse.ArgumentParser()
    for name in ("name", "size", "theme", "language", "text"):
        parser.add_argument(name)
    told = parser.parse_args()
    folder = make_practice_folder()
    try:
        profile = PracticeProfile(folder.root)
        settings = FileSettings(profile.settings)
        for name, value in (("theme", told.theme), ("language", told.language), ("text_percent", told.text)):
            settings.set(name, value)
        app = make_app(settings)
        app.setCursorFlashTime(0)
        vars(desk_pages)["this_computers_screens"] = TwoScreens
        start = Start(profile, practice=Practice(profile, folder.wipe))
        running = Running(start, app, EventLog(profile.log), settings)
        window = running.build()
        window.resize(*(int(part) for part in told.size.split("x")))
        window.show()
        loop = QEventLoop()
        window.unlocked.connect(loop.quit)
        walk = Walk(running, Typist(window), OUT, told.name)
        window.grab().save(str(OUT / f"{told.name}-practice-0-first.png"))
        loop.exec()  # a wait that looks again and again would keep the thread from playing the case
        office_and_meeting(walk)
        print("\n".join(walk.made))
        running.close()
    finally:
        folder.wipe()
    return 0


def office_and_meeting(walk: Walk) -> None:
    """Walk from the list of cases into the meeting that lies ready, cover it, and come back."""
    typist = walk.typist
    walk.picture("practice-1-cases")
    typist.press("Ctrl+,")
    walk.picture("practice-2-settings")
    typist.press("Escape")
    typist.press("Home")
    typist.press("Return")
    walk.picture("practice-3-case")
    typist.press("Return")
    walk.picture("practice-4-preflight")
    typist.press("Return")
    typist.press("Ctrl+1")
    walk.picture("practice-5-board")
    walk.room_picture("practice-5-board")
    focus = QApplication.focusWidget()
    typist.press("Ctrl+L")
    walk.picture("practice-6-cover")
    walk.room_picture("practice-6-cover")
    typist.press("Return")
    walk.picture("practice-7-back")
    if QApplication.focusWidget() is not focus:
        print("the focus did not come back")
    typist.press("Ctrl+5")
    walk.walk_to("Underskrevet kopi af din tavle|Signed copy of your board")
    typist.press("Space")
    walk.picture("practice-8-paper")


if __name__ == "__main__":
    sys.exit(one() if sys.argv[1:] else main())
