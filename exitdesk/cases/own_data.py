"""Everything that is kept about one person, over all cases: what an access request is answered from.

The participant, a mother, a brother: whoever was named. Of the participant of a case everything in it is
about him; of anybody else what says his name, what he said, and what was set for him. Own notes are part of
it: they may be covered by the right of access (databeskyttelsesforordningen, article 15), and what is held
back, and why, is for whoever answers to mark.
"""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from exitdesk.cases import vocabulary
from exitdesk.cases.access_lines import BYTE_ORDER_MARK, harmless
from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.desk import Desk
from exitdesk.cases.mentions import folded, says
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, PersonId, is_own
from exitdesk.sos.edit import Edit
from exitdesk.sos.people_edits import IntroducePerson

_COLUMNS: Final = ("case_number", "day", "stream", "what", "words", "held_back", "why")
_PAGE: Final = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that was said or set: in which case, on which day (ISO 8601), in whose stream, by which edit.

    `words` is what the edit says in words, fields apart by " · ".
    """

    case_number: str
    day: str
    stream: str
    what: str
    words: str


def gather(desk: Desk, name: str, step: Progress = no_progress) -> list[Kept]:
    """Return everything kept about whoever is called `name`, case by case, in the order it was said.

    A person is meant where each word of `name` stands in a name given to him. Noted in the access log. Grows
    with the vault: never on the GUI thread. Raises ValueError for a name without a letter, Cancelled.
    """
    words = folded(name)
    if not words:
        raise ValueError("a name has letters")
    desk.access.note("own_data_gathered")
    found: list[Kept] = []
    count = max(1, desk.index.count())
    for offset in range(0, count, _PAGE):
        for nth, row in enumerate(desk.index.rows(offset, _PAGE)):
            step((offset + nth) / count)
            found += _in_case(desk.read(row.case), row.number, words)
    return found


def own_data_as_json(kept: Sequence[Kept]) -> bytes:
    """Return it as JSON, UTF-8, each with a place to mark what is held back, and why."""
    told = [{**asdict(one), "held_back": "", "why": ""} for one in kept]
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def own_data_as_csv(kept: Sequence[Kept]) -> bytes:
    """Return it as a table that a Danish Excel opens, with two columns to mark what is held back, and why."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for one in kept:
        writer.writerow([*(harmless(str(cell)) for cell in asdict(one).values()), "", ""])
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")


def _in_case(session: CaseSession, number: str, name: list[str]) -> Iterator[Kept]:
    edits = [(entry, edit) for entry in session.entries() for edit in _edits(entry)]
    people, names = _meant(session, edits, name)
    everything = session.file().participant in people
    for entry, edit in edits:
        texts = _texts(edit)
        if everything or _about(edit, people) or any(says(text, one) for text in texts for one in names):
            stream = "own" if is_own(entry.header.stream) else "pair"
            yield Kept(number, entry.header.at[:10], stream, edit.tag, " · ".join(texts))


def _meant(
    session: CaseSession, edits: Sequence[tuple[Entry, Edit]], name: list[str]
) -> tuple[set[PersonId], list[list[str]]]:
    """Return the people of a case who are meant, and every name they were given there, first names too."""
    named = [(edit.person, folded(edit.name)) for _, edit in edits if isinstance(edit, IntroducePerson)]
    participant = session.file().participant
    named += [(participant, folded(session.file().name))]
    named += [(participant, folded(edit.name)) for _, edit in edits if isinstance(edit, RenameCase)]
    people = {person for person, given in named if set(name) <= set(given)}
    given = [words for person, words in named if person in people]
    return people, [name, *given, *(words[:1] for words in given)]


def _edits(entry: Entry) -> list[Edit]:
    return [edit for edit in vocabulary.read(entry).edits if isinstance(edit, Edit)]


def _about(edit: Edit, people: set[PersonId]) -> bool:
    return bool(people & {getattr(edit, field, None) for field in ("person", "speaker")})


def _texts(edit: Edit) -> list[str]:
    fields: dict[str, Any] = edit.model_dump(mode="json", exclude={"tag"})
    return [str(value) for value in fields.values() if value not in (None, "", (), [])]
