"""The access log and erasing, in each look."""

import os
import sys
from datetime import date

from PySide6.QtWidgets import QApplication

from exitdesk.sos.meeting_edits import EnterInJournal
from exitdesk.ui.erasing.choices import Kind
from exitdesk.ui.erasing.sheet import ErasingSheet
from exitdesk.ui.meeting.preflight import Preflight
from exitdesk.ui.records.sheet import AccessLogSheet
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk


def shoot_records(qapp: QApplication, look: Look) -> None:
    """The access log, and each step of erasing."""
    parts = office(qapp, desk=sample_desk(), mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    pages = window.pages
    if pages is None:
        raise RuntimeError("still locked")
    desk = pages.context.open_vault.desk
    case = desk.case_numbered("2026-014").case
    pages.office.open_case(case)
    for event, detail in (("backup", "daily"), ("exported", ""), ("passphrase_changed", "")):
        desk.access.note(event, case if event == "exported" else None, detail)
    window.doors.open_access_log()
    parts.context.background.wait_idle()
    shoot(window, f"access-log-{look.name}")
    sheet = window.sheet
    if not isinstance(sheet, AccessLogSheet):
        raise TypeError("no sheet")
    sheet.table.click()
    shoot(window, f"access-log-asks-{look.name}")
    sheet.close_sheet()
    erasing = _erasing(parts)
    shoot(window, f"erase-held-{look.name}")
    erasing.hold_button.click()
    shoot(window, f"erase-hold-{look.name}")
    erasing.holds.note.set_text("Brev af 3. november")
    erasing.holds.add.click()
    parts.context.background.wait_idle()
    shoot(window, f"erase-held-by-{look.name}")
    erasing.holds.rows[-1].lift.click()
    live = pages.office.live
    if live is not None:
        for meeting in live.session.meetings():
            live.record(
                EnterInJournal(meeting=meeting, authority="police", day=date(2026, 11, 20)), meeting=meeting
            )
    erasing.model.read()
    parts.context.background.wait_idle()
    shoot(window, f"erase-case-{look.name}")
    erasing._on_kind_chosen("person")
    parts.context.background.wait_idle()
    for nth in range(len(erasing.model.state.choices.things[Kind.PERSON])):
        if not erasing.model.state.mentions:
            erasing._on_thing_chosen(str(nth))
            parts.context.background.wait_idle()
    shoot(window, f"erase-person-{look.name}")
    erasing._on_kind_chosen("card")
    parts.context.background.wait_idle()
    erasing._on_answered()
    parts.context.background.wait_idle()
    shoot(window, f"erase-done-{look.name}")
    parts.close()


def shoot_card_erasing(qapp: QApplication, look: Look) -> None:
    """Erasing a card from its menu in a meeting: while the room sees the board, and while it does not."""
    parts = office(qapp, desk=sample_desk(), mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    pages = window.pages
    if pages is None:
        raise RuntimeError("still locked")
    live = pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    meeting = live.session.meetings()[-1]
    for one in live.session.meetings():
        entered = EnterInJournal(meeting=one, authority="police", day=date(2026, 11, 20))
        live.record(entered, meeting=one)
    pages._enter(live, meeting, Preflight())
    if pages.meeting is None:
        raise RuntimeError("no meeting")
    pages.meeting.show_tab("board")
    board = pages.meeting.views.board
    card = next(card for cards in live.board(meeting).columns.values() for card in cards).id
    for may, name in ((False, "shown"), (True, "hidden")):
        board.menus.may_erase = may
        board.menus.open_card(card, board.mapToGlobal(board.rect().center()))
        menu = QApplication.activePopupWidget()
        if menu is not None:
            shoot(menu, f"erase-card-menu-{name}-{look.name}")
            menu.close()
    board.menus._on_erasing_asked(card)
    parts.context.background.wait_idle()
    parts.context.background.wait_idle()
    shoot(window, f"erase-card-{look.name}")
    parts.close()


def _erasing(parts: OfficeParts) -> ErasingSheet:
    """Open the sheet of erasing."""
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    pages.office._on_erasing_wished()
    parts.context.background.wait_idle()
    (sheet,) = parts.window.findChildren(ErasingSheet)
    return sheet


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in LOOKS:
        if not wanted or look.name in wanted:
            shoot_records(app, look)
            shoot_card_erasing(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
