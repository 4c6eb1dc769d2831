"""Reaching and reading the exit agreement."""

from PySide6.QtCore import Qt

from exitdesk.cases.agreement_terms import ExitAgreement, TermPart, exit_agreement_of
from exitdesk.ui.exit_agreement.part_panel import TermPanel
from exitdesk.ui.exit_agreement.read_sheet import ReadSheet
from exitdesk.ui.exit_agreement.sheet import AgreementSheetView
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.sheet import Sheet
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.ui.acute.reach import live_of, page_of

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def open_agreement(parts: OfficeParts) -> AgreementSheetView:
    """Open the agreement by its key."""
    press(Qt.Key.Key_E, CTRL | SHIFT)
    return shown(parts)


def sheet_of(parts: OfficeParts) -> AgreementSheetView | None:
    """Return the agreement where it is open, over the case's page or the meeting's."""
    pages = parts.window.pages
    assert pages is not None
    return pages.sheets.agreement.sheet if pages.sheets is not None else page_of(parts).agreement.sheet


def shown(parts: OfficeParts) -> AgreementSheetView:
    """Return the agreement, which is open."""
    sheet = sheet_of(parts)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def panel_of(parts: OfficeParts, part: TermPart = TermPart.MEASURE) -> TermPanel:
    """Return the panel of a part."""
    return shown(parts).panels[part]


def agreement_of(parts: OfficeParts) -> ExitAgreement:
    """Return what stands in the case."""
    return exit_agreement_of(live_of(parts).session)


def kept(parts: OfficeParts, part: TermPart = TermPart.MEASURE) -> list[str]:
    """Return what stands in a part."""
    return [one.term.what for one in agreement_of(parts).of(part)]


def words(sheet: Sheet) -> list[str]:
    """Return what can be read on a sheet."""
    return [one.text() for one in sheet.findChildren(Label) if one.isVisible() and one.text()]


def reading_of(parts: OfficeParts) -> ReadSheet:
    """Return the paper that is being read."""
    reading = shown(parts).reader.sheet
    assert reading is not None
    assert reading.isVisible()
    return reading
