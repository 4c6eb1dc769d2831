"""Walks through every screen that `tests.screens` takes pictures of, in a window on a display.

Where a picture would be taken the walk stops, says the screen's name, and goes on when it is told to:
meanwhile the window answers whoever reads it from outside. Run as
`python -m tests.accessibility.shown WALK FOLDER`.
"""

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.app.logging import EventLog
from exitdesk.app.paths import Profile
from exitdesk.app.settings import FileSettings
from exitdesk.app.typist import Typist
from exitdesk.app.window import Running, Start, make_app
from exitdesk.ui.shell import desk_pages
from exitdesk.ui.unlock.flow import LockReason
from tests.accessibility.menus import walk_menus
from tests.accessibility.spoilt import SPOILT
from tests.screens import (
    acute,
    consent,
    contact,
    exit_agreement,
    office,
    own_data,
    papers,
    photo,
    records,
    safekeeping,
    since,
    told,
    trouble,
    window,
)
from tests.screens.office import LOOKS
from tests.screens.two_screens import TwoScreens
from tests.screens.walk import Walk
from tests.troubles.cause import Cause
from tests.troubles.causes import CAUSES, prepare
from tests.troubles.window import Shown

LOOK: Final = LOOKS[0]
_PATIENCE_MS: Final = 20_000
_IN_THE_REAL_WINDOW: Final = frozenset(
    {
        "unlock",
        "unlock-wrong",
        "list",
        "new",
        "case",
        "settings",
        "keys",
        "preflight",
        "meeting",
        "frame",
        "cover",
    }
)
"""Screens over a vault in memory that the walk through the real window shows too."""
_SOME_TROUBLES: Final = frozenset(
    {
        "key-copy",
        "database-damaged",
        "behind-its-mark",
        "synced-folder",
        "bound-locked",
    }
)


def stop_at(name: str) -> None:
    """Say where we are, and let the window go on until somebody says that it has been read."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    loop = QEventLoop()
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(loop.quit)
    sys.stdout.write(f"{name}\n")
    sys.stdout.flush()
    loop.exec()
    told.setEnabled(False)
    if not os.read(sys.stdin.fileno(), 1):
        sys.exit(1)


class ReadWalk(Walk):
    """A walk that is read instead of pictured."""

    def picture(self, page: str) -> None:
        """Wait until the page no longer changes, and have it read."""
        _bring_in_front(self.window)
        self.typist.wait_for(lambda: _has_focus() and self.is_settled())
        stop_at(page)

    def walk_to(self, name: str, key: str = "Tab") -> None:
        """Go on walking round until it is there: what is made on a thread may not be yet."""
        until = QDeadlineTimer(_PATIENCE_MS)
        while not until.hasExpired():
            with contextlib.suppress(LookupError):
                return super().walk_to(name, key)
        raise LookupError(name)

    def room_picture(self, page: str) -> None:
        """Leave it: what the room sees is one more window of the page that was read."""


def _has_focus() -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.isVisible() and focus.isEnabled()


def _bring_in_front(widget: QWidget) -> None:
    """Wait until the window manager has given the window the keyboard: one that is gone may have had it."""
    window = widget.window()

    def in_front() -> bool:
        if QApplication.activePopupWidget() is None:
            window.activateWindow()
        return (window.isActiveWindow() and _has_focus()) or QApplication.activePopupWidget() is not None

    with contextlib.suppress(TimeoutError):
        Typist(window).wait_for(in_front, _PATIENCE_MS)


def _shoot(widget: QWidget, name: str) -> None:
    name = name.removesuffix(f"-{LOOK.name}")
    for _ in range(6):
        QApplication.processEvents()
    if name not in _IN_THE_REAL_WINDOW:
        _bring_in_front(widget)
        stop_at(name)


def _app(folder: Path) -> QApplication:
    settings = FileSettings(folder / "settings.json")
    for name, value in (("theme", "light"), ("language", "da"), ("reduced_motion", "yes")):
        settings.set(name, value)
    app = make_app(settings)
    app.setCursorFlashTime(0)
    return app


def real_window(walk_through: Callable[[Walk], None], *, vault: bool) -> Callable[[Path], None]:
    """Return a walk through the real window, on a real vault or on an empty profile."""

    def walk(folder: Path) -> None:
        root = folder / "p"
        if vault:
            window.prepare(root)
        profile = Profile(root)
        profile.make()
        app = _app(root)
        vars(desk_pages)["this_computers_screens"] = TwoScreens
        running = Running(
            Start(profile, cheap_key=True), app, EventLog(profile.log), FileSettings(profile.settings)
        )
        shown = running.build()
        shown.resize(1366, 768)
        shown.show()
        walk_through(ReadWalk(running, Typist(shown), folder, ""))
        running.close()

    return walk


def pictures(*shoots: Callable[[QApplication, office.Look], None]) -> Callable[[Path], None]:
    """Return a walk through screens over a vault in memory."""

    def walk(folder: Path) -> None:
        app = _app(folder)
        for module in (
            acute, consent, contact, exit_agreement, office, own_data, papers, photo, records, safekeeping,
            since, told,
        ):  # fmt: skip
            vars(module)["shoot"] = _shoot
        for shoot in shoots:
            shoot(app, LOOK)

    return walk


def troubles(folder: Path) -> None:
    """Walk through the pages of some troubles: one of each kind of page."""
    _walk_troubles(folder, [cause for cause in CAUSES if cause.name in _SOME_TROUBLES])


def every_trouble(folder: Path) -> None:
    """Walk through the page of every trouble."""
    _walk_troubles(folder, CAUSES)


def _walk_troubles(folder: Path, causes: Iterable[Cause]) -> None:
    made = folder / "m"
    prepare(made / "data")

    def picture(_shown: Shown) -> object:
        _shoot(_shown.running.window, trouble_name)
        return _Nothing()

    vars(trouble)["_picture"] = picture
    for cause in causes:
        trouble_name = f"trouble-{cause.name}"
        root = folder / cause.name
        shutil.copytree(made, root)
        cause.do(root / "data")
        trouble._shoot(root, cause, LOOK)


class _Nothing:
    """A picture nobody took."""

    def save(self, _path: str) -> None:
        """Leave it."""


def spoilt(folder: Path) -> None:
    """Show the lock page as it is, and then spoilt in one way after the other."""
    parts = office.office(_app(folder), why=LockReason.IDLE)
    parts.window.show()
    _shoot(parts.window, "whole")
    for name, (_, spoil) in SPOILT.items():
        added = spoil(parts)
        _shoot(parts.window, name)
        added.hide()
        added.deleteLater()
        QApplication.processEvents()
    parts.close()


def menus(folder: Path) -> None:
    """Open every menu of our own, and stop while it is open."""
    walk_menus(_app(folder), _shoot)


WALKS: Final[dict[str, Callable[[Path], None]]] = {
    "first start": real_window(window.first_run, vault=False),
    "office and meeting": real_window(window.office, vault=True),
    "case": pictures(
        office.shoot_locked,
        office.shoot_office,
        contact.shoot_contact,
        told.shoot_told,
        since.shoot_since,
        acute.shoot_acute,
        photo.shoot_photo,
        papers.shoot_papers,
        consent.shoot_consent,
        exit_agreement.shoot_agreement,
    ),
    "keys": pictures(safekeeping.shoot_safekeeping, safekeeping.shoot_binding),
    "records": pictures(records.shoot_records, records.shoot_card_erasing, own_data.shoot_own_data),
    "troubles": troubles,
    "every trouble": every_trouble,
    "spoilt": spoilt,
    "menus": menus,
}


if __name__ == "__main__":
    WALKS[sys.argv[1]](Path(sys.argv[2]))
