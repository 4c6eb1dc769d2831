"""Contact gaps on the list and the page, and the sheets, rendered to look at.

Run `python -m tests.screens.contact`; pictures land in `build/screens/office-contact-*.png`.
"""

import os
import sys
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from exitdesk.cases.contact_edits import AgreeContact, NoteContact
from exitdesk.cases.contacts import ContactKind, Every
from exitdesk.cases.desk import Desk
from exitdesk.journal.entry import ThingId
from tests.fakes.desk import FakeIndex
from tests.screens.acute import MORE_LOOKS
from tests.screens.office import LOOKS, Look, office, shoot
from tests.screens.sample_cases import sample_desk


def late_desk() -> Desk:
    """Return the invented cases, three of them without contact for longer than agreed."""
    desk = sample_desk()
    today = desk.clock().date()
    session = desk.open(desk.case_numbered("2026-014").case)
    session.record(
        AgreeContact(case=session.case, every=Every.FEW_DAYS, how="Svarer ikke på sms, tager telefonen")
    )
    tried = NoteContact(
        case=session.case,
        contact=ThingId("contact-1"),
        kind=ContactKind.NO_ANSWER,
        day=today - timedelta(days=1),
        note="Telefonen var slukket",
    )
    session.record(tried)
    if isinstance(desk.index, FakeIndex):
        for number, days, every in (("2026-011", 12, Every.WEEK), ("2026-017", 40, Every.MONTH)):
            row = desk.case_numbered(number)
            since = today - timedelta(days=days)
            desk.index.put(replace(row, contact_since=since, contact_every=every))
    return desk


def shoot_contact(qapp: QApplication, look: Look) -> None:
    """Take the pictures of one look."""
    desk = late_desk()
    parts = office(qapp, desk=desk, mode=look.mode, language=look.language, percent=look.percent)
    parts.window.resize(*look.size)
    parts.window.show()
    parts.unlock()
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    shoot(parts.window, f"contact-list-{look.name}")
    pages.office.open_case(desk.case_numbered("2026-014").case)
    page = pages.office.page
    if page is None:
        raise RuntimeError("no page")
    shoot(parts.window, f"contact-page-{look.name}")
    page.note_contact()
    shoot(parts.window, f"contact-note-{look.name}")
    page.sheet.close_sheet()  # type: ignore[union-attr]
    page._on_rhythm_wished()
    shoot(parts.window, f"contact-rhythm-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, *MORE_LOOKS):
        if not wanted or look.name in wanted:
            shoot_contact(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
