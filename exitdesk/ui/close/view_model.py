"""Læs op og slut, as the screen needs it: read back, choose what he takes along, sign what was shown, end.

Only bytes whose pages were shown are ever signed. A paper is recorded before it is handed out, and handed
out only when that record is on the disk; where the folder is gone the same bytes are written later.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.issue_copy import new_copy
from exitdesk.cases.papers import PageImage, PaperDraft, PaperMaker, PaperOrder, Partner
from exitdesk.cases.read_aloud import journal_note
from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, Entry, MeetingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong
from exitdesk.sos.meeting_edits import ChoosePaper, ChooseTakeAlong, EndMeeting, EnterInJournal
from exitdesk.ui.background import Background, Cancellation
from exitdesk.ui.close.from_case import said
from exitdesk.ui.close.issuing import CopyIssuer
from exitdesk.ui.close.pocket_view_model import PocketViewModel
from exitdesk.ui.close.state import CloseState, Handing, Preview
from exitdesk.ui.context import Explanation
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.signing.view_model import SecondSignatureModel

TAB = "close"
LINE = "line"
PREVIEW_WIDTH = 1000
SignSecond: TypeAlias = Callable[[bytes, CaseId, tuple[Partner, ...]], SecondSignatureModel]
_BUSY = (Handing.SIGNING, Handing.SECOND, Handing.KEEPING, Handing.WRITING)


class CloseViewModel(QObject):
    """The end of one meeting. `meeting_ended` tells the shell to leave it."""

    state_changed = Signal()
    meeting_ended = Signal()

    def __init__(
        self,
        live: LiveCase,
        meeting: MeetingId,
        template: UnitTemplate,
        typing: Typing,
        *,
        paper: PaperMaker,
        background: Background,
        folder: Path,
        explain: Callable[[ExitDeskError], Explanation],
        sign_second: SignSecond | None = None,
        practice: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self.template, self._typing = live, meeting, template, typing
        self._paper, self._background, self._explain = paper, background, explain
        self._sign_second = None if practice else sign_second
        self._looking = False
        self._draft: PaperDraft | None = None
        self._drafted_of: tuple[MeetingBoard, PaperOrder] | None = None
        self._signing: PaperDraft | None = None
        self._signs: Cancellation | None = None
        self._asked_for = 1
        self._once: bytes | None = None
        self._issuer = CopyIssuer(live, background, folder, self)
        self._job: Cancellation | None = None
        self.state = CloseState(folder=folder.name, practice=practice)
        self.pocket = PocketViewModel(live, meeting, template, typing, self)
        self._take_in_case()
        live.changed.connect(self._on_case_changed)
        self._issuer.writing.connect(self._on_writing)
        self._issuer.written.connect(self._on_handed_out)
        self._issuer.failed.connect(self._on_hand_out_failed)

    # -- what a person does ------------------------------------------------------------------------

    def look(self, *, looking: bool) -> None:
        """Say whether the page is being looked at: only then is a paper set."""
        self._looking = looking
        self.pocket.look(looking=looking)
        if looking:
            self._prepare()

    def choose(self, kind: TakeAlong) -> None:
        """Choose what he takes along."""
        if self.state.takes is not kind:
            self._leave_signing()
            self._issuer.forget()
            self._show(handing=Handing.NOT_YET, saved_as="", trouble=None)
            self._record_choice(kind, self.state.line)

    def say_line(self, line: str) -> None:
        """Say the one line that goes with it ("Torsdag kl. 18")."""
        self._typing.done()
        if line.strip() != self.state.line:
            self._record_choice(self.state.takes or TakeAlong.NOTHING, line.strip())

    def choose_paper(self, language: str, large: bool) -> None:
        """Choose the language of his copy, or both, and the size of its print; kept for the next meeting."""
        if (language, large) != (self.state.language, self.state.large):
            self._leave_signing()
            self._show(handing=Handing.NOT_YET, trouble=None)
            edit = ChoosePaper.model_validate(
                {"meeting": self._meeting, "language": language, "large": large}
            )
            self._live.record(edit, meeting=self._meeting)

    def choose_signers(self, count: int) -> None:
        """Choose how many sign the copy."""
        if count == self.state.signers:
            return
        self._leave_signing()
        self._show(signers=count, handing=Handing.NOT_YET, trouble=None)
        self._prepare()

    def second_signature(self) -> SecondSignatureModel | None:
        """Return the partner's turn, None where it is not."""
        if self.state.handing is not Handing.SECOND or self._once is None or self._sign_second is None:
            return None
        return self._sign_second(self._once, self._live.session.case, self.state.partners)

    @property
    def printable(self) -> bytes | None:
        """The bytes that were handed out, where they were."""
        return self._issuer.handed_out

    def sign_and_save(self) -> None:
        """Sign the very draft that was shown, record it, then hand it out; again after a trouble."""
        state = self.state
        if self._issuer.waits and state.handing is Handing.TROUBLE:
            self._issuer.again()
        elif state.preview is Preview.READY and self._draft is not None and state.handing not in _BUSY:
            draft, case, paper = self._draft, self._live.session.case, self._paper
            signs = draft.kind is TakeAlong.SIGNED_COPY
            self._signing = draft
            self._asked_for = state.signers if signs else 1
            self._show(handing=Handing.SIGNING, trouble=None)
            work = (lambda: paper.sign(draft, case)) if signs else (lambda: draft.pdf)
            self._signs = self._background.run(work, self._on_signed, self._on_hand_out_failed)

    def enter_in_journal(self, authority: str, number: str) -> None:
        """Say that the meeting was entered in an authority's own record system today."""
        today = self._live.session.now().date()
        edit = EnterInJournal(meeting=self._meeting, authority=authority, day=today, number=number.strip())
        self._live.record(edit, meeting=self._meeting)
        self._typing.done()

    def note_for(self, authority: str) -> str:
        """Return the ready note for an authority."""
        return journal_note(self._board, self.template, authority, self._live.session.told_for(self._meeting))

    def end_meeting(self) -> None:
        """End the meeting."""
        at = self._live.session.now().strftime("%H.%M")
        if self._live.record(EndMeeting(meeting=self._meeting, at=at), meeting=self._meeting):
            self.meeting_ended.emit()

    def writes(self, text: str, thing: str = LINE) -> None:
        """Note what is being typed, so that a lock never loses it; `thing` is an authority or the line."""
        self._typing.writes(Place(self._live.session.case, self._meeting, TAB, "", thing), text)

    @Slot()
    def done(self) -> None:
        """Note that what was typed was kept or discarded."""
        self._typing.done()

    # -- inside ------------------------------------------------------------------------------------

    @property
    def _board(self) -> MeetingBoard:
        return self._live.board(self._meeting)

    def _on_paper(self) -> MeetingBoard:
        """Return the board without what no paper shows, so that a journal number makes no new preview."""
        board = self._board
        unseen = replace(board.meeting, journalised=(), ended="", frame_given="", paper=None)
        return replace(board, meeting=unseen)

    def _record_choice(self, kind: TakeAlong, line: str) -> None:
        self._live.record(ChooseTakeAlong(meeting=self._meeting, kind=kind, line=line), meeting=self._meeting)

    def _show(self, **changes: object) -> None:
        state = replace(self.state, **changes)  # type: ignore[arg-type]
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _take_in_case(self) -> None:
        self._show(**self._said())
        self.pocket.speak(self.state.language.partition("+")[0])

    def _said(self) -> dict[str, object]:
        """Return what the state has from the case as it stands."""
        session = self._live.session
        today, paper = session.now().date(), session.paper_choice(self._meeting)
        return said(self._board, session.file(), self.template, session.author.person, today) | {
            "language": paper.language if paper else self.template.language,
            "large": paper.large if paper else False,
        }

    def _prepare(self) -> None:
        """Set the paper that was chosen, off the GUI thread; an older wish is dropped."""
        kind = self.state.takes
        if not self._looking:
            return
        wished = (self._on_paper(), self._order())
        if kind in (None, TakeAlong.NOTHING):
            self._forget()
            self._show(preview=Preview.NONE, pages=(), omissions=())
            return
        if self._drafted_of == wished:
            return
        self._forget()
        self._drafted_of = wished
        self._show(preview=Preview.COLD, pages=(), omissions=(), trouble=None)
        paper, board, order = self._paper, self._board, self._order()
        earlier = self._live.session.earlier_of(self._meeting)

        def work() -> tuple[PaperDraft, tuple[PageImage, ...]]:
            draft = paper.draft(board, order, earlier)
            return draft, tuple(paper.pages(draft.pdf, PREVIEW_WIDTH))

        self._job = self._background.run(work, self._on_drafted, self._on_draft_failed)

    def _order(self) -> PaperOrder:
        state = self.state
        return PaperOrder(
            state.takes or TakeAlong.NOTHING, state.language, signers=state.signers, large=state.large
        )

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job, self._draft, self._drafted_of = None, None, None

    def _leave_signing(self) -> None:
        """Let go of what is being signed for another choice; what is recorded already is still written."""
        if self._signs is not None:
            self._signs.cancel()
        self._signs, self._signing, self._once = None, None, None

    @Slot(object)
    def _on_case_changed(self, entry: Entry) -> None:
        if entry.header.meeting != self._meeting:
            return
        self._take_in_case()
        if self._drafted_of != (self._on_paper(), self._order()):
            self._prepare()

    @Slot(object)
    def _on_drafted(self, made: tuple[PaperDraft, tuple[PageImage, ...]]) -> None:
        self._draft, pages = made
        self._show(preview=Preview.READY, pages=pages, omissions=self._draft.omissions)

    @Slot(object)
    def _on_draft_failed(self, error: object) -> None:
        self._forget()
        self._show(preview=Preview.TROUBLE, trouble=self._explained(error))

    @Slot(object)
    def _on_signed(self, data: bytes) -> None:
        self._once = data
        if self._asked_for > 1:
            self._show(handing=Handing.SECOND)
        else:
            self.issue(data, signed_by=1)

    def issue_with_one(self) -> None:
        """Hand the copy out as it is; the partner signs another time."""
        if self._once is not None:
            self.issue(self._once, signed_by=1)

    def issue(self, data: bytes, *, signed_by: int) -> None:
        """Record the copy as it is signed by now, then hand it out."""
        if self._signing is None:
            return
        self._show(handing=Handing.KEEPING, signed_by=signed_by)
        self._issuer.issue(new_copy(self._live.session, self._meeting, self._signing, data), data)

    @Slot()
    def _on_writing(self) -> None:
        self._show(handing=Handing.WRITING, trouble=None)

    @Slot(object)
    def _on_handed_out(self, path: Path) -> None:
        self._show(handing=Handing.DONE, saved_as=path.name)

    @Slot(object)
    def _on_hand_out_failed(self, error: object) -> None:
        self._show(handing=Handing.TROUBLE, trouble=self._explained(error))

    def _explained(self, error: object) -> Explanation | None:
        return self._explain(error) if isinstance(error, ExitDeskError) else None
