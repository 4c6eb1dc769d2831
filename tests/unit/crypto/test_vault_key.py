"""The vault key shows nothing, and every purpose has a key and a label of its own."""

import pickle

import pytest

from exitdesk.crypto.purposes import Purpose, SlotPurpose, derive_key
from exitdesk.crypto.vault_key import VaultKey, draw_vault_key

SECRET = bytes(range(32))


def test_a_vault_key_shows_nothing_of_itself() -> None:
    """Not in a log line, not in a traceback."""
    assert repr(VaultKey(SECRET)) == str(VaultKey(SECRET)) == "VaultKey(not shown)"


def test_a_vault_key_is_not_pickled() -> None:
    """It never leaves the process by accident."""
    with pytest.raises(TypeError):
        pickle.dumps(VaultKey(SECRET))


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_vault_key_of_another_length_is_a_bug(length: int) -> None:
    """Trap 1 of security.md: a short key must never reach the database."""
    with pytest.raises(ValueError, match="32 bytes"):
        VaultKey(bytes(length))


def test_two_vault_keys_are_equal_when_their_bytes_are() -> None:
    """And hash alike, without the hash being the bytes."""
    assert VaultKey(SECRET) == VaultKey(SECRET)
    assert VaultKey(SECRET) != VaultKey(bytes(32))
    assert VaultKey(SECRET) != SECRET
    assert len({VaultKey(SECRET), VaultKey(SECRET)}) == 1


def test_drawn_vault_keys_differ() -> None:
    """32 bytes from the source of chance."""
    assert draw_vault_key() != draw_vault_key()
    assert draw_vault_key(lambda count: SECRET[:count]) == VaultKey(SECRET)


def test_every_purpose_has_a_key_of_its_own() -> None:
    """32 bytes each, none the vault key."""
    derived = {VaultKey(SECRET).derive(purpose) for purpose in Purpose}
    assert len(derived) == len(Purpose)
    assert {len(key) for key in derived} == {32}
    assert SECRET not in derived


def test_no_label_is_used_twice_and_none_tells_the_program() -> None:
    """Across both families of purposes."""
    labels = [purpose.value for purpose in (*Purpose, *SlotPurpose)]
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if "exit" in label] == []


def test_the_derivation_is_hkdf_sha256_of_the_standard() -> None:
    """RFC 5869 with the label as info, written out with HMAC alone."""
    import hmac

    extracted = hmac.digest(bytes(32), SECRET, "sha256")
    expanded = hmac.digest(extracted, b"tavle 1 database raw key\x01", "sha256")
    assert VaultKey(SECRET).derive(Purpose.DATABASE) == expanded
    salted = hmac.digest(hmac.digest(b"salt", SECRET, "sha256"), b"tavle 1 slot kit\x01", "sha256")
    assert derive_key(SECRET, SlotPurpose.KIT, salt=b"salt") == salted
