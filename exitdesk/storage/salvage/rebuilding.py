"""A new vault written from what was gathered: the log in its old order, and nothing that was erased.

The chain of the log is made anew; where nothing of it was lost it is the old one with one row more. What was
lost is named in the new vault, so that nobody waits for it, and cases that lost their beginning get another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from exitdesk.cases import vocabulary
from exitdesk.cases.case_edits import IssueCopy
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.gaps import asked_for
from exitdesk.cases.photo_edits import KeepPhoto
from exitdesk.cases.ports import Blob, Clock, Owner
from exitdesk.cases.safekeeping import Progress
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey
from exitdesk.journal.entry import Entry, EntryId
from exitdesk.storage.access_log import put_line
from exitdesk.storage.blobs import put_blobs
from exitdesk.storage.connection import Row
from exitdesk.storage.database import Database
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.evidence import DATABASE_NAME
from exitdesk.storage.log import RowKind
from exitdesk.storage.making import make_database
from exitdesk.storage.mark import MARK_NAME, MarkFile
from exitdesk.storage.rows import entry_of
from exitdesk.storage.salvage.gathering import Found, Gathered
from exitdesk.storage.transaction import Transaction

_AT_ONCE: Final = 1000

Item: TypeAlias = tuple[int, Found | Row | tuple[RowKind, bytes]]


@dataclass(slots=True)
class Written:
    """What was written: entries by id, the number behind which each asked-for entry is first missed.

    `papers` counts papers that an entry names and that were not found; `numbers` are log numbers of before.
    """

    entries: set[EntryId] = field(default_factory=set)
    from_backups: int = 0
    papers_saved: int = 0
    papers_missing: int = 0
    numbers: set[int] = field(default_factory=set)
    asked: dict[EntryId, Found] = field(default_factory=dict)


def write_anew(
    place: Path,
    gathered: Gathered,
    key: VaultKey,
    vault_id: bytes,
    owner: Owner,
    writer: str,
    clock: Clock,
    step: Progress,
) -> Written:
    """Make a vault in an empty folder and write what was gathered into it; raises NotSaved, Cancelled."""
    raw_key = key.derive(Purpose.DATABASE)
    mark = MarkFile(place / MARK_NAME, key.derive(Purpose.MARK), vault_id)
    make_database(place / DATABASE_NAME, raw_key, mark, vault_id, owner, writer, clock)
    database = Database(place / DATABASE_NAME, raw_key, mark, vault_id)
    written = Written()
    try:
        writing = _Writing(gathered, written)
        items = _in_old_order(gathered)
        for done in range(0, len(items), _AT_ONCE):
            some = items[done : done + _AT_ONCE]
            database.write(lambda transaction, some=some: writing.put_all(transaction, some))  # type: ignore[misc]
            step(done / len(items))
        database.write(lambda transaction: _put_keepsakes(transaction, gathered, writer))
        database.checkpoint()
    finally:
        database.close()
    return written


def _in_old_order(gathered: Gathered) -> list[Item]:
    """Return every row of the log by its old number; the one that made the vault is there already."""
    items: list[Item] = [(found.number, found) for found in gathered.entries.values()]
    items += gathered.log.lines.items()
    items += [(number, row) for number, row in gathered.log.others.items() if row[0] is not RowKind.MADE]
    return sorted(items, key=lambda item: item[0])


class _Writing:
    def __init__(self, gathered: Gathered, written: Written) -> None:
        self._gathered = gathered
        self._written = written

    def put_all(self, transaction: Transaction, items: Sequence[Item]) -> None:
        for number, what in items:
            if isinstance(what, Found):
                self._put_entry(transaction, what)
            elif len(what) == 2:
                kind, row_hash = what
                transaction.log_again(kind, row_hash)
            else:
                put_line(transaction, what)
            self._written.numbers.add(number)

    def _put_entry(self, transaction: Transaction, found: Found) -> None:
        try:
            record = self._gathered.row_of(found)
            entry = entry_of(record[6:])
        except VaultDamaged:
            return  # the disk gave it a moment ago, and does so no more: it is missing
        if self._gathered.was_erased(entry.id):
            entry = entry.without_payload()
        entry_id, header = bytes.fromhex(entry.id), entry.header
        values = (header.case, header.stream, entry_id, header.to_bytes(), entry.salt, entry.payload)
        number = transaction.log_entry(RowKind(record[1]), entry_id, values)
        if number is None:
            return
        self._written.entries.add(entry.id)
        self._written.from_backups += not found.source.own
        for asked in asked_for(entry):
            self._written.asked.setdefault(asked, found)
        self._put_papers(transaction, number, entry)

    def _put_papers(self, transaction: Transaction, number: int, entry: Entry) -> None:
        for name in papers_of(entry):
            try:
                record = self._gathered.row_of(self._gathered.blobs[name])
            except (KeyError, VaultDamaged):
                self._written.papers_missing += 1
                continue
            put_blobs(transaction, number, [Blob(name, record[1], record[2])])
            self._written.papers_saved += 1


def papers_of(entry: Entry) -> Iterator[str]:
    """Yield the hashes of the papers that an entry owns."""
    if entry.payload is not None and b'"sha256"' in entry.payload:
        owning = (IssueCopy, IssueDocument, KeepPhoto)
        yield from (edit.sha256 for edit in vocabulary.read(entry).edits if isinstance(edit, owning))


def _put_keepsakes(transaction: Transaction, gathered: Gathered, writer: str) -> None:
    transaction.log(RowKind.SALVAGED, writer.encode("ascii"))
    alive = gathered.alive()
    transaction.run_all(
        "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", gathered.settings.items()
    )
    transaction.run_all(
        "INSERT INTO signing_keys (case_id, private_key, certificate) VALUES (?, ?, ?)",
        [(case, *keys) for case, keys in gathered.signing_keys.items() if case in alive],
    )
    transaction.run_all(
        "INSERT INTO partner_keys (case_id, person, wrapped, at) VALUES (?, ?, ?, ?)",
        [(*of, *key) for of, key in gathered.partner_keys.items() if of[0] in alive],
    )
    transaction.run_all("INSERT INTO lost_keys (fingerprint, day) VALUES (?, ?)", gathered.lost_keys.items())
    transaction.run_all(
        "INSERT INTO pins (fingerprint, name, at) VALUES (?, ?, ?)",
        [(fingerprint, *pin) for fingerprint, pin in gathered.pins.items()],
    )
    transaction.run_all(
        "INSERT INTO owed_erasures (place, entry, at) VALUES (?, ?, ?)", sorted(gathered.owed)
    )
