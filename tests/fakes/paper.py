"""A paper without a typeface or keys, and a partner who signs it."""

from collections.abc import Callable, Sequence

from exitdesk.cases.documents.document import Document, DocumentDraft, LockedPaper
from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.errors import WrongPassphrase
from exitdesk.cases.papers import PageImage, PaperDraft, PaperOrder, Partner
from exitdesk.cases.printing import Printing
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.crypto.passphrase import check_own_passphrase
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong

LOCK_WORDS = "adresse bagdør armbånd besøg sommer vinter"


def no_progress_at_all(progress: Progress) -> None:
    """Take no time."""


def _grey_page(pdf: bytes, width: int) -> list[PageImage]:
    """Return one grey page of A4's shape."""
    height = round(width * 1.414)
    return [PageImage(width, height, bytes([len(pdf) % 56 + 200]) * (width * height * 3))]


class FakePaper:
    """A paper of one grey page; set `trouble` to have it refuse."""

    def __init__(self) -> None:
        self.trouble: ExitDeskError | None = None
        self.signed: list[TakeAlong] = []
        self.ordered: list[PaperOrder] = []
        self.earlier: list[Earlier] = []

    def draft(self, board: MeetingBoard, order: PaperOrder, earlier: Earlier | None = None) -> PaperDraft:
        """Return a draft that says what it is of."""
        if self.trouble is not None:
            raise self.trouble
        self.ordered.append(order)
        self.earlier.append(earlier or {})
        pdf = f"%PDF {order.kind} {order.language} {board.meeting.id}".encode()
        return PaperDraft(order.kind, pdf, 1, (("own_notes", 1),))

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Return one grey page of A4's shape."""
        return _grey_page(pdf, width)

    def sign(self, draft: PaperDraft, case: CaseId) -> bytes:
        """Return the draft with a mark at its end."""
        if self.trouble is not None:
            raise self.trouble
        self.signed.append(draft.kind)
        return draft.pdf + b" signed " + case.encode()

    def countersign(self, signed: bytes, private_key: bytes, certificate: bytes) -> bytes:
        """Return the copy with the key's marks at its end."""
        return signed + private_key + certificate


class FakeDocuments:
    """Papers of one grey page that say every word of theirs; set `trouble` to have it refuse."""

    def __init__(self) -> None:
        self.trouble: ExitDeskError | None = None
        self.drafted: list[Document] = []
        self.while_drafting: Callable[[Progress], object] = no_progress_at_all
        self.signed: list[Document] = []
        self.locked: list[bytes] = []

    def draft(self, document: Document, progress: Progress = no_progress) -> DocumentDraft:
        """Return a draft that says what stands on it."""
        if self.trouble is not None:
            raise self.trouble
        self.drafted.append(document)
        self.while_drafting(progress)
        said = "\n".join(document.statements())
        return DocumentDraft(document, f"%PDF {document.kind} {document.language}\n{said}".encode(), 1)

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Return one grey page of A4's shape."""
        return _grey_page(pdf, width)

    def sign(self, draft: DocumentDraft, case: CaseId) -> bytes:
        """Return the draft with a mark at its end, where it takes signatures."""
        if self.trouble is not None:
            raise self.trouble
        if not draft.document.signers:
            return draft.pdf
        self.signed.append(draft.document)
        return draft.pdf + b" signed " + case.encode()

    def lock(self, pdf: bytes, case: CaseId) -> LockedPaper:
        """Return what tells nothing but the length, under words that are always the same."""
        if self.trouble is not None:
            raise self.trouble
        self.locked.append(pdf)
        return LockedPaper(f"%PDF locked {len(pdf)} in {case}".encode(), LOCK_WORDS)

    def signatures(self, pdf: bytes) -> int:
        """Count the marks."""
        return pdf.count(b" signed ") + pdf.count(b" and by ")


class FakePrinting:
    """Printers that remember what they were sent; set `trouble` to have them refuse."""

    def __init__(self) -> None:
        self.here: tuple[str, ...] = ("Kontoret", "Gangen")
        self.trouble: ExitDeskError | None = None
        self.printed: list[tuple[bytes, str, str]] = []
        self.kinds: list[str] = []

    def printers(self) -> tuple[str, ...]:
        """Return the printers."""
        return self.here

    def print_out(self, pdf: bytes, printer: str, case: CaseId | None, title: str, kind: str = "") -> None:
        """Remember what was sent where, and under which name."""
        del case
        if self.trouble is not None:
            raise self.trouble
        self.printed.append((pdf, printer, title))
        self.kinds.append(kind)


class FakeKitPaper:
    """Puts the words of a kit, and nothing else, on a paper."""

    def __init__(self) -> None:
        self.printing: Printing = FakePrinting()

    def draw(self, words: Sequence[str], language: str) -> bytes:
        """Return the words."""
        return f"%PDF {language} {' '.join(words)}".encode()


class FakeSecondSignature:
    """Takes one passphrase, which is chosen by its first use; set `trouble` to have it refuse."""

    def __init__(self) -> None:
        self.chosen: dict[PersonId, str] = {}
        self.trouble: ExitDeskError | None = None

    def has_key(self, person: PersonId) -> bool:
        """Say whether one was chosen."""
        return person in self.chosen

    def sign(self, signed: bytes, case: CaseId, partner: Partner, passphrase: str) -> bytes:
        """Put her name under it."""
        if self.trouble is not None:
            raise self.trouble
        if partner.person not in self.chosen:
            check_own_passphrase(passphrase)
        if passphrase != self.chosen.setdefault(partner.person, passphrase):
            raise WrongPassphrase
        return signed + f" in {case} and by {partner.name}".encode()

    def forget(self, person: PersonId) -> None:
        """Forget it."""
        self.chosen.pop(person, None)
