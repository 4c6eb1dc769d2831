"""The pages of a database and of the write-ahead log beside it, each read by itself and in the clear.

A page may lie there in several versions: in the database, and in each frame that was written of it. All are
walked, because what damaged one may have spared another; the newest is the one that counts for what has no
proof of its own.
"""

import os
from collections.abc import Iterator
from functools import lru_cache
from io import FileIO
from pathlib import Path
from typing import Final, NamedTuple

from exitdesk.crypto.pages import PAGE_BYTES, SALT_BYTES, PageCipher

_PAGES_AT_HAND: Final = 256
_HEADER_BYTES: Final = 32
_FRAME_HEADER_BYTES: Final = 24
_PLAIN: Final = b"SQLite format 3\0"
_VERSION: Final = slice(60, 64)  # of the first page: SQLite's user_version
_MAGIC: Final = (0x377F0682, 0x377F0683)


class Spot(NamedTuple):
    """Where a version of a page lies: its number (from 1), in the log or not, and the byte it begins at.

    `past` says that it is left from an earlier run of the log: what SQLite has written back since.
    """

    number: int
    in_log: bool
    at: int
    past: bool = False


class RawPage(NamedTuple):
    """A version of a page in the clear: its usable bytes, whether it proved itself, and whether it counts."""

    spot: Spot
    clear: bytes
    proved: bool
    newest: bool


class RawDatabase:
    """A database that need not open; nothing of it is written to. Close it."""

    def __init__(self, database: Path, key: bytes, salt: bytes | None = None) -> None:
        self._files = (_open(database), _open(database.with_name(f"{database.name}-wal")))
        self._newest: dict[int, Spot] = {}
        self._spots = [*self._in_database(), *self._in_log()]
        self._versions: dict[int, list[Spot]] = {}
        for spot in self._spots:
            self._versions.setdefault(spot.number, []).append(spot)
        self._newest.update((spot.number, spot) for spot in self._spots if not spot.past)
        self.salt = self._proven_salt(key, salt)
        self._cipher = PageCipher.of(key, self.salt)
        self._at_hand = lru_cache(maxsize=_PAGES_AT_HAND)(self._read)

    def __len__(self) -> int:
        return len(self._spots)

    def pages(self) -> Iterator[RawPage]:
        """Yield every version of every page that can be read, those of the database first."""
        for spot in self._spots:
            page = self._read(spot)
            if page is not None:
                yield page

    def page(self, spot: Spot) -> RawPage | None:
        """Return a version of a page, None where the disk does not give it."""
        return self._at_hand(spot)

    def newest(self, number: int) -> bytes | None:
        """Return the usable bytes of a page as it counts, None where there is none.

        Where that version is damaged, they are those of the last one before it that proves itself.
        """
        spot = self._newest.get(number)
        page = self._at_hand(spot) if spot is not None else None
        if self.salt is not None and (page is None or not page.proved):
            earlier = (self._at_hand(one) for one in reversed(self._versions.get(number, ())))
            page = next((one for one in earlier if one is not None and one.proved), page)
        return None if page is None else page.clear

    @property
    def version(self) -> int:
        """How many steps were taken, 0 where the page that says so does not prove itself."""
        spot = self._newest.get(1)
        page = self._at_hand(spot) if spot is not None else None
        return int.from_bytes(page.clear[_VERSION], "big") if page is not None and page.proved else 0

    def close(self) -> None:
        """Let go of the files."""
        self._at_hand.cache_clear()
        for file in self._files:
            if file is not None:
                file.close()

    def _read(self, spot: Spot) -> RawPage | None:
        content = self._bytes(spot.in_log, spot.at, PAGE_BYTES)
        if len(content) < PAGE_BYTES:
            return None
        proved = self._cipher.proves(content, spot.number)
        clear = self._cipher.clear(content, spot.number)
        return RawPage(spot, clear, proved, self._newest.get(spot.number) == spot)

    def _bytes(self, in_log: bool, at: int, size: int) -> bytes:
        file = self._files[in_log]
        if file is None:
            return b""
        try:
            file.seek(at)
            return file.read(size)
        except OSError:
            return b""  # a sector that cannot be read

    def _size(self, in_log: bool) -> int:
        file = self._files[in_log]
        return 0 if file is None else os.fstat(file.fileno()).st_size

    def _in_database(self) -> Iterator[Spot]:
        for at in range(0, self._size(in_log=False) - PAGE_BYTES + 1, PAGE_BYTES):
            yield Spot(at // PAGE_BYTES + 1, in_log=False, at=at)

    def _in_log(self) -> Iterator[Spot]:
        """Yield the frames of the log; all are of its present run where its header is damaged."""
        header = self._bytes(True, 0, _HEADER_BYTES)
        run = header[16:24] if int.from_bytes(header[:4], "big") in _MAGIC else None
        for at in range(_HEADER_BYTES, self._size(in_log=True), _FRAME_HEADER_BYTES + PAGE_BYTES):
            frame = self._bytes(True, at, _FRAME_HEADER_BYTES)
            number = int.from_bytes(frame[:4], "big")
            if number:
                past = run is not None and frame[8:16] != run
                yield Spot(number, in_log=True, at=at + _FRAME_HEADER_BYTES, past=past)

    def _proven_salt(self, key: bytes, known: bytes | None) -> bytes | None:
        """Return the salt by which any page proves itself: the one here, or one known from elsewhere."""
        firsts = [spot for spot in self._spots if spot.number == 1]
        here = [self._bytes(spot.in_log, spot.at, SALT_BYTES) for spot in firsts]
        for salt in (*here, known):
            if salt is None or len(salt) != SALT_BYTES or salt == _PLAIN:
                continue
            cipher = PageCipher.of(key, salt)
            for spot in self._spots[:_PAGES_AT_HAND]:
                if cipher.proves(self._bytes(spot.in_log, spot.at, PAGE_BYTES), spot.number):
                    return salt
        return None


def _open(path: Path) -> FileIO | None:
    try:
        return FileIO(path, "rb")
    except OSError:
        return None
