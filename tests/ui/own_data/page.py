"""The sheet of a person's own data, as tests drive it."""

from PySide6.QtCore import Qt

from exitdesk.cases.weighing import Fate
from exitdesk.ui.own_data.sheet import OwnDataSheet
from exitdesk.ui.own_data.view_model import Step
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.screens.own_data import wait


def gathered(parts: OfficeParts, name: str = "Nadia") -> OwnDataSheet:
    """Open the sheet by way of the settings, and gather by keys alone."""
    parts.window.open_settings()
    parts.window.sheet.own_data.click()  # type: ignore[union-attr]
    sheet = parts.window.sheet
    assert isinstance(sheet, OwnDataSheet)
    type_text(name)
    press(Qt.Key.Key_Return)
    wait(parts)
    return sheet


def looked_through(parts: OfficeParts) -> OwnDataSheet:
    """Choose the first one found, the friend, and look through what is kept about her."""
    sheet = gathered(parts)
    press(Qt.Key.Key_Space)
    sheet.onward.setFocus()
    press(Qt.Key.Key_Space)
    wait(parts)
    assert sheet.model.state.step is Step.PIECES
    return sheet


def fates(sheet: OwnDataSheet) -> list[Fate]:
    """Return what becomes of each piece."""
    return [one.fate for one in sheet.model.state.pieces]


def decide_all(parts: OfficeParts, sheet: OwnDataSheet) -> None:
    """Say of all that waits that it is hers."""
    for nth, fate in enumerate(fates(sheet)):
        if fate is Fate.UNDECIDED:
            sheet.model.give_out(nth)
            wait(parts)


def saved_after(parts: OfficeParts, sheet: OwnDataSheet, passphrase: str = RIGHT_PASSPHRASE) -> bool:
    """Type a passphrase at the last step; say whether a file was written."""
    sheet.save.passphrase.field.edit.setFocus()
    type_text(passphrase)
    press(Qt.Key.Key_Return)
    wait(parts)
    return sheet.model.state.saved is not None
