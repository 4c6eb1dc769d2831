"""What draws nothing is no word, in whatever way it draws nothing."""

import pytest

from exitdesk.sos.seen import anything_seen


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u00a0", "\u200b", "\u2060\ufeff", "\u0301", "\ufe0f", "\x07"]
)
def test_blanks_and_unseen_signs_are_nothing(text: str) -> None:
    """Spaces of all kinds, joiners, an accent on nothing."""
    assert not anything_seen(text)


@pytest.mark.parametrize("blank", ["\u3164", "\u2800", "\u115f", "\u1160", "\uffa0", "\U0001d159"])
def test_a_letter_that_is_blank_is_nothing(blank: str) -> None:
    """The fillers of Hangul and the empty braille cell are letters and signs by their class alone."""
    assert not anything_seen(f" {blank}{blank} ")
    assert anything_seen(f"{blank}ja")


@pytest.mark.parametrize("text", ["a", "7", "?", "å", "한", "\u2801", "👨\u200d👦", "\U0001fb95", "\u0378"])
def test_what_can_be_seen_is_something(text: str) -> None:
    """Letters of every alphabet, numbers, signs, and what is newer than the tables here."""
    assert anything_seen(text)
