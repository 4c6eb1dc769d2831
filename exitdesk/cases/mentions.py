"""Where a person is mentioned in a case beside his own name: what a search lists to be ticked before erasing.

Every wording is searched, replaced ones too: erased words must not come back by an undo or an older backup.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from exitdesk.cases import vocabulary
from exitdesk.cases.acute_edits import AcuteEdit
from exitdesk.cases.agreement_term_edits import TermEdit
from exitdesk.cases.case_edits import CaseEdit, HoldErasing
from exitdesk.cases.case_state import CaseState, Scope
from exitdesk.cases.contact_edits import ContactEdit
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.exchange_edits import RecordExchange
from exitdesk.cases.first_names import bare
from exitdesk.cases.holding_back import HELD, MarkEdit
from exitdesk.cases.told_edits import ToldEdit
from exitdesk.journal.entry import Entry, PersonId, ThingId
from exitdesk.journal.registers import Absent
from exitdesk.sos.edit import Edit
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale_edits import Rate

_WORD = re.compile(r"\w+")
_SHORTEST_WORD = 2
_OF_CASE = AcuteEdit | ContactEdit | ToldEdit | TermEdit | IssueDocument | RecordExchange | HoldErasing
"""What of a case itself is searched. Its name, its number and who worked it stay as long as the case does."""


class Cell(NamedTuple):
    """A register of a thing in its scope."""

    scope: Scope
    thing: ThingId
    register: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words in which somebody is mentioned, as they were last said; `by_name` False: he is said to speak."""

    cell: Cell
    text: str
    by_name: bool

    @property
    def at_another(self) -> bool:
        """Whether it stands at another person, whose name or mark goes with it: to be ticked with care."""
        return self.cell.thing.startswith("person-")


def scopes_of(session: CaseState) -> list[Scope]:
    """Return every scope of a case: each stream's own, and one for each of its meetings."""
    seen = dict.fromkeys(Scope(entry.header.stream, entry.header.meeting) for entry in session.entries())
    return list(seen)


def mentions_of(session: CaseState, person: PersonId) -> list[Mention]:
    """Return where a person is mentioned, by the names he ever had in the case or as speaker or promiser.

    One mention a cell, in the order first said. His own name, place, marks and numbers are no mentions:
    they go with him. A name matches as whole words, without regard to capitals, possessive -s or not.
    """
    entries = [entry for entry in session.entries() if not entry.erased]
    names = _names(entries, person)
    found: dict[Cell, Mention] = {}
    for entry in entries:
        for edit, cell in _cells(entry):
            if cell.thing == person or cell.register == f"{HELD}.{person}":  # his own goes with him
                continue
            by_name = any(says(text, name) for text in _texts(edit) for name in names)
            if by_name or _speaks(edit, person):
                found[cell] = Mention(cell, _shown(edit), by_name)
    return list(found.values())


def _names(entries: list[Entry], person: PersonId) -> list[list[str]]:
    edits = [edit for entry in entries for edit in vocabulary.read(entry).edits]
    found = [
        folded(edit.name) for edit in edits if isinstance(edit, IntroducePerson) and edit.person == person
    ]
    every = found + [bare(name)[:1] for name in found if len(name) > 1]
    return [name for name in every if name and max(map(len, name)) >= _SHORTEST_WORD]


def _cells(entry: Entry) -> Iterator[tuple[Edit, Cell]]:
    """Yield what an entry says in words, with the cell each was said to; a case's own facts aside."""
    scope = Scope(entry.header.stream, entry.header.meeting)
    for edit in vocabulary.read(entry).edits:
        if not isinstance(edit, Edit) or (isinstance(edit, CaseEdit) and not isinstance(edit, _OF_CASE)):
            continue
        for thing, register, value, _ in edit.intents():
            if not isinstance(value, Absent | bool) and register not in ("place", "revealed"):
                yield edit, Cell(scope, thing, register)


def _texts(edit: Edit) -> list[str]:
    said = edit.model_dump(mode="json")
    if isinstance(edit, IntroducePerson):  # the name given to somebody is his, and mentions nobody
        said.pop("name")
    return [value for value in said.values() if isinstance(value, str)]


def _shown(edit: Edit) -> str:
    """Return what an edit says first of all; of a paper the title, of a person name and relation."""
    if isinstance(edit, IssueDocument):
        return edit.words.partition("\n")[0]
    if isinstance(edit, IntroducePerson):
        return f"{edit.name}: {edit.relation}"
    fields = (
        "text",
        "what",
        "reason",
        "question",
        "place",
        "line",
        "words",
        "word",
        "when",
        "number",
        "told",
        "why",
        "asked",
        "note",
        "how",
        "until",
    )
    return next((str(text) for field in fields if (text := getattr(edit, field, ""))), "")


def _speaks(edit: Edit, person: PersonId) -> bool:
    its_own = isinstance(edit, Rate | MarkEdit)  # numbers, and what is held back from him, go with him
    return not its_own and person in (getattr(edit, "speaker", None), getattr(edit, "person", None))


def says(text: str, name: list[str]) -> bool:
    """Say whether a text has a name in it: whole words, in whatever case, with or without a possessive s."""
    words = folded(text)
    return any(
        all(said in (part, f"{part}s") for said, part in zip(words[at:], name, strict=False))
        for at in range(len(words) - len(name) + 1)
    )


def folded(text: str) -> list[str]:
    """Return the words of a text as they are compared: a letter written in two ways is one letter."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())
