"""The consent sheet: who may exchange what about him, in words he can take a stand on (002 section 5.3).

It lifts secrecy; it is not what processing rests on. It has no end date, and can be taken back in part.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part, SignHere
from exitdesk.cases.documents.letters import Authority, Letters, Matter, letters_in, said
from exitdesk.cases.documents.told import CaseTold


@dataclass(frozen=True, slots=True)
class ConsentTyped:
    """His name, who goes through it with him on which day, and what each authority may exchange."""

    day: date
    allowed: frozenset[tuple[Authority, Matter]]
    name: str = field(default="", repr=False)
    worker: str = ""


def consent(
    case: CaseTold, typed: ConsentTyped, *, language: str, own_name: Callable[[str], str] = lambda _: ""
) -> Document:
    """Return the sheet; an authority that may exchange nothing does not stand on it.

    `own_name` is what the unit itself calls an authority, "" where it says as we do.
    """
    words = letters_in(language)
    its, name = words.consent, typed.name.strip()
    to = its.withdraw_to.format(contact=case.contact) if case.contact else its.withdraw_to_anyone
    return Document(
        kind=DocumentKind.CONSENT,
        language=language,
        title=its.title,
        file_title=words.file_title,
        facts=said(
            words.case.format(number=case.number),
            name,
            its.gone_through.format(day=words.day(typed.day)),
        ),
        parts=(
            Part(its.what_title, text=(its.what,), lines=_allowed(words, typed, own_name)),
            Part(its.why_title, text=its.why),
            Part(its.how_long_title, text=(its.how_long,)),
            Part(its.withdraw_title, text=(its.withdraw, to)),
        ),
        places=(SignHere(its.signs, name), SignHere(its.worker_signs, typed.worker.strip())),
        omissions=(("own_notes", 0), ("board", 1)),
    )


def _allowed(words: Letters, typed: ConsentTyped, own_name: Callable[[str], str]) -> tuple[Line, ...]:
    """Return a sentence an authority: "Politiet: strafbare forhold, helbred og økonomiske forhold."."""
    its = words.consent
    lines: list[Line] = []
    for authority in Authority:
        kinds = [its.kinds[one] for one in Matter if (authority, one) in typed.allowed]
        if kinds:
            *others, last = kinds
            listed = its.between_last.join(one for one in (", ".join(others), last) if one)
            called = own_name(authority) or its.authorities[authority]
            lines.append(Line(its.allowed.format(authority=called, kinds=listed)))
    return tuple(lines)
