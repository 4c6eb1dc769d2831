"""The invented case's exit agreement: settled at a meeting, and one term proposed since."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from exitdesk.cases.agreement_term_edits import ProposeTerm, SettleAgreement
from exitdesk.cases.agreement_terms import TermPart, exit_agreement_of
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import ThingId

Fields = Mapping[str, Any]


def proposed_terms(session: CaseSession, terms: list[Fields]) -> Iterator[ProposeTerm]:
    """Yield the proposing of each term at the end of its part; each is to be recorded before the next."""
    for told in terms:
        key = exit_agreement_of(session).key_after(TermPart(told["part"]))
        fields = {"case": session.case, "term": session.new_id("term"), "wording": session.new_id("wording")}
        yield ProposeTerm.model_validate({**fields, **told, "key": key})


def settled_terms(session: CaseSession, day: date) -> SettleAgreement:
    """Return the settling of what stands."""
    agreement = exit_agreement_of(session)
    return SettleAgreement(
        case=session.case,
        settled=ThingId(session.new_id("settled")),
        amendment=agreement.next_amendment,
        day=day,
        wordings=tuple(one.term.wording for one in agreement.terms if one.term.wording),
        person=session.file().contact_person,
    )
