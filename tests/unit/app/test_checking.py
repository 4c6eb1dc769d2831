"""A copy checked against the keys of a real vault: genuine, altered, unknown, and found again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from exitdesk.app.checking import PaperChecking
from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.cases.checking import Answer
from exitdesk.cases.issue_copy import issue_copy
from exitdesk.cases.issue_document import Ready, issue_document
from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import documents

PASSPHRASE = "seks ord som ingen kan gætte her"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Opened, bytes]]:
    """Return an open vault and a signed copy that was issued from it."""
    sample_clock = SampleClock(clock)
    door = Door(tmp_path_factory.mktemp("vault"), sample_clock, profile=TESTING, floor=TESTING)
    owner = sample_owner(read_sample(), PersonId(ThingId("person-0a")))
    opened = door.create(PASSPHRASE, door.new_kit(), owner)
    session, meeting = SamplePlayer(opened.desk, sample_clock, default_template("da")).play()
    draft = opened.paper.draft(session.board(meeting), PaperOrder(TakeAlong.SIGNED_COPY))
    signed = opened.paper.sign(draft, session.case)
    issue_copy(session, meeting, TakeAlong.SIGNED_COPY, signed, draft.pages)
    yield opened, signed
    opened.close()


def test_our_own_copy_is_genuine_and_found_again(copied: tuple[Opened, bytes]) -> None:
    """Signed by its owner, in this case; the log tells that it was checked, and of which case."""
    opened, signed = copied
    checked = opened.checking.check(signed)
    assert checked.answer is Answer.GENUINE
    assert (checked.ours, checked.intact, checked.whole, checked.expected) == (True, True, True, 1)
    assert [one.name for one in checked.signers] == ["Karen Holt"]
    assert checked.case is not None
    assert checked.case.number == "2026-014"
    (line, *_) = opened.desk.access.find()
    assert (line.event, line.case, line.detail) == ("verified", checked.case.case, "genuine")


def test_a_signed_document_of_the_case_is_genuine_too(copied: tuple[Opened, bytes]) -> None:
    """It has the case's key: the same signer as under the copy of the board."""
    opened, signed = copied
    checked = opened.checking.check(signed)
    assert checked.case is not None
    draft = opened.documents.draft(documents.agreement())
    found = opened.checking.check(opened.documents.sign(draft, checked.case.case))
    assert (found.answer, found.ours, found.expected) == (Answer.GENUINE, True, 1)
    assert found.signers == checked.signers


def test_a_paper_of_the_case_is_found_again_by_its_bytes(copied: tuple[Opened, bytes]) -> None:
    """As the copy of a board is."""
    opened, _ = copied
    row = opened.desk.case_numbered("2026-014")
    session = opened.desk.open(row.case)
    draft = opened.documents.draft(documents.agreement())
    paper = opened.documents.sign(draft, row.case)
    assert opened.checking.check(paper).case is None
    issue_document(session, Ready(draft.document), paper, draft.pages)
    checked = opened.checking.check(paper)
    assert checked.case is not None
    assert checked.case.case == row.case


def test_a_key_is_known_once_its_words_were_compared(copied: tuple[Opened, bytes]) -> None:
    """Intact and unknown at first; by its name from then on."""
    opened, signed = copied
    (signer,) = opened.checking.check(signed).signers
    opened.vault.pins.remove(signer.fingerprint)
    unknown = opened.checking.check(signed)
    assert unknown.answer is Answer.UNKNOWN_SIGNER
    assert unknown.signers[0].name == ""
    assert len(unknown.signers[0].words) == 8
    opened.checking.remember(unknown.signers[0], "Karen, som læste dem op")
    again = opened.checking.check(signed)
    opened.checking.remember(unknown.signers[0], signer.name)
    assert again.answer is Answer.GENUINE
    assert again.signers[0].name == "Karen, som læste dem op"
    assert again.by_owner


def test_what_a_lost_key_signed_is_not_genuine_until_it_is_found(copied: tuple[Opened, bytes]) -> None:
    """It is intact, and known whose key it was; the day stands beside it."""
    opened, signed = copied
    (signer,) = opened.checking.check(signed).signers
    opened.checking.report_lost(signer)
    found = opened.checking.check(signed)
    assert (found.answer, found.intact) == (Answer.UNKNOWN_SIGNER, True)
    assert (found.signers[0].name, found.signers[0].lost) == (signer.name, opened.desk.clock().date())

    opened.checking.report_found(found.signers[0])
    assert opened.checking.check(signed).answer is Answer.GENUINE
    assert {"signer_lost", "signer_found"} <= {line.event for line in opened.desk.access.find()}


def test_an_altered_copy_is_nobodys(copied: tuple[Opened, bytes]) -> None:
    """One byte is enough, and it is not found again."""
    opened, signed = copied
    altered = bytearray(signed)
    altered[signed.index(b"stream") + 40] ^= 1
    checked = opened.checking.check(bytes(altered))
    assert (checked.answer, checked.why) == (Answer.ALTERED, NotGenuine.CHANGED)
    assert checked.case is None


def test_a_key_that_has_run_out_since_is_told(copied: tuple[Opened, bytes]) -> None:
    """Three years later the paper is as genuine as it was, and the last day of its key stands beside it."""
    opened, signed = copied
    assert opened.checking.check(signed).signers[0].expired is None
    years = timedelta(days=3 * 365)
    later = replace(opened.desk, clock=lambda: clock() + years)
    checked = PaperChecking(opened.vault, later, opened.checking.sign).check(signed)
    assert checked.answer is Answer.GENUINE
    assert checked.signers[0].expired is not None


def test_what_is_no_pdf_is_not_read(copied: tuple[Opened, bytes]) -> None:
    """And never called altered."""
    opened, _ = copied
    checked = opened.checking.check(b"et brev")
    assert (checked.answer, checked.why) == (Answer.UNREADABLE, NotGenuine.NO_PDF)


def test_a_locked_paper_is_signed_with_the_cases_key_and_not_looked_into(
    copied: tuple[Opened, bytes],
) -> None:
    """Its words are of the vault's own chance; what cannot be seen is never called genuine."""
    opened, signed = copied
    case = opened.desk.case_numbered("2026-014").case
    kept = opened.documents.sign(opened.documents.draft(documents.agreement()), case)
    made = opened.documents.lock(kept, case)
    assert len(made.words.split()) == 6
    assert opened.signer_for(case)[1].hex().upper().encode() in made.data
    assert opened.signer_for(case)[1].hex().upper().encode() in signed
    checked = opened.checking.check(made.data)
    assert (checked.answer, checked.why) == (Answer.ALTERED, NotGenuine.LOCKED)
