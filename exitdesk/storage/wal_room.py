"""Room for the write-ahead log, laid out before it is needed: an entry is one plain write to the disk.

A file that grows makes the file system write down its new size with every flush: nearly a second flush. The
room is zeros behind the last frame, which SQLite reads as the log's end; it is the state in which every
checkpoint leaves the file, only cleaner. It also lets what is being said be saved on a disk that is full.
"""

import os
from pathlib import Path
from typing import Final

from exitdesk.storage.durable import open_for_writing, write_at

_FRAME_BYTES: Final = 24 + 4096
_FRAMES: Final = 1024  # SQLite begins to copy the log into the database at 1,000
_HEADER_BYTES: Final = 32
ROOM_BYTES: Final = _HEADER_BYTES + _FRAMES * _FRAME_BYTES


def lay_out_room(wal: Path) -> None:
    """Let the write-ahead log be ROOM_BYTES long; where the disk refuses, it grows as it always would.

    Only for whoever alone writes to the database, and not in the middle of a transaction.
    """
    try:
        descriptor = open_for_writing(wal)
    except OSError:
        return
    try:
        there = os.fstat(descriptor).st_size
        if there < ROOM_BYTES:
            write_at(descriptor, bytes(ROOM_BYTES - there), there)
            os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)


def pages_of_log(database: Path) -> frozenset[int]:
    """Return the numbers of the pages that have a frame in a database's write-ahead log, current or not.

    A frame begins with its page's number, four bytes, in the clear (sqlite.org/fileformat2.html, 4.1).
    """
    found = set()
    try:
        with database.with_name(f"{database.name}-wal").open("rb") as log:
            place = _HEADER_BYTES
            while log.seek(place) and len(number := log.read(4)) == 4:
                found.add(int.from_bytes(number, "big"))
                place += _FRAME_BYTES
    except OSError:
        return frozenset()
    return frozenset(found)
