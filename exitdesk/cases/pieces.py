"""What an edit says, taken apart: its words, what else it states, and of whom it speaks.

Names of things, places on the board and checksums say nothing to a person and are left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from exitdesk.cases import vocabulary
from exitdesk.cases.assessment_edits import KeepAssessment
from exitdesk.cases.case_edits import OpenCase, PutOnCase, RenameCase
from exitdesk.cases.case_state import CaseState
from exitdesk.cases.first_names import bare
from exitdesk.cases.holding_back import MarkEdit, PieceId, piece_of
from exitdesk.cases.mentions import folded
from exitdesk.cases.told_edits import NoteTold
from exitdesk.journal.entry import Entry, PersonId, ThingId
from exitdesk.sos.edit import Edit
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale_edits import AskScale

_SHORTEST_NAME: Final = 2
_OF_THINGS: Final = (
    "card",
    "into",
    "scale",
    "agreement",
    "demand",
    "meeting",
    "case",
    "copy_id",
    "document_id",
    "meetings",
    "hold",
    "acute",
    "contact",
    "told_id",
    "assessment",
    "term",
    "wording",
    "wordings",
    "settled",
    "came_from",
)
_OF_PEOPLE: Final = ("person", "speaker", "participant")
_OF_PLACES: Final = ("key", "angle", "sha256")
_SAYS_NOTHING: Final = frozenset((*_OF_THINGS, *_OF_PEOPLE, *_OF_PLACES))
_OF_BOARD: Final = ("text", "name", "relation", "question", "zero", "ten", "reason", "how", "until", "word")
_OF_AGREEMENT: Final = ("who", "what", "because", "when", "told", "words")
_OF_CASE: Final = ("note", "place", "line", "role", "number", "phone", "responsible", "worker")
_WORDS: Final = (*_OF_BOARD, *_OF_AGREEMENT, *_OF_CASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One edit of an entry, and the name it is marked by."""

    entry: Entry
    edit: Edit
    id: PieceId


@dataclass(frozen=True, slots=True)
class Named:
    """A name that somebody was given in a case."""

    person: PersonId
    name: str
    relation: str = ""

    @property
    def words(self) -> list[str]:
        """The words of the name, as they are compared."""
        return folded(self.name)


def pieces_of(case: CaseState) -> Iterator[Piece]:
    """Yield everything said in a case, of every stream; marks on what was said aside."""
    for entry in case.entries():
        for nth, edit in enumerate(vocabulary.read(entry).edits):
            if isinstance(edit, Edit) and not isinstance(edit, MarkEdit):
                yield Piece(entry, edit, piece_of(entry.id, nth))


def names_in(pieces: Sequence[Piece], participant: PersonId) -> list[Named]:
    """Return every name given to anybody in a case, as said; the case's own is the participant's."""
    found: list[Named] = []
    for piece in pieces:
        match piece.edit:
            case IntroducePerson(person=person, name=name, relation=relation):
                found.append(Named(person, name, relation))
            case PutOnCase(person=person, name=name, role=role):
                found.append(Named(person, name, role))
            case OpenCase(name=name) | RenameCase(name=name):
                found.append(Named(participant, name))
            case _:
                pass
    return found


def variants_of(given: Sequence[Named]) -> list[list[str]]:
    """Return how somebody is named in running text: every name given to him, and the first name of each."""
    names = [one.words for one in given]
    every = names + [bare(words)[:1] for words in names if len(words) > 1]
    return [name for name in every if name and max(map(len, name)) >= _SHORTEST_NAME]


def texts_of(edit: Edit) -> list[str]:
    """Return what an edit says in somebody's own words."""
    things = {intent.thing for intent in edit.intents()}
    fields = {field: getattr(edit, field, None) for field in _WORDS}
    return [text for text in fields.values() if isinstance(text, str) and text.strip() and text not in things]


def stated(edit: Edit) -> tuple[tuple[str, str], ...]:
    """Return what an edit states by a choice, a number or a day: field and value, as they are written."""
    fields: dict[str, Any] = edit.model_dump(mode="json", exclude={"tag", *_SAYS_NOTHING})
    kept = [
        (field, value)
        for field, value in fields.items()
        if value not in (None, "", []) and not (field in _WORDS and isinstance(getattr(edit, field), str))
    ]
    return tuple((field, one) for field, value in kept for one in _each(value))


def abouts_of(pieces: Iterable[Piece]) -> dict[PieceId, tuple[str, PieceId]]:
    """Return what a piece was done to, where it does not say so itself: a moved card's words, a question.

    Each with the piece in which these words stand.
    """
    said: dict[ThingId, tuple[str, PieceId]] = {}
    found: dict[PieceId, tuple[str, PieceId]] = {}
    for piece in pieces:
        thing = piece.edit.intents()[0].thing
        if words := _main_words(piece.edit):
            said[thing] = (words, piece.id)
        elif thing in said:
            found[piece.id] = said[thing]
    return found


def _main_words(edit: Edit) -> str:
    if isinstance(edit, AskScale):
        return f"{edit.question} 0: {edit.zero}. 10: {edit.ten}."
    if isinstance(edit, NoteTold | KeepAssessment):
        return edit.words
    return str(getattr(edit, "text", "") or getattr(edit, "what", "") or "")


def speaks_of(edit: Edit) -> PersonId | None:
    """Return who said it, or of whom it is set."""
    return getattr(edit, "speaker", None) or getattr(edit, "person", None)


def _each(value: Any) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return ["yes" if value else "no"] if isinstance(value, bool) else [str(value)]
