"""The exit agreement, rendered to look at: empty, being written, changed since it was settled, and read.

Run `python -m tests.screens.exit_agreement`; pictures land in `build/screens/office-exit-*.png`.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication

from exitdesk.cases.agreement_term_edits import EndTerm, ProposeTerm, RewordTerm, SettleAgreement
from exitdesk.cases.agreement_terms import TermPart, exit_agreement_of
from exitdesk.cases.case_edits import PutOnCase, SetContactPerson
from exitdesk.cases.desk import Desk
from exitdesk.cases.pen import Author
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import PersonId, ThingId, WriterId
from exitdesk.ui.cases.page_view import CasePageView
from exitdesk.ui.exit_agreement.sheet import AgreementSheetView
from tests.screens.acute import MORE_LOOKS
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk

PARTNER, METTE = PersonId(ThingId("person-partner")), PersonId(ThingId("person-mette"))
Said = Mapping[str, object]
TERMS: Sequence[tuple[TermPart, str, Said]] = (
    (
        TermPart.MEASURE,
        "Et sted at bo uden for byen, hvor ingen kender ham",
        {"authority": "municipality", "responsible": "Mette", "begins": "2026-12-01", "ends": "2027-06-01"},
    ),
    (TermPart.MEASURE, "Plads på tømrerlinjen", {"authority": "municipality", "begins": "2027-01-11"}),
    (
        TermPart.MEASURE,
        "Samtaler om det, der skete",
        {"responsible": "Psykiatrien", "when": "hver anden uge"},
    ),
    (
        TermPart.DEMAND,
        "Du tager telefonen, eller ringer tilbage samme dag",
        {"authority": "police", "reason": "så vi ved, at du er i god behold"},
    ),
    (
        TermPart.DEMAND,
        "Du møder op på praktikpladsen",
        {"authority": "municipality", "when": "alle hverdage"},
    ),
    (TermPart.FOLLOW_UP, "Hver 14. dag", {"responsible": "Karen og Mette", "begins": "2026-12-10"}),
    (TermPart.KEEPS, "Min træning i klubben om torsdagen", {}),
    (TermPart.KEEPS, "Jeg ser stadig min fætter Emre", {}),
)


def fill(session: CaseSession, terms: Sequence[tuple[TermPart, str, Said]] = TERMS) -> list[ThingId]:
    """Propose the invented terms; return them."""
    made: list[ThingId] = []
    for part, what, said in terms:
        made.append(ThingId(session.new_id("term")))
        key = exit_agreement_of(session).key_after(part)
        fields = {"case": session.case, "term": made[-1], "wording": session.new_id("wording"), "part": part}
        session.record(ProposeTerm.model_validate({**fields, "what": what, "key": key, **said}))
    return made


def reword(session: CaseSession, term: ThingId, what: str, **said: object) -> None:
    """Say a term otherwise."""
    known = exit_agreement_of(session).term(term)
    part = known.term.part if known else TermPart.MEASURE
    fields = {"case": session.case, "term": term, "wording": session.new_id("wording"), "part": part}
    session.record(RewordTerm.model_validate({**fields, "what": what, **said}))


def settle(session: CaseSession, day: date) -> ThingId:
    """Settle what stands; return the settlement."""
    agreement = exit_agreement_of(session)
    settled = ThingId(session.new_id("settled"))
    session.record(
        SettleAgreement(
            case=session.case,
            settled=settled,
            amendment=agreement.next_amendment,
            day=day,
            wordings=tuple(one.term.wording for one in agreement.terms if one.term.wording),
            person=session.file().contact_person,
        )
    )
    return settled


def change(session: CaseSession, terms: Sequence[ThingId]) -> None:
    """Have something said otherwise, something ended and something new."""
    said = {"authority": "municipality", "responsible": "Mette", "begins": "2026-12-01", "ends": "2027-12-01"}
    reword(session, terms[0], "Et værelse i en anden by", **said)
    session.record(EndTerm(case=session.case, term=terms[2]))
    fill(session, [(TermPart.MEASURE, "Fjernelse af tatoveringen på halsen", {"authority": "municipality"})])


def settle_apart(desk: Desk, session: CaseSession, days: tuple[date, date]) -> None:
    """Have each of the pair settle something else under the same number, apart."""
    other = replace(desk, author=Author(PARTNER, WriterId("writer-2"))).fold(session.case, session.entries())
    before = {entry.id for entry in other.entries()}
    fill(session, [(TermPart.MEASURE, "Et job på lageret", {"authority": "municipality"})])
    settle(session, days[0])
    settle(other, days[1])
    session.take_in([entry for entry in other.entries() if entry.id not in before])


def disagree(desk: Desk, session: CaseSession, term: ThingId) -> None:
    """Have both of the pair word a term at once."""
    other = replace(desk, author=Author(PARTNER, WriterId("writer-2"))).fold(session.case, session.entries())
    before = {entry.id for entry in other.entries()}
    reword(other, term, "En lejlighed i en anden by", authority="municipality")
    reword(session, term, "Et kollegieværelse", authority="municipality")
    session.take_in([entry for entry in other.entries() if entry.id not in before])


def shoot_agreement(qapp: QApplication, look: Look) -> None:
    """Take the pictures of one look."""
    desk = sample_desk(agreed=False)
    parts = office(qapp, desk=desk, mode=look.mode, language=look.language, percent=look.percent)
    window = parts.window
    window.resize(*look.size)
    window.show()
    parts.unlock()
    session = _open(parts)
    page = _page(parts)
    page.agreement.open()
    shoot(window, f"exit-empty-{look.name}")
    _sheet(parts).close_sheet()
    _pair(session)
    terms = fill(session)
    page.agreement.open()
    sheet = _sheet(parts)
    shoot(window, f"exit-draft-{look.name}")
    panel = sheet.panels[TermPart.MEASURE]
    panel.write(panel.rows[0].shown.draft)
    shoot(window, f"exit-writing-{look.name}")
    panel._on_dropped()
    first = settle(session, date(2026, 11, 12))
    change(session, terms)
    shoot(window, f"exit-changed-{look.name}")
    sheet.read_agreement()
    shoot(window, f"exit-amendment-{look.name}")
    _read_closed(sheet)
    sheet.reader.read_settled(first)
    shoot(window, f"exit-settled-{look.name}")
    _read_closed(sheet)
    disagree(desk, session, terms[0])
    shoot(window, f"exit-versions-{look.name}")
    sheet._scroll.verticalScrollBar().setValue(sheet._scroll.verticalScrollBar().maximum())
    shoot(window, f"exit-foot-{look.name}")
    sheet.close_sheet()
    page.show_tab("agreements")
    shoot(window, f"exit-tab-{look.name}")
    parts.close()


def _pair(session: CaseSession) -> None:
    since = date(2026, 10, 1)
    session.record(PutOnCase(case=session.case, person=METTE, name="Mette", role="kommune", since=since))
    session.record(SetContactPerson(case=session.case, person=METTE))


def _open(parts: OfficeParts) -> CaseSession:
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    case = pages.context.open_vault.desk.case_numbered("2026-014").case
    return pages.office.open_case(case).session


def _page(parts: OfficeParts) -> CasePageView:
    pages = parts.window.pages
    if pages is None or pages.office.page is None:
        raise RuntimeError("no page")
    return pages.office.page


def _sheet(parts: OfficeParts) -> AgreementSheetView:
    sheet = _page(parts).agreement.sheet
    if sheet is None:
        raise RuntimeError("no sheet")
    return sheet


def _read_closed(sheet: AgreementSheetView) -> None:
    if sheet.reader.sheet is not None:
        sheet.reader.sheet.close_sheet()


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, *MORE_LOOKS):
        if not wanted or look.name in wanted:
            shoot_agreement(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
