"""Draft, show, sign the papers of a case beside the copy of a board: the port `DocumentMaker`."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from exitdesk.cases.documents.document import Document, DocumentDraft, LockedPaper
from exitdesk.cases.papers import PageImage
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.crypto.passphrase import generate_passphrase
from exitdesk.journal.entry import CaseId
from exitdesk.loading import LOADING
from exitdesk.snapshot.board_part import PhotoBytes
from exitdesk.snapshot.document_content import DocumentContent, document_content
from exitdesk.snapshot.photo_room import fitted
from exitdesk.snapshot.press import Press


class Documents:
    """Makes the papers of the cases; each takes as long as the copy of a board."""

    def __init__(
        self,
        signer_for: Callable[[CaseId], tuple[bytes, bytes]],
        now: Callable[[], datetime],
        *,
        practice: bool = False,
        photo_bytes: PhotoBytes = lambda _: None,
        chance: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        """Take a case's key (PKCS #8) and certificate as DER, and a clock of which only the day is written.

        `photo_bytes` returns the photo with a hash from the vault, or None; `chance` draws a lock's words.

        In a `practice` every paper says so across it, and none is ever signed: there is no field to sign in.
        """
        self._practice, self._photo_bytes, self._chance = practice, photo_bytes, chance
        self._signer_for = signer_for
        self._fitted: tuple[tuple[bytes, ...], tuple[bytes | None, ...]] = (), ()
        self._press = Press[DocumentContent](signer_for, now)

    def draft(self, document: Document, progress: Progress = no_progress) -> DocumentDraft:
        """Set and draw a paper, and read it back; raises GlyphMissing, WordsNotOnPaper.

        Making photos smaller takes seconds: it tells `progress`, which may stop it.
        The draft's document is what stands on it: made plain, and in a practice without signatures.
        """
        with LOADING:
            from exitdesk.snapshot.document_page import document_pages

        content = document_content(
            document,
            practice=self._practice,
            photo_bytes=self._photo_bytes,
            fit=partial(self._fit, progress=progress),
        )
        pdf, count = self._press.draft(content, document_pages)
        return DocumentDraft(content.document, pdf, count)

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Raster these very bytes, `width` pixels wide."""
        return self._press.pages(pdf, width)

    def sign(self, draft: DocumentDraft, case: CaseId) -> bytes:
        """Sign a paper drafted here with the key of its case.

        One that takes no signature comes back as it is. Raises WordsNotOnPaper.
        """
        return self._press.sign(draft.pdf, case)

    def lock(self, pdf: bytes, case: CaseId) -> LockedPaper:
        """Lock a paper made here with six new words; it is signed anew where it was signed.

        The words are Unicode as they are shown, so that what is typed is what was shown. Raises NotLocked.
        """
        with LOADING:
            from exitdesk.snapshot.locked import lock_pdf, signatures_of

        words = generate_passphrase(self._chance)
        signer = self._signer_for(case) if signatures_of(pdf) else None
        return LockedPaper(lock_pdf(pdf, words, signer, self._press.today()), words)

    def signatures(self, pdf: bytes) -> int:
        """Say how often a paper made here was signed."""
        with LOADING:
            from exitdesk.snapshot.locked import signatures_of

        return signatures_of(pdf)

    def _fit(self, photos: Sequence[bytes], progress: Progress) -> tuple[bytes | None, ...]:
        """Return photos that have room together; the last ones are remembered: another print has the same."""
        digests = tuple(hashlib.sha256(one).digest() for one in photos)
        if digests != self._fitted[0]:
            self._fitted = digests, fitted(photos, progress)
        return self._fitted[1]
