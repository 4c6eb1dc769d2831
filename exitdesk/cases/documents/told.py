"""What a letter may be told of a case: narrow values, made here and nowhere else from the case as it stands.

The builders of letters know these values and no case, no board and no session: own notes, the marks at the
people in the circles, contacts, the acute sheet and whatever the police alone know have no way to them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from exitdesk.cases.case_file import CaseFile
from exitdesk.cases.read_aloud import agreement_sentence
from exitdesk.journal.entry import PersonId
from exitdesk.sos.agreement import Agreement, AgreementId, Answer
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.scale import Rating, Scale, ScaleId, ScaleQuestion


@dataclass(frozen=True, slots=True)
class CaseTold:
    """A case by number, the name it goes under, when it was opened, and through whom all contact goes."""

    number: str
    name: str = ""
    opened: date | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True)
class NumberTold:
    """The participant's own number on a day, with what was asked: it never stands without its anchors."""

    asked: ScaleQuestion
    number: int
    day: date


@dataclass(frozen=True, slots=True)
class SaidCard:
    """A card's words; `by` is the name of whoever said it, "" for the participant."""

    words: str
    by: str = ""
    kept_safe: bool = False


@dataclass(frozen=True, slots=True)
class CourseTold:
    """A course from its first board to its last; `numbers` have the first and the last of each question.

    Where a question was asked once there is one number. `left_out` counts what is on the last board and is
    told to nobody.
    """

    days: tuple[date, ...] = ()
    numbers: tuple[tuple[NumberTold, ...], ...] = ()
    works: tuple[SaidCard, ...] = ()
    came_of_it: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def case_told(case: CaseFile) -> CaseTold:
    """Return what a letter may be told of a case."""
    names = {one.person: one.name for one in case.on_case}
    contact = names.get(case.contact_person, "") if case.contact_person else ""
    return CaseTold(case.number, case.name, case.opened, contact)


def course_told(boards: Sequence[MeetingBoard], participant: PersonId, language: str) -> CourseTold:
    """Return what a discharge document may be told; `boards` are the case's meetings, the last one newest."""
    held = [(board, board.meeting.facts.day) for board in boards if board.meeting.facts]
    if not held:
        return CourseTold()
    last = held[-1][0]
    answers = {one: answer for board, _ in held for one, answer in board.answers.items()}
    return CourseTold(
        days=tuple(day for _, day in held),
        numbers=_numbers(held, participant),
        works=tuple(_works(last)),
        came_of_it=_agreed(held, answers, language, came_of_it=True),
        standing=_agreed(held, answers, language, came_of_it=False),
        left_out=_left_out(last),
    )


def _numbers(
    held: Sequence[tuple[MeetingBoard, date]], participant: PersonId
) -> tuple[tuple[NumberTold, ...], ...]:
    found: dict[ScaleId, list[NumberTold]] = {}
    for board, day in held:
        for scale in board.scales:
            own = scale.rating_of(participant)
            if own is not None:
                found.setdefault(scale.id, []).append(_number(scale, own, day))
    return tuple((said[0], said[-1]) if len(said) > 1 else (said[0],) for said in found.values())


def _number(scale: Scale, own: Rating, day: date) -> NumberTold:
    return NumberTold(scale.asked, own.number, day)


def _works(board: MeetingBoard) -> list[SaidCard]:
    said: list[SaidCard] = []
    for card in board.cards(Column.WORKING):
        speaker = board.person(card.words.speaker)
        by = speaker.name if speaker and speaker.kind is not PersonKind.PARTICIPANT else ""
        said.append(SaidCard(card.words.text, by, card.kept_safe))
    return said


def _agreed(
    held: Sequence[tuple[MeetingBoard, date]],
    answers: Mapping[AgreementId, Answer],
    language: str,
    *,
    came_of_it: bool,
) -> tuple[str, ...]:
    """Return as sentences what came to something, or what still stands: nothing was answered of it."""

    def wanted(one: Agreement) -> bool:
        answer = answers.get(one.id)
        return answer is Answer.CAME_OF_IT if came_of_it else answer is None

    return tuple(
        agreement_sentence(one.promise, day, language)
        for board, day in held
        for one in board.agreements
        if wanted(one)
    )


def _left_out(board: MeetingBoard) -> tuple[tuple[str, int], ...]:
    marked = sum(
        bool(one.marks.knows or one.marks.may_contact or one.marks.pulls_back or one.marks.until)
        for one in board.people
    )
    counts = (
        ("marks", marked),
        ("worries", len(board.cards(Column.WORRIES))),
        ("parked", len(board.parked)),
        ("circles", int(any(one.place is not None for one in board.people))),
    )
    return tuple((key, count) for key, count in counts if count)
