"""Backups, changes of keys and the tie to this computer, in each look."""

import os
import sys

from PySide6.QtWidgets import QApplication

from exitdesk.app.errors import LaggingMarkMissing
from exitdesk.cases.safekeeping import Loose
from exitdesk.ui.explanation import Remedy
from exitdesk.ui.safekeeping.flow import Change
from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet
from exitdesk.ui.safekeeping.sheet import SafekeepingSheet
from tests.screens.office import LOOKS, PASSPHRASE, Look, office, shoot
from tests.screens.sample_cases import sample_desk


def shoot_safekeeping(qapp: QApplication, look: Look) -> None:
    """Backups and keys, and each step of the changes."""
    parts = office(qapp, desk=sample_desk(), mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    window.doors.open_safekeeping()
    parts.context.background.wait_idle()
    shoot(window, f"safekeeping-{look.name}")
    for change in Change:
        window.doors.open_change(change)
        sheet = window.sheet
        if not isinstance(sheet, KeyChangeSheet):
            raise TypeError("no sheet")
        shoot(window, f"change-{change}-{look.name}")
        sheet._on_suggest_wished()
        sheet.model.ask("forkert", "seks nye ord her til den", "seks nye ord her til den")
        parts.context.background.wait_idle()
        shoot(window, f"change-{change}-wrong-{look.name}")
        if change is not Change.KIT:
            continue
        sheet.model._flow.waited()
        sheet.model.ask(PASSPHRASE, "", "")
        parts.context.background.wait_idle()
        shoot(window, f"change-{change}-words-{look.name}")
        sheet.model.has_written_down()
        sheet.model.types_back(("forkert", *parts.door.kit[1:]))
        shoot(window, f"change-{change}-back-{look.name}")
        sheet.model.types_back(parts.door.kit)
        parts.context.background.wait_idle()
        shoot(window, f"change-{change}-done-{look.name}")
    parts.close()


def shoot_binding(qapp: QApplication, look: Look) -> None:
    """The tie to this computer: both entries, what is said when it is done, and what follows the kit."""
    parts = office(
        qapp,
        desk=sample_desk(),
        mode=look.mode,
        language=look.language,
        percent=look.percent,
        real_words=True,
    )
    window, vault = parts.window, parts.door._vault
    vault.quiet = (LaggingMarkMissing(),)
    vault.keys.loose = Loose(("/media/karen/USB",), 2)
    window.resize(*look.size)
    window.show()
    parts.unlock()
    parts.context.background.wait_idle()
    shoot(window, f"list-quiet-{look.name}")
    for change in (Change.BIND, Change.UNBIND):
        window.doors.open_safekeeping()
        parts.context.background.wait_idle()
        if isinstance(window.sheet, SafekeepingSheet):
            window.sheet.changes[change].setFocus()
        shoot(window, f"safekeeping-{change}-{look.name}")
        window.doors.open_change(change)
        sheet = window.sheet
        if not isinstance(sheet, KeyChangeSheet):
            raise TypeError("no sheet")
        sheet.model.ask(PASSPHRASE, "", "")
        parts.context.background.wait_idle()
        shoot(window, f"change-{change}-done-{look.name}")
    for wish in (Remedy.BIND_HERE, Remedy.GO_UNBOUND, Remedy.NEW_PASSPHRASE):
        window.doors.take_up(wish)
        shoot(window, f"after-the-kit-{wish}-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    for look in LOOKS:
        if not sys.argv[1:] or look.name in sys.argv[1:]:
            shoot_safekeeping(app, look)
            shoot_binding(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
