"""Days as they are said: understood when they are certain, left as words when they are not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.sos.danish_dates import clock_in, in_short, in_words, parse, parse_past, says

SATURDAY = date(2026, 11, 21)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("fre", date(2026, 11, 27)),
        ("Fredag", date(2026, 11, 27)),
        ("senest fredag", date(2026, 11, 27)),
        ("inden på fredag", date(2026, 11, 27)),
        ("fre.", date(2026, 11, 27)),
        ("lørdag", date(2026, 11, 28)),
        ("næste mandag", date(2026, 11, 23)),
        ("i dag", SATURDAY),
        ("I morgen", date(2026, 11, 22)),
        ("i overmorgen", date(2026, 11, 23)),
        ("1/12", date(2026, 12, 1)),
        ("1.12.", date(2026, 12, 1)),
        ("1/12-2027", date(2027, 12, 1)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1/11", date(2027, 11, 1)),
        ("29/2", date(2028, 2, 29)),
        ("24. november", date(2026, 11, 24)),
        ("den 24. nov", date(2026, 11, 24)),
        ("5. maj 2028", date(2028, 5, 5)),
        ("den 24.", date(2026, 11, 24)),
        ("d. 3.", date(2026, 12, 3)),
        ("in two days", date(2026, 11, 23)),
        ("om 14 dage", date(2026, 12, 5)),
        ("om to uger", date(2026, 12, 5)),
        ("om en måned", date(2026, 12, 21)),
        ("om 3 måneder", date(2027, 2, 21)),
        ("torsdag kl. 18", date(2026, 11, 26)),
        ("tor kl 13.30", date(2026, 11, 26)),
        ("by Friday", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 22)),
        ("in two weeks", date(2026, 12, 5)),
        ("next mon", date(2026, 11, 23)),
        ("3 March", date(2027, 3, 3)),
    ],
)
def test_a_certain_day_is_understood(said: str, meant: date) -> None:
    """Seen from Saturday 21 November 2026."""
    assert parse(said, SATURDAY) == meant


@pytest.mark.parametrize(
    "said",
    ["", "hver uge", "uge 49", "inden jul", "snart", "31/11", "0/1", "45.", "om mange dage",
     "om 99999999999 uger", "30. februar 2027", "fr", "1/12-0000", "næste år", "31/2", "12 abc"],
)  # fmt: skip
def test_what_is_no_certain_day_stays_words(said: str) -> None:
    """Nothing is guessed, and nothing raises."""
    assert parse(said, SATURDAY) is None


def test_the_day_alone_skips_months_that_do_not_have_it() -> None:
    """The 31st seen from the end of November is in December."""
    assert parse("den 31.", date(2026, 11, 21)) == date(2026, 12, 31)
    assert parse("den 30.", date(2027, 1, 31)) == date(2027, 3, 30)


def test_a_month_later_stays_within_the_month() -> None:
    """A month after the 31st of January is the last of February."""
    assert parse("om en måned", date(2027, 1, 31)) == date(2027, 2, 28)


@given(days, days)
def test_what_is_read_back_is_understood_as_the_same_day(today: date, day: date) -> None:
    """Typing the full day with its year is the day; without it, the next one to come."""
    written = f"{day.day}. {in_words(day, day).split()[-1]}"

    assert parse(f"{written} {day.year}", today) == day
    coming = parse(written, today)
    assert coming is not None
    assert coming >= today
    assert (coming.day, coming.month) == (day.day, day.month)


@given(days, st.sampled_from(("man", "tir", "ons", "tor", "fre", "lør", "søn")))
def test_a_weekday_is_one_of_the_next_seven_days(today: date, word: str) -> None:
    """Never today, never more than a week away, and the weekday that was said."""
    day = parse(word, today)

    assert day is not None
    assert timedelta(days=1) <= day - today <= timedelta(days=7)
    assert in_words(day, today).startswith(word)


@given(st.text(max_size=30), days)
def test_any_text_is_a_day_or_words(text: str, today: date) -> None:
    """Whatever is typed, nothing goes wrong."""
    assert parse(text, today) is None or isinstance(parse(text, today), date)


def test_a_day_is_read_back_in_full() -> None:
    """Weekday, day and month; the year only where it is another one."""
    assert in_words(date(2026, 11, 27), SATURDAY) == "fredag 27. november"
    assert in_words(date(2027, 1, 6), SATURDAY) == "onsdag 6. januar 2027"
    assert in_words(date(2026, 11, 27), SATURDAY, "en") == "Friday 27 November"
    assert [in_short(date(2026, month, 5)) for month in (5, 6, 10)] == ["5. maj", "5. juni", "5. okt."]
    assert in_short(date(2026, 10, 12), "en") == "12 Oct"


def test_a_clock_time_is_found_beside_the_day() -> None:
    """The time stays with the words."""
    assert clock_in("torsdag  kl. 18") == "kl. 18"
    assert clock_in("torsdag") == ""


@given(
    today=days,
    said=st.sampled_from(
        ["fre", "1/12", "om 14 dage", "om 3 måneder", "næste tirsdag", "12.", "i morgen", "5. maj"]
    ),
)
def test_whatever_was_understood_as_a_day_says_that_day(today: date, said: str) -> None:
    """Also long after, when nobody knows any more on which day it was said."""
    meant = parse(said, today)
    assert meant is not None
    assert says(said, meant)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("fredag", date(2026, 11, 26)),
        ("1/12", date(2026, 12, 2)),
        ("fredag kl. 13", date(2026, 11, 27)),
        ("hver fredag", date(2026, 11, 27)),
        ("om 3 uger", date.min),
        ("5. maj", date.max),
    ],
)
def test_another_day_a_clock_or_mere_words_do_not_say_it(said: str, day: date) -> None:
    """Only that very day, alone."""
    assert not says(said, day)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("i går", date(2026, 11, 20)),
        ("I forgårs", date(2026, 11, 19)),
        ("today", date(2026, 11, 21)),
        ("den 12/11", date(2026, 11, 12)),
        ("21/11", date(2026, 11, 21)),
        ("22/11", date(2025, 11, 22)),
        ("12. nov.", date(2026, 11, 12)),
        ("29/2", date(2024, 2, 29)),
        ("i mandags", date(2026, 11, 16)),
        ("last friday", date(2026, 11, 20)),
        ("i går kl. 18", date(2026, 11, 20)),
        ("lørdag", date(2026, 11, 14)),
        ("for 3 dage siden", date(2026, 11, 18)),
        ("two weeks ago", date(2026, 11, 7)),
        ("1/1/2027", date(2027, 1, 1)),
        ("2026-11-01", date(2026, 11, 1)),
    ],
)
def test_what_has_happened_is_read_backwards(said: str, day: date) -> None:
    """The last one that came; only a year says that it lies ahead."""
    assert parse_past(said, SATURDAY) == day


@pytest.mark.parametrize(
    "said",
    [
        "",
        "i morgen",
        "næste uge",
        "næste mandag",
        "om 3 dage",
        "31/11",
        "mange dage siden",
        "999999 days ago",
    ],
)
def test_what_is_no_day_that_came_is_none(said: str) -> None:
    """Rather asked than guessed."""
    assert parse_past(said, SATURDAY) is None


def test_the_day_itself_and_a_leap_year_are_no_edge() -> None:
    """Seen from 29 February."""
    leap = date(2028, 2, 29)
    assert [parse_past(one, leap) for one in ("29/2", "28/2", "1/3")] == [
        leap,
        date(2028, 2, 28),
        date(2027, 3, 1),
    ]
