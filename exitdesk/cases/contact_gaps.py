"""Who has not been in contact for longer than was agreed: told in days, never scored (tensions, number 7).

A contact is a meeting that was held, or one that was noted. A call that nobody answered is none. Where
nothing was agreed nobody is late, and a case that is closed or on standby asks for nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from exitdesk.cases.contacts import DAYS, ContactKind, Every, NotedContact, Rhythm
from exitdesk.cases.phases import Status

_ASKS = (Status.VISITATION, Status.RUNNING)


@dataclass(frozen=True, slots=True)
class LastContact:
    """When one was last in contact and last tried (None: never), what was agreed, and when the case began."""

    day: date | None
    tried: date | None
    rhythm: Rhythm
    opened: date | None

    @property
    def since(self) -> date | None:
        """The day from which one counts: the last contact, or the day the case was opened."""
        return self.day or self.opened

    def gap(self, today: date, status: Status) -> int | None:
        """Return how many days there was no contact, where that is longer than agreed; else None."""
        return gap_of(self.since, self.rhythm.every, status, today)


def last_day(since: date | None, every: Every, status: Status) -> date | None:
    """Return the last day on which nobody is late; None where nobody ever is."""
    if since is None or status not in _ASKS or every is Every.NOT_AGREED:
        return None
    return since + timedelta(days=DAYS[every])


def gap_of(since: date | None, every: Every, status: Status, today: date) -> int | None:
    """Return how many days there was no contact, where that is longer than agreed; else None."""
    last = last_day(since, every, status)
    return (today - since).days if since is not None and last is not None and today > last else None


def last_contact(
    noted: Iterable[NotedContact], met: Iterable[date], rhythm: Rhythm, opened: date | None
) -> LastContact:
    """Return when one was last in contact: `noted` between meetings, or `met` at one."""
    contacts = [one.contact for one in noted]
    reached = [one.day for one in contacts if one.kind is not ContactKind.NO_ANSWER]
    tried = [one.day for one in contacts if one.kind is ContactKind.NO_ANSWER]
    return LastContact(max((*met, *reached), default=None), max(tried, default=None), rhythm, opened)
