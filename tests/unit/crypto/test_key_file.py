"""The key file: who opens it, what a change leaves behind, and what is said when it does not open."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.errors import (
    DeviceSecretNotHere,
    DeviceSecretOther,
    KeyFileDamaged,
    KeyFileRefused,
    KeyFileTampered,
    RekeyUnfinished,
    WrongKit,
    WrongPassphrase,
)
from exitdesk.crypto.key_file import KeyFile, parse_key_file
from exitdesk.crypto.kit import draw_kit
from exitdesk.crypto.profiles import FLOOR, TESTING
from exitdesk.crypto.slots import SlotKind, SlotMaker, device_check
from exitdesk.crypto.vault_key import draw_vault_key

VAULT_ID = bytes(range(16))
PASSPHRASE = "tulipan gulerod honning vindue sommer cykel"
OTHER = "kartoffel stjerne gyldig klaver februar lampe"
KEY = draw_vault_key()
COMING = draw_vault_key()
KIT = draw_kit()
OTHER_KIT = draw_kit()
DEVICE = bytes(range(32))


def _key_file(device_secret: bytes | None = None) -> KeyFile:
    return KeyFile.create(VAULT_ID, KEY, PASSPHRASE, KIT, TESTING, device_secret=device_secret)


def _changing() -> KeyFile:
    return _key_file().with_coming_key(KEY, COMING, OTHER, OTHER_KIT, TESTING)


def test_the_passphrase_and_the_kit_open_the_same_key() -> None:
    """As typed, with capitals and dashes."""
    key_file = _key_file()
    typed = PASSPHRASE.upper().replace(" ", "-")
    assert key_file.open_with_passphrase(typed, floor=TESTING) == KEY
    assert key_file.open_with_kit(KIT, floor=TESTING) == KEY
    assert (key_file.vault_id, key_file.epoch, key_file.generation) == (VAULT_ID, 1, 1)


def test_another_passphrase_is_called_wrong() -> None:
    """The checksum was good, so it may be said."""
    with pytest.raises(WrongPassphrase):
        _key_file().open_with_passphrase(OTHER, floor=TESTING)


def test_another_vaults_kit_is_called_wrong() -> None:
    """Right in itself, and not this vault's."""
    with pytest.raises(WrongKit):
        _key_file().open_with_kit(OTHER_KIT, floor=TESTING)


def test_a_passphrase_made_of_the_kits_words_does_not_open_the_passphrase_slot() -> None:
    """A slot's kind is in its key."""
    with pytest.raises(WrongPassphrase):
        _key_file().open_with_passphrase(KIT.secret.decode(), floor=TESTING)


def test_a_key_file_with_the_testing_profile_is_refused_by_a_reader_that_was_handed_no_floor() -> None:
    """S3: a downgrade is refused before a guess is made."""
    with pytest.raises(KeyFileRefused):
        _key_file().open_with_passphrase(PASSPHRASE)
    with pytest.raises(KeyFileRefused):
        _key_file().open_with_kit(KIT)


def test_a_key_file_at_the_floor_opens_without_being_handed_one() -> None:
    """The way of every real vault."""
    key_file = KeyFile.create(VAULT_ID, KEY, PASSPHRASE, KIT, FLOOR)
    assert key_file.open_with_passphrase(PASSPHRASE) == KEY


def test_a_vault_id_of_another_length_is_a_bug() -> None:
    """Sixteen bytes."""
    with pytest.raises(ValueError, match="16 bytes"):
        KeyFile.create(b"short", KEY, PASSPHRASE, KIT, TESTING)


def test_a_bound_passphrase_opens_on_its_computer_only() -> None:
    """A copied vault cannot be guessed at all: the secret is not in it."""
    key_file = _key_file(DEVICE)
    assert key_file.bound
    assert key_file.device_check == device_check(DEVICE) != device_check(bytes(32))
    assert key_file.open_with_passphrase(PASSPHRASE, DEVICE, floor=TESTING) == KEY
    with pytest.raises(DeviceSecretNotHere):
        key_file.open_with_passphrase(PASSPHRASE, floor=TESTING)
    with pytest.raises(DeviceSecretOther):
        key_file.open_with_passphrase(PASSPHRASE, bytes(32), floor=TESTING)
    with pytest.raises(WrongPassphrase):
        key_file.open_with_passphrase(OTHER, DEVICE, floor=TESTING)


def test_the_kit_opens_a_bound_vault_on_any_computer() -> None:
    """The way back where the keyring was emptied."""
    assert _key_file(DEVICE).open_with_kit(KIT, floor=TESTING) == KEY


def test_an_unbound_vault_opens_whatever_the_keyring_holds() -> None:
    """S8: a secret of something else is not mixed in."""
    key_file = _key_file()
    assert not key_file.bound
    assert key_file.device_check is None
    assert key_file.open_with_passphrase(PASSPHRASE, DEVICE, floor=TESTING) == KEY


def test_a_new_passphrase_replaces_the_old_and_keeps_the_kit() -> None:
    """The next generation; the value before it stays as it was."""
    before = _key_file(DEVICE)
    after = before.with_new_passphrase(KEY, OTHER, TESTING)
    assert after.generation == 2
    assert not after.bound
    assert after.open_with_passphrase(OTHER, floor=TESTING) == KEY
    assert after.open_with_kit(KIT, floor=TESTING) == KEY
    with pytest.raises(WrongPassphrase):
        after.open_with_passphrase(PASSPHRASE, floor=TESTING)
    assert before.generation == 1


def test_a_new_kit_replaces_the_old_and_keeps_the_passphrase() -> None:
    """A kit that was seen by somebody is made worthless."""
    after = _key_file().with_new_kit(KEY, OTHER_KIT, TESTING)
    assert after.open_with_kit(OTHER_KIT, floor=TESTING) == KEY
    assert after.open_with_passphrase(PASSPHRASE, floor=TESTING) == KEY
    with pytest.raises(WrongKit):
        after.open_with_kit(KIT, floor=TESTING)


def test_a_key_file_is_not_changed_with_another_vaults_key() -> None:
    """The whole-file MAC is checked before anything is made from it."""
    with pytest.raises(KeyFileTampered):
        _key_file().with_new_passphrase(COMING, OTHER, TESTING)
    with pytest.raises(KeyFileTampered):
        _key_file().with_new_kit(COMING, OTHER_KIT, TESTING)


def test_while_a_key_change_is_under_way_each_epoch_opens_to_its_own_key() -> None:
    """R10: the file holds both until the vault's rename is safe."""
    key_file = _changing()
    assert (key_file.epoch, key_file.coming_epoch, key_file.generation) == (1, 2, 2)
    assert key_file.open_with_passphrase(PASSPHRASE, floor=TESTING) == KEY
    assert key_file.open_with_passphrase(OTHER, floor=TESTING, epoch=2) == COMING
    assert key_file.open_with_kit(KIT, floor=TESTING) == KEY
    assert key_file.open_with_kit(OTHER_KIT, floor=TESTING, epoch=2) == COMING


def test_a_key_change_that_is_done_leaves_only_the_coming_key() -> None:
    """No slot still wraps the old one."""
    done = _changing().with_key_change_done(COMING)
    assert (done.epoch, done.coming_epoch, done.generation) == (2, None, 3)
    assert done.open_with_passphrase(OTHER, floor=TESTING) == COMING
    with pytest.raises(WrongPassphrase):
        done.open_with_passphrase(PASSPHRASE, floor=TESTING)
    with pytest.raises(WrongPassphrase):
        done.open_with_passphrase(PASSPHRASE, floor=TESTING, epoch=1)
    with pytest.raises(WrongKit):
        done.open_with_kit(KIT, floor=TESTING, epoch=1)


def test_a_key_change_that_is_dropped_leaves_only_the_old_key() -> None:
    """As before, two generations later."""
    dropped = _changing().with_key_change_dropped(KEY)
    assert (dropped.epoch, dropped.coming_epoch, dropped.generation) == (1, None, 3)
    assert dropped.open_with_passphrase(PASSPHRASE, floor=TESTING) == KEY
    with pytest.raises(WrongPassphrase):
        dropped.open_with_passphrase(OTHER, floor=TESTING)


def test_nothing_else_is_changed_while_a_key_change_is_under_way() -> None:
    """Finish it or drop it first."""
    with pytest.raises(RekeyUnfinished):
        _changing().with_new_passphrase(KEY, OTHER, TESTING)
    with pytest.raises(RekeyUnfinished):
        _changing().with_new_kit(KEY, OTHER_KIT, TESTING)
    with pytest.raises(RekeyUnfinished):
        _changing().with_coming_key(KEY, COMING, OTHER, OTHER_KIT, TESTING)


def test_a_key_change_is_finished_with_its_own_key_only() -> None:
    """The old key cannot stand in for the coming one, nor the other way round."""
    with pytest.raises(KeyFileTampered):
        _changing().with_key_change_done(KEY)
    with pytest.raises(KeyFileTampered):
        _changing().with_key_change_dropped(COMING)


def test_finishing_a_key_change_that_never_began_is_a_bug() -> None:
    """There is nothing to finish."""
    with pytest.raises(ValueError, match="under way"):
        _key_file().with_key_change_done(KEY)
    with pytest.raises(ValueError, match="under way"):
        _key_file().with_key_change_dropped(KEY)


def test_a_key_file_is_read_back_as_it_was_written() -> None:
    """In every state it can be in."""
    for key_file in (_key_file(), _key_file(DEVICE), _changing(), _changing().with_key_change_done(COMING)):
        assert parse_key_file(key_file.to_bytes()) == key_file


WRITTEN = _changing().to_bytes()


@given(st.integers(0, 8 * len(WRITTEN) - 1))
def test_any_flipped_bit_is_damage_and_never_a_wrong_passphrase(bit: int) -> None:
    """R3: trap 3 of security.md."""
    flipped = bytearray(WRITTEN)
    flipped[bit // 8] ^= 1 << bit % 8
    with pytest.raises(KeyFileDamaged):
        parse_key_file(bytes(flipped))


@given(st.integers(0, len(WRITTEN) - 1))
def test_a_cut_off_key_file_is_damaged(length: int) -> None:
    """Also where nothing is left."""
    with pytest.raises(KeyFileDamaged):
        parse_key_file(WRITTEN[:length])


@given(st.binary(max_size=300))
def test_any_bytes_with_a_good_checksum_are_refused_without_a_crash(body: bytes) -> None:
    """A planted file: the checksum proves nothing about the sender."""
    with pytest.raises(KeyFileDamaged):
        parse_key_file(_summed(body))


@pytest.mark.parametrize(
    ("place", "changed"),
    [
        (0, b"OTHERKEY"),
        (8, b"\0\0"),
        (10, b"\0"),
        (10, b"\x09"),
        (10, b"\x05"),
        (11, b"\1"),
        (28, b"\0\0\0\2"),
        (40, b"\0"),
        (40, b"\x09"),
        (41, b"\1"),
        (44, b"\0\0\0\7"),
    ],
)
def test_fields_that_make_no_sense_are_damage(place: int, changed: bytes) -> None:
    """Magic, format 0, slot counts, reserved bytes, epochs and kinds: one way to write each value."""
    body = WRITTEN[:-32]
    with pytest.raises(KeyFileDamaged):
        parse_key_file(_summed(body[:place] + changed + body[place + len(changed) :]))


def test_a_file_too_large_to_be_a_key_file_is_damaged() -> None:
    """However good its checksum."""
    with pytest.raises(KeyFileDamaged):
        parse_key_file(_summed(WRITTEN[:-32] + bytes(4096)))


@given(st.integers(12, 40 + 4 * 104 - 1))
def test_a_field_changed_and_summed_again_never_opens(place: int) -> None:
    """Whoever rewrites the checksum still meets the slot's binding or the whole-file MAC."""
    body = bytearray(WRITTEN[:-32])
    body[place] ^= 1
    with pytest.raises(
        (KeyFileDamaged, KeyFileRefused, KeyFileTampered, WrongPassphrase, DeviceSecretNotHere)
    ):
        parse_key_file(_summed(bytes(body))).open_with_passphrase(PASSPHRASE, DEVICE, floor=TESTING)


def test_a_slot_put_in_from_an_older_generation_is_noticed() -> None:
    """The old passphrase's slot is genuine; the file around it is not."""
    old = _key_file()
    new = old.with_new_passphrase(KEY, OTHER, TESTING).to_bytes()
    mixed = new[:40] + old.to_bytes()[40:144] + new[144:-32]
    with pytest.raises(KeyFileTampered):
        parse_key_file(_summed(mixed)).open_with_passphrase(PASSPHRASE, floor=TESTING)


def test_there_is_room_for_a_second_officer() -> None:
    """A third kind of slot is read, kept and written back today."""
    key_file = _key_file()
    maker = SlotMaker(key_file.content.context(), TESTING, bytes)
    slot = maker.wrap(KEY, SlotKind.SECOND_OFFICER, 1, b"her secret")
    assert slot.unwrap(b"her secret", None, key_file.content.context(), TESTING) == KEY
    with pytest.raises(WrongPassphrase):
        slot.unwrap(b"another", None, key_file.content.context(), TESTING)


def _summed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()
