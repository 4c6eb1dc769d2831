"""What every paper goes through: set, drawn, read back; signed only if it was drawn here, by appending to it.

What is shown is what is signed: a draft is linted as soon as it is drawn, and only the bytes of a draft made
here can be signed. The libraries are dear to load, so nothing of them is imported before the first paper.
"""

import hashlib
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from exitdesk.cases.errors import GlyphMissing, PaperTooLarge, WordsNotOnPaper
from exitdesk.cases.papers import PageImage
from exitdesk.journal.entry import CaseId
from exitdesk.loading import LOADING
from exitdesk.snapshot.verify import MOST_BYTES

if TYPE_CHECKING:
    from exitdesk.snapshot.marks import Page
    from exitdesk.snapshot.on_paper import OnPaper

MOST_DRAFTED: Final = MOST_BYTES - 16_384
"""Bytes of a draft: with two signatures behind it a check reads it to its end."""

_DRAFTS_KEPT: Final = 16
Content = TypeVar("Content", bound="OnPaper")


class Press(Generic[Content]):
    """Draws and signs papers of one kind of content, and remembers the last drafts."""

    def __init__(
        self, signer_for: Callable[[CaseId], tuple[bytes, bytes]], now: Callable[[], datetime]
    ) -> None:
        """Take a case's key (PKCS #8) and certificate as DER, and a clock: only its day is ever written."""
        self._signer_for, self._now = signer_for, now
        self._drafted: dict[bytes, Content | None] = {}  # the words of what nobody signs are not kept

    def draft(
        self,
        content: Content,
        set_pages: Callable[[Content], tuple["Page", ...]],
        forbidden: Callable[[], Iterable[str]] = tuple,
    ) -> tuple[bytes, int]:
        """Return a paper and how many pages it has; raises GlyphMissing, PaperTooLarge, WordsNotOnPaper."""
        with LOADING:
            from exitdesk.snapshot.faces import missing_glyphs
            from exitdesk.snapshot.lint import lint
            from exitdesk.snapshot.pdf import draw
            from exitdesk.snapshot.phrases import languages_of
            from exitdesk.snapshot.practice_mark import marked

        missing = missing_glyphs(content.drawn())
        if missing:
            raise GlyphMissing(missing)
        pages = marked(set_pages(content), content)
        pdf = draw(pages, content.file_title, languages_of(content.language)[0], content.signers)
        if len(pdf) > MOST_DRAFTED:
            raise PaperTooLarge
        lint(pdf, content, forbidden())
        self._remember(pdf, content)
        return pdf, len(pages)

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Raster these very bytes, `width` pixels wide."""
        with LOADING:
            from exitdesk.snapshot.preview import pages

        return pages(pdf, width)

    def sign(self, pdf: bytes, case: CaseId) -> bytes:
        """Sign a draft made here with the key of its case and lint the signed bytes.

        What is never signed comes back as it is. Raises WordsNotOnPaper.
        """
        with LOADING:
            from exitdesk.snapshot.sign import sign_pdf

        digest = hashlib.sha256(pdf).digest()
        if digest not in self._drafted:
            raise WordsNotOnPaper
        content = self._drafted[digest]
        if content is None:
            return pdf
        key, certificate = self._signer_for(case)
        return _linted(pdf, sign_pdf(pdf, key, certificate, self.today()), content)

    def today(self) -> date:
        """Return the day."""
        return self._now().date()

    def _remember(self, pdf: bytes, content: Content) -> None:
        self._drafted[hashlib.sha256(pdf).digest()] = content if content.signers else None
        while len(self._drafted) > _DRAFTS_KEPT:
            self._drafted.pop(next(iter(self._drafted)))


def _linted(drafted: bytes, signed: bytes, content: "OnPaper") -> bytes:
    from exitdesk.snapshot.lint import lint

    lint(signed, content, drafted=drafted)
    return signed


def warm() -> None:
    """Load what the first paper needs (about half a second): call it off the GUI thread."""
    with LOADING:
        from exitdesk.snapshot import document_page, lint, page, pdf, preview, sign  # noqa: F401
        from exitdesk.snapshot.faces import Face, font

        for face in Face:
            font(face)
