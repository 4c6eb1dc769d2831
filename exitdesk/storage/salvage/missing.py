"""What is missing after a salvage: which entries of which case, and the days they can be of.

An entry is known to be lost where an index still names it, where something that was saved comes after it or
replaces it, or where an earlier salvage said so.
"""

from bisect import bisect_left, bisect_right
from typing import Final

from exitdesk.cases.lost import LostEntry
from exitdesk.journal.entry import CaseId, EntryId
from exitdesk.storage.salvage.gathering import Gathered
from exitdesk.storage.salvage.rebuilding import Written

_DAY: Final = len("2026-11-21")


def lost_by_case(gathered: Gathered, written: Written) -> dict[CaseId, list[LostEntry]]:
    """Return the entries that are known to be lost, by case; one that counted as lost before may be here."""
    days = _Days(gathered)
    lost: dict[EntryId, tuple[CaseId, LostEntry]] = {}
    for entry, (case, number) in gathered.named.items():
        lost[entry] = (case, LostEntry(entry, days.before(number), days.after(number)))
    for entry, child in written.asked.items():
        since = days.before(child.number)
        lost.setdefault(entry, (child.case, LostEntry(entry, since, child.written[:_DAY])))
    lost.update(gathered.lost)
    by_case: dict[CaseId, list[LostEntry]] = {}
    for entry, (case, gone) in lost.items():
        if entry not in written.entries or entry in gathered.lost:
            by_case.setdefault(case, []).append(gone)
    return by_case


def unknown_rows(gathered: Gathered, written: Written, marked: int) -> tuple[int, int]:
    """Return how many access lines, and how many rows of which nothing is known, are missing.

    `marked` is the number of the last row that was acknowledged, 0 where the mark does not say.
    """
    lines = gathered.log.line_hashes.keys() - written.numbers
    named = {number for _, number in gathered.named.values()}
    last = max((marked, *written.numbers, *named, *gathered.log.line_hashes), default=0)
    known = written.numbers | named | lines | {1}
    return len(lines), last - len({number for number in known if number <= last})


class _Days:
    """The days of the rows around a log number, as the laptop claimed them."""

    def __init__(self, gathered: Gathered) -> None:
        dated = sorted((one.number, one.written[:_DAY]) for one in gathered.entries.values())
        self._numbers = [number for number, _ in dated]
        self._days = [day for _, day in dated]

    def before(self, number: int) -> str:
        """Return the day of the last entry before a row, "" for none."""
        place = bisect_left(self._numbers, number)
        return self._days[place - 1] if place else ""

    def after(self, number: int) -> str:
        """Return the day of the first entry after a row, "" for none."""
        place = bisect_right(self._numbers, number)
        return self._days[place] if place < len(self._days) else ""
