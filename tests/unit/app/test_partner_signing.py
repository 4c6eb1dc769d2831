"""A partner signs on the owner's laptop with a key that only her passphrase opens."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from exitdesk.app.clock import clock
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.app.parcels import PartnerParcels
from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample, sample_owner
from exitdesk.cases.case_edits import IssueCopy
from exitdesk.cases.checking import Answer
from exitdesk.cases.errors import NotACopyHere, NotSaved, WrongPassphrase
from exitdesk.cases.issue_copy import issue_copy, signed_again
from exitdesk.cases.issue_document import Ready, issue_document
from exitdesk.cases.papers import PaperOrder, Partner
from exitdesk.cases.ports import Blob, Owner
from exitdesk.cases.unit import default_template
from exitdesk.crypto.errors import PassphraseTooShort
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.signing import certificate_fingerprint
from exitdesk.crypto.signing_wrap import wrapped_certificate
from exitdesk.journal.entry import CaseId, PersonId, ThingId
from exitdesk.snapshot.errors import CannotSign
from exitdesk.snapshot.verify import verify
from exitdesk.sos.meeting import TakeAlong
from tests.unit.snapshot import paper
from tests.unit.snapshot.documents import agreement

OWNERS = "seks ord som ingen kan gætte her"
HERS = "en anden sætning som kun Sara kender"
SARA = Partner(PersonId(ThingId("person-sara")), "Sara Lind")


class _Desk:
    """An open vault with a played meeting, and copies of it signed by the owner."""

    def __init__(self, folder: Path) -> None:
        self.clock = SampleClock(clock)
        self.door = Door(folder, self.clock, profile=TESTING, floor=TESTING)
        owner = sample_owner(read_sample(), PersonId(ThingId("person-0a")))
        self.opened: Opened = self.door.create(OWNERS, self.door.new_kit(), owner)
        played = SamplePlayer(self.opened.desk, self.clock, default_template("da")).play()
        self.session, self.meeting = played
        self.case = self.session.case

    def copy(self, signers: int = 2) -> bytes:
        """Return a copy that the owner signed."""
        order = PaperOrder(TakeAlong.SIGNED_COPY, signers=signers)
        maker = self.opened.paper
        return maker.sign(maker.draft(self.session.board(self.meeting), order), self.case)

    def sign(self, copy: bytes, passphrase: str = HERS, case: CaseId | None = None) -> bytes:
        """Let Sara sign."""
        return self.opened.second_signature.sign(copy, case or self.case, SARA, passphrase)

    def hers(self, case: CaseId | None = None) -> bytes:
        """Return the fingerprint of her key of a case."""
        wrapped = self.opened.vault.partner_keys.get(case or self.case, SARA.person)
        assert wrapped is not None
        return certificate_fingerprint(wrapped_certificate(wrapped))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Desk]:
    """Return the desk; each test makes what it needs of it."""
    made = _Desk(tmp_path_factory.mktemp("vault"))
    yield made
    made.opened.close()


@pytest.fixture(autouse=True)
def _afresh(desk: _Desk) -> None:
    """Sara has never signed here."""
    desk.opened.second_signature.forget(SARA.person)


def test_a_copy_that_asks_for_two_is_genuine_once_both_have_signed(desk: _Desk) -> None:
    """Missing one it is not; the names are those they have here, and the log says it happened."""
    once = desk.copy()
    assert not desk.opened.second_signature.has_key(SARA.person)
    assert desk.opened.checking.check(once).answer is Answer.ALTERED

    twice = desk.sign(once)

    assert desk.opened.second_signature.has_key(SARA.person)
    assert desk.opened.desk.access.find()[0].event == "countersigned"
    checked = desk.opened.checking.check(twice)
    assert checked.answer is Answer.GENUINE
    assert [one.name for one in checked.signers] == ["Karen Holt", "Sara Lind"]
    assert twice.startswith(once)


def test_both_sign_a_paper_of_the_case_and_it_stays_the_same_paper(desk: _Desk) -> None:
    """A letter as any copy: genuine with both, found again in its case with one or with two."""
    documents = desk.opened.documents
    draft = documents.draft(replace(agreement(), signers=2))
    once = documents.sign(draft, desk.case)
    first = issue_document(desk.session, Ready(draft.document), once, draft.pages)

    twice = desk.sign(once)
    again = signed_again(desk.session, once, twice)
    desk.session.record(again, blobs=(Blob(again.sha256, "paper", twice),))

    assert [one.sha256 for one in desk.session.file().documents] == [again.sha256]
    assert again.intents()[0].thing == first.document_id
    checked = desk.opened.checking.check(twice)
    assert checked.answer is Answer.GENUINE
    assert checked.case is not None
    assert checked.case.case == desk.case


def test_an_independent_reader_finds_both_signatures_valid(desk: _Desk, tmp_path: Path) -> None:
    """Poppler says so, of a copy that asks for one too."""
    path = tmp_path / "two.pdf"
    path.write_bytes(desk.sign(desk.copy(signers=1)))
    said = paper.outside("pdfsig", str(path)).stdout
    assert said.count("Signature is Valid.") == 2


def test_the_first_passphrase_must_be_worth_something(desk: _Desk) -> None:
    """And nothing is kept of one that is not."""
    with pytest.raises(PassphraseTooShort):
        desk.sign(desk.copy(), "kort")
    assert not desk.opened.second_signature.has_key(SARA.person)


def test_the_owner_cannot_sign_in_her_name(desk: _Desk) -> None:
    """Neither with his own passphrase, nor for another case, nor by making her keys anew."""
    once = desk.copy()
    desk.sign(once)
    before = desk.hers()
    for case in (desk.case, CaseId("case-2")):
        with pytest.raises(WrongPassphrase):
            desk.sign(once, OWNERS, case)
    assert desk.opened.vault.partner_keys.get(CaseId("case-2"), SARA.person) is None

    desk.opened.second_signature.forget(SARA.person)
    forged = desk.sign(once, OWNERS)

    assert desk.hers() != before
    assert not any(one.fingerprint == before.hex() for one in verify(forged, ()).signers)


def test_her_private_key_lies_nowhere_in_the_open_vault(desk: _Desk) -> None:
    """What the owner can read of it is the certificate; the rest is noise without her passphrase."""
    desk.sign(desk.copy())
    wrapped = desk.opened.vault.partner_keys.get(desk.case, SARA.person)
    assert wrapped is not None
    outside = wrapped.replace(wrapped_certificate(wrapped), b"")
    assert b"\x06\x07\x2a\x86\x48\xce\x3d\x02\x01" not in outside  # the name of an EC key, in DER


def test_each_case_has_a_key_of_hers_and_all_one_passphrase(desk: _Desk) -> None:
    """Copies of two cases do not name the same signer."""
    once = desk.copy()
    desk.sign(once)
    desk.sign(once, case=CaseId("case-2"))
    assert desk.hers() != desk.hers(CaseId("case-2"))
    assert desk.sign(once) != once
    first = desk.hers()
    desk.sign(once)
    assert desk.hers() == first


def test_what_is_not_ours_as_it_was_signed_is_not_signed_again(desk: _Desk) -> None:
    """Whoever signs vouches for what was signed before."""
    once = desk.copy()
    for changed in (once + b"\n", once[:-40], b"et brev"):
        with pytest.raises(CannotSign):
            desk.sign(changed)


def test_a_third_signature_or_the_same_twice_is_refused(desk: _Desk) -> None:
    """Two at most, of two people."""
    twice = desk.sign(desk.copy())
    with pytest.raises(CannotSign):
        desk.sign(twice)
    key, certificate = desk.opened.signer_for(desk.case)
    with pytest.raises(CannotSign):
        desk.opened.paper.countersign(desk.copy(), key, certificate)


def test_keys_are_renewed_after_two_years_and_old_copies_stay_genuine(desk: _Desk) -> None:
    """The owner's and hers alike."""
    old = desk.sign(desk.copy())
    hers, (_, ours) = desk.hers(), desk.opened.signer_for(desk.case)
    desk.clock.shown = clock() + dt.timedelta(days=731)
    try:
        new = desk.sign(desk.copy())
        assert desk.hers() != hers
        assert desk.opened.signer_for(desk.case)[1] != ours
    finally:
        desk.clock.shown = None
    assert desk.opened.checking.check(old).answer is Answer.GENUINE
    assert desk.opened.checking.check(new).answer is Answer.GENUINE


def test_a_lost_key_signs_no_more(desk: _Desk) -> None:
    """Both draw another one, once it was reported."""
    once = desk.copy()
    desk.sign(once)
    hers, (_, ours) = desk.hers(), desk.opened.signer_for(desk.case)
    for lost in (hers, certificate_fingerprint(ours)):
        desk.opened.vault.pins.report_lost(lost, clock().date())
    desk.sign(once)
    assert desk.hers() != hers
    assert desk.opened.signer_for(desk.case)[1] != ours


def test_she_signs_on_her_own_laptop_a_copy_that_was_made_on_his(desk: _Desk, tmp_path: Path) -> None:
    """The case came on a stick and the copy by hand: it is found by what the entries say of it."""
    once = desk.copy()
    issue_copy(desk.session, desk.meeting, TakeAlong.SIGNED_COPY, once, 2)
    parcel = PartnerParcels(desk.opened.desk, TESTING).pack(desk.case)
    door = Door(tmp_path, clock, profile=TESTING, floor=TESTING)
    hers = door.create(HERS, door.new_kit(), Owner(SARA.person, SARA.name, "kommune", "municipality"))
    parcels = PartnerParcels(hers.desk, TESTING)
    parcels.take_in(parcels.look(parcel.data, parcel.words))

    found = hers.checking.check(once)
    assert found.case is not None
    assert found.case.case == desk.case
    assert (found.takes_a_signature, found.by_owner) == (True, False)

    twice = hers.checking.sign(once, desk.case)

    assert hers.checking.check(twice).by_owner
    (line, *_) = [one for one in hers.desk.access.find() if one.event == "countersigned"]
    assert line.detail == "owner"
    (unknown,) = [one for one in desk.opened.checking.check(twice).signers if not one.name]
    desk.opened.checking.remember(unknown, "Sara Lind")
    assert desk.opened.checking.check(twice).answer is Answer.GENUINE
    hers.close()


def test_a_copy_signed_again_stays_the_same_copy_of_its_case(desk: _Desk) -> None:
    """And nothing else passes for one of it."""
    once = desk.copy()
    first = issue_copy(desk.session, desk.meeting, TakeAlong.SIGNED_COPY, once, 2)
    twice = desk.sign(once)
    again = signed_again(desk.session, once, twice)
    desk.session.record(again)
    copies = {one.id: one.sha256 for one in desk.session.file().copies}
    assert copies[first.copy_id] == again.sha256 != first.sha256
    once_more = signed_again(desk.session, once, desk.sign(once))
    assert isinstance(once_more, IssueCopy)
    assert (once_more.copy_id, once_more.sha256 != again.sha256) == (first.copy_id, True)
    with pytest.raises(NotACopyHere):
        signed_again(desk.session, b"en anden", twice)


def test_a_full_disk_between_two_writes_leaves_no_key_that_is_unknown_here(
    desk: _Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The owner's and hers: whatever was written, the next copy is signed by somebody who is known."""

    def full(*_: object) -> None:
        raise NotSaved

    once = desk.copy()
    ours = certificate_fingerprint(desk.opened.signer_for(desk.case)[1])
    desk.opened.vault.pins.report_lost(ours, clock().date())
    with monkeypatch.context() as cut:
        cut.setattr(desk.opened.vault.pins, "add", full)
        with pytest.raises(NotSaved):
            desk.sign(once)
        with pytest.raises(NotSaved):
            desk.opened.signer_for(desk.case)

    twice = desk.sign(desk.copy())

    assert desk.opened.checking.check(twice).answer is Answer.GENUINE
