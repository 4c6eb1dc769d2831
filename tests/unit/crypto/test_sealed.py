"""A sealed note opens with its key and its context, and with nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.errors import SealBroken
from exitdesk.crypto.sealed import open_sealed, seal

KEY = bytes(range(32))


@given(st.binary(max_size=200), st.binary(max_size=40))
def test_a_sealed_note_comes_back_whole(note: bytes, context: bytes) -> None:
    """Any bytes, any context."""
    assert open_sealed(KEY, seal(KEY, note, context=context), context=context) == note


def test_a_sealed_note_is_the_documented_bytes() -> None:
    """Format, nonce, box; the note itself is not to be seen, and no two seals are alike."""
    sealed = seal(KEY, b"Du var ved at skrive", chance=bytes)
    assert sealed[:13] == b"\x01" + bytes(12)
    assert len(sealed) == 13 + 20 + 16
    assert b"skrive" not in sealed
    assert seal(KEY, b"note") != seal(KEY, b"note")


@given(st.integers(0, 8 * (13 + 4 + 16) - 1))
def test_a_single_flipped_bit_breaks_the_seal(bit: int) -> None:
    """Format byte, nonce, note and tag alike."""
    sealed = bytearray(seal(KEY, b"note", chance=bytes))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealBroken):
        open_sealed(KEY, bytes(sealed))


@pytest.mark.parametrize("length", [0, 1, 12, 13, 28])
def test_a_cut_off_seal_is_broken(length: int) -> None:
    """A pipe that ended early."""
    with pytest.raises(SealBroken):
        open_sealed(KEY, seal(KEY, b"note")[:length])


def test_another_key_or_context_does_not_open() -> None:
    """A note of another vault."""
    sealed = seal(KEY, b"note", context=b"here")
    with pytest.raises(SealBroken):
        open_sealed(bytes(32), sealed, context=b"here")
    with pytest.raises(SealBroken):
        open_sealed(KEY, sealed, context=b"there")
