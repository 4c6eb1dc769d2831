"""What waited for room on the disk when a process ended without a note: lost, and told at the next unlock.

What was said after it is on the disk and is shown. Where the beginning of a case or a meeting was lost, it is
given again (`cases.mending`); nothing else is made up.
"""

from collections.abc import Collection

from exitdesk.cases.desk import Desk
from exitdesk.cases.mending import KnownCase, mend_case
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, Entry, EntryId
from exitdesk.storage.journal_store import VaultJournal


class LostWords:
    """What is lost and not told yet; `look` once, when it is known what came along over a lock."""

    def __init__(self, desk: Desk, journal: VaultJournal) -> None:
        self._desk, self._journal = desk, journal
        self._found: list[tuple[CaseId, EntryId]] = []
        self._unmended = False
        self.numbers: tuple[str, ...] = ()

    def look(self, waiting: Collection[Entry]) -> None:
        """Find what is lost, and mend cases that lost a beginning.

        `waiting` is here after all, in memory; a case of which anything waits is mended at the next unlock.
        """
        there, waits_in = {one.id for one in waiting}, {one.header.case for one in waiting}
        self._found = [one for one in self._journal.lost_untold() if one[1] not in there]
        cases = dict.fromkeys(case for case, _ in self._found)
        for case in cases:
            if case in waits_in or not self._mend(case):
                self._unmended = True  # the disk is still full
        rows = [self._desk.index.row(case) for case in cases]
        self.numbers = tuple(sorted(row.number for row in rows if row is not None))

    def told(self) -> None:
        """Note that somebody was told; raises NotSaved."""
        if self._found and not self._unmended:
            self._journal.lost_told(self._found)

    def _mend(self, case: CaseId) -> bool:
        row = self._desk.index.row(case)
        known = KnownCase(row.number, row.name) if row is not None else KnownCase()
        try:
            mend_case(self._desk.read(case), known, self._desk.next_number)
            self._journal.rewrite_line(self._desk.read(case).row())
        except ExitDeskError:
            return False
        return True
