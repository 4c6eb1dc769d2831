"""Erasing a thing: which payloads must go, and what else they carried that must be said again first.

One erases a thing (a card, a person, a meeting), never a lone wording. `writes` of an erased entry stays,
so state never brings an older value back. An entry that also wrote to other things loses its whole
payload; what of it still stands is recorded anew before.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from exitdesk.journal.entry import Entry, ThingId, Write, WriteId
from exitdesk.journal.registers import Absent, Registers


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What erasing does: entries that lose their payload, and writes of other things to be recorded again."""

    blanked: tuple[Entry, ...]
    said_again: tuple[Write, ...]


def plan_erasure(
    entries: Iterable[Entry],
    registers: Registers,
    concerns: Callable[[Entry], bool],
    erased_things: frozenset[ThingId],
) -> ErasurePlan:
    """Return what erasing `erased_things` asks for in one scope: `entries` are those that `registers` hold.

    `concerns` says whether an entry wrote to an erased thing or mentions it in what it says (the layer that
    reads payloads knows). `said_again` are writes on other things that replace those whose value goes:
    written by a blanked entry, or brought back from one by an undo.
    """
    known = list(entries)
    blanked = [entry for entry in known if not entry.erased and _touches(entry, erased_things, concerns)]
    gone = {entry.id for entry in blanked}
    said_again = [
        Write(write.thing, write.register, (write_id,))
        for entry in known
        for index, write in enumerate(entry.header.writes)
        if write.thing not in erased_things
        and registers.is_live(write_id := WriteId(entry.id, index))
        and registers.value_of(write_id) not in (Absent.NOTHING, Absent.ERASED)
        and not {entry.id, *(one.entry for one in registers.brought_through(write_id))}.isdisjoint(gone)
    ]
    return ErasurePlan(tuple(blanked), tuple(said_again))


def _touches(entry: Entry, things: frozenset[ThingId], concerns: Callable[[Entry], bool]) -> bool:
    return any(write.thing in things for write in entry.header.writes) or concerns(entry)
