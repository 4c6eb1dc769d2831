"""May this be passed on? Asked before a colleague copy is shown: consent for each kind, or a ground and why.

The kinds are said by the pair: a card has none of its own. Taking a consent back therefore stops the next
copy of that kind to that authority at once (instruments, rows 44 and 45).
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from exitdesk.cases.consent import Consent, may_exchange
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.exchange_edits import RecordExchange
from exitdesk.journal.entry import CaseId, ThingId

LONGEST: Final = 4000
"""The paper itself holds every word; its record the beginning of a very long reason."""


class Refused(StrEnum):
    """Why it may not be passed on as it is."""

    NO_KINDS = "no_kinds"
    NO_CONSENT = "no_consent"
    NO_REASON = "no_reason"
    NOTHING_PICKED = "nothing_picked"


def refused(consents: Sequence[Consent], typed: ColleagueTyped) -> Refused | None:
    """Return what is in the way, None where nothing is."""
    if not typed.matters:
        return Refused.NO_KINDS
    covered = typed.matters <= set(may_exchange(consents, typed.receiver))
    if typed.ground is Ground.CONSENT and not covered:
        return Refused.NO_CONSENT
    if typed.ground is not Ground.CONSENT and not typed.reason.strip():
        return Refused.NO_REASON
    return None if typed.picked else Refused.NOTHING_PICKED


def exchange_of(case: CaseId, document: ThingId, typed: ColleagueTyped) -> RecordExchange:
    """Return the edit that says on which ground a paper was given."""
    return RecordExchange(
        case=case,
        document_id=document,
        authority=typed.receiver,
        ground=typed.ground,
        matters=tuple(typed.matters),
        reason=typed.reason.strip()[:LONGEST],
    )
