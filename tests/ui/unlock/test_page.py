"""The locked page in a real window, by keyboard."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exitdesk.cases.errors import WrongKit, WrongPassphrase
from exitdesk.errors import ExitDeskError
from exitdesk.ui.kit.label import Label
from exitdesk.ui.unlock.flow import LockReason, TroubleWithVault
from exitdesk.ui.unlock.flow import WrongKit as WrongKitStep
from exitdesk.ui.unlock.flow import WrongPassphrase as WrongStep
from exitdesk.ui.unlock.view import UnlockView
from tests.screens.keys import press, type_text
from tests.screens.office import PASSPHRASE, OfficeParts
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk


def page_of(parts: OfficeParts) -> UnlockView:
    """Return the locked page."""
    assert isinstance(parts.window.threshold.page, UnlockView)
    return parts.window.threshold.page


def words_on(widget: QWidget) -> str:
    """Return every word that is shown, named or offered as a tooltip."""
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle()]
        if isinstance(one, Label | QLabel | QLineEdit):
            found.append(one.text())
    return " ".join(found)


def be_wrong(parts: OfficeParts) -> None:
    """Have the door say that it was wrong."""
    parts.door._trouble = WrongPassphrase()


def test_one_types_the_passphrase_and_presses_enter(make_office: Make) -> None:
    """The field has the keyboard from the start, and Enter opens the office."""
    parts = make_office()

    type_text(PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()

    assert parts.window.pages is not None
    assert parts.window.stack.currentWidget() is parts.window.pages.office


def test_a_wrong_passphrase_is_said_and_the_field_is_emptied(make_office: Make) -> None:
    """No count of tries is told, and no undo brings the text back."""
    parts = make_office()
    be_wrong(parts)
    page = page_of(parts)

    type_text("noget andet")
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()

    assert page.passphrase.error().startswith("Forkert adgangskode.")
    assert page.passphrase.text() == ""
    assert not page.open_button.isEnabled()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.passphrase.text() == ""


def test_after_the_wait_one_may_try_again(make_office: Make, qtbot: QtBot) -> None:
    """The button comes back by itself when the second is over."""
    parts = make_office()
    be_wrong(parts)
    parts.window.threshold.unlock._second_ms = 1
    type_text("forkert")
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()

    qtbot.waitUntil(lambda: parts.window.threshold.unlock.state.step == WrongStep(0))

    assert page_of(parts).open_button.isEnabled()
    type_text(PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()
    assert parts.window.pages is not None


def test_caps_lock_is_told_while_one_types(make_office: Make) -> None:
    """A capital letter without Shift is seen as Caps Lock."""
    parts = make_office()
    field = page_of(parts).passphrase

    press(Qt.Key.Key_A)
    assert "Caps Lock" not in field.error()
    focus = QApplication.focusWidget()
    assert focus is not None
    caps = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "B")
    QApplication.sendEvent(focus, caps)

    assert "Caps Lock er slået til." in field.error()


def test_the_locked_page_says_why_and_names_nobody(make_office: Make) -> None:
    """Neither owner, case, number nor what the program is for can be read, seen or heard."""
    parts = make_office(desk=sample_desk(), why=LockReason.IDLE)

    said = words_on(parts.window)

    assert "fordi den ikke blev brugt" in said
    for secret in ("Karen", "Holt", "Elias", "Sofie", "2026-014", "xit"):
        assert secret not in said


def test_panic_looks_like_any_other_start(make_office: Make) -> None:
    """Who locked in panic must not have it said to whoever stands behind."""
    panicked = page_of(make_office(why=LockReason.PANIC)).why.text()
    started = page_of(make_office(why=LockReason.STARTED)).why.text()

    assert panicked == started


def test_trouble_is_explained_in_our_words(make_office: Make) -> None:
    """What the door says in its own words reaches nobody."""
    parts = make_office()
    parts.door._trouble = ExitDeskError("library text")

    type_text("forkert")
    press(Qt.Key.Key_Return)
    assert parts.context.background.wait_idle()

    assert isinstance(parts.window.threshold.unlock.state.step, TroubleWithVault)
    assert page_of(parts).trouble.text() == "Det gik ikke (ExitDeskError). Prøv igen."
    assert "library text" not in words_on(parts.window)


def test_the_kit_is_typed_word_by_word_with_the_space_bar(make_office: Make) -> None:
    """Space goes to the next place, Enter in the last one opens."""
    parts = make_office()
    page = page_of(parts)
    page.other_button.click()

    for word in parts.door.kit:
        type_text(word)
        press(Qt.Key.Key_Return if word == parts.door.kit[-1] else Qt.Key.Key_Space)
    assert parts.context.background.wait_idle()

    assert parts.window.pages is not None


def test_one_wrong_word_of_the_kit_is_named_by_its_place(make_office: Make) -> None:
    """The sixth word is marked, said and has the keyboard."""
    parts = make_office()
    page = page_of(parts)
    page.other_button.click()
    page.words.set_words((*parts.door.kit[:5], "forkert", *parts.door.kit[6:]))

    page.open_button.click()
    assert parts.context.background.wait_idle()

    assert parts.window.threshold.unlock.state.step == WrongKitStep(6, 0)
    assert page.trouble.text().startswith("Ord 6 ")
    assert page.words.fields[5].hasFocus()


def test_a_pasted_kit_spreads_over_its_places(make_office: Make) -> None:
    """Password managers may fill it in (WCAG 3.3.8)."""
    parts = make_office()
    page = page_of(parts)
    page.other_button.click()
    QApplication.clipboard().setText(" ".join(parts.door.kit))

    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()

    assert page.words.words() == parts.door.kit


def test_another_vaults_kit_is_told_as_such(make_office: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that are right in themselves and do not open are no slip of the pen."""
    parts = make_office()
    page = page_of(parts)
    page.other_button.click()
    page.words.set_words(parts.door.kit)
    parts.door._trouble = WrongKit()
    monkeypatch.setattr(parts.door, "check_kit", lambda _words: None)
    parts.door.kit = ()

    page.open_button.click()
    assert parts.context.background.wait_idle()

    assert page.trouble.text().startswith("Ordene hører ikke til her.")


def test_the_first_page_is_painted_before_anything_heavy_is_loaded() -> None:
    """Neither pydantic nor a vault nor a page of cases is imported on the way to the lock page."""
    script = (
        "import sys; from exitdesk.ui.shell.start import build_window;"
        "heavy = [name for name in sys.modules if name.split('.')[0] in"
        " ('pydantic', 'pydantic_core', 'sqlcipher3', 'cryptography', 'argon2', 'reportlab', 'pyhanko')"
        " or name.startswith(('exitdesk.storage', 'exitdesk.snapshot', 'exitdesk.crypto', 'exitdesk.sos',"
        " 'exitdesk.cases.session', 'exitdesk.ui.cases.', 'exitdesk.ui.meeting.'))];"
        "print(heavy); sys.exit(bool(heavy))"
    )

    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=root
    )

    assert done.returncode == 0, done.stdout + done.stderr
