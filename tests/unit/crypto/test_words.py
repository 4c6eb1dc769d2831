"""The word list keeps its promises: 2,048 words that cannot be taken for one another."""

import re
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exitdesk.crypto.hearing import sound_key
from exitdesk.crypto.words import (
    WORD_COUNT,
    WordList,
    danish_words,
    draw_numbers,
    one_slip_apart,
    parse_words,
    words_from_bits,
)
from exitdesk.resources import resource

KNOWN = danish_words()


def test_there_are_exactly_2048_words_sorted_and_different() -> None:
    """Eleven bits a word; a word's number is its place in code point order."""
    assert len(KNOWN.words) == WORD_COUNT
    assert list(KNOWN.words) == sorted(set(KNOWN.words))


def test_every_word_has_four_to_eight_small_danish_letters() -> None:
    """They are typed on a Danish keyboard, without capitals or accents."""
    assert [word for word in KNOWN.words if not re.fullmatch("[a-zæøå]{4,8}", word)] == []


def test_no_two_words_lie_within_one_letter_of_each_other() -> None:
    """Words that share a deletion at one place, or are each other's deletion, are within one letter."""
    seen = defaultdict(set)
    for word in KNOWN.words:
        seen[word].add(word)
        for place in range(len(word)):
            seen[word[:place] + word[place + 1 :]].add(word)
            seen[word[:place] + "*" + word[place + 1 :]].add(word)
    kin = {near for words in seen.values() if len(words) > 1 for near in words}
    close = [(one, other) for one in kin for other in kin if one < other and _distance(one, other) < 2]
    assert close == []


def test_no_two_words_sound_alike() -> None:
    """A word read aloud is written down as itself."""
    heard = defaultdict(list)
    for word in KNOWN.words:
        heard[sound_key(word)].append(word)
    assert [words for words in heard.values() if len(words) > 1] == []


def test_no_word_begins_another() -> None:
    """Words written without spaces still read in one way only."""
    pairs = zip(KNOWN.words, KNOWN.words[1:], strict=False)
    assert [(one, other) for one, other in pairs if other.startswith(one)] == []


def test_no_word_of_the_list_belongs_to_the_field() -> None:
    """A passphrase on a slip of paper tells nothing about what it opens."""
    telling = re.compile(
        "exit|band|politi|våb|kniv|skud|narko|hash|vold|fæng|drab|trus|sex|gud|kirke|bøde|dom"
    )
    harmless = {"bandage", "domino", "forskud", "overskud", "påskud"}
    harmless |= {word for word in KNOWN.words if word.endswith("dom")}
    assert [word for word in KNOWN.words if telling.search(word) and word not in harmless] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hver", "vær"),
        ("mand", "man"),
        ("bade", "pate"),
        ("ligge", "like"),
        ("søm", "sym"),
        ("lærer", "lære"),
        ("centrum", "sentrum"),
        ("liv", "lif"),
        ("leg", "lej"),
        ("gaard", "gård"),
    ],
)
def test_words_that_are_misheard_share_a_sound_key(one: str, other: str) -> None:
    """The yardstick joins what it says it joins; otherwise the list's own test would prove nothing."""
    assert sound_key(one) == sound_key(other)


def test_words_that_differ_to_the_ear_have_different_sound_keys() -> None:
    """The yardstick does not join everything."""
    assert sound_key("stjerne") != sound_key("kartoffel")


def test_a_list_changed_by_one_letter_is_refused() -> None:
    """Kits on paper point into the list by number."""
    content = resource("words", "da.txt").read_bytes()
    with pytest.raises(ValueError, match="word list"):
        parse_words(content.replace(b"tulipan", b"tulipen"))


@given(st.integers(0, WORD_COUNT - 1))
def test_a_word_is_found_again_by_its_number(number: int) -> None:
    """Number to word to number."""
    assert KNOWN.number(KNOWN.word(number)) == number


def test_a_word_off_the_list_has_no_number() -> None:
    """Unknown is None, never number 0."""
    assert KNOWN.number("xylofonist") is None


@given(st.sampled_from(KNOWN.words), st.data())
def test_a_word_with_one_letter_left_out_is_never_another_word(word: str, data: st.DataObject) -> None:
    """A slip gives a word off the list, and where only one word is near it is the right one."""
    place = data.draw(st.integers(0, len(word) - 1))
    typed = word[:place] + word[place + 1 :]
    assert KNOWN.number(typed) is None
    assert KNOWN.nearest(typed) in {word, None}


def test_the_nearest_word_is_offered_only_where_it_is_one() -> None:
    """No guess between two, none out of nothing; a word of the list is its own nearest."""
    few = WordList(("tulipan", "hane", "hale"))
    assert few.nearest("tulipna") == "tulipan"
    assert few.nearest("tulipann") == "tulipan"
    assert few.nearest("tulpian") == "tulipan"
    assert few.nearest("tylipan") == "tulipan"
    assert few.nearest("tylippan") is None
    assert few.nearest("hae") is None
    assert few.nearest("hane") == "hane"


@given(st.text("abc", max_size=4), st.text("abc", max_size=4))
def test_one_slip_is_one_edit_or_one_swap_of_neighbours(one: str, other: str) -> None:
    """Against the textbook distance, both ways round."""
    swaps = {one[:i] + one[i + 1] + one[i] + one[i + 2 :] for i in range(len(one) - 1)} - {one}
    assert one_slip_apart(one, other) == (_distance(one, other) == 1 or other in swaps)
    assert one_slip_apart(one, other) == one_slip_apart(other, one)


def test_bits_are_read_from_the_highest() -> None:
    """The first eleven bits are the first word."""
    bits = (0b00000000001_11111111111_00000000010 << 7).to_bytes(5, "big")
    assert words_from_bits(bits, 3) == (KNOWN.word(1), KNOWN.word(2047), KNOWN.word(2))


def test_drawn_numbers_use_two_bytes_each_and_no_number_is_likelier() -> None:
    """2,048 divides 65,536: the remainder is even."""
    asked: list[int] = []

    def every_pair(count: int) -> bytes:
        asked.append(count)
        return b"".join(n.to_bytes(2, "big") for n in range(65536))

    numbers = draw_numbers(65536, every_pair)
    assert asked == [131072]
    assert {numbers.count(number) for number in (0, 1, 1024, 2047)} == {32}


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
