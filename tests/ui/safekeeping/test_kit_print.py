"""The kit from a printer: offered where its words are shown, asked for again, sent past every file."""

import pytest

from exitdesk.ui.printing.sheet import PrintSheet
from exitdesk.ui.safekeeping.flow import Change, Step
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.keys import type_text
from tests.screens.office import OfficeParts
from tests.ui.safekeeping.test_sheets import change, go_on, vault_of, write


def print_sheet(parts: OfficeParts) -> PrintSheet:
    """Press the button; return the sheet that asks which printer."""
    parts.window.sheet.print_out.click()  # type: ignore[union-attr]
    assert parts.context.background.wait_idle()
    assert parts.context.background.wait_idle()
    (sheet,) = parts.window.findChildren(PrintSheet)
    return sheet


@pytest.mark.parametrize("typed", [RIGHT_PASSPHRASE, "helt forkert"])
def test_the_words_go_to_the_printer_after_the_passphrase_and_to_no_case(
    opened: OfficeParts, typed: str
) -> None:
    """All fourteen, under a neutral name; a wrong passphrase prints nothing."""
    printing = vault_of(opened).printing
    printing.here = ("Kontoret",)
    change(opened, Change.KIT)
    write(opened, RIGHT_PASSPHRASE)
    sheet = print_sheet(opened)
    assert sheet.passphrase is not None
    sheet.passphrase.field.edit.setFocus()
    type_text(typed)
    sheet.go.click()
    assert opened.context.background.wait_idle()
    assert opened.context.background.wait_idle()
    if typed != RIGHT_PASSPHRASE:
        assert printing.printed == []
        return
    ((pdf, printer, title),) = printing.printed
    assert (printer, title) == ("Kontoret", "Tavle")
    assert all(f"{nth}. {word}".encode() in pdf for nth, word in enumerate(opened.door.kit, 1))


def test_it_is_offered_only_while_the_words_are_shown(opened: OfficeParts) -> None:
    """Nothing of them stays behind the button."""
    sheet = change(opened, Change.KIT)
    assert sheet.print_out.isHidden()
    write(opened, RIGHT_PASSPHRASE)
    assert sheet.model.state.step is Step.WORDS
    assert sheet.print_out.isVisible()
    go_on(opened)
    assert sheet.print_out.isHidden()
    assert sheet.print_out._words == ()
    sheet.back_button.click()
    assert sheet.print_out.isVisible()
    sheet.close_sheet()
    assert sheet.print_out._words == ()
