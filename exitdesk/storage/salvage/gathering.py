"""Everything of a vault that proves itself, gathered from the pages of its database and of its backups.

An entry is what its id and its seal say, an access line what the log's hash says, a paper what its own hash
says: who pointed at the page does not matter. What has no proof of its own (settings, keys, whose
vault it is) is believed from a page that proved itself and counts; where the salt is lost no page can prove
itself, and every page that counts is believed, but for pinned signers.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from exitdesk.cases.lost import LostEntry
from exitdesk.cases.mending import KnownCase
from exitdesk.cases.safekeeping import Progress
from exitdesk.journal.entry import CaseId, EntryId
from exitdesk.storage.connection import Row
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.log import RowKind, hash_of_row
from exitdesk.storage.rows import entry_of
from exitdesk.storage.salvage.gathered_log import GatheredLog
from exitdesk.storage.salvage.raw import RawDatabase, RawPage, Spot
from exitdesk.storage.salvage.records import Cell, NoCell, cell_at, cells

_CASE: Final = re.compile(r"case-[0-9a-z]+")
_KINDS: Final = frozenset(kind.value for kind in RowKind)
_ENTRY_KINDS: Final = (RowKind.OWN.value, RowKind.RECEIVED.value)
_HASH_BYTES: Final = 32
_LOG_COLUMNS: Final = 10
_LIST_COLUMNS: Final = 14
_LINE_SHAPES: Final = ("Nsssss", "NsssNs")  # of a case, and of none
_PAGES_A_STEP: Final = 64


class Source(NamedTuple):
    """A database to read: the vault's own, or a backup's."""

    raw: RawDatabase
    own: bool


class Found(NamedTuple):
    """An entry that proved itself: where its row lies, and what is asked of it before it is read again."""

    source: Source
    spot: Spot
    at: int
    number: int
    case: CaseId
    written: str
    erased: bool


class FoundBlob(NamedTuple):
    """A paper or photo that proved itself, and where its row lies."""

    source: Source
    spot: Spot
    at: int


@dataclass(slots=True)
class Gathered:
    """What was found. Log numbers are those of the vault; a backup's count where it has none of its own.

    `named` are entries that an index of the vault names, whether they were found or not.
    """

    entries: dict[EntryId, Found] = field(default_factory=dict)
    log: GatheredLog = field(default_factory=GatheredLog)
    erased: set[bytes] = field(default_factory=set)
    blobs: dict[str, FoundBlob] = field(default_factory=dict)
    named: dict[EntryId, tuple[CaseId, int]] = field(default_factory=dict)
    owners: list[Row] = field(default_factory=list)
    listed: dict[CaseId, KnownCase] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    signing_keys: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    partner_keys: dict[tuple[str, str], tuple[bytes, str]] = field(default_factory=dict)
    pins: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    lost_keys: dict[bytes, str] = field(default_factory=dict)
    owed: set[tuple[str, bytes, str]] = field(default_factory=set)
    lost: dict[EntryId, tuple[CaseId, LostEntry]] = field(default_factory=dict)
    bad_pages: int = 0

    def begin_log(self) -> GatheredLog:
        """Begin to gather another log; return what was found of those before it."""
        older, self.log = self.log, GatheredLog()
        return older

    def was_erased(self, entry: EntryId) -> bool:
        """Say whether an entry is erased in any place, or a row of the log says so."""
        erased = hash_of_row(RowKind.ERASED, bytes.fromhex(entry)) in self.erased
        return erased or (entry in self.entries and self.entries[entry].erased)

    def alive(self) -> set[CaseId]:
        """Return the cases of which anything still says something: an erased one is not begun again."""
        return {found.case for entry, found in self.entries.items() if not self.was_erased(entry)}

    def row_of(self, found: Found | FoundBlob) -> Row:
        """Return the record of something found, read again; raises VaultDamaged where the disk takes it."""
        page = found.source.raw.page(found.spot)
        if page is None:
            raise VaultDamaged
        try:
            return cell_at(page.clear, found.at, found.source.raw.newest).record
        except NoCell:
            raise VaultDamaged from None


def gather(sources: list[Source], vault_id: bytes, step: Progress) -> Gathered:
    """Walk every page of every source, backups oldest first, the vault's own last: what comes later counts.

    Raises Cancelled where `step` does.
    """
    gathered = Gathered()
    whole = max(1, sum(len(source.raw) for source in sources))
    walked = 0
    for source in sources:
        reading = _Reading(gathered, source, vault_id)
        older = gathered.begin_log()
        for page in source.raw.pages():
            reading.take(page)
            walked += 1
            if walked % _PAGES_A_STEP == 0 or not page.proved:  # each byte of a damaged one was tried
                step(walked / whole)
        gathered.log.drop_unproven_lines()
        gathered.log.add_from(older)
    return gathered


class _Reading:
    """Takes the records of one source into what was gathered, each by its shape."""

    def __init__(self, gathered: Gathered, source: Source, vault_id: bytes) -> None:
        self._gathered = gathered
        self._source = source
        self._vault_id = vault_id
        self._believed: dict[str, Callable[[Any], None]] = {
            "Nbsssss": self._owner,
            "sbi": self._name,
            "sbb": self._signing_key,
            "ssbs": self._partner_key,
            "bss": self._pin,
            "bs": self._lost_key,
            "sbs": self._owed,
            "sbss": self._lost,
            "sbsssi": self._lost,  # since step 6
            "ss": self._setting,
        }

    def take(self, page: RawPage) -> None:
        """Take every record of a page that is ours and proves itself, or stands on a page that does."""
        raw = self._source.raw
        damaged = not page.proved and raw.salt is not None
        self._gathered.bad_pages += damaged and self._source.own
        for cell in cells(page.clear, page.spot.number, raw.newest, everywhere=damaged):
            self._take(page, cell)

    def _take(self, page: RawPage, cell: Cell) -> None:
        record: Any = cell.record
        shape = "".join("N" if value is None else type(value).__name__[0] for value in record)
        if len(record) == _LOG_COLUMNS and record[1] in _KINDS:
            self._log_row(page, cell, record)
        elif shape == "bsb" and cell.rowid is not None:
            self._blob(page, cell, record)
        elif not self._is_believed(page):
            return
        elif shape in _LINE_SHAPES and cell.rowid is not None:
            self._gathered.log.lines[cell.rowid] = record[1:]
        elif len(record) == _LIST_COLUMNS and shape.startswith("sss"):
            self._listed(record)
        elif (believed := self._believed.get(shape)) is not None:
            believed(record)

    def _is_believed(self, page: RawPage) -> bool:
        return page.newest and (page.proved or self._source.raw.salt is None)

    def _log_row(self, page: RawPage, cell: Cell, record: Any) -> None:
        kind, row_hash, entry_id = record[1], record[2], record[6]
        number = cell.rowid
        if number is None or not isinstance(row_hash, bytes) or len(row_hash) != _HASH_BYTES:
            return
        if kind in _ENTRY_KINDS:
            try:
                entry = entry_of(record[6:])
            except (VaultDamaged, TypeError):
                return
            if hash_of_row(kind, entry_id) == row_hash:
                header = entry.header
                where = (self._source, page.spot, cell.at, number, header.case, header.at, entry.erased)
                self._entry(entry.id, Found(*where))
        elif self._is_believed(page):
            self._other_row(number, RowKind(kind), row_hash)

    def _entry(self, entry: EntryId, found: Found) -> None:
        """Keep an entry: erased where any place has it so, at the vault's own number where it has one."""
        there = self._gathered.entries.get(entry)
        if there is not None and there.erased:
            found = there._replace(number=found.number if found.source.own else there.number)
        self._gathered.entries[entry] = found

    def _other_row(self, number: int, kind: RowKind, row_hash: bytes) -> None:
        if kind is RowKind.ACCESS:
            self._gathered.log.line_hashes[number] = row_hash
            return
        if kind is RowKind.ERASED:
            self._gathered.erased.add(row_hash)
        self._gathered.log.others[number] = (kind, row_hash)

    def _blob(self, page: RawPage, cell: Cell, record: Any) -> None:
        if hashlib.sha256(record[2]).digest() == record[0]:
            self._gathered.blobs[record[0].hex()] = FoundBlob(self._source, page.spot, cell.at)

    def _name(self, record: Any) -> None:
        case, entry, number = record
        if self._source.own and _CASE.fullmatch(case) and len(entry) == _HASH_BYTES:
            self._gathered.named[EntryId(entry.hex())] = (CaseId(case), number)

    def _listed(self, record: Any) -> None:
        case, number, name = record[:3]
        if _CASE.fullmatch(case):
            self._gathered.listed[CaseId(case)] = KnownCase(number, name)

    def _owner(self, record: Any) -> None:
        if record[1] == self._vault_id:
            self._gathered.owners.append(record[2:])

    def _setting(self, record: Any) -> None:
        name, value = record
        if not _CASE.fullmatch(value):  # an index of the case list has the same shape
            self._gathered.settings[name] = value

    def _signing_key(self, record: Any) -> None:
        case, private_key, certificate = record
        self._gathered.signing_keys[case] = (private_key, certificate)

    def _partner_key(self, record: Any) -> None:
        case, person, wrapped, at = record
        known = self._gathered.partner_keys.get((case, person))
        if _CASE.fullmatch(case) and (known is None or known[1] < at):
            self._gathered.partner_keys[case, person] = wrapped, at

    def _lost_key(self, record: Any) -> None:
        fingerprint, day = record
        if len(fingerprint) == _HASH_BYTES:
            self._gathered.lost_keys[fingerprint] = min(day, self._gathered.lost_keys.get(fingerprint, day))

    def _pin(self, record: Any) -> None:
        if self._source.own and self._source.raw.salt is not None:
            # one that was taken away since a backup stays away
            self._gathered.pins[record[0]] = (record[1], record[2])

    def _owed(self, record: Any) -> None:
        if self._source.own:
            self._gathered.owed.add(record)

    def _lost(self, record: Any) -> None:
        case, entry, *said = record
        if self._source.own:
            gone = EntryId(entry.hex())
            self._gathered.lost[gone] = (CaseId(case), LostEntry(gone, *said[:3]))
