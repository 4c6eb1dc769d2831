"""Binding to this computer in the window, from the settings and after the kit, by keyboard and pointer."""

import pytest
from PySide6.QtCore import Qt

from exitdesk.app.errors import KeyringLocked
from exitdesk.cases.safekeeping import Loose
from exitdesk.ui.explanation import Remedy
from exitdesk.ui.safekeeping.flow import Change, Problem, Step
from exitdesk.ui.safekeeping.key_change_sheet import KeyChangeSheet
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.ui.safekeeping.test_sheets import NEW, change, go_on, safekeeping, vault_of, write


def test_a_vault_is_bound_to_this_computer_and_unbound_again(opened: OfficeParts) -> None:
    """One entry at a time stands in the settings: what it gives and what it costs, and the way back."""
    sheet = safekeeping(opened)
    assert (sheet.changes[Change.BIND].isVisible(), sheet.changes[Change.UNBIND].isVisible()) == (True, False)
    assert "gætte sig ind" in sheet.abouts[Change.BIND].text()
    assert "nødsættets 14 ord" in sheet.abouts[Change.BIND].text()

    change(opened, Change.BIND)
    write(opened, RIGHT_PASSPHRASE)
    assert vault_of(opened).keys.calls == ["bind"]
    go_on(opened)

    sheet = safekeeping(opened)
    assert (sheet.changes[Change.BIND].isVisible(), sheet.changes[Change.UNBIND].isVisible()) == (False, True)
    asked = change(opened, Change.UNBIND)
    write(opened, RIGHT_PASSPHRASE)
    assert vault_of(opened).keys.calls == ["bind", "unbind"]
    assert asked.model.state.step is Step.DONE
    assert "alle computere" in asked.about.text()


@pytest.mark.parametrize("what", [Change.BIND, Change.UNBIND])
def test_neither_is_done_without_the_passphrase(opened: OfficeParts, what: Change) -> None:
    """Nothing, and a wrong one."""
    vault_of(opened).keys.bound = what is Change.UNBIND
    sheet = change(opened, what)
    go_on(opened)
    told = [sheet.model.state.problem]
    write(opened, "noget andet")
    told.append(sheet.model.state.problem)

    assert told == [Problem.NOTHING_WRITTEN, Problem.WRONG_PASSPHRASE]
    assert vault_of(opened).keys.calls == []


def test_copies_that_a_binding_does_not_reach_are_named(opened: OfficeParts) -> None:
    """A stick that is not plugged in, and backups under an earlier key: one can do something about it."""
    vault_of(opened).keys.loose = Loose(("/media/usb",), 2)
    sheet = change(opened, Change.BIND)
    write(opened, RIGHT_PASSPHRASE)

    assert "/media/usb" in sheet.about.text()
    assert "(2)" in sheet.about.text()


def test_a_keyring_in_trouble_binds_nothing_and_says_so(opened: OfficeParts) -> None:
    """What happened and what to do; the entry is still the one that binds."""
    vault_of(opened).keys.trouble = KeyringLocked()
    sheet = change(opened, Change.BIND)
    write(opened, RIGHT_PASSPHRASE)

    assert sheet.trouble.isVisible()
    assert not vault_of(opened).keys.bound


@pytest.mark.parametrize(
    ("wish", "call"),
    [
        ("bind_here", "settle bound"),
        ("go_unbound", "settle unbound"),
        ("new_passphrase", "settle unbound"),
    ],
)
def test_after_the_kit_a_new_passphrase_is_all_that_is_asked(
    opened: OfficeParts, wish: str, call: str
) -> None:
    """The kit has just proved who one is: new, new again, and done; the kit stands for nothing more."""
    keys = vault_of(opened).keys
    keys.by_kit = True
    opened.window.doors.take_up(Remedy(wish))
    sheet = opened.window.sheet
    assert isinstance(sheet, KeyChangeSheet)
    assert not sheet.now.isVisible()
    for field in (sheet.new, sheet.again):
        field.edit.setFocus()
        type_text(NEW)
    go_on(opened)

    assert keys.calls == [call]
    assert keys.passphrase == NEW
    assert (sheet.model.state.step, keys.by_kit) == (Step.DONE, False)


def test_whoever_closes_that_sheet_leaves_everything_and_the_kit_is_forgotten(opened: OfficeParts) -> None:
    """Later one unlocks by the kit once more."""
    keys = vault_of(opened).keys
    keys.by_kit = True
    opened.window.doors.take_up(Remedy.BIND_HERE)
    press(Qt.Key.Key_Escape)

    assert opened.window.sheet is None
    assert (keys.calls, keys.by_kit) == ([], False)
