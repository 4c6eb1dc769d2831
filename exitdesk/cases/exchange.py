"""May this be passed on? Asked before a colleague copy is shown: consent for each kind, or a ground and why.

The kinds are said by the pair: a card has none of its own. Taking a consent back therefore stops the next
copy of that kind to that authority at once (instruments, rows 44 and 45).
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from exitdesk.cases.case_state import CaseState, Scope
from exitdesk.cases.consent import Consent, may_exchange
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.exchange_edits import EXCHANGE, Exchange, RecordExchange
from exitdesk.cases.picks import Pick, PickGroup, picks_of
from exitdesk.journal.entry import PAIR, CaseId, ThingId

LONGEST: Final = 4000
"""The paper itself holds every word; its record the beginning of a very long reason."""


class Refused(StrEnum):
    """Why it may not be passed on as it is."""

    NO_KINDS = "no_kinds"
    NO_CONSENT = "no_consent"
    NO_REASON = "no_reason"
    NOTHING_PICKED = "nothing_picked"


def refused(consents: Sequence[Consent], typed: ColleagueTyped, picks: Sequence[Pick]) -> Refused | None:
    """Return what is in the way, None where nothing is; `picks` are what the board has to pick from.

    A person to be named in full says nothing alone, and neither does what was ticked of another meeting.
    """
    if not typed.matters:
        return Refused.NO_KINDS
    covered = typed.matters <= set(may_exchange(consents, typed.receiver))
    if typed.ground is Ground.CONSENT and not covered:
        return Refused.NO_CONSENT
    if typed.ground is not Ground.CONSENT and not any(one.isalnum() for one in typed.reason):
        return Refused.NO_REASON
    goes = any(one.id in typed.picked for one in picks if one.group is not PickGroup.IN_FULL)
    return None if goes else Refused.NOTHING_PICKED


def refused_now(case: CaseState, typed: ColleagueTyped) -> Refused | None:
    """Return what is in the way as the case stands: asked again when a copy that was looked at leaves."""
    return refused(case.file().consents, typed, picks_of(case.board(typed.meeting)))


def stopped(case: CaseState, kept: IssuedDocument) -> bool:
    """Say whether a paper that left on his consent may not leave again: it was taken back since.

    A colleague copy whose ground is not known here does not leave again either.
    """
    if kept.kind is not DocumentKind.COLLEAGUE_COPY:
        return False
    said = case.registers(Scope(PAIR, None)).last(kept.id, EXCHANGE)
    if not isinstance(said, Exchange):
        return True
    allowed = may_exchange(case.file().consents, said.receiver)
    return said.ground is Ground.CONSENT and not set(said.matters) <= set(allowed)


def exchange_of(case: CaseId, document: ThingId, typed: ColleagueTyped) -> RecordExchange:
    """Return the edit that says on which ground a paper was given, in the entry that says it was made."""
    return RecordExchange(
        case=case,
        document_id=document,
        authority=typed.receiver,
        ground=typed.ground,
        matters=tuple(typed.matters),
        reason=typed.reason.strip()[:LONGEST],
    )
