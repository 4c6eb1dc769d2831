"""Draft, show, sign the paper of a meeting: the port `PaperMaker`, kept by what lies in this package."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from exitdesk.cases.earlier_numbers import Earlier
from exitdesk.cases.papers import PageImage, PaperDraft, PaperOrder
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import CaseId
from exitdesk.loading import LOADING
from exitdesk.snapshot.content import SnapshotContent, content_for
from exitdesk.snapshot.phrases import languages_of, phrases_in
from exitdesk.snapshot.press import Press
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong


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
        self._template_for, self._practice = template_for, practice
        self._press = Press[SnapshotContent](signer_for, now)

    def draft(self, board: MeetingBoard, order: PaperOrder, earlier: Earlier | None = None) -> PaperDraft:
        """Set and draw a paper, and read it back; raises GlyphMissing, WordsNotOnPaper.

        The optional line of what is carried is the one chosen in the meeting (`board.meeting.takes`).
        """
        with LOADING:
            from exitdesk.snapshot.page import pages

        template, *more = (self._template_for(one) for one in languages_of(order.language))
        line = board.meeting.takes.line if board.meeting.takes else ""
        signers = 0 if self._practice else order.signers
        content = content_for(
            board, template, order.kind, line, signers,
            also=more[0] if more else None, large=order.large, earlier=earlier,
        )  # fmt: skip
        content = replace(content, practice=self._practice)
        pdf, count = self._press.draft(content, pages, lambda: _forbidden(board, template, order.kind))
        return PaperDraft(order.kind, pdf, count, content.omissions)

    def pages(self, pdf: bytes, width: int) -> list[PageImage]:
        """Raster these very bytes, `width` pixels wide."""
        return self._press.pages(pdf, width)

    def sign(self, draft: PaperDraft, case: CaseId) -> bytes:
        """Sign a copy drafted here with the key of its case and lint the signed bytes.

        What is carried is never signed: it comes back as it is. Raises WordsNotOnPaper.
        """
        return self._press.sign(draft.pdf, case)

    def countersign(self, signed: bytes, private_key: bytes, certificate: bytes) -> bytes:
        """Put a second signature, of another key, into a signed paper of ours; raises CannotSign."""
        with LOADING:
            from exitdesk.snapshot.errors import CannotSign
            from exitdesk.snapshot.sign import sign_pdf
            from exitdesk.snapshot.verify import UNKNOWN_SIGNER, verify

        found = verify(signed, ())
        if not (found.ours and found.intact and found.whole):
            raise CannotSign
        twice = sign_pdf(signed, private_key, certificate, self._press.today())
        if verify(twice, ()).code != UNKNOWN_SIGNER:  # as genuine as it can be where nobody is known
            raise CannotSign
        return twice


def _forbidden(board: MeetingBoard, template: UnitTemplate, kind: TakeAlong) -> frozenset[str]:
    if kind is TakeAlong.SIGNED_COPY:
        return frozenset()
    from exitdesk.snapshot.slip import forbidden_words

    return forbidden_words(board, template, phrases_in(template.language))
