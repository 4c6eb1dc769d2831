"""Passphrases: one way to read what was typed, six words to offer, and a floor for one's own.

Six words of 2,048 are 66 bits (S4). Capital letters, spacing and hyphens never decide: a passphrase is typed
in the dark, with Caps Lock on, from a slip with dashes.
"""

import re
import secrets
import unicodedata
from collections.abc import Callable
from typing import Final

from exitdesk.crypto.errors import PassphraseTooPlain, PassphraseTooShort
from exitdesk.crypto.words import draw_numbers, spell

PASSPHRASE_WORDS: Final = 6
SHORTEST_OWN: Final = 20
FEWEST_DIFFERENT: Final = 8

_GAPS: Final = re.compile(r"[\s\-\u2010-\u2015\u2212]+")


def normalise(typed: str) -> str:
    """Return what counts of a typed text: composed letters, case folded, every gap one space.

    A gap is any run of spaces and hyphens. Normalising twice changes nothing.
    """
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFD", typed).casefold())
    return unicodedata.normalize("NFC", _GAPS.sub(" ", folded).strip())


def secret_bytes(typed: str) -> bytes:
    """Return the bytes a key is derived from: the normalised text in UTF-8."""
    return normalise(typed).encode("utf-8", "surrogatepass")


def generate_passphrase(chance: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """Return six random words with single spaces: 66 bits."""
    return " ".join(spell(draw_numbers(PASSPHRASE_WORDS, chance)))


def check_own_passphrase(typed: str) -> None:
    """Refuse an own passphrase under the floor: 20 characters, 8 of them different.

    A sentence people make up carries one to two bits a letter. At 20 letters that is some 30 bits, decades of
    guessing at one guess a second; below it, an evening. It is a floor, not a promise: the six drawn words
    are the offer. Raises PassphraseTooShort or PassphraseTooPlain.
    """
    text = normalise(typed)
    if len(text) < SHORTEST_OWN:
        raise PassphraseTooShort
    if len(set(text)) < FEWEST_DIFFERENT:
        raise PassphraseTooPlain
