"""A case given to the partner and taken in from her, in each look."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from exitdesk.app.parcels import PartnerParcels
from exitdesk.cases.desk import Desk
from exitdesk.crypto.profiles import TESTING
from exitdesk.ui.parcel.give_sheet import GiveSheet
from exitdesk.ui.parcel.receive_sheet import ReceiveSheet
from tests.fakes.desk import fake_desk
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk


def shoot_giving(qapp: QApplication, look: Look, stick: Path) -> None:
    """Before the passphrase, where the stick is out, and the words."""
    parts = _unlocked(qapp, sample_desk(), look)
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    page = pages.office.page
    if page is None:
        raise RuntimeError("no page")
    page.give()
    sheet = page.sheet
    if not isinstance(sheet, GiveSheet):
        raise TypeError("no sheet")
    sheet.model.choose(stick / "gone")
    shoot(parts.window, f"parcel-give-{look.name}")
    sheet.model.give()
    parts.context.background.wait_idle()
    shoot(parts.window, f"parcel-stick-gone-{look.name}")
    sheet.model.choose(stick)
    sheet.model.give()
    parts.context.background.wait_idle()
    shoot(parts.window, f"parcel-words-{look.name}")
    parts.close()


def shoot_receiving(qapp: QApplication, look: Look, stick: Path) -> None:
    """No file yet, a wrong word, what it brings, taken in."""
    desk = sample_desk()
    packed = PartnerParcels(desk, TESTING).pack(desk.case_numbered("2026-014").case)
    file = stick / "Tavle 21-11.tavle"
    file.write_bytes(packed.data)
    parts = _unlocked(qapp, fake_desk(cases=()), look)
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    shoot(parts.window, f"parcel-empty-list-{look.name}")
    pages.office.receive()
    (sheet,) = parts.window.findChildren(ReceiveSheet)
    shoot(parts.window, f"parcel-receive-{look.name}")
    sheet.model.choose(file)
    words = packed.words.split()
    for said, name in (((*words[:5], "forkert"), "wrong-word"), (words, "brings")):
        sheet.words.set_words(said)
        sheet._on_look_wished()
        parts.context.background.wait_idle()
        shoot(parts.window, f"parcel-{name}-{look.name}")
    sheet.take.click()
    parts.context.background.wait_idle()
    shoot(parts.window, f"parcel-taken-{look.name}")
    parts.close()


def _unlocked(qapp: QApplication, desk: Desk, look: Look) -> OfficeParts:
    language, percent = look.language, look.percent
    parts = office(qapp, desk=desk, mode=look.mode, language=language, percent=percent, real_words=True)
    parts.window.resize(*look.size)
    parts.window.show()
    parts.unlock()
    return parts


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    for look in LOOKS:
        if sys.argv[1:] and look.name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory(prefix="stik") as folder:
            shoot_giving(app, look, Path(folder))
            shoot_receiving(app, look, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
