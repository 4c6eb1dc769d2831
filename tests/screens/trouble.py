"""Pictures of every trouble page, each reached by causing the trouble on a real vault."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from exitdesk.app.settings import FileSettings
from exitdesk.cases.salvaged import MissingInCase, Salvaged
from exitdesk.journal.entry import CaseId
from exitdesk.ui.trouble.move_page import MovePage
from exitdesk.ui.trouble.move_view_model import Arrived
from exitdesk.ui.trouble.page import TroublePage
from tests.screens.office import LOOKS, OUT, Look
from tests.troubles.cause import Cause
from tests.troubles.causes import CAUSES, NETWORK, READ_ONLY, has_network_folder, over_the_network, prepare
from tests.troubles.window import Shown, at_the_trouble

_SAVE = {"da": "Red, hvad", "en": "Save what"}
_BACKUP, _GO_ON = {"da": "Hent en", "en": "Fetch a"}, {"da": "Gå videre", "en": "Go on"}
_LOOKS = (*LOOKS, Look("small", "light", (960, 540)))


_MUCH_MISSING = Salvaged(
    entries=1843,
    from_backups=212,
    papers_saved=4,
    lines_saved=97,
    missing=(
        MissingInCase(CaseId("case-1"), "2026-014", 3, "2026-11-17", "2026-11-21"),
        MissingInCase(CaseId("case-2"), "2026-009", 1, "2026-10-02", ""),
        MissingInCase(CaseId("case-3"), "", 2, "", ""),
    ),
    papers=1,
    lines=12,
    rows=2,
)


def main(told: list[str]) -> int:
    """Render them all, each look in a process of its own; the read-only disk in a mount of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not told:
        again = [sys.executable, "-m", "tests.screens.trouble"]
        return sum(subprocess.run([*again, one.name], check=False).returncode != 0 for one in _LOOKS)
    look = next(one for one in _LOOKS if one.name == told[0])
    if told[1:]:
        _shoot(Path(told[1]), READ_ONLY, look)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = f"{folder}/karen/.local/share"
        made = Path(folder) / "made"
        prepare(made / "data")
        for cause in CAUSES:
            root = Path(folder) / cause.name
            shutil.copytree(made, root)
            cause.do(root / "data")
            _shoot(root, cause, look)
        if has_network_folder():
            _shoot_network(made, Path(folder) / "far" / "tavle", look)
        _shoot_read_only(made, Path(folder) / "read-only", look)
    return 0


def _shoot(root: Path, cause: Cause, look: Look) -> None:
    app = _app(root, look)
    taken: dict[str, QPixmap] = {}
    with at_the_trouble(app, root, cause, look.size) as shown:
        taken[cause.name] = _picture(shown)
        if cause.name == "database-damaged":
            shown.press(_SAVE[look.language])
            shown.wait(lambda: not shown.running.background.busy)
            taken["salvaged"] = _picture(shown)
            assert isinstance(shown.page, TroublePage)
            shown.page._view_model._on_saved(_MUCH_MISSING)
            taken["salvaged-missing"] = _picture(shown)
        if cause.name == "behind-its-mark":
            shown.press(_GO_ON[look.language])
            taken["sure"] = _picture(shown)
            shown.enter()
            shown.press(_BACKUP[look.language])
            shown.wait(lambda: not shown.running.background.busy)
            taken["backups"] = _picture(shown)
        if cause.name == "synced-folder":
            shown.enter()
            shown.wait(lambda: isinstance(_step(shown), Arrived))
            taken["moved-out"] = _picture(shown)
    OUT.mkdir(parents=True, exist_ok=True)
    for name, picture in taken.items():  # not before: the full disk is full as long as its page is shown
        picture.save(str(OUT / f"trouble-{name}-{look.name}.png"))


def _step(shown: Shown) -> object:
    return shown.page._view_model.step if isinstance(shown.page, MovePage) else None


def _app(root: Path, look: Look) -> QApplication:
    from exitdesk.app.window import make_app

    settings = FileSettings(root / "settings.json")
    for name, value in (
        ("theme", look.mode),
        ("language", look.language),
        ("text_percent", str(look.percent)),
        ("reduced_motion", "yes"),
    ):
        settings.set(name, value)
    there = QApplication.instance()
    app = there if isinstance(there, QApplication) else make_app(settings)
    app.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(look.language))
    return app


def _picture(shown: Shown) -> QPixmap:
    for _ in range(6):
        QApplication.processEvents()
    return shown.running.window.grab()


def _shoot_network(made: Path, root: Path, look: Look) -> None:
    shutil.copytree(made, root)
    NETWORK.do(root / "data")
    with over_the_network(root / "data"):
        _shoot(root, NETWORK, look)


def _shoot_read_only(made: Path, root: Path, look: Look) -> None:
    shutil.copytree(made, root)
    mount = f"mount --bind {root} {root} && mount -o remount,bind,ro {root}"
    again = f"{sys.executable} -m tests.screens.trouble {look.name} {root}"
    _app(root, look)
    subprocess.run(["unshare", "-r", "-m", "sh", "-c", f"{mount} && exec {again}"], check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
