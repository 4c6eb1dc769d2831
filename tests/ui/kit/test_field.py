"""A field says what it is for and what is wrong, and a cleared secret never comes back."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from exitdesk.ui.kit.day import DayField
from exitdesk.ui.kit.field import Field, FieldKind
from exitdesk.ui.kit.secret import SecretEdit
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show


def secret(theme: Theme, show: Show) -> tuple[Field, SecretEdit]:
    """Return a shown secret field and its line."""
    field = Field(theme, "Adgangskode", kind="secret")
    show(field)
    assert isinstance(field.edit, SecretEdit)
    return field, field.edit


@pytest.mark.parametrize("kind", ["line", "secret", "text"])
def test_a_field_is_named_by_its_label(theme: Theme, show: Show, kind: FieldKind) -> None:
    """The word above is what a screen reader says."""
    field = Field(theme, "Adgangskode", kind=kind)
    show(field)
    interface = QAccessible.queryAccessibleInterface(field.edit)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Adgangskode"
    assert interface.role() == QAccessible.Role.EditableText


def test_a_field_without_a_label_is_named_by_its_placeholder(theme: Theme) -> None:
    """Nothing that takes focus is nameless."""
    field = Field(theme, "", placeholder="Søg i navn eller sagsnummer")
    assert field.edit.accessibleName() == "Søg i navn eller sagsnummer"


@pytest.mark.parametrize("kind", ["line", "secret", "text"])
def test_what_is_typed_is_told(theme: Theme, show: Show, kind: FieldKind) -> None:
    """`edited` carries the text as it stands."""
    field = Field(theme, "Notat", kind=kind)
    show(field)
    edited = QSignalSpy(field.edited)
    QTest.keyClicks(field.edit, "ab")
    assert field.text() == "ab"
    assert edited.at(edited.count() - 1)[0] == "ab"


def test_enter_submits_a_line(theme: Theme, show: Show) -> None:
    """Enter tells the screen once."""
    field, edit = secret(theme, show)
    submitted = QSignalSpy(field.submitted)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert submitted.count() == 1


def test_what_is_wrong_stands_under_the_field_and_is_read_out(theme: Theme, show: Show) -> None:
    """Words and sign appear, the description tells screen readers, and going right takes both away."""
    field = Field(theme, "Adgangskode", note="Seks ord", kind="secret")
    show(field)
    field.set_error("Forkert adgangskode")
    assert field.error() == "Forkert adgangskode"
    assert field.edit.accessibleDescription() == "Forkert adgangskode"
    assert not field.note.isVisible()
    field.set_error("")
    assert field.error() == ""
    assert field.edit.accessibleDescription() == "Seks ord"
    assert field.note.isVisible()


@pytest.mark.parametrize("show_first", [False, True])
def test_no_undo_brings_a_cleared_secret_back(theme: Theme, show: Show, show_first: bool) -> None:
    """After clear there is nothing to undo, shown or hidden (security, trap 12)."""
    field, edit = secret(theme, show)
    QTest.keyClicks(edit, "hemmelig")
    if show_first:
        edit.eye.click()
    field.clear()
    edit.setEchoMode(QLineEdit.EchoMode.Normal)
    assert not edit.isUndoAvailable()
    edit.undo()
    assert field.text() == ""


def test_undo_does_nothing_while_a_secret_is_shown(theme: Theme, show: Show) -> None:
    """A word typed and rubbed out is not brought to the screen by Ctrl+Z."""
    field, edit = secret(theme, show)
    QTest.keyClicks(edit, "ab")
    edit.eye.click()
    QTest.keyClicks(edit, "c")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == "ab"


def test_the_eye_shows_and_hides_and_says_which(theme: Theme, show: Show) -> None:
    """The eye's name is what it will do; the focus stays in the field."""
    field, edit = secret(theme, show)
    seen = [(edit.shown, edit.eye.accessibleName())]
    edit.eye.click()
    seen.append((edit.shown, edit.eye.accessibleName()))
    assert edit.hasFocus()
    field.clear()
    seen.append((edit.shown, edit.eye.accessibleName()))
    assert seen == [
        (False, "Vis adgangskoden"),
        (True, "Skjul adgangskoden"),
        (False, "Vis adgangskoden"),
    ]


def test_the_eye_does_not_cover_the_text(theme: Theme, show: Show) -> None:
    """The text ends before the eye, at 100 and at 200 %."""
    _, edit = secret(theme, show)
    for scale in (1.0, 2.0):
        theme.set_scale(scale)
        assert edit.rect().contains(edit.eye.geometry())
        assert edit.textMargins().right() >= edit.eye.width()


def test_a_secret_can_be_pasted_but_not_copied_while_hidden(theme: Theme, show: Show) -> None:
    """Password managers may paste; a hidden secret does not reach the clipboard."""
    field, edit = secret(theme, show)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("fra en pengeskab")
    edit.paste()
    assert field.text() == "fra en pengeskab"
    clipboard.setText("andet")
    edit.selectAll()
    edit.copy()
    assert clipboard.text() == "andet"
    clipboard.clear()


@pytest.mark.parametrize(
    ("letter", "shift", "caps"),
    [("a", False, False), ("A", True, False), ("A", False, True), ("a", True, True)],
)
def test_caps_lock_is_noticed_from_the_letters(
    theme: Theme, show: Show, letter: str, shift: bool, caps: bool
) -> None:
    """A large letter without Shift, or a small one with it, means Caps Lock."""
    _, edit = secret(theme, show)
    seen = QSignalSpy(edit.caps_lock_seen)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.sendKeyEvent(QTest.KeyAction.Press, edit, Qt.Key.Key_A, letter, held)
    assert seen.at(0)[0] is caps


def test_a_longer_text_lets_the_tab_key_leave(theme: Theme, show: Show) -> None:
    """No keyboard trap (WCAG 2.1.2)."""
    page = QWidget()
    row = QHBoxLayout(page)
    field, after = Field(theme, "Notat", kind="text"), Field(theme, "Navn")
    row.addWidget(field)
    row.addWidget(after)
    show(page)
    field.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.text() == ""
    assert after.edit.hasFocus()


def test_a_cleared_longer_text_has_nothing_to_undo(theme: Theme, show: Show) -> None:
    """What was discarded does not come back by Ctrl+Z."""
    field = Field(theme, "Notat", kind="text")
    show(field)
    QTest.keyClicks(field.edit, "noget")
    field.clear()
    field.edit.undo()
    assert field.text() == ""


def test_a_field_grows_with_the_text(theme: Theme, show: Show) -> None:
    """44 px at 100 %, 88 at 200 %."""
    field = Field(theme, "Notat")
    show(field)
    assert field.edit.height() == 44
    theme.set_scale(2.0)
    assert field.edit.height() == 88


@pytest.mark.parametrize(
    ("language", "shown"), [("da_DK", "21. november 2026"), ("en_GB", "21 November 2026")]
)
def test_a_day_is_written_as_the_language_has_it(theme: Theme, language: str, shown: str) -> None:
    """No full stop after an English number."""
    QLocale.setDefault(QLocale(language))
    assert DayField(theme, "Dag", date(2026, 11, 21)).edit.text() == shown
