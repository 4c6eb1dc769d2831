"""What a pair reminds itself of before a meeting, in the unit's words: so that nobody sees whom he meets.

A line each. Words in brackets before it are of places: such a line is said only where the place is called
something with one of them (000 sections 4.1.1 and 4.2; instruments, row 12).
"""

import re
from collections.abc import Sequence
from typing import Final

_AT: Final = re.compile(r"\(([^()]*)\)(.*)", re.DOTALL)


def reminders_at(lines: Sequence[str], place: str) -> tuple[str, ...]:
    """Return what is to be remembered before a meeting: what holds everywhere, and what fits the place."""
    found = [rule for line in lines if (rule := _rule_at(line.strip(), place.casefold()))]
    return tuple(dict.fromkeys(found))


def _rule_at(line: str, place: str) -> str:
    of_places = _AT.fullmatch(line)
    if of_places is None:
        return line
    words = [word for one in of_places[1].casefold().split(",") if (word := one.strip())]
    here = not words or any(_is_called(place, word) for word in words)
    return of_places[2].strip() if here else ""


def _is_called(place: str, word: str) -> bool:
    """Say whether a word of a place begins so: "hjem" is in "hjemme hos Elias", not in "børnehjemmet"."""
    return re.search(rf"(?<!\w){re.escape(word)}", place) is not None
