"""A paper is printed after the passphrase, on the printer that is named; what stays behind is told."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from exitdesk.app.troubles import table
from exitdesk.cases.errors import DiskFull, NotPrinted, PrinterGone
from exitdesk.errors import ExitDeskError
from exitdesk.ui.printing.sheet import PrintSheet
from exitdesk.ui.printing.view_model import PRINTER, Step
from exitdesk.ui.printing.way import print_over
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts

PDF = b"%PDF-1.4 a paper"


def vault(parts: OfficeParts) -> FakeVault:
    """Return the vault in memory."""
    found = parts.window.pages.context.open_vault  # type: ignore[union-attr]
    assert isinstance(found, FakeVault)
    return found


def printing(parts: OfficeParts) -> PrintSheet:
    """Open the sheet over the window and let it find the printers."""
    pages = parts.window.pages
    assert pages is not None
    case = vault(parts).desk.case_numbered("2026-014").case
    sheet = print_over(pages.context, case, parts.window, PDF)
    assert parts.context.background.wait_idle()
    return sheet


def answer(parts: OfficeParts, words: str = RIGHT_PASSPHRASE) -> None:
    """Type the passphrase and let what it begins come to its end."""
    type_text(words)
    press(Qt.Key.Key_Return)
    for _ in range(3):
        assert parts.context.background.wait_idle()


def test_nothing_is_printed_before_the_passphrase(
    opened: OfficeParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The printer of last time is chosen and the field has the focus; a wrong passphrase sends nothing.

    The wait after it is not begun anew by a sheet that is opened again, nor got round by Esc at once.
    """
    vault(opened).settings[PRINTER] = "Gangen"
    waits, now = opened.window.pages.context.waits, [0.0]  # type: ignore[union-attr]
    waits._now = lambda: now[0]
    sheet = printing(opened)
    assert (sheet.model.state.chosen, sheet.printer.current()) == ("Gangen", "Gangen")
    answer(opened, "forkert")
    assert vault(opened).printing.printed == []
    assert sheet.model.state.step is Step.READY
    sheet.close_sheet()
    again = printing(opened)
    answer(opened)
    assert vault(opened).printing.printed == []
    assert again.passphrase is not None
    assert again.passphrase.field.error() == "Prøv igen om et sekund."
    now[0] = 1.0
    again.passphrase.clear()
    keys, judged = vault(opened).keys, Event()
    with monkeypatch.context() as slow:
        slow.setattr(keys, "is_right", lambda said: judged.wait(5) and said == RIGHT_PASSPHRASE)
        type_text("også forkert")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        judged.set()
        assert opened.context.background.wait_idle()
    for _ in range(3):
        assert opened.context.background.wait_idle()
    last = printing(opened)
    answer(opened)
    assert last.passphrase is not None
    assert "om 2 sekunder" in last.passphrase.field.error()
    now[0] = 3.0
    press(Qt.Key.Key_Return)
    for _ in range(3):
        assert opened.context.background.wait_idle()
    assert len(vault(opened).printing.printed) == 1


def test_the_paper_goes_to_the_printer_and_it_is_remembered(
    opened: OfficeParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the keyboard alone: these very bytes, under the neutral name, once."""
    sheet = printing(opened)
    assert sheet.model.state.chosen == ""
    assert not sheet.go.isEnabled()

    def full(name: str, value: str) -> None:
        vault(opened).settings[name] = value
        raise DiskFull

    monkeypatch.setattr(vault(opened), "set_setting", full)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    answer(opened)
    assert vault(opened).printing.printed == [(PDF, "Gangen", "Tavle")]
    assert vault(opened).settings[PRINTER] == "Gangen"
    assert sheet.sent.text() == "Sendt til Gangen."
    assert sheet.done.hasFocus()
    press(Qt.Key.Key_Return)
    assert sheet.isHidden()


def test_what_the_computer_keeps_is_said_before_one_prints(opened: OfficeParts) -> None:
    """It cannot be prevented from here, so it is told, not promised away."""
    sheet = printing(opened)
    assert sheet.kept.isVisible()
    assert "uden kryptering" in sheet.kept.text()


def test_without_a_printer_the_page_says_so_and_asks_for_nothing(opened: OfficeParts) -> None:
    """No passphrase is asked for what cannot be done."""
    vault(opened).printing.here = ()
    sheet = printing(opened)
    assert sheet.none.isVisible()
    assert sheet.passphrase is not None
    assert not sheet.passphrase.isVisible()
    assert not sheet.go.isVisible()
    assert sheet.done.hasFocus()


def test_the_only_printer_is_chosen(opened: OfficeParts) -> None:
    """There is nothing to choose; one that is gone is not remembered."""
    vault(opened).settings[PRINTER] = "Kælderen"
    vault(opened).printing.here = ("Kontoret",)
    assert printing(opened).model.state.chosen == "Kontoret"


@pytest.mark.parametrize("error", [PrinterGone, NotPrinted])
def test_what_went_wrong_is_told_and_can_be_tried_again(
    opened: OfficeParts, error: type[ExitDeskError]
) -> None:
    """In its own words, with the printer still chosen."""
    vault(opened).printing.here = ("Kontoret",)
    vault(opened).printing.trouble = error()
    sheet = printing(opened)
    answer(opened)
    assert sheet.trouble.isVisible()
    assert error.__name__ in sheet.trouble.text()
    assert f"cases.{error.__name__}" in table()
    vault(opened).printing.trouble = None
    answer(opened)
    assert vault(opened).printing.printed == [(PDF, "Kontoret", "Tavle")]
