"""When the window locks by itself."""

import pytest

from exitdesk.ui.shell.idle import IdleClock, IdleLimits


class Hands:
    """Two clocks that stand still until they are moved, each by itself."""

    def __init__(self) -> None:
        self.monotonic = self.wall = 1000.0

    def pass_by(self, seconds: float) -> None:
        """Move both."""
        self.monotonic += seconds
        self.wall += seconds


def clock_of(hands: Hands, limits: IdleLimits | None = None) -> IdleClock:
    """Return an idle clock that reads these hands."""
    return IdleClock(lambda: hands.monotonic, lambda: hands.wall, limits)


def test_the_office_locks_after_five_minutes() -> None:
    """Not a second before."""
    hands = Hands()
    clock = clock_of(hands)

    hands.pass_by(299)
    assert not clock.is_due
    hands.pass_by(1)

    assert clock.is_due


def test_in_a_meeting_half_an_hour_of_silence_locks() -> None:
    """A man may weep for ten minutes and nothing happens."""
    hands = Hands()
    clock = clock_of(hands)
    clock.in_meeting = True

    hands.pass_by(29 * 60)
    assert not clock.is_due
    hands.pass_by(60)

    assert clock.is_due


def test_a_touch_starts_the_time_over() -> None:
    """Whoever is there is there."""
    hands = Hands()
    clock = clock_of(hands)
    hands.pass_by(299)

    clock.touch()
    hands.pass_by(299)

    assert not clock.is_due


def test_a_computer_that_slept_is_locked_though_its_monotonic_clock_stood_still() -> None:
    """The wall clock went on."""
    hands = Hands()
    clock = clock_of(hands)

    hands.wall += 3600

    assert clock.is_due


def test_a_wall_clock_set_back_does_not_keep_it_open() -> None:
    """The monotonic clock fires then."""
    hands = Hands()
    clock = clock_of(hands)

    hands.wall -= 86_400
    hands.monotonic += 300

    assert clock.is_due


@pytest.mark.parametrize(
    ("office", "meeting", "limits"),
    [
        ("3", "45", IdleLimits(3, 45)),
        ("600", "5", IdleLimits(15, 10)),
        ("0", "600", IdleLimits(1, 60)),
        ("aldrig", "", IdleLimits(5, 30)),
        ("-5", "-1", IdleLimits(5, 30)),
    ],
)
def test_a_unit_chooses_within_limits(office: str, meeting: str, limits: IdleLimits) -> None:
    """1 to 15 minutes in the office, 10 to 60 in a meeting; never never."""
    assert IdleLimits.of(office, meeting) == limits
