"""Entries out and in, exactly as they are: exported again it is the same bytes, imported twice it is one.

A file is JSON with one entry on a line, so that a line that cannot be used is named by its number. Nothing is
taken in before the whole file was read, checked against what is here, and shown. The format is in
docs/vault-format.md.
"""

import base64
import json
import secrets
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, Literal, TypeAlias

from exitdesk.cases import vocabulary
from exitdesk.cases.case_file import CaseFile, CaseRow, fold_case
from exitdesk.cases.errors import BadImport, NoSuchCase
from exitdesk.cases.gaps import (
    Gap,
    KnownLost,
    asked_for,
    gap_as_line,
    gaps_before,
    no_longer_lost,
    nothing_lost,
    read_gap,
)
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Clock, JournalStore
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import (
    MAX_PAYLOAD_BYTES,
    PAIR,
    CaseId,
    Entry,
    EntryId,
    Stream,
    canonical,
    is_own,
    read_header,
)
from exitdesk.journal.errors import BrokenEntry, NewerEntryFormat
from exitdesk.journal.order import History
from exitdesk.journal.registers import Registers

ENTRIES_BEGIN: Final = b'{"format":"tavle entries 1","entries":['
SCRIPT_BEGIN: Final = b'{"format":"tavle script 1","gestures":['
END: Final = b"]}"
LARGEST_FILE: Final = 1 << 30
_LONGEST_LINE: Final = 8 * MAX_PAYLOAD_BYTES

Known: TypeAlias = Callable[[CaseId], Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class CasePreview:
    """What a file holds of one case: how many entries, how many are not here yet, how many are own ones.

    `number` and `name` are the case's as it will stand, empty where its first entry is missing; `missing`
    counts entries that others in the file come after and that are neither in it nor here, nor known to be
    lost; `lost` are those, as they stand once the file was taken in.
    """

    case: CaseId
    number: str
    name: str
    entries: int
    new: int
    own: int
    missing: int
    lost: tuple[LostEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file would bring; with a bad line it brings nothing. Lines count from 1."""

    entries: tuple[Entry, ...]
    cases: tuple[CasePreview, ...]
    bad_lines: tuple[int, ...]

    @property
    def new(self) -> int:
        """How many entries are not here yet."""
        return sum(case.new for case in self.cases)


def file_kind(data: bytes) -> Literal["entries", "script"] | None:
    """Return what a file is by its first line, None where it is neither."""
    first = data[:100].split(b"\n", 1)[0]
    if first == ENTRIES_BEGIN:
        return "entries"
    return "script" if first == SCRIPT_BEGIN else None


def export_entries(entries: Iterable[Entry], own: bool = False, lost: Collection[LostEntry] = ()) -> bytes:
    """Return entries as a file: the pair's in the common order; those of own streams only where asked for.

    What they come after and is among the `lost` is named before the entries of its case.
    """
    chosen = [one for one in entries if own or not is_own(one.header.stream)]
    chosen.sort(key=lambda one: (one.header.case, is_own(one.header.stream), one.header.stream, one.order))
    lines: list[bytes] = []
    for case, of_case in groupby(chosen, key=lambda one: one.header.case):
        there = list(of_case)
        lines += [gap_as_line(case, gap) for gap in gaps_before(there, lost)]
        lines += [canonical(_fields(one)) for one in there]
    return framed(ENTRIES_BEGIN, lines)


def framed(begin: bytes, lines: Sequence[bytes]) -> bytes:
    """Return a JSON file with one element on a line."""
    return b"\n".join([begin, *(line + b"," for line in lines[:-1]), *lines[-1:], END]) + b"\n"


def unframed(data: bytes, begin: bytes) -> list[tuple[int, bytes]]:
    """Return the elements with their line numbers; raises BadImport where the frame itself is broken."""
    if len(data) > LARGEST_FILE:
        raise BadImport
    lines = data.removesuffix(b"\n").split(b"\n")
    if lines[0] != begin:
        raise BadImport((1,))
    if len(lines) < 2 or lines[-1] != END:
        raise BadImport((len(lines),))
    elements = lines[1:-1]
    missing_comma = [at for at, line in enumerate(elements[:-1], 2) if not line.endswith(b",")]
    if missing_comma:
        raise BadImport(tuple(missing_comma))
    return [
        (at, line.removesuffix(b",") if at < len(lines) - 1 else line) for at, line in enumerate(elements, 2)
    ]


def read_export(data: bytes, known: Known, known_lost: KnownLost = nothing_lost) -> ImportPreview:
    """Read a file of entries and say what it would bring; `known` returns what is here of a case.

    Every entry proves itself (id, seal, what it says) and fits its ancestors, or its line is among
    `bad_lines`. Raises NewerEntryFormat where a newer version wrote it.
    """
    try:
        lines = unframed(data, ENTRIES_BEGIN)
    except BadImport as broken:
        return ImportPreview((), (), broken.lines or (1,))
    found: dict[EntryId, tuple[int, Entry]] = {}
    gaps: dict[CaseId, dict[EntryId, LostEntry]] = {}
    bad: set[int] = set()
    for number, line in lines:
        try:
            read = _read_line(line)
        except BrokenEntry:
            bad.add(number)
            continue
        if isinstance(read, Entry):
            found.setdefault(read.id, (number, read))
        else:
            gaps.setdefault(read[0], {})[read[1].id] = read[1]
    previews: list[CasePreview] = []
    for case in dict.fromkeys(entry.header.case for _, entry in found.values()):
        brought = [(number, entry) for number, entry in found.values() if entry.header.case == case]
        asked = {one for _, entry in brought for one in asked_for(entry)}
        lost = {gone: gap for gone, gap in gaps.get(case, {}).items() if gone in asked}
        lost |= {one.id: one for one in known_lost(case)}
        previews.append(_preview(case, brought, known(case), lost, bad))
    if bad:
        return ImportPreview((), tuple(previews), tuple(sorted(bad)))
    return ImportPreview(tuple(entry for _, entry in found.values()), tuple(previews), ())


def take_in(preview: ImportPreview, store: JournalStore, author: Author, clock: Clock) -> int:
    """Take in what was previewed, in one transaction; return how many entries were new.

    Raises BadImport where lines are bad, BrokenEntry where the case has changed since, NotSaved.
    """
    if preview.bad_lines:
        raise BadImport(preview.bad_lines)
    rows: list[CaseRow] = []
    for case in preview.cases:
        brought = [entry for entry in preview.entries if entry.header.case == case.case]
        entries = [*store.entries(case.case), *brought]
        row = row_after(case.case, entries, author, clock, case.lost)
        if row is not None:
            rows.append(row)
    return store.receive(preview.entries, rows, {case.case: case.lost for case in preview.cases})


def row_after(
    case: CaseId, entries: Iterable[Entry], author: Author, clock: Clock, lost: Collection[LostEntry] = ()
) -> CaseRow | None:
    """Return the case list's line after these entries, None where nothing among them opened the case."""
    try:
        return CaseSession(case, author, entries, _write_nothing, clock, secrets.token_bytes, lost).row()
    except NoSuchCase:
        return None


def _write_nothing(*_: object, **__: object) -> None:
    """Keep nothing: the session is only read."""


def _fields(entry: Entry) -> dict[str, object]:
    fields: dict[str, object] = {"id": entry.id, "header": entry.header.to_bytes().decode("utf-8")}
    if entry.salt is None or entry.payload is None:
        return fields
    fields["salt"] = entry.salt.hex()
    try:
        fields["payload"] = entry.payload.decode("utf-8")
    except UnicodeDecodeError:
        fields["payload_base64"] = base64.b64encode(entry.payload).decode("ascii")
    return fields


def _read_line(line: bytes) -> Entry | Gap:
    """Return the entry of a line, or the gap; only the one way to write it is accepted."""
    if len(line) > _LONGEST_LINE:
        raise BrokenEntry("line")
    try:
        fields = json.loads(line)
        if "lost" in fields:
            if gap_as_line(*read_gap(fields)) != line:
                raise BrokenEntry("line")
            return read_gap(fields)
        header, salt = fields["header"].encode("utf-8"), fields.get("salt")
        entry = Entry(read_header(header), None if salt is None else bytes.fromhex(salt), _payload(fields))
        if canonical(_fields(entry)) != line:
            raise BrokenEntry("line")
    except NewerEntryFormat:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BrokenEntry("line") from None
    vocabulary.read(entry)
    return entry


def _payload(fields: dict[str, Any]) -> bytes | None:
    if "payload_base64" in fields:
        return base64.b64decode(fields["payload_base64"], validate=True)
    text = fields.get("payload")
    return None if text is None else bytes(text.encode("utf-8"))


def _preview(
    case: CaseId,
    brought: Sequence[tuple[int, Entry]],
    here: Sequence[Entry],
    lost: Mapping[EntryId, LostEntry],
    bad: set[int],
) -> CasePreview:
    histories: dict[Stream, History] = {}
    there = {entry.id for entry in here}
    for entry in here:
        _history(histories, entry, lost).add(entry)
    for number, entry in sorted(brought, key=lambda one: one[1].order):
        try:
            _history(histories, entry, lost).add(entry)
        except BrokenEntry:
            bad.add(number)
    file = None if bad else _file_of(case, histories)
    came = no_longer_lost(case, [*here, *(entry for _, entry in brought)], lost) if lost else set()
    return CasePreview(
        case=case,
        number=file.number if file else "",
        name=file.name if file else "",
        entries=len(brought),
        new=sum(entry.id not in there for _, entry in brought),
        own=sum(is_own(entry.header.stream) for _, entry in brought),
        missing=sum(len(history.missing) for history in histories.values()),
        lost=tuple(gap for gone, gap in sorted(lost.items()) if gone not in came),
    )


def _file_of(case: CaseId, histories: dict[Stream, History]) -> CaseFile | None:
    registers = Registers()
    for entry in histories[PAIR].in_order() if PAIR in histories else ():
        if entry.header.meeting is None:
            registers.apply(entry, vocabulary.values(entry))
    return fold_case(case, registers)


def _history(histories: dict[Stream, History], entry: Entry, lost: Collection[EntryId]) -> History:
    stream = entry.header.stream
    return histories.setdefault(stream, History(entry.header.case, stream, lost))
