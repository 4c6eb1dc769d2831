"""What the scales' screen shows: frozen values, read from a board and the numbers of earlier meetings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from exitdesk.cases.session import EarlierNumber
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId, PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.danish_dates import in_short
from exitdesk.sos.scale import Direction, Number, Rating, Scale, ScaleId
from exitdesk.ui.kit.avatar import initial_of
from exitdesk.ui.scale.axis import AxisRow

_MOST_ROWS: Final = 4


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """One of two numbers that wait for a choice: the number (None: taken away), why, and when it was said."""

    number: int | None
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Rater:
    """One person's line: number and reason (None and empty until said), and the number last time."""

    person: PersonId
    name: str
    relation: str
    kind: PersonKind
    number: int | None
    reason: str
    last: int | None
    present: bool
    choices: tuple[SaidNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionState:
    """One question with its anchors, its raters (he first) and the earlier meetings, newest first."""

    id: ScaleId
    question: str
    zero: str
    ten: str
    direction: Direction
    direction_word: str
    raters: tuple[Rater, ...]
    earlier: tuple[AxisRow, ...]
    revealed: bool


@dataclass(frozen=True, slots=True)
class ScaleState:
    """Everything the screen shows."""

    questions: tuple[QuestionState, ...] = ()


def read_question(
    board: MeetingBoard,
    scale: Scale,
    earlier: Sequence[EarlierNumber],
    template: UnitTemplate,
    also: Sequence[PersonId] = (),
    waiting: Mapping[tuple[ScaleId, PersonId], str] | None = None,
) -> QuestionState:
    """Return one question as it stands; `also` are people it is asked of who said no number yet.

    `waiting` are reasons said before their number. An earlier number that meant something else is not shown.
    """
    asked, early = scale.asked, waiting or {}
    earlier = [one for one in earlier if one.meant_the_same(asked)]
    last: dict[PersonId, int] = {}
    for one in earlier:
        last.setdefault(one.person, one.number)
    return QuestionState(
        id=scale.id,
        question=asked.question,
        zero=asked.zero,
        ten=asked.ten,
        direction=asked.direction,
        direction_word=template.directions[asked.direction],
        raters=tuple(
            _rater(one, scale.rating_of(one.id), last.get(one.id), early.get((scale.id, one.id), ""))
            for one in _asked_people(board, scale, also)
        ),
        earlier=_rows(earlier, template.language),
        revealed=scale.revealed,
    )


def _asked_people(board: MeetingBoard, scale: Scale, also: Sequence[PersonId]) -> list[Person]:
    """Return him first, then those in the room, then those spoken for."""
    people = [one for one in board.people if one.present or scale.rating_of(one.id) or one.id in also]
    return sorted(people, key=lambda one: (one.kind is not PersonKind.PARTICIPANT, not one.present))


def _rater(person: Person, rating: Rating | None, last: int | None, waiting: str) -> Rater:
    choices: tuple[SaidNumber, ...] = ()
    if rating and rating.has_question:
        choices = tuple(
            SaidNumber(value.number, value.reason, version.at[11:16].replace(":", "."))
            if isinstance(value := version.value, Number)
            else SaidNumber(None, "", version.at[11:16].replace(":", "."))
            for version in rating.versions
        )
    return Rater(
        person=person.id,
        name=person.name,
        relation=person.who.relation,
        kind=person.kind,
        number=rating.number if rating else None,
        reason=rating.reason if rating else waiting,
        last=last,
        present=person.present,
        choices=choices,
    )


def _rows(earlier: Sequence[EarlierNumber], language: str) -> tuple[AxisRow, ...]:
    """Return one row a meeting, newest first: for each number the initials of those who said it."""
    rows: dict[MeetingId, dict[int, list[str]]] = {}
    days = {one.meeting: in_short(one.day, language) for one in earlier}
    for one in earlier:
        rows.setdefault(one.meeting, {}).setdefault(one.number, []).append(initial_of(one.name))
    return tuple(
        AxisRow(days[meeting], tuple((number, " ".join(who)) for number, who in sorted(said.items())))
        for meeting, said in list(rows.items())[:_MOST_ROWS]
    )
