"""What an unlocked vault offers the window and the command line."""

from collections.abc import Collection, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.errors import NoSuchCase, NotSaved, NumberTaken
from exitdesk.cases.meetings import open_case
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import AccessLog, Blob, CaseIndex, Chance, Clock, JournalStore, Owner, Search
from exitdesk.cases.session import CaseSession, Keep
from exitdesk.journal.entry import CaseId, Entry, EntryId, new_id


@dataclass(frozen=True, slots=True)
class Desk:
    """The cases of one person on this laptop."""

    owner: Owner
    author: Author
    store: JournalStore
    index: CaseIndex
    search: Search
    access: AccessLog
    clock: Clock
    chance: Chance
    unwritten: dict[str, bytes] = field(default_factory=dict, repr=False, compare=False)
    """Papers and photos that wait for the disk, by the hash of their bytes."""

    def open(self, case: CaseId, keep: Keep | None = None, *, resumed: bool = False) -> CaseSession:
        """Open a case, noted in the access log; raises NoSuchCase, NotSaved.

        `resumed`: a lock came upon it while it was open, and that was noted then. What waits for room on
        the disk is in the way of no line now.
        """
        session = self._session(case, self.store.entries(case), keep)
        session.file()
        with suppress(NotSaved) if resumed else nullcontext():
            self.access.note("opened", case)
        return session

    def blob(self, sha256: str) -> bytes | None:
        """Return a paper's or a photo's bytes, also while they wait for the disk; None: they are not here."""
        waiting = self.unwritten.get(sha256)
        return self.store.blob(sha256) if waiting is None else waiting

    def read(self, case: CaseId) -> CaseSession:
        """Return a case as it is on the disk, for work that is noted by itself (erasing, gathering)."""
        return self._session(case, self.store.entries(case), None)

    def fold(self, case: CaseId, entries: Sequence[Entry]) -> CaseSession:
        """Return a case as these entries say, which were read from the disk."""
        return self._session(case, entries, None)

    def read_without(self, case: CaseId, gone: Collection[EntryId]) -> CaseSession:
        """Return a case as it will be when entries have lost what they say."""
        entries = self.store.entries(case)
        left = [entry.without_payload() if entry.id in gone else entry for entry in entries]
        return self._session(case, left, None)

    def open_new(self, number: str, name: str, keep: Keep | None = None) -> CaseSession:
        """Open a new case; raises NumberTaken."""
        if number in self.index.find_numbers(number):
            raise NumberTaken("number")
        case = CaseId(new_id("case", self.chance))
        session = self._session(case, (), keep)
        open_case(session, self.owner, number, name)
        self.access.note("opened_new", case)
        return session

    def case_numbered(self, number: str) -> CaseRow:
        """Return the case with this number; raises NoSuchCase."""
        for row in self.index.search_names(number, limit=max(50, self.index.count())):
            if row.number == number:
                return row
        raise NoSuchCase("number")

    def next_number(self) -> str:
        """Return the next free neutral number of this year: ``2026-014``."""
        prefix = f"{self.clock().year}-"
        taken = [rest for one in self.index.find_numbers(prefix) if (rest := one[len(prefix) :]).isdigit()]
        return f"{prefix}{1 + max((int(rest) for rest in taken), default=0):03d}"

    def _session(self, case: CaseId, entries: Sequence[Entry], keep: Keep | None) -> CaseSession:
        lost = self.store.lost(case)
        return CaseSession(case, self.author, entries, keep or self._keep, self.clock, self.chance, lost)

    def _keep(self, entry: Entry, row: CaseRow | None, blobs: Sequence[Blob]) -> None:
        self.store.append(entry, row, blobs)
