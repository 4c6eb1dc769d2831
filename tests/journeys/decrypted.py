"""A vault's files with every page decrypted, live, free or only in the write-ahead log: a reader of its own.

SQLCipher 4: AES-256-CBC for each page of 4096 bytes, 80 bytes reserved at its end, the first 16 of which
are the IV; the first page begins with 16 bytes of salt in the clear. In the log each page has a header of 24.
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.vault_key import VaultKey

_PAGE: Final = 4096
_RESERVED: Final = 80
_IV: Final = 16
_SALT: Final = 16
_WAL_HEADER: Final = 32
_FRAME_HEADER: Final = 24


def decrypted_files(folder: Path, vault_key: VaultKey) -> Iterator[tuple[str, bytes]]:
    """Yield each database and log in a vault's folder, by name, in the clear."""
    key = vault_key.derive(Purpose.DATABASE)
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".db":
            yield file.name, b"".join(_pages(file.read_bytes(), key))
        elif file.name.endswith(".db-wal"):
            yield file.name, b"".join(_frames(file.read_bytes(), key))


def pages_of(database: Path, key: bytes, but: Collection[int] = ()) -> list[bytes]:
    """Return the pages of a database (without those in `but`) and of its log, in the clear."""
    found = [page for number, page in enumerate(_pages(database.read_bytes(), key), 1) if number not in but]
    log = database.with_name(f"{database.name}-wal")
    return found + (list(_frames(log.read_bytes(), key)) if log.exists() else [])


def _pages(data: bytes, key: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _PAGE):
        yield _page(data[start : start + _PAGE], key, first=start == 0)


def _frames(data: bytes, key: bytes) -> Iterator[bytes]:
    for start in range(_WAL_HEADER, len(data) - _PAGE, _FRAME_HEADER + _PAGE):
        number = int.from_bytes(data[start : start + 4], "big")
        page = data[start + _FRAME_HEADER : start + _FRAME_HEADER + _PAGE]
        yield _page(page, key, first=number == 1)


def _page(page: bytes, key: bytes, *, first: bool) -> bytes:
    body, tail = page[: _PAGE - _RESERVED], page[_PAGE - _RESERVED :]
    decryptor = Cipher(AES(key), CBC(tail[:_IV])).decryptor()
    return decryptor.update(body[_SALT if first else 0 :]) + decryptor.finalize()
