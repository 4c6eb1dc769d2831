"""The six notices to the national contact point: minimum data, and nothing that tells who he is.

Case number, unit, day, which notice, and one line where it is wanted (002 section 5.1; instruments, row 38).
"""

from dataclasses import dataclass, field
from datetime import date

from exitdesk.cases.documents.document import Document, DocumentKind, Part
from exitdesk.cases.documents.letters import NoticeKind, letters_in, paragraphs, said

__all__ = ["NoticeKind", "NoticeTyped", "notice"]


@dataclass(frozen=True, slots=True)
class NoticeTyped:
    """Which notice, the day it tells of, the unit that sends it, and the one line."""

    kind: NoticeKind
    day: date
    unit: str = ""
    line: str = field(default="", repr=False)


def notice(number: str, typed: NoticeTyped, *, today: date, language: str) -> Document:
    """Return the notice of a case: of the case itself it knows the number."""
    words = letters_in(language)
    told = words.notice.kinds[typed.kind]
    unit = typed.unit.strip()
    return Document(
        kind=DocumentKind.NOTICE,
        language=language,
        title=words.notice.title,
        file_title=words.file_title,
        facts=said(
            words.case.format(number=number),
            words.from_unit.format(unit=unit) if unit else "",
            words.dated(today),
        ),
        parts=(
            Part(
                told.title,
                text=(told.text.format(day=words.day(typed.day)), *paragraphs(" ".join(typed.line.split()))),
            ),
        ),
        closing=(words.notice.ask,),
        signers=1,
        omissions=(("own_notes", 0), ("minimum", 1)),
    )
