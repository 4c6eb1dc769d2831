"""The note he carries: its heading, a line for each agreement, the next meeting, and the one line he chose.

Nothing of an agreement's own words goes on it: there stands its day and the word for an appointment, or the
words that somebody typed for the pocket. A line in which a word is at risk stays off the note.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from exitdesk.cases.at_risk import AtRisk, risks_in
from exitdesk.cases.telling import Telling, telling_of
from exitdesk.cases.unit import UnitTemplate
from exitdesk.resources import resource
from exitdesk.sos.agreement import Agreement, AgreementId, PocketWords
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import NextMeeting

_CLOCK: Final = re.compile(
    r"(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)|\bkl\.?\s*([01]?\d|2[0-3])\b(?![.:]?\d)", re.IGNORECASE
)


class Part(StrEnum):
    """What a line of the note is."""

    HEADING = "heading"
    AGREEMENT = "agreement"
    MEETING = "meeting"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class PocketLine:
    """A line of the note: the day it begins with, the words, and what in the words is at risk.

    `agreement` is whose line it is, `about` the agreement as the pair knows it: it is never on the note.
    `typed` are the words somebody chose, "" where the usual ones stand; `offered` what was chosen last time.
    """

    part: Part
    lead: str = ""
    words: str = ""
    typed: str = ""
    carried: bool = True
    risks: tuple[AtRisk, ...] = ()
    agreement: AgreementId | None = None
    about: str = field(default="", repr=False)
    offered: str = ""

    @property
    def text(self) -> str:
        """The line as it will stand."""
        return f"{self.lead}: {self.words}" if self.lead and self.words else self.lead or self.words

    @property
    def stands(self) -> bool:
        """Whether it comes onto the note."""
        return self.carried and not self.risks and bool(self.text)


@dataclass(frozen=True, slots=True)
class PocketNote:
    """The whole note; `heading` first, as the pair chose it, and the lines in order."""

    heading: PocketLine
    usual_heading: str
    lines: tuple[PocketLine, ...]

    @property
    def title(self) -> str:
        """The heading that will stand: the usual word where the chosen one is at risk."""
        return self.heading.words if self.heading.stands else self.usual_heading

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines that will stand, each once."""
        return tuple(dict.fromkeys(one.text for one in self.lines if one.stands))

    @property
    def kept_back(self) -> tuple[PocketLine, ...]:
        """What stays off the note because of a word at risk."""
        return tuple(one for one in (self.heading, *self.lines) if one.carried and one.risks)


@dataclass(frozen=True, slots=True)
class _Words:
    """What the paper itself says, in one language."""

    heading: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    short_date: str
    clock: str
    appointment: str
    meet_again: str

    def day_name(self, day: date) -> str:
        said = self.short_date.format(
            weekday=self.weekdays[day.weekday()], day=day.day, month=self.months[day.month - 1]
        )
        return said[:1].upper() + said[1:]


def pocket_note(
    board: MeetingBoard,
    template: UnitTemplate,
    line: str = "",
    earlier: Sequence[MeetingBoard] = (),
    telling: Telling | None = None,
) -> PocketNote:
    """Return the note of a meeting in a language; of the `earlier` boards the words are offered again.

    `telling` saves reading the board again where it is known already.
    """
    words, known = _words(template.language), telling or telling_of(board, template)
    lines = [_agreement(one, words, known, earlier) for one in _in_order(board.agreements)]
    upcoming = board.meeting.next_meeting
    again = _again(upcoming, words) if upcoming else ""
    if again and upcoming and upcoming.day:
        lines.append(PocketLine(Part.MEETING, words.day_name(upcoming.day), again))
    own = " ".join(line.split())
    if own:
        lines.append(PocketLine(Part.OWN, words=own, typed=own, risks=risks_in(own, known)))
    chosen = " ".join(board.meeting.pocket_heading.split())
    offered = next((one.meeting.pocket_heading for one in earlier[::-1] if one.meeting.pocket_heading), "")
    heading = PocketLine(
        Part.HEADING,
        words=chosen or words.heading,
        typed=chosen,
        risks=risks_in(chosen, known),
        offered="" if chosen or risks_in(offered, known) else offered,
    )
    return PocketNote(heading, words.heading, tuple(lines))


def clock_in(text: str) -> str:
    """Return the first clock time in a text as "13.00", or an empty text."""
    found = _CLOCK.search(text)
    if not found:
        return ""
    hour, minute, alone = found.groups()
    return f"{int(hour or alone)}.{minute or '00'}"


def _in_order(agreements: Sequence[Agreement]) -> list[Agreement]:
    return sorted(agreements, key=lambda one: (one.promise.day is None, one.promise.day or date.min))


def _agreement(
    one: Agreement, words: _Words, telling: Telling, earlier: Sequence[MeetingBoard]
) -> PocketLine:
    pocket = one.pocket or PocketWords()
    typed = " ".join(pocket.words.split())
    day = one.promise.day
    usual = words.appointment if day else ""
    offered = "" if one.pocket else _said_before(one, earlier)
    return PocketLine(
        Part.AGREEMENT,
        lead=words.day_name(day) if day else "",
        words=typed or usual,
        typed=typed,
        carried=pocket.carried and bool(day or typed),
        risks=risks_in(typed, telling),
        agreement=one.id,
        about=f"{one.promise.who} {one.promise.what}",
        offered="" if offered == typed or risks_in(offered, telling) else offered,
    )


def _said_before(one: Agreement, earlier: Sequence[MeetingBoard]) -> str:
    """Return how the same agreement was worded for the pocket at the last meeting that had it."""
    same = _as_said(one)
    for board in reversed(earlier):
        for other in board.agreements:
            if (other.id == one.id or _as_said(other) == same) and other.pocket and other.pocket.words:
                return " ".join(other.pocket.words.split())
    return ""


def _as_said(one: Agreement) -> str:
    return " ".join(f"{one.promise.who} {one.promise.what}".casefold().split()).strip(".")


def _again(meeting: NextMeeting, words: _Words) -> str:
    clock = clock_in(meeting.when)
    return f"{words.meet_again} {words.clock.format(time=clock)}" if clock else words.meet_again


@cache
def _words(language: str) -> _Words:
    read = json.loads(resource("templates", f"paper_{language}.json").read_text("utf-8"))
    return _Words(
        heading=read["slip_title"],
        weekdays=tuple(read["weekdays"]),
        months=tuple(read["months"]),
        short_date=read["short_date"],
        clock=read["clock"],
        appointment=read["appointment"],
        meet_again=read["meet_again"],
    )
