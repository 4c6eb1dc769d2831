"""A signed copy that waits for its folder is asked again before it leaves."""

from dataclasses import replace
from pathlib import Path

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.document import Document, DocumentKind
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.issue_document import Ready, issue_document
from exitdesk.cases.record_consent import gone_through
from exitdesk.ui.checking.sheet import CheckingSheet
from tests.screens.office import OfficeParts
from tests.ui.checking.test_sheet import WORDS, answers, parts, settle, sheet

__all__ = ["parts", "sheet"]
ONCE = b"%PDF a colleague copy signed once"
HEALTH = {(Authority.PRISON, Matter.HEALTH)}
COPY = Document(DocumentKind.COLLEAGUE_COPY, "da", "Kopi", "Tavle", signers=2)


def test_what_he_took_back_meanwhile_is_not_written(
    parts: OfficeParts, sheet: CheckingSheet, tmp_path: Path
) -> None:
    """Recorded with both signatures, and the folder was gone: with the consent gone as well it stays."""
    assert parts.window.pages is not None
    context = parts.window.pages.context
    desk = context.open_vault.desk
    row = desk.case_numbered("2026-014")
    assert row is not None
    session = desk.open(row.case)
    today, meeting = session.now().date(), session.meetings()[-1]
    session.record(*gone_through(session, HEALTH, today, "Karen"))
    typed = ColleagueTyped(
        receiver=Authority.PRISON,
        ground=Ground.CONSENT,
        reason="",
        matters=frozenset({Matter.HEALTH}),
        meeting=meeting,
        picked=frozenset(),
    )
    issue_document(session, Ready(COPY, meetings=(meeting,), passed_on=typed), ONCE, 1)
    signer = Signer(b"\1" * 32, WORDS, "Karen Holt")
    found = Checked(Answer.ALTERED, ours=True, intact=True, whole=True, expected=2, signers=(signer,))
    answers(parts, ONCE, replace(found, case=row))
    file = tmp_path / "given.pdf"
    file.write_bytes(ONCE)
    folder = context.handed_out
    sheet.model.check(file)
    settle(parts)
    aside = folder.rename(folder.with_name("aside"))
    folder.write_bytes(b"in the way")
    sheet.sign.click()
    settle(parts)
    assert sheet.model.state.waits

    live = parts.window.pages.live
    assert live is not None
    live.record(*gone_through(live.session, (), today, "Karen"))
    settle(parts)
    folder.unlink()
    aside.rename(folder)
    sheet.sign.click()
    settle(parts)
    assert list(folder.glob("Tavle*.pdf")) == []
    assert "trukket tilbage" in sheet.trouble.text()
