"""Whether a copy may leave is asked when it leaves: what he took back after it was looked at stops it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.cases.case_edits import PutOnCase
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.exchange import Refused
from exitdesk.cases.picks import PickGroup
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, PersonId, ThingId
from exitdesk.sos.card import CardId
from exitdesk.sos.card_edits import WithdrawCard
from exitdesk.ui.close.errors import CopyFolderGone
from exitdesk.ui.close.state import Handing
from exitdesk.ui.papers.form import Form
from exitdesk.ui.papers.sheet import PapersSheet
from exitdesk.ui.papers.view_model import Step
from exitdesk.ui.printing.sheet import PrintSheet
from tests.fakes.desk import FakeStore
from tests.screens.consent import live_session
from tests.screens.office import OfficeParts
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.ui.papers.page import files, issued, vault_of

PRISON, HEALTH = Authority.PRISON, Matter.HEALTH


def allow(session: CaseSession, *allowed: tuple[Authority, Matter]) -> None:
    """Write down what he agrees to from now on; nothing: he takes everything back."""
    session.record(*gone_through(session, allowed, session.now().date(), "Karen"))


def looked_at(parts: OfficeParts, **fields: object) -> tuple[PapersSheet, Form]:
    """Return the sheet with a copy on it that may leave, and what was typed for it."""
    sheet = open_papers(parts)
    allow(live_session(parts), (PRISON, HEALTH))
    sheet.onward.click()
    sheet.model.choose_kind(DocumentKind.COLLEAGUE_COPY)
    first = next(one.id for one in sheet.model.state.picks if one.group is PickGroup.WORRIES)
    told: dict[str, object] = {"about": "prison", "matters": ("health",), "picked": (first,)}
    form = write(sheet, DocumentKind.COLLEAGUE_COPY, grounds="Han bad om det", **(told | fields))
    sheet.onward.click()
    wait(parts)
    assert sheet.model.state.step is Step.PAPER
    return sheet, form


def is_back_at_the_form(parts: OfficeParts, sheet: PapersSheet, form: Form, folder: Path) -> str:
    """Check that nothing left and nothing typed is gone; return what is said."""
    assert (issued(parts), files(folder)) == ((), [])
    assert sheet.model.state.step is Step.FORM
    assert sheet.model.state.form == form
    fields = sheet.form.colleague
    assert (fields.matters(), sheet.form.grounds.text()) == (("health",), "Han bad om det")
    assert fields.lack.isVisible()
    assert sheet.paper.passphrase.field.text() == ""
    return fields.lack.accessibleName()


def test_what_was_taken_back_before_the_passphrase_does_not_leave(parts: OfficeParts, tmp_path: Path) -> None:
    """Back at the form with every tick and the reason; asked anew, it goes on from there."""
    sheet, form = looked_at(parts)
    allow(live_session(parts))
    hand_out(parts, sheet)
    said = is_back_at_the_form(parts, sheet, form, tmp_path)
    assert "er ændret, siden I så kopien" in said
    assert "ikke udleveret" in said
    assert sheet.form.colleague.picked() == form.picked
    assert "Der er ikke samtykke" in sheet.form.colleague.consent.accessibleName()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    assert "På hvilket grundlag?" in focus.accessibleName()
    allow(live_session(parts), (PRISON, HEALTH))
    sheet.onward.click()
    wait(parts)
    hand_out(parts, sheet)
    assert len(files(tmp_path)) == len(issued(parts)) == 1


def test_the_words_are_those_of_the_first_look_when_it_was_not_shown(parts: OfficeParts) -> None:
    """A change of the form takes them away, and asking from the form says it as ever."""
    sheet, form = looked_at(parts)
    allow(live_session(parts))
    hand_out(parts, sheet)
    sheet.onward.click()
    assert "dækker ikke det" in sheet.form.colleague.lack.accessibleName()
    sheet.model.write(replace(form, matters=()))
    assert not sheet.form.colleague.lack.isVisible()


def test_what_was_picked_and_is_gone_since_does_not_leave(parts: OfficeParts, tmp_path: Path) -> None:
    """The partner withdrew the only card that was to go along."""
    sheet, form = looked_at(parts)
    card, meeting = CardId(ThingId(form.picked[0])), MeetingId(ThingId(form.meeting))
    live_session(parts).record(WithdrawCard(card=card), meeting=meeting)
    hand_out(parts, sheet)
    assert sheet.model.state.refused is Refused.NOTHING_PICKED
    assert "står ikke på tavlen mere" in is_back_at_the_form(parts, sheet, form, tmp_path)


def test_what_is_taken_back_while_the_partner_signs_does_not_leave(
    parts: OfficeParts, tmp_path: Path
) -> None:
    """Signed by both, and recorded by nobody."""
    sheet, form = looked_at(parts, signers=2)
    session, person = live_session(parts), PersonId(ThingId("person-sara"))
    today = session.now().date()
    session.record(PutOnCase(case=session.case, person=person, name="Sara Lind", role="kommune", since=today))
    hand_out(parts, sheet)
    assert sheet.paper.model.state.handing is Handing.SECOND
    assert sheet.paper.second is not None
    allow(live_session(parts))
    sheet.paper.second.signed.emit(b"twice")
    wait(parts)
    is_back_at_the_form(parts, sheet, form, tmp_path)


@pytest.mark.parametrize("taken_back", [False, True])
def test_one_that_is_recorded_and_not_written_yet_is_stopped_too(
    parts: OfficeParts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken_back: bool
) -> None:
    """The folder was gone; when it is there again the consent may not be."""
    gone = "exitdesk.ui.papers.way_out.hand_out"
    sheet, _ = looked_at(parts)
    with monkeypatch.context() as away:
        away.setattr(gone, raises_gone)
        hand_out(parts, sheet)
    assert sheet.paper.model.state.handing is Handing.TROUBLE
    if taken_back:
        allow(live_session(parts))
    hand_out(parts, sheet)
    assert len(files(tmp_path)) == (0 if taken_back else 1)
    assert sheet.paper.model.state.stopped is taken_back
    assert ("ConsentTakenBack" in sheet.paper.trouble.accessibleName()) is taken_back
    assert sheet.paper.hand_out.isVisible() is False


def raises_gone(*_: object) -> Path:
    """Be a folder that is not there."""
    raise CopyFolderGone("copy")


@pytest.mark.parametrize("kept", [False, True], ids=["just made", "made before"])
def test_one_that_lies_open_is_neither_printed_nor_handed_out_once_it_was_taken_back(
    parts: OfficeParts, tmp_path: Path, kept: bool
) -> None:
    """It was asked when it was opened; it is asked again when it leaves."""
    sheet, _ = looked_at(parts)
    hand_out(parts, sheet)
    if kept:
        sheet.back.click()
        sheet.model.open_kept(0)
        wait(parts)
    paper = sheet.paper
    assert paper.print_out.isVisible()
    allow(live_session(parts))
    paper.print_out.click()
    assert not paper.window().findChildren(PrintSheet)
    assert "ConsentTakenBack" in paper.trouble.accessibleName()
    assert not paper.print_out.isVisible()
    paper.model.hand_out()
    wait(parts)
    assert len(files(tmp_path)) == 1


def test_what_is_taken_back_while_the_disk_is_full_does_not_leave(parts: OfficeParts, tmp_path: Path) -> None:
    """Both are on the disk at once when there is room again: the paper is kept, and no file is written."""
    sheet, _ = looked_at(parts)
    store, live = vault_of(parts).desk.store, parts.window.pages.live if parts.window.pages else None
    assert isinstance(store, FakeStore)
    assert live is not None
    store.trouble = DiskFull()
    hand_out(parts, sheet)
    keeping = sheet.paper.model.state.handing
    allow(live_session(parts))
    store.trouble = None
    live._on_retry_due()
    wait(parts)
    assert (len(issued(parts)), files(tmp_path)) == (1, [])
    assert (keeping, sheet.paper.model.state.handing) == (Handing.KEEPING, Handing.TROUBLE)
    assert "ConsentTakenBack" in sheet.paper.trouble.text()
