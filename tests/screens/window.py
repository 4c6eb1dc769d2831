"""The real window on a real vault, walked by keyboard from page to page; each page becomes a picture.

Run by `tests.screens` in a process of its own for each size, theme and language: the scale factor and the
text size are read once.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.logging import EventLog
from exitdesk.app.paths import Profile
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.app.settings import FileSettings
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start, make_app
from exitdesk.cases.unit import default_template
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.first_run.flow import Step
from exitdesk.ui.kit.button import Button
from exitdesk.ui.shell import desk_pages
from tests.screens.meeting_walk import first_talk, meeting
from tests.screens.two_screens import TwoScreens
from tests.screens.walk import Walk

PASSPHRASE = "seks ord som ingen kan gætte her"
_OFFERED_WORDS = 6
_KIT_WORD = re.compile(r"^\d+\.\s+\S+$")


def prepare(folder: Path) -> None:
    """Make a profile with the sample case and some others."""
    profile = Profile(folder)
    profile.make()
    sample_clock = SampleClock(clock)
    door = Door(profile.vault, sample_clock, profile=TESTING, floor=TESTING)
    owner = sample_owner(read_sample(), PersonId(ThingId("person-0a")))
    opened = door.create(PASSPHRASE, door.new_kit(), owner)
    SamplePlayer(opened.desk, sample_clock, default_template("da")).play()
    for number, name in (("2026-011", "Sofie"), ("2026-017", "Emil"), ("2025-032", "Adam")):
        opened.desk.open_new(number, name)
    opened.close()


def shown_texts(window: QWidget) -> Iterator[str]:
    """Yield the words of every visible widget."""
    for widget in window.findChildren(QWidget):
        said = getattr(widget, "text", None)
        if widget.isVisible() and callable(said):
            told = said()
            if isinstance(told, str):
                yield told


def main() -> int:
    """Walk through the pages; print the pictures' names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--profile", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", default="da")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--text", default="100")
    told = parser.parse_args()
    profile = Profile(Path(told.profile))
    profile.make()
    settings = FileSettings(profile.settings)
    for name, value in (("theme", told.theme), ("language", told.language), ("text_percent", told.text)):
        settings.set(name, value)
    app = make_app(settings)
    app.setCursorFlashTime(0)
    vars(desk_pages)["this_computers_screens"] = TwoScreens
    running = Running(Start(profile, cheap_key=True), app, EventLog(profile.log), settings)
    window = running.build()
    width, height = (int(part) for part in told.size.split("x"))
    window.resize(width, height)
    window.show()
    walk = Walk(running, Typist(window), Path(told.out), told.name)
    (office if profile.has_vault else first_run)(walk)
    print("\n".join(walk.made))
    running.close()
    return 0


def first_run(walk: Walk) -> None:
    """Walk through the first run, typing back what it offers."""
    typist = walk.typist
    walk.picture("first-1-welcome")
    typist.press("Return")
    walk.picture("first-2-who")
    typist.type_text("Karen Holt")
    typist.press("Tab")
    typist.type_text("politi")
    typist.press("Return")
    walk.picture("first-3-passphrase")
    passphrase = max(shown_texts(walk.window), key=lambda text: _words(text) == _OFFERED_WORDS)
    typist.press("Return")
    walk.picture("first-4-passphrase-back")
    typist.type_text(passphrase)
    typist.press("Return")
    walk.picture("first-5-kit")
    kit = sorted((text for text in shown_texts(walk.window) if _KIT_WORD.match(text)), key=_place)
    typist.press("Return")
    walk.picture("first-6-kit-back")
    words = [text.split()[1] for text in kit]
    typist.type_text(" ".join([*words[:4], words[5], *words[5:]]))
    typist.press("Return")
    walk.picture("first-7-kit-wrong")
    typist.type_text(" ".join(words[4:]))
    typist.press("Return")
    typist.wait_for(lambda: _is_made(walk))
    walk.picture("first-8-made")
    typist.press("Return")
    typist.wait_for(lambda: walk.running.window.pages is not None)
    walk.picture("cases-none")


def _is_made(walk: Walk) -> bool:
    return walk.running.window.threshold.first_run.state.step is Step.MADE


def _words(text: str) -> int:
    return len(text.replace("-", " ").split()) if text.islower() else 0


def _place(text: str) -> int:
    return int(text.split(".", maxsplit=1)[0])


def _may_unlock(window: QWidget) -> bool:
    buttons = [one for one in window.findChildren(Button) if one.text() in ("Lås op", "Unlock")]
    return any(one.isVisible() and one.isEnabled() for one in buttons)


def office(walk: Walk) -> None:
    """Walk from the lock page through the office and every tab of a meeting."""
    typist = walk.typist
    walk.picture("lock")
    typist.type_text("noget helt andet")
    typist.press("Return")
    walk.picture("lock-wrong")
    unlocked: list[bool] = []
    walk.running.window.unlocked.connect(lambda: unlocked.append(True))
    typist.wait_for(lambda: _may_unlock(walk.window))
    typist.type_text(PASSPHRASE)
    typist.press("Return")
    typist.wait_for(lambda: bool(unlocked))
    walk.picture("cases")
    typist.press("Ctrl+N")
    walk.picture("new-case")
    typist.press("Escape")
    typist.press("Ctrl+,")
    walk.picture("settings")
    typist.press("Escape")
    typist.press("F1")
    walk.picture("keys")
    typist.press("Escape")
    typist.press("Home")
    typist.press("Return")
    walk.picture("case")
    typist.press("Return")
    walk.picture("preflight")
    typist.press("Return")
    meeting(walk)
    first_talk(walk)


if __name__ == "__main__":
    sys.exit(main())
