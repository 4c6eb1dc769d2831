"""The police's own assessment of the threat, dated, beside the number that he gives himself.

It is said in the officer's own stream and never in the pair's: no board, paper, parcel or colleague of
another authority has a way to it (product, Police-only knowledge stays police-only; 003 section 2.4). It has
no number and is never averaged with his. It says whether it agrees, and if not whether the *threat* is less
or greater: a lower number is better on one scale and worse on another.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from exitdesk.journal.entry import ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.card import Withdrawn

ASSESSMENT: Final = "assessment"
POLICE: Final = "police"


class Agrees(StrEnum):
    """Whether the assessment agrees with his own number."""

    YES = "yes"
    THREAT_IS_LESS = "threat_is_less"
    THREAT_IS_GREATER = "threat_is_greater"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was assessed on a day, in words, and whether it agrees with his number."""

    day: date
    words: str = field(repr=False)
    agrees: Agrees


@dataclass(frozen=True, slots=True)
class KeptAssessment:
    """An assessment that stands, and when it was written (ISO 8601)."""

    id: ThingId
    assessment: Assessment
    at: str


def may_assess(authority: str) -> bool:
    """Say whether somebody of this authority keeps assessments, and is shown any."""
    return authority == POLICE


def fold_assessments(own: Registers, authority: str) -> tuple[KeptAssessment, ...]:
    """Return the assessments that stand in a stream of one's own, oldest day first; none but the police's."""
    if not may_assess(authority):
        return ()
    found = [
        KeptAssessment(thing, one.value, one.at)
        for thing in own.things(ASSESSMENT)
        for one in own.standing(thing, ASSESSMENT)
        if not isinstance(one.value, Withdrawn)
    ]
    return tuple(sorted(found, key=lambda one: (one.assessment.day, one.at, one.id)))
