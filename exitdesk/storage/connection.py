"""One way to a database file: always the raw key, always these settings, and never the library's own words.

Opening never makes a file. Whatever SQLCipher says is turned into one of our errors by its code alone; the
text could carry a key (security.md, trap 5), so it is not even kept as the cause.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from exitdesk.cases.errors import DiskFull, DiskReadOnly, NotSaved
from exitdesk.errors import ExitDeskError
from exitdesk.storage.errors import NotAVault, VaultDamaged, VaultMissing

Connection: TypeAlias = Any
Row: TypeAlias = tuple[Any, ...]
Values: TypeAlias = Sequence[object]

DatabaseError: Final[type[Exception]] = sqlcipher.Error
KEY_BYTES: Final = 32
PAGE_BYTES: Final = 4096
_PLAIN: Final = b"SQLite format 3\0"
_BUSY_SECONDS: Final = 5.0

_PERM, _BUSY, _LOCKED, _READONLY, _IOERR = 3, 5, 6, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _PROTOCOL, _NOTADB = 11, 13, 14, 15, 26
_LITTLE_ROOM: Final = 1 << 20
_CHUNK: Final = 1 << 20

_SETTINGS: Final = (
    f"PRAGMA cipher_page_size = {PAGE_BYTES}",
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
)
_READER_SETTINGS: Final = (
    # The words of the search index: no table may be made once the connection only asks.
    "CREATE VIRTUAL TABLE temp.search_words USING fts5vocab('main', 'search_text', 'row')",
    "PRAGMA query_only = ON",
)
_WRITER_SETTINGS: Final = (
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
)


class DatabaseBug(Exception):
    """The database refused a statement of ours: a mistake in the program, named by its code only."""


def connect(path: Path, key: bytes, *, writing: bool, fresh: bool = False) -> Connection:
    """Open a database that is there; raises VaultMissing, NotAVault, VaultDamaged, NotSaved.

    `fresh` is an empty file that is to become one. Any other empty file is a loss: SQLite would take the
    write-ahead log beside it away, read-only or not.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    refuse_plaintext(path, fresh=fresh)
    connection: Connection = None
    try:
        uri = f"{path.absolute().as_uri()}?mode={'rw' if writing else 'ro'}"
        connection = sqlcipher.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS
        )
        _settle(connection, key, writing=writing)
    except DatabaseError as error:
        trouble = trouble_of(error, path)
    else:
        return connection
    close_quietly(connection)
    raise trouble


def _settle(connection: Connection, key: bytes, *, writing: bool) -> None:
    """Set the key and every setting.

    As scripts: a statement run on its own stays prepared, and fourteen of those fill the little memory that
    SQLite keeps at hand. Every later statement would ask the system for locked memory instead.
    """
    connection.executescript("PRAGMA cipher_log_level = NONE")
    connection.set_key(f"x'{key.hex()}'")
    settings = _SETTINGS + (_WRITER_SETTINGS if writing else _READER_SETTINGS)
    connection.executescript(";".join((*settings, "SELECT count(*) FROM sqlite_master")))
    if writing:
        connection.executescript("PRAGMA journal_mode = WAL")


def refuse_plaintext(path: Path, *, fresh: bool = False) -> None:
    """Raise NotAVault for one that is not encrypted, VaultMissing for none, VaultDamaged for an empty one."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(_PLAIN))
    except FileNotFoundError:
        raise VaultMissing from None
    except OSError:
        raise VaultDamaged from None
    if begins == _PLAIN:
        raise NotAVault
    if not begins and not fresh:
        raise VaultDamaged


def trouble_of(error: Exception, path: Path) -> ExitDeskError | DatabaseBug:
    """Return our error for what the library said of the database at `path`, by its code alone.

    The library gives one code for every trouble with a disk, so the files themselves are asked which it is.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (_CORRUPT, _NOTADB):
        return VaultDamaged()
    if code == _FULL:
        return DiskFull()
    if code in (_READONLY, _PERM, _CANTOPEN):
        return DiskReadOnly()
    if code == _IOERR:
        return trouble_with_disk(path)
    if code in (_BUSY, _LOCKED, _PROTOCOL):
        return NotSaved()
    return DatabaseBug(f"code {code}")


def trouble_with_disk(path: Path) -> ExitDeskError:
    """Damage where a byte cannot be read; else the disk would not take one, full or not."""
    try:
        for name in (path.name, f"{path.name}-wal"):
            if (file := path.with_name(name)).exists():
                with file.open("rb") as reading:
                    while reading.read(_CHUNK):
                        pass
        room = shutil.disk_usage(path.parent).free
    except OSError:
        return VaultDamaged()
    return DiskFull() if room < _LITTLE_ROOM else NotSaved()


def every_page_proved(connection: Connection) -> bool:
    """Say whether each page this connection has read so far was what its seal says.

    For one that was not, SQLCipher gives zeros and fails at the next page at the earliest. Where the zeros
    were the rest of a long row, or a page of the search, the rows come out wrong and nothing is raised.
    """
    told: Row | None = connection.execute("PRAGMA cipher_status").fetchone()
    return told == ("1",)


def close_quietly(connection: Connection | None) -> None:
    """Close a connection whatever state it is in."""
    if connection is None:
        return
    try:
        connection.close()
    except DatabaseError:
        return
