"""Everything that can be pressed is pressed the same way, and its ring stays inside it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from exitdesk.ui.kit.button import Button, IconButton
from exitdesk.ui.kit.check import CheckRow
from exitdesk.ui.kit.dashed import DashedRow
from exitdesk.ui.kit.nav import NavRow
from exitdesk.ui.kit.painted import PaintedButton
from exitdesk.ui.kit.pill import Chip
from exitdesk.ui.theme import Theme
from tests.ui.kit.conftest import Show

Make = Callable[[Theme], PaintedButton]
ROLE = QAccessible.Role
PRESSABLES: dict[str, tuple[Make, QAccessible.Role]] = {
    "button": (lambda theme: Button(theme, "Start møde"), ROLE.Button),
    "primary": (lambda theme: Button(theme, "Start møde", kind="primary", hint="F8"), ROLE.Button),
    "icon button": (lambda theme: IconButton(theme, "lock", "Start møde"), ROLE.Button),
    "link": (lambda theme: Button(theme, "Start møde", kind="link"), ROLE.Button),
    "nav row": (lambda theme: NavRow(theme, "folder-open", "Start møde"), ROLE.Button),
    "dashed row": (lambda theme: DashedRow(theme, "Start møde"), ROLE.Button),
    "chip": (lambda theme: Chip(theme, "Start møde", icon="shield"), ROLE.CheckBox),
    "check row": (lambda theme: CheckRow(theme, "Start møde"), ROLE.CheckBox),
}
EACH = pytest.mark.parametrize("name", PRESSABLES)


@EACH
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press(theme: Theme, show: Show, name: str, key: Qt.Key) -> None:
    """Each key presses exactly once."""
    widget = PRESSABLES[name][0](theme)
    show(widget)
    pressed = QSignalSpy(widget.clicked)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, key)
    assert pressed.count() == 1


@EACH
def test_a_disabled_one_cannot_be_pressed(theme: Theme, show: Show, name: str) -> None:
    """Neither a click nor a key gets through."""
    widget = PRESSABLES[name][0](theme)
    show(widget)
    widget.setEnabled(False)
    pressed = QSignalSpy(widget.clicked)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QTest.keyClick(widget, Qt.Key.Key_Space)
    assert pressed.count() == 0


@EACH
def test_a_screen_reader_hears_its_name_and_what_it_is(theme: Theme, show: Show, name: str) -> None:
    """Name and role are there, and the press can be done from the screen reader."""
    make, role = PRESSABLES[name]
    widget = make(theme)
    show(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Start møde"
    assert interface.role() == role


@EACH
def test_a_new_word_is_a_new_name(theme: Theme, name: str) -> None:
    """The name follows the words."""
    widget = PRESSABLES[name][0](theme)
    widget.setText("Afslut & gem")
    assert widget.accessibleName() == widget.text() == "Afslut & gem"


@EACH
def test_its_target_is_large_enough(theme: Theme, name: str) -> None:
    """At least 24 px by WCAG 2.5.8; ours are 40, words as links 40 high too."""
    widget = PRESSABLES[name][0](theme)
    assert widget.sizeHint().height() >= 40


def ring_pixels(image: QImage, theme: Theme) -> set[tuple[int, int]]:
    """Return where the exact colour of the ring is."""
    colour = theme.colour("focus").rgb()
    return {
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == colour
    }


@EACH
def test_the_ring_shows_for_the_keyboard_and_stays_inside(
    qtbot: QtBot, theme: Theme, show: Show, name: str
) -> None:
    """With the Tab key the ring is there, none of it outside the widget's own rectangle."""
    widget = PRESSABLES[name][0](theme)
    window = show(widget)
    widget.clearFocus()
    assert ring_pixels(window.grab().toImage(), theme) == set()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: widget.ring_shown)
    found = ring_pixels(window.grab().toImage(), theme)
    inside = widget.geometry()
    assert len(found) > 2 * (widget.width() + widget.height()) * 0.5
    assert all(inside.contains(QPoint(x, y)) for x, y in found)


@EACH
def test_a_click_leaves_no_ring(theme: Theme, show: Show, name: str) -> None:
    """The pointer knows where it is; a key brings the ring back."""
    widget = PRESSABLES[name][0](theme)
    show(widget)
    widget.clearFocus()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert widget.hasFocus()
    assert not widget.ring_shown
    QTest.keyClick(widget, Qt.Key.Key_Right)
    assert widget.ring_shown


@EACH
def test_it_grows_with_the_text(theme: Theme, name: str) -> None:
    """At 200 % it is twice as high: nothing is cut."""
    widget = PRESSABLES[name][0](theme)
    before = widget.sizeHint()
    theme.set_scale(2.0)
    after = widget.sizeHint()
    assert after.height() >= 2 * before.height() - 1
    assert after.width() > before.width()


def test_a_button_shown_as_its_icon_says_its_word_in_the_tooltip(theme: Theme) -> None:
    """At narrow widths the word and the key move into the tooltip, the name stays."""
    button = Button(theme, "Lås", icon="lock", hint="Ctrl+L")
    button.set_compact(True)
    assert (button.toolTip(), button.accessibleName()) == ("Lås (Ctrl+L)", "Lås")
    assert button.sizeHint().width() == button.sizeHint().height()


def test_a_button_without_an_icon_never_loses_its_word(theme: Theme) -> None:
    """Compact means nothing where there is no icon to show instead."""
    button = Button(theme, "Gem")
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() == wide
    assert button.toolTip() == ""


def test_a_chip_tells_whether_it_is_on(theme: Theme, show: Show) -> None:
    """Pressing switches it, and a screen reader hears the state."""
    chip = Chip(theme, "Bolig", icon="house")
    show(chip)
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface is not None
    assert not interface.state().checked
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert interface.state().checked


def test_the_place_one_is_at_is_told_in_words(theme: Theme) -> None:
    """Colour is not the only sign of the row one is at."""
    row = NavRow(theme, "folder-open", "Sager")
    row.set_here(True)
    assert row.accessibleDescription() == "Du er her"
    row.set_here(False)
    assert row.accessibleDescription() == ""
