"""Marks follow what they are about: they go with erased words, and go along where words are said again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exitdesk.cases import vocabulary
from exitdesk.cases.case_state import CaseState, Scope
from exitdesk.cases.holding_back import Mark, MarkEdit, PieceId, edit_marking, marks_on, piece_of
from exitdesk.journal.entry import Entry, EntryId, PersonId, ThingId, Write, WriteId


@dataclass(frozen=True, slots=True)
class CarriedMark:
    """A mark of what was said before, for the nth edit of the entry that says it again."""

    nth: int
    person: PersonId
    mark: Mark


def pieces_of_entries(entries: Iterable[Entry]) -> frozenset[ThingId]:
    """Return every piece that entries say: what is marked there goes with them."""
    return frozenset(
        ThingId(piece_of(entry.id, nth))
        for entry in entries
        for nth, _ in enumerate(vocabulary.read(entry).edits)
    )


def carried_marks(case: CaseState, scope: Scope, writes: Sequence[Write]) -> tuple[CarriedMark, ...]:
    """Return the marks of what is said again: each of `writes` replaces one write, and is one edit."""
    registers = case.registers(scope)
    entries = {entry.id: entry for entry in case.entries(scope.stream)}
    marks = case.registers(Scope(case.own, None))
    found: list[CarriedMark] = []
    for nth, write in enumerate(writes):
        said = [write.replaces[0], *registers.brought_through(write.replaces[0])][-1]
        piece = _piece_of_write(entries, said)
        found += [CarriedMark(nth, person, mark) for person, mark in marks_on(marks, piece)]
    return tuple(found)


def marks_said_again(entry: EntryId, marks: Iterable[CarriedMark]) -> list[MarkEdit]:
    """Return the edits that put carried marks on the pieces of the entry that says the words again."""
    return [edit_marking(piece_of(entry, one.nth), one.person, one.mark) for one in marks]


def _piece_of_write(entries: dict[EntryId, Entry], write: WriteId) -> PieceId:
    return piece_of(write.entry, vocabulary.edit_of_write(entries[write.entry], write.nth))
