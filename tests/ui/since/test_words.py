"""News as sentences: who, what, when, and the words; never a bare number of his."""

from datetime import date, timedelta

import pytest

from exitdesk.cases.since import Happened, Turn, What
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.ui.since.words import news_lines

METTE, OTHER = PersonId(ThingId("person-1")), PersonId(ThingId("person-2"))
TODAY = date(2026, 11, 21)
YESTERDAY = TODAY - timedelta(days=1)


def happened(
    what: What = What.CARD, turn: Turn = Turn.ADDED, day: date = YESTERDAY, words: str = ""
) -> Happened:
    """Return one thing she did."""
    return Happened(METTE, day, turn, what, words)


def said(*news: Happened) -> list[str]:
    """Return the sentences."""
    return [one.sentence for one in news_lines(news, {METTE: "Mette"}, TODAY)]


def test_what_was_done_on_one_day_is_one_sentence() -> None:
    """In a fixed order, whatever came first."""
    told = said(happened(What.AGREEMENT), *[happened()] * 3)
    assert told == ["3 kort og 1 aftale kom til i går, Mette"]


@pytest.mark.parametrize("what", What)
def test_everything_there_is_has_words_for_one_and_for_several(what: What) -> None:
    """No news is left without a name."""
    (one,) = said(happened(what))
    (two,) = said(happened(what), happened(what))
    assert one.endswith("kom til i går, Mette")
    assert "{" not in one + two


def test_each_turn_day_and_person_has_a_sentence_of_its_own_newest_first() -> None:
    """Somebody who is not on the case any more is named by nobody's name."""
    old = happened(turn=Turn.WITHDRAWN, day=date(2026, 11, 3))
    today = Happened(OTHER, TODAY, Turn.CHANGED, What.PERSON)
    assert said(old, happened(), today) == [
        "1 person blev rettet i dag",
        "1 kort kom til i går, Mette",
        "1 kort blev taget af den 3. november, Mette",
    ]


def test_a_card_that_waits_or_was_taken_up_again_is_no_card_that_came_or_went() -> None:
    """Nobody reads that something is gone which waits for another day."""
    assert said(happened(turn=Turn.PARKED)) == ["1 kort blev lagt til side i går, Mette"]
    assert said(happened(turn=Turn.TAKEN_UP)) == ["1 kort blev taget op igen i går, Mette"]


def test_many_words_are_counted_after_the_first_five() -> None:
    """On one line each, whatever line breaks they had."""
    (told,) = news_lines([happened(words=f"ord\n{nth}") for nth in range(7)], {}, TODAY)
    assert told.details == "»ord 0« · »ord 1« · »ord 2« · »ord 3« · »ord 4« · og 2 mere"
