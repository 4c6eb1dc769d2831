"""Whose words: a quote of somebody else that is worded otherwise is asked about, and nothing else is."""

from dataclasses import replace

import pytest

from exitdesk.sos.card import CardWords
from exitdesk.sos.wording import asks_speaker
from tests.unit.sos.boards import JONAS, KAREN

QUOTE = CardWords("Jeg er bange for frokoststuen.", JONAS, quote=True)


def test_other_words_in_his_mouth_are_asked_about() -> None:
    """He said one thing and stands there with another."""
    assert asks_speaker(QUOTE, replace(QUOTE, text="Jeg er utryg i frokoststuen."), KAREN)


@pytest.mark.parametrize(
    ("before", "after", "writer"),
    [
        (QUOTE, replace(QUOTE, text="jeg er bange\nfor frokoststuen!"), KAREN),
        (QUOTE, replace(QUOTE, text="Han er utryg.", quote=False), KAREN),
        (replace(QUOTE, quote=False), replace(QUOTE, text="Jeg er utryg."), KAREN),
        (QUOTE, CardWords("Han er utryg.", KAREN, quote=True), KAREN),
        (QUOTE, replace(QUOTE, text="Jeg er utryg."), JONAS),
        (replace(QUOTE, speaker=None), replace(QUOTE, speaker=None, text="Utryg."), KAREN),
    ],
    ids=["only signs", "said to be retold", "was retold", "now another's", "his own hand", "nobody's"],
)
def test_nothing_else_is_asked_about(before: CardWords, after: CardWords, writer: object) -> None:
    """A question at every comma would be pressed away unread."""
    assert not asks_speaker(before, after, writer)  # type: ignore[arg-type]
