"""The exit agreement of a case: its terms as they stand, and what of them was settled on which day.

It says which measures there are and who is responsible for each, what is asked of the participant, the time
frame of each part, and when and how often it is followed up (002 section 5.1); and what he may keep, because
leaving costs friends and one needs something to lose (003 section 3.6). A term is a proposal until it is
settled: settling names the wordings that were agreed, and what is written afterwards is a draft again. It is
a declaration of intent that binds both sides (000 section 4.1.2), and nothing waits for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NewType, TypeAlias

from exitdesk.journal.entry import PAIR, PersonId, ThingId
from exitdesk.journal.registers import Registers, Standing
from exitdesk.sos.card import Version, Withdrawn, differ
from exitdesk.sos.fold import versions_of
from exitdesk.sos.fraction import key_a_step_on, key_at_end

if TYPE_CHECKING:
    from exitdesk.cases.case_state import CaseState

TERM: Final = "term"
PLACE: Final = "place"
SETTLED: Final = "settled"
_NO_PLACE: Final = "V"

WordingId = NewType("WordingId", ThingId)


class TermPart(StrEnum):
    """What a term is about, in the order it is read."""

    MEASURE = "measure"  # what is there for him, and who is responsible
    DEMAND = "demand"  # what is asked of him
    FOLLOW_UP = "follow_up"  # when and how often it is looked at together
    KEEPS = "keeps"  # what he may keep (003 section 3.6)


@dataclass(frozen=True, slots=True)
class Term:
    """What a term says, said together. Two wordings with the same words are the same term.

    `authority` is a name of the unit's authorities, `responsible` somebody in words; both may be empty.
    `when` is a time frame in words, `begins` and `ends` one in days. `came_from` is the agreement or the
    bottom line of a board it was taken from, `wording` what a settlement names it by.
    """

    part: TermPart
    what: str
    responsible: str = ""
    authority: str = ""
    when: str = ""
    begins: date | None = None
    ends: date | None = None
    reason: str = ""
    came_from: ThingId | None = field(default=None, compare=False)
    wording: WordingId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TermPlace:
    """Where a term stands in its part: a fraction key."""

    key: str


@dataclass(frozen=True, slots=True)
class StandingTerm:
    """A term as it stands; with several versions each is shown until somebody chooses."""

    id: ThingId
    term: Term
    by: PersonId
    at: str
    key: str
    versions: tuple[Version["Term | Withdrawn"], ...]

    @property
    def has_question(self) -> bool:
        """Whether two versions wait for somebody to choose."""
        return differ(self.versions)


@dataclass(frozen=True, slots=True)
class Settled:
    """What a settlement says; amendment 0 is the agreement itself, `person` who was the contact person."""

    amendment: int
    day: date
    wordings: tuple[WordingId, ...]
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class SettledTerm:
    """A term with the words that were settled."""

    id: ThingId
    term: Term


@dataclass(frozen=True, slots=True)
class SettledAgreement:
    """The agreement or an amendment as it was settled; `erased` counts words that are gone for good."""

    id: ThingId
    amendment: int
    day: date
    terms: tuple[SettledTerm, ...]
    person: PersonId | None
    by: PersonId
    at: str
    erased: int = 0

    def of(self, part: TermPart) -> tuple[Term, ...]:
        """Return the terms of one part in the order they were read."""
        return tuple(one.term for one in self.terms if one.term.part is part)


@dataclass(frozen=True, slots=True)
class ExitAgreement:
    """The terms as they stand now in reading order, and every settlement, the first one first."""

    terms: tuple[StandingTerm, ...] = ()
    settled: tuple[SettledAgreement, ...] = ()

    @property
    def last(self) -> SettledAgreement | None:
        """What was settled last, or None."""
        return self.settled[-1] if self.settled else None

    @property
    def next_amendment(self) -> int:
        """The number the next settlement takes: 0 is the agreement itself."""
        return self.last.amendment + 1 if self.last else 0

    @property
    def has_question(self) -> bool:
        """Whether two versions of a term wait: nobody can settle what says two things."""
        return any(one.has_question for one in self.terms)

    def of(self, part: TermPart) -> tuple[StandingTerm, ...]:
        """Return the terms of one part from top to bottom."""
        return tuple(one for one in self.terms if one.term.part is part)

    def term(self, thing: ThingId) -> StandingTerm | None:
        """Return a term that stands, or None."""
        return next((one for one in self.terms if one.id == thing), None)

    def key_after(self, part: TermPart) -> str:
        """Return the key of a new term at the end of a part."""
        return key_at_end(one.key for one in self.of(part))

    def key_moved(self, thing: ThingId, step: int) -> str | None:
        """Return the key that moves a term up (-1) or down (1) within its part; None at the end."""
        term = self.term(thing)
        if term is None:
            return None
        part = self.of(term.term.part)
        return key_a_step_on([one.key for one in part], part.index(term), step)


TermValue: TypeAlias = Term | Withdrawn | TermPlace


def exit_agreement_of(case: "CaseState") -> ExitAgreement:
    """Return the exit agreement of a case."""
    from exitdesk.cases.case_state import Scope

    return fold_agreement(case.registers(Scope(PAIR, None)))


def fold_agreement(registers: Registers) -> ExitAgreement:
    """Return the agreement that stands in the pair's entries of no meeting.

    Two wordings at once both stand and are a question; words stand before an ending beside them; of two
    places the last in the common order holds, silently. Two settlements with one number both stand.
    """
    terms = [found for thing in registers.things("term") if (found := _term(registers, thing))]
    order = list(TermPart)
    terms.sort(key=lambda one: (order.index(one.term.part), one.key, one.id))
    return ExitAgreement(tuple(terms), _settled(registers))


def _term(registers: Registers, thing: ThingId) -> StandingTerm | None:
    standing = registers.standing(thing, TERM)
    shown = next((one for one in reversed(standing) if isinstance(one.value, Term)), None)
    if shown is None:
        return None
    place = registers.last(thing, PLACE)
    key = place.key if isinstance(place, TermPlace) else _NO_PLACE
    return StandingTerm(thing, shown.value, shown.by, shown.at, key, versions_of(standing))


def _settled(registers: Registers) -> tuple[SettledAgreement, ...]:
    said = [(thing, one) for thing in registers.things("settled") for one in _last(registers, thing)]
    if not said:
        return ()
    said.sort(key=lambda one: (one[1].value.amendment, one[1].order))
    worded = {one.term.wording: one for one in _every_wording(registers)}
    return tuple(_one_settled(thing, standing, worded) for thing, standing in said)


def _last(registers: Registers, thing: ThingId) -> list[Standing]:
    return registers.standing(thing, SETTLED)[-1:]


def _one_settled(
    thing: ThingId, standing: Standing, worded: Mapping[WordingId | None, SettledTerm]
) -> SettledAgreement:
    value: Settled = standing.value
    terms = tuple(worded[one] for one in value.wordings if one in worded)
    return SettledAgreement(
        id=thing,
        amendment=value.amendment,
        day=value.day,
        terms=terms,
        person=value.person,
        by=standing.by,
        at=standing.at,
        erased=len(value.wordings) - len(terms),
    )


def _every_wording(registers: Registers) -> Iterator[SettledTerm]:
    """Yield every wording that a term ever had and that can still be read."""
    for thing, value in registers.ever("term", TERM):
        if isinstance(value, Term):
            yield SettledTerm(thing, value)
