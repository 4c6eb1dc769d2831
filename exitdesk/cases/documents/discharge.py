"""The discharge document: the written sum-up at the end, drafted from first and last board (002 section 8).

The file's version, and his (instruments, row 76; 000 box 4.1: he gets what was said, so all agree on it).
Each number stands with its anchors, as they were when it was given; his own words are marked as his; worries
stay on the boards. On his there is nothing that authorities write to each other: no number of a case, no
unit, no summing up, no day on which a case was opened.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from exitdesk.cases.documents.document import Document, DocumentKind, Line, Part
from exitdesk.cases.documents.letters import Letters, letters_in, paragraphs, said
from exitdesk.cases.documents.told import CaseTold, CourseTold, NumberTold, SaidCard
from exitdesk.sos.scale import ScaleQuestion

FOR_HIM: Final = "participant"


@dataclass(frozen=True, slots=True)
class DischargeTyped:
    """The day, the unit, the sum-up in words, and what was agreed for the time after: a line each.

    `his` is the version that he is given.
    """

    day: date
    unit: str = ""
    summary: str = field(default="", repr=False)
    after: str = field(default="", repr=False)
    his: bool = False


def discharge(case: CaseTold, course: CourseTold, typed: DischargeTyped, *, language: str) -> Document:
    """Return the document; a part with nothing to say is not there."""
    words = letters_in(language)
    its, unit = words.discharge, typed.unit.strip()
    if typed.his:
        case, unit, summary = replace(case, number="", opened=None), "", ""
    else:
        summary = typed.summary
    parts = (
        Part(its.course, text=_course(words, case, course)),
        Part(its.summary, text=paragraphs(summary)),
        Part(its.numbers, lines=tuple(_number(words, said_of) for said_of in course.numbers)),
        Part(its.works, lines=tuple(_card(words, card) for card in course.works)),
        Part(its.came_of_it, lines=tuple(Line(sentence) for sentence in course.came_of_it)),
        Part(its.agreed, lines=tuple(Line(sentence) for sentence in course.standing)),
        Part(its.after, lines=tuple(Line(line) for line in paragraphs(typed.after))),
    )
    return Document(
        kind=DocumentKind.DISCHARGE,
        language=language,
        title=its.his_title if typed.his else its.title,
        file_title=words.file_title,
        facts=said(
            words.case.format(number=case.number) if case.number else "",
            case.name,
            words.from_unit.format(unit=unit) if unit else "",
            words.dated(typed.day),
        ),
        parts=tuple(part for part in parts if part.text or part.lines),
        closing=its.his_closing if typed.his else (),
        signers=1,
        omissions=(("own_notes", 0), *course.left_out, *((("between_us", 1),) if typed.his else ())),
    )


def _course(words: Letters, case: CaseTold, course: CourseTold) -> tuple[str, ...]:
    its, days = words.discharge, course.days
    meetings = ""
    if len(days) == 1:
        meetings = its.meetings_one.format(first=words.day(days[0]))
    elif days:
        first, last = words.day(days[0]), words.day(days[-1])
        meetings = its.meetings.format(count=len(days), first=first, last=last)
    return said(
        its.opened.format(day=words.day(case.opened)) if case.opened else "",
        meetings,
        its.contact.format(contact=case.contact) if case.contact else "",
    )


def _number(words: Letters, told: tuple[NumberTold, ...]) -> Line:
    """Return a question with his first and last number; asked otherwise then, each has its own anchors."""
    its = words.discharge
    patterns = (its.only,) if len(told) == 1 else (its.first, its.last)
    notes: list[str] = []
    before: ScaleQuestion | None = None
    for pattern, one in zip(patterns, told, strict=True):
        if before is None or _anchors(before) != _anchors(one.asked):
            notes.append(_anchored(words, one.asked))
        told_so = pattern.format(day=words.day(one.day), number=one.number)
        notes.append(f"{told_so[:1].upper()}{told_so[1:]}")
        before = one.asked
    return Line(told[-1].asked.question, notes=tuple(notes))


def _anchors(asked: ScaleQuestion) -> tuple[str, str, str, str]:
    return asked.question, asked.zero, asked.ten, asked.direction


def _anchored(words: Letters, asked: ScaleQuestion) -> str:
    """Return what 0 and 10 mean and which is better; anchors that end in a stop have one."""
    its = words.discharge
    direction = its.directions[asked.direction]
    return its.anchors.format(zero=asked.zero.rstrip("."), ten=asked.ten.rstrip("."), direction=direction)


def _card(words: Letters, card: SaidCard) -> Line:
    its = words.discharge
    notes = said(its.said_by.format(name=card.by) if card.by else "", its.kept_safe if card.kept_safe else "")
    return Line(card.words, notes=notes, own=not card.by)
