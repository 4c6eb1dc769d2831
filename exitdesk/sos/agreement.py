"""An agreement: who does what by when, and how the participant is told (000 box 4.1)."""

from datetime import date
from enum import StrEnum
from typing import NewType, TypeAlias

from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.card import CardId, Version, Withdrawn, differ
from exitdesk.value import value

AgreementId = NewType("AgreementId", ThingId)


class Answer(StrEnum):
    """The four kind answers at the next meeting (000 section 2.6: solutions before sanctions)."""

    CAME_OF_IT = "came_of_it"
    MAKE_SMALLER = "make_smaller"
    ANOTHER_WAY = "another_way"
    LET_IT_LIE = "let_it_lie"


@value
class Promise:
    """What was agreed together. `who` is the name as said, `person` the same as a person where known.

    `day` is a date, or None where `when` says it in words ("hver uge"). `told` is how the participant is
    told. `card` is the card it came from.
    """

    who: str
    what: str
    when: str = ""
    day: date | None = None
    told: str = ""
    person: PersonId | None = None
    card: CardId | None = None


@value
class PocketWords:
    """How an agreement is worded on what he carries: "" is its day alone; or it stays off the note."""

    words: str = ""
    carried: bool = True


@value
class Agreement:
    """An agreement as it stands in the meeting that made it; `pocket` is None while nobody worded it."""

    id: AgreementId
    promise: Promise
    versions: tuple[Version["Promise | Withdrawn"], ...]
    pocket: PocketWords | None = None

    @property
    def has_question(self) -> bool:
        """Whether two versions wait for somebody to choose."""
        return differ(self.versions)


PromiseValue: TypeAlias = Promise | Withdrawn
