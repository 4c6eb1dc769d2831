"""A day is said once, however it was typed, and no word that is not a day is lost."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exitdesk.cases.unit import default_template
from exitdesk.snapshot.content import content_for
from exitdesk.snapshot.phrases import phrases_in
from exitdesk.sos.danish_dates import parse
from exitdesk.sos.meeting import NextMeeting, TakeAlong
from exitdesk.sos.said_day import beyond
from tests.unit.snapshot import sample

TUESDAY = dt.date(2026, 12, 1)
MONTHS = phrases_in("da").months
ALL_DAYS = (*phrases_in("da").weekdays, *phrases_in("en").weekdays)


def _ways(day: dt.date, today: dt.date) -> list[str]:
    """Return every way to type a day that is seen from today."""
    month, away = MONTHS[day.month - 1], (day - today).days
    weekday = phrases_in("da").weekdays[day.weekday()]
    ways = [
        f"{day.day}/{day.month}", f"{day.day}.{day.month}.", f"{day.day}-{day.month}-{day.year}",
        f"{day.day}. {month}", f"{day.day}. {month[:3]}", f"{day.day} {month} {day.year}", day.isoformat(),
        f"om {away} dage", f"in {away} days", f"{day.day}.", f"d. {day.day}/{day.month}",
        f"den {day.day}. {month}",
    ]  # fmt: skip
    if 0 < away <= 7:
        ways += [weekday, weekday[:3], f"på {weekday}", phrases_in("en").weekdays[day.weekday()]]
    ways += {0: ["i dag", "today"], 1: ["i morgen", "tomorrow"], 2: ["i overmorgen"]}.get(away, [])
    ways += (
        ["om en uge", "om 1 uge"] if away == 7 else ["om fjorten dage", "om to uger"] if away == 14 else []
    )
    return [one for one in ways if parse(one, today) == day]


@given(
    away=st.integers(0, 40),
    today=st.dates(dt.date(2026, 1, 1), dt.date(2031, 12, 31)),
    clock=st.sampled_from(["", " kl. 13", " kl 9.30", ", kl. 18.00"]),
    data=st.data(),
)
def test_every_way_to_type_a_day_is_said_once_with_its_clock(
    away: int, today: dt.date, clock: str, data: st.DataObject
) -> None:
    """The full date, then the clock time if there was one: nothing else."""
    day = today + dt.timedelta(days=away)
    typed = data.draw(st.sampled_from(_ways(day, today)))
    kept = clock.strip(" ,")
    assert beyond(typed + clock, day) == kept
    board = replace(sample.board(), meeting=replace(sample.board().meeting, next_meeting=None))
    upcoming = NextMeeting(typed + clock, day)
    board = replace(board, meeting=replace(board.meeting, next_meeting=upcoming))
    said = content_for(board, default_template("da"), TakeAlong.SIGNED_COPY).next_meeting
    full = phrases_in("da").full_date(day)
    assert said == f"{full[:1].upper()}{full[1:]} {kept}".strip()


_WORD = st.sampled_from(
    ("når", "man", "har", "tid", "søn", "mand", "maj", "tor", "hos", "Karen", "på", "kontoret", "1.", "sal",
     "senest", "fri", "og", "hunden", "mar", "sat.", "12", "3")
)  # fmt: skip


@given(before=st.lists(_WORD, max_size=4), after=st.lists(_WORD, max_size=4), away=st.integers(1, 14))
@example(before=["senest", "senest"], after=[], away=1)
@example(before=["på", "senest"], after=[], away=1)
def test_no_other_word_is_lost_beside_a_day(before: list[str], after: list[str], away: int) -> None:
    """Words before and after a date stay, in their order; what may be a weekday in short is a word."""
    day = TUESDAY + dt.timedelta(days=away)
    typed = [*before, f"{day.day}/{day.month}", *after]
    left = beyond(" ".join(typed), day).split()
    kept = [one for one in [*before, *after] if one not in ("på", "og")]
    assert [one for one in left if one not in ("på", "og", f"{day.day}/{day.month}")] == kept


@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("Tirsdag den 1. december 2026 1/12 kl. 13", "kl. 13"),
        ("senest tirsdag kl. 18", "senest kl. 18"),
        ("tirsdag, når huset er tomt", "når huset er tomt"),
        ("tirsdag 1/12, 1. sal", "1. sal"),
        ("om to uger på kontoret", "på kontoret"),
        ("idag, hos Karen", "hos Karen"),
        ("hver tirsdag", "hver tirsdag"),
        ("tirsdag eller onsdag", "tirsdag eller onsdag"),
        ("fra mandag til tirsdag", "fra mandag til tirsdag"),
        ("næste mand i køen", "næste mand i køen"),
        ("ikke kl. 1.12", "ikke kl. 1.12"),
        ("onsdag", "onsdag"),
        ("før kl. 12", "før kl. 12"),
        ("når det passer dig", "når det passer dig"),
        ("", ""),
    ],
)
def test_what_surely_says_the_day_goes_and_the_rest_stays(typed: str, more: str) -> None:
    """A day said twice is clumsy; a lost word breaks trust."""
    assert beyond(typed, TUESDAY) == more


def test_a_deadline_is_not_said_twice() -> None:
    """An agreement says "Senest" itself."""
    assert beyond("senest tirsdag kl. 18", TUESDAY, due=True) == "kl. 18"
    assert beyond("inden tirsdag, hvis hunden er rask", TUESDAY, due=True) == "hvis hunden er rask"


def test_words_that_are_no_clock_come_after_a_comma() -> None:
    """The date, a comma, the words."""
    meeting = NextMeeting("tirsdag, når huset er tomt", TUESDAY, "samme sted")
    board = sample.board(upcoming=meeting)
    said = content_for(board, default_template("da"), TakeAlong.SIGNED_COPY).next_meeting
    assert said == "Tirsdag den 1. december 2026, når huset er tomt, samme sted"
