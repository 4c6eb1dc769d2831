"""Fraction keys: there is always room between two cards, and nothing is renumbered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.sos.fraction import DIGITS, key_between

KEYS = st.text(st.sampled_from(DIGITS), min_size=1, max_size=8).filter(lambda key: key[-1] != DIGITS[0])


@given(st.none() | KEYS, st.none() | KEYS)
def test_there_is_always_a_key_between_two(one: str | None, two: str | None) -> None:
    """It sorts between them as plain text, and ends in no zero, so that there is room under it as well."""
    before, after = one, two
    if one is not None and two is not None:
        if one == two:
            return
        before, after = sorted((one, two))
    key = key_between(before, after)
    assert before is None or before < key
    assert after is None or key < after
    assert key[-1] != DIGITS[0]
    assert set(key) <= set(DIGITS)


@pytest.mark.parametrize(
    ("before", "after"), [("V", "V"), ("b", "a"), ("Va", "V")], ids=["equal", "reversed", "longer"]
)
def test_between_equal_or_reversed_keys_there_is_no_room(before: str, after: str) -> None:
    """Whoever places a card asks for a place that is there."""
    with pytest.raises(ValueError, match="no room"):
        key_between(before, after)


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        (None, None, "V"),
        ("V", None, "W"),
        ("z", None, "zV"),
        (None, "V", "F"),
        (None, "1", "0V"),
        (None, "001", "000V"),
        ("V", "W", "VV"),
        ("V", "Wk", "W"),
        ("Vz", "W", "VzV"),
        ("0z", "1", "0zV"),
    ],
)
def test_keys_are_what_they_always_were(before: str | None, after: str | None, key: str) -> None:
    """Two versions that place the same card place it the same."""
    assert key_between(before, after) == key


def test_five_hundred_cards_at_the_end_keep_their_keys_short() -> None:
    """And so do fifty at the same place."""
    last: str | None = None
    for _ in range(500):
        last = key_between(last, None)
    assert last is not None
    assert len(last) < 20
    upper = "W"
    for _ in range(50):
        upper = key_between("V", upper)
    assert len(upper) < 20
