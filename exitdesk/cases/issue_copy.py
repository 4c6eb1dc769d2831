"""Issuing a copy: the paper's bytes are kept in the vault, owned by the entry that says it was made."""

import hashlib

from exitdesk.cases import vocabulary
from exitdesk.cases.case_edits import IssueCopy
from exitdesk.cases.documents.issued import IssueDocument
from exitdesk.cases.errors import ConsentTakenBack, NotACopyHere
from exitdesk.cases.exchange import stopped
from exitdesk.cases.papers import PaperDraft
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.meeting import TakeAlong


def new_copy(session: CaseSession, meeting: MeetingId, draft: PaperDraft, pdf: bytes) -> IssueCopy:
    """Return the edit that says that a copy of a meeting's board was made."""
    return IssueCopy(
        case=session.case,
        copy_id=ThingId(session.new_id("copy")),
        meeting=meeting,
        kind=draft.kind,
        sha256=_digest(pdf),
        pages=draft.pages,
    )


def signed_again(session: CaseSession, once: bytes, twice: bytes) -> IssueCopy | IssueDocument:
    """Return the edit that says that a paper of this case has one signature more: it stays the same paper.

    The file with one may be taken up again after both have signed: any entry that named it finds it.
    Raises NotACopyHere where no copy of the case is or was `once`, ConsentTakenBack where it may not leave.
    """
    digest = _digest(once)
    file = session.file()
    kept = {one.id: one for one in file.documents}
    there = {one.id for one in file.copies} | set(kept)
    for entry in session.entries():
        for edit in vocabulary.read(entry).edits:
            if isinstance(edit, IssueCopy | IssueDocument) and _is_of(edit, digest, there):
                if isinstance(edit, IssueDocument) and stopped(session, kept[edit.document_id]):
                    raise ConsentTakenBack
                return edit.model_copy(update={"sha256": _digest(twice)})
    raise NotACopyHere


def issue_copy(
    session: CaseSession, meeting: MeetingId, kind: TakeAlong, pdf: bytes, pages: int
) -> IssueCopy:
    """Record that a copy of a meeting's board was made; return what was recorded."""
    issued = new_copy(session, meeting, PaperDraft(kind, pdf, pages, ()), pdf)
    session.record(issued, blobs=(Blob(issued.sha256, "paper", pdf),))
    return issued


def _is_of(edit: IssueCopy | IssueDocument, digest: str, there: set[ThingId]) -> bool:
    return edit.sha256 == digest and edit.intents()[0].thing in there


def _digest(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()
