"""One entry: a header that is hashed and stays, and a payload that can be erased.

The header is plain inside the vault; its SHA-256 is the entry's id. The payload is opaque here: bytes
that another layer reads as edits. ``seal`` = SHA-256(32 random bytes || payload) binds the two, and the
random bytes are erased with the payload so that a short word cannot be guessed from what stays.
The byte format is written down in docs/vault-format.md and is read for ever.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any, NamedTuple, NewType, TypeAlias

from exitdesk.journal.errors import BrokenEntry, NewerEntryFormat
from exitdesk.value import value

EntryId = NewType("EntryId", str)
CaseId = NewType("CaseId", str)
MeetingId = NewType("MeetingId", str)
ThingId = NewType("ThingId", str)
PersonId = NewType("PersonId", ThingId)
WriterId = NewType("WriterId", str)
Stream = NewType("Stream", str)

PAIR = Stream("pair")
FORMAT = 1
SALT_BYTES = 32
MAX_PAYLOAD_BYTES = 1 << 20

_ID = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[a-z]+(-[0-9a-z]+)+|[a-z]+")
_STREAM = re.compile(r"(pair|own)(\.[0-9a-z-]{1,64})?")
_REGISTER = re.compile(r"[a-z_]+(\.[0-9a-z_-]{1,64})?")
_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})")
_FIELDS = frozenset(
    ("format", "case", "stream", "meeting", "after", "number", "writer", "at", "by", "writes", "seal")
)

Chance: TypeAlias = Callable[[int], bytes]


def own_stream(owner: PersonId) -> Stream:
    """Return the name of the stream that only `owner` (or his authority) may know."""
    return Stream(f"own.{owner}")


def is_own(stream: Stream) -> bool:
    """Say whether a stream is one that never leaves with the pair's."""
    return stream == "own" or stream.startswith("own.")


class WriteId(NamedTuple):
    """One write: the entry that made it and its place in that entry's ``writes``."""

    entry: EntryId
    nth: int


class OrderKey(NamedTuple):
    """Where an entry stands in the common order; the clock decides nothing."""

    number: int
    writer: WriterId
    id: EntryId


@value
class Write:
    """What an entry does to one register: the writes it replaces stop being current."""

    thing: ThingId
    register: str
    replaces: tuple[WriteId, ...] = ()


@value
class Header:
    """The part of an entry that is hashed, is never erased, and tells nothing that was said.

    `number` counts from 1; `at` is the laptop's own claim, ISO 8601 with offset; `seal` is hex.
    """

    case: CaseId
    stream: Stream
    meeting: MeetingId | None
    after: tuple[EntryId, ...]
    number: int
    writer: WriterId
    at: str
    by: PersonId
    writes: tuple[Write, ...]
    seal: str
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """Return the canonical bytes: JSON, keys sorted, no spaces, UTF-8."""
        return canonical(
            {
                "format": self.format,
                "case": self.case,
                "stream": self.stream,
                "meeting": self.meeting,
                "after": list(self.after),
                "number": self.number,
                "writer": self.writer,
                "at": self.at,
                "by": self.by,
                "writes": [
                    [write.thing, write.register, [[r.entry, r.nth] for r in write.replaces]]
                    for write in self.writes
                ],
                "seal": self.seal,
            }
        )


@value
class Entry:
    """A header with its payload, or with neither payload nor random bytes once erased."""

    header: Header
    salt: bytes | None
    payload: bytes | None
    id: EntryId = field(init=False)
    order: OrderKey = field(init=False)

    def __post_init__(self) -> None:
        header = self.header
        object.__setattr__(self, "id", EntryId(hashlib.sha256(header.to_bytes()).hexdigest()))
        object.__setattr__(self, "order", OrderKey(header.number, header.writer, self.id))
        if (self.salt is None) != (self.payload is None):
            raise BrokenEntry("payload without its random bytes")
        if self.salt is not None and self.payload is not None:
            if len(self.salt) != SALT_BYTES or len(self.payload) > MAX_PAYLOAD_BYTES:
                raise BrokenEntry("size")
            if seal_of(self.salt, self.payload) != header.seal:
                raise BrokenEntry("seal")

    def __repr__(self) -> str:
        return f"Entry({self.id[:8]})"

    @property
    def erased(self) -> bool:
        """Whether the payload is gone for good."""
        return self.payload is None

    def without_payload(self) -> "Entry":
        """Return this entry as it stands after erasure: same header, same id, nothing said."""
        return Entry(self.header, None, None)


def canonical(value: object) -> bytes:
    """Return the one JSON encoding that is hashed: sorted keys, no spaces, UTF-8, no NaN."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8")


def seal_of(salt: bytes, payload: bytes) -> str:
    """Return the hex SHA-256 over random bytes and payload."""
    return hashlib.sha256(salt + payload).hexdigest()


def read_header(data: bytes) -> Header:
    """Read a header from its bytes; raises BrokenEntry or NewerEntryFormat.

    Only the canonical encoding is accepted, so one header has one id.
    """
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError):
        raise BrokenEntry("header is not JSON") from None
    if not isinstance(fields, dict):
        raise BrokenEntry("header is not an object")
    if isinstance(fields.get("format"), int) and fields["format"] > FORMAT:
        raise NewerEntryFormat("entry")
    try:
        header = _header_from(fields)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BrokenEntry("header fields") from None
    if header.to_bytes() != data:
        raise BrokenEntry("header is not canonical")
    return header


def _header_from(fields: Mapping[str, Any]) -> Header:
    if frozenset(fields) != _FIELDS:
        raise ValueError
    meeting = fields["meeting"]
    return Header(
        format=_count(fields["format"]),
        case=CaseId(_match(_NAME, fields["case"])),
        stream=Stream(_match(_STREAM, fields["stream"])),
        meeting=None if meeting is None else MeetingId(_match(_NAME, meeting)),
        after=_sorted_ids(fields["after"]),
        number=_count(fields["number"]),
        writer=WriterId(_match(_NAME, fields["writer"])),
        at=_time(fields["at"]),
        by=PersonId(ThingId(_match(_NAME, fields["by"]))),
        writes=tuple(
            Write(
                ThingId(_match(_NAME, thing)),
                _match(_REGISTER, register),
                _sorted_writes(replaces),
            )
            for thing, register, replaces in fields["writes"]
        ),
        seal=_match(_ID, fields["seal"]),
    )


def _match(pattern: re.Pattern[str], value: object) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value) or len(value) > 96:
        raise ValueError
    return value


def _time(value: object) -> str:
    at = _match(_AT, value)
    datetime.fromisoformat(at)
    return at


def _index(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1 << 31:
        raise ValueError
    return value


def _count(value: object) -> int:
    if type(value) is not int or not 1 <= value < 1 << 53:
        raise ValueError
    return value


def _sorted_ids(values: Sequence[object]) -> tuple[EntryId, ...]:
    ids = tuple(EntryId(_match(_ID, value)) for value in values)
    if list(ids) != sorted(set(ids)):
        raise ValueError
    return ids


def _sorted_writes(values: Sequence[Any]) -> tuple[WriteId, ...]:
    writes = tuple(WriteId(EntryId(_match(_ID, entry)), _index(nth)) for entry, nth in values)
    if list(writes) != sorted(set(writes)):
        raise ValueError
    return writes


def new_id(kind: str, chance: Chance) -> str:
    """Return a fresh name such as ``card-9f2c…``: a kind and 96 random bits."""
    return f"{kind}-{chance(12).hex()}"
