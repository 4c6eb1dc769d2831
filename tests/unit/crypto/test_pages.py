"""A page is read by itself: it proves itself by the salt, and its words need the raw key alone."""

from pathlib import Path

import pytest

from exitdesk.crypto.key_copies import read_key_files
from exitdesk.crypto.pages import PAGE_BYTES, SALT_BYTES, USABLE_BYTES, PageCipher
from exitdesk.crypto.profiles import TESTING
from exitdesk.crypto.purposes import Purpose
from tools.golden_vault import PASSPHRASE, ROOT


@pytest.fixture(scope="module")
def golden() -> tuple[bytes, bytes]:
    """Return the oldest golden vault's raw key and its database, as SQLCipher wrote it."""
    folder: Path = min(ROOT.iterdir()) / "data"
    key = read_key_files(folder).open_with_passphrase(PASSPHRASE, floor=TESTING)
    return key.derive(Purpose.DATABASE), (folder / "vault.db").read_bytes()


def test_every_page_that_sqlcipher_wrote_proves_itself(golden: tuple[bytes, bytes]) -> None:
    """With the file's own salt, at its own number, and at no other."""
    key, database = golden
    cipher = PageCipher.of(key, database[:SALT_BYTES])
    pages = [database[at : at + PAGE_BYTES] for at in range(0, len(database), PAGE_BYTES)]

    assert all(cipher.proves(page, number) for number, page in enumerate(pages, 1))
    assert not cipher.proves(pages[1], 3)
    assert not cipher.proves(pages[1][:-1], 2)


def test_a_flipped_bit_is_seen(golden: tuple[bytes, bytes]) -> None:
    """In the text, in the vector and in the proof itself."""
    key, database = golden
    cipher = PageCipher.of(key, database[:SALT_BYTES])
    for at in (0, USABLE_BYTES - 1, USABLE_BYTES, PAGE_BYTES - 1):
        page = bytearray(database[PAGE_BYTES : 2 * PAGE_BYTES])
        page[at] ^= 0x01
        assert not cipher.proves(bytes(page), 2)


def test_the_words_need_no_salt(golden: tuple[bytes, bytes]) -> None:
    """Without it nothing is proved, and every page is in the clear all the same."""
    key, database = golden
    with_salt, without = PageCipher.of(key, database[:SALT_BYTES]), PageCipher.of(key, None)
    first = database[:PAGE_BYTES]

    assert without.clear(first, 1) == with_salt.clear(first, 1)
    assert without.clear(first, 1).startswith(b"SQLite format 3\0")
    assert len(without.clear(database[PAGE_BYTES : 2 * PAGE_BYTES], 2)) == USABLE_BYTES
    assert not without.proves(first, 1)


@pytest.mark.parametrize(("key", "salt"), [(b"short", None), (bytes(32), b"short")])
def test_a_key_or_salt_of_another_length_is_a_mistake(key: bytes, salt: bytes | None) -> None:
    """A key of 31 bytes is a passphrase to SQLCipher, and a bug here."""
    with pytest.raises(ValueError, match="32 bytes"):
        PageCipher.of(key, salt)


def test_a_cipher_does_not_tell_its_keys(golden: tuple[bytes, bytes]) -> None:
    """Neither the raw key nor the one of the proofs."""
    key, database = golden
    cipher = PageCipher.of(key, database[:SALT_BYTES])
    assert cipher.mac_key is not None
    assert repr(key) not in repr(cipher)
    assert repr(cipher.mac_key) not in repr(cipher)
