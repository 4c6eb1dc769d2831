"""What is kept in the vault beside the journal: settings, the signing key of each case, and pinned signers.

None of it was said at a meeting. A signing key is never replaced: a paper signed by it must stay verifiable.
"""

from dataclasses import dataclass, field

from exitdesk.cases.ports import Clock
from exitdesk.journal.entry import CaseId
from exitdesk.storage.database import Database
from exitdesk.storage.errors import KeyIsThere
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
        """Keep the key of a case; the same one again does nothing. Raises KeyIsThere, NotSaved."""

        def put(transaction: Transaction) -> None:
            there = transaction.read(
                "SELECT private_key, certificate FROM signing_keys WHERE case_id = ?", (case,)
            )
            if there and there != [(private_key, certificate)]:
                raise KeyIsThere
            if not there:
                transaction.run(
                    "INSERT INTO signing_keys (case_id, private_key, certificate) VALUES (?, ?, ?)",
                    (case, private_key, certificate),
                )

        self._database.write(put)


def drop_signing_key(transaction: Transaction, case: CaseId) -> None:
    """Take the signing key of a case away; papers it signed can still be verified by their pin."""
    transaction.run("DELETE FROM signing_keys WHERE case_id = ?", (case,))


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

    def remove(self, fingerprint: bytes) -> None:
        """Forget a signer; raises NotSaved."""
        self._database.write(
            lambda transaction: transaction.run("DELETE FROM pins WHERE fingerprint = ?", (fingerprint,))
        )
