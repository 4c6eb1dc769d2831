"""A card: one statement on the board, in somebody's words (000 section 2.8)."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Generic, NewType, TypeAlias, TypeVar

from exitdesk.journal.entry import PersonId, ThingId, WriteId
from exitdesk.value import value

CardId = NewType("CardId", ThingId)
LaneId = NewType("LaneId", str)

SAFETY, HOUSING, INCOME, NETWORK = (LaneId(name) for name in ("safety", "housing", "income", "network"))
DEFAULT_LANES = (SAFETY, HOUSING, INCOME, NETWORK)

T = TypeVar("T")


class Column(StrEnum):
    """The three columns, in the order they are read (000 section 2.8)."""

    WORRIES = "worries"
    WORKING = "working"
    NEXT = "next"


@value
class Version(Generic[T]):
    """One of the values that stand at once, and who wrote it when (ISO 8601)."""

    value: T
    write: WriteId
    by: PersonId
    at: str


def differ(versions: Sequence[Version[Any]]) -> bool:
    """Say whether versions say different things: two who wrote the same at once are no question."""
    return len({version.value for version in versions}) > 1


@value
class CardWords:
    """What was said together: the words, whose they are, and whether they are verbatim (a quote)."""

    text: str
    speaker: PersonId | None = None
    quote: bool = False


@value
class Withdrawn:
    """A card (scale, agreement) taken off the board; the words stay in the journal."""


@value
class MergedInto:
    """A card whose words went into another."""

    card: CardId


CardValue: TypeAlias = CardWords | Withdrawn | MergedInto


@value
class CardPlace:
    """Where a card lies: column and fraction key; equal keys are ordered by id."""

    column: Column
    key: str


@value
class Card:
    """A card as it stands. `words` is the version shown; more than one in `versions` is a question.

    `parked` waits for another meeting and lies on no column meanwhile (000 section 4.1.1). `resting` are
    those of its lanes that are switched off at this meeting; `lanes` are the others.
    """

    id: CardId
    words: CardWords
    place: CardPlace
    lanes: frozenset[LaneId]
    kept_safe: bool
    versions: tuple[Version[CardValue], ...]
    parked: bool = False
    resting: frozenset[LaneId] = frozenset()

    @property
    def waits(self) -> bool:
        """Whether it lies on no column: it was parked, or all its lanes are switched off."""
        return self.parked or bool(self.resting and not self.lanes)

    @property
    def all_lanes(self) -> frozenset[LaneId]:
        """What the card is about, also where that is switched off today."""
        return self.lanes | self.resting

    @property
    def column(self) -> Column:
        """The column it lies in."""
        return self.place.column

    @property
    def has_question(self) -> bool:
        """Whether two versions wait for somebody to choose."""
        return differ(self.versions)
