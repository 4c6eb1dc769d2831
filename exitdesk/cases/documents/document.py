"""What stands on a paper that is not the copy of a board: an agreement, a notice, a letter, a summary.

Plain values in reading order, built from the case by one function a kind. A field the case has nothing for is
left out whole, with its heading: nothing stands blank. What was left out on purpose is counted for the pair.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from exitdesk.cases.documents.board_told import BoardTold
from exitdesk.cases.papers import PageImage
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.journal.entry import CaseId


class DocumentKind(StrEnum):
    """Which paper it is (source 002, sections 5.1, 5.3 and 8)."""

    EXIT_AGREEMENT = "exit_agreement"
    NOTICE = "notice"
    CONSENT = "consent"
    DECISION = "decision"
    REFUSAL = "refusal"
    DISCHARGE = "discharge"
    JOURNAL_NOTE = "journal_note"
    FILE_COPY = "file_copy"
    COLLEAGUE_COPY = "colleague_copy"
    ACCESS = "access"
    KIT = "kit"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a part says, and quiet notes under it (who, by when). `own` are the participant's words."""

    words: str
    notes: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part under its title: running text first, then what is listed."""

    title: str
    text: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class SignHere:
    """A line to sign on with a pen: who signs, and the name where it is known."""

    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. `facts` stand under the title, `closing` at the end in small print.

    `signers` is how many signatures the file takes (0: it is never signed); `places` are lines for pens.
    `file_title` is what the file's metadata say: neutral, whatever the title is. `omissions` are keys of a
    fixed list with a count each. A `practice` says so across every page. A `board` is drawn as on its copy,
    between the facts and the parts; its photos come last.
    """

    kind: DocumentKind
    language: str
    title: str
    file_title: str
    facts: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    places: tuple[SignHere, ...] = ()
    closing: tuple[str, ...] = ()
    signers: int = 0
    omissions: tuple[tuple[str, int], ...] = ()
    large: bool = False
    practice: bool = False
    board: BoardTold | None = None

    def statements(self) -> Iterator[str]:
        """Yield every text that must be found on the paper, in reading order; a board's are its own."""
        yield from (*self.head(), *self.told(), *self.end())

    def head(self) -> Iterator[str]:
        """Yield what stands at the top."""
        yield from (self.title, *self.facts)

    def told(self) -> Iterator[str]:
        """Yield what the parts say."""
        for part in self.parts:
            yield from (part.title, *part.text)
            for line in part.lines:
                yield from (line.words, *line.notes)

    def end(self) -> Iterator[str]:
        """Yield what stands at the end."""
        for place in self.places:
            yield from (place.role, place.name)
        yield from self.closing


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """A paper before it is signed: the very bytes that are shown, and how many pages they have."""

    document: Document
    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class LockedPaper:
    """A paper as a file that six words open, and the words: kept nowhere."""

    data: bytes
    words: str

    def __repr__(self) -> str:
        return "LockedPaper(not shown)"


class DocumentMaker(Protocol):
    """Sets, shows and signs the papers of a case. Takes seconds when cold: never on the GUI thread."""

    def draft(self, document: Document, progress: Progress = no_progress) -> DocumentDraft:
        """Set a paper and read it back; raises GlyphMissing, WordsNotOnPaper.

        `progress` is told while photos are made smaller, and may stop it.
        """

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Raster these very bytes, `width` pixels wide."""

    def sign(self, draft: DocumentDraft, case: CaseId) -> bytes:
        """Sign a draft with the key of this case, where it takes signatures; raises WordsNotOnPaper."""

    def lock(self, pdf: bytes, case: CaseId) -> LockedPaper:
        """Lock a paper made here with six new words; it is signed anew where it was signed.

        Raises NotLocked.
        """

    def signatures(self, pdf: bytes) -> int:
        """Say how often a paper made here was signed."""
