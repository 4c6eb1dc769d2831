"""A case with an agreement of every part, and its paper: all of it made up."""

from datetime import date
from typing import Any

from exitdesk.cases.agreement_terms import TermPart, exit_agreement_of
from exitdesk.cases.case_edits import PutOnCase, SetContactPerson
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.exit_agreement import AgreementAsked, exit_agreement
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from exitdesk.journal.entry import PersonId, ThingId
from tests.fakes.desk import fake_desk, session_of
from tests.unit.cases.agreement_lines import (
    LOOK,
    SIGNED,
    TRAINING,
    TUESDAY,
    proposed,
)

METTE, SARA = PersonId(ThingId("person-m1")), PersonId(ThingId("person-s1"))
DANISH, ENGLISH = default_template("da").authorities, default_template("en").authorities
ASKED = AgreementAsked(authorities=DANISH)


def agreed() -> CaseSession:
    """Return a case of two who work it, with a term of every part."""
    session = session_of(fake_desk())
    on_case = PutOnCase(case=session.case, person=METTE, name="Mette", role="kommune", since=SIGNED)
    session.record(on_case)
    session.record(SetContactPerson(case=session.case, person=METTE))
    home: dict[str, Any] = {
        "authority": "municipality",
        "begins": date(2026, 12, 1),
        "ends": date(2027, 3, 1),
    }
    session.record(proposed(session, "Et sted at bo uden for byen", **home))
    tuesday: dict[str, Any] = {
        "authority": "police",
        "when": "hver tirsdag",
        "reason": "så vi ved, du er i god behold",
    }
    session.record(proposed(session, "Du møder op", term=TUESDAY, part=TermPart.DEMAND, **tuesday))
    look: dict[str, Any] = {"responsible": "Mette", "begins": date(2026, 12, 17)}
    session.record(proposed(session, "Hver 14. dag", term=LOOK, part=TermPart.FOLLOW_UP, **look))
    session.record(proposed(session, "Min træning i klubben", term=TRAINING, part=TermPart.KEEPS))
    return session


def paper(session: CaseSession, asked: AgreementAsked = ASKED) -> Document:
    """Return the paper of a case."""
    return exit_agreement(session.file(), exit_agreement_of(session), asked)
