"""When two words are one to the eye or the ear: how a name can be hidden, and how it is found again.

A word is brought to its skeleton: capitals, accents, characters that draw nothing, look-alikes of other
alphabets, digits set for letters, ae for æ and doubled letters are made one. Everything keeps its place in
the text, so that what is found can be shown where it stands.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_LOOK: Final = str.maketrans(
    "аАвВсСдеЕёЁгиНнкКмМоОрРтТуУхХіІїЇјЈѕЅԁһԝɡαΑβΒεΕιΙκΚνΝοΟρΡτΤυΥχΧΖΜıłŁđĐðÐ",
    "aAbBcCdeEeEriHhkKmMoOpPtTyYxXiIiIjJsSdhwgaAbBeEiIkKvNoOpPtTuYxXZMilLdDdD",
)
_DIGITS: Final = str.maketrans("013456789@$!|€", "oieasgtbgasile")
_OTHER_ONE: Final = str.maketrans("1", "l")
_FOLD: Final = (
    ("æ", "e"),
    ("ae", "e"),
    ("ä", "e"),
    ("ø", "o"),
    ("oe", "o"),
    ("ö", "o"),
    ("å", "a"),
    ("aa", "a"),
)
_PIECE: Final = re.compile(r"[\w@$!|€]+")
_TWICE: Final = re.compile(r"(.)\1+")
_FUZZY: Final = 5
_STEM: Final = 3
_INSIDE: Final = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a text: where it begins and ends there, how it stands, and what it may be read as."""

    start: int
    end: int
    text: str
    skeletons: tuple[str, ...]

    @property
    def is_foreign(self) -> bool:
        """Whether letters of another alphabet are left in it, which nobody here can check."""
        return any(one.isalpha() and not _is_latin(one) for one in self.text)


def skeletons(word: str) -> tuple[str, ...]:
    """Return the ways in which a word can be read, folded; digits count as letters only beside letters."""
    seen = "".join(_seen(one) for one in word).casefold()
    plain = folded("".join(one for one in seen if one.isalnum()))
    if seen.isalpha() or not any(one.isalpha() for one in seen):
        return (plain,) if plain else ()
    read = seen.translate(_DIGITS)
    other = seen.translate(_OTHER_ONE).translate(_DIGITS)
    found = (folded("".join(one for one in text if one.isalnum())) for text in (seen, read, other))
    return tuple(dict.fromkeys(one for one in found if one))


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Return the words of a text, in order; what draws nothing parts no word."""
    clean, places = seen_text(text)
    found: list[Piece] = []
    for match in _PIECE.finditer(clean):
        start, end = places[match.start()], places[match.end() - 1] + 1
        while end < len(text) and _is_unseen(text[end]):
            end += 1
        found.append(Piece(start, end, match[0], skeletons(match[0])))
    return tuple(found)


def seen_text(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text as it is read, and where in it each of the characters stands."""
    shown = [(at, seen) for at, one in enumerate(text) if not _is_unseen(one) for seen in _seen(one)]
    return "".join(seen for _, seen in shown), tuple(at for at, _ in shown)


def is_like(said: str, known: str) -> bool:
    """Say whether a skeleton is a known one: the same, inflected, in a compound, misspelt or backwards."""
    if said == known:
        return True
    if len(known) >= _STEM and (said.startswith(known) or said.endswith(known)):
        return True
    if len(known) >= _INSIDE and (known in said or said == known[::-1]):
        return True
    return _misspelt(said, known)


def _misspelt(said: str, known: str) -> bool:
    if len(known) < _INSIDE or abs(len(said) - len(known)) > 1 or said[:1] != known[:1]:
        return False
    for one in dict.fromkeys((said, said.removesuffix("s"))):
        if _swapped(one, known) or (len(known) >= _FUZZY and _one_off(one, known)):
            return True
    return False


def _swapped(one: str, other: str) -> bool:
    """Say whether two neighbours changed places."""
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return (
        len(one) == len(other)
        and len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )


def _one_off(one: str, other: str) -> bool:
    """Say whether one letter is other, missing or too many."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def folded(text: str) -> str:
    """Return small letters with ae for æ and the like, accents and doubled letters made one."""
    for written, read in _FOLD:
        text = text.replace(written, read)
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if unicodedata.category(one) != "Mn")
    return _TWICE.sub(r"\1", bare)


def _seen(one: str) -> str:
    """Return what a character looks like: a plain letter for a letter of another alphabet or a wide one."""
    joined = unicodedata.normalize("NFKC", one).translate(_LOOK)
    return str(unicodedata.decimal(joined)) if len(joined) == 1 and joined.isdecimal() else joined


def _is_unseen(one: str) -> bool:
    return unicodedata.category(one) in ("Cf", "Cc", "Cs", "Mn", "Me") and one not in "\n\t"


def _is_latin(one: str) -> bool:
    return unicodedata.name(one, "").startswith(("LATIN", "FEMININE", "MASCULINE", "MICRO"))
