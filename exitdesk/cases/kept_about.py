"""What was found about somebody: who may be meant, and what is kept about any of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from exitdesk.cases.holding_back import Mark, PieceId
from exitdesk.journal.entry import CaseId, PersonId


class Part(StrEnum):
    """What somebody who may be meant is to a case."""

    PARTICIPANT = "participant"
    ON_CASE = "on_case"
    AROUND = "around"
    MENTIONED = "mentioned"  # named in running text, and introduced by nobody


class Key(NamedTuple):
    """Somebody in one case."""

    case: CaseId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who may be meant, in one case; `whole` tells that each word asked for is in his name."""

    key: Key
    case_number: str
    case_name: str
    name: str
    relation: str
    part: Part
    whole: bool
    count: int = 0

    @property
    def word(self) -> str:
        """How he is named on the command line; the same each time he is found."""
        who = "mentioned" if self.part is Part.MENTIONED else self.key.person
        return f"{self.case_number}/{who}"


@dataclass(frozen=True, slots=True)
class Touch:
    """Why a piece is about somebody: by who he is, or by a name that may be that of `rivals` as well."""

    person: PersonId
    by_name: bool = False
    rivals: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that was said or set: in which case, when (ISO 8601), in whose stream, by which edit.

    `texts` are the words, `stated` fields with what was chosen; `of` and `of_name` tell who said it or for
    whom it was set. `rivals` names who else a name in it may mean. `about` is what it was done to, in words
    that stand in another piece, `about_piece`: they must not be handed out where that one is not.
    """

    case: CaseId
    case_number: str
    piece: PieceId
    at: str
    own: bool
    what: str
    texts: tuple[str, ...]
    stated: tuple[tuple[str, str], ...]
    of: PersonId | None
    of_name: str
    touches: tuple[Touch, ...]
    rivals: tuple[tuple[PersonId, str], ...] = ()
    about: str = ""
    about_piece: PieceId | None = None
    marks: tuple[tuple[PersonId, Mark], ...] = ()

    def __repr__(self) -> str:
        return f"Kept({self.piece})"


@dataclass(frozen=True, slots=True)
class OwnData:
    """What was gathered by a name: who may be meant, and what is kept about any of them, oldest first.

    `unread` counts what a newer version wrote in these cases and this one cannot tell.
    """

    asked: str = ""
    found: tuple[Found, ...] = ()
    kept: tuple[Kept, ...] = ()
    unread: int = 0

    def __repr__(self) -> str:
        return f"OwnData({len(self.found)} found, {len(self.kept)} kept)"
