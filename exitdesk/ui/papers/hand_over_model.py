"""One paper of a case, from its words to the file: set and shown, signed where it is to be, handed out.

Only bytes whose pages were shown are signed. What is handed out is recorded first, and written when that is
on the disk; where the folder is gone or full the same bytes are written later. The panel asks for the
passphrase before each time. Whether a copy may still leave is asked at that moment, and not only when it was
shown: a consent may have been taken back meanwhile.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.documents.document import Document, DocumentDraft, DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.errors import ConsentTakenBack
from exitdesk.cases.exchange import Refused, refused_now, stopped
from exitdesk.cases.issue_document import Ready, new_document, said_with
from exitdesk.cases.papers import PageImage, Partner, partners_of
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.background import Cancellation
from exitdesk.ui.close.issuing import CopyIssuer
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.close.view_model import PREVIEW_WIDTH
from exitdesk.ui.context import Explanation, UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.errors import PaperElsewhere
from exitdesk.ui.papers.hand_over_state import State
from exitdesk.ui.papers.way_out import Out, taken_back, way_out
from exitdesk.ui.progress import ProgressRelay
from exitdesk.ui.signing.view_model import SecondSignatureModel


class HandOverModel(QObject):
    """Hands out one paper at a time; `issued` carries its IssueDocument once it is recorded.

    `refused` carries why a copy that was shown may not leave any more (a Refused): nothing of it is recorded.
    """

    state_changed = Signal(object)
    issued = Signal(object)
    refused = Signal(object)

    def __init__(self, context: UiContext, live: LiveCase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._live = context, live
        self._ready: Ready | None = None
        self._draft: DocumentDraft | None = None
        self._pdf: bytes | None = None
        self._once: bytes | None = None
        self._noted: set[str] = set()
        self._job: Cancellation | None = None
        self._issuer = CopyIssuer(live, context.background, context.handed_out, self, self._way_of)
        self._issuer.writing.connect(self._on_writing)
        self._issuer.written.connect(self._on_written)
        self._issuer.failed.connect(self._on_not_handed_out)
        live.not_saved.connect(self._on_not_saved)
        live.saved.connect(self._on_saved)
        self.state = self._nothing()

    @property
    def case(self) -> CaseId:
        """Whose papers these are."""
        return self._live.session.case

    def show_paper(self, ready: Ready) -> None:
        """Set a paper and show its pages."""
        self.forget()
        self._ready = ready
        signers = 0 if ready.document.practice else ready.document.signers
        self._show(large=ready.document.large, signs=signers > 0, signers=signers, kind=ready.document.kind)
        self._prepare(ready.document)

    def show_kept(self, kept: IssuedDocument) -> None:
        """Show the pages of a paper that was made before, from the very bytes."""
        self.forget()
        desk, documents = self._context.open_vault.desk, self._context.open_vault.documents
        self._show(kept=kept, kind=kept.kind, preview=Preview.COLD, stopped=stopped(self._live.session, kept))

        def work() -> tuple[bytes, tuple[PageImage, ...], int]:
            pdf = desk.blob(kept.sha256)
            if pdf is None:
                raise PaperElsewhere
            return pdf, tuple(documents.pages(pdf, PREVIEW_WIDTH)), documents.signatures(pdf)

        self._job = self._context.background.run(work, self._on_read, self._on_not_shown)

    def choose_large(self, large: bool) -> None:
        """Set it in large print, or not; a paper that was recorded stays as it is."""
        if self._ready is None or large is self.state.large or self.state.busy:
            return
        self._issuer.forget()
        self._noted = set()
        document = replace(self._ready.document, large=large)
        self._ready = replace(self._ready, document=document)
        self._show(large=large, handing=Handing.NOT_YET, saved_as="")
        self._prepare(document)

    def choose_locked(self, locks: bool) -> None:
        """Write the file locked, or open; what is kept in the case is open either way."""
        state = self.state
        if not (state.practice or state.busy or state.handing is Handing.DONE or locks is state.locks):
            self._show(locks=locks, trouble=state.trouble)

    @Slot()
    def forget_words(self) -> None:
        """Hold the words no longer: they were said, or their place is gone."""
        if self.state.words:
            self._show(words=())

    @property
    def printable(self) -> bytes | None:
        """The very bytes that are kept in the case, once they are: no draft and no practice is printed."""
        state = self.state
        if state.practice or state.stopped or state.preview is not Preview.READY or state.busy:
            return None
        if state.kept is not None:
            return None if self._live.waits(state.kept.sha256) else self._pdf
        return self._issuer.handed_out

    def to_print(self) -> bytes | None:
        """Return what may be printed now; where it may not leave any more, say so."""
        return None if self.printable is None or self._is_refused() else self.printable

    @Slot()
    def hand_out(self) -> None:
        """Hand out what is shown. The passphrase was asked for before."""
        state = self.state
        done = state.stopped or state.handing is Handing.DONE
        if done or state.busy or state.preview is not Preview.READY or self._is_refused():
            return
        if self._issuer.waits:
            self._issuer.again()
        elif state.kept is not None and self._live.waits(state.kept.sha256):
            self._show(trouble=self._explained(self._live.trouble))
        elif self._pdf is not None and state.kept is not None:
            self._write_again(self._pdf, state.kept)
        elif self._draft is not None:
            draft, case = self._draft, self._live.session.case
            documents = self._context.open_vault.documents
            self._show(handing=Handing.SIGNING)
            work = partial(documents.sign, draft, case)
            self._job = self._context.background.run(work, self._on_signed, self._on_not_handed_out)

    @Slot()
    def forget(self) -> None:
        """Show nothing; what is recorded already can be handed out from the list."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._ready = self._draft = self._pdf = self._once = None
        self._noted = set()
        self._issuer.forget()
        self.state = self._nothing()
        self.state_changed.emit(self.state)

    # -- inside ------------------------------------------------------------------------------------

    def _is_refused(self) -> bool:
        """Ask again whether it may leave; where not, say so: of one that is kept already, that it stays."""
        session, kept, ready = self._live.session, self.state.kept, self._ready
        why: Refused | None = None
        if ready is not None and ready.passed_on is not None:
            why = refused_now(session, ready.passed_on)
        if why is not None and not (self._issuer.waits or self._issuer.handed_out):
            self._once = None
            self._show(handing=Handing.NOT_YET)
            self.refused.emit(why)
        elif why is not None or (kept is not None and stopped(session, kept)):
            self._show(stopped=True, trouble=self._explained(ConsentTakenBack()))
        else:
            return False
        return True

    def _nothing(self) -> State:
        return State(folder=self._context.handed_out.name, practice=self._context.practice)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, trouble=changes.pop("trouble", None), **changes)
        self.state_changed.emit(self.state)

    def _prepare(self, document: Document) -> None:
        if self._job is not None:
            self._job.cancel()
        self._draft = None
        self._show(preview=Preview.COLD, pages=(), omissions=(), share=None)
        documents, wish = self._context.open_vault.documents, Cancellation()
        relay = ProgressRelay(wish, self)
        relay.moved.connect(self._on_moved)

        def work() -> tuple[DocumentDraft, tuple[PageImage, ...]]:
            draft = documents.draft(document, relay)
            wish.check()
            return draft, tuple(documents.pages(draft.pdf, PREVIEW_WIDTH))

        background = self._context.background
        self._job = background.run(work, self._on_drafted, self._on_not_shown, cancellation=wish)

    def _write_again(self, pdf: bytes, kept: IssuedDocument) -> None:
        self._show(handing=Handing.WRITING)
        way = self._way_of(pdf, kept.kind)
        self._job = self._context.background.run(way, self._on_written, self._on_not_handed_out)

    def _way_of(self, pdf: bytes, kind: DocumentKind | None = None) -> Callable[[], Out]:
        """Return what writes a paper's file: of the one that is kept, else of the one that is made."""
        if kind is None:
            if self._ready is None:
                raise RuntimeError("nothing is made")
            asked, kind = self._ready.passed_on, self._ready.document.kind
            if asked is not None and refused_now(self._live.session, asked):
                return taken_back  # while the disk was full
        return way_out(self._context, self._live, kind, pdf, self._noted, locked=self.state.locks)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        if self.state.preview is Preview.COLD:
            self._show(share=share)

    @Slot(object)
    def _on_drafted(self, made: tuple[DocumentDraft, tuple[PageImage, ...]]) -> None:
        self._draft, pages = made
        said = self._draft.document.omissions
        self._show(preview=Preview.READY, pages=pages, omissions=said, share=None)

    @Slot(object)
    def _on_read(self, found: tuple[bytes, tuple[PageImage, ...], int]) -> None:
        self._pdf, pages, signed_by = found
        trouble = self._explained(ConsentTakenBack()) if self.state.stopped else None
        self._show(preview=Preview.READY, pages=pages, signed_by=signed_by, trouble=trouble)

    @Slot(object)
    def _on_not_shown(self, error: object) -> None:
        self._show(preview=Preview.TROUBLE, trouble=self._explained(error), share=None)

    def partners_turn(self) -> SecondSignatureModel | None:
        """Return the turn of a partner, None where it is not."""
        if self.state.handing is not Handing.SECOND or self._once is None:
            return None
        return SecondSignatureModel(self._context, self._once, self._live.session.case, self._partners())

    @Slot()
    def issue_with_one(self) -> None:
        """Hand the paper out as it is; the partner signs another time."""
        if self._once is not None:
            self.issue(self._once, signed_by=1)

    @Slot(object)
    def _on_signed(self, pdf: bytes) -> None:
        self._once = pdf
        if self.state.signers > 1 and self._partners():
            self._show(handing=Handing.SECOND)
        else:
            self.issue(pdf, signed_by=min(1, self.state.signers))

    def _partners(self) -> tuple[Partner, ...]:
        session = self._live.session
        return partners_of(session.file(), session.author.person, session.now().date())

    def issue(self, pdf: bytes, *, signed_by: int) -> None:
        """Record the paper as it is signed by now, then write it."""
        if self._ready is None or self._draft is None or self._is_refused():
            return
        edit = new_document(self._live.session, self._ready, pdf, self._draft.pages)
        self._once = None
        self._show(handing=Handing.KEEPING, signed_by=signed_by)
        session = self._live.session
        self._issuer.issue(edit, pdf, said_with(session, self._ready, edit))
        if self.state.handing is not Handing.TROUBLE:
            self.issued.emit(edit)

    @Slot()
    def _on_writing(self) -> None:
        self._show(handing=Handing.WRITING)

    @Slot(object)
    def _on_not_saved(self, error: object) -> None:
        """Say what is in the way of the disk; it is tried again until the paper is on it."""
        if self.state.handing is Handing.KEEPING:
            self._show(trouble=self._explained(error))

    @Slot(str)
    def _on_saved(self, _clock: str) -> None:
        if self.state.kept is not None and self.state.handing is Handing.NOT_YET and not self.state.stopped:
            self._show()

    @Slot(object)
    def _on_written(self, out: Out) -> None:
        if self.state.busy:  # else it was forgotten meanwhile, and another paper may be shown
            self._noted = set()
            self._show(handing=Handing.DONE, saved_as=out.path.name, words=out.words)

    @Slot(object)
    def _on_not_handed_out(self, error: object) -> None:
        if self.state.busy:
            self._show(handing=Handing.TROUBLE, trouble=self._explained(error))

    def _explained(self, error: object) -> Explanation:
        return self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
