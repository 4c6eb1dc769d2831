"""What the boards have that belongs in the exit agreement: agreements, and bottom lines of an authority."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from exitdesk.cases.agreement_terms import ExitAgreement, Term, TermPart
from exitdesk.journal.entry import PersonId, ThingId
from exitdesk.sos.agreement import Agreement, Answer, Promise
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.bottom_line import BottomLine
from exitdesk.sos.danish_dates import WEEKDAYS, clock_in, says

LONGEST: Final = 4000  # as long as the words of a term may be
_OVER: Final = (Answer.CAME_OF_IT, Answer.LET_IT_LIE)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something said on a board on a day, as the term it would be."""

    term: Term
    day: date | None


def offers(
    boards: Sequence[MeetingBoard], agreement: ExitAgreement, participant: PersonId | None = None
) -> tuple[Offer, ...]:
    """Return what can be taken from the boards, the newest meeting's first; what was taken is not offered.

    What the participant himself agreed to do is asked of him; what anybody else does is a measure. What came
    of it or was let lie at a later meeting is over, and so is a bottom line that was taken away.
    """
    taken = {one.term.came_from for one in agreement.terms}
    left = {thing for board in boards for thing, answer in board.answers.items() if answer in _OVER}
    found: dict[ThingId, Offer] = {}
    for board in boards:
        day = board.meeting.facts.day if board.meeting.facts else None
        for promised in board.agreements:
            if promised.id not in left:
                found[promised.id] = Offer(_of_agreement(promised, participant), day)
    for board in boards[-1:]:  # a bottom line stands at every meeting until it is taken away
        day = board.meeting.facts.day if board.meeting.facts else None
        found |= {line.id: Offer(_of_bottom_line(line), day) for line in board.bottom_lines}
    kept = [offer for thing, offer in found.items() if thing not in taken]
    return tuple(sorted(kept, key=lambda one: one.day or date.min, reverse=True))


def _of_agreement(agreement: Agreement, participant: PersonId | None) -> Term:
    promise: Promise = agreement.promise
    his = promise.person is not None and promise.person == participant
    sentence = f"{promise.who} {promise.what}"
    return Term(
        TermPart.DEMAND if his else TermPart.MEASURE,
        sentence if len(sentence) <= LONGEST else promise.what,
        responsible="" if his else promise.who,
        when=_beside_the_day(promise),
        ends=promise.day,
        came_from=agreement.id,
    )


def _beside_the_day(promise: Promise) -> str:
    """Return what was said of the time beside the day itself: a clock time, or words that say more."""
    if promise.day is None:
        return promise.when
    clock = clock_in(promise.when)
    bare = promise.when[: len(promise.when) - len(clock)].strip(" ,") if clock else promise.when
    weekday, _, rest = bare.partition(" ")
    after_weekday = rest if weekday.casefold() in WEEKDAYS else bare
    return clock if any(says(one, promise.day) for one in (bare, after_weekday)) else promise.when


def _of_bottom_line(line: BottomLine) -> Term:
    demand = line.demand
    return Term(
        TermPart.DEMAND,
        demand.what,
        authority=demand.authority,
        reason=demand.why,
        came_from=line.id,
    )
