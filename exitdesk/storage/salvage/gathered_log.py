"""What was gathered of a log besides entries; a row of an older copy counts where this one has not the same.

Rows are known by their hash and not by their number: a salvage closes the gaps in the numbers, and a backup
put back goes on with numbers of its own.
"""

from dataclasses import dataclass, field

from exitdesk.storage.access_log import access_subject
from exitdesk.storage.connection import Row
from exitdesk.storage.log import RowKind, hash_of_row


@dataclass(slots=True)
class GatheredLog:
    """What was found of a log besides entries, by number: access lines, their hashes as the log has them, and
    rows that are neither (`others`)."""

    lines: dict[int, Row] = field(default_factory=dict)
    line_hashes: dict[int, bytes] = field(default_factory=dict)
    others: dict[int, tuple[RowKind, bytes]] = field(default_factory=dict)

    def drop_unproven_lines(self) -> None:
        """Let an access line stand only as the log knows it; where its row is lost, it stood on a page."""
        for number, known in self.line_hashes.items():
            line = self.lines.get(number)
            if line is not None and _hash_of_line(line) != known:
                del self.lines[number]

    def add_from(self, older: "GatheredLog") -> None:
        """Add what an older log has and this one has not: by the hash, for the numbers may have moved since.

        A salvage closes the gaps in the numbers, and a backup put back goes on with numbers of its own.
        """
        places: dict[bytes, list[int]] = {}
        for number, known in self.line_hashes.items():
            places.setdefault(known, []).append(number)
        there = {_hash_of_line(line) for line in self.lines.values()}
        for number, line in older.lines.items():
            known = _hash_of_line(line)
            for place in places.get(known, () if known in there else (number,)):
                self.lines.setdefault(place, line)
        for number, known in older.line_hashes.items():
            if known not in places and known not in there:
                self.line_hashes.setdefault(number, known)
        rows = set(self.others.values())
        for number, row in older.others.items():
            if row not in rows:
                self.others.setdefault(number, row)


def _hash_of_line(line: Row) -> bytes:
    return hash_of_row(RowKind.ACCESS, access_subject(line))
