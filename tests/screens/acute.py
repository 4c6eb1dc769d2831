"""The acute sheet, rendered to look at: empty, written, being written, and with two versions.

Run `python -m tests.screens.acute`; pictures land in `build/screens/office-acute-*.png`.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from exitdesk.cases.acute import AcutePart, acute_sheet
from exitdesk.cases.acute_edits import RewordAcuteLine, WriteAcuteLine
from exitdesk.cases.desk import Desk
from exitdesk.cases.pen import Author
from exitdesk.cases.resume import AcuteDraft
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PersonId, ThingId, WriterId
from exitdesk.ui.acute.sheet import AcuteSheetView
from exitdesk.ui.cases.page_view import CasePageView
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

LINES = (
    (AcutePart.CALL, "Sara, søster", "20 00 00 01"),
    (AcutePart.CALL, "Karen, vi har telefonen hele døgnet", "20 00 00 02"),
    (AcutePart.CALL, "Mentor Ali, mellem 8 og 20", "20 00 00 03"),
    (AcutePart.UNREACHABLE, "Vi ringer til Sara efter 12 timer og siger kun: har du hørt fra ham?", ""),
    (AcutePart.UNREACHABLE, "Efter et døgn kører vi forbi. Vi banker på, vi lægger ingen seddel", ""),
    (AcutePart.GO_TO, "Stationen ved havnen, døren på bagsiden", ""),
    (AcutePart.GO_TO, "Sommerhuset. Nøglen ligger, hvor vi aftalte", ""),
    (AcutePart.NOT_THERE, "Vejle", ""),
    (AcutePart.NOT_THERE, "Odense, heller ikke gennem banegården", ""),
    (AcutePart.TRIGGER, "De skriver til min lillebror", ""),
    (AcutePart.TRIGGER, "Nogen er kommet ud", ""),
)
PARTNER = PersonId(ThingId("person-partner"))
MORE_LOOKS = (Look("small", "light", (960, 540)), Look("200small", "light", (1366, 768), percent=200))


def fill(session: CaseSession, lines: Sequence[tuple[AcutePart, str, str]] = LINES) -> list[ThingId]:
    """Write the invented sheet; return its lines."""
    made: list[ThingId] = []
    for part, text, phone in lines:
        made.append(ThingId(session.new_id("acute")))
        key = acute_sheet(session).key_after(part)
        written = WriteAcuteLine(
            case=session.case, acute=made[-1], part=part, text=text, phone=phone, key=key
        )
        session.record(written)
    return made


def disagree(desk: Desk, session: CaseSession, line: ThingId) -> None:
    """Have both of the pair change a telephone number at once."""
    other = replace(desk, author=Author(PARTNER, WriterId("writer-2"))).fold(session.case, session.entries())
    words = {"case": session.case, "acute": line, "part": AcutePart.CALL, "text": "Sara, søster"}
    theirs = other.record(RewordAcuteLine.model_validate(words | {"phone": "20 00 00 09"}))
    session.record(RewordAcuteLine.model_validate(words | {"phone": "20 00 00 08"}))
    session.take_in([theirs])


def shoot_acute(qapp: QApplication, look: Look) -> None:
    """Take the pictures of one look."""
    desk = sample_desk()
    parts = office(qapp, desk=desk, mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    session = _open(parts)
    shoot(window, f"acute-empty-{look.name}")
    _close(parts)
    lines = fill(session)
    page = _page(parts)
    page.acute.open()
    shoot(window, f"acute-{look.name}")
    _sheet(parts).panels[AcutePart.CALL].write(AcuteDraft("call", lines[0], "Sara, søster", "20 00 00 01"))
    shoot(window, f"acute-writing-{look.name}")
    _sheet(parts).panels[AcutePart.CALL]._on_dropped()
    disagree(desk, session, lines[0])
    shoot(window, f"acute-versions-{look.name}")
    _close(parts)
    shoot(window, f"acute-page-{look.name}")
    parts.close()


def _open(parts: OfficeParts) -> CaseSession:
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    case = pages.context.open_vault.desk.case_numbered("2026-014").case
    session = pages.office.open_case(case).session
    _page(parts).acute.open()
    return session


def _page(parts: OfficeParts) -> CasePageView:
    pages = parts.window.pages
    if pages is None or pages.office.page is None:
        raise RuntimeError("no page")
    return pages.office.page


def _sheet(parts: OfficeParts) -> AcuteSheetView:
    sheet = _page(parts).acute.sheet
    if sheet is None:
        raise RuntimeError("no sheet")
    return sheet


def _close(parts: OfficeParts) -> None:
    _sheet(parts).close_sheet()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, *MORE_LOOKS):
        if not wanted or look.name in wanted:
            shoot_acute(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
