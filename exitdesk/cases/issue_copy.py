"""Issuing a copy: the paper's bytes are kept in the vault, owned by the entry that says it was made."""

import hashlib

from exitdesk.cases.case_edits import IssueCopy
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.meeting import TakeAlong


def issue_copy(
    session: CaseSession, meeting: MeetingId, kind: TakeAlong, pdf: bytes, pages: int
) -> IssueCopy:
    """Record that a copy of a meeting's board was made; return what was recorded."""
    sha256 = hashlib.sha256(pdf).hexdigest()
    issued = IssueCopy(
        case=session.case,
        copy_id=ThingId(session.new_id("copy")),
        meeting=meeting,
        kind=kind,
        sha256=sha256,
        pages=pages,
    )
    session.record(issued, blobs=(Blob(sha256, "paper", pdf),))
    return issued
