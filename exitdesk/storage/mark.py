"""The mark: how far the log had come when somebody was last told "saved". It is written after every commit.

Two sectors of 4 KiB are made at once and written in turn, so a cut spoils at most the one being written. A
sector is ``TAVLEMRK``, format, vault id, counter, log number, log hash and an HMAC under a key of its own.
"""

import hashlib
import hmac
import os
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exitdesk.storage.durable import (
    disk_told,
    make_private_file,
    open_for_writing,
    sync_content,
    sync_folder,
    write_at,
)
from exitdesk.storage.errors import MarkLost
from exitdesk.storage.log import LogHead

MARK_NAME: Final = "mark"
SECTOR_BYTES: Final = 4096
VAULT_ID_BYTES: Final = 16
_LAYOUT: Final = struct.Struct(">8sI16sQQ32s")
_MAGIC: Final = b"TAVLEMRK"
_FORMAT: Final = 1
_MAC_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Marked:
    """What a mark says; `counter` grows by one with every write."""

    head: LogHead
    counter: int


class MarkFile:
    """The mark of one vault. One process writes it at a time: the one that holds the folder's lock."""

    def __init__(self, path: Path, key: bytes, vault_id: bytes) -> None:
        if len(vault_id) != VAULT_ID_BYTES:
            raise ValueError("a vault id has 16 bytes")
        self._path = path
        self._key = key
        self._vault_id = vault_id
        self._descriptor: int | None = None
        self._last: Marked | None = None
        self._doubted = False

    @property
    def last(self) -> Marked | None:
        """What was read or written last; None before either."""
        return self._last

    def read(self) -> Marked:
        """Return the newest sector that is intact; raises MarkLost where there is none."""
        found = [one for one in self.sectors() if one is not None]
        if not found:
            raise MarkLost
        self._last = max(found, key=lambda one: one.counter)
        return self._last

    def sectors(self) -> tuple[Marked | None, Marked | None]:
        """Return both sectors, None for one that is not intact."""
        content = b""
        with suppress(OSError):
            content = self._path.read_bytes()
        return self._parse(content[:SECTOR_BYTES]), self._parse(content[SECTOR_BYTES:])

    def doubt(self) -> None:
        """Hold nothing against this mark any more: the next write puts a new file in its place."""
        self._doubted, self._last = True, None

    def write(self, head: LogHead) -> None:
        """Write the next sector; returns when it is on the disk. Raises NotSaved and its kind."""
        if self._doubted:
            self._renew(head)
            return
        counter = 1 + (self._last.counter if self._last else 0)
        try:
            with disk_told():
                if self._descriptor is None:
                    self._descriptor = open_for_writing(self._path)
                write_at(self._descriptor, self._sector(head, counter), counter % 2 * SECTOR_BYTES)
                sync_content(self._descriptor)
        except BaseException:
            self.close()
            raise
        self._last = Marked(head, counter)

    def make(self, head: LogHead) -> None:
        """Make the file with both sectors; raises FileExistsError through NotSaved."""
        self._make(self._path, head, 2)

    def _renew(self, head: LogHead) -> None:
        """Put a new file in the place of a mark that no longer holds; the old one was copied aside before."""
        self.close()
        new = self._path.with_name(f"{self._path.name}.new")
        with disk_told():
            new.unlink(missing_ok=True)
        self._make(new, head, 2)
        with disk_told():
            new.replace(self._path)
            sync_folder(self._path.parent)
        self._doubted = False

    def close(self) -> None:
        """Let go of the file; the next write opens it again."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _make(self, path: Path, head: LogHead, counter: int) -> None:
        sectors = sorted((counter - 1, counter), key=lambda one: one % 2)
        with disk_told():
            descriptor = make_private_file(path)
            try:
                write_at(descriptor, b"".join(self._sector(head, one) for one in sectors), 0)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        self._last = Marked(head, counter)

    def _sector(self, head: LogHead, counter: int) -> bytes:
        body = _LAYOUT.pack(_MAGIC, _FORMAT, self._vault_id, counter, head.number, head.hash)
        return (body + self._mac(body)).ljust(SECTOR_BYTES, b"\0")

    def _parse(self, sector: bytes) -> Marked | None:
        body, mac = sector[: _LAYOUT.size], sector[_LAYOUT.size : _LAYOUT.size + _MAC_BYTES]
        if len(sector) != SECTOR_BYTES or not hmac.compare_digest(mac, self._mac(body)):
            return None
        magic, version, vault_id, counter, number, log_hash = _LAYOUT.unpack(body)
        if (magic, version, vault_id) != (_MAGIC, _FORMAT, self._vault_id):
            return None
        return Marked(LogHead(number, log_hash), counter)

    def _mac(self, body: bytes) -> bytes:
        return hmac.digest(self._key, body, hashlib.sha256)
