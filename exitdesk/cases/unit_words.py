"""What a unit says otherwise than we do: titles, lanes, questions, scales, authorities, and where it meets.

It lies in the vault as JSON, one for each language, and travels between the unit's laptops as a file of the
same bytes. What is not said there stays as we ship it, also when we come to ship it otherwise.
"""

from dataclasses import asdict, replace
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator

from exitdesk.cases.errors import BadUnitWords
from exitdesk.cases.unit import (
    LONGEST_LABEL,
    LONGEST_LANE,
    AgreementName,
    QuestionGroup,
    ScaleTemplate,
    UnitTemplate,
    question_groups,
)
from exitdesk.sos.card import Column, LaneId

LONGEST_TITLE: Final = 40
LONGEST_LINE: Final = 200
MOST_SCALES: Final = 4
MOST_LINES: Final = 12

Label = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LABEL)]
_Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE, strip_whitespace=True)]
_Lane = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LANE, strip_whitespace=True)]


class GroupWords(BaseModel):
    """What a group of questions at hand is called, and its questions; empty is as we ship it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    title: _Title | None = None
    questions: tuple[Label, ...] = ()

    def over(self, group: QuestionGroup) -> QuestionGroup:
        """Return a group with these words in place of its own."""
        asked = self.questions[:MOST_LINES] or group.questions
        return replace(group, title=self.title or group.title, questions=asked)


class UnitWords(BaseModel):
    """The words of a unit in one language; an empty part is as we ship it. Unknown parts are left out.

    Of discretion None is as we ship it: a unit that has emptied it is reminded of nothing.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    columns: dict[Column, _Title] = {}
    column_questions: dict[Column, tuple[Label, ...]] = {}
    lanes: dict[LaneId, _Lane] = {}
    rings: tuple[_Title, _Title, _Title, _Title] | None = None
    scales: tuple[ScaleTemplate, ...] = ()
    frame: tuple[Label, ...] = ()
    exit_agreement: AgreementName | None = None
    places: tuple[Label, ...] = ()
    discretion: tuple[Label, ...] | None = None
    groups: dict[str, GroupWords] = {}
    authorities: dict[str, _Lane] = {}

    @model_validator(mode="before")
    @classmethod
    def _each_on_one_line(cls, told: Any) -> Any:
        return _on_one_line(told)

    def over(self, template: UnitTemplate) -> UnitTemplate:
        """Return a template with these words in place of its own; lanes that it has not are left out."""
        lanes = {lane: self.lanes.get(lane, word) for lane, word in template.lanes.items()}
        asked = {column: lines[:MOST_LINES] for column, lines in self.column_questions.items()}
        called, others = (
            {key: self.authorities.get(key, word) for key, word in shipped.items()}
            for shipped in (template.authorities, template.other_authorities)
        )
        groups = question_groups(template).items()
        said = template.discretion if self.discretion is None else self.discretion[:MOST_LINES]
        return replace(
            template,
            authorities=called,
            other_authorities=others,
            questions=tuple(self.groups.get(key, GroupWords()).over(one) for key, one in groups),
            columns={**template.columns, **self.columns},
            column_questions={**template.column_questions, **asked},
            lanes=lanes,
            rings=self.rings or template.rings,
            scales=self.scales[:MOST_SCALES] or template.scales,
            frame=self.frame[:MOST_LINES] or template.frame,
            exit_agreement=self.exit_agreement or template.exit_agreement,
            places=self.places[:MOST_LINES] or template.places,
            discretion=said,
        )

    def unlike(self, template: UnitTemplate) -> "UnitWords":
        """Return only what is said otherwise than in a template."""
        said, groups = self.over(template), question_groups(template)
        return UnitWords(
            authorities={
                one: word
                for one, word in self.authorities.items()
                if word != template.every_authority.get(one)
            },
            groups={
                key: GroupWords(
                    title=None if one.title == groups[key].title else one.title,
                    questions=() if one.questions == groups[key].questions else one.questions,
                )
                for key, one in question_groups(said).items()
                if one != groups[key]
            },
            columns={one: word for one, word in self.columns.items() if word != template.columns[one]},
            column_questions={
                one: asked
                for one, asked in self.column_questions.items()
                if asked != template.column_questions.get(one)
            },
            lanes={one: word for one, word in self.lanes.items() if word != template.lanes.get(one)},
            rings=None if self.rings == template.rings else self.rings,
            scales=() if self.scales == template.scales else self.scales,
            frame=() if self.frame == template.frame else self.frame,
            exit_agreement=None if self.exit_agreement is template.exit_agreement else self.exit_agreement,
            places=() if self.places == template.places else self.places,
            discretion=None if self.discretion == template.discretion else self.discretion,
        )

    def to_json(self) -> str:
        """Return it as it is kept and handed on."""
        return self.model_dump_json(exclude_defaults=True, indent=1)


def line_of(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())


def _on_one_line(told: Any) -> Any:
    """Return what was told with every text on one line: there is no room for another."""
    if isinstance(told, str):
        return line_of(told)
    if isinstance(told, BaseModel):
        return _on_one_line(told.model_dump())
    if isinstance(told, ScaleTemplate):
        return _on_one_line(asdict(told))
    if isinstance(told, dict):
        return {key: _on_one_line(value) for key, value in told.items()}
    return [_on_one_line(one) for one in told] if isinstance(told, list | tuple) else told


def setting_of(language: str) -> str:
    """Return the name under which a language's words are kept in the vault."""
    return f"unit_words_{language}"


def read_words(text: str) -> UnitWords:
    """Read what `to_json` returned; raises BadUnitWords."""
    try:
        return UnitWords.model_validate_json(text)
    except ValidationError:
        raise BadUnitWords from None


def words_kept(text: str | None, template: UnitTemplate) -> UnitTemplate:
    """Return a template with the words that are kept, or as it is where none are, or none can be read."""
    try:
        return read_words(text).over(template) if text else template
    except BadUnitWords:
        return template
