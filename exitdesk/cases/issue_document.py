"""Issuing a paper of the case: its bytes are kept in the vault, owned by the entry that says it was made.

What a paper rests on, and what it says was agreed to, is said in that very entry: a power cut leaves both or
neither (decision 0038).
"""

import hashlib
from dataclasses import dataclass, field

from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.issued import MOST_WORDS, IssueDocument
from exitdesk.cases.exchange import exchange_of
from exitdesk.cases.ports import Blob
from exitdesk.cases.record_consent import gone_through
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.edit import Edit


@dataclass(frozen=True, slots=True)
class Ready:
    """A paper that can be shown and handed out, with what is kept of it beside its bytes.

    `meetings` are those whose boards it tells of: what is erased there takes the paper along. `passed_on` is
    what a colleague copy was asked with, `agreed` a consent that is to be written down with the paper.
    """

    document: Document = field(repr=False)
    number: int | None = None
    about: str = ""
    meetings: tuple[MeetingId, ...] = ()
    passed_on: ColleagueTyped | None = field(default=None, repr=False)
    agreed: ConsentTyped | None = field(default=None, repr=False)


def of_all_meetings(session: CaseSession, document: Document, number: int | None = None) -> Ready:
    """Return a paper that may tell of every board of the case, as an agreement does; `number` of its row."""
    return Ready(document, number, meetings=tuple(session.meetings()))


def new_document(session: CaseSession, ready: Ready, pdf: bytes, pages: int) -> IssueDocument:
    """Return the edit that says that a paper of the case was made today."""
    return IssueDocument.model_validate(
        {
            "case": session.case,
            "document_id": ThingId(session.new_id("document")),
            "kind": ready.document.kind,
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "pages": pages,
            "language": ready.document.language,
            "day": session.now().date(),
            "number": ready.number,
            "about": ready.about,
            "meetings": ready.meetings,
            "words": "\n".join(filter(None, ready.document.statements()))[:MOST_WORDS],
        }
    )


def said_with(session: CaseSession, ready: Ready, issued: IssueDocument) -> tuple[Edit, ...]:
    """Return what is said in the same entry: the ground a copy is given on, the consent it writes down."""
    said: list[Edit] = []
    if ready.passed_on is not None:
        said.append(exchange_of(session.case, issued.document_id, ready.passed_on))
    if (agreed := ready.agreed) is not None:
        said += gone_through(session, agreed.allowed, agreed.day, agreed.worker)
    return tuple(said)


def issue_document(session: CaseSession, ready: Ready, pdf: bytes, pages: int) -> IssueDocument:
    """Record that a paper of the case was made; return what was recorded."""
    issued = new_document(session, ready, pdf, pages)
    also = said_with(session, ready, issued)
    session.record(issued, *also, blobs=(Blob(issued.sha256, "paper", pdf),))
    return issued
