"""A passphrase is read as it is meant, offered with 66 bits, and refused under the floor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.errors import PassphraseTooPlain, PassphraseTooShort
from exitdesk.crypto.passphrase import check_own_passphrase, generate_passphrase, normalise, secret_bytes
from exitdesk.crypto.words import danish_words


@pytest.mark.parametrize(
    "typed",
    [
        "ÆBLEGRØD  åben-Gård",
        " æblegrød åben gård ",
        "æblegrød-åben-gård",
        "æblegrød \u2013 åben\u00a0\tgård\n",
        "æblegrød a\u030aben ga\u030ard",
    ],
)
def test_capitals_gaps_and_composition_do_not_decide(typed: str) -> None:
    """Caps Lock, a slip with dashes, a keyboard that composes: one passphrase."""
    assert secret_bytes(typed) == "æblegrød åben gård".encode()


def test_a_letter_decides() -> None:
    """Å is not a, ø is not o."""
    assert len({normalise(word) for word in ("gård", "gard", "grød", "grod")}) == 4


@given(st.text())
def test_normalising_twice_changes_nothing(typed: str) -> None:
    """What was normalised at set-up is found again whatever normalises it later."""
    assert normalise(normalise(typed)) == normalise(typed)


def test_six_words_of_the_list_are_offered() -> None:
    """The bytes decide the words: 66 bits."""
    words = danish_words()
    chance = b"".join(number.to_bytes(2, "big") for number in (0, 1, 2, 2045, 2046, 2047 + 2048))
    offered = generate_passphrase(lambda count: chance[:count])
    assert offered.split(" ") == [words.word(n) for n in (0, 1, 2, 2045, 2046, 2047)]


def test_an_offered_passphrase_always_clears_the_floor() -> None:
    """Nobody is offered what would be refused."""
    offers = {generate_passphrase() for _ in range(100)}
    for offer in offers:
        check_own_passphrase(offer)
    assert len(offers) == 100


@pytest.mark.parametrize("typed", ["", "sommer2026", "a b c d e f g h i j", "     kort     kort        "])
def test_an_own_passphrase_under_twenty_characters_is_refused(typed: str) -> None:
    """Gaps at the ends and doubled spaces do not count."""
    with pytest.raises(PassphraseTooShort):
        check_own_passphrase(typed)


def test_an_own_passphrase_of_few_different_characters_is_refused() -> None:
    """A long row of the same keys is as short as its pattern."""
    with pytest.raises(PassphraseTooPlain):
        check_own_passphrase("abcabcabcabcabcabcabcabc")


def test_an_own_sentence_of_twenty_characters_is_taken() -> None:
    """Exactly at the floor."""
    check_own_passphrase("min mormors røde dør")
