"""What an amendment does to the agreement: which terms are new, which say something else, which end."""

from collections.abc import Sequence
from dataclasses import dataclass

from exitdesk.cases.agreement_terms import ExitAgreement, SettledAgreement, SettledTerm, Term
from exitdesk.journal.entry import PersonId, ThingId


@dataclass(frozen=True, slots=True)
class ChangedTerm:
    """A term as it was settled before, and as it is now."""

    id: ThingId
    before: Term
    now: Term


@dataclass(frozen=True, slots=True)
class Changes:
    """What is otherwise than before; `contact_person` where all contact goes through somebody else now."""

    new: tuple[SettledTerm, ...] = ()
    changed: tuple[ChangedTerm, ...] = ()
    ended: tuple[SettledTerm, ...] = ()
    contact_person: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the agreement stands as it did."""
        return not (self.new or self.changed or self.ended or self.contact_person)

    @property
    def count(self) -> int:
        """How many things are otherwise."""
        return len(self.new) + len(self.changed) + len(self.ended) + self.contact_person


def changes_between(
    before: SettledAgreement | None, now: Sequence[SettledTerm], contact_person: PersonId | None
) -> Changes:
    """Return what is otherwise in `now` than in what was settled before; without that, everything is new.

    New and changed terms come in the order of `now`, ended ones in the order they were settled in. Moving a
    term changes nothing of it.
    """
    if before is None:
        return Changes(new=tuple(now))
    was = {one.id: one.term for one in before.terms}
    stands = {one.id for one in now}
    return Changes(
        new=tuple(one for one in now if one.id not in was),
        changed=tuple(
            ChangedTerm(one.id, was[one.id], one.term)
            for one in now
            if one.id in was and was[one.id] != one.term
        ),
        ended=tuple(one for one in before.terms if one.id not in stands),
        contact_person=contact_person != before.person,
    )


def standing_terms(agreement: ExitAgreement) -> tuple[SettledTerm, ...]:
    """Return the terms as they stand now, as a settlement would take them."""
    return tuple(SettledTerm(one.id, one.term) for one in agreement.terms)


def changes_since_settled(agreement: ExitAgreement, contact_person: PersonId | None) -> Changes:
    """Return what the draft has that the last settlement has not."""
    return changes_between(agreement.last, standing_terms(agreement), contact_person)


def settled_before(agreement: ExitAgreement, settled: ThingId) -> SettledAgreement | None:
    """Return the settlement that a settlement changed: the last one with a lower number, or None."""
    of = next((one for one in agreement.settled if one.id == settled), None)
    lower = [one for one in agreement.settled if of is not None and one.amendment < of.amendment]
    return lower[-1] if lower else None


def made_apart(agreement: ExitAgreement, amendment: int) -> tuple[SettledAgreement, ...]:
    """Return the settlements of one number where two settled apart, and did not settle the same."""
    same = tuple(one for one in agreement.settled if one.amendment == amendment)
    return same if len({(frozenset(one.terms), one.person) for one in same}) > 1 else ()


def gathered_by(agreement: ExitAgreement, amendment: int) -> tuple[SettledAgreement, ...]:
    """Return what an amendment, or the next one, gathers: those before it where they were made apart.

    None of them holds alone any more, so such an amendment says everything that holds.
    """
    lower = [one.amendment for one in agreement.settled if one.amendment < amendment]
    return made_apart(agreement, lower[-1]) if lower else ()
