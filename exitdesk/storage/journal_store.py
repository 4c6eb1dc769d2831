"""The journal on disk: entries go in once, by their id, and come out proving themselves.

An entry that is there is never written again: after any error the connection is opened anew and the id is
looked for before the entry is appended a second time.
"""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.errors import NotSaved
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.ports import Blob
from exitdesk.journal.entry import CaseId, Entry, EntryId
from exitdesk.storage.blobs import cases_of_blob, drop_blobs, put_blobs, read_blob
from exitdesk.storage.database import Database
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.keepsakes import drop_signing_keys
from exitdesk.storage.log import RowKind
from exitdesk.storage.lost import (
    forget_lost,
    it_came,
    lost_of,
    name_what_is_lost_now,
    name_what_waits,
    note_told,
    untold,
    without_what_was_erased,
)
from exitdesk.storage.owed import owe
from exitdesk.storage.projections import drop_row, put_row
from exitdesk.storage.reserve import Reserve
from exitdesk.storage.rows import COLUMNS, entry_of, find_entry, put_entry
from exitdesk.storage.search import SearchIndex, rewrite_case
from exitdesk.storage.transaction import Transaction


class VaultJournal:
    """The journal of a vault (port: `exitdesk.cases.ports.JournalStore`)."""

    def __init__(self, database: Database, search: SearchIndex, reserve: Reserve) -> None:
        self._database = database
        self._search = search
        self._reserve = reserve

    @property
    def on_reserve(self) -> bool:
        """Whether the disk is full and what is kept lies in the room that was held back."""
        return self._reserve.given_up

    def append(
        self,
        entry: Entry,
        row: CaseRow | None,
        blobs: Sequence[Blob] = (),
        waiting: Collection[LostEntry] = (),
    ) -> None:
        """Write one own entry with its case's line and blobs; does nothing where it is there already.

        `waiting` was made before it: what of that is not on the disk counts as lost, in the same transaction,
        until it is written. Returns when the entry is on the disk and marked. Raises NotSaved and its kinds,
        VaultDamaged.
        """

        def put(transaction: Transaction) -> None:
            case = entry.header.case
            number = put_entry(transaction, entry, RowKind.OWN)
            if number is None:
                return
            it_came(transaction, case, entry.id)
            name_what_waits(transaction, case, waiting)
            put_blobs(transaction, number, blobs)
            if row is not None:
                put_row(transaction, row)

        try:
            self._database.write(put)
        except (NotSaved, VaultDamaged):
            if find_entry(self._database.read, entry.id, entry.header.case) is None:
                raise
            self._database.settle()

    def receive(
        self,
        entries: Sequence[Entry],
        rows: Sequence[CaseRow],
        lost: Mapping[CaseId, Collection[LostEntry]] = MappingProxyType({}),
    ) -> int:
        """Take in entries and case lines in one transaction; return how many entries were new.

        `lost` are the entries of these cases that count as lost from now on: nobody waits for them.
        An entry that is here already, or was, stays as it is here, erased or not. Raises like `append`; then
        nothing was taken in, or all of it was and a second call returns 0.
        """

        def put(transaction: Transaction) -> int:
            coming = without_what_was_erased(transaction, entries)
            numbers = [put_entry(transaction, entry, RowKind.RECEIVED) for entry in coming]
            for case, gone in lost.items():
                name_what_is_lost_now(transaction, case, gone)
            for row in rows:
                put_row(transaction, row)
            return len(numbers) - numbers.count(None)

        return self._database.write(put)

    def entries(self, case: CaseId) -> list[Entry]:
        """Return every entry of a case, all streams, in the order they were written here.

        Raises VaultDamaged where one does not prove itself.
        """
        rows = self._database.read(
            f"SELECT {COLUMNS} FROM log WHERE case_id = ? ORDER BY number",  # noqa: S608
            (case,),
        )
        return [entry_of(row) for row in rows]

    def lost(self, case: CaseId) -> tuple[LostEntry, ...]:
        """Return the entries of a case that are known to be lost, by id."""
        return lost_of(self._database.read, case)

    def lost_untold(self) -> list[tuple[CaseId, EntryId]]:
        """Return what waited for the disk, was lost, and was told to nobody yet."""
        return untold(self._database.read)

    def lost_told(self, told: Collection[tuple[CaseId, EntryId]]) -> None:
        """Note that somebody was told of it; raises NotSaved."""
        self._database.write(lambda transaction: note_told(transaction, told))

    def rewrite_line(self, row: CaseRow) -> None:
        """Write a case's line as its entries say it; raises NotSaved."""
        self._database.write(lambda transaction: put_row(transaction, row))

    def has(self, entry: EntryId) -> bool:
        """Say whether an entry is on the disk."""
        return find_entry(self._database.read, entry) is not None

    def cases_of(self, entries: Sequence[EntryId]) -> list[tuple[CaseId, EntryId]]:
        """Return those of the entries that are here, each with its case."""
        found: list[tuple[CaseId, EntryId]] = []
        for entry in entries:
            likely = found[-1][0] if found else None
            there = find_entry(self._database.read, entry, likely)
            if there is not None:
                found.append((there[1], entry))
        return found

    def blob(self, sha256: str) -> bytes | None:
        """Return the bytes of a blob, or None; raises VaultDamaged where they are not what the hash says."""
        return read_blob(self._database, sha256)

    def cases_with(self, sha256: str) -> list[CaseId]:
        """Return the cases in which a blob of this hash was kept, the oldest first."""
        return cases_of_blob(self._database, sha256)

    def cases_naming(self, sha256: str) -> list[CaseId]:
        """Return the cases whose entries name a hash (hex), also where its bytes never came here.

        Every payload is read: seconds in a vault of a million entries.
        """
        rows = self._database.read(
            "SELECT DISTINCT case_id FROM log WHERE stream = 'pair' AND instr(payload, ?) > 0"
            " ORDER BY number",
            (sha256.encode("ascii"),),
        )
        return [CaseId(row[0]) for row in rows]

    def erase(
        self,
        entries: Sequence[EntryId],
        row: CaseRow | None = None,
        *,
        forgotten: CaseId | None = None,
        owed: Sequence[str] = (),
    ) -> int:
        """Take payload, random bytes, blobs and findable words of entries away for good; return how many.

        What of them still stands elsewhere was said again before (`exitdesk.journal.erasure.plan_erasure`).
        Headers and writes stay. With it `row` becomes the case's line, or the line and the signing key of a
        `forgotten` case go, and every place of `owed` is noted to lose the same. The write-ahead log is
        emptied, so no page keeps what was there. Raises NotSaved.
        """

        def blank(transaction: Transaction) -> int:
            erased: list[CaseId] = []
            case = None
            for entry_id in entries:
                found = find_entry(transaction.read, entry_id, case)
                if found is None:
                    continue
                number, case = found
                if _blank(transaction, number):
                    transaction.log(RowKind.ERASED, bytes.fromhex(entry_id))
                    drop_blobs(transaction, number)
                    erased.append(case)
            if row is not None:
                put_row(transaction, row)
            if forgotten is not None:
                drop_row(transaction, forgotten)
                drop_signing_keys(transaction, forgotten)
                forget_lost(transaction, forgotten)
            for place in owed:
                owe(transaction, place, entries)
            for case in dict.fromkeys(erased):
                rewrite_case(transaction, case)
            return len(erased)

        with self._search.paused():
            done = self._database.write(blank)
        self._database.checkpoint()
        return done


def _blank(transaction: Transaction, number: int) -> bool:
    """Take payload and random bytes out of a row; say whether there were any."""
    return transaction.change(
        "UPDATE log SET salt = NULL, payload = NULL WHERE number = ? AND payload NOT NULL", (number,)
    )
