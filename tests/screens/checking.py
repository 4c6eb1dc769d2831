"""Whether a copy is genuine, in each look: no file yet, an unknown key, genuine, altered."""

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.checking.sheet import CheckingSheet
from tests.fakes.context import FakeVault
from tests.fakes.paper import FakeSecondSignature
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

_WORDS = ("tegnebog", "rosenkål", "tekop", "plante", "synke", "trapez", "aborre", "bålplads")
_KAREN = Signer(b"\1" * 32, _WORDS, "Karen Holt")
_GENUINE = Checked(Answer.GENUINE, ours=True, intact=True, whole=True, expected=1, signers=(_KAREN,))
_UNKNOWN = replace(_GENUINE, answer=Answer.UNKNOWN_SIGNER, signers=(replace(_KAREN, name=""),))
_ONE_OF_TWO = replace(_GENUINE, answer=Answer.ALTERED, expected=2, by_owner=True)
_HERS = "en sætning som kun Mikkel kender"
_ALTERED = replace(_GENUINE, answer=Answer.ALTERED, intact=False, why=NotGenuine.CHANGED)


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
    found["locked"] = Checked(Answer.ALTERED, why=NotGenuine.LOCKED)
    found["added"] = replace(_ALTERED, intact=True, ours=False, whole=False, why=NotGenuine.ADDED)
    found["expired"] = replace(_GENUINE, signers=(replace(_KAREN, expired=date(2026, 8, 1)),))
    for name, checked in found.items():
        vault.checking.found[name.encode()] = checked
        file = folder / "Tavle 21-11.pdf"
        file.write_bytes(name.encode())
        sheet.model.check(file)
        parts.context.background.wait_idle()
        shoot(window, f"checking-{name}-{look.name}")
    shoot_signing(parts, sheet, look, folder)
    parts.close()


def shoot_signing(parts: OfficeParts, sheet: CheckingSheet, look: Look, folder: Path) -> None:
    """A copy that lacks a signature: the button, the partner's turn in each state, and saved with both."""
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    desk, signature = pages.context.open_vault.desk, pages.context.open_vault.second_signature
    row = desk.case_numbered("2026-014")
    session = desk.open(row.case)
    issue_copy(session, session.meetings()[-1], TakeAlong.SIGNED_COPY, b"once", 2)
    vault = pages.context.vault
    if not (isinstance(vault, FakeVault) and isinstance(signature, FakeSecondSignature)):
        raise TypeError("no fakes")
    vault.checking.found[b"once"] = replace(_ONE_OF_TWO, case=row)
    file = folder / "Tavle 21-11.pdf"
    file.write_bytes(b"once")
    sheet.model.check(file)
    parts.context.background.wait_idle()
    shoot(parts.window, f"signing-button-{look.name}")
    sheet.sign.click()
    second = sheet.second
    if second is None:
        raise RuntimeError("nobody else")
    second.suggest.click()
    shoot(parts.window, f"signing-first-{look.name}")
    signature.chosen[second.model.state.partner.person] = _HERS
    second.model.choose(0)
    shoot(parts.window, f"signing-known-{look.name}")
    second.model.sign("en anden")
    parts.context.background.wait_idle()
    shoot(parts.window, f"signing-wrong-{look.name}")
    second.forgotten.click()
    shoot(parts.window, f"signing-forgotten-{look.name}")
    second.model.forget_passphrase()
    parts.context.background.wait_idle()
    second.close_sheet()
    row_of_owner = replace(_ONE_OF_TWO, case=row, by_owner=False)
    vault.checking.found[b"once"] = row_of_owner
    sheet.model.check(file)
    parts.context.background.wait_idle()
    both = _ONE_OF_TWO.signers * 2
    genuine = replace(_ONE_OF_TWO, answer=Answer.GENUINE, case=row, signers=both)
    vault.checking.found[vault.checking.sign(b"once", row.case)] = genuine
    sheet.sign.click()
    for _ in range(3):
        parts.context.background.wait_idle()
    shoot(parts.window, f"signing-saved-{look.name}")


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
