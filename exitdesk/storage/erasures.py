"""What a vault that erased still knows of it, so that its copies lose the same and no more.

An erased entry may have said other things as well. Those were said again first, in the vault, perhaps after a
copy was made: whoever blanks the entry in that copy has to know which of its cells went, and which stayed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from exitdesk.cases.case_state import Scope
from exitdesk.cases.mentions import Cell
from exitdesk.journal.entry import CaseId, EntryId, Header, read_header
from exitdesk.journal.errors import BrokenEntry
from exitdesk.storage.errors import VaultDamaged
from exitdesk.storage.log import RowKind, hash_of_row
from exitdesk.storage.rows import Read, find_entry

_ERASED_AT: Final = "SELECT row_hash, number FROM log WHERE kind = ?"
_ENTRIES: Final = "SELECT number, id, header, payload NOT NULL FROM log WHERE case_id = ? ORDER BY number"
_ERASED: Final = "SELECT id FROM log WHERE id NOT NULL AND payload IS NULL"


@dataclass(frozen=True, slots=True)
class Erasures:
    """Entries whose words must go from a copy, and the cells that went with them, case by case.

    Of an entry that is not in `known` nobody can say what stayed: all of it goes.
    """

    entries: tuple[EntryId, ...]
    gone: dict[CaseId, set[Cell]] = field(default_factory=dict)
    known: set[EntryId] = field(default_factory=set)


def erased_entries(read: Read) -> list[EntryId]:
    """Return every entry that a vault has erased."""
    return [EntryId(entry.hex()) for (entry,) in read(_ERASED, ())]


def erasures_in(read: Read, entries: Sequence[EntryId]) -> Erasures:
    """Return what a vault knows of entries it erased; raises VaultDamaged."""
    found = Erasures(tuple(entries))
    erased_at = {bytes(row_hash): number for row_hash, number in read(_ERASED_AT, (RowKind.ERASED.value,))}
    for case in _cases_of(read, entries):
        _read_case(read, case, erased_at, found)
    return found


def cells_of(header: Header) -> list[Cell]:
    """Return the cells an entry writes to."""
    scope = Scope(header.stream, header.meeting)
    return [Cell(scope, write.thing, write.register) for write in header.writes]


def _cases_of(read: Read, entries: Sequence[EntryId]) -> list[CaseId]:
    cases: list[CaseId] = []
    for entry in entries:
        there = find_entry(read, entry, cases[-1] if cases else None)
        if there is not None and there[1] not in cases[-1:]:
            cases.append(there[1])
    return list(dict.fromkeys(cases))


def _read_case(read: Read, case: CaseId, erased_at: dict[bytes, int], into: Erasures) -> None:
    """Say which cells of the case went: those in which nothing was left when their entry was erased."""
    asked = set(into.entries)
    said: dict[Cell, int] = {}
    blank: list[tuple[int, list[Cell]]] = []
    for number, entry_id, header, has_words in read(_ENTRIES, (case,)):
        cells = _cells_in(header)
        if has_words:
            for cell in cells:
                said.setdefault(cell, number)
        elif entry_id.hex() in asked:
            into.known.add(EntryId(entry_id.hex()))
            blank.append((erased_at.get(hash_of_row(RowKind.ERASED, entry_id), 0), cells))
    gone = into.gone.setdefault(case, set())
    for at, cells in blank:
        gone.update(cell for cell in cells if said.get(cell, at) >= at)


def _cells_in(header: bytes) -> list[Cell]:
    try:
        return cells_of(read_header(header))
    except BrokenEntry:
        raise VaultDamaged from None
