"""Draft, show, sign: the port `PaperMaker`, kept by what lies in this package.

What is shown is what is signed: a draft is read back and linted as soon as it is drawn, and only a draft made
here can be signed, by appending to its very bytes.
"""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.errors import GlyphMissing, WordsNotOnPaper
from exitdesk.cases.papers import PageImage, PaperDraft, PaperOrder
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import CaseId
from exitdesk.snapshot.content import SnapshotContent, content_for
from exitdesk.snapshot.phrases import languages_of, phrases_in
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong

_DRAFTS_KEPT = 16
_LOADING = threading.Lock()


class Paper:
    """Makes the papers of the meetings: tens of milliseconds each, the first time a second."""

    def __init__(
        self,
        template_for: Callable[[str], UnitTemplate],
        signer_for: Callable[[CaseId], tuple[bytes, bytes]],
        now: Callable[[], datetime],
        *,
        practice: bool = False,
    ) -> None:
        """Take the unit's words by language, a case's key (PKCS #8) and certificate as DER, and a clock.

        Only the day of `now` is ever written.
        In a `practice` every paper says so across it, and none is ever signed: there is no field to sign in.
        """
        self._template_for, self._signer_for, self._now = template_for, signer_for, now
        self._practice = practice
        self._drafted: dict[bytes, SnapshotContent] = {}

    def draft(self, board: MeetingBoard, order: PaperOrder, earlier: Earlier | None = None) -> PaperDraft:
        """Set and draw a paper, and read it back; raises GlyphMissing, WordsNotOnPaper.

        The optional line of what is carried is the one chosen in the meeting (`board.meeting.takes`).
        """
        with _LOADING:
            from exitdesk.snapshot.faces import missing_glyphs
            from exitdesk.snapshot.lint import lint
            from exitdesk.snapshot.page import pages
            from exitdesk.snapshot.pdf import draw
            from exitdesk.snapshot.practice_mark import marked

        template, *more = (self._template_for(one) for one in languages_of(order.language))
        line = board.meeting.takes.line if board.meeting.takes else ""
        signers = 0 if self._practice else order.signers
        content = content_for(
            board, template, order.kind, line, signers,
            also=more[0] if more else None, large=order.large, earlier=earlier,
        )  # fmt: skip
        content = replace(content, practice=self._practice)
        missing = missing_glyphs(content.drawn())
        if missing:
            raise GlyphMissing(missing)
        set_pages = marked(pages(content), content)
        pdf = draw(set_pages, content.file_title, languages_of(content.language)[0], content.signers)
        lint(pdf, content, _forbidden(board, template, order.kind))
        self._remember(pdf, content)
        return PaperDraft(order.kind, pdf, len(set_pages), content.omissions)

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Raster these very bytes, `width` pixels wide."""
        with _LOADING:
            from exitdesk.snapshot.preview import pages

        return pages(pdf, width)

    def sign(self, draft: PaperDraft, case: CaseId) -> bytes:
        """Sign a copy drafted here with the key of its case and lint the signed bytes.

        What is carried is never signed: it comes back as it is. Raises WordsNotOnPaper.
        """
        with _LOADING:
            from exitdesk.snapshot.sign import sign_pdf

        content = self._drafted.get(hashlib.sha256(draft.pdf).digest())
        if content is None:
            raise WordsNotOnPaper
        if not content.signers:
            return draft.pdf
        key, certificate = self._signer_for(case)
        return self._linted(draft.pdf, sign_pdf(draft.pdf, key, certificate, self._today()), content)

    def countersign(self, signed: bytes, private_key: bytes, certificate: bytes) -> bytes:
        """Put a second signature, of another key, into a signed copy of ours; raises CannotSign."""
        with _LOADING:
            from exitdesk.snapshot.errors import CannotSign
            from exitdesk.snapshot.sign import sign_pdf
            from exitdesk.snapshot.verify import UNKNOWN_SIGNER, verify

        found = verify(signed, ())
        if not (found.ours and found.intact and found.whole):
            raise CannotSign
        twice = sign_pdf(signed, private_key, certificate, self._today())
        if verify(twice, ()).code != UNKNOWN_SIGNER:  # as genuine as it can be where nobody is known
            raise CannotSign
        return twice

    def _today(self) -> date:
        return self._now().date()

    def _linted(self, drafted: bytes, signed: bytes, content: SnapshotContent) -> bytes:
        from exitdesk.snapshot.lint import lint

        if not signed.startswith(drafted):
            raise WordsNotOnPaper
        lint(signed, content)
        return signed

    def _remember(self, pdf: bytes, content: SnapshotContent) -> None:
        self._drafted[hashlib.sha256(pdf).digest()] = content
        while len(self._drafted) > _DRAFTS_KEPT:
            self._drafted.pop(next(iter(self._drafted)))


def _forbidden(board: MeetingBoard, template: UnitTemplate, kind: TakeAlong) -> frozenset[str]:
    from exitdesk.snapshot.slip import forbidden_words

    if kind is TakeAlong.SIGNED_COPY:
        return frozenset()
    return forbidden_words(board, template, phrases_in(template.language))


def warm() -> None:
    """Load what the first paper needs (about a second): call it off the GUI thread.

    One thread loads at a time: the libraries import each other in circles, and a second thread would meet
    them half made.
    """
    with _LOADING:
        from exitdesk.snapshot import lint, page, pdf, preview, sign  # noqa: F401
        from exitdesk.snapshot.faces import Face, font

        for face in Face:
            font(face)
