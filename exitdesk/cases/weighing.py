"""What becomes of each piece: handed out, held back on a ground, or waiting for somebody who knows.

The careful mark counts. A name that may be another's is not handed out before somebody said whose it is.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from exitdesk.cases.desk import Desk
from exitdesk.cases.holding_back import GivenOut, Ground, HeldBack, Mark, MarkEdit, edit_marking
from exitdesk.cases.kept_about import Kept, Key, OwnData
from exitdesk.journal.entry import Entry, PersonId


class Fate(StrEnum):
    """What becomes of a piece."""

    GIVEN = "given"
    HELD = "held"
    UNDECIDED = "undecided"
    SOMEBODY_ELSE = "somebody_else"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece about those who were chosen: what becomes of it, and why where it is held back.

    Where it waits, `rivals` names who else it may be about.
    """

    kept: Kept
    people: tuple[PersonId, ...]
    fate: Fate
    held: HeldBack | None = None
    rivals: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Weighed({self.kept.piece}, {self.fate})"


def weighed(data: OwnData, chosen: Collection[Key]) -> tuple[Weighed, ...]:
    """Return what is kept about those who were chosen, seen as one person."""
    every = (weigh(kept, chosen) for kept in data.kept)
    return tuple(one for one in every if one is not None)


def weigh(kept: Kept, chosen: Collection[Key]) -> Weighed | None:
    """Return what becomes of a piece, or None where it is about nobody chosen. The careful mark counts."""
    meant = {key.person for key in chosen if key.case == kept.case}
    touches = [touch for touch in kept.touches if touch.person in meant]
    if not touches:
        return None
    people = tuple(touch.person for touch in touches)
    marks = [mark for person, mark in kept.marks if person in people]
    held = next((mark for mark in marks if isinstance(mark, HeldBack)), None)
    if held is not None:
        other = held.ground is Ground.SOMEBODY_ELSE
        return Weighed(kept, people, Fate.SOMEBODY_ELSE if other else Fate.HELD, held)
    sure = any(not touch.by_name or not touch.rivals - meant for touch in touches)
    decided = any(isinstance(mark, GivenOut) for mark in marks)
    if sure or decided:
        return Weighed(kept, people, Fate.GIVEN)
    others = frozenset[PersonId]().union(*(touch.rivals for touch in touches)) - meant
    rivals = tuple(name for person, name in kept.rivals if person in others)
    return Weighed(kept, people, Fate.UNDECIDED, rivals=rivals)


def marked(desk: Desk, one: Weighed, mark: Mark) -> tuple[Entry, Weighed]:
    """Record a mark of a piece for everybody it is about who was chosen; return the entry, and the piece now.

    Never on the GUI thread. Raises EditRefused where another ground says nothing, NotSaved and its kinds.
    """
    edits: list[MarkEdit] = [edit_marking(one.kept.piece, person, mark) for person in one.people]
    entry = desk.read(one.kept.case).record(*edits)
    others = tuple(pair for pair in one.kept.marks if pair[0] not in one.people)
    kept = replace(one.kept, marks=(*others, *((person, mark) for person in one.people)))
    again = weigh(kept, [Key(kept.case, person) for person in one.people])
    return entry, again or one
