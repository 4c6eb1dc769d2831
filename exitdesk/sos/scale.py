"""A scale: a question from 0 to 10, what 0 and 10 mean, and everybody's own number (000 section 2.8).

Threat 9 is bad and safety 9 is good (000 boxes 4.1 and 4.4), so a scale without both anchors and its
direction does not exist, and numbers are never averaged.
"""

from enum import StrEnum
from typing import NewType, TypeAlias

from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.card import Version, Withdrawn, differ
from exitdesk.value import value

ScaleId = NewType("ScaleId", ThingId)
LOWEST, HIGHEST = 0, 10


class Direction(StrEnum):
    """Which end of the scale one wishes for."""

    HIGH_IS_BETTER = "high_is_better"
    HIGH_IS_WORSE = "high_is_worse"


@value
class ScaleQuestion:
    """The question with both anchors in this room's words, and its direction; `key` orders the scales."""

    question: str
    zero: str
    ten: str
    direction: Direction
    key: str


@value
class Number:
    """One person's number, 0 to 10, with the reason given for it (may be empty)."""

    number: int
    reason: str = ""


@value
class Rating:
    """What one person (present or spoken for) said. More than one version is a question."""

    person: PersonId
    number: int
    reason: str
    versions: tuple[Version["Number | Withdrawn"], ...]

    @property
    def has_question(self) -> bool:
        """Whether two numbers wait for somebody to choose."""
        return differ(self.versions)


@value
class Scale:
    """A scale as it stands in one meeting; `revealed` says that everybody's numbers were shown together."""

    id: ScaleId
    asked: ScaleQuestion
    ratings: tuple[Rating, ...]
    revealed: bool
    versions: tuple[Version["ScaleQuestion | Withdrawn"], ...]

    @property
    def has_question(self) -> bool:
        """Whether two wordings of the question wait for somebody to choose."""
        return differ(self.versions)

    def rating_of(self, person: PersonId) -> Rating | None:
        """Return the rating of a person, or None."""
        return next((rating for rating in self.ratings if rating.person == person), None)


NumberValue: TypeAlias = Number | Withdrawn
QuestionValue: TypeAlias = ScaleQuestion | Withdrawn
