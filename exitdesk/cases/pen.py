"""What makes an entry: a person, an incarnation of a vault, a clock and a source of chance."""

from dataclasses import dataclass

from exitdesk.cases.ports import Chance, Clock
from exitdesk.journal.entry import (
    SALT_BYTES,
    Entry,
    Header,
    MeetingId,
    PersonId,
    Write,
    WriterId,
    read_header,
    seal_of,
)
from exitdesk.journal.order import History


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes entries here: the person, and this incarnation of the vault."""

    person: PersonId
    writer: WriterId


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes entries of one author; the clock is a claim and decides nothing."""

    author: Author
    clock: Clock
    chance: Chance

    def write(
        self, history: History, meeting: MeetingId | None, writes: tuple[Write, ...], payload: bytes | None
    ) -> Entry:
        """Return the next entry of a history, not yet added to it; no payload makes one that was erased.

        Raises BrokenEntry where it could not be read again.
        """
        salt = self.chance(SALT_BYTES)
        header = Header(
            case=history.case,
            stream=history.stream,
            meeting=meeting,
            after=history.heads,
            number=history.next_number,
            writer=self.author.writer,
            at=self.clock().isoformat(timespec="seconds"),
            by=self.author.person,
            writes=writes,
            seal=seal_of(salt, payload or b""),
        )
        return Entry(read_header(header.to_bytes()), None if payload is None else salt, payload)
