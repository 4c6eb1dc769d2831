"""What was told, and an officer's assessment, on the case's page and on their sheets, to look at.

Run `python -m tests.screens.told`; pictures land in `build/screens/office-told-*.png`.
"""

import os
import sys
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from exitdesk.cases.assessment_edits import assess
from exitdesk.cases.assessments import Agrees
from exitdesk.cases.desk import Desk
from exitdesk.cases.told_edits import NoteTold
from exitdesk.journal.entry import ThingId
from exitdesk.ui.cases.page_view import CasePageView
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

SAID = (
    "Vi har hørt, at nogen spørger efter dig i den gamle klub",
    "Bilen, du så uden for din mors opgang, er ikke en, vi kender",
    "Vi holder øje med, om nogen leder efter dig. Det gør vi åbent, og du hører om det",
    "Der er stille om dig nu, så vidt vi ved",
    "Ingen har spurgt efter dig i to uger",
    "Du må gerne gå til læge i byen om formiddagen",
)
SMALL = Look("small", "light", (960, 540))


def told_desk(notes: int, assessments: int = 1, *, authority: str = "police") -> Desk:
    """Return the invented cases; the one with meetings has so much told and so many assessments."""
    desk = sample_desk()
    session = desk.open(desk.case_numbered("2026-014").case)
    today = desk.clock().date()
    for at, words in enumerate(SAID[:notes]):
        day, told = today - timedelta(days=3 * (notes - at)), ThingId(f"told-{at}")
        worker = "Karen Holt" if at % 2 else ""
        session.record(NoteTold(case=session.case, told_id=told, day=day, words=words, worker=worker))
    for at in range(assessments):
        words = "Gruppen er optaget af noget andet. Ingen kender den nye adresse"
        day, thing = today - timedelta(days=assessments - 1 - at), ThingId(f"assessment-{at}")
        session.record(assess(desk.owner, session.case, thing, day, words, Agrees.THREAT_IS_LESS))
    return replace(desk, owner=replace(desk.owner, authority=authority))


def page_of_case(parts: OfficeParts) -> CasePageView:
    """Open the page of the case."""
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    pages.office.open_case(pages.context.open_vault.desk.case_numbered("2026-014").case)
    page = pages.office.page
    if page is None:
        raise RuntimeError("no page")
    return page


def shoot_told(qapp: QApplication, look: Look, notes: int = 1) -> None:
    """The page from its top and further down, and the two sheets."""
    desk = told_desk(notes, min(notes, 2))
    parts = office(qapp, desk=desk, mode=look.mode, language=look.language, percent=look.percent)
    parts.window.resize(*look.size)
    parts.window.show()
    parts.unlock()
    page = page_of_case(parts)
    shoot(parts.window, f"told-page-{notes}-{look.name}")
    bar = page.pages["overview"].verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    shoot(parts.window, f"told-page-{notes}-down-{look.name}")
    bar.setValue(0)
    page.told.open()
    shoot(parts.window, f"told-sheet-{notes}-{look.name}")
    page.sheet.close_sheet()  # type: ignore[union-attr]
    page.told.assess()
    shoot(parts.window, f"told-assessment-{notes}-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, SMALL):
        for notes in (0, 1, 6):
            if not wanted or look.name in wanted:
                shoot_told(app, look, notes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
