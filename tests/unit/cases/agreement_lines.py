"""Terms of an exit agreement for tests: all of it made up."""

from datetime import date

from exitdesk.cases.agreement_term_edits import ProposeTerm, RewordTerm, SettleAgreement
from exitdesk.cases.agreement_terms import TermPart, exit_agreement_of
from exitdesk.cases.case_state import CaseState
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, ThingId

HOME, TUESDAY, TRAINING, LOOK = (ThingId(f"term-{n}") for n in (1, 2, 3, 4))
SIGNED = date(2026, 12, 3)


def proposed(
    case: CaseSession,
    what: str = "Et sted at bo",
    *,
    term: ThingId = HOME,
    part: TermPart = TermPart.MEASURE,
    **said: object,
) -> ProposeTerm:
    """Return the proposing of a term at the end of its part."""
    key = exit_agreement_of(case).key_after(part)
    fields = {"case": case.case, "term": term, "wording": case.new_id("wording"), "part": part, "what": what}
    return ProposeTerm.model_validate({**fields, "key": key, **said})


def reworded(
    case: CaseSession, what: str, *, term: ThingId = HOME, part: TermPart = TermPart.MEASURE, **said: object
) -> RewordTerm:
    """Return another wording of a term."""
    fields = {"case": case.case, "term": term, "wording": case.new_id("wording"), "part": part, "what": what}
    return RewordTerm.model_validate(fields | said)


def settled(case: CaseSession, day: date = SIGNED) -> Entry:
    """Settle what stands, under the next number."""
    return case.record(settling(case, day))


def settling(case: CaseSession, day: date = SIGNED) -> SettleAgreement:
    """Return the settling of what stands."""
    agreement = exit_agreement_of(case)
    return SettleAgreement(
        case=case.case,
        settled=ThingId(case.new_id("settled")),
        amendment=agreement.next_amendment,
        day=day,
        wordings=tuple(one.term.wording for one in agreement.terms if one.term.wording),
        person=case.file().contact_person,
    )


def whats(case: CaseState, part: TermPart = TermPart.MEASURE) -> list[str]:
    """Return what stands in a part, from top to bottom."""
    return [one.term.what for one in exit_agreement_of(case).of(part)]
