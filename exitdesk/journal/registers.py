"""Registers: what stands now is every write that no other write has replaced.

Nothing is decided here about two values at once; whoever reads a register decides (both shown and asked,
the last one in the common order, or the careful one). The result depends only on *which* entries are
known, never on the order in which they came: `replaces` names ancestors only. A register belongs to the
meeting of its entry (or to the case itself), so a `Registers` holds one such scope of one stream and what
was said at one meeting never changes another's board.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple, TypeAlias

from exitdesk.journal.entry import Entry, OrderKey, PersonId, ThingId, WriteId


class Absent(Enum):
    """Why a write carries no value."""

    NOTHING = "nothing"  # undone: as if it had never been written
    ERASED = "erased"  # the payload is gone for good
    UNKNOWN = "unknown"  # written by a newer version


@dataclass(frozen=True, slots=True)
class Ref:
    """The value of an earlier write, brought back by undo without being written a second time."""

    write: WriteId


class Standing(NamedTuple):
    """A write that nothing has replaced: its value, who wrote it, when, and its place in the common order."""

    write: WriteId
    value: Any
    order: OrderKey
    by: PersonId
    at: str


Cell: TypeAlias = tuple[ThingId, str]


class Registers:
    """The current writes of every (thing, register) of one causally complete set of entries."""

    def __init__(self) -> None:
        self._live: dict[Cell, dict[WriteId, Standing]] = {}
        self._replaced: set[WriteId] = set()
        self._values: dict[WriteId, Any] = {}
        self._cell: dict[WriteId, Cell] = {}
        self._through: dict[WriteId, WriteId] = {}
        self._written: dict[ThingId, int] = {}
        self._first: dict[ThingId, OrderKey] = {}
        self._cells: dict[ThingId, set[str]] = {}

    def apply(self, entry: Entry, values: Sequence[Any]) -> None:
        """Apply one entry; `values` has one value, Ref or Absent for each of its writes.

        A Ref to another register, or to what is not here, brings nothing.
        """
        header = entry.header
        for index, (write, given) in enumerate(zip(header.writes, values, strict=True)):
            write_id = WriteId(entry.id, index)
            cell = self._cell[write_id] = (write.thing, write.register)
            value = given
            if isinstance(given, Ref):
                value = Absent.NOTHING
                if self._cell.get(given.write) == cell:
                    value = self._values[given.write]
                    self._through[write_id] = given.write
            live = self._live.setdefault(cell, {})
            for gone in write.replaces:
                self._replaced.add(gone)
                live.pop(gone, None)
            self._values[write_id] = value
            if write_id not in self._replaced:
                live[write_id] = Standing(write_id, value, entry.order, header.by, header.at)
            self._cells.setdefault(write.thing, set()).add(write.register)
            self._written[write.thing] = self._written.get(write.thing, 0) + 1
            first = self._first.get(write.thing)
            if first is None or entry.order < first:
                self._first[write.thing] = entry.order

    def things(self, kind: str) -> list[ThingId]:
        """Return the things of a kind (``card``) in the order they were first written."""
        prefix = kind + "-"
        return sorted(
            (t for t in self._first if t.startswith(prefix)), key=lambda thing: (self._first[thing], thing)
        )

    def first_written(self, thing: ThingId) -> OrderKey:
        """Return where the first write of a known thing stands in the common order."""
        return self._first[thing]

    def stamp(self, thing: ThingId) -> int:
        """Return how often a thing was written: while it is the same, nothing about the thing has changed."""
        return self._written.get(thing, 0)

    def registers_of(self, thing: ThingId) -> Iterable[str]:
        """Return the register names ever written on a thing."""
        return self._cells.get(thing, ())

    def standing(self, thing: ThingId, register: str) -> list[Standing]:
        """Return the current writes that carry a value, in the common order; the last one is shown."""
        live = self._live.get((thing, register))
        if not live:
            return []
        found = [one for one in live.values() if not isinstance(one.value, Absent)]
        if len(found) > 1:
            found.sort(key=lambda one: (one.order, one.write.nth))
        return found

    def last(self, thing: ThingId, register: str) -> Any | None:
        """Return the value that is last in the common order, or None."""
        found = self.standing(thing, register)
        return found[-1].value if found else None

    def any_on(self, thing: ThingId, register: str) -> bool:
        """Return an on/off register: on at once with off is on."""
        return any(one.value is True for one in self.standing(thing, register))

    def live_ids(self, thing: ThingId, register: str) -> tuple[WriteId, ...]:
        """Return every current write but those of a newer version: what a choice replaces.

        What cannot be read here is never replaced here; it stays for those who can read it.
        """
        live = self._live.get((thing, register), {}).values()
        return tuple(sorted(one.write for one in live if one.value is not Absent.UNKNOWN))

    def shown_ids(
        self, thing: ThingId, register: str, hides: Callable[[Any], bool] = lambda _: False
    ) -> tuple[WriteId, ...]:
        """Return the write that is shown and those that show nothing: what an ordinary edit replaces.

        The last value is shown, before those that `hides` is true of (a withdrawal beside words); where it is
        true of all, the last one.
        """
        found = self.standing(thing, register)
        found.sort(key=lambda one: not hides(one.value))
        spared = {one.write for one in found[:-1]}
        return tuple(write for write in self.live_ids(thing, register) if write not in spared)

    def is_live(self, write: WriteId) -> bool:
        """Say whether a known write is still current."""
        return write in self._values and write not in self._replaced

    def value_of(self, write: WriteId) -> Any:
        """Return the value of a write, current or not."""
        return self._values.get(write, Absent.NOTHING)

    def ever(self, kind: str, register: str) -> Iterator[tuple[ThingId, Any]]:
        """Yield every value that can still be read of those ever written to this register of a kind of thing.

        Each with its thing, current or not, in the order they came here.
        """
        prefix = kind + "-"
        for write, (thing, name) in self._cell.items():
            if name == register and thing.startswith(prefix) and not isinstance(self._values[write], Absent):
                yield thing, self._values[write]

    def brought_through(self, write: WriteId) -> Iterator[WriteId]:
        """Yield the writes whose value a known write only refers to, nearest first."""
        while (earlier := self._through.get(write)) is not None:
            yield earlier
            write = earlier
