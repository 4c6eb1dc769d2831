"""What is kept about one person, step by step, in each look.

Run `python -m tests.screens.own_data`; pictures land in `build/screens/office-own-data-*.png`.
"""

import os
import sys

from PySide6.QtWidgets import QApplication

from exitdesk.cases.desk import Desk
from exitdesk.cases.holding_back import Ground
from exitdesk.cases.meetings import start_meeting
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.meeting_edits import WriteNote
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.ui.own_data.sheet import OwnDataSheet
from exitdesk.ui.own_data.view_model import Step
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

NAMESAKE = PersonId(ThingId("person-n1"))


def with_namesakes() -> Desk:
    """Return the sample desk with another Nadia in another case, and one more in the same."""
    desk = sample_desk()
    session = desk.open_new("2026-021", "Amir")
    meeting = start_meeting(session)
    session.record(
        IntroducePerson(person=NAMESAKE, name="Nadia Holm", relation="lærer", kind=PersonKind.PROFESSIONAL),
        meeting=meeting,
    )
    card = CardId(ThingId("card-n1"))
    session.record(
        KeepCard(card=card, text="Nadia hjælper ham", column=Column.WORKING, key="V"), meeting=meeting
    )
    other = desk.open(desk.case_numbered("2026-014").case)
    last = other.meetings()[-1]
    name = "Nadia Friis"
    other.record(
        IntroducePerson(person=NAMESAKE, name=name, relation="nabo", kind=PersonKind.NETWORK), meeting=last
    )
    note = "Nadia ringede og var bekymret. Hun vil helst ikke have, at han får at vide, at hun ringede."
    other.record(WriteNote(note=ThingId("note-n1"), text=note))
    third = desk.open_new("2026-022", "Yusuf")
    its = start_meeting(third)
    card = CardId(ThingId("card-n2"))
    third.record(
        KeepCard(card=card, text="Nadia bor i samme opgang", column=Column.WORRIES, key="V"), meeting=its
    )
    return desk


def open_own_data(parts: OfficeParts) -> OwnDataSheet:
    """Open the sheet."""
    parts.window.doors.open_own_data()
    sheet = parts.window.sheet
    if not isinstance(sheet, OwnDataSheet):
        raise TypeError("no sheet")
    return sheet


def wait(parts: OfficeParts) -> None:
    """Wait for what is done on threads, and for what that leads to."""
    for _ in range(3):
        parts.context.background.wait_idle()


def shoot_own_data(qapp: QApplication, look: Look) -> None:
    """Each step."""
    desk = with_namesakes()
    parts = office(qapp, desk=desk, mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    window.open_settings()
    shoot(window, f"own-data-door-{look.name}")
    sheet = open_own_data(parts)
    sheet.ask.name.set_text("Rasmine")
    sheet.onward.click()
    wait(parts)
    shoot(window, f"own-data-nobody-{look.name}")
    sheet.ask.name.set_text("Nadia")
    sheet.model._show(step=Step.GATHERING, share=0.37)
    shoot(window, f"own-data-gathering-{look.name}")
    sheet.model._show(step=Step.ASK)
    sheet.onward.click()
    wait(parts)
    sheet.who.list.setFocus()
    for found in sheet.model.state.data.found:
        if found.case_number == "2026-014" and found.name == "Nadia":
            sheet.model.choose(found.key, on=True)
    shoot(window, f"own-data-who-{look.name}")
    sheet.onward.click()
    wait(parts)
    pieces = sheet.model.state.pieces
    sheet.model.hold_back(1, Ground.OTHERS, "Jonas bad om, at det blev mellem os")
    wait(parts)
    note = next(nth for nth, one in enumerate(pieces) if one.kept.own)
    sheet.pieces.list.go_to(sheet.pieces._row_of_piece[note])
    shoot(window, f"own-data-pieces-{look.name}")
    sheet.pieces.list.go_to(sheet.pieces._row_of_piece[1])
    shoot(window, f"own-data-held-{look.name}")
    sheet.onward.click()
    shoot(window, f"own-data-waiting-{look.name}")
    sheet.back.click()
    for nth in [nth for nth, one in enumerate(pieces) if one.fate.value == "undecided"]:
        sheet.model.hold_back(nth, Ground.SOMEBODY_ELSE, "")
        wait(parts)
    sheet.onward.click()
    shoot(window, f"own-data-save-{look.name}")
    parts.close()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in LOOKS:
        if not wanted or look.name in wanted:
            shoot_own_data(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
