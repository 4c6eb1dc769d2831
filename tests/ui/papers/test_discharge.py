"""The discharge document in two versions: for the file, and for him."""

from exitdesk.cases.documents.discharge import FOR_HIM
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.unit import default_template
from exitdesk.ui.papers.words import document_title
from tests.screens.office import OfficeParts
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.ui.papers.page import documents_of, issued


def test_his_version_asks_for_nothing_that_is_not_on_it_and_is_called_his(parts: OfficeParts) -> None:
    """What was summed up for the file is still there when one goes back, and is on no paper of his."""
    sheet = open_papers(parts)
    sheet.onward.click()
    write(sheet, DocumentKind.DISCHARGE, grounds="Kun til sagen", unit="Exitenheden")
    form = sheet.form
    assert form.whose.current() == "file"
    assert form.grounds.isVisible()
    form.whose.set_current(FOR_HIM)
    form.whose.chosen.emit(FOR_HIM)
    assert not form.grounds.isVisible()
    assert not form.unit.isVisible()
    assert form.more.isVisible()
    assert "2026-014" not in form.case_words.accessibleName()
    sheet.onward.click()
    wait(parts)
    said = "\n".join(documents_of(parts).drafted[-1].statements())
    assert "Kun til sagen" not in said
    assert "2026-014" not in said
    assert "jeres opsamling" in sheet.paper.omissions.accessibleName()
    hand_out(parts, sheet)
    (made,) = issued(parts)
    assert document_title(made, default_template()) == "Udskrivningsdokument: til deltageren"
