"""The log: every row that is appended gets a number and hash(previous log hash, row hash).

It never leaves the vault. The hash of a row covers what is never erased (an entry's id, an access line), so
erasing leaves the chain whole.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

_LABEL: Final = b"tavle 1 log"


class RowKind(StrEnum):
    """What was appended."""

    MADE = "made"  # the vault itself
    OWN = "own"  # an entry made here
    RECEIVED = "received"  # an entry that came from elsewhere
    ACCESS = "access"  # a line of the access log
    ERASED = "erased"  # an entry lost its payload
    RESTORED = "restored"  # a backup was put in the vault's place; a new writer
    SALVAGED = "salvaged"  # the vault was put together from what was whole in it; a new writer
    MOVED = "moved"  # the vault was moved into another folder; a new writer
    WENT_ON = "went_on"  # somebody went on with a vault that was not as marked; a new writer


@dataclass(frozen=True, slots=True)
class LogHead:
    """How far the log has come: the last number (0: nothing yet) and the hash there."""

    number: int
    hash: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row of the log as it is stored."""

    number: int
    kind: str
    row_hash: bytes = field(repr=False)
    hash: bytes = field(repr=False)

    @property
    def values(self) -> tuple[int, str, bytes, bytes]:
        """The columns number, kind, row_hash, hash."""
        return (self.number, self.kind, self.row_hash, self.hash)


def empty_log(vault_id: bytes) -> LogHead:
    """Return where the log of a vault begins."""
    return LogHead(0, hashlib.sha256(_LABEL + vault_id).digest())


def hash_of_row(kind: str, subject: bytes) -> bytes:
    """Return the hash of a row: its kind, a zero byte, and what it is about."""
    return hashlib.sha256(kind.encode("ascii") + b"\0" + subject).digest()


def next_row(head: LogHead, kind: RowKind, subject: bytes) -> LogRow:
    """Return the row that continues the log."""
    return row_again(head, kind, hash_of_row(kind, subject))


def row_again(head: LogHead, kind: RowKind, row_hash: bytes) -> LogRow:
    """Return the row that continues the log with what is known of a row by its hash alone."""
    return LogRow(head.number + 1, kind.value, row_hash, hashlib.sha256(head.hash + row_hash).digest())


def first_break(head: LogHead, rows: Iterable[LogRow]) -> int | None:
    """Return the number of the first row that does not continue the log after `head`, None where all do."""
    for row in rows:
        expected = hashlib.sha256(head.hash + row.row_hash).digest()
        if row.number != head.number + 1 or row.hash != expected:
            return head.number + 1
        head = LogHead(row.number, row.hash)
    return None
