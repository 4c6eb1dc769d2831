"""Whether a copy is genuine, in each look: no file yet, an unknown key, genuine, altered."""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.ui.checking.sheet import CheckingSheet
from tests.fakes.context import FakeVault
from tests.screens.office import LOOKS, Look, office, shoot
from tests.screens.sample_cases import sample_desk

_WORDS = ("tegnebog", "rosenkål", "tekop", "plante", "synke", "trapez", "aborre", "bålplads")
_KAREN = Signer(b"\1" * 32, _WORDS, "Karen Holt")
_GENUINE = Checked(Answer.GENUINE, ours=True, intact=True, whole=True, expected=1, signers=(_KAREN,))
_UNKNOWN = replace(_GENUINE, answer=Answer.UNKNOWN_SIGNER, signers=(replace(_KAREN, name=""),))
_ALTERED = replace(_GENUINE, answer=Answer.ALTERED, intact=False)


def shoot_checking(qapp: QApplication, look: Look, folder: Path) -> None:
    """Each answer."""
    parts = office(
        qapp,
        desk=sample_desk(),
        mode=look.mode,
        language=look.language,
        percent=look.percent,
        real_words=True,
    )
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    pages = window.pages
    if pages is None:
        raise RuntimeError("still locked")
    vault = pages.context.vault
    window.doors.open_checking()
    sheet = window.sheet
    if not (isinstance(vault, FakeVault) and isinstance(sheet, CheckingSheet)):
        raise TypeError("no sheet")
    shoot(window, f"checking-{look.name}")
    row = pages.context.open_vault.desk.case_numbered("2026-014")
    found = {"unknown": _UNKNOWN, "genuine": replace(_GENUINE, case=row), "altered": _ALTERED}
    for name, checked in found.items():
        vault.checking.found[name.encode()] = checked
        file = folder / "Tavle 21-11.pdf"
        file.write_bytes(name.encode())
        sheet.model.check(file)
        parts.context.background.wait_idle()
        shoot(window, f"checking-{name}-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for look in LOOKS:
            if not sys.argv[1:] or look.name in sys.argv[1:]:
                shoot_checking(app, look, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
