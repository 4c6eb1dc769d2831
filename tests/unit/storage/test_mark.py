"""The mark: two sectors in turn, each proving itself."""

import hashlib
import hmac
from pathlib import Path

import pytest

from exitdesk.storage.errors import MarkLost
from exitdesk.storage.log import LogHead
from exitdesk.storage.mark import SECTOR_BYTES, Marked, MarkFile

KEY, VAULT_ID = bytes(range(32)), bytes(range(16))


def _mark(folder: Path, key: bytes = KEY, vault_id: bytes = VAULT_ID) -> MarkFile:
    return MarkFile(folder / "mark", key, vault_id)


def _head(number: int) -> LogHead:
    return LogHead(number, hashlib.sha256(bytes([number])).digest())


def test_what_was_marked_is_read_back(tmp_path: Path) -> None:
    """The newest of two sectors counts."""
    mark = _mark(tmp_path)
    mark.make(_head(1))
    for number in range(2, 7):
        mark.write(_head(number))
        assert _mark(tmp_path).read().head == _head(number)

    assert _mark(tmp_path).read() == Marked(_head(6), 7)
    assert (tmp_path / "mark").stat().st_size == 2 * SECTOR_BYTES


def test_a_sector_is_as_written_down(tmp_path: Path) -> None:
    """Magic, format, vault id, counter, number, hash, HMAC, zeros: docs/vault-format.md, byte by byte."""
    _mark(tmp_path).make(_head(1))

    sector = (tmp_path / "mark").read_bytes()[:SECTOR_BYTES]
    body = b"TAVLEMRK\0\0\0\1" + VAULT_ID + (2).to_bytes(8, "big") + (1).to_bytes(8, "big") + _head(1).hash

    assert sector == (body + hmac.digest(KEY, body, "sha256")).ljust(SECTOR_BYTES, b"\0")


@pytest.mark.parametrize("torn", [0, 1])
def test_a_torn_sector_leaves_the_other(tmp_path: Path, torn: int) -> None:
    """One spoilt sector costs at most one step; two cost the mark."""
    mark = _mark(tmp_path)
    mark.make(_head(1))
    mark.write(_head(2))
    content = bytearray((tmp_path / "mark").read_bytes())
    content[torn * SECTOR_BYTES + 50] ^= 1
    (tmp_path / "mark").write_bytes(content)

    assert _mark(tmp_path).read().head.number in (1, 2)

    content[(1 - torn) * SECTOR_BYTES + 50] ^= 1
    (tmp_path / "mark").write_bytes(content)
    with pytest.raises(MarkLost):
        _mark(tmp_path).read()


def test_every_flipped_bit_that_says_something_is_noticed(tmp_path: Path) -> None:
    """A sector with any byte of its first 108 changed is not intact."""
    _mark(tmp_path).make(_head(1))
    whole = (tmp_path / "mark").read_bytes()

    for at in range(108):
        flipped = bytearray(whole)
        flipped[at] ^= 0x80
        (tmp_path / "mark").write_bytes(flipped)
        assert _mark(tmp_path).sectors()[0] is None


def test_another_key_or_vault_reads_no_mark(tmp_path: Path) -> None:
    """A mark of another vault is no mark."""
    _mark(tmp_path).make(_head(1))

    with pytest.raises(MarkLost):
        _mark(tmp_path, key=bytes(32)).read()
    with pytest.raises(MarkLost):
        _mark(tmp_path, vault_id=bytes(16)).read()


def test_a_doubted_mark_is_made_anew_by_the_next_write(tmp_path: Path) -> None:
    """A new file in the old one's place, so that the head that was doubted never wins."""
    mark = _mark(tmp_path)
    mark.make(_head(5))
    mark.read()

    mark.doubt()
    mark.write(_head(3))
    assert _mark(tmp_path).read().head == _head(3)
    mark.write(_head(4))

    assert _mark(tmp_path).read().head == _head(4)


def test_a_vault_id_has_sixteen_bytes(tmp_path: Path) -> None:
    """Anything else is a mistake in the program."""
    with pytest.raises(ValueError, match="16 bytes"):
        _mark(tmp_path, vault_id=b"short")
