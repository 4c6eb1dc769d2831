"""What was agreed, and what cannot be otherwise, as plain strings for the shared screen."""

from dataclasses import dataclass

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.danish_dates import clock_in
from exitdesk.sos.meeting import NextMeeting
from exitdesk.ui.present.words import day_in_words, shared_words


@dataclass(frozen=True, slots=True)
class PresentedAgreement:
    """Who does what by when; of a bottom line, which authority says what, and why."""

    who: str
    what: str
    when: str


def agreements_of(board: MeetingBoard, template: UnitTemplate) -> tuple[PresentedAgreement, ...]:
    """Return the agreements of a meeting, and at their end when one meets again, without the place."""
    language, following = template.language, board.meeting.next_meeting
    agreed = [
        PresentedAgreement(one.promise.who, one.promise.what, _day(one.promise, language))
        for one in board.agreements
    ]
    if following is not None:
        when = _day(following, language)
        clock = clock_in(following.when) if following.day else ""
        agreed.append(PresentedAgreement(shared_words(language).again, clock, when))
    return tuple(agreed)


def demands_of(board: MeetingBoard, template: UnitTemplate) -> tuple[PresentedAgreement, ...]:
    """Return the bottom lines of a meeting: each with its authority and its reason."""
    said = [one.demand for one in board.bottom_lines]
    return tuple(
        PresentedAgreement(template.authorities.get(one.authority, one.authority), one.what, one.why)
        for one in said
    )


def _day(said: Promise | NextMeeting, language: str) -> str:
    if said.day is None:
        return said.when
    return day_in_words(said.day, language, "dddd d. MMMM" if language != "en" else "dddd d MMMM")
