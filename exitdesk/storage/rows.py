"""Between a row of the journal and an entry: whatever is read back proves itself by its id and its seal."""

from typing import Final

from exitdesk.journal.entry import Entry, read_header
from exitdesk.journal.errors import BrokenEntry
from exitdesk.storage.connection import Row
from exitdesk.storage.database import Transaction
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.log import RowKind

COLUMNS: Final = "id, header, salt, payload"


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


def is_there(transaction: Transaction, entry_id: str) -> bool:
    """Say whether an entry is in the journal."""
    return bool(transaction.read("SELECT 1 FROM journal WHERE id = ?", (bytes.fromhex(entry_id),)))


def put_entry(transaction: Transaction, entry: Entry, kind: RowKind) -> None:
    """Append an entry to log and journal."""
    header, entry_id = entry.header, bytes.fromhex(entry.id)
    number = transaction.log(kind, entry_id)
    transaction.run(
        f"INSERT INTO journal (log, case_id, stream, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (number, header.case, header.stream, entry_id, header.to_bytes(), entry.salt, entry.payload),
    )
