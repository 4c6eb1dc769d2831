"""The colleague copy from the sheet: picked by keys, refused without consent, its ground recorded."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from exitdesk.cases.case_state import Scope
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.exchange import Refused
from exitdesk.cases.exchange_edits import EXCHANGE, Exchange
from exitdesk.cases.picks import PickGroup
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.resume import Place
from exitdesk.journal.entry import PAIR
from exitdesk.ui.papers.form import PAPERS_TAB, Form
from exitdesk.ui.papers.sheet import PapersSheet
from exitdesk.ui.papers.view_model import Step
from exitdesk.ui.reask.waits import OWNER
from exitdesk.ui.records.words import detail_words
from tests.screens.consent import live_session
from tests.screens.keys import press
from tests.screens.office import OfficeParts
from tests.screens.papers import hand_out, open_papers, wait, write
from tests.ui.papers.page import documents_of, files, issued, vault_of

K = DocumentKind.COLLEAGUE_COPY


@pytest.fixture
def sheet(parts: OfficeParts) -> PapersSheet:
    """The form of a colleague copy."""
    sheet = open_papers(parts)
    sheet.onward.click()
    sheet.model.choose_kind(K)
    return sheet


def first_card(sheet: PapersSheet) -> str:
    """Return the first card that can be picked."""
    return next(one.id for one in sheet.model.state.picks if one.group is PickGroup.WORRIES)


def test_nothing_is_ticked_to_begin_with_and_space_ticks(sheet: PapersSheet) -> None:
    """What goes along is picked; the picks are those of the chosen meeting."""
    fields = sheet.form.colleague
    assert fields.isVisible()
    assert not sheet.form.authority.isVisible()
    assert not any(box.isChecked() for box in (*fields.picks.values(), *fields.kinds.values()))
    first = first_card(sheet)
    fields.picks[first].setFocus()
    press(Qt.Key.Key_Space)
    assert sheet.model.state.form.picked == (first,)
    before = set(fields.picks)
    write(sheet, K, meeting=sheet.model.state.case.meetings[-1][0], picked=())
    assert set(fields.picks) != before


@pytest.mark.parametrize(
    ("fields", "why", "where"),
    [
        ({}, Refused.NO_KINDS, "Personlige forhold"),
        ({"matters": ("health",)}, Refused.NO_CONSENT, "På hvilket grundlag?"),
        ({"matters": ("health",), "ground": "release"}, Refused.NO_REASON, "Hvorfor gives det videre?"),
    ],
)
def test_what_is_in_the_way_is_said_with_what_to_do(
    sheet: PapersSheet, fields: dict[str, object], why: Refused, where: str
) -> None:
    """And the focus is where it can be done."""
    write(sheet, K, **fields)
    sheet.onward.click()
    assert sheet.model.state.refused is why
    assert sheet.model.state.step is Step.FORM
    banner = sheet.form.colleague.lack
    assert banner.isVisible() is (why is not Refused.NO_REASON)
    assert bool(sheet.form.grounds.error()) is (why is Refused.NO_REASON)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    assert where in focus.accessibleName()
    write(sheet, K, matters=("crime",))
    assert not banner.isVisible()
    assert not sheet.form.grounds.error()


def test_nothing_picked_is_said_too(sheet: PapersSheet) -> None:
    """The first thing of the board has the focus."""
    write(sheet, K, matters=("health",), ground="cooperation", grounds="Visitation")
    sheet.onward.click()
    assert sheet.model.state.refused is Refused.NOTHING_PICKED
    assert next(iter(sheet.form.colleague.picks.values())).hasFocus()


def test_with_consent_it_leaves_with_what_was_picked_and_its_ground_is_recorded(
    parts: OfficeParts, sheet: PapersSheet, tmp_path: Path
) -> None:
    """Asked again for the passphrase, logged with its own word, kept, and on the recall list."""
    session = live_session(parts)
    session.record(*gone_through(session, {(Authority.PRISON, Matter.HEALTH)}, session.now().date(), "Karen"))
    write(sheet, K, about="prison", matters=("health",), picked=(first_card(sheet),))
    assert "dækker: helbred" in sheet.form.colleague.consent.accessibleName()
    sheet.onward.click()
    wait(parts)
    board = documents_of(parts).drafted[-1].board
    assert board is not None
    assert [str(one.id) for one in board.board.all_cards] == [first_card(sheet)]
    assert "kort, I ikke har valgt" in sheet.paper.omissions.accessibleName()
    hand_out(parts, sheet, "noget andet")
    assert not files(tmp_path)
    assert not issued(parts)
    sheet.paper.passphrase._context.waits.right(OWNER)
    hand_out(parts, sheet)
    (made,) = issued(parts)
    assert (made.kind, made.about) == (K, "prison")
    assert len(files(tmp_path)) == 1
    (line, *_) = vault_of(parts).desk.access.find()
    assert detail_words(line.detail) == "kopi til kollega"

    said = session.registers(Scope(PAIR, None)).last(made.id, EXCHANGE)
    assert said == Exchange(Authority.PRISON, Ground.CONSENT, (Matter.HEALTH,))


def test_what_was_ticked_comes_back_after_a_lock(parts: OfficeParts, sheet: PapersSheet) -> None:
    """Every tick, as text and back."""
    form = write(sheet, K, matters=("health", "crime"), ground="release", picked=(first_card(sheet),))
    place, text = parts.context.typing.now()
    assert place == Place(case=live_session(parts).case, tab=PAPERS_TAB)
    assert Form.of(place, text) == form


@pytest.mark.parametrize(("ground", "leaves"), [("consent", False), ("release", True)])
def test_a_copy_that_was_made_before_does_not_leave_again_once_it_was_taken_back(
    parts: OfficeParts, sheet: PapersSheet, tmp_path: Path, ground: str, leaves: bool
) -> None:
    """ConsentTakenBack: it can be read, neither handed out nor printed; another ground is as it was."""
    session, today = live_session(parts), live_session(parts).now().date()
    session.record(*gone_through(session, {(Authority.PRISON, Matter.HEALTH)}, today, "Karen"))
    picked = (first_card(sheet),)
    write(sheet, K, about="prison", matters=("health",), picked=picked, ground=ground, grounds="Løsladelse")
    sheet.onward.click()
    wait(parts)
    hand_out(parts, sheet)
    sheet.back.click()
    sheet.model.open_kept(0)
    wait(parts)
    assert sheet.paper.hand_out.isVisible()
    assert not sheet.paper.trouble.isVisible()
    sheet.back.click()
    session.record(*gone_through(session, (), today, "Karen"))
    sheet.model.open_kept(0)
    wait(parts)
    paper = sheet.paper
    assert paper.pages
    shown = [one.isVisible() for one in (paper.hand_out, paper.passphrase, paper.print_out)]
    assert shown == [leaves] * 3
    assert ("ConsentTakenBack" in paper.trouble.accessibleName()) is not leaves
    paper.model.hand_out()
    wait(parts)
    assert len(files(tmp_path)) == 1 + leaves
