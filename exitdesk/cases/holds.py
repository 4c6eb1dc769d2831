"""What keeps a case from being erased: why, and when to ask again.

A journal note that was not made yet is seen by the program itself; an access request, a complaint or a trial
is told it (offentlighedsloven and forvaltningsloven ask for what is there on the day of the request).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from exitdesk.journal.entry import ThingId
from exitdesk.journal.registers import Registers

if TYPE_CHECKING:
    from exitdesk.cases.case_state import CaseState


class HoldKind(StrEnum):
    """Why nothing may be erased."""

    JOURNAL_NOTE = "journal_note"
    ACCESS_REQUEST = "access_request"
    COMPLAINT = "complaint"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Hold:
    """A reason to erase nothing: its kind, the day to ask again, and a line in one's own words.

    A hold that the program sees for itself (JOURNAL_NOTE) has neither thing, day nor line.
    """

    kind: HoldKind
    ask_again: date | None = None
    note: str = ""
    id: ThingId | None = None


@dataclass(frozen=True, slots=True)
class Lifted:
    """The value of a hold that does not hold any more."""


def told_holds(registers: Registers) -> tuple[Hold, ...]:
    """Return the holds somebody told, oldest first; one that is lifted and held at once still holds."""
    found = []
    for thing in registers.things("hold"):
        standing = [one.value for one in registers.standing(thing, "hold")]
        held = [one for one in standing if isinstance(one, Hold)]
        found += [Hold(one.kind, one.ask_again, one.note, thing) for one in held[-1:]]
    return tuple(found)


def holds_of(case: "CaseState") -> tuple[Hold, ...]:
    """Return everything that keeps a case from being erased now."""
    boards = [case.board(meeting) for meeting in case.meetings()]
    waiting = any(board.meeting.ended and not board.meeting.journalised for board in boards)
    seen = (Hold(HoldKind.JOURNAL_NOTE),) if waiting else ()
    return (*seen, *case.file().holds)
