"""Entries that are known to be lost, named by salvage or by a file that was taken in, until they come."""

from collections.abc import Collection, Sequence
from typing import Final

from exitdesk.cases.ports import LostEntry
from exitdesk.journal.entry import CaseId, Entry, EntryId
from exitdesk.storage.log import RowKind, hash_of_row
from exitdesk.storage.rows import Read
from exitdesk.storage.transaction import Transaction

_NAME: Final = "INSERT OR IGNORE INTO lost_entries (case_id, id, since, until) VALUES (?, ?, ?, ?)"


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


def name_what_is_lost_now(transaction: Transaction, case: CaseId, lost: Collection[LostEntry]) -> None:
    """Note what of a case is lost from now on; what has come after all is struck off."""
    forget_lost(transaction, case)
    name_lost(transaction, case, lost)


def without_what_was_erased(transaction: Transaction, entries: Sequence[Entry]) -> list[Entry]:
    """Return entries as they may be taken in: one whose row was lost after it was erased says nothing.

    Asked only where a salvage lost something: else each erased entry has its row, and is not taken in again.
    """
    if not transaction.read("SELECT 1 FROM lost_entries LIMIT 1"):
        return list(entries)
    rows = transaction.read("SELECT row_hash FROM log WHERE kind = ?", (RowKind.ERASED.value,))
    erased = {bytes(row_hash) for (row_hash,) in rows}
    return [
        one.without_payload() if hash_of_row(RowKind.ERASED, bytes.fromhex(one.id)) in erased else one
        for one in entries
    ]


def forget_lost(transaction: Transaction, case: CaseId) -> None:
    """Strike off everything of a case that is erased."""
    transaction.run("DELETE FROM lost_entries WHERE case_id = ?", (case,))
