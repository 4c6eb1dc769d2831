"""The recovery kit on paper: the words with their numbers, and how to look after them; not what they open.

It is printed and never a file: it has no code, no name and no vault on it.
"""

from collections.abc import Sequence
from datetime import date

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part
from exitdesk.cases.documents.letters import letters_in


def kit_sheet(words: Sequence[str], day: date, *, language: str) -> Document:
    """Return the sheet of a kit made on a day."""
    said = letters_in(language)
    its = said.kit
    numbered = (its.word.format(number=number, word=word) for number, word in enumerate(words, 1))
    return Document(
        kind=DocumentKind.KIT,
        language=language,
        title=its.title,
        file_title=said.file_title,
        facts=(said.dated(day),),
        parts=(
            Part(its.words_title, lines=tuple(Line(one, own=True) for one in numbered)),
            Part(its.rules_title, text=its.rules),
        ),
    )
