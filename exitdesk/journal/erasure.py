"""Erasing a thing: which payloads must go, and what else they carried that must be said again first.

One erases a thing (a card, a person, a meeting), never a lone wording. `writes` of an erased entry stays,
so state never brings an older value back. An entry that also wrote to other things loses its whole
payload; what of it still stands is recorded anew before.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from exitdesk.journal.entry import Entry, ThingId, Write, WriteId
from exitdesk.journal.registers import Registers


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
    """Return what erasing `erased_things` asks for.

    `concerns` says whether an entry wrote to an erased thing or mentions it in what it says (the layer that
    reads payloads knows). `said_again` are writes on other things that replace the ones about to be blanked.
    """
    blanked: list[Entry] = []
    said_again: list[Write] = []
    for entry in entries:
        touches = any(write.thing in erased_things for write in entry.header.writes)
        if entry.erased or not (touches or concerns(entry)):
            continue
        blanked.append(entry)
        for index, write in enumerate(entry.header.writes):
            write_id = WriteId(entry.id, index)
            if write.thing not in erased_things and registers.is_live(write_id):
                said_again.append(Write(write.thing, write.register, (write_id,)))
    return ErasurePlan(tuple(blanked), tuple(said_again))
