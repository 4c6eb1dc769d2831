"""The answer to an access request as a paper: what is handed out, day by day, and how much is held back.

It takes the rows of `cases.own_data_files.handed_out_rows`: the same that the table has, and no others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part
from exitdesk.cases.documents.letters import Letters, letters_in, said


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One piece: case, day, where it stands, whose it is ("": not told), what was done, its words."""

    number: str
    day: date
    where: str
    of: str
    what: str
    words: str = field(repr=False)


def access_paper(
    asked: str,
    rows: Sequence[AccessRow],
    held: Sequence[tuple[str, int]],
    *,
    today: date,
    language: str,
) -> Document:
    """Return the paper for whoever asked; `held` are grounds in words with how many pieces each."""
    words = letters_in(language)
    its = words.access
    parts = list(_parts(words, rows))
    if held:
        lines = tuple(Line(its.held.format(ground=ground, count=count)) for ground, count in held)
        parts.append(Part(its.held_title, lines=lines))
    return Document(
        kind=DocumentKind.ACCESS,
        language=language,
        title=its.title,
        file_title=words.file_title,
        facts=(words.dated(today), (its.about if rows else its.nothing).format(name=asked)),
        parts=tuple(parts),
        closing=(its.wrong,),
        omissions=(("held_back", sum(count for _, count in held)),) if held else (),
    )


def _parts(words: Letters, rows: Sequence[AccessRow]) -> Sequence[Part]:
    """Return a part a day of a case, in the order of the rows."""
    parts: dict[tuple[str, date], list[Line]] = {}
    for row in rows:
        quiet = " · ".join(said(row.what if row.words else "", row.of, row.where))
        line = Line(row.words or row.what, notes=said(quiet))
        parts.setdefault((row.number, row.day), []).append(line)
    return [
        Part(words.access.day.format(number=number, day=words.day(day)), lines=tuple(lines))
        for (number, day), lines in parts.items()
    ]
