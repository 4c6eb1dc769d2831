"""What is held back from somebody who asks for what is kept about him, and on which ground.

A mark is said in the case's own stream, about a *piece*: one edit of one entry. No entry of one stream names
an entry of another, so a piece is called by a name that tells nothing (`piece_of`). A mark belongs to whoever
asked: what is held back from a mother is not thereby held back from her son.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final, Literal, NewType, TypeAlias

from pydantic import StringConstraints, model_validator

from exitdesk.cases.assessment_edits import AssessmentEdit
from exitdesk.journal.entry import EntryId, PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.edit import Edit, Intent, Line, Name
from exitdesk.sos.edits import NoteEdit
from exitdesk.sos.errors import EditRefused
from exitdesk.sos.people_edits import Person

PieceId = NewType("PieceId", ThingId)

HELD: Final = "held"
_DIGITS: Final = 24


class Ground(StrEnum):
    """Why a piece is held back (databeskyttelsesloven section 22), or why it is not his at all."""

    OTHERS = "others"  # section 22 (1): other people's private interests
    HIMSELF = "himself"  # section 22 (1): regard for the person himself
    CRIME = "crime"  # section 22 (2) no. 4: preventing and investigating crime
    OTHER = "other"  # in a line of one's own
    SOMEBODY_ELSE = "somebody_else"  # it is about another person of the same name


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A piece that is not handed out; `asked` is the name it was gathered by."""

    asked: str
    ground: Ground
    why: str = ""


@dataclass(frozen=True, slots=True)
class GivenOut:
    """A piece that somebody looked at and decided to hand out."""

    asked: str


Mark: TypeAlias = HeldBack | GivenOut


class _OfPiece(Edit):
    piece: Annotated[PieceId, StringConstraints(pattern=r"^piece-[0-9a-z-]+$", max_length=96)]
    person: Person
    asked: Name

    def _intents(self, mark: Mark) -> tuple[Intent, ...]:
        return (Intent(self.piece, f"{HELD}.{self.person}", mark),)


class HoldBack(_OfPiece):
    """Hold a piece back from a person. Another ground than the fixed ones needs a line that says it.

    Whoever asks for the line asks for something to be seen; one that was kept before that is read as it is.
    """

    tag: Literal["hold_back"] = "hold_back"
    ground: Ground
    why: Line = ""

    @model_validator(mode="after")
    def _says_why(self) -> "HoldBack":
        if self.ground is Ground.OTHER and not self.why.strip():
            raise EditRefused("why")
        return self

    def intents(self) -> tuple[Intent, ...]:
        """Return the mark for that person."""
        return self._intents(HeldBack(self.asked, self.ground, self.why))


class GiveOut(_OfPiece):
    """Hand a piece out to a person: what was held back is not any more, and what was doubtful is decided."""

    tag: Literal["give_out"] = "give_out"

    def intents(self) -> tuple[Intent, ...]:
        """Return the mark for that person."""
        return self._intents(GivenOut(self.asked))


MarkEdit: TypeAlias = HoldBack | GiveOut
OwnEdit: TypeAlias = NoteEdit | MarkEdit | AssessmentEdit
"""What is said in a stream of one's own, and never in the pair's."""


def piece_of(entry: EntryId, nth: int) -> PieceId:
    """Return the name of the nth edit of an entry: nobody finds the entry by it who has not the entry."""
    digest = hashlib.sha256(f"tavle 1 piece {entry} {nth}".encode()).hexdigest()
    return PieceId(ThingId(f"piece-{digest[:_DIGITS]}"))


def mark_of(registers: Registers, piece: PieceId, person: PersonId) -> Mark | None:
    """Return a piece's mark for a person; held back and handed out at once, it is held back."""
    standing = [one.value for one in registers.standing(piece, f"{HELD}.{person}")]
    held = [one for one in standing if isinstance(one, HeldBack)]
    return (held or standing or [None])[-1]


def marks_on(registers: Registers, piece: PieceId) -> tuple[tuple[PersonId, Mark], ...]:
    """Return a piece's marks, each with the person it is meant for, sorted by him."""
    people = sorted(
        PersonId(ThingId(register.removeprefix(f"{HELD}."))) for register in registers.registers_of(piece)
    )
    marks = [(person, mark_of(registers, piece, person)) for person in people]
    return tuple((person, mark) for person, mark in marks if mark is not None)


def edit_marking(piece: PieceId, person: PersonId, mark: Mark) -> MarkEdit:
    """Return the edit that says a mark of a piece for a person."""
    if isinstance(mark, HeldBack):
        return HoldBack(piece=piece, person=person, asked=mark.asked, ground=mark.ground, why=mark.why)
    return GiveOut(piece=piece, person=person, asked=mark.asked)
