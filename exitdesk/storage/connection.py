"""One way to a database file: always the raw key, always these settings, and never the library's own words.

Opening never makes a file. Whatever SQLCipher says is turned into one of our errors by its code alone; the
text could carry a key (security.md, trap 5), so it is not even kept as the cause.
"""

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
_CORRUPT, _FULL, _CANTOPEN, _NOTADB = 11, 13, 14, 26
_UNREADABLE: Final = frozenset(
    _IOERR | part << 8 for part in (1, 2, 32, 33)
)  # read, short, data, file system

_SETTINGS: Final = (
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
)
_WRITER_SETTINGS: Final = (
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
)


class DatabaseBug(Exception):
    """The database refused a statement of ours: a mistake in the program, named by its code only."""


def connect(path: Path, key: bytes, *, writing: bool) -> Connection:
    """Open a database that is there; raises VaultMissing, NotAVault, VaultDamaged, NotSaved."""
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    refuse_plaintext(path)
    connection: Connection = None
    try:
        uri = f"{path.absolute().as_uri()}?mode={'rw' if writing else 'ro'}"
        connection = sqlcipher.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS
        )
        _settle(connection, key, writing=writing)
    except DatabaseError as error:
        trouble = trouble_of(error, writing=writing)
    else:
        return connection
    close_quietly(connection)
    raise trouble


def _settle(connection: Connection, key: bytes, *, writing: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.set_key(f"x'{key.hex()}'")
    connection.execute(f"PRAGMA cipher_page_size = {PAGE_BYTES}")
    for setting in _SETTINGS + (_WRITER_SETTINGS if writing else ("PRAGMA query_only = ON",)):
        connection.execute(setting)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    if writing:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()


def refuse_plaintext(path: Path) -> None:
    """Raise NotAVault for a database that is not encrypted, VaultMissing for none."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(_PLAIN))
    except FileNotFoundError:
        raise VaultMissing from None
    except OSError:
        raise VaultDamaged from None
    if begins == _PLAIN:
        raise NotAVault


def trouble_of(error: Exception, *, writing: bool) -> ExitDeskError | DatabaseBug:
    """Return our error for the library's, by its code alone."""
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & 0xFF
    if code in (_CORRUPT, _NOTADB) or extended in _UNREADABLE:
        return VaultDamaged()
    if code == _FULL:
        return DiskFull()
    if code in (_READONLY, _PERM, _CANTOPEN, _IOERR):
        if not writing:
            return VaultDamaged()
        return NotSaved() if code == _IOERR else DiskReadOnly()
    if code in (_BUSY, _LOCKED):
        return NotSaved()
    return DatabaseBug(f"code {code}")


def close_quietly(connection: Connection | None) -> None:
    """Close a connection whatever state it is in."""
    if connection is None:
        return
    try:
        connection.close()
    except DatabaseError:
        return
