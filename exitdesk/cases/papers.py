"""The paper, as the use cases and the window ask for it."""

from datetime import date
from typing import TYPE_CHECKING, Protocol

from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.journal.entry import CaseId, PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong
from exitdesk.value import value

if TYPE_CHECKING:
    from exitdesk.cases.case_file import CaseFile


@value
class PageImage:
    """A page as pixels: size in pixels and RGB888 rows without padding."""

    width: int
    height: int
    rgb: bytes


@value
class PaperOrder:
    """Which paper of a meeting: what he takes along, in which language, and how many sign it (1 or 2).

    `language` is ``da``, ``en``, or ``da+en``: both side by side. `large` asks for large print. What is
    carried is never signed, whatever `signers` says, has one language and one size.
    """

    kind: TakeAlong
    language: str = "da"
    signers: int = 1
    large: bool = False


@value
class PaperDraft:
    """A paper before it is signed: the very bytes that are shown, their pages, and what was left out and why.

    `omissions` are keys of a fixed list (``own_notes``, ``marks``, ``names`` ...) with a count each.
    """

    kind: TakeAlong
    pdf: bytes
    pages: int
    omissions: tuple[tuple[str, int], ...]


@value
class Partner:
    """Somebody else who is on the case and can sign too."""

    person: PersonId
    name: str


def partners_of(case: "CaseFile", owner: PersonId, today: date) -> tuple[Partner, ...]:
    """Return who works the case today besides the vault's owner, who came first before the others."""
    there = (one for one in case.on_case if one.since <= today and not (one.until and one.until < today))
    return tuple(Partner(one.person, one.name) for one in there if one.person != owner)


class PaperMaker(Protocol):
    """Sets, shows and signs the paper of one meeting. Takes seconds when cold: never on the GUI thread."""

    def draft(self, board: MeetingBoard, order: PaperOrder, earlier: Earlier | None = None) -> PaperDraft:
        """Set the paper, with the numbers of earlier meetings; raises GlyphMissing, WordsNotOnPaper."""

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Raster these very bytes, `width` pixels wide."""

    def sign(self, draft: PaperDraft, case: CaseId) -> bytes:
        """Sign a draft with the key of this case and lint the signed bytes; raises WordsNotOnPaper."""

    def countersign(self, signed: bytes, private_key: bytes, certificate: bytes) -> bytes:
        """Put a second signature under a signed copy; key (PKCS #8) and certificate as DER.

        Raises CannotSign where the copy is altered, is not ours, or has both signatures already.
        """


class SecondSignature(Protocol):
    """A partner's signature on this laptop. Signing takes seconds: never on the GUI thread."""

    def has_key(self, person: PersonId) -> bool:
        """Say whether she has chosen a passphrase on this laptop."""

    def sign(self, signed: bytes, case: CaseId, partner: Partner, passphrase: str) -> bytes:
        """Return the copy with her signature under it.

        The first time the passphrase is chosen by this: raises PassphraseTooShort, PassphraseTooPlain. From
        then on: WrongPassphrase. Always: CannotSign, NotEnoughMemory, NotSaved and its kinds.
        """

    def forget(self, person: PersonId) -> None:
        """Take her keys away, so that she can choose another passphrase; raises NotSaved and its kinds."""
