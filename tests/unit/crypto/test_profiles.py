"""How dear a guess is: the floor holds, calibration aims at a second, and the derivation is Argon2id."""

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.errors import NotEnoughMemory
from exitdesk.crypto.profiles import CEILING, FLOOR, ROOMY, TESTING, Profile, calibrate


class Laptop:
    """A clock that a derivation moves on: so many seconds for each pass over a GiB."""

    def __init__(self, seconds_per_gib: float, memory_kib: int = 2**24) -> None:
        self.now = 0.0
        self._pace = seconds_per_gib
        self._memory_kib = memory_kib

    def clock(self) -> float:
        """Return the seconds gone by."""
        return self.now

    def derive(self, profile: Profile, secret: bytes, salt: bytes) -> bytes:
        """Take the time and the memory a derivation takes here."""
        if profile.memory_kib > self._memory_kib:
            raise NotEnoughMemory
        self.now += self._pace * profile.passes * profile.memory_kib / 2**20
        return secret + salt


def test_the_floor_is_the_promised_one() -> None:
    """S3: at least 128 MiB, t=3, p=4."""
    assert Profile(memory_kib=131072, passes=3, lanes=4) == FLOOR


@pytest.mark.parametrize(
    "low", [Profile(131071, 3, 4), Profile(131072, 2, 4), Profile(131072, 3, 3), TESTING]
)
def test_a_profile_with_one_parameter_under_the_floor_is_under_it(low: Profile) -> None:
    """More of one does not make up for less of another."""
    assert not low.at_least(FLOOR)
    assert FLOOR.at_least(low)


@given(st.floats(0.0001, 100), st.sampled_from([2**16, 2**17, 2**18, 2**24]))
def test_calibration_never_goes_under_the_floor_nor_over_the_second(pace: float, memory_kib: int) -> None:
    """Whatever the laptop; where even the floor takes longer, the floor it is."""
    laptop = Laptop(pace, memory_kib)
    profile = calibrate(clock=laptop.clock, derive=laptop.derive)
    takes = pace * profile.passes * profile.memory_kib / 2**20
    assert profile.at_least(FLOOR)
    assert CEILING.at_least(profile)
    assert profile == FLOOR or takes <= 1.001


def test_a_quick_laptop_gets_more_memory_and_as_many_passes_as_fit() -> None:
    """0.4 seconds for a GiB: 256 MiB in 0.1 seconds a pass, so ten passes but for rounding."""
    laptop = Laptop(0.4)
    profile = calibrate(clock=laptop.clock, derive=laptop.derive)
    assert profile.memory_kib == ROOMY.memory_kib
    assert profile.passes in {9, 10}


def test_a_laptop_without_room_for_more_memory_gets_more_passes() -> None:
    """128 MiB is all there is."""
    laptop = Laptop(0.4, memory_kib=FLOOR.memory_kib)
    profile = calibrate(clock=laptop.clock, derive=laptop.derive)
    assert profile.memory_kib == FLOOR.memory_kib
    assert profile.passes in {19, 20}


def test_the_derivation_is_argon2id_of_the_standard() -> None:
    """The same bytes as another implementation gives."""
    salt = bytes(range(16))
    other = Argon2id(salt=salt, length=32, iterations=2, lanes=2, memory_cost=64)
    assert Profile(memory_kib=64, passes=2, lanes=2).derive(b"secret", salt) == other.derive(b"secret")


def test_a_computer_without_the_memory_says_so() -> None:
    """A terabyte is not there; nothing of the library's own words comes through."""
    with pytest.raises(NotEnoughMemory) as caught:
        Profile(memory_kib=2**31, passes=1, lanes=1).derive(b"secret", bytes(16))
    assert caught.value.args == ()
