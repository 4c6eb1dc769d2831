"""A vault of many cases, made once and kept under build/bench/: 10,000 cases of 100 entries by default.

One invented case is really recorded, gesture by gesture. The others are the same case told again under ids,
numbers and words of their own: every entry is a real one that proves itself, and each case folds.
"""

import re
import secrets
import shutil
import sys
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from bench.disk import FOLDER
from bench.vaults import OWNER, clock, fill_board, sentence
from exitdesk.app.door import Door
from exitdesk.app.opened import Opened
from exitdesk.cases.case_file import CaseRow
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import TESTING
from exitdesk.journal.entry import (
    SALT_BYTES,
    CaseId,
    Entry,
    EntryId,
    ThingId,
    Write,
    WriteId,
    new_id,
    seal_of,
)
from exitdesk.sos.meeting_edits import WriteNote

PASSPHRASE: Final = "ro sol mark hav vind sten"  # noqa: S105 - of a throw-away vault
CASES, ENTRIES = 10_000, 100
_MEETINGS: Final = 3
_AT_ONCE: Final = 50
_WORDS: Final = re.compile(rb"KORT(\d+)\.")
_FINISHED: Final = "finished"


@dataclass(frozen=True, slots=True)
class _Told:
    """The case that is told again: its entries in order with places for words, and its line."""

    entries: tuple[tuple[Entry, bytes], ...]
    row: CaseRow


def door(folder: Path) -> Door:
    """Return the door of such a vault; a guess costs nothing."""
    return Door(folder, clock, profile=TESTING, floor=TESTING)


def big_vault(cases: int = CASES, entries: int = ENTRIES) -> Path:
    """Return the folder of a closed vault with so many cases, made where it is not there yet (minutes)."""
    folder = FOLDER / f"big-{cases}x{entries}"
    if not (folder / _FINISHED).exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
        _make(folder, cases, entries)
        (folder / _FINISHED).touch()
    return folder


def _make(folder: Path, cases: int, entries: int) -> None:
    opened = door(folder / "data").create(PASSPHRASE, draw_kit(secrets.token_bytes).words, OWNER)
    try:
        _fill(opened, cases, entries)
        while opened.vault.index_pending():
            pass
    finally:
        opened.close()


def _fill(opened: Opened, cases: int, entries: int) -> None:
    told = _tell_once(opened, entries)
    for first in range(0, cases, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, cases))
        again = [_tell_again(told, number) for number in numbers]
        opened.vault.journal.receive([one for case, _ in again for one in case], [row for _, row in again])


def _tell_once(opened: Opened, entries: int) -> _Told:
    """Record one case with so many entries, three meetings and a tenth of them own notes."""
    made: list[Entry] = []
    session = opened.desk.open_new("2000-000", "SAGENSNAVN", keep=lambda entry, *_: made.append(entry))
    notes = entries // 10
    cards = entries - len(made) - _MEETINGS - notes
    for nth in range(_MEETINGS):
        fill_board(session, cards // _MEETINGS + (nth < cards % _MEETINGS))
    for nth in range(notes):
        session.record(WriteNote(note=ThingId(session.new_id("note")), text=f"KORT{nth}."))
    return _Told(tuple((entry, _with_places(entry, len(made))) for entry in made), session.row())


def _with_places(entry: Entry, sentences: int) -> bytes:
    """Return the payload with a place where each sentence stood, so that every case gets words of its own."""
    payload = entry.payload or b""
    for nth in range(sentences):
        payload = payload.replace(sentence(nth).encode(), b"KORT%d." % nth)
    return payload


def _tell_again(told: _Told, number: int) -> tuple[list[Entry], CaseRow]:
    """Return the same case as another one: its entries and its line."""
    case = CaseId(new_id("case", secrets.token_bytes))
    name, shown = f"Deltager {number}", f"{2016 + number // 1000}-{number % 1000:03d}"
    same: dict[EntryId, EntryId] = {}
    again: list[Entry] = []
    for entry, with_places in told.entries:
        payload = with_places.replace(told.row.case.encode(), case.encode())
        payload = payload.replace(b"SAGENSNAVN", name.encode()).replace(b"2000-000", shown.encode())
        payload = _WORDS.sub(lambda place: sentence(number * 131 + int(place[1])).encode(), payload)
        salt = secrets.token_bytes(SALT_BYTES)
        header = replace(
            entry.header,
            case=case,
            after=tuple(sorted(same[one] for one in entry.header.after)),
            writes=tuple(_write(write, same, told.row.case, case) for write in entry.header.writes),
            seal=seal_of(salt, payload),
        )
        made = Entry(header, salt, payload)
        same[entry.id] = made.id
        again.append(made)
    day = date(2026, 11, 24) + timedelta(days=number % 90) if number % 3 else None
    return again, replace(told.row, case=case, number=shown, name=name, next_day=day)


def _write(write: Write, same: dict[EntryId, EntryId], old: CaseId, new: CaseId) -> Write:
    thing = ThingId(new) if str(write.thing) == old else write.thing
    replaced = sorted(WriteId(same[one.entry], one.nth) for one in write.replaces)
    return Write(thing, write.register, tuple(replaced))


if __name__ == "__main__":
    print(big_vault(*(int(one) for one in sys.argv[1:3])))
