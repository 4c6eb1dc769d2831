"""The script of a case: what was done, gesture by gesture, to be recorded anew by whoever reads it.

A script carries edits and no entries: no ids of entries, no writers, no times, nobody behind them. The reader
records each gesture himself, one after the other; things keep their ids, so the folded case is equal but for
who and when. Where a linear hand would not give what stood (two wrote at once, an undo, an erasure, an edit
of a newer version), a gesture names the writes it replaces by gesture number and place. The format is in
docs/vault-format.md.
"""

import json
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from exitdesk.cases import vocabulary
from exitdesk.cases.case_file import CaseFile, fold_case
from exitdesk.cases.errors import BadImport, CaseIsHere
from exitdesk.cases.export import SCRIPT_BEGIN, framed, row_after, unframed
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Chance, Clock, JournalStore
from exitdesk.cases.recorder import Recorder
from exitdesk.cases.script_pieces import as_pieces, as_places, places_of
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import (
    PAIR,
    CaseId,
    Entry,
    EntryId,
    MeetingId,
    PersonId,
    Stream,
    ThingId,
    Write,
    WriteId,
    WriterId,
    canonical,
    is_own,
)
from exitdesk.journal.errors import BrokenEntry
from exitdesk.journal.order import History
from exitdesk.journal.undo import TakeBack
from exitdesk.sos.edit import Edit

_NOBODY: Final = Author(PersonId(ThingId("person-0")), WriterId("writer-0"))
_FIRST_GESTURE_LINE: Final = 3


@dataclass(frozen=True, slots=True)
class Script:
    """A script that was read: the case as it will stand, its gestures, and the lines that cannot be used."""

    case: CaseId
    number: str
    name: str
    gestures: tuple[dict[str, Any], ...]
    bad_lines: tuple[int, ...] = ()


def export_script(
    case: CaseId, entries: Iterable[Entry], own: bool = False, lost: Collection[EntryId] = ()
) -> bytes:
    """Return a case as a script; own notes only where asked for, entries that wait for others not at all.

    What replaced a `lost` entry replaces nothing in it.
    """
    mirror = Recorder(case, _NOBODY, _no_time, secrets.token_bytes)
    number_of: dict[EntryId, int] = {}
    places: dict[str, str] = {}
    lines = [canonical({"case": case})]
    for entry in _ready(case, entries, own, lost):
        gesture = _gesture(mirror, entry, number_of, places)
        _record(mirror, gesture)
        number_of[entry.id] = number = len(mirror.entries)
        edits = len(vocabulary.read(entry).edits)
        for one in (entry.id, mirror.entries[-1].id):
            places |= places_of(one, number, edits)
        lines.append(canonical(gesture))
    return framed(SCRIPT_BEGIN, lines)


def read_script(data: bytes) -> Script:
    """Read a script and try it out; lines that cannot be recorded are in `bad_lines`, counted from 1."""
    try:
        lines = unframed(data, SCRIPT_BEGIN)
    except BadImport as broken:
        return Script(CaseId(""), "", "", (), broken.lines or (1,))
    parsed = [_parse(line) for _, line in lines]
    case = parsed[0].get("case") if parsed and parsed[0] else None
    bad = tuple(number for (number, _), fields in zip(lines, parsed, strict=True) if fields is None)
    if not isinstance(case, str) or bad:
        return Script(CaseId(""), "", "", (), bad or (2,))
    gestures = tuple(fields for fields in parsed[1:] if fields is not None)
    trial = Recorder(CaseId(case), _NOBODY, _no_time, secrets.token_bytes)
    for number, gesture in enumerate(gestures, _FIRST_GESTURE_LINE):
        try:
            _record(trial, gesture)
        except (ExitDeskError, ValueError, KeyError, TypeError, IndexError, AttributeError):
            return Script(CaseId(case), "", "", (), (number,))
    file = _file_of(trial)
    return (
        Script(CaseId(case), file.number, file.name, gestures)
        if file
        else Script(CaseId(case), "", "", (), (2,))
    )


def record_script(
    script: Script, store: JournalStore, author: Author, clock: Clock, chance: Chance
) -> CaseId:
    """Record a script's gestures anew, in one transaction; return the case.

    Raises BadImport where lines are bad, CaseIsHere where the case is in the vault already, NotSaved.
    """
    if script.bad_lines:
        raise BadImport(script.bad_lines)
    if store.entries(script.case):
        raise CaseIsHere
    recorder = Recorder(script.case, author, clock, chance)
    for gesture in script.gestures:
        _record(recorder, gesture)
    row = row_after(script.case, recorder.entries, author, clock)
    store.receive(recorder.entries, [row] if row else [])
    return script.case


def _ready(case: CaseId, entries: Iterable[Entry], own: bool, lost: Collection[EntryId]) -> list[Entry]:
    histories: dict[Stream, History] = {}
    for entry in entries:
        stream = entry.header.stream
        if own or not is_own(stream):
            histories.setdefault(stream, History(case, stream, lost)).add(entry)
    streams = sorted(histories, key=lambda stream: (is_own(stream), stream))
    return [entry for stream in streams for entry in histories[stream].in_order()]


def _gesture(
    mirror: Recorder, entry: Entry, number_of: dict[EntryId, int], places: dict[str, str]
) -> dict[str, Any]:
    """Return the plainest gesture that does what the entry did."""
    header = entry.header
    gesture: dict[str, Any] = {}
    if is_own(header.stream):
        gesture["own"] = True
    if header.meeting is not None:
        gesture["meeting"] = header.meeting

    def place(write: WriteId) -> list[int]:
        return [number_of[write.entry], write.nth]

    writes = [
        [
            places.get(one.thing, one.thing),
            one.register,
            sorted(place(gone) for gone in one.replaces if gone.entry in number_of),
        ]
        for one in header.writes
    ]
    said = vocabulary.read(entry)
    if entry.payload is None:
        return {**gesture, "erased": True, "writes": writes}
    if said.take_back is not None:
        brings = [
            None if one is None or one.entry not in number_of else place(one) for one in said.take_back.brings
        ]
        of = number_of.get(said.take_back.of, 0)
        return {
            **gesture,
            "take_back": {"of": of, "redo": said.take_back.redo, "brings": brings},
            "writes": writes,
        }
    payload = json.loads(entry.payload)
    plain = as_places({**gesture, "edits": payload["edits"]}, places)
    if all(isinstance(edit, Edit) for edit in said.edits) and _would_write(mirror, plain, places) == writes:
        return plain
    return {**plain, "counts": payload["writes"], "writes": writes}


def _would_write(mirror: Recorder, gesture: dict[str, Any], places: dict[str, str]) -> list[list[Any]] | None:
    """Return what a linear hand would write for a plain gesture, None where the rules refuse it."""
    stream, meeting = _where(mirror, gesture)
    try:
        writes = mirror.writes_of(stream, meeting, _edits(as_pieces(gesture, mirror.entries)))
    except ExitDeskError:
        return None
    return [
        [
            places.get(one.thing, one.thing),
            one.register,
            sorted([mirror.number_of(gone.entry), gone.nth] for gone in one.replaces),
        ]
        for one in writes
    ]


def _record(recorder: Recorder, gesture: dict[str, Any]) -> None:
    """Record one gesture; raises ExitDeskError, ValueError, KeyError, TypeError, IndexError."""
    stream, meeting = _where(recorder, gesture)
    gesture = as_pieces(gesture, recorder.entries)
    if "writes" not in gesture:
        edits = _edits(gesture)
        recorder.record(stream, meeting, recorder.writes_of(stream, meeting, edits), vocabulary.encode(edits))
        return
    writes = tuple(
        Write(ThingId(thing), register, tuple(sorted(_write(recorder, one) for one in replaced)))
        for thing, register, replaced in gesture["writes"]
    )
    if gesture.get("erased"):
        recorder.record(stream, meeting, writes, None)
    elif "take_back" in gesture:
        recorder.record(stream, meeting, writes, _take_back(recorder, gesture["take_back"]))
    else:
        payload = canonical({"edits": gesture["edits"], "writes": gesture["counts"]})
        recorder.record(stream, meeting, writes, payload)


def _where(recorder: Recorder, gesture: dict[str, Any]) -> tuple[Stream, MeetingId | None]:
    meeting = gesture.get("meeting")
    return recorder.own if gesture.get("own") else PAIR, None if meeting is None else MeetingId(str(meeting))


def _edits(gesture: dict[str, Any]) -> list[Edit]:
    edits = [vocabulary.read_edit(fields) for fields in gesture["edits"]]
    known = [edit for edit in edits if isinstance(edit, Edit)]
    if len(known) != len(edits) or not known:
        raise BrokenEntry("edit")
    return known


def _write(recorder: Recorder, place: Sequence[int]) -> WriteId:
    gesture, nth = place
    if gesture < 1:
        raise BrokenEntry("gesture")
    return WriteId(recorder.entries[gesture - 1].id, nth)


def _take_back(recorder: Recorder, fields: dict[str, Any]) -> bytes:
    brings = [None if one is None else _write(recorder, one) for one in fields["brings"]]
    of = _write(recorder, (fields["of"], 0)).entry if fields["of"] else EntryId("")
    return vocabulary.encode_take_back(TakeBack(of, bool(fields["redo"]), tuple(brings)))


def _parse(line: bytes) -> dict[str, Any] | None:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _file_of(recorder: Recorder) -> CaseFile | None:
    return fold_case(recorder.case, recorder.registers(PAIR, None))


def _no_time() -> datetime:
    return datetime(2000, 1, 1, tzinfo=UTC)
