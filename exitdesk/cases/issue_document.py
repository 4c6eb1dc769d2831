"""Issuing a paper of the case: its bytes are kept in the vault, owned by the entry that says it was made."""

import hashlib
from dataclasses import dataclass, field

from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.issued import MOST_WORDS, IssueDocument
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, ThingId


@dataclass(frozen=True, slots=True)
class Ready:
    """A paper that can be shown and handed out, with what is kept of it beside its bytes.

    `meetings` are those whose boards it tells of: what is erased there takes the paper along.
    """

    document: Document = field(repr=False)
    number: int | None = None
    about: str = ""
    meetings: tuple[MeetingId, ...] = ()


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


def issue_document(session: CaseSession, ready: Ready, pdf: bytes, pages: int) -> IssueDocument:
    """Record that a paper of the case was made; return what was recorded."""
    issued = new_document(session, ready, pdf, pages)
    session.record(issued, blobs=(Blob(issued.sha256, "paper", pdf),))
    return issued
