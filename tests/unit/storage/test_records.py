"""Records are read off a page as SQLite wrote them, and nothing is believed that makes no sense."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.pages import USABLE_BYTES
from exitdesk.storage.connection import connect
from exitdesk.storage.salvage.raw import RawDatabase
from exitdesk.storage.salvage.records import Cell, NoCell, cell_at, cells

ROWS = [
    (None, 0, 1, -1, 127, -128, 32_000, -8_000_000, 2**31 - 1, -(2**40), 2**62, "Æ", b"\0\x01", ""),
    ("kort", None, b"x" * 3_000, 5, *[None] * 10),
    ("langt " * 3_000, b"y" * 40_000, 1, *[None] * 11),
]


def test_what_sqlcipher_wrote_is_read_off_its_pages(tmp_path: Path) -> None:
    """Numbers of every size, texts, nothing, and rows that go on over many pages."""
    key, file = bytes(range(32)), tmp_path / "made.db"
    file.touch()
    made = connect(file, key, writing=True, fresh=True)
    made.execute("CREATE TABLE t (" + ", ".join(f"c{nth}" for nth in range(len(ROWS[0]))) + ")")
    for row in ROWS:
        made.execute(f"INSERT INTO t VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
    made.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    made.close()

    raw = RawDatabase(file, key)
    found = [
        cell for page in raw.pages() for cell in cells(page.clear, page.spot.number, raw.newest) if cell.rowid
    ]
    everywhere = [
        cell
        for page in raw.pages()
        for cell in cells(page.clear, page.spot.number, raw.newest, everywhere=True)
    ]
    raw.close()

    assert [cell.record for cell in found if len(cell.record) == len(ROWS[0])] == ROWS
    assert {cell.record for cell in everywhere} >= set(ROWS)


def test_what_is_no_page_of_records_has_none() -> None:
    """Zeros, an inner page of a table, noise: no record, no error."""
    for page in (bytes(USABLE_BYTES), b"\x05" + bytes(USABLE_BYTES - 1)):
        assert list(cells(page, 2, _no_page)) == []


@given(st.integers(0, 2**32), st.booleans(), st.sampled_from([0x02, 0x0A, 0x0D]))
def test_noise_is_read_without_an_error(seed: int, everywhere: bool, kind: int) -> None:
    """Whatever a disk gives: at most a record that means nothing to anybody."""
    noise = random.Random(seed).randbytes(USABLE_BYTES - 1)
    for cell in cells(bytes([kind]) + noise, 2, lambda _number: noise, everywhere=everywhere):
        assert isinstance(cell, Cell)


def _no_page(_number: int) -> bytes | None:
    return None


def test_a_cell_that_reaches_over_the_end_is_none() -> None:
    """Its size says more than there is."""
    page = bytes(USABLE_BYTES - 2) + b"\x7f\x01"
    with pytest.raises(NoCell):
        cell_at(page, USABLE_BYTES - 2, _no_page)


def test_a_record_whose_pages_lead_in_a_circle_is_none() -> None:
    """It says that it is a gigabyte long; no page is asked for twice."""
    size = 1 << 29
    kind = 2 * (size - 6) + 12
    header = bytes([6]) + _varint(kind)
    page = bytearray(USABLE_BYTES)
    page[:8] = bytes([0x0D, 0, 0, 0, 1, 0, 0, 0])
    page[8:10] = (20).to_bytes(2, "big")
    cell = _varint(size) + _varint(1) + header
    page[20 : 20 + len(cell)] = cell
    asked = 0

    def overflow(number: int) -> bytes | None:
        nonlocal asked
        asked += 1
        return (number + 1 & 7).to_bytes(4, "big") + bytes(USABLE_BYTES - 4)

    assert list(cells(bytes(page), 2, overflow)) == []
    assert asked == 8


def _varint(value: int) -> bytes:
    groups = [value & 0x7F]
    while value := value >> 7:
        groups.append(value & 0x7F | 0x80)
    return bytes(reversed(groups))
