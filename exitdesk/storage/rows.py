"""Between a row of the journal and an entry: whatever is read back proves itself by its id and its seal."""

from collections.abc import Callable
from typing import Final, TypeAlias

from exitdesk.journal.entry import CaseId, Entry, EntryId, read_header
from exitdesk.journal.errors import BrokenEntry
from exitdesk.storage.connection import Row, Values
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.log import RowKind
from exitdesk.storage.transaction import Transaction

Read: TypeAlias = Callable[[str, Values], list[Row]]

COLUMNS: Final = "id, header, salt, payload"
_IN_CASE: Final = "SELECT number, case_id FROM log WHERE case_id = ? AND id = ?"
_ANYWHERE: Final = (
    "WITH RECURSIVE cases (one) AS (SELECT min(case_id) FROM log WHERE case_id NOT NULL UNION ALL"
    " SELECT (SELECT min(case_id) FROM log WHERE case_id > one) FROM cases WHERE one NOT NULL)"
    " SELECT number, case_id FROM cases CROSS JOIN log ON case_id = one AND id = ?"
)


def entry_of(row: Row) -> Entry:
    """Return the entry of a row of COLUMNS; raises VaultDamaged where it is not what its id says."""
    entry_id, header, salt, payload = row
    try:
        entry = Entry(read_header(header), salt, payload)
    except BrokenEntry:
        raise VaultDamaged from None
    if bytes.fromhex(entry.id) != entry_id:
        raise VaultDamaged
    return entry


def put_entry(transaction: Transaction, entry: Entry, kind: RowKind) -> int | None:
    """Append an entry to the log; return its number, None where it is there already."""
    header, entry_id = entry.header, bytes.fromhex(entry.id)
    return transaction.log_entry(
        kind, entry_id, (header.case, header.stream, entry_id, header.to_bytes(), entry.salt, entry.payload)
    )


def find_entry(read: Read, entry_id: EntryId, likely: CaseId | None = None) -> tuple[int, CaseId] | None:
    """Return the log number and the case of an entry, None where it is not here.

    It is looked for in the likely case first, then case by case: no index holds ids alone (step 1).
    """
    key = bytes.fromhex(entry_id)
    found = read(_IN_CASE, (likely, key)) if likely is not None else []
    found = found or read(_ANYWHERE, (key,))
    return (found[0][0], CaseId(found[0][1])) if found else None
