"""How a script names what a mark is about: by gesture and edit, for it has no ids of entries.

`piece-at-7-0` is the first edit of gesture 7. Whoever records it puts the name of his own entry there.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from exitdesk.cases.holding_back import piece_of
from exitdesk.journal.entry import Entry, EntryId
from exitdesk.journal.errors import BrokenEntry

_AT = re.compile(r"piece-at-([1-9][0-9]{0,8})-([0-9]{1,6})")


def places_of(entry: EntryId, gesture: int, edits: int) -> dict[str, str]:
    """Return the name in a script of each piece of an entry that is a gesture, by its name in the vault."""
    return {piece_of(entry, nth): f"piece-at-{gesture}-{nth}" for nth in range(edits)}


def as_places(gesture: dict[str, Any], places: Mapping[str, str]) -> dict[str, Any]:
    """Return a gesture that names pieces as a script does; one that is not in the script stays as it is."""
    return _renamed(gesture, lambda piece: places.get(piece, piece))


def as_pieces(gesture: dict[str, Any], entries: Sequence[Entry]) -> dict[str, Any]:
    """Return a gesture that names the pieces of the entries recorded so far; raises BrokenEntry."""

    def name(piece: str) -> str:
        found = _AT.fullmatch(piece)
        if found is None:
            return piece
        if int(found[1]) > len(entries):
            raise BrokenEntry("piece")
        return piece_of(entries[int(found[1]) - 1].id, int(found[2]))

    return _renamed(gesture, name)


def _renamed(gesture: dict[str, Any], name: Callable[[str], str]) -> dict[str, Any]:
    renamed = dict(gesture)
    if "edits" in gesture:
        renamed["edits"] = [
            {**edit, "piece": name(edit["piece"])} if isinstance(edit.get("piece"), str) else edit
            for edit in gesture["edits"]
        ]
    if "writes" in gesture:
        renamed["writes"] = [[name(thing), register, gone] for thing, register, gone in gesture["writes"]]
    return renamed
