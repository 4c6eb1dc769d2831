"""What the other of the pair did since, rendered to look at. Run `python -m tests.screens.since`.

Pictures land in `build/screens/office-since-*.png`.
"""

import os
import sys
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication

from exitdesk.cases.desk import Desk
from exitdesk.cases.pen import Author
from exitdesk.cases.session import CaseSession
from exitdesk.cases.since import looked_at
from exitdesk.journal.entry import PAIR, PersonId, ThingId, WriterId
from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.agreement_edits import MakeAgreement
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard, RewordCard
from tests.fakes.context import FakeVault
from tests.screens.acute import MORE_LOOKS
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

METTE = PersonId(ThingId("person-mette"))
CARDS = ("De ringer om natten", "Min bror ved, hvor jeg er", "Jeg sover, når lyset er tændt")


def partner_of(desk: Desk, session: CaseSession, person: PersonId = METTE, days_ago: int = 1) -> CaseSession:
    """Return the same case on the partner's laptop, some days ago."""

    def then() -> datetime:
        return desk.clock() - timedelta(days=days_ago)

    author = Author(person, WriterId("writer-9"))
    return CaseSession(session.case, author, session.entries(PAIR), _nowhere, then, desk.chance)


def _nowhere(*_kept: object) -> None:
    """Keep nothing: what she wrote is handed over by the test."""


def write(hers: CaseSession) -> None:
    """Have her keep three cards, reword one, and make an agreement."""
    meeting = hers.meetings()[-1]
    for nth, text in enumerate(CARDS):
        card = KeepCard(
            card=CardId(ThingId(f"card-m{nth}")), text=text, column=Column.WORRIES, key=f"z{nth + 1}"
        )
        hers.record(card, meeting=meeting)
    old = next(iter(hers.board(meeting).cards(Column.WORKING)))
    hers.record(RewordCard(card=old.id, text=f"{old.words.text} igen"), meeting=meeting)
    made = MakeAgreement(agreement=AgreementId(ThingId("agreement-m")), who="Mette", what="ringer til Elias")
    hers.record(made, meeting=meeting)


def shoot_since(qapp: QApplication, look: Look) -> None:
    """Take the picture of one look."""
    desk = sample_desk()
    parts = office(qapp, desk=desk, mode=look.mode, language=look.language, percent=look.percent)
    parts.window.resize(*look.size)
    parts.window.show()
    case = desk.case_numbered("2026-014").case
    session = desk.open(case)
    on_case = next(one for one in session.file().on_case if one.person != desk.author.person)
    _vault(parts).set_setting(f"looked.{case}", looked_at(session))
    hers = partner_of(desk, session, on_case.person)
    write(hers)
    desk.store.receive(hers.entries(), [])
    parts.unlock()
    if parts.window.pages is None:
        raise RuntimeError("still locked")
    parts.window.pages.office.open_case(case)
    shoot(parts.window, f"since-{look.name}")
    parts.close()


def _vault(parts: OfficeParts) -> FakeVault:
    vault = parts.door.unlock("ro sol mark")
    if not isinstance(vault, FakeVault):
        raise TypeError("not the fake vault")
    return vault


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, *MORE_LOOKS):
        if not wanted or look.name in wanted:
            shoot_since(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
