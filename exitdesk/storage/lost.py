"""Entries that are known to be lost, named by salvage or by a file that was taken in, until they come."""

from collections.abc import Collection, Sequence
from typing import Final

from exitdesk.cases.ports import LostEntry
from exitdesk.journal.entry import CaseId, Entry, EntryId
from exitdesk.storage.rows import Read
from exitdesk.storage.transaction import Transaction

_NAME: Final = "INSERT OR IGNORE INTO lost_entries (case_id, id, since, until) VALUES (?, ?, ?, ?)"
_STRIKE: Final = "DELETE FROM lost_entries WHERE case_id = ? AND id = ?"


def lost_of(read: Read, case: CaseId) -> tuple[LostEntry, ...]:
    """Return the lost entries of a case, by id."""
    rows = read("SELECT id, since, until FROM lost_entries WHERE case_id = ? ORDER BY id", (case,))
    return tuple(LostEntry(EntryId(gone.hex()), since, until) for gone, since, until in rows)


def lost_ids(read: Read, case: CaseId) -> frozenset[EntryId]:
    """Return the ids of the lost entries of a case."""
    return frozenset(one.id for one in lost_of(read, case))


def name_lost(transaction: Transaction, case: CaseId, lost: Collection[LostEntry]) -> None:
    """Note that entries of a case are lost; what is noted already stays as it is."""
    transaction.run_all(_NAME, [(case, bytes.fromhex(one.id), one.since, one.until) for one in lost])


def strike_found(transaction: Transaction, entries: Sequence[Entry]) -> None:
    """Strike off what has come after all."""
    if transaction.read("SELECT 1 FROM lost_entries LIMIT 1"):
        found = [(entry.header.case, bytes.fromhex(entry.id)) for entry in entries]
        transaction.run_all(_STRIKE, found)


def forget_lost(transaction: Transaction, case: CaseId) -> None:
    """Strike off everything of a case that is erased."""
    transaction.run("DELETE FROM lost_entries WHERE case_id = ?", (case,))
