"""What was agreed, and what cannot be otherwise, as plain strings for the shared screen."""

from dataclasses import dataclass

from exitdesk.cases.unit import UnitTemplate
from exitdesk.sos.agreement import Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.ui.present.words import day_in_words


@dataclass(frozen=True, slots=True)
class PresentedAgreement:
    """Who does what by when; of a bottom line, which authority says what, and why."""

    who: str
    what: str
    when: str


def agreements_of(board: MeetingBoard, template: UnitTemplate) -> tuple[PresentedAgreement, ...]:
    """Return the agreements of a meeting."""
    return tuple(
        PresentedAgreement(one.promise.who, one.promise.what, _when(one.promise, template.language))
        for one in board.agreements
    )


def demands_of(board: MeetingBoard, template: UnitTemplate) -> tuple[PresentedAgreement, ...]:
    """Return the bottom lines of a meeting: each with its authority and its reason."""
    said = [one.demand for one in board.bottom_lines]
    return tuple(
        PresentedAgreement(template.authorities.get(one.authority, one.authority), one.what, one.why)
        for one in said
    )


def _when(promise: Promise, language: str) -> str:
    if promise.day is None:
        return promise.when
    return day_in_words(promise.day, language, "dddd d. MMMM" if language != "en" else "dddd d MMMM")
