"""Time frames as they are typed: days where they are certain, words where they are not, and nothing lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.cases.agreement_frames import Frame, frame_said_on, frame_text, read_frame
from exitdesk.cases.agreement_terms import Term, TermPart

TODAY = date(2026, 11, 29)
FIRST, LAST = date(2026, 12, 1), date(2027, 3, 1)
MEASURE, FOLLOW_UP = TermPart.MEASURE, TermPart.FOLLOW_UP


@pytest.mark.parametrize(
    ("text", "part", "frame"),
    [
        ("", MEASURE, Frame()),
        ("fra 1/12 til 1/3", MEASURE, Frame("", FIRST, LAST)),
        ("1/12 - 1/3", MEASURE, Frame("", FIRST, LAST)),
        ("Fra og med 1. december til og med 1. marts", MEASURE, Frame("", FIRST, LAST)),
        ("from 1 December to 1 March", MEASURE, Frame("", FIRST, LAST)),
        ("fra 1.12.2026", MEASURE, Frame("", FIRST)),
        ("senest 1/3", MEASURE, Frame("", None, LAST)),
        ("til 1/3", MEASURE, Frame("", None, LAST)),
        ("by 1 March", MEASURE, Frame("", None, LAST)),
        ("i morgen", MEASURE, Frame("", None, date(2026, 11, 30))),
        ("1/12", FOLLOW_UP, Frame("", FIRST)),
        ("næste gang 1/12", FOLLOW_UP, Frame("", FIRST)),
        ("Next time: 1 December", FOLLOW_UP, Frame("", FIRST)),
        ("hver tirsdag", MEASURE, Frame("hver tirsdag")),
        ("hver tirsdag, fra 1/12", MEASURE, Frame("hver tirsdag", FIRST)),
        (
            "fra 1/12 til 1/3, hver uge, også om sommeren",
            MEASURE,
            Frame("hver uge, også om sommeren", FIRST, LAST),
        ),
        ("til sommer", MEASURE, Frame("til sommer")),
        ("fra nu af", MEASURE, Frame("fra nu af")),
        ("fra skole til arbejde", MEASURE, Frame("fra skole til arbejde")),
        ("tirsdag kl. 18", MEASURE, Frame("tirsdag kl. 18")),
        ("senest 1/3, senest 1/12", MEASURE, Frame("senest 1.12.2026", None, LAST)),
        ("  ,  , 1-3 måneder ", MEASURE, Frame("1-3 måneder")),
    ],
)
def test_what_is_certainly_a_day_is_one_and_the_rest_stays_words(
    text: str, part: TermPart, frame: Frame
) -> None:
    """Seen from today."""
    assert read_frame(text, TODAY, part) == frame


def test_a_frame_over_new_year_ends_after_it_begins() -> None:
    """The end is the next such day after the beginning, not after today."""
    assert read_frame("fra 1/2 til 1/1", TODAY, MEASURE) == Frame("", date(2027, 2, 1), date(2028, 1, 1))


days = st.none() | st.dates(date(2020, 1, 1), date(2039, 12, 31))


@given(
    when=st.sampled_from(["", "hver tirsdag", "så længe det er nødvendigt", "hver uge, også om sommeren"]),
    begins=days,
    ends=days,
    part=st.sampled_from(TermPart),
    language=st.sampled_from(["da", "en"]),
)
def test_a_frame_is_typed_as_it_is_understood(
    when: str, begins: date | None, ends: date | None, part: TermPart, language: str
) -> None:
    """There and back, in both languages: opening a term and keeping it changes nothing."""
    term = Term(part, "x", when=when, begins=begins, ends=ends)
    assert read_frame(frame_text(term, language), TODAY, part) == Frame(when, begins, ends)


@pytest.mark.parametrize(
    ("said", "part", "then"),
    [
        ("i morgen", MEASURE, "senest 29.11.2026"),
        ("hver tirsdag, fra søn til 1/3", MEASURE, "hver tirsdag, fra 29.11.2026 til 1.3.2027"),
        ("28/11", FOLLOW_UP, "fra 28.11.2026"),
        ("senest 1/12", MEASURE, "senest 1/12"),
        ("i dag, i morgen", MEASURE, "senest 28.11.2026, 29.11.2026"),
        ("i dag, i morgen", FOLLOW_UP, "fra 28.11.2026, 29.11.2026"),
        ("i morgen, i dag", MEASURE, "senest 29.11.2026, 28.11.2026"),
        ("fra i dag, fra og med i morgen", MEASURE, "fra 28.11.2026, fra og med 29.11.2026"),
        ("hver dag, i dag, senest i morgen", MEASURE, "senest 28.11.2026, hver dag, senest 29.11.2026"),
        ("i dag, fra i morgen til fre", MEASURE, "senest 28.11.2026, fra 29.11.2026 til 4.12.2026"),
        ("næste gang i dag, næste gang i morgen", FOLLOW_UP, "fra 28.11.2026, næste gang 29.11.2026"),
        ("når han selv vil", MEASURE, "når han selv vil"),
        ("", MEASURE, ""),
    ],
)
def test_a_frame_typed_the_day_before_means_what_it_meant(said: str, part: TermPart, then: str) -> None:
    """After midnight a day that would be another one is written out, and nothing else is touched."""
    day_before = date(2026, 11, 28)
    assert frame_said_on(said, day_before, TODAY, part) == then
    assert read_frame(then, TODAY, part) == read_frame(said, day_before, part)
