"""The recovery kit: right ones are right, and any one wrong word is noticed and its place named (S9)."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.kit import (
    DRAWN_WORDS,
    KIT_WORDS,
    Kit,
    KitIsRight,
    WrongNumberOfWords,
    WrongWordAt,
    WrongWords,
    check_kit,
    draw_kit,
)
from exitdesk.crypto.words import WORD_COUNT, danish_words

KNOWN = danish_words()
seeds = st.integers(0, 2**32)


def _kit(seed: int) -> Kit:
    return draw_kit(random.Random(seed).randbytes)


def test_a_kit_is_twelve_drawn_words_and_two_check_words() -> None:
    """A known answer: were the code to change, every kit on paper would be wrong."""
    numbers = range(1, 13)
    kit = draw_kit(lambda _: b"".join(n.to_bytes(2, "big") for n in numbers))
    assert [KNOWN.number(word) for word in kit.words] == [*numbers, 919, 923]
    assert kit.secret.decode().split(" ") == list(kit.words[:DRAWN_WORDS])


def test_the_check_words_are_those_of_the_field_in_the_document() -> None:
    """Both sums are 0, with a multiplication made from a table of powers and not from the code's own."""
    powers = [1]
    for _ in range(2046):
        doubled = powers[-1] * 2
        powers.append(doubled if doubled < WORD_COUNT else doubled ^ 0b100000000101)
    assert len(set(powers)) == 2047
    log = {value: power for power, value in enumerate(powers)}
    for seed in range(50):
        plain = weighted = 0
        for place, word in enumerate(_kit(seed).words):
            number = KNOWN.number(word)
            plain ^= number or 0
            weighted ^= powers[(log[number] + place) % 2047] if number else 0
        assert (plain, weighted) == (0, 0)


def test_a_hundred_of_a_hundred_random_kits_are_right() -> None:
    """Typed back as drawn, as a list, and as one text with capitals and dashes."""
    for seed in range(100):
        kit = _kit(seed)
        assert check_kit(kit.words) == KitIsRight(kit)
        assert check_kit("-".join(kit.words).upper()) == KitIsRight(kit)


def test_every_single_wrong_word_of_a_kit_is_placed() -> None:
    """All 14 x 2,047 of them, for one kit."""
    kit = _kit(1)
    missed = [
        (place, word)
        for place in range(KIT_WORDS)
        for word in KNOWN.words
        if word != kit.words[place] and check_kit(_changed(kit, {place: word})) != WrongWordAt(place + 1)
    ]
    assert missed == []


@given(seeds, st.integers(0, KIT_WORDS - 1), st.integers(1, WORD_COUNT - 1))
def test_one_wrong_word_of_any_kit_is_placed(seed: int, place: int, off: int) -> None:
    """Whatever the kit, the place and the word."""
    kit = _kit(seed)
    wrong = KNOWN.word(((KNOWN.number(kit.words[place]) or 0) + off) % WORD_COUNT)
    assert check_kit(_changed(kit, {place: wrong})) == WrongWordAt(place + 1)


@given(seeds, st.integers(0, KIT_WORDS - 1))
def test_one_misspelt_word_is_placed(seed: int, place: int) -> None:
    """A word that is not on the list, at any place."""
    assert check_kit(_changed(_kit(seed), {place: "xyz"})) == WrongWordAt(place + 1)


def test_a_misspelt_word_whose_number_is_nought_is_placed() -> None:
    """The unknown word is counted as number 0, which may be just what it was."""
    kit = draw_kit(bytes)
    assert {KNOWN.number(word) for word in kit.words} == {0}
    assert check_kit(_changed(kit, {4: "xyz"})) == WrongWordAt(5)


@given(seeds, st.sets(st.integers(0, KIT_WORDS - 1), min_size=2, max_size=2), st.integers(1, 2047))
def test_two_wrong_words_are_never_taken_for_a_right_kit(seed: int, places: set[int], off: int) -> None:
    """The distance of the code is 3."""
    kit = _kit(seed)
    wrong = {p: KNOWN.word(((KNOWN.number(kit.words[p]) or 0) + off) % WORD_COUNT) for p in places}
    assert not isinstance(check_kit(_changed(kit, wrong)), KitIsRight)


def test_two_words_changed_for_each_other_are_noticed_as_wrong_words() -> None:
    """A swap leaves the plain sum at 0."""
    kit = _kit(3)
    assert check_kit(_changed(kit, {2: kit.words[3], 3: kit.words[2]})) == WrongWords()


def test_two_wrong_words_that_no_single_place_explains_are_wrong_words() -> None:
    """Neither sum is 0, and no place among fourteen fits."""
    kit = draw_kit(bytes)
    assert check_kit(_changed(kit, {0: KNOWN.word(1), 1: KNOWN.word(2)})) == WrongWords()


def test_words_off_the_list_are_named_by_place() -> None:
    """Two misspelt words, or one beside a wrong one."""
    kit = _kit(4)
    wrong = KNOWN.word(((KNOWN.number(kit.words[9]) or 0) + 1) % WORD_COUNT)
    assert check_kit(_changed(kit, {2: "xyz", 7: "zyx"})) == WrongWords((3, 8))
    assert check_kit(_changed(kit, {2: "xyz", 9: wrong})) == WrongWords((3,))


@pytest.mark.parametrize("count", [0, 1, 13])
def test_too_few_words_are_counted(count: int) -> None:
    """A kit is fourteen words; nothing is guessed."""
    assert check_kit(_kit(5).words[:count]) == WrongNumberOfWords(count)


def test_too_many_words_are_counted() -> None:
    """Also where the first fourteen are right."""
    assert check_kit((*_kit(5).words, "tulipan")) == WrongNumberOfWords(15)


def test_a_kit_does_not_show_its_words() -> None:
    """Not alone, and not inside a verdict."""
    kit = _kit(6)
    shown = repr(kit) + repr(check_kit(kit.words)) + str(kit)
    assert [word for word in kit.words if word in shown.split()] == []
    assert repr(kit) == "Kit(words not shown)"


def _changed(kit: Kit, words: dict[int, str]) -> list[str]:
    return [words.get(place, word) for place, word in enumerate(kit.words)]
