"""The papers of a case, step by step, in each look.

Run `python -m tests.screens.papers`; pictures land in `build/screens/office-papers-*.png`.
"""

import os
import sys
import tempfile
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from exitdesk.cases.documents.compose import compose
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.letters import NoticeKind
from exitdesk.cases.documents.notice import NoticeTyped
from exitdesk.cases.issue_document import issue_document
from exitdesk.ui.papers.form import Form
from exitdesk.ui.papers.sheet import PapersSheet
from exitdesk.ui.reask.waits import OWNER
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.screens.office import LOOKS, Look, OfficeParts, office, shoot
from tests.screens.sample_cases import sample_desk
from tests.unit.snapshot.documents import maker

SMALL = Look("small", "light", (960, 540))
_GROUNDS = (
    "Du har fortalt, hvorfor du vil ud, og vi tror på det. Men du har ikke haft tilknytning til miljøet, og "
    "derfor er du ikke omfattet af målgruppen.\nDet, du er bange for, tager vi alvorligt."
)


def open_papers(parts: OfficeParts, number: str = "2026-014") -> PapersSheet:
    """Open the sheet of the sample case."""
    pages = parts.window.pages
    if pages is None:
        raise RuntimeError("still locked")
    if pages.office.page is None:
        pages.office.open_case(pages.context.open_vault.desk.case_numbered(number).case)
    page = pages.office.page
    if page is None:
        raise RuntimeError("no page")
    page.open_papers()
    sheet = page.sheet
    if not isinstance(sheet, PapersSheet):
        raise TypeError("no sheet")
    return sheet


def wait(parts: OfficeParts) -> None:
    """Wait for what is done on threads, and for what that leads to."""
    for _ in range(8):
        parts.context.background.wait_idle()


def write(sheet: PapersSheet, kind: DocumentKind, **fields: object) -> Form:
    """Choose a kind and fill its form in."""
    sheet.model.choose_kind(kind)
    form: Form = replace(sheet.model.state.form, **fields)  # type: ignore[arg-type]
    sheet.model.write(form)
    return form


def hand_out(parts: OfficeParts, sheet: PapersSheet, passphrase: str = RIGHT_PASSPHRASE) -> None:
    """Type the passphrase and press the button."""
    sheet.paper.passphrase.field.set_text(passphrase)
    sheet.paper.hand_out.click()
    wait(parts)


def shoot_papers(qapp: QApplication, look: Look) -> None:
    """Each state; what is handed out goes into a folder that goes away."""
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        try:
            _shoot_papers(qapp, look)
        finally:
            tempfile.tempdir = before


def _shoot_papers(qapp: QApplication, look: Look) -> None:
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
    _set_for_real(parts)
    sheet = open_papers(parts)
    shoot(window, f"papers-empty-{look.name}")
    sheet.onward.click()
    shoot(window, f"papers-notice-{look.name}")
    write(sheet, DocumentKind.NOTICE, unit="Exitenheden, Østby", line="Elias er flyttet til en anden kreds")
    sheet.onward.click()
    shoot(window, f"papers-named-{look.name}")
    shown = (
        DocumentKind.CONSENT,
        DocumentKind.DISCHARGE,
        DocumentKind.JOURNAL_NOTE,
        DocumentKind.FILE_COPY,
        DocumentKind.COLLEAGUE_COPY,
    )
    for kind in shown:
        write(sheet, kind)
        shoot(window, f"papers-{kind.value.replace('_', '-')}-{look.name}")
    write(sheet, DocumentKind.REFUSAL, grounds=_GROUNDS, more="Misbrugsbehandling i kommunen\nJobcentret")
    shoot(window, f"papers-refusal-{look.name}")
    sheet.onward.click()
    shoot(window, f"papers-setting-{look.name}")
    wait(parts)
    shoot(window, f"papers-shown-{look.name}")
    hand_out(parts, sheet, "helt forkert")
    shoot(window, f"papers-wrong-{look.name}")
    sheet.paper.passphrase._context.waits.right(OWNER)
    hand_out(parts, sheet)
    shoot(window, f"papers-done-{look.name}")
    sheet.back.click()
    _issue_some(parts, sheet)
    shoot(window, f"papers-list-{look.name}")
    sheet.model.open_kept(0)
    wait(parts)
    shoot(window, f"papers-kept-{look.name}")
    sheet._show_soon(sheet.sent)
    shoot(window, f"papers-sent-{look.name}")
    _lock_it(parts, sheet, look)
    sheet.close_sheet()
    page = window.pages.office.page  # type: ignore[union-attr]
    page.show_tab("documents")  # type: ignore[union-attr]
    shoot(window, f"papers-tab-{look.name}")
    parts.close()


def _lock_it(parts: OfficeParts, sheet: PapersSheet, look: Look) -> None:
    """Tick it on a paper for two, before and after it leaves."""
    sheet.paper.lock.tick.click()
    sheet.paper.passphrase.field.edit.setFocus()
    shoot(parts.window, f"papers-lock-{look.name}")
    hand_out(parts, sheet)
    shoot(parts.window, f"papers-locked-{look.name}")


def _set_for_real(parts: OfficeParts) -> None:
    """Have papers that are to be looked at set by the engine."""
    vault = parts.window.pages.context.vault  # type: ignore[union-attr]
    if not isinstance(vault, FakeVault):
        raise TypeError("not the fake vault")
    vault.documents = maker()  # type: ignore[assignment]


def _issue_some(parts: OfficeParts, sheet: PapersSheet) -> None:
    live = parts.window.pages.office.live  # type: ignore[union-attr]
    if live is None:
        raise RuntimeError("no case")
    session, context = live.session, parts.window.pages.context  # type: ignore[union-attr]
    for kind in (NoticeKind.VISITATION, NoticeKind.RUNNING):
        typed = NoticeTyped(kind, session.now().date(), "Exitenheden, Østby")
        ready = compose(session, typed, context.template)
        draft = context.open_vault.documents.draft(ready.document)
        issue_document(session, ready, draft.pdf, draft.pages)
    wait(parts)
    sheet.model._show(documents=sheet.model._documents())


def main() -> int:
    """Take every picture, or those whose look is named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    wanted = sys.argv[1:]
    for look in (*LOOKS, SMALL):
        if not wanted or look.name in wanted:
            shoot_papers(app, look)
    return 0


if __name__ == "__main__":
    sys.exit(main())
