"""What the police know and may tell was told to him, and on which day: "Det har vi sagt til ham".

It is the pair's and said openly (product, Told openly); what only the police may know has another home
(`cases.assessments`). It stands on no board, so the room, his copy and his pocket note never have it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.card import Withdrawn

TOLD: Final = "told"


@dataclass(frozen=True, slots=True)
class Told:
    """What was told on a day, and by which worker (empty where nobody wrote it)."""

    day: date
    words: str = field(repr=False)
    worker: str = ""


@dataclass(frozen=True, slots=True)
class NotedTold:
    """Something told that stands: who noted it, and when (ISO 8601)."""

    id: ThingId
    told: Told
    by: PersonId
    at: str


def fold_told(registers: Registers) -> tuple[NotedTold, ...]:
    """Return what was told and stands in the pair's entries of no meeting, oldest day first.

    Where two corrected one at once both wordings are there; noted again while it was taken away, it stands.
    """
    found = [
        NotedTold(thing, one.value, one.by, one.at)
        for thing in registers.things(TOLD)
        for one in registers.standing(thing, TOLD)
        if not isinstance(one.value, Withdrawn)
    ]
    return tuple(sorted(found, key=lambda one: (one.told.day, one.at, one.id)))


def told_around(told: Iterable[NotedTold], meeting: int, days: Sequence[date]) -> tuple[Told, ...]:
    """Return what was told from the meeting before one of these to the next, both days with it.

    `days` are those of the meetings by number, `meeting` the place of the one asked for. What was told on the
    day of a meeting belongs to its own note and to the next one's: rather twice than in none.
    """
    first = days[meeting - 1] if meeting else date.min
    last = days[meeting + 1] if meeting + 1 < len(days) else date.max
    return tuple(one.told for one in told if first <= one.told.day <= last)
