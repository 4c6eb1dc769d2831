"""Entries for tests of the journal: payloads are opaque bytes, ids count upwards."""

from dataclasses import dataclass, field

from exitdesk.journal.entry import (
    PAIR,
    SALT_BYTES,
    CaseId,
    Entry,
    EntryId,
    Header,
    MeetingId,
    PersonId,
    Stream,
    ThingId,
    Write,
    WriteId,
    WriterId,
    seal_of,
)

CASE = CaseId("case-1")
MEETING = MeetingId("meeting-1")
CARD, OTHER = ThingId("card-1"), ThingId("card-2")


def made(
    *parents: Entry,
    writes: tuple[Write, ...] = (),
    writer: str = "writer-1",
    payload: bytes = b"{}",
    number: int | None = None,
    case: CaseId = CASE,
    stream: Stream = PAIR,
    meeting: MeetingId | None = MEETING,
) -> Entry:
    """Return an entry that comes after `parents`."""
    salt = bytes(SALT_BYTES)
    follows = 1 + max((one.header.number for one in parents), default=0)
    header = Header(
        case=case,
        stream=stream,
        meeting=meeting,
        after=tuple(sorted(one.id for one in parents)),
        number=follows if number is None else number,
        writer=WriterId(writer),
        at="2026-11-21T13:00:00+01:00",
        by=PersonId(ThingId("person-1")),
        writes=writes,
        seal=seal_of(salt, payload),
    )
    return Entry(header, salt, payload)


def words(*replaced: Entry, thing: ThingId = CARD, nth: int = 0) -> Write:
    """Return a write of a card's words that replaces the nth writes of entries."""
    return Write(thing, "words", tuple(sorted(WriteId(one.id, nth) for one in replaced)))


@dataclass
class Line:
    """A line of entries of one writer, each after the one before."""

    entries: list[Entry] = field(default_factory=list)

    def add(self, *writes: Write, payload: bytes = b"{}") -> Entry:
        """Make the next entry."""
        entry = made(*self.entries[-1:], writes=writes, payload=payload)
        self.entries.append(entry)
        return entry

    @property
    def ids(self) -> list[EntryId]:
        """The ids, oldest first."""
        return [one.id for one in self.entries]
