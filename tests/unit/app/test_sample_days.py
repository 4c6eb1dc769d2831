"""The sample's days follow the calendar by whole weeks."""

from datetime import date, timedelta
from typing import Any

import pytest

from exitdesk.app.sample import read_sample
from exitdesk.app.sample_days import lately

DAYS = [date(2026, 11, 17), date(2026, 11, 18), date(2026, 11, 25), date(2027, 12, 31), date(2025, 1, 1)]


def days_in(told: Any) -> list[date]:
    """Return every day in the sample, in order."""
    if isinstance(told, list):
        return [day for one in told for day in days_in(one)]
    if not isinstance(told, dict):
        return []
    own = [date.fromisoformat(told[name]) for name in ("day", "begins", "ends") if told.get(name)]
    return [*own, *(day for one in told.values() for day in days_in(one))]


@pytest.mark.parametrize("today", DAYS)
def test_the_last_meeting_was_within_the_last_seven_days(today: date) -> None:
    """Never today, and never to come."""
    day = date.fromisoformat(lately(read_sample(), today)["open_meeting"]["day"])

    assert timedelta(days=1) <= today - day <= timedelta(days=7)


@pytest.mark.parametrize("today", DAYS)
def test_every_day_moves_by_the_same_whole_weeks(today: date) -> None:
    """So that "på mandag" stays a Monday."""
    before, after = days_in(read_sample()), days_in(lately(read_sample(), today))
    moved = {now - was for was, now in zip(before, after, strict=True)}

    assert len(moved) == 1
    assert moved.pop().days % 7 == 0


def test_a_day_that_is_spoken_moves_along() -> None:
    """The sentence and the calendar say the same."""
    moved = lately(read_sample(), date(2026, 11, 25))

    assert moved["open_meeting"]["next"] == {
        "when": "tirsdag 8/12 kl. 13",
        "day": "2026-12-08",
        "place": "Hus 12",
    }
