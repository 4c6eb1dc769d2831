"""A parcel: whole or named as damaged, opened by its words and by nothing else, silent about its content."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.errors import ParcelDamaged, ParcelNewer, WrongParcelWords
from exitdesk.crypto.parcel import is_parcel, make_parcel, open_parcel
from exitdesk.crypto.profiles import FLOOR, TESTING, Profile

WORDS = "ro sol mark hav vind sten"


def made(data: bytes) -> bytes:
    """Return a parcel that costs nothing."""
    return make_parcel(data, WORDS, TESTING)


def summed(body: bytes) -> bytes:
    """Return a body with the sum that belongs to it, as somebody would who alters a parcel on purpose."""
    return body + hashlib.sha256(body).digest()


@given(st.binary(max_size=300))
def test_what_goes_in_comes_out(data: bytes) -> None:
    """Also nothing at all, and also where the words are typed otherwise."""
    assert open_parcel(made(data), "RO-sol  mark hav VIND sten\n", TESTING) == data


def test_other_words_are_called_so() -> None:
    """And not a damage."""
    with pytest.raises(WrongParcelWords):
        open_parcel(made(b"x"), "ro sol mark hav sten vind", TESTING)


@pytest.mark.parametrize("at", [0, 8, 20, 36, 37, 200, -1, -33])
def test_one_flipped_bit_is_a_damage_and_no_wrong_word(at: int) -> None:
    """In the opening, the sealed part and the sum."""
    parcel = bytearray(made(b"De ringer om natten"))
    parcel[at] ^= 1
    with pytest.raises(ParcelDamaged):
        open_parcel(bytes(parcel), WORDS, TESTING)


@pytest.mark.parametrize("length", [0, 1, 8, 35, 36, 67, 68, 1000])
def test_a_parcel_cut_short_is_damaged(length: int) -> None:
    """Wherever it was cut."""
    with pytest.raises(ParcelDamaged):
        open_parcel(made(b"x")[:length], WORDS, TESTING)


@pytest.mark.parametrize("at", [36, 48, 100])
def test_what_was_altered_on_purpose_opens_to_nobody(at: int) -> None:
    """The sum is no proof; the seal is."""
    body = bytearray(made(b"x")[:-32])
    body[at] ^= 1
    with pytest.raises(WrongParcelWords):
        open_parcel(summed(bytes(body)), WORDS, TESTING)


@pytest.mark.parametrize(
    "profile", [Profile(16, 1, 1), Profile(1 << 31, 3, 4), Profile(FLOOR.memory_kib, 65, 4)]
)
def test_a_parcel_that_asks_for_too_little_or_too_much_is_refused(profile: Profile) -> None:
    """A planted one takes neither all memory nor an hour, and no cheap guess is made with its words."""
    body = bytearray(made(b"x")[:-32])
    for place, number in zip((8, 12, 16), (profile.memory_kib, profile.passes, profile.lanes), strict=True):
        body[place : place + 4] = number.to_bytes(4, "big")
    with pytest.raises(ParcelDamaged):
        open_parcel(summed(bytes(body)), WORDS, TESTING)


def test_a_later_version_is_called_newer() -> None:
    """It is left as it is."""
    parcel = made(b"x")
    assert is_parcel(parcel)
    assert not is_parcel(b'{"format":')
    with pytest.raises(ParcelNewer):
        open_parcel(parcel.replace(b"TAVLEPK1", b"TAVLEPK2", 1), WORDS, TESTING)


def test_its_size_tells_little_and_two_of_the_same_are_not_alike() -> None:
    """One card or fifty look alike, and no word can be read in it."""
    one, other = made(b"De ringer om natten"), made(b"De ringer om natten" * 50)
    assert len(one) == len(other)
    assert b"ringer" not in one + other
    assert made(b"x") != made(b"x")
