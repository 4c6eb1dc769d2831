"""What the panel of one paper shows, from its first page to the file in the folder."""

from dataclasses import dataclass

from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.papers import PageImage
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.context import Explanation


@dataclass(frozen=True, slots=True)
class State:
    """What the panel shows; `kept` is a paper that was made before, `signs` whether handing out signs it.

    `signers` is how many the file takes, `signed_by` how many have signed. `locks`: the file is locked with
    six words; they are in `words` from when it is written until `forget_words`.
    `stopped`: he took back the consent on which it left, so it may only be read. `share` is how far photos
    are that are being made smaller, None while none are.
    """

    preview: Preview = Preview.NONE
    pages: tuple[PageImage, ...] = ()
    omissions: tuple[tuple[str, int], ...] = ()
    large: bool = False
    signs: bool = False
    signers: int = 0
    signed_by: int = 0
    kept: IssuedDocument | None = None
    kind: DocumentKind | None = None
    handing: Handing = Handing.NOT_YET
    saved_as: str = ""
    folder: str = ""
    practice: bool = False
    stopped: bool = False
    share: float | None = None
    locks: bool = False
    words: tuple[str, ...] = ()
    trouble: Explanation | None = None

    def __repr__(self) -> str:
        return f"State({self.preview}, {self.handing})"

    @property
    def busy(self) -> bool:
        """Whether it is being signed, recorded or written."""
        return self.handing in (Handing.SIGNING, Handing.SECOND, Handing.KEEPING, Handing.WRITING)
