"""How each sheet of the office is opened."""

from collections.abc import Callable
from typing import Final

from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.meeting.leave_sheet import LeaveSheet
from exitdesk.ui.meeting.pin_sheet import PinSheet
from exitdesk.ui.safekeeping.flow import Change
from exitdesk.ui.shell.desk_pages import DeskPages
from tests.screens.office import PASSPHRASE, OfficeParts


def pages_of(parts: OfficeParts) -> DeskPages:
    """Return the pages of an unlocked window."""
    assert parts.window.pages is not None
    return parts.window.pages


def page_of(parts: OfficeParts) -> CasePageView:
    """Return the page of the invented case, opened where it is not yet."""
    office = pages_of(parts).office
    if office.page is None:
        office.open_case(parts.door.unlock(PASSPHRASE).desk.case_numbered("2026-014").case)
    assert office.page is not None
    return office.page


SHEETS: Final[dict[str, Callable[[OfficeParts], object]]] = {
    "new case": lambda parts: pages_of(parts).office.list.open_new_case(),
    "settings": lambda parts: parts.window.open_settings(),
    "unit words": lambda parts: parts.window.doors.open_unit_words(),
    "safekeeping": lambda parts: parts.window.doors.open_safekeeping(),
    "access log": lambda parts: parts.window.doors.open_access_log(),
    "own data": lambda parts: parts.window.doors.open_own_data(),
    "checking": lambda parts: parts.window.doors.open_checking(),
    "go to": lambda parts: parts.window.doors.open_go(parts.window.open_settings),
    "new passphrase": lambda parts: parts.window.doors.open_change(Change.PASSPHRASE),
    "keys": lambda parts: parts.window._on_keys_wished(),
    "people": lambda parts: page_of(parts)._on_people_wished(),
    "note": lambda parts: page_of(parts).write_note("En note"),
    "contact": lambda parts: page_of(parts).note_contact(),
    "giving": lambda parts: page_of(parts).give(),
    "papers": lambda parts: page_of(parts).open_papers(),
    "consent": lambda parts: page_of(parts).open_consent(),
    "before a meeting": lambda parts: page_of(parts).meeting_button.click(),
    "leaving": lambda parts: LeaveSheet(parts.window.theme, parts.window).open_sheet(),
    "a PIN": lambda parts: PinSheet(parts.window.theme, parts.window).open_sheet(),
}
