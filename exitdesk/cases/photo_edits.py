"""The edit of photos of a board. It is the pair's, and of the case."""

from typing import Annotated, Literal

from pydantic import Field, Strict, StringConstraints

from exitdesk.cases.of_case import OfCase
from exitdesk.cases.photos import LONGEST_SIDE, PHOTO, BoardPhoto
from exitdesk.journal.entry import ThingId
from exitdesk.sos.edit import Intent
from exitdesk.sos.meeting_edits import Meeting

Side = Annotated[int, Strict(), Field(ge=1, le=LONGEST_SIDE)]


class KeepPhoto(OfCase):
    """Keep a photo of a meeting's physical board: SHA-256 (hex) and sides. It goes by erasing alone."""

    undoable = False
    tag: Literal["keep_photo"] = "keep_photo"
    photo: Annotated[ThingId, StringConstraints(pattern=r"^photo-[0-9a-z]+$", max_length=96)]
    meeting: Meeting
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    width: Side
    height: Side

    def intents(self) -> tuple[Intent, ...]:
        """Return the photo as a thing."""
        value = BoardPhoto(self.photo, self.meeting, self.sha256, self.width, self.height)
        return (Intent(self.photo, PHOTO, value),)
