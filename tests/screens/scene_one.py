"""Scene 1 of the product as a sequence of pictures: a first talk, on the laptop and, beside it, in the room.

The real window over a real vault with other cases in it, played by keyboard alone. The talk is invented.
"""

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from exitdesk.app.logging import EventLog
from exitdesk.app.paths import Profile
from exitdesk.app.settings import FileSettings
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start, make_app
from exitdesk.ui.shell import desk_pages
from tests.screens.two_screens import TwoScreens
from tests.screens.walk import Walk
from tests.screens.window import PASSPHRASE, prepare

OUT: Final = Path("build/screens/scene-1")
_SIZE: Final = (1366, 768)
_GAP: Final = 24

_CARDS: Final = (
    (
        ("De ringer om natten og siger, at de ved, hvor min mor bor.", "Alt+S"),
        ("Jeg tør ikke tage bussen forbi tanken.", "Alt+S"),
        ("Jeg skylder penge, og jeg ved ikke, hvordan de skal betales.", "Alt+F"),
    ),
    (
        ("Jeg har sagt nej to gange.", ""),
        ("Min træner henter mig om tirsdagen.", "Alt+N"),
    ),
    (
        ("Et nyt nummer i denne uge.", "Alt+S"),
        ("En at ringe til, når de ringer om natten.", "Alt+S"),
    ),
)


@dataclass
class Sequence:
    """Numbers the pictures and puts the two screens side by side."""

    walk: Walk
    made: list[str] = field(default_factory=list)

    @property
    def typist(self) -> Typist:
        """Who types."""
        return self.walk.typist

    def show(self, name: str, *, room: bool = True) -> None:
        """Keep the laptop as it is now and, where it is shown, what the room sees."""
        self.typist.wait_for(self.walk.is_settled)
        pages = self.walk.running.window.pages
        pictures = [self.walk.window.grab().toImage()]
        if room and pages is not None and pages.shared is not None:
            pictures.append(pages.shared.window.grab().toImage())
        path = OUT / f"{len(self.made) + 1:02d}-{name}.png"
        beside(pictures).save(str(path))
        self.made.append(path.name)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for one in keys:
            self.typist.press(one)

    def write(self, text: str) -> None:
        """Type words."""
        self.typist.type_text(text)


def beside(pictures: list[QImage]) -> QImage:
    """Return pictures side by side at one height."""
    height = pictures[0].height()
    mode = Qt.TransformationMode.SmoothTransformation
    scaled = [one if one.height() == height else one.scaledToHeight(height, mode) for one in pictures]
    whole = QImage(
        sum(one.width() for one in scaled) + _GAP * (len(scaled) - 1), height, QImage.Format.Format_RGB32
    )
    whole.fill(Qt.GlobalColor.gray)
    painter, left = QPainter(whole), 0
    for one in scaled:
        painter.drawImage(left, 0, one)
        left += one.width() + _GAP
    painter.end()
    return whole


def play(shown: Sequence) -> None:
    """Play the talk."""
    arrive(shown)
    fill_the_board(shown)
    give_numbers(shown)
    draw_the_circles(shown)
    agree(shown)
    read_back(shown)
    give_it_to_the_partner(shown)


def arrive(shown: Sequence) -> None:
    """The pair opens it in front of him: nothing of anybody else is seen. Then the frame."""
    window = shown.walk.running.window
    shown.show("the-laptop-is-opened")
    unlocked: list[bool] = []
    window.unlocked.connect(lambda: unlocked.append(True))
    shown.write(PASSPHRASE)
    shown.press("Return")
    shown.typist.wait_for(lambda: bool(unlocked))
    shown.press("Ctrl+N")
    shown.write("Amir")
    shown.press("Return")
    shown.typist.wait_for(lambda: window.live is not None)
    shown.press("Return")
    shown.show("before-the-screen-is-lit")
    shown.press("Return")
    shown.show("the-frame-is-given")
    shown.press("Return")
    shown.show("an-empty-board")


def fill_the_board(shown: Sequence) -> None:
    """His words at the speed of talk; what should not be kept is not."""
    shown.press("Return")
    (first, lane), *_ = _CARDS[0]
    shown.write(first)
    shown.show("typed-and-not-yet-in-the-room")
    shown.press(lane, "Return")
    shown.show("kept-and-in-the-room")
    for nth, column in enumerate(_CARDS):
        for at, (text, mark) in enumerate(column):
            if (nth, at) == (0, 0):
                continue
            shown.write(text)
            if mark:
                shown.press(mark)
            shown.press("Return" if at < len(column) - 1 else "Tab")
    shown.press("Escape")
    shown.show("the-board-is-filled")
    shown.press("N")
    shown.write("Det var Samir, der")
    shown.press("F9")
    shown.show("not-here")
    shown.press("Ctrl+M")
    shown.write("Spørg, om han kan sove hos sin moster i weekenden.")
    shown.show("a-note-of-our-own")
    shown.press("Return", "Escape")
    if shown.walk.running.window.pages is not None:
        shown.press("F4")
        shown.show("questions-at-hand")
        shown.press("F4")


def give_numbers(shown: Sequence) -> None:
    """He first, then who is in the room; then all of them together."""
    shown.press("Ctrl+2", "9", "Return")
    shown.write("De ved, hvor jeg bor")
    shown.show("he-says-nine")
    shown.press("Tab")
    shown.write("7")
    shown.press("Return")
    shown.write("Han er blevet fulgt hjem")
    shown.press("Return")
    shown.show("before-they-are-shown-together")
    shown.press("R")
    shown.show("all-numbers-together")


def draw_the_circles(shown: Sequence) -> None:
    """His brother close to him; his parents must never know, and only the laptop says so."""
    shown.press("Ctrl+3")
    for name, relation in (("Yusuf", "bror"), ("Mor og far", "forældre"), ("Bo", "træner")):
        shown.press("Ctrl+N")
        shown.write(name)
        shown.press("Tab")
        shown.write(relation)
        shown.press("Return", "Return")  # the next name is asked for: with none one is at the last person
        if name == "Yusuf":
            shown.press("Alt+Up", "Alt+Up", "Alt+Up", "Alt+Up")
        if name == "Mor og far":
            shown.press("Alt+Up")
            shown.press("Ctrl+Shift+M")
            shown.walk.walk_to("Ja")
            shown.press("Right", "Right", "Right", "Space")
            shown.show("only-the-laptop-says-who-must-never-know")
            shown.press("Escape")
    shown.press("Alt+Up", "Alt+Up")
    shown.show("the-circles")


def agree(shown: Sequence) -> None:
    """Who calls whom by Friday, and when one meets again."""
    shown.press("Ctrl+4", "Return")
    for who, what, when in (
        ("Karen", "får et nyt nummer til Amir", "fre"),
        ("Amir", "ringer til Bo om tirsdagen", "i morgen"),
    ):
        shown.write(who)
        shown.press("Tab")
        shown.write(what)
        shown.press("Tab")
        shown.write(when)
        shown.press("Return")
    shown.press("Escape")
    shown.walk.walk_to("Hvornår ses vi igen?")
    shown.write("torsdag kl. 18")
    shown.press("Return")
    shown.show("agreed")


def read_back(shown: Sequence) -> None:
    """Read aloud, and what he takes along: four ways; then it is signed, and the meeting ends."""
    shown.press("Ctrl+5")
    shown.show("read-back")
    shown.press("Space")
    shown.show("a-signed-copy")
    shown.press("Down")
    shown.show("a-carry-safe-copy")
    shown.press("Down")
    shown.walk.walk_to("Vis fotosiden")
    shown.press("Return")
    shown.show("the-photo-page-for-his-phone")
    shown.press("Escape")
    shown.walk.walk_to("Fotoside til din egen telefon", "Shift+Tab")
    shown.press("Up", "Up")
    shown.typist.wait_for(shown.walk.is_settled)  # the button waits for the pages
    shown.walk.walk_to("Underskriv og gem")
    shown.press("Return")
    shown.show("signed-and-saved")
    shown.walk.walk_to("Afslut møde")
    shown.press("Return")
    shown.typist.wait_for(lambda: _is_over(shown))
    shown.show("after-the-meeting")


def give_it_to_the_partner(shown: Sequence) -> None:
    """The case on a stick, its words said aloud."""
    shown.press("Ctrl+K")
    shown.write("giv")
    shown.press("Return")
    shown.write(PASSPHRASE)
    shown.press("Return")
    shown.typist.wait_for(lambda: _has_focus("Ordene er sagt"))
    shown.show("the-partner-gets-it-on-a-stick")


def _is_over(shown: Sequence) -> bool:
    pages = shown.walk.running.window.pages
    return pages is not None and not pages.in_meeting


def _has_focus(name: str) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.accessibleName() == name


def main() -> int:
    """Play it once: Danish, light, 1366x768 beside a room of 1920x1080."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder  # what is handed out lies in a home of its own
        profile = Profile(Path(folder) / "profile")
        prepare(profile.root)
        settings = FileSettings(profile.settings)
        settings.set("theme", "light")
        app = make_app(settings)
        app.setCursorFlashTime(0)
        vars(desk_pages)["this_computers_screens"] = lambda: TwoScreens((1920, 1080))
        running = Running(Start(profile, cheap_key=True), app, EventLog(profile.log), settings)
        window = running.build()
        window.resize(*_SIZE)
        window.show()
        shown = Sequence(Walk(running, Typist(window), OUT, "scene-1"))
        play(shown)
        print("\n".join(shown.made))
        running.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
