"""A paper of the case that was made: what is kept of it, and the edit that says so."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, Strict, StringConstraints

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.of_case import OfCase
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.edit import Day, Intent
from exitdesk.sos.meeting_edits import Meeting

DOCUMENT = "document"
SENT: Final = "sent"
DocumentRef = Annotated[ThingId, StringConstraints(pattern=r"^document-[0-9a-z]+$", max_length=96)]
MOST_WORDS: Final = 200_000  # characters; a paper of more is found by its first ones


class SentWay(StrEnum):
    """How a paper was sent."""

    SECURE_MAIL = "secure_mail"
    RECORDS = "records"
    BY_HAND = "by_hand"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sent:
    """When a paper was sent, and how. Handing it out only lays the file in a folder."""

    day: date
    way: SentWay


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A paper that was made on a day; `sha256` (hex) finds its bytes in the vault.

    `about` says which of its kind it is, in a word of the program ("interruption" of a notice), `number`
    which of a numbered row (an amendment). `meetings` are those whose boards it tells of. `words` is what it
    says beside a board, a line each. `sent` is what was written down of it afterwards.
    """

    id: ThingId
    kind: DocumentKind
    sha256: str
    pages: int
    language: str
    day: date
    number: int | None = None
    about: str = ""
    meetings: tuple[MeetingId, ...] = ()
    words: str = field(default="", repr=False)
    sent: Sent | None = None


class IssueDocument(OfCase):
    """Say that a paper of the case was made. It cannot be taken back; with one signature more it is the same.

    Its words are kept beside its bytes, so that whoever is named on it is found there: when he asks what is
    kept about him, and when what is kept about him is erased.
    """

    undoable = False
    tag: Literal["issue_document"] = "issue_document"
    document_id: DocumentRef
    kind: DocumentKind
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    pages: Annotated[int, Strict(), Field(ge=1, le=1000)]
    language: Literal["da", "en", "da+en"]
    day: Day
    number: Annotated[int, Strict(), Field(ge=0, le=1000)] | None = None
    about: Annotated[str, StringConstraints(pattern=r"^[a-z_]{0,40}$")] = ""
    meetings: tuple[Meeting, ...] = ()
    words: Annotated[str, StringConstraints(max_length=MOST_WORDS), Field(exclude_if=lambda one: not one)] = (
        ""
    )

    def intents(self) -> tuple[Intent, ...]:
        """Return the paper as a thing."""
        value = IssuedDocument(
            id=self.document_id,
            kind=self.kind,
            sha256=self.sha256,
            pages=self.pages,
            language=self.language,
            day=self.day,
            number=self.number,
            about=self.about,
            meetings=self.meetings,
            words=self.words,
        )
        return (Intent(self.document_id, DOCUMENT, value),)


class SayPaperSent(OfCase):
    """Write down when a paper was sent, and how. Said again, it corrects."""

    tag: Literal["say_paper_sent"] = "say_paper_sent"
    document_id: DocumentRef
    day: Day
    way: SentWay

    def intents(self) -> tuple[Intent, ...]:
        """Return it as a register of the paper."""
        return (Intent(self.document_id, SENT, Sent(self.day, self.way)),)
