"""Entries that are known to be lost, until they come.

They are named by salvage, by a file that was taken in, or by what was written while they waited for room.
"""

from collections.abc import Collection, Sequence
from typing import Final

from exitdesk.cases.lost import LostEntry
from exitdesk.journal.entry import CaseId, Entry, EntryId
from exitdesk.storage.log import RowKind, hash_of_row
from exitdesk.storage.rows import Read
from exitdesk.storage.transaction import Transaction

_NAME: Final = "INSERT OR IGNORE INTO lost_entries (case_id, id, since, until, what) SELECT ?, ?, ?, ?, ?"
_IN_LOG: Final = "EXISTS (SELECT 1 FROM log WHERE log.case_id = ? AND log.id = ?)"
_STRIKE: Final = "DELETE FROM lost_entries WHERE case_id = ? AND id = ?"


def lost_of(read: Read, case: CaseId) -> tuple[LostEntry, ...]:
    """Return the lost entries of a case, by id."""
    rows = read("SELECT id, since, until, what FROM lost_entries WHERE case_id = ? ORDER BY id", (case,))
    return tuple(LostEntry(EntryId(gone.hex()), *said) for gone, *said in rows)


def lost_ids(read: Read, case: CaseId) -> frozenset[EntryId]:
    """Return the ids of the lost entries of a case."""
    return frozenset(one.id for one in lost_of(read, case))


def name_lost(transaction: Transaction, case: CaseId, lost: Collection[LostEntry]) -> None:
    """Note that entries of a case are lost; what is noted already stays as it is."""
    transaction.run_all(_NAME, [_row(case, one) for one in lost])


def name_what_waits(transaction: Transaction, case: CaseId, waiting: Collection[LostEntry]) -> None:
    """Note what was made before and is not on the disk: what is written now must not wait for it."""
    for one in waiting:
        row = _row(case, one)
        transaction.run(f"{_NAME} WHERE NOT {_IN_LOG}", (*row, *row[:2]))


def it_came(transaction: Transaction, case: CaseId, entry: EntryId) -> None:
    """Strike an entry off that is written now."""
    transaction.run(_STRIKE, (case, bytes.fromhex(entry)))


def name_what_is_lost_now(transaction: Transaction, case: CaseId, lost: Collection[LostEntry]) -> None:
    """Note what of a case is lost from now on; what has come after all is struck off."""
    came = lost_ids(transaction.read, case).difference(one.id for one in lost)
    rows = [(case, bytes.fromhex(one)) for one in came]
    transaction.run_all(f"{_STRIKE} AND {_IN_LOG}", [(*row, *row) for row in rows])
    name_lost(transaction, case, lost)


def untold(read: Read) -> list[tuple[CaseId, EntryId]]:
    """Return what waited for the disk, was lost, and was told to nobody yet."""
    rows = read("SELECT case_id, id FROM lost_entries WHERE what <> '' AND told = 0 ORDER BY case_id, id", ())
    return [(CaseId(case), EntryId(entry.hex())) for case, entry in rows]


def note_told(transaction: Transaction, told: Collection[tuple[CaseId, EntryId]]) -> None:
    """Note that somebody was told."""
    transaction.run_all(
        "UPDATE lost_entries SET told = 1 WHERE case_id = ? AND id = ?",
        [(case, bytes.fromhex(entry)) for case, entry in told],
    )


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
    """Keep no day and no gesture of a case that is erased: only that nobody waits for these entries.

    What came after them has its header still; it would wait for ever, and no backup would be good.
    """
    transaction.run(
        "UPDATE lost_entries SET since = '', until = '', what = '', told = 1 WHERE case_id = ?", (case,)
    )


def _row(case: CaseId, one: LostEntry) -> tuple[str, bytes, str, str, str]:
    return case, bytes.fromhex(one.id), one.since, one.until, one.what
