"""What belongs to the unit: titles, lane names, ring names, scales and questions, with good defaults.

The defaults lie in `resources/templates/unit_da.json` and `unit_en.json`; what a unit says otherwise is laid
over them (`exitdesk.cases.unit_words`). The participant's copy may speak another language than the window.
They are plain values: a paper is drawn without what checks the files of others, and the tests check ours.
"""

import json
from collections.abc import Collection
from dataclasses import KW_ONLY, field
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Final

from exitdesk.resources import resource
from exitdesk.sos.card import Column, LaneId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import Direction
from exitdesk.value import value

LONGEST_LABEL: Final = 200
LONGEST_LANE: Final = 24


class AgreementName(StrEnum):
    """What the unit calls the paper: 002 says exitaftale, 000 says exitkontrakt."""

    AGREEMENT = "agreement"
    CONTRACT = "contract"


@value
class ScaleTemplate:
    """A question the unit starts from; both anchors and the direction belong to it.

    Raises ValueError where one of its texts is empty or longer than a label.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}  # in a unit's file: what we do not know may turn it

    _: KW_ONLY
    question: str
    zero: str
    ten: str
    direction: Direction

    def __post_init__(self) -> None:
        if not all(1 <= len(one) <= LONGEST_LABEL for one in (self.question, self.zero, self.ten)):
            raise ValueError("label")


@value
class QuestionGroup:
    """Questions to have at hand, never compulsory: on a page, and there for a column or a lane (or any)."""

    _: KW_ONLY
    title: str
    page: str
    questions: tuple[str, ...]
    column: Column | None = None
    lane: LaneId | None = None


@value
class UnitTemplate:
    """The unit's words. `authorities` are the pair's own; the others only exchange and are named."""

    _: KW_ONLY
    language: str
    columns: dict[Column, str]
    lanes: dict[LaneId, str]
    rings: tuple[str, str, str, str]
    scales: tuple[ScaleTemplate, ...]
    column_questions: dict[Column, tuple[str, ...]]
    questions: tuple[QuestionGroup, ...] = ()
    frame: tuple[str, ...]
    authorities: dict[str, str]
    other_authorities: dict[str, str] = field(default_factory=dict)
    directions: dict[Direction, str]
    takes: dict[TakeAlong, str]
    exit_agreement: AgreementName = AgreementName.AGREEMENT
    places: tuple[str, ...] = ()
    discretion: tuple[str, ...] = ()

    @property
    def every_authority(self) -> dict[str, str]:
        """What each authority is called, also those that no pair comes from."""
        return {**self.authorities, **self.other_authorities}

    def own_name(self, authority: str) -> str:
        """Return what the unit itself calls an authority, "" where it says as we do."""
        said = self.every_authority.get(authority, "")
        return "" if said == default_template(self.language).every_authority.get(authority) else said


def questions_at(
    template: UnitTemplate, page: str, column: Column | None = None, lanes: Collection[LaneId] = ()
) -> tuple[QuestionGroup, ...]:
    """Return the questions that belong where one is: the column's own, then what was asked for by lane."""
    first: tuple[QuestionGroup, ...] = ()
    if column is not None and template.column_questions.get(column):
        asked = template.column_questions[column]
        first = (QuestionGroup(title=template.columns[column], page=page, questions=asked, column=column),)
    others = [
        one
        for one in template.questions
        if one.page == page and one.column in (None, column) and (one.lane is None or one.lane in lanes)
    ]
    return (*first, *others)


def question_groups(template: UnitTemplate) -> dict[str, QuestionGroup]:
    """Return the groups of questions at hand by where they belong, which no wording of them changes."""
    found: dict[str, QuestionGroup] = {}
    for one in template.questions:
        place, nth = f"{one.page}.{one.column or 'any'}.{one.lane or 'any'}", 1
        while f"{place}.{nth}" in found:
            nth += 1
        found[f"{place}.{nth}"] = one
    return found


@cache
def default_template(language: str = "da") -> UnitTemplate:
    """Return the words we ship for a language: ``da`` or ``en``."""
    return template_of(json.loads(resource("templates", f"unit_{language}.json").read_text("utf-8")))


def template_of(told: dict[str, Any]) -> UnitTemplate:
    """Return the template that a file of the shape of ours tells; a word we do not know is a TypeError."""
    asked = {Column(one): tuple(lines) for one, lines in told["column_questions"].items()}
    read = {
        "columns": {Column(one): word for one, word in told["columns"].items()},
        "lanes": {LaneId(one): word for one, word in told["lanes"].items()},
        "rings": tuple(told["rings"]),
        "scales": tuple(_scale(**one) for one in told["scales"]),
        "column_questions": asked,
        "questions": tuple(_group(**one) for one in told["questions"]),
        "frame": tuple(told["frame"]),
        "directions": {Direction(one): word for one, word in told["directions"].items()},
        "places": tuple(told.get("places", ())),
        "discretion": tuple(told.get("discretion", ())),
        "takes": {TakeAlong(one): word for one, word in told["takes"].items()},
    }
    return UnitTemplate(**{**told, **read})


def _scale(direction: str, **words: str) -> ScaleTemplate:
    return ScaleTemplate(**words, direction=Direction(direction))


def _group(
    questions: list[str], column: str | None = None, lane: str | None = None, **words: str
) -> QuestionGroup:
    return QuestionGroup(
        **words,
        questions=tuple(questions),
        column=None if column is None else Column(column),
        lane=None if lane is None else LaneId(lane),
    )
