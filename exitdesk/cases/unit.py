"""What belongs to the unit: titles, lane names, ring names, scales and questions, with good defaults.

The defaults lie in `resources/templates/unit_da.json` and `unit_en.json`; a unit's own file of the same
shape replaces them. The participant's copy may speak another language than the window.
"""

import json
from collections.abc import Collection
from enum import StrEnum
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from exitdesk.resources import resource
from exitdesk.sos.card import Column, LaneId
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.scale import Direction

Label = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class AgreementName(StrEnum):
    """What the unit calls the paper: 002 says exitaftale, 000 says exitkontrakt."""

    AGREEMENT = "agreement"
    CONTRACT = "contract"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ScaleTemplate(_Value):
    """A question the unit starts from; both anchors and the direction belong to it."""

    question: Label
    zero: Label
    ten: Label
    direction: Direction


class QuestionGroup(_Value):
    """Questions to have at hand, never compulsory: on a page, and there for a column or a lane (or any)."""

    title: Label
    page: str
    questions: tuple[Label, ...]
    column: Column | None = None
    lane: LaneId | None = None


class UnitTemplate(_Value):
    """The unit's words. `authorities` are the pair's own; the others only exchange and are named."""

    language: str
    columns: dict[Column, Label]
    lanes: dict[LaneId, Label]
    rings: tuple[Label, Label, Label, Label]
    scales: tuple[ScaleTemplate, ...]
    column_questions: dict[Column, tuple[Label, ...]]
    questions: tuple[QuestionGroup, ...] = ()
    frame: tuple[Label, ...]
    authorities: dict[str, Label]
    other_authorities: dict[str, Label] = {}
    directions: dict[Direction, Label]
    takes: dict[TakeAlong, Label]
    exit_agreement: AgreementName = AgreementName.AGREEMENT
    places: tuple[Label, ...] = ()
    discretion: tuple[Label, ...] = ()

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
    name = f"unit_{language}.json"
    return UnitTemplate.model_validate(json.loads(resource("templates", name).read_text("utf-8")))
