"""Erasures that backups are owed: a place and an entry, until the place was seen and is clean."""

from collections.abc import Sequence

from exitdesk.journal.entry import EntryId
from exitdesk.storage.database import Database
from exitdesk.storage.transaction import Transaction

_OWE = "INSERT OR IGNORE INTO owed_erasures (place, entry, at) VALUES (?, ?, datetime('now'))"


def owe(transaction: Transaction, place: str, entries: Sequence[EntryId]) -> None:
    """Note that the backups of a place still have to lose entries."""
    transaction.run_all(_OWE, [(place, bytes.fromhex(entry)) for entry in entries])


def owed_places(database: Database) -> list[str]:
    """Return the places that are owed erasures."""
    return [
        str(place) for (place,) in database.read("SELECT DISTINCT place FROM owed_erasures ORDER BY place")
    ]


def owed_to(database: Database, place: str) -> list[EntryId]:
    """Return the entries whose words must leave the backups of a place."""
    rows = database.read("SELECT entry FROM owed_erasures WHERE place = ?", (place,))
    return [EntryId(entry.hex()) for (entry,) in rows]


def settle_owed(database: Database, place: str, entries: Sequence[EntryId]) -> None:
    """Note that every backup of a place has lost entries; raises NotSaved."""
    gone = [(place, bytes.fromhex(entry)) for entry in entries]
    database.write(
        lambda transaction: transaction.run_all(
            "DELETE FROM owed_erasures WHERE place = ? AND entry = ?", gone
        )
    )
