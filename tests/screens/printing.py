"""A paper on its way to a printer, in each look: before the passphrase, no printer, refused, sent."""

import os
import sys

from PySide6.QtWidgets import QApplication

from exitdesk.cases.errors import NotPrinted
from exitdesk.ui.printing.way import print_over
from tests.fakes.context import FakeVault
from tests.screens.office import LOOKS, Look, office, shoot
from tests.screens.sample_cases import sample_desk


def shoot_printing(qapp: QApplication, look: Look) -> None:
    """Each state of the sheet."""
    language, percent = look.language, look.percent
    parts = office(
        qapp, desk=sample_desk(), mode=look.mode, language=language, percent=percent, real_words=True
    )
    parts.window.resize(*look.size)
    parts.window.show()
    parts.unlock()
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    vault = pages.context.open_vault
    if not isinstance(vault, FakeVault):
        raise TypeError("no fake")
    case = vault.desk.case_numbered("2026-014").case
    vault.settings["printer"] = "Kontoret"
    sheet = print_over(pages.context, case, parts.window, b"%PDF")
    parts.context.background.wait_idle()
    shoot(parts.window, f"print-{look.name}")
    vault.printing.trouble = NotPrinted()
    sheet.model.print_out()
    parts.context.background.wait_idle()
    shoot(parts.window, f"print-refused-{look.name}")
    vault.printing.trouble = None
    sheet.model.print_out()
    parts.context.background.wait_idle()
    shoot(parts.window, f"print-sent-{look.name}")
    sheet.close_sheet()
    beside = print_over(pages.context, case, parts.window, b"%PDF", beside_locked=True)
    parts.context.background.wait_idle()
    shoot(parts.window, f"print-beside-locked-{look.name}")
    beside.close_sheet()
    vault.printing.here = ()
    print_over(pages.context, case, parts.window, b"%PDF")
    parts.context.background.wait_idle()
    shoot(parts.window, f"print-nowhere-{look.name}")
    parts.close()


def main() -> int:
    """Render them all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv)
    if not isinstance(app, QApplication):
        raise TypeError("no application")
    for look in LOOKS:
        shoot_printing(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
