"""The sheet of a kit: the words in order, how to look after it, and nothing that says what it opens."""

from datetime import date

import pytest

from exitdesk.cases.documents.kit_sheet import kit_sheet

WORDS = tuple(f"ord{nth}" for nth in range(1, 15))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_words_stand_in_order_with_their_numbers(language: str) -> None:
    """Fourteen lines, largest of all; nobody signs and no file is made of it."""
    sheet = kit_sheet(WORDS, date(2026, 11, 29), language=language)
    words, rules = sheet.parts
    assert [line.words for line in words.lines] == [f"{nth}. {word}" for nth, word in enumerate(WORDS, 1)]
    assert all(line.own for line in words.lines)
    assert len(rules.text) == 3
    assert (sheet.signers, sheet.places, sheet.closing) == (0, (), ())


@pytest.mark.parametrize("language", ["da", "en"])
def test_whoever_finds_it_does_not_read_what_it_opens(language: str) -> None:
    """No program, unit, vault or case."""
    said = " ".join(kit_sheet(WORDS, date(2026, 11, 29), language=language).statements()).casefold()
    assert not [one for one in ("exit", "tavle", "board", "sag", "vault", "case") if one in said.split()]
