"""The cells of one page of an SQLite database: records as they lie there, whoever pointed at the page.

Leaves of tables, and leaves and inner pages of indexes (tables WITHOUT ROWID are indexes), as
sqlite.org/fileformat2.html has them. Nothing here believes what it reads: a cell that makes no sense is none.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

from exitdesk.crypto.pages import USABLE_BYTES

Value: TypeAlias = int | str | bytes | None
Record: TypeAlias = tuple[Value, ...]
Overflow: TypeAlias = Callable[[int], bytes | None]
"""Returns the clear usable bytes of a page by its number, None where there is none."""

_INNER_INDEX, _LEAF_INDEX, _LEAF_TABLE = 0x02, 0x0A, 0x0D
_FIRST_PAGE_HEADER: Final = 100
_LARGEST_RECORD: Final = 1 << 30
_LOCAL_AT_LEAST: Final = (USABLE_BYTES - 12) * 32 // 255 - 23
_LOCAL_IN_TABLE: Final = USABLE_BYTES - 35
_LOCAL_IN_INDEX: Final = (USABLE_BYTES - 12) * 64 // 255 - 23
_INTEGER_BYTES: Final = (0, 1, 2, 3, 4, 6, 8)


class Cell(NamedTuple):
    """A record of a page: where its cell begins, its row's number (None in an index), and its values."""

    at: int
    rowid: int | None
    record: Record


class NoCell(Exception):
    """There is no cell at this place, or its rest is not there."""


def cells(page: bytes, number: int, overflow: Overflow, *, everywhere: bool = False) -> Iterator[Cell]:
    """Yield the records of a page of usable bytes; nothing for a page that holds none.

    With `everywhere` the page's own list of cells is not believed, and each byte is tried as the beginning
    of a table's cell: for a page of which a part was overwritten.
    """
    begins = _FIRST_PAGE_HEADER if number == 1 else 0
    kind = page[begins]
    if everywhere:
        yield from _readable(page, _LEAF_TABLE, range(begins, USABLE_BYTES - 4), overflow)
    elif kind in (_INNER_INDEX, _LEAF_INDEX, _LEAF_TABLE):
        count = int.from_bytes(page[begins + 3 : begins + 5], "big")
        pointers = begins + (12 if kind == _INNER_INDEX else 8)
        places = (
            int.from_bytes(page[at : at + 2], "big")
            for at in range(pointers, min(pointers + 2 * count, USABLE_BYTES - 1), 2)
        )
        yield from _readable(page, kind, places, overflow)


def cell_at(page: bytes, at: int, overflow: Overflow) -> Cell:
    """Return the record of a table's cell; raises NoCell."""
    return _cell(page, _LEAF_TABLE, at, overflow)


def _readable(page: bytes, kind: int, places: Iterator[int] | range, overflow: Overflow) -> Iterator[Cell]:
    for at in places:
        try:
            yield _cell(page, kind, at, overflow)
        except NoCell:
            continue


def _cell(page: bytes, kind: int, at: int, overflow: Overflow) -> Cell:
    try:
        start = at + 4 if kind == _INNER_INDEX else at
        size, start = _varint(page, start)
        rowid = None
        if kind == _LEAF_TABLE:
            rowid, start = _varint(page, start)
        if not 0 < size <= _LARGEST_RECORD:
            raise NoCell
        return Cell(at, rowid, _record(_payload(page, kind, start, size, overflow)))
    except (IndexError, UnicodeDecodeError):
        raise NoCell from None


def _payload(page: bytes, kind: int, start: int, size: int, overflow: Overflow) -> bytes:
    most = _LOCAL_IN_TABLE if kind == _LEAF_TABLE else _LOCAL_IN_INDEX
    local = size
    if size > most:
        local = _LOCAL_AT_LEAST + (size - _LOCAL_AT_LEAST) % (USABLE_BYTES - 4)
        local = local if local <= most else _LOCAL_AT_LEAST
    held = page[start : start + local]
    if len(held) < local:
        raise NoCell
    if local == size:
        return held
    if _declared(held) != size:
        raise NoCell  # follow no chain of pages for what cannot be a record
    following = int.from_bytes(page[start + local : start + local + 4], "big")
    parts = [held]
    left = size - local
    seen: set[int] = set()
    while left:
        more = None if following in seen else overflow(following)
        if more is None:
            raise NoCell  # the chain ends too soon, or comes back to where it was
        seen.add(following)
        following = int.from_bytes(more[:4], "big")
        parts.append(more[4 : 4 + left])
        left -= len(parts[-1])
    return b"".join(parts)


def _declared(held: bytes) -> int:
    """Return how long a record is by its own header, which must lie here whole."""
    header, at = _varint(held, 0)
    if not at <= header <= len(held):
        raise NoCell
    size = header
    while at < header:
        kind, at = _varint(held, at)
        size += (kind - 12) // 2 if kind >= 12 else _INTEGER_BYTES[kind] if kind <= 6 else 0
    return size


def _record(payload: bytes) -> Record:
    header, at = _varint(payload, 0)
    if not at <= header <= len(payload):
        raise NoCell
    values: list[Value] = []
    body = header
    while at < header:
        kind, at = _varint(payload, at)
        value, body = _value(payload, kind, body)
        values.append(value)
    if body != len(payload):
        raise NoCell
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind >= 12:
        end = at + (kind - 12) // 2
        content = payload[at:end]
        if end > len(payload):
            raise NoCell
        return (content if kind % 2 == 0 else content.decode("utf-8")), end
    if kind in (8, 9):
        return kind - 8, at
    if kind == 0:
        return None, at
    if kind > 6:
        raise NoCell  # no table of ours holds a real number
    end = at + _INTEGER_BYTES[kind]
    if end > len(payload):
        raise NoCell
    return int.from_bytes(payload[at:end], "big", signed=True), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at `at`, and where it ends; raises IndexError."""
    value = 0
    for nth in range(8):
        byte = data[at + nth]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + nth + 1
    return value << 8 | data[at + 8], at + 9
