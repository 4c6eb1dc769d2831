"""The consent of a case, in each look.

Run `python -m tests.screens.consent`; pictures land in `build/screens/office-consent-*.png`.
"""

import os
import sys
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from exitdesk.cases.documents.compose import NoteTyped, compose
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.issue_document import issue_document
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.session import CaseSession
from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.consent.sheet import ConsentSheet
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

SMALL = Look("small", "light", (960, 540))


def page_of_case(parts: OfficeParts, number: str = "2026-014") -> CasePageView:
    """Return the page of the sample case, opened where it is not."""
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    if pages.office.page is None:
        pages.office.open_case(pages.context.open_vault.desk.case_numbered(number).case)
    page = pages.office.page
    if page is None:
        raise RuntimeError("no page")
    return page


def open_consent(parts: OfficeParts) -> ConsentSheet:
    """Open the sheet of the sample case."""
    page = page_of_case(parts)
    page.open_consent()
    sheet = page.sheet
    if not isinstance(sheet, ConsentSheet):
        raise TypeError("no sheet")
    return sheet


def live_session(parts: OfficeParts) -> CaseSession:
    """Return the session of the open case."""
    live = parts.window.pages.office.live  # type: ignore[union-attr]
    if live is None:
        raise RuntimeError("no case")
    return live.session


def agreed_before(session: CaseSession, day: date) -> None:
    """Have police and municipality agreed to on a day, and a note made for one of them."""
    allowed = [(one, matter) for one in (Authority.POLICE, Authority.MUNICIPALITY) for matter in Matter]
    session.record(*gone_through(session, allowed, day, "Karen Holt"))


def shoot_consent(qapp: QApplication, look: Look) -> None:
    """Each state of one look."""
    parts = office(
        qapp,
        desk=sample_desk(),
        mode=look.mode,
        language=look.language,
        percent=look.percent,
        real_words=True,
    )
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    sheet = open_consent(parts)
    shoot(window, f"consent-empty-{look.name}")
    sheet.keep.click()
    shoot(window, f"consent-nothing-{look.name}")
    sheet.close_sheet()
    session = live_session(parts)
    agreed_before(session, session.now().date() - timedelta(days=200))
    typed = NoteTyped(session.meetings()[0], "municipality")
    template = window.pages.context.template  # type: ignore[union-attr]
    issue_document(session, compose(session, typed, template), b"%PDF a note", 2)
    shoot(window, f"consent-page-{look.name}")
    sheet = open_consent(parts)
    shoot(window, f"consent-standing-{look.name}")
    sheet.allowed.boxes[Authority.MUNICIPALITY, Matter.HEALTH].click()
    sheet.keep.click()
    parts.context.background.wait_idle()
    shoot(window, f"consent-taken-back-{look.name}")
    sheet._scroll.verticalScrollBar().setValue(sheet._scroll.verticalScrollBar().maximum())
    shoot(window, f"consent-history-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, SMALL):
        if not wanted or look.name in wanted:
            shoot_consent(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
