"""Checks a copy against the keys this vault knows, and finds the copy again among those it has made."""

import hashlib

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.desk import Desk
from exitdesk.snapshot.verify import SignerFact, verify_in_child
from exitdesk.storage.vault import Vault


class PaperChecking:
    """Implements `cases.checking.Checking` over an open vault; the access log tells of each."""

    def __init__(self, vault: Vault, desk: Desk) -> None:
        self._vault, self._desk = vault, desk

    def check(self, pdf: bytes) -> Checked:
        """Return what a child process with limits finds out about a file."""
        names = {pin.fingerprint: pin.name for pin in self._vault.pins.all()}
        verdict = verify_in_child(pdf, names)
        cases = self._vault.journal.cases_with(hashlib.sha256(pdf).hexdigest())
        self._desk.access.note("verified", cases[0] if cases else None, Answer(verdict.code).name.lower())
        return Checked(
            Answer(verdict.code),
            ours=verdict.ours,
            intact=verdict.intact,
            whole=verdict.whole,
            expected=verdict.expected,
            signers=tuple(_signer(one, names) for one in verdict.signers),
            case=self._desk.index.row(cases[0]) if cases else None,
        )

    def remember(self, signer: Signer, name: str) -> None:
        """Pin a signer's key."""
        self._vault.pins.add(signer.fingerprint, name)


def _signer(fact: SignerFact, names: dict[bytes, str]) -> Signer:
    fingerprint = bytes.fromhex(fact.fingerprint)
    return Signer(fingerprint, fact.words, names.get(fingerprint, ""))
