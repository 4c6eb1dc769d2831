"""Checks a copy against the keys this vault knows, and finds the copy again among those it has made."""

import hashlib
from collections.abc import Callable
from datetime import date

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.desk import Desk
from exitdesk.crypto.signing import certificate_fingerprint
from exitdesk.journal.entry import CaseId
from exitdesk.snapshot.verify import SignerFact, verify_in_child
from exitdesk.storage.vault import Vault


class PaperChecking:
    """Implements `cases.checking.Checking` over an open vault; the access log tells of each."""

    def __init__(self, vault: Vault, desk: Desk, countersign: Callable[[bytes, CaseId], bytes]) -> None:
        self._vault, self._desk, self._countersign = vault, desk, countersign

    def check(self, pdf: bytes) -> Checked:
        """Return what a child process with limits finds out about a file."""
        names = {pin.fingerprint: pin.name for pin in self._vault.pins.all()}
        lost = self._vault.pins.lost()
        verdict = verify_in_child(pdf, names.keys() - lost.keys())
        cases = self._cases_of(hashlib.sha256(pdf).hexdigest()) if verdict.intact else []
        today = self._desk.clock().date()
        signers = tuple(_signer(one, names, lost, today) for one in verdict.signers)
        self._desk.access.note("verified", cases[0] if cases else None, Answer(verdict.code).name.lower())
        return Checked(
            Answer(verdict.code),
            ours=verdict.ours,
            intact=verdict.intact,
            whole=verdict.whole,
            expected=verdict.expected,
            signers=signers,
            case=self._desk.index.row(cases[0]) if cases else None,
            by_owner=any(self._is_owners(one, cases) for one in signers),
            why=verdict.why,
        )

    def sign(self, pdf: bytes, case: CaseId) -> bytes:
        """Put the owner's signature under a copy; the access log tells of it."""
        twice = self._countersign(pdf, case)
        self._desk.access.note("countersigned", case, "owner")
        return twice

    def _is_owners(self, signer: Signer, cases: list[CaseId]) -> bool:
        """Say whether a key is the owner's: today's of the case under whatever name, or one before it."""
        kept = self._vault.signing_keys.get(cases[0]) if cases else None
        todays = kept is not None and certificate_fingerprint(kept[1]) == signer.fingerprint
        return todays or signer.name == self._vault.owner.name

    def _cases_of(self, sha256: str) -> list[CaseId]:
        """Return whose copy it is: kept here, or made on the partner's laptop and told of in her entries."""
        journal = self._vault.journal
        return journal.cases_with(sha256) or journal.cases_naming(sha256)

    def report_lost(self, signer: Signer) -> None:
        """Note that a key is lost as from today; the access log tells of it."""
        self._vault.pins.report_lost(signer.fingerprint, self._desk.clock().date())
        self._desk.access.note("signer_lost")

    def report_found(self, signer: Signer) -> None:
        """Take that back; the access log tells of it too."""
        self._vault.pins.report_found(signer.fingerprint)
        self._desk.access.note("signer_found")

    def remember(self, signer: Signer, name: str) -> None:
        """Pin a signer's key."""
        self._vault.pins.add(signer.fingerprint, name)


def _signer(fact: SignerFact, names: dict[bytes, str], lost: dict[bytes, date], today: date) -> Signer:
    fingerprint, until = bytes.fromhex(fact.fingerprint), date.fromisoformat(fact.until)
    expired = until if until < today else None
    return Signer(fingerprint, fact.words, names.get(fingerprint, ""), lost.get(fingerprint), expired)
