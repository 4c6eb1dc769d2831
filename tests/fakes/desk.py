"""A desk of cases that lives in memory: the ports of `exitdesk.cases.ports` without a disk.

Ids count upwards and the clock stands still until it is told otherwise, so a test says what it means.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import NotSaved
from exitdesk.cases.lost import LostEntry
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Access, AccessQuery, Blob, Clock, Hit, Owner
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import CaseId, Entry, EntryId, PersonId, ThingId, WriterId

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOON = datetime(2026, 11, 21, 13, 0, tzinfo=COPENHAGEN)
KAREN = Owner(PersonId(ThingId("person-karen")), "Karen", "politi", "police")


class FakeClock:
    """A clock that stands at 21 November 2026 13.00 in Copenhagen until it is set or moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def set(self, now: datetime) -> None:
        """Show another time."""
        self.now = now

    def pass_by(self, **time: float) -> None:
        """Move on, for example ``minutes=31``."""
        self.now += timedelta(**time)


class CountingChance:
    """Random bytes that count upwards: never the same twice, the same in every run."""

    def __init__(self) -> None:
        self.drawn = 0

    def __call__(self, size: int) -> bytes:
        self.drawn += 1
        return self.drawn.to_bytes(size, "big")


class FakeStore:
    """A journal in a list; set `trouble` to have every writing fail."""

    def __init__(self, index: "FakeIndex") -> None:
        self._index = index
        self.kept: list[Entry] = []
        self.blobs: dict[str, Blob] = {}
        self.trouble: NotSaved | None = None
        self.owed: list[str] = []
        self.gaps: dict[CaseId, tuple[LostEntry, ...]] = {}
        self.on_reserve = False

    def append(
        self,
        entry: Entry,
        row: CaseRow | None,
        blobs: Sequence[Blob] = (),
        waiting: Collection[LostEntry] = (),
    ) -> None:
        """Keep an entry once; what waits is lost until it comes."""
        if self.trouble is not None:
            raise self.trouble
        if not self.has(entry.id):
            self.kept.append(entry)
            case = entry.header.case
            gaps = {one.id: one for one in (*self.gaps.get(case, ()), *waiting)}
            self.gaps[case] = tuple(one for one in gaps.values() if not self.has(one.id))
        self.blobs.update({blob.sha256: blob for blob in blobs})
        if row is not None:
            self._index.put(row)

    def receive(
        self,
        entries: Sequence[Entry],
        rows: Sequence[CaseRow],
        lost: Mapping[CaseId, Collection[LostEntry]] = MappingProxyType({}),
    ) -> int:
        """Take in entries, and what is known to be lost; return how many were new."""
        if self.trouble is not None:
            raise self.trouble
        self.gaps.update({case: tuple(gone) for case, gone in lost.items()})
        new = [entry for entry in entries if not self.has(entry.id)]
        self.kept += new
        for row in rows:
            self._index.put(row)
        return len(new)

    def entries(self, case: CaseId) -> list[Entry]:
        """Return a case's entries."""
        return [entry for entry in self.kept if entry.header.case == case]

    def lost(self, case: CaseId) -> tuple[LostEntry, ...]:
        """Return what is known to be lost of a case."""
        gone = {one.id: one for one in self.gaps.get(case, ())}
        return tuple(one for _, one in sorted(gone.items()))

    def has(self, entry: EntryId) -> bool:
        """Say whether an entry was kept."""
        return any(one.id == entry for one in self.kept)

    def erase(
        self,
        entries: Sequence[EntryId],
        row: CaseRow | None,
        *,
        forgotten: CaseId | None = None,
        owed: Sequence[str] = (),
    ) -> int:
        """Blank entries, and put or drop their case's line."""
        if self.trouble is not None:
            raise self.trouble
        self.owed += owed
        before = sum(entry.erased for entry in self.kept)
        self.kept = [one.without_payload() if one.id in entries else one for one in self.kept]
        if row is not None:
            self._index.put(row)
        if forgotten is not None:
            self._index.drop(forgotten)
        return sum(entry.erased for entry in self.kept) - before

    def blob(self, sha256: str) -> bytes | None:
        """Return a blob's bytes."""
        return self.blobs[sha256].data if sha256 in self.blobs else None


class FakeIndex:
    """The case list as a dictionary."""

    def __init__(self) -> None:
        self._rows: dict[CaseId, CaseRow] = {}

    def put(self, row: CaseRow) -> None:
        """Keep a case's line."""
        self._rows[row.case] = row

    def drop(self, case: CaseId) -> None:
        """Forget a case's line."""
        self._rows.pop(case, None)

    def count(self) -> int:
        """Return how many cases there are."""
        return len(self._rows)

    def rows(self, offset: int = 0, limit: int = 200) -> list[CaseRow]:
        """Return lines, soonest meeting first, none last, then newest number first."""
        newest = sorted(self._rows.values(), key=lambda row: row.number, reverse=True)
        far = NOON.date().max
        return sorted(newest, key=lambda row: row.next_day or far)[offset : offset + limit]

    def row(self, case: CaseId) -> CaseRow | None:
        """Return one line."""
        return self._rows.get(case)

    def late(self, today: date, limit: int = 20) -> list[CaseRow]:
        """Return the lines of cases without contact for longer than agreed, the longest over first."""
        due = [(row.contact_due, row.case, row) for row in self._rows.values() if row.contact_due]
        return [row for day, _, row in sorted(due, key=lambda one: one[:2]) if day < today][:limit]

    def find_numbers(self, prefix: str) -> list[str]:
        """Return numbers that begin with `prefix`."""
        return [row.number for row in self._rows.values() if row.number.startswith(prefix)]

    def search_names(self, text: str, limit: int = 50) -> list[CaseRow]:
        """Return lines whose number or name contains `text`."""
        sought = text.casefold()
        return [row for row in self.rows() if sought in f"{row.number} {row.name}".casefold()][:limit]


class FakeSearch:
    """A search that finds what it was given, by plain words."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []

    def find(self, text: str, limit: int = 50) -> list[Hit]:
        """Return the hits whose snippet contains `text`."""
        return [hit for hit in self.hits if text.casefold() in hit.snippet.casefold()][:limit]


class FakeAccessLog:
    """An access log in a list."""

    def __init__(self, clock: FakeClock, owner: Owner) -> None:
        self._clock, self._owner = clock, owner
        self.lines: list[Access] = []

    def note(self, event: str, case: CaseId | None = None, detail: str = "") -> None:
        """Append a line."""
        at = self._clock().isoformat(timespec="seconds")
        self.lines.append(Access(at, self._owner.person, event, case, detail, len(self.lines)))

    def find(self, query: AccessQuery = AccessQuery()) -> list[Access]:  # noqa: B008 - frozen
        """Return the lines asked for, newest first."""
        asked = [
            line
            for line in self.lines[::-1]
            if (query.before is None or line.number < query.before)
            and (not query.events or line.event in query.events)
            and (query.case is None or line.case == query.case)
            and (query.since is None or line.at[:10] >= query.since.isoformat())
            and (query.until is None or line.at[:10] <= query.until.isoformat())
        ]
        return asked[: query.limit]

    def events(self) -> list[str]:
        """Return the events there are lines of."""
        return sorted({line.event for line in self.lines})


def fake_desk(
    owner: Owner = KAREN,
    cases: Sequence[tuple[str, str]] = (("2026-014", "Jonas"),),
    clock: FakeClock | None = None,
) -> Desk:
    """Return a desk in memory with the cases named: (number, working name) each."""
    clock = clock or FakeClock()
    index = FakeIndex()
    desk = Desk(
        owner=owner,
        author=Author(owner.person, WriterId("writer-1")),
        store=FakeStore(index),
        index=index,
        search=FakeSearch(),
        access=FakeAccessLog(clock, owner),
        clock=clock,
        chance=CountingChance(),
    )
    for number, name in cases:
        desk.open_new(number, name)
    return desk


def copy_of(desk: Desk, clock: Clock) -> Desk:
    """Return a desk in memory that stands as this one does, by another clock; what is kept cannot change."""
    kept, rows, log, chance = desk.store, desk.index, desk.access, desk.chance
    assert isinstance(kept, FakeStore)
    assert isinstance(rows, FakeIndex)
    assert isinstance(log, FakeAccessLog)
    assert isinstance(chance, CountingChance)
    index, drawn = FakeIndex(), CountingChance()
    drawn.drawn = chance.drawn
    for row in rows.rows(limit=rows.count()):
        index.put(row)
    store = FakeStore(index)
    store.kept, store.blobs = list(kept.kept), dict(kept.blobs)
    access = FakeAccessLog(clock if isinstance(clock, FakeClock) else FakeClock(), desk.owner)
    access.lines = list(log.lines)
    search = FakeSearch()
    return replace(
        desk, store=store, index=index, search=search, access=access, clock=clock, chance=drawn, unwritten={}
    )


def case_of(desk: Desk, number: str = "2026-014") -> CaseId:
    """Return the id of the case with a number."""
    return desk.case_numbered(number).case


def session_of(desk: Desk, number: str = "2026-014") -> CaseSession:
    """Open the case with a number."""
    return desk.open(case_of(desk, number))
