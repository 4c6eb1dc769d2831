"""Reaching and reading the acute sheet."""

from PySide6.QtCore import Qt

from exitdesk.cases.acute import AcutePart, acute_sheet
from exitdesk.ui.acute.sheet import AcuteSheetView
from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.kit.label import Label
from exitdesk.ui.live_case import LiveCase
from tests.screens.acute import fill
from tests.screens.keys import press
from tests.screens.office import OfficeParts


def page_of(parts: OfficeParts) -> CasePageView:
    """Return the case's page."""
    assert parts.window.pages is not None
    page = parts.window.pages.office.page
    assert page is not None
    return page


def live_of(parts: OfficeParts) -> LiveCase:
    """Return the open case."""
    assert parts.window.pages is not None
    live = parts.window.pages.live
    assert live is not None
    return live


def sheet_of(parts: OfficeParts) -> AcuteSheetView | None:
    """Return the sheet where it is open, over the case's page or the meeting's."""
    pages = parts.window.pages
    assert pages is not None
    if pages.sheets is not None:
        return pages.sheets.acute.sheet
    return pages.office.page.acute.sheet if pages.office.page is not None else None


def shown(parts: OfficeParts) -> AcuteSheetView:
    """Return the sheet, which is open."""
    sheet = sheet_of(parts)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def kept(parts: OfficeParts, part: AcutePart = AcutePart.CALL) -> list[tuple[str, str]]:
    """Return what stands on the sheet: words and telephone."""
    lines = acute_sheet(live_of(parts).session).of(part)
    return [(one.words.text, one.words.phone) for one in lines]


def words(sheet: AcuteSheetView) -> list[str]:
    """Return what can be read on the sheet."""
    return [one.text() for one in sheet.findChildren(Label) if one.isVisible() and one.text()]


def written(parts: OfficeParts) -> None:
    """Have the invented sheet on the case, and open it."""
    fill(live_of(parts).session)
    press(Qt.Key.Key_F7)
