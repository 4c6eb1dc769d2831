"""What waited for room on the disk when a process ended without a note: lost, and told at the next unlock.

What was said after it is on the disk and is shown. Where the beginning of a case or a meeting was lost, it is
given again (`cases.mending`); nothing else is made up.
"""

from collections.abc import Collection
from contextlib import suppress

from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.mending import KnownCase, mend_case
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId
from exitdesk.storage.journal_store import VaultJournal


class LostWords:
    """What is lost and not told yet; `look` once, when it is known what came along over a lock."""

    def __init__(self, desk: Desk, journal: VaultJournal) -> None:
        self._desk, self._journal = desk, journal
        self._found: list[tuple[CaseId, EntryId]] = []
        self._unmended = False
        self.numbers: tuple[str, ...] = ()

    def look(self, waiting: Collection[EntryId]) -> None:
        """Find what is lost, and mend cases that lost a beginning; `waiting` is here after all, in memory."""
        self._found = [one for one in self._journal.lost_untold() if one[1] not in waiting]
        cases = dict.fromkeys(case for case, _ in self._found)
        for case in cases:
            try:
                self._mend(case)
            except ExitDeskError:
                self._unmended = True  # the disk is still full: at the next unlock
        rows = [self._desk.index.row(case) for case in cases]
        self.numbers = tuple(sorted(row.number for row in rows if row is not None))

    def told(self) -> None:
        """Note that somebody was told; raises NotSaved."""
        if self._found and not self._unmended:
            self._journal.lost_told(self._found)

    def _mend(self, case: CaseId) -> None:
        row = self._desk.index.row(case)
        known = KnownCase(row.number, row.name) if row is not None else KnownCase()
        mend_case(self._desk.read(case), known, self._desk.next_number)
        with suppress(NoSuchCase):
            self._journal.rewrite_line(self._desk.read(case).row())
