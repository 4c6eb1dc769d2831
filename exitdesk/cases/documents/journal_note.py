"""The note for an authority's own record system as a paper: the same words that are there for pasting."""

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part
from exitdesk.cases.documents.letters import letters_in
from exitdesk.cases.documents.told import CaseTold

_ITEM = "- "


def note_paper(case: CaseTold, note: str, *, facts: int, language: str) -> Document:
    """Return `cases.read_aloud.journal_note` as a paper: after the authority come so many `facts`."""
    words = letters_in(language)
    authority, *lines = note.splitlines() or [""]
    first = next((at for at, line in enumerate(lines) if _is_heading(lines, at)), len(lines))
    said = tuple(Line(line) for line in lines[facts:first])
    numbers = (Part(words.journal_note.numbers, lines=said),) if said else ()
    return Document(
        kind=DocumentKind.JOURNAL_NOTE,
        language=language,
        title=words.journal_note.title.format(authority=authority),
        file_title=words.file_title,
        facts=(words.case.format(number=case.number), *lines[:facts]),
        parts=(*numbers, *_parts(lines[first:], words.journal_note.onward)),
        omissions=(("own_notes", 0), ("marks_all", 1)),
    )


def _is_heading(lines: list[str], at: int) -> bool:
    followed = at + 1 < len(lines) and lines[at + 1].startswith(_ITEM)
    return followed and not lines[at].startswith(_ITEM)


def _parts(lines: list[str], onward: str) -> list[Part]:
    """Return each list under the line before it; what comes after the last one stands under `onward`."""
    parts: list[Part] = []
    after: list[str] = []
    for at, line in enumerate(lines):
        if _is_heading(lines, at):
            parts.append(Part(line))
        elif line.startswith(_ITEM):
            before = parts[-1]
            parts[-1] = Part(before.title, lines=(*before.lines, Line(line.removeprefix(_ITEM))))
        else:
            after.append(line)
    return [*parts, Part(onward, text=tuple(after))] if after else parts
