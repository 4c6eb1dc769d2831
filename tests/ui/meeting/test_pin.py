"""The cover's PIN."""

import pytest

from exitdesk.ui.meeting.pin import Answer, CoverPin, is_pin


def test_the_right_pin_lifts_and_starts_the_misses_over() -> None:
    """Two misses, a hit, two misses: still no lock."""
    pin = CoverPin("2580")

    answers = [pin.answer(typed) for typed in ("1", "2", "2580", "1", "2")]

    assert answers == [Answer.MISSES, Answer.MISSES, Answer.LIFTS, Answer.MISSES, Answer.MISSES]


def test_the_third_miss_locks() -> None:
    """A curtain may be shaken twice."""
    pin = CoverPin("2580")

    assert [pin.answer("0000") for _ in range(3)][-1] is Answer.LOCKS


@pytest.mark.parametrize(
    ("text", "fits"), [("2580", True), ("123456", True), ("123", False), ("12a4", False)]
)
def test_a_pin_is_four_digits_or_more(text: str, fits: bool) -> None:
    """Letters and short ones are refused."""
    assert is_pin(text) is fits


def test_a_pin_is_never_written_into_a_log_by_accident() -> None:
    """Its printed form hides it."""
    assert "2580" not in repr(CoverPin("2580"))
