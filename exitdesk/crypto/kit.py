"""The recovery kit: twelve random words, and two more that notice any one wrong word and name its place.

The fourteen words are a codeword of a Reed-Solomon code over GF(2^11) (polynomial x^11 + x^2 + 1, a = x).
With c(i) the number of the word at place i (0..13), the sum of all c(i) is 0 and the sum of a^i c(i) is 0.
Places 0 to 11 are drawn (132 bits), 12 and 13 follow. The distance is 3: one wrong word gives the sums e and
a^j e, so j is read off; two wrong words are always noticed, though now and then a third place is named.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from exitdesk.crypto.passphrase import normalise
from exitdesk.crypto.words import WORD_COUNT, danish_words, draw_numbers, spell

DRAWN_WORDS: Final = 12
KIT_WORDS: Final = 14
_POLYNOMIAL: Final = 0b1000_0000_0101


@dataclass(frozen=True, slots=True, repr=False)
class Kit:
    """The fourteen words of a kit that is right in itself; made by `draw_kit` or `check_kit` only."""

    words: tuple[str, ...]

    def __repr__(self) -> str:
        return "Kit(words not shown)"

    @property
    def secret(self) -> bytes:
        """The bytes a key is derived from: the twelve drawn words, single spaces, UTF-8."""
        return " ".join(self.words[:DRAWN_WORDS]).encode("utf-8")


@dataclass(frozen=True, slots=True)
class KitIsRight:
    """All fourteen words are as they were drawn."""

    kit: Kit


@dataclass(frozen=True, slots=True)
class WrongWordAt:
    """Exactly one word is wrong; `place` counts from 1."""

    place: int


@dataclass(frozen=True, slots=True)
class WrongWords:
    """More than one word is wrong; `unknown` are the places (from 1) of words that are not on the list."""

    unknown: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WrongNumberOfWords:
    """There are not fourteen words."""

    given: int


KitVerdict = KitIsRight | WrongWordAt | WrongWords | WrongNumberOfWords


def draw_kit(chance: Callable[[int], bytes] = secrets.token_bytes) -> Kit:
    """Return a new kit: twelve drawn words and their two check words."""
    drawn = draw_numbers(DRAWN_WORDS, chance)
    return Kit(spell((*drawn, *_check_numbers(drawn))))


def check_kit(words: str | Sequence[str]) -> KitVerdict:
    """Judge the words as typed, a sequence or one text; a typed kit is never written anywhere."""
    typed = words if isinstance(words, str) else " ".join(words)
    spelt = normalise(typed).split()
    if len(spelt) != KIT_WORDS:
        return WrongNumberOfWords(len(spelt))
    known = danish_words()
    numbers = [known.number(word) for word in spelt]
    unknown = tuple(place for place, number in enumerate(numbers, start=1) if number is None)
    if len(unknown) > 1:
        return WrongWords(unknown)
    plain, weighted = _sums([number or 0 for number in numbers])
    if plain == weighted == 0 and not unknown:
        return KitIsRight(Kit(tuple(spelt)))
    place = _place_of_the_one_error(plain, weighted)
    if unknown:
        # An unknown word counted as number 0; where that was its right number, both sums are 0.
        alone = plain == weighted == 0 or place == unknown[0]
        return WrongWordAt(unknown[0]) if alone else WrongWords(unknown)
    return WrongWords() if place is None else WrongWordAt(place)


def _place_of_the_one_error(plain: int, weighted: int) -> int | None:
    """Return the place (from 1) where one wrong word explains both sums, None where none does."""
    if plain == 0 or weighted == 0:
        return None
    for place in range(KIT_WORDS):
        if _times(plain, _POWERS[place]) == weighted:
            return place + 1
    return None


def _check_numbers(drawn: Sequence[int]) -> tuple[int, int]:
    """Return c(12) and c(13) that make both sums 0."""
    plain, weighted = _sums(drawn)
    a12, a13 = _POWERS[DRAWN_WORDS], _POWERS[DRAWN_WORDS + 1]
    # c12 + c13 = plain and a12 c12 + a13 c13 = weighted; addition is exclusive or.
    last = _divided(weighted ^ _times(a12, plain), a12 ^ a13)
    return plain ^ last, last


def _sums(numbers: Sequence[int]) -> tuple[int, int]:
    plain = weighted = 0
    for place, number in enumerate(numbers):
        plain ^= number
        weighted ^= _times(number, _POWERS[place])
    return plain, weighted


def _times(one: int, other: int) -> int:
    """Multiply in GF(2^11)."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & WORD_COUNT:
            one ^= _POLYNOMIAL
        other >>= 1
    return product


def _divided(number: int, by: int) -> int:
    """Divide in GF(2^11): the inverse of x is x to the power 2^11 - 2."""
    inverse, power = 1, by
    for _ in range(10):
        power = _times(power, power)
        inverse = _times(inverse, power)
    return _times(number, inverse)


_POWERS: Final = tuple(
    1 << place if place < 11 else _times(1 << 10, 1 << (place - 10)) for place in range(KIT_WORDS)
)
