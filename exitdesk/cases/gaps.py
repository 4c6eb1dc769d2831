"""Gaps: entries of a case that a damaged disk took, as a file of entries names them.

A gap is named where something that is left comes after it or replaces it, so that whoever reads the file does
not wait for what never comes. It tells no word: the id of an entry, and the days around it.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, TypeAlias

from exitdesk.cases.lost import LostEntry
from exitdesk.journal.entry import CaseId, Entry, EntryId, Stream, canonical
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.order import History

KnownLost: TypeAlias = Callable[[CaseId], Sequence[LostEntry]]
Gap: TypeAlias = tuple[CaseId, LostEntry]

_FIELDS: Final = frozenset(("case", "lost", "since", "until"))
_CASE: Final = re.compile(r"[a-z]+(-[0-9a-z]+)+")
_ID: Final = re.compile(r"[0-9a-f]{64}")
_DAY: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})?")


def nothing_lost(_case: CaseId) -> tuple[LostEntry, ...]:
    """Return that nothing is lost: whole cases."""
    return ()


def asked_for(entry: Entry) -> Iterator[EntryId]:
    """Yield the entries that an entry comes after or replaces something of."""
    yield from entry.header.after
    yield from (replaced.entry for write in entry.header.writes for replaced in write.replaces)


def gaps_before(entries: Iterable[Entry], lost: Collection[LostEntry]) -> list[LostEntry]:
    """Return those of the lost that something here comes after or replaces, by id."""
    if not lost:
        return []
    asked = {one for entry in entries for one in asked_for(entry)}
    return sorted((one for one in lost if one.id in asked), key=lambda one: one.id)


def no_longer_lost(case: CaseId, entries: Iterable[Entry], lost: Collection[EntryId]) -> set[EntryId]:
    """Return which of the lost have come after all, so that they can be waited for again.

    One that waits itself has not come: what stands here behind it would wait with it. Nor has one that
    contradicts what was believed to come after it: nothing that was shown may go because of it.
    """
    streams: dict[Stream, list[Entry]] = {}
    for entry in entries:
        streams.setdefault(entry.header.stream, []).append(entry)
    came: set[EntryId] = set()
    for stream, there in streams.items():
        ready = _ready(case, stream, there, lost)
        arrived = ready.intersection(lost)
        if arrived and ready == _ready(case, stream, there, set(lost) - arrived):
            came |= arrived
    return came


def _ready(case: CaseId, stream: Stream, entries: Iterable[Entry], lost: Collection[EntryId]) -> set[EntryId]:
    history = History(case, stream, lost)
    for entry in entries:
        with suppress(BrokenEntry):
            history.add(entry)
    return {entry.id for entry in history.in_order()}


def gap_as_line(case: CaseId, gap: LostEntry) -> bytes:
    """Return a gap as a line of a file of entries."""
    return canonical({"case": case, "lost": gap.id, "since": gap.since, "until": gap.until})


def read_gap(fields: Mapping[str, Any]) -> Gap:
    """Return the gap of a line's fields; raises BrokenEntry."""
    values = [fields.get(name) for name in ("case", "lost", "since", "until")]
    patterns = (_CASE, _ID, _DAY, _DAY)
    if frozenset(fields) != _FIELDS or not all(
        isinstance(value, str) and pattern.fullmatch(value)
        for value, pattern in zip(values, patterns, strict=True)
    ):
        raise BrokenEntry("gap")
    case, gone, since, until = (str(value) for value in values)
    return CaseId(case), LostEntry(EntryId(gone), since, until)
