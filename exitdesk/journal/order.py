"""The common order of one stream: (number, writer, id), the same for everybody who has the same entries.

An entry waits until everything it came after is here. Who came before whom is answered from chains: an
entry that continues a head stands on that head's chain, so a history without branches costs nothing and
nothing here relies on a writer being unique (a vault put back is one more branch).

What a damaged disk took is *known lost*: nobody waits for it. What came after it was checked against it by
whoever wrote it; here it is believed to have come after everything with a lower number, and it waits for
what it replaces, so that the order of arrival still decides nothing (decision 0017).
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from exitdesk.journal.entry import CaseId, Entry, EntryId, Header, MeetingId, Stream, Write, WriteId
from exitdesk.journal.errors import BrokenEntry

_Clock: TypeAlias = Mapping[int, int]


class History:
    """The entries of one stream of one case, in any order of arrival; `lost` are ids that never come."""

    def __init__(self, case: CaseId, stream: Stream, lost: Collection[EntryId] = ()) -> None:
        self.case = case
        self.stream = stream
        self._lost = frozenset(lost)
        self._passed: set[EntryId] = set()
        self._behind_a_gap: set[EntryId] = set()
        self._ready: dict[EntryId, Entry] = {}
        self._waiting: dict[EntryId, Entry] = {}
        self._waiting_for: dict[EntryId, set[EntryId]] = {}
        self._refused: set[EntryId] = set()
        self._heads: set[EntryId] = set()
        self._place: dict[EntryId, tuple[int, int]] = {}
        self._clock: dict[EntryId, _Clock] = {}
        self._chain_tail: dict[int, EntryId] = {}

    def __contains__(self, entry: object) -> bool:
        return entry in self._ready

    def __len__(self) -> int:
        return len(self._ready)

    def get(self, entry: EntryId) -> Entry | None:
        """Return an entry that is ready, or None."""
        return self._ready.get(entry)

    @property
    def heads(self) -> tuple[EntryId, ...]:
        """The entries that nothing here came after, sorted: the ``after`` of the next one."""
        return tuple(sorted(self._heads))

    @property
    def next_number(self) -> int:
        """The ``number`` of the next entry made here."""
        return 1 + max((self._ready[head].header.number for head in self._heads), default=0)

    @property
    def missing(self) -> frozenset[EntryId]:
        """Ids that something here waits for and that are not here themselves."""
        return frozenset(entry for entry in self._waiting_for if entry not in self._waiting)

    @property
    def waiting(self) -> int:
        """How many entries wait for others."""
        return len(self._waiting)

    @property
    def refused(self) -> tuple[EntryId, ...]:
        """Entries that waited and then contradicted their ancestors; they are not taken in."""
        return tuple(sorted(self._refused))

    def in_order(self) -> list[Entry]:
        """Return the ready entries in the common order; any prefix of it is causally complete."""
        return sorted(self._ready.values(), key=lambda entry: entry.order)

    def add(self, entry: Entry) -> tuple[Entry, ...]:
        """Take in an entry; return those that became ready by it, causes first.

        A second arrival does nothing. Raises BrokenEntry where `entry` contradicts its ancestors. One that
        waited for it and does so is left out and named in `refused`; it holds up only its own children.
        """
        if entry.header.case != self.case or entry.header.stream != self.stream:
            raise BrokenEntry("another stream")
        if entry.id in self._ready or entry.id in self._waiting:
            return ()
        absent = self._absent(entry)
        if absent:
            self._wait(entry, absent)
            return ()
        self._accept(entry)
        return (entry, *self._released_by(entry.id))

    def add_all(self, entries: Iterable[Entry]) -> list[Entry]:
        """Take in many; return those that became ready, causes first."""
        return [ready for entry in entries for ready in self.add(entry)]

    def precedes(self, earlier: EntryId, later: EntryId) -> bool:
        """Say whether `earlier` is an ancestor of `later`; both must be ready."""
        if earlier == later:
            return False
        if later in self._behind_a_gap and self._number(earlier) < self._number(later):
            return True
        chain, position = self._place[earlier]
        later_chain, later_position = self._place[later]
        if chain == later_chain:
            return position < later_position
        return self._clock[later].get(chain, -1) >= position

    def may_bring(self, later: EntryId, nth: int, earlier: WriteId) -> bool:
        """Say whether a ready entry's nth write may bring `earlier` back: an ancestor's, of its register."""
        if earlier.entry not in self._ready or not self.precedes(earlier.entry, later):
            return False
        header = self._ready[later].header
        try:
            self._check_register(header.meeting, header.writes[nth], earlier)
        except BrokenEntry:
            return False
        return True

    def _released_by(self, first: EntryId) -> list[Entry]:
        released: list[Entry] = []
        todo = [first]
        while todo:
            parent = todo.pop()
            for child_id in sorted(self._waiting_for.pop(parent, ())):
                child = self._waiting.get(child_id)
                if child is None:
                    continue
                if absent := self._absent(child):
                    self._wait(child, absent)
                    continue
                del self._waiting[child_id]
                try:
                    self._accept(child)
                except BrokenEntry:
                    self._refused.add(child_id)
                    continue
                released.append(child)
                todo.append(child_id)
        return released

    def _absent(self, entry: Entry) -> set[EntryId]:
        """Return what an entry waits for: what it came after, and behind a gap what it replaces, too."""
        header = entry.header
        wanted = set(header.after)
        if self._comes_after_a_gap(header):
            wanted |= {replaced.entry for write in header.writes for replaced in write.replaces}
        return {one for one in wanted if one not in self._ready and one not in self._lost}

    def _comes_after_a_gap(self, header: Header) -> bool:
        return any(
            (parent in self._lost and parent not in self._ready) or parent in self._behind_a_gap
            for parent in header.after
        )

    def _wait(self, entry: Entry, absent: set[EntryId]) -> None:
        self._waiting[entry.id] = entry
        for one in absent:
            self._waiting_for.setdefault(one, set()).add(entry.id)

    def _number(self, entry: EntryId) -> int:
        return self._ready[entry].header.number

    def _accept(self, entry: Entry) -> None:
        header = entry.header
        after = tuple(parent for parent in header.after if parent in self._ready)
        least = 1 + max((self._number(parent) for parent in after), default=0)
        if header.number < least or (header.number > least and len(after) == len(header.after)):
            raise BrokenEntry("number")
        chain, position, clock = self._placed(after)
        gap = self._comes_after_a_gap(header)
        for write in header.writes:
            for replaced in write.replaces:
                if gap and replaced.entry not in self._ready:
                    continue  # lost, and what it wrote with it
                if not self._is_before(replaced.entry, header.number, chain, clock, gap=gap):
                    raise BrokenEntry("replaces what is not before it")
                self._check_register(header.meeting, write, replaced)
        if gap:
            self._behind_a_gap.add(entry.id)
        self._ready[entry.id] = entry
        self._place[entry.id] = (chain, position)
        self._clock[entry.id] = clock
        self._chain_tail[chain] = entry.id
        self._passed.update(self._lost.intersection(header.after))
        self._heads.difference_update(header.after)
        if entry.id not in self._passed:
            self._heads.add(entry.id)

    def _is_before(self, earlier: EntryId, number: int, chain: int, clock: _Clock, *, gap: bool) -> bool:
        """Say whether a ready entry comes before one that is being taken in."""
        place = self._place.get(earlier)
        if place is None:
            return False
        if gap and self._number(earlier) < number:
            return True
        return place[0] == chain or clock.get(place[0], -1) >= place[1]

    def _placed(self, after: tuple[EntryId, ...]) -> tuple[int, int, _Clock]:
        """Return chain, position on it, and for every other chain the last position that came before."""
        continued = next((p for p in after if self._chain_tail[self._place[p][0]] == p), None)
        if continued is not None:
            chain, position = self._place[continued]
            if len(after) == 1:
                return chain, position + 1, self._clock[continued]
        else:
            chain, position = len(self._chain_tail), -1
        merged: dict[int, int] = {}
        for parent in after:
            for other, last in (*self._clock[parent].items(), self._place[parent]):
                merged[other] = max(last, merged.get(other, -1))
        return chain, position + 1, merged

    def _check_register(self, meeting: MeetingId | None, write: Write, replaced: WriteId) -> None:
        header = self._ready[replaced.entry].header
        writes = header.writes
        if replaced.nth >= len(writes):
            raise BrokenEntry("replaces no write")
        target = writes[replaced.nth]
        if (header.meeting, target.thing, target.register) != (meeting, write.thing, write.register):
            raise BrokenEntry("replaces another register")
