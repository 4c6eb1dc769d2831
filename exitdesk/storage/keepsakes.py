"""What is kept in the vault beside the journal: settings, the signing keys of each case, and pinned signers.

None of it was said at a meeting. A signing key gives way to another only when it is renewed: papers it signed
stay verifiable by their pin.
"""

from dataclasses import dataclass, field
from datetime import date

from exitdesk.cases.ports import Clock
from exitdesk.journal.entry import CaseId, PersonId
from exitdesk.storage.database import Database
from exitdesk.storage.transaction import Transaction


class KeptSettings:
    """Settings that belong inside the vault (folders, choices)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str | None:
        """Return a setting, None where it was never set."""
        rows = self._database.read("SELECT value FROM settings WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def set(self, name: str, value: str) -> None:
        """Keep a setting; raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run(
                "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value)
            )
        )


class SigningKeys:
    """One signing key a case: private key and certificate, both DER, opaque here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, case: CaseId) -> tuple[bytes, bytes] | None:
        """Return (private key, certificate) of a case, None where it has none yet."""
        rows = self._database.read(
            "SELECT private_key, certificate FROM signing_keys WHERE case_id = ?", (case,)
        )
        return (rows[0][0], rows[0][1]) if rows else None

    def keep(self, case: CaseId, private_key: bytes, certificate: bytes) -> None:
        """Keep the key of a case, in place of one that was there; raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run(
                "INSERT OR REPLACE INTO signing_keys (case_id, private_key, certificate) VALUES (?, ?, ?)",
                (case, private_key, certificate),
            )
        )


class PartnerKeys:
    """The keys of partners who sign on this laptop, one a case, each wrapped by its owner's passphrase."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def get(self, case: CaseId, person: PersonId) -> bytes | None:
        """Return the wrapped key of a partner in a case, None where she has none yet."""
        rows = self._database.read(
            "SELECT wrapped FROM partner_keys WHERE case_id = ? AND person = ?", (case, person)
        )
        return bytes(rows[0][0]) if rows else None

    def any_of(self, person: PersonId) -> bytes | None:
        """Return her newest wrapped key of any case: what her passphrase is judged on."""
        rows = self._database.read(
            "SELECT wrapped FROM partner_keys WHERE person = ? ORDER BY at DESC, case_id LIMIT 1", (person,)
        )
        return bytes(rows[0][0]) if rows else None

    def keep(self, case: CaseId, person: PersonId, wrapped: bytes) -> None:
        """Keep her key of a case, in place of one that was there; raises NotSaved."""
        values = (case, person, wrapped, self._clock().isoformat(timespec="seconds"))
        self._database.write(
            lambda transaction: transaction.run(
                "INSERT OR REPLACE INTO partner_keys (case_id, person, wrapped, at) VALUES (?, ?, ?, ?)",
                values,
            )
        )

    def forget(self, person: PersonId) -> None:
        """Take every key of hers away: she will choose another passphrase. Raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run("DELETE FROM partner_keys WHERE person = ?", (person,))
        )


def drop_signing_keys(transaction: Transaction, case: CaseId) -> None:
    """Take the signing keys of a case away; papers they signed can still be verified by their pins."""
    transaction.run("DELETE FROM signing_keys WHERE case_id = ?", (case,))
    transaction.run("DELETE FROM partner_keys WHERE case_id = ?", (case,))


@dataclass(frozen=True, slots=True)
class Pin:
    """A signer this person knows: SHA-256 of the certificate, the name given to it, and when (ISO 8601)."""

    fingerprint: bytes
    name: str = field(repr=False)
    at: str


class Pins:
    """The signers this person has said he knows, on this laptop."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[Pin]:
        """Return the pins, oldest first."""
        rows = self._database.read("SELECT fingerprint, name, at FROM pins ORDER BY at, fingerprint")
        return [Pin(*row) for row in rows]

    def add(self, fingerprint: bytes, name: str) -> None:
        """Pin a signer, or give a pinned one another name; raises NotSaved."""
        values = (fingerprint, name, self._clock().isoformat(timespec="seconds"))
        self._database.write(
            lambda transaction: transaction.run(
                "INSERT INTO pins (fingerprint, name, at) VALUES (?, ?, ?)"
                " ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name",
                values,
            )
        )

    def lost(self) -> dict[bytes, date]:
        """Return the keys that were reported lost, each with the day from which it counts as lost."""
        rows = self._database.read("SELECT fingerprint, day FROM lost_keys")
        return {bytes(fingerprint): date.fromisoformat(day) for fingerprint, day in rows}

    def report_lost(self, fingerprint: bytes, day: date) -> None:
        """Note that a key is lost since a day; the earliest day said stands. Raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run(
                "INSERT INTO lost_keys (fingerprint, day) VALUES (?, ?)"
                " ON CONFLICT (fingerprint) DO UPDATE SET day = min(day, excluded.day)",
                (fingerprint, day.isoformat()),
            )
        )

    def report_found(self, fingerprint: bytes) -> None:
        """Take it back that a key is lost; raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run("DELETE FROM lost_keys WHERE fingerprint = ?", (fingerprint,))
        )

    def remove(self, fingerprint: bytes) -> None:
        """Forget a signer; raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run("DELETE FROM pins WHERE fingerprint = ?", (fingerprint,))
        )
