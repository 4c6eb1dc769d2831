"""The list of 2,048 Danish words: every passphrase and kit on paper points into it, so it never changes.

One word carries 11 bits. No two words lie within one letter of each other, share a sound key
(`exitdesk.crypto.hearing`), or begin one another; so a slip of the pen can be noticed, a word read aloud is
understood, and words written without spaces still read in one way only.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import field
from functools import cache
from typing import Final

from exitdesk.resources import resource
from exitdesk.value import value

WORD_COUNT: Final = 2048
BITS_PER_WORD: Final = 11
_DIGEST: Final = "22763de4d11b699073f6f115dcc6dc9d5c269d04bab41db07328164f9333a021"


@value
class WordList:
    """The words in their order, found by number (0..2047) and by spelling."""

    words: tuple[str, ...]
    _numbers: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_numbers", {word: number for number, word in enumerate(self.words)})

    def word(self, number: int) -> str:
        """Return the word with this number."""
        return self.words[number]

    def number(self, word: str) -> int | None:
        """Return the number of a normalised word, None where it is not on the list."""
        return self._numbers.get(word)

    def nearest(self, typed: str) -> str | None:
        """Return the one word a single slip away from what was typed, None where none or several are."""
        if typed in self._numbers:
            return typed
        near = [word for word in self.words if one_slip_apart(word, typed)]
        return near[0] if len(near) == 1 else None


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter changed, added, left out, or two neighbours swapped turn one word into the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one == other:
        return False
    first = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    if len(one) < len(other):
        return one[first:] == other[first + 1 :]
    changed = one[first + 1 :] == other[first + 1 :]
    swapped = (
        one[first : first + 2] == other[first : first + 2][::-1] and one[first + 2 :] == other[first + 2 :]
    )
    return changed or swapped


def parse_words(content: bytes) -> WordList:
    """Read the list's file: one word a line. Raises ValueError where it is not the list we shipped."""
    if hashlib.sha256(content).hexdigest() != _DIGEST:
        raise ValueError("the word list is not the one this version was made with")
    return WordList(tuple(content.decode("utf-8").split()))


@cache
def danish_words() -> WordList:
    """Return the list, read once from `resources/words/da.txt`."""
    return parse_words(resource("words", "da.txt").read_bytes())


def words_from_bits(bits: bytes, count: int) -> tuple[str, ...]:
    """Return `count` words from the first 11 x `count` bits, the highest bit first."""
    number = int.from_bytes(bits, "big") >> (8 * len(bits) - BITS_PER_WORD * count)
    places = range(BITS_PER_WORD * (count - 1), -1, -BITS_PER_WORD)
    return spell((number >> place) % WORD_COUNT for place in places)


def spell(numbers: Iterable[int]) -> tuple[str, ...]:
    """Return the words with these numbers."""
    known = danish_words()
    return tuple(known.word(number) for number in numbers)


def draw_numbers(count: int, chance: Callable[[int], bytes]) -> tuple[int, ...]:
    """Draw `count` word numbers, each of the 2,048 equally likely; `chance(n)` gives n random bytes."""
    drawn = chance(2 * count)
    return tuple(int.from_bytes(drawn[i : i + 2], "big") % WORD_COUNT for i in range(0, 2 * count, 2))
