"""A partner signs on this laptop: a key of her own for each case, which only her passphrase opens.

The owner of the vault holds the wrapped keys and cannot use them. Every key of hers has the same passphrase:
a key for another case is drawn only once the passphrase has opened one that is there.
"""

from collections.abc import Callable

from exitdesk.app.key_terms import KeyTerms
from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.papers import PaperMaker, Partner
from exitdesk.cases.ports import Clock
from exitdesk.crypto import errors
from exitdesk.crypto.certificate import make_signing_key, may_sign
from exitdesk.crypto.passphrase import check_own_passphrase
from exitdesk.crypto.signing import SigningKey
from exitdesk.crypto.signing_wrap import unwrap_signing_key, wrap_signing_key
from exitdesk.journal.entry import CaseId, PersonId
from exitdesk.storage.vault import Vault


class PartnerSigning:
    """Implements `cases.papers.SecondSignature` over an open vault; the access log tells of each."""

    def __init__(self, vault: Vault, paper: Callable[[], PaperMaker], terms: KeyTerms, clock: Clock) -> None:
        self._vault, self._paper, self._terms, self._clock = vault, paper, terms, clock

    def has_key(self, person: PersonId) -> bool:
        """Say whether she has chosen a passphrase on this laptop."""
        return self._vault.partner_keys.any_of(person) is not None

    def sign(self, signed: bytes, case: CaseId, partner: Partner, passphrase: str) -> bytes:
        """Put her signature under a copy that is signed already; two seconds and more."""
        key = self._key(case, partner, passphrase)
        twice = self._paper().countersign(signed, key.private_key, key.certificate)
        self._vault.access.note("countersigned", case)
        return twice

    def forget(self, person: PersonId) -> None:
        """Take her keys away; what they signed stays genuine."""
        self._vault.partner_keys.forget(person)
        self._vault.access.note("partner_keys_dropped")

    def _key(self, case: CaseId, partner: Partner, passphrase: str) -> SigningKey:
        """Return her key of this case, drawn where she has none, or none that is valid any more."""
        kept = self._vault.partner_keys.get(case, partner.person)
        known = kept or self._vault.partner_keys.any_of(partner.person)
        if known is None:
            check_own_passphrase(passphrase)
        else:
            key = self._opened(known, passphrase)
            if kept and may_sign(key.certificate, self._vault.pins.lost(), self._clock()):
                return key
        made = make_signing_key(self._clock())
        wrapped = wrap_signing_key(made, passphrase, self._terms.cost(), self._terms.chance)
        # Known first: a key that is kept is never drawn again, and what it signs would stay unknown here.
        self._vault.pins.add(made.fingerprint, partner.name)
        self._vault.partner_keys.keep(case, partner.person, wrapped)
        return made

    def _opened(self, wrapped: bytes, passphrase: str) -> SigningKey:
        try:
            return unwrap_signing_key(wrapped, passphrase, floor=self._terms.floor)
        except errors.WrongPassphrase:
            raise WrongPassphrase from None
