"""Who has not been in contact for longer than was agreed: told in days, never scored (tensions, number 7).

A contact is a meeting that was held, or one that was noted. A call that nobody answered is none. Where
nothing was agreed nobody is late, and a case that is closed or on standby asks for nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from exitdesk.cases.contacts import DAYS, ContactKind, Every, Rhythm, fold_contacts, fold_rhythm
from exitdesk.cases.phases import Status
from exitdesk.journal.entry import PAIR, ThingId

if TYPE_CHECKING:
    from exitdesk.cases.case_state import CaseState

_ASKS = (Status.VISITATION, Status.RUNNING)


@dataclass(frozen=True, slots=True)
class LastContact:
    """When one was last in contact and last tried (None: never since it was opened), and what was agreed."""

    day: date | None
    tried: date | None
    rhythm: Rhythm
    since: date | None

    def gap(self, today: date, status: Status) -> int | None:
        """Return how many days there was no contact, where that is longer than agreed; else None."""
        start = self.day or self.since
        if start is None or status not in _ASKS or self.rhythm.every is Every.NOT_AGREED:
            return None
        days = (today - start).days
        return days if days > DAYS[self.rhythm.every] else None


def last_contact(case: "CaseState") -> LastContact:
    """Return when one was last in contact with the participant of a case; raises NoSuchCase."""
    from exitdesk.cases.case_state import Scope

    registers = case.registers(Scope(PAIR, None))
    noted = [one.contact for one in fold_contacts(registers)]
    boards = [case.board(one).meeting for one in case.meetings()]
    met = [one.facts.day for one in boards if one.facts]
    reached = [one.day for one in noted if one.kind is not ContactKind.NO_ANSWER]
    tried = [one.day for one in noted if one.kind is ContactKind.NO_ANSWER]
    rhythm = fold_rhythm(registers, ThingId(case.case))
    return LastContact(
        max((*met, *reached), default=None), max(tried, default=None), rhythm, case.file().opened
    )
