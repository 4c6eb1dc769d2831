"""A copy of a case of this vault that lacks a signature is signed where it is checked."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.errors import DiskFull
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.journal.entry import CaseId, MeetingId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.ui.checking.facts import facts_of
from exitdesk.ui.checking.sheet import CheckingSheet
from exitdesk.ui.context import UiContext
from tests.fakes.desk import FakeStore
from tests.screens.keys import press, type_text
from tests.screens.office import OfficeParts
from tests.ui.checking.test_sheet import WORDS, answers, parts, settle, sheet

__all__ = ["parts", "sheet"]
HIS = "en sætning som kun Mikkel kender"
ONCE = b"%PDF signed once"
ONE_OF_TWO = Checked(
    Answer.ALTERED,
    ours=True,
    intact=True,
    whole=True,
    expected=2,
    signers=(Signer(b"\1" * 32, WORDS, "Karen Holt"),),
    by_owner=True,
)


def _context(parts: OfficeParts) -> UiContext:
    assert parts.window.pages is not None
    return parts.window.pages.context


@pytest.fixture
def copied(parts: OfficeParts, tmp_path: Path) -> tuple[CaseId, Path]:
    """A case of Karen and Mikkel with a copy that she signed; the file lies beside."""
    desk = _context(parts).open_vault.desk
    row = desk.case_numbered("2026-014")
    assert row is not None
    session = desk.open(row.case)
    issue_copy(session, session.meetings()[-1], TakeAlong.SIGNED_COPY, ONCE, 2)
    answers(parts, ONCE, replace(ONE_OF_TWO, case=row))
    file = tmp_path / "Tavle 21-11.pdf"
    file.write_bytes(ONCE)
    return row.case, file


def _saved(parts: OfficeParts, sheet: CheckingSheet) -> bytes:
    """Return what was handed out, and take it away again."""
    path = _context(parts).handed_out / sheet.model.state.saved_as
    written = path.read_bytes()
    path.unlink()
    return written


def test_the_partner_signs_the_copy_and_it_stays_one(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path]
) -> None:
    """His turn comes by one button; the copy is recorded in its case, written, and looked at again."""
    case, file = copied
    sheet.model.check(file)
    settle(parts)
    assert "først ægte, når begge" in sheet.answers[Answer.ALTERED].text()
    sheet.sign.click()
    assert sheet.second is not None
    type_text(HIS)
    sheet.second.again.edit.setFocus()
    type_text(HIS)
    press(Qt.Key.Key_Return)
    settle(parts)

    assert b"and by Mikkel Friis" in _saved(parts, sheet)
    live = parts.window.pages.live if parts.window.pages else None
    assert live is not None
    assert live.session.case == case
    assert len(live.session.file().copies) == 1
    assert not sheet.saved.isHidden()


def test_the_owner_signs_what_the_partner_signed_first(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path]
) -> None:
    """Her own vault is open: nobody is asked again."""
    row = _context(parts).open_vault.desk.index.row(copied[0])
    answers(parts, ONCE, replace(ONE_OF_TWO, case=row, by_owner=False))
    sheet.model.check(copied[1])
    settle(parts)
    sheet.sign.click()
    settle(parts)

    assert sheet.second is None
    assert b"by its owner" in _saved(parts, sheet)


@pytest.mark.parametrize(
    "checked",
    [replace(ONE_OF_TWO, intact=False), replace(ONE_OF_TWO, ours=False), ONE_OF_TWO],
    ids=["altered", "not ours", "of no case here"],
)
def test_nothing_else_can_be_signed(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path], checked: Checked
) -> None:
    """Nor a copy that has both."""
    case = None if checked is ONE_OF_TWO else _context(parts).open_vault.desk.index.row(copied[0])
    answers(parts, ONCE, replace(checked, case=case))
    sheet.model.check(copied[1])
    settle(parts)
    assert sheet.sign.isHidden()


def test_a_key_is_reported_lost_and_found_again(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path]
) -> None:
    """One press each way; the answer, the fact and the button follow."""
    genuine = replace(ONE_OF_TWO, answer=Answer.GENUINE, expected=1)
    answers(parts, ONCE, genuine)
    sheet.model.check(copied[1])
    settle(parts)
    assert [button.text() for button in sheet.lost if button.isVisible()] == ["Meld Karen Holts nøgle tabt"]
    sheet.lost[0].click()
    settle(parts)
    assert "meldt tabt" in sheet.answers[Answer.UNKNOWN_SIGNER].text()
    assert any(
        "meldt tabt 21/11 2026" in fact.words for fact in facts_of(sheet.model.state.checked or genuine)
    )
    assert sheet.compare.isHidden()
    sheet.lost[0].click()
    settle(parts)
    assert sheet.model.state.checked is not None
    assert sheet.model.state.checked.answer is Answer.GENUINE


def test_a_file_dropped_on_the_partners_turn_changes_nothing(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path], tmp_path: Path
) -> None:
    """What he signs is recorded in the case of the file that was looked at when his turn began."""
    case, file = copied
    desk = _context(parts).open_vault.desk
    session = desk.open_new("2026-099", "Bo")
    other = desk.case_numbered("2026-099")
    meeting = MeetingId(session.new_id("meeting"))
    issue_copy(session, meeting, TakeAlong.SIGNED_COPY, b"another", 2)
    answers(parts, b"another", replace(ONE_OF_TWO, case=other))
    file_of_other = tmp_path / "en anden.pdf"
    file_of_other.write_bytes(b"another")
    sheet.model.check(file)
    settle(parts)
    sheet.sign.click()
    second = sheet.second
    assert second is not None

    sheet.model.check(file_of_other)
    settle(parts)
    second.model.sign(HIS, HIS)
    settle(parts)

    assert [len(desk.open(one).file().copies) for one in (case, other.case)] == [1, 1]
    assert desk.open(other.case).file().copies[0].sha256 == hashlib.sha256(b"another").hexdigest()
    assert desk.open(case).file().copies[0].sha256 != hashlib.sha256(ONCE).hexdigest()


def test_where_the_folder_is_gone_the_signed_copy_is_written_later(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path]
) -> None:
    """Nobody signs again: the bytes that were recorded are written once there is room for them."""
    row = _context(parts).open_vault.desk.index.row(copied[0])
    answers(parts, ONCE, replace(ONE_OF_TWO, case=row, by_owner=False))
    folder = _context(parts).handed_out
    sheet.model.check(copied[1])
    settle(parts)
    aside = folder.rename(folder.with_name("aside"))
    folder.write_bytes(b"in the way")
    sheet.sign.click()
    settle(parts)
    assert sheet.trouble.isVisible()
    assert sheet.sign.text() == "Prøv igen"

    folder.unlink()
    aside.rename(folder)
    sheet.sign.click()
    settle(parts)

    assert b"by its owner" in _saved(parts, sheet)
    assert sheet.saved.isVisible()
    here = QApplication.focusWidget()
    assert here is not None
    assert sheet.isAncestorOf(here)
    assert sheet.sign.text() != "Prøv igen"


def test_on_a_full_disk_it_says_so_and_goes_on_by_itself(
    parts: OfficeParts, sheet: CheckingSheet, copied: tuple[CaseId, Path]
) -> None:
    """Nobody signs again: it is tried until there is room, and what it waits for stands on the sheet."""
    desk = _context(parts).open_vault.desk
    answers(parts, ONCE, replace(ONE_OF_TWO, case=desk.index.row(copied[0]), by_owner=False))
    store = desk.store
    assert isinstance(store, FakeStore)
    sheet.model.check(copied[1])
    settle(parts)
    store.trouble = DiskFull()
    sheet.sign.click()
    settle(parts)
    assert "gemmes med den nye underskrift" in sheet.name.text()
    assert "plads" in sheet.trouble.text()

    store.trouble = None
    live = parts.window.pages.live if parts.window.pages else None
    assert live is not None
    live._on_retry_due()
    settle(parts)
    assert b"by its owner" in _saved(parts, sheet)
    assert sheet.trouble.isHidden()
