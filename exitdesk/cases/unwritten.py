"""Entries that a lock came upon before they were on the disk, each with what it owns: both, or neither."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exitdesk.cases import vocabulary
from exitdesk.cases.lost import TAKEN_BACK, LostEntry
from exitdesk.cases.ports import Blob
from exitdesk.cases.resume import Attached, Noted, ResumeNote, Typed
from exitdesk.journal.entry import CaseId, Entry

_DAY: Final = len("2026-11-21")


@dataclass(frozen=True, slots=True)
class Unwritten:
    """An entry that is not on the disk yet, and the papers and photos it owns."""

    entry: Entry
    blobs: tuple[Blob, ...] = ()

    @property
    def case(self) -> CaseId:
        """Whose entry it is."""
        return self.entry.header.case


def as_lost(entry: Entry) -> LostEntry:
    """Return how an entry that waits is named where what comes after it is on the disk before it."""
    day = entry.header.at[:_DAY]
    tags = [edit.tag for edit in vocabulary.read(entry).edits]
    return LostEntry(entry.id, day, day, vocabulary.gesture_tag(tags) if tags else TAKEN_BACK)


def note_of(typed: Typed, unwritten: Iterable[Unwritten], sitting: Iterable[str]) -> ResumeNote:
    """Return the note of a lock: what is being typed, what waits for the disk, and this sitting's entries."""
    pending: list[Noted] = []
    attached: list[Attached] = []
    for one in unwritten:
        entry = one.entry
        if entry.salt is not None and entry.payload is not None:
            head, said = entry.header.to_bytes().decode("utf-8"), entry.payload.decode("utf-8")
            pending.append((head, entry.salt.hex(), said))
            attached += [Attached(entry.id, blob.kind, blob.data) for blob in one.blobs]
    return ResumeNote(typed, tuple(pending), tuple(sitting), tuple(attached))


def unwritten_of(note: ResumeNote) -> tuple[Unwritten, ...]:
    """Return them again from a note, oldest first; raises BrokenEntry."""
    return tuple(
        Unwritten(
            entry,
            tuple(
                Blob(hashlib.sha256(one.data).hexdigest(), one.kind, one.data)
                for one in note.attached
                if one.entry == entry.id
            ),
        )
        for entry in note.entries()
    )
