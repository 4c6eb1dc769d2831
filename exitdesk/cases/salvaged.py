"""What a salvage saved and what is missing, by case and by the days between which it was written."""

from dataclasses import dataclass

from exitdesk.journal.entry import CaseId


@dataclass(frozen=True, slots=True)
class MissingInCase:
    """What a case lost: how many entries at least, and the first and last day they can be of (ISO 8601).

    A day is empty where nothing that was saved was written before (`since`) or after it (`until`).
    """

    case: CaseId
    number: str
    entries: int
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved (entries, of them from backups alone; papers and photos; access lines), what is missing.

    `papers` are those that an entry names and that were not found, `lines` those of the access log; `rows`
    are rows of the log of which nothing at all is known: entries or lines.
    """

    entries: int
    from_backups: int
    papers_saved: int
    lines_saved: int
    missing: tuple[MissingInCase, ...]
    papers: int
    lines: int
    rows: int

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return not (self.missing or self.papers or self.lines or self.rows)
