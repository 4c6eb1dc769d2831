"""The exit agreement on paper: what stands is settled when its paper is handed out, and not before."""

from datetime import date

from PySide6.QtCore import QDate

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.ui.exit_agreement.read_sheet import ReadSheet
from exitdesk.ui.papers.hand_over_sheet import HandOverSheet
from tests.fakes.context import RIGHT_PASSPHRASE
from tests.screens.exit_agreement import fill, settle
from tests.screens.office import OfficeParts
from tests.ui.acute.reach import live_of
from tests.ui.exit_agreement.reach import agreement_of, open_agreement, reading_of, shown


def paper_of(parts: OfficeParts) -> HandOverSheet:
    """Return the paper that is shown."""
    paper = shown(parts).reader.paper
    assert paper is not None
    return paper


def hand_out(parts: OfficeParts) -> None:
    """Give the passphrase, and go on with one signature where two are asked for."""
    panel = paper_of(parts).paper
    assert parts.context.background.wait_idle()
    panel.passphrase.field.set_text(RIGHT_PASSPHRASE)
    panel.passphrase.ask()
    for _ in range(3):
        assert parts.context.background.wait_idle()
    if panel.second is not None:
        panel.second.close_sheet()
        for _ in range(3):
            assert parts.context.background.wait_idle()


def test_what_stands_is_settled_when_its_paper_is_handed_out(on_case: OfficeParts) -> None:
    """Not when it is shown: the day, the number and the very pages are the paper's."""
    fill(live_of(on_case).session)
    sheet = open_agreement(on_case)
    sheet.read_button.click()
    reading_of(on_case).day.edit.setDate(QDate(2026, 12, 3))
    reading_of(on_case).paper_button.click()
    assert paper_of(on_case).heading.text() == "Exitaftale"
    assert agreement_of(on_case).settled == ()

    hand_out(on_case)

    (settled,) = agreement_of(on_case).settled
    assert (settled.day, settled.amendment) == (date(2026, 12, 3), 0)
    (issued,) = live_of(on_case).session.file().documents
    assert (issued.kind, issued.number) == (DocumentKind.EXIT_AGREEMENT, 0)
    paper_of(on_case).close_sheet()
    assert sheet.reader.paper is None
    assert not [one for one in on_case.window.findChildren(ReadSheet) if one.isVisible()]


def test_a_paper_that_is_only_looked_at_settles_nothing(on_case: OfficeParts) -> None:
    """One comes back to what was read."""
    fill(live_of(on_case).session)
    sheet = open_agreement(on_case)
    sheet.read_button.click()
    reading_of(on_case).paper_button.click()
    assert on_case.context.background.wait_idle()
    paper_of(on_case).close_sheet()
    assert agreement_of(on_case).settled == ()
    assert reading_of(on_case).isVisible()
    assert live_of(on_case).session.file().documents == ()


def test_a_settled_one_is_handed_out_again_with_its_own_number(on_case: OfficeParts) -> None:
    """Its second paper settles nothing anew."""
    session = live_of(on_case).session
    fill(session)
    settle(session, date(2026, 11, 12))
    sheet = open_agreement(on_case)
    sheet.settled.chosen.emit(agreement_of(on_case).settled[0].id)
    reading_of(on_case).paper_button.click()
    hand_out(on_case)
    assert len(agreement_of(on_case).settled) == 1
    assert [one.number for one in session.file().documents] == [0]
