"""Hvis andre finder den, rendered to look at: worded lines, words at risk, nothing to carry.

Run `python -m tests.screens.pocket`; pictures land in `build/screens/pocket-*.png`. Set QT_SCALE_FACTOR=2
for a screen of twice the density.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.close.view import CloseView
from exitdesk.ui.shell.language import Languages
from exitdesk.ui.theme import Mode
from tests.screens.meeting_tabs import OUT, close
from tests.screens.sample_meeting import Sample, sample

WORDED = ("Min uge", "hent pakken", "ring til Karen om 500 kr")


@dataclass(frozen=True, slots=True)
class Look:
    """How the page is shown."""

    name: str
    theme: Mode
    width: int
    height: int
    text: float = 1.0
    language: str = "da"


LOOKS = (
    Look("1366-light-da", "light", 1366, 704),
    Look("1366-dark-en", "dark", 1366, 704, language="en"),
    Look("1366-text200-light-da", "light", 1366, 704, text=2.0),
)
DENSE = (Look("960x540@2-light-da", "light", 960, 476),)


def worded(view: CloseView) -> None:
    """Word three lines, one of them telling, and write a fourth."""
    for row, words in zip(view.pocket.rows, WORDED, strict=False):
        row.show_typed(words)
        row.keep()


def _nothing(_view: CloseView) -> None:
    """Leave everything as it stands."""


STATES: dict[str, tuple[TakeAlong, bool, Callable[[CloseView], None]]] = {
    "worded": (TakeAlong.CARRY_SAFE, True, worded),
    "untouched": (TakeAlong.PHOTO_PAGE, True, _nothing),
    "empty": (TakeAlong.CARRY_SAFE, False, _nothing),
    "nothing": (TakeAlong.NOTHING, True, _nothing),
}


def shoot(app: QApplication, state: str, look: Look) -> Path:
    """Render one state in one look; return the picture's path."""
    kind, rich, do = STATES[state]
    languages = Languages()
    languages.use(look.language)
    one: Sample = sample(app, look.theme, scale=look.text, rich=rich)
    view = close(one)
    if not isinstance(view, CloseView):
        raise TypeError("no last page")
    view.resize(look.width, look.height)
    view.show()
    view.focus_start()
    view.take_along.kind_chosen.emit(kind.value)
    app.processEvents()
    do(view)
    one.background.wait_idle()
    for _ in range(6):
        app.processEvents()
    view.retranslate()
    app.processEvents()
    row = next((row for row in view.pocket.rows if row.risks), None)
    if view.pocket.isVisible():
        (row or view.pocket.rows[0]).edit.setFocus()
        app.processEvents()
        last = row.fixes[-1] if row else view.pocket
        view.steps.ensureWidgetVisible(last, 0, 60)
    app.processEvents()
    path = OUT / f"pocket-{state}-{look.name}.png"
    view.grab().save(str(path))
    view.close()
    view.deleteLater()
    app.processEvents()
    one.close()
    languages.use("da")
    return path


def main() -> None:
    """Render them all."""
    OUT.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance()
    app = application if isinstance(application, QApplication) else QApplication(sys.argv[:1])
    looks = DENSE if os.environ.get("QT_SCALE_FACTOR") == "2" else LOOKS
    for look in looks:
        for state in STATES:
            sys.stdout.write(f"{shoot(app, state, look)}\n")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
