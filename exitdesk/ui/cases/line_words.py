"""A line of the case list in words: no number, no curve, and nothing loud that does not need somebody.

A number from 0 to 10 without its anchors could be read the wrong way round, so the list has none
(product, What we hold to).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.phases import Status
from exitdesk.ui.accessible import sentences
from exitdesk.ui.cases.days import clock_in, near_day, short_day
from exitdesk.ui.cases.every_words import days_without
from exitdesk.ui.tokens import Tone

NEAR = timedelta(days=7)
STATUS_TONES: dict[Status, Tone] = {
    Status.VISITATION: "neutral",
    Status.RUNNING: "accent",
    Status.STANDBY: "neutral",
    Status.CLOSED_DOOR_OPEN: "works",
}


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What waits, in a sentence; `urgent` where it needs somebody now, `calm` where that has no colour."""

    icon: str
    sentence: str
    urgent: bool
    calm: bool = False


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line ready to be painted or read aloud."""

    name: str
    number: str
    status: str
    tone: Tone
    next_day: str
    next_details: str
    follow_up: tuple[FollowUp, ...]

    @property
    def spoken(self) -> str:
        """The whole line as a screen reader says it."""
        waits = (one.sentence for one in self.follow_up)
        said = sentences([f"{self.name}, {self.number}", self.status, self.next_day, *waits])
        return f"{said.removesuffix('.')}."


def status_word(status: Status) -> str:
    """Return what the unit calls a status."""
    translate = QCoreApplication.translate
    return {
        Status.VISITATION: translate("Status", "Visitation"),
        Status.RUNNING: translate("Status", "Løbende sag"),
        Status.STANDBY: translate("Status", "Standby"),
        Status.CLOSED_DOOR_OPEN: translate("Status", "Afsluttet, døren er åben"),
    }[status]


def line_of(row: CaseRow, today: date) -> CaseLine:
    """Return a case's line as it is read today."""
    main, details = _next_meeting(row, today)
    return CaseLine(
        name=row.name,
        number=row.number,
        status=status_word(row.status),
        tone=STATUS_TONES[row.status],
        next_day=main,
        next_details=details,
        follow_up=follow_up(row, today),
    )


def follow_up(row: CaseRow, today: date) -> tuple[FollowUp, ...]:
    """Return what waits, the nearest first; one quiet sentence where nothing does."""
    told = (_due(row, today), _contact(row, today), _open(row, today), _questions(row), _journal(row))
    found = [one for one in told if one]
    if not found:
        calm = QCoreApplication.translate("FollowUp", "Intet, der haster")
        return (FollowUp("check", calm, urgent=False),)
    return tuple(found)


def _next_meeting(row: CaseRow, today: date) -> tuple[str, str]:
    translate = QCoreApplication.translate
    number = translate("CaseLine", "Møde {number}").format(number=row.meetings + 1)
    if row.next_day is None:
        words = row.next_when or translate("CaseLine", "Ikke aftalt")
        return words, _details(number, row.next_place)
    if row.next_day < today:
        was = translate("CaseLine", "Var sat til {day}").format(day=short_day(row.next_day).lower())
        return translate("CaseLine", "Ikke aftalt"), was
    day = near_day(row.next_day, today)
    clock = clock_in(row.next_when)
    return (f"{day} {clock}" if clock else day), _details(number, row.next_place)


def _details(number: str, place: str) -> str:
    return f"{number}, {place}" if place else number


def _due(row: CaseRow, today: date) -> FollowUp | None:
    translate = QCoreApplication.translate
    due = row.due_from(today)
    if due is None or due > today + NEAR:
        return None
    sentence = translate("FollowUp", "En aftale skal nås {day}").format(day=_in_sentence(due, today))
    return FollowUp("calendar-clock", sentence, urgent=True)


def _in_sentence(day: date, today: date) -> str:
    word = near_day(day, today)
    return word[:1].lower() + word[1:]


def _contact(row: CaseRow, today: date) -> FollowUp | None:
    days = row.contact_gap(today)
    if days is None:
        return None
    return FollowUp("phone", days_without(days), urgent=True, calm=True)


def _open(row: CaseRow, today: date) -> FollowUp | None:
    """A meeting that was left and not ended has no copy, and nobody is asked to write it in a journal."""
    if not row.unended or row.last_day is None or row.last_day >= today:
        return None
    sentence = QCoreApplication.translate("FollowUp", "Et møde er ikke afsluttet")
    return FollowUp("door-open", sentence, urgent=True)


def _questions(row: CaseRow) -> FollowUp | None:
    translate = QCoreApplication.translate
    if not row.questions:
        return None
    if row.questions == 1:
        return FollowUp("circle-help", translate("FollowUp", "To versioner at vælge imellem"), urgent=True)
    sentence = translate("FollowUp", "To versioner at vælge imellem {count} steder")
    return FollowUp("circle-help", sentence.format(count=row.questions), urgent=True)


def _journal(row: CaseRow) -> FollowUp | None:
    translate = QCoreApplication.translate
    if not row.unjournalised:
        return None
    if row.unjournalised == 1:
        return FollowUp("file-text", translate("FollowUp", "Et møde er ikke ført i journal"), urgent=True)
    sentence = translate("FollowUp", "{count} møder er ikke ført i journal")
    return FollowUp("file-text", sentence.format(count=row.unjournalised), urgent=True)
