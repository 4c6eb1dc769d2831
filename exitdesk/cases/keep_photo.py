"""Keeping a photo: the clean bytes lie in the vault, owned by the entry that names them."""

from exitdesk.cases.photo_edits import KeepPhoto
from exitdesk.cases.photos import CleanPhoto
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId, ThingId


def new_photo(session: CaseSession, meeting: MeetingId, clean: CleanPhoto) -> KeepPhoto:
    """Return the edit that keeps a photo of a meeting's board."""
    return KeepPhoto(
        case=session.case,
        photo=ThingId(session.new_id("photo")),
        meeting=meeting,
        sha256=clean.sha256,
        width=clean.width,
        height=clean.height,
    )
