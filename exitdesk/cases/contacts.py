"""Contacts with the participant between meetings, and how often one has agreed to have them.

Weekly is usual, several times a week when he is threatened (000 section 2.7), daily in relocation (section
4.2). A call that nobody answers is noted too, and is no contact (instruments, row 33: "answers no message but
picks up the telephone" is said in `how`).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.journal.registers import Registers
from exitdesk.sos.card import Withdrawn

RHYTHM: Final = "rhythm"
CONTACT: Final = "contact"


class ContactKind(StrEnum):
    """How one was in contact, or tried to be."""

    MET = "met"
    TALKED = "talked"
    WROTE = "wrote"
    NO_ANSWER = "no_answer"


class Every(StrEnum):
    """How often one has agreed to be in contact."""

    DAY = "day"
    FEW_DAYS = "few_days"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    NOT_AGREED = "not_agreed"


DAYS: Final = {Every.DAY: 1, Every.FEW_DAYS: 3, Every.WEEK: 7, Every.FORTNIGHT: 14, Every.MONTH: 31}


@dataclass(frozen=True, slots=True)
class Contact:
    """What was noted of a contact: how, on which day, and a line in one's own words."""

    kind: ContactKind
    day: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, and how he is best reached, in words."""

    every: Every
    how: str = ""


NOTHING_AGREED: Final = Rhythm(Every.NOT_AGREED)


@dataclass(frozen=True, slots=True)
class NotedContact:
    """A contact that stands: who noted it, and when (ISO 8601)."""

    id: ThingId
    contact: Contact
    by: PersonId
    at: str


def fold_contacts(registers: Registers) -> tuple[NotedContact, ...]:
    """Return the contacts that stand in the pair's entries of no meeting, oldest day first.

    A contact that two corrected at once is shown as the last of them; noted again while it was taken away,
    it stands.
    """
    found: list[NotedContact] = []
    for thing in registers.things("contact"):
        said = [one for one in registers.standing(thing, CONTACT) if not isinstance(one.value, Withdrawn)]
        found += [NotedContact(thing, one.value, one.by, one.at) for one in said[-1:]]
    return tuple(sorted(found, key=lambda one: (one.contact.day, one.at, one.id)))


def fold_rhythm(registers: Registers, case: ThingId) -> Rhythm:
    """Return how often one has agreed to be in contact; of two at once the closer one holds."""
    said = [one.value for one in registers.standing(case, RHYTHM)]
    agreed = [one for one in said if one.every is not Every.NOT_AGREED]
    if not agreed:
        return Rhythm(Every.NOT_AGREED, said[-1].how) if said else NOTHING_AGREED
    closest: Rhythm = min(reversed(agreed), key=lambda one: DAYS[one.every])
    return closest
