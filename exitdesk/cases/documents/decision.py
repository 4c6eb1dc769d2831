"""The unit's answer to him: a decision, or a refusal that tells him who decides finally.

A refused applicant's case goes to the national contact point (004): that he is told so is part of the record.
Of the case they know its number, the name it goes under, and through whom contact goes.
"""

from dataclasses import dataclass, field
from datetime import date

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part, SignHere
from exitdesk.cases.documents.letters import Letters, letters_in, paragraphs, said
from exitdesk.cases.documents.told import CaseTold


@dataclass(frozen=True, slots=True)
class DecisionTyped:
    """To whom, from which unit, who signs for it, the grounds, and what happens now: a line each."""

    day: date
    name: str = field(default="", repr=False)
    unit: str = ""
    worker: str = ""
    grounds: str = field(default="", repr=False)
    next: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class RefusalTyped:
    """To whom, from which unit, who signs for it, the grounds, and the help there is: a line each."""

    day: date
    name: str = field(default="", repr=False)
    unit: str = ""
    worker: str = ""
    grounds: str = field(default="", repr=False)
    help: str = field(default="", repr=False)


def decision(case: CaseTold, typed: DecisionTyped, *, language: str) -> Document:
    """Return the letter that says that he can begin."""
    words = letters_in(language)
    its = words.decision
    contact = its.contact.format(contact=case.contact) if case.contact else ""
    return Document(
        kind=DocumentKind.DECISION,
        language=language,
        title=its.title,
        file_title=words.file_title,
        facts=_facts(words, case, typed),
        parts=(
            Part(its.what_title, text=(its.what,)),
            *_part(its.grounds, typed.grounds),
            Part(its.next, text=said(its.agreement, contact), lines=_lines(typed.next)),
            Part(its.measures_title, text=(its.measures,)),
        ),
        places=_signs(words, typed),
        signers=1,
        omissions=(("own_notes", 0), ("board", 1)),
    )


def refusal(case: CaseTold, typed: RefusalTyped, *, language: str) -> Document:
    """Return the letter that says no, who decides finally, and what he can get help with all the same."""
    words = letters_in(language)
    its = words.refusal
    contact = its.contact.format(contact=case.contact) if case.contact else ""
    helped = _lines(typed.help)
    return Document(
        kind=DocumentKind.REFUSAL,
        language=language,
        title=its.title,
        file_title=words.file_title,
        facts=_facts(words, case, typed),
        parts=(
            Part(its.what_title, text=(its.what,)),
            *_part(its.grounds, typed.grounds),
            Part(its.final_title, text=its.final),
            *((Part(its.help_title, lines=helped),) if helped else ()),
            Part(its.secrecy_title, text=(its.secrecy, " ".join(said(its.again, contact)))),
        ),
        places=_signs(words, typed),
        signers=1,
        omissions=(("own_notes", 0), ("board", 1)),
    )


def _facts(words: Letters, case: CaseTold, typed: DecisionTyped | RefusalTyped) -> tuple[str, ...]:
    name, unit = typed.name.strip(), typed.unit.strip()
    return said(
        words.case.format(number=case.number),
        words.to.format(name=name) if name else "",
        words.from_unit.format(unit=unit) if unit else "",
        words.dated(typed.day),
    )


def _part(title: str, text: str) -> tuple[Part, ...]:
    told = paragraphs(text)
    return (Part(title, text=told),) if told else ()


def _lines(text: str) -> tuple[Line, ...]:
    return tuple(Line(line) for line in paragraphs(text))


def _signs(words: Letters, typed: DecisionTyped | RefusalTyped) -> tuple[SignHere, ...]:
    return (SignHere(words.for_unit, typed.worker.strip()),)
