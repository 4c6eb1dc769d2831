"""Where the unit meets: a line each in its words, what is to be remembered there after a colon.

A place is offered from the unit's own list alone. What another case met at is nobody's business here: two
rivals must never learn of each other (instruments, row 49).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_STATION: Final = re.compile(r"politi\s*(?:station|gård)|\bstationen\b|police\s+station", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """A place by its name, and what is to be remembered there."""

    name: str
    remember: str = ""


def places_of(lines: Sequence[str]) -> tuple[MeetingPlace, ...]:
    """Return the places that a unit has written down."""
    parts = (line.partition(":") for line in lines)
    return tuple(MeetingPlace(name.strip(), rest.strip()) for name, _, rest in parts if name.strip())


def completed_place(lines: Sequence[str], typed: str) -> str:
    """Return the one place that begins as typed, or what was typed.

    A place said whole is that place; a number is never read on: "Hus 1" is another door than "Hus 12".
    """
    said = typed.strip()
    begun = said.casefold()
    names = [one.name for one in places_of(lines) if begun and one.name.casefold().startswith(begun)]
    whole = [name for name in names if name.casefold() == begun]
    if whole:
        return whole[0]
    longer = names[0].casefold()[len(begun) :] if len(names) == 1 else ""
    goes_on = longer and not (begun[-1].isdigit() and longer[0].isalnum())
    return names[0] if goes_on else said


def remember_at(lines: Sequence[str], place: str) -> str:
    """Return what is to be remembered at a place, an empty text where nothing is written down."""
    name = place.strip().casefold()
    return next((one.remember for one in places_of(lines) if one.name.casefold() == name), "")


def is_at_the_police(place: str) -> bool:
    """Say whether a place sounds like a police station: there he would be seen (000 section 4.1.1)."""
    return bool(_STATION.search(place))
