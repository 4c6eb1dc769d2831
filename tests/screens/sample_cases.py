"""The invented case played on a desk in memory, with five more lines in the list: all of it made up."""

from dataclasses import replace
from datetime import date
from functools import cache

from exitdesk.app.sample import SampleClock, SamplePlayer, read_sample
from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.desk import Desk
from exitdesk.cases.phases import Status
from exitdesk.cases.ports import Owner
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import CaseId, PersonId, ThingId
from tests.fakes.desk import FakeClock, FakeIndex, copy_of, fake_desk

KAREN = Owner(PersonId(ThingId("person-karen")), "Karen Holt", "politi", "police")


def sample_desk(*, agreed: bool = True) -> Desk:
    """Return a desk with the invented case played on it, and five more lines in the list.

    Without `agreed` nobody wrote its exit agreement yet. It is played once; each desk is one of its own.
    """
    return copy_of(_played(agreed), SampleClock(FakeClock()))


@cache
def _played(agreed: bool) -> Desk:
    clock = SampleClock(FakeClock())
    desk = replace(fake_desk(owner=KAREN, cases=()), clock=clock)
    sample = read_sample() if agreed else {**read_sample(), "agreement": []}
    session, _ = SamplePlayer(desk, clock, default_template("da"), sample).play()
    clock.shown = None
    index = desk.index
    if isinstance(index, FakeIndex):
        for row in _rows():
            index.put(row)
        index.put(replace(session.row(), next_day=date(2026, 12, 1)))
    return desk


def _rows() -> tuple[CaseRow, ...]:
    running, visit = Status.RUNNING, Status.VISITATION
    return (
        _row(
            "2026-011",
            "Sofie",
            running,
            7,
            date(2026, 11, 21),
            "i dag kl. 15",
            "Hus 12",
            due=date(2026, 11, 21),
        ),
        _row("2026-017", "Emil", visit, 0, date(2026, 11, 26), "torsdag kl. 10", "Hus 12"),
        _row("2025-032", "Adam", running, 11, date(2026, 12, 2), "onsdag", "", unjournalised=1, questions=1),
        _row("2025-028", "Rasmus", Status.STANDBY, 8, None, "", ""),
        _row("2025-019", "Malik", Status.CLOSED_DOOR_OPEN, 21, date(2026, 12, 14), "", "Biblioteket"),
    )


def _row(
    number: str,
    name: str,
    status: Status,
    meetings: int,
    day: date | None,
    when: str,
    place: str,
    *,
    due: date | None = None,
    unjournalised: int = 0,
    questions: int = 0,
) -> CaseRow:
    return CaseRow(
        case=CaseId(f"case-{number.replace('-', '')}"),
        number=number,
        name=name,
        status=status,
        meetings=meetings,
        next_day=day,
        next_when=when,
        next_place=place,
        due_days=(due,) if due else (),
        due_count=1 if due else 0,
        unjournalised=unjournalised,
        questions=questions,
    )
