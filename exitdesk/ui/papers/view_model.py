"""Papirer: which papers were made of a case, and making another, a step at a time.

What is typed is noted for the lock at each key; a notice that names somebody goes no further.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.consent import Consent
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.compose import compose, likely_notice, named_in
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument, IssueDocument, SayPaperSent, SentWay
from exitdesk.cases.documents.letters import Authority, NoticeKind
from exitdesk.cases.exchange import Refused, refused
from exitdesk.cases.issue_document import Ready
from exitdesk.cases.picks import Pick, picks_of
from exitdesk.cases.record_consent import may_stay_ticked
from exitdesk.cases.resume import Place
from exitdesk.journal.entry import MeetingId, ThingId
from exitdesk.sos.meeting import MeetingFacts
from exitdesk.ui.consent.view_model import named, pairs
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.papers.form import PAPERS_TAB, Form

UNIT: Final = "papers_unit"
OF_A_MEETING: Final = (DocumentKind.JOURNAL_NOTE, DocumentKind.FILE_COPY, DocumentKind.COLLEAGUE_COPY)


class Step(StrEnum):
    """Where one is."""

    LIST = "list"
    FORM = "form"
    PAPER = "paper"


class Lack(StrEnum):
    """What is wrong with a form."""

    NAMES = "names"
    NOTHING_ALLOWED = "nothing_allowed"
    NO_MEETING = "no_meeting"


@dataclass(frozen=True, slots=True)
class FromCase:
    """What a paper takes from the case by itself; `photos` counts those of each meeting that has any."""

    number: str
    name: str
    opened: date | None
    contact: str
    meetings: tuple[tuple[str, MeetingFacts], ...]
    photos: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """What the sheet shows; `kept` is a paper that was made before, `names` those a notice may not carry.

    `issued` says that the paper one is at was recorded, `made` is that paper. `refused`: why a colleague copy
    may not go as it is, `meanwhile` that it was shown already: the case changed since.
    """

    step: Step
    documents: tuple[IssuedDocument, ...]
    case: FromCase
    form: Form
    lack: Lack | None = None
    names: tuple[str, ...] = ()
    refused: Refused | None = None
    meanwhile: bool = False
    picks: tuple[Pick, ...] = ()
    consents: tuple[Consent, ...] = ()
    kept: IssuedDocument | None = None
    issued: bool = False
    made: IssuedDocument | None = None

    def __repr__(self) -> str:
        return f"State({self.step}, {len(self.documents)} papers)"


class PapersModel(QObject):
    """The papers of one case; `shown` carries a Ready or an IssuedDocument to be looked at."""

    state_changed = Signal(object)
    shown = Signal(object)

    def __init__(
        self,
        context: UiContext,
        live: LiveCase,
        form: Form | None = None,
        parent: QObject | None = None,
        *,
        resumed: bool = False,
    ) -> None:
        """Begin at the list; `form` is what was typed before, and `resumed` that a lock came upon it."""
        super().__init__(parent)
        self._context, self._live = context, live
        self._forms: dict[DocumentKind, Form] = {}
        self._unkept: Form | None = None
        live.saved.connect(self._on_saved)
        first = self._without_taken_back(form) if form else self._fresh(DocumentKind.NOTICE)
        step = Step.FORM if form and resumed else Step.LIST
        consents = live.session.file().consents
        self.state = State(
            step, self._documents(), self._case(), first, picks=self._picks(first), consents=consents
        )
        if step is Step.FORM:
            self._note(first)

    @property
    def today(self) -> date:
        """The day of the laptop's clock."""
        return self._context.clock().date()

    @Slot()
    def make_new(self) -> None:
        """Ask which paper, and for what it needs."""
        self._show(step=Step.FORM)
        self._note(self.state.form)

    def choose_kind(self, kind: DocumentKind) -> None:
        """Ask for what another kind of paper needs; what was typed for this one stays with it."""
        form = self.state.form
        if kind is not form.kind:
            self._forms[form.kind] = form
            fresh = self._forms.get(kind) or self._fresh(kind)
            self.write(replace(fresh, language=form.language))

    def write(self, form: Form) -> None:
        """Take what is typed."""
        if form != self.state.form:
            self._note(form)
            picks, consents = self._picks(form), self._live.session.file().consents
            said = {"lack": None, "names": (), "refused": None, "meanwhile": False}
            self._show(form=form, picks=picks, consents=consents, **said)

    @Slot()
    def look(self) -> None:
        """Show the paper as it will be, where nothing is wrong with the form."""
        form, session = self.state.form, self._live.session
        if form.kind is DocumentKind.NOTICE and (names := named_in(session, f"{form.line} {form.unit}")):
            self._show(lack=Lack.NAMES, names=names)
            return
        if form.kind is DocumentKind.CONSENT and not form.allowed:
            self._show(lack=Lack.NOTHING_ALLOWED)
            return
        if form.kind in OF_A_MEETING and not form.meeting:
            self._show(lack=Lack.NO_MEETING)
            return
        typed = form.typed()
        if isinstance(typed, ColleagueTyped) and (
            why := refused(session.file().consents, typed, self.state.picks)
        ):
            self._show(refused=why, meanwhile=False)
            return
        template = self._context.open_vault.template(form.language)
        ready: Ready = compose(session, typed, template, practice=self._context.practice)
        if isinstance(typed, ConsentTyped) and form.written_down:
            ready = replace(ready, agreed=typed)
        self._show(
            step=Step.PAPER, kept=None, lack=None, refused=None, meanwhile=False, issued=False, made=None
        )
        self.shown.emit(ready)

    def refuse(self, why: Refused) -> None:
        """Be at the form again: what was looked at may not leave any more. What was typed is still there."""
        form, consents = self.state.form, self._live.session.file().consents
        self._show(step=Step.FORM, refused=why, meanwhile=True, picks=self._picks(form), consents=consents)

    def open_kept(self, nth: int) -> None:
        """Show a paper that was made before."""
        if 0 <= nth < len(self.state.documents):
            kept = self.state.documents[nth]
            self._show(step=Step.PAPER, kept=kept)
            self.shown.emit(kept)

    @Slot()
    def go_back(self) -> None:
        """Go back one step; what was typed is still there."""
        state = self.state
        being_made = state.step is Step.PAPER and state.kept is None and not state.issued
        self._show(step=Step.FORM if being_made else Step.LIST, kept=None, made=None)

    def say_sent(self, day: date, way: SentWay) -> None:
        """Write down that the paper one is at was sent."""
        at = self.state.kept or self.state.made
        if at is None:
            return
        case = self._live.session.case
        self._live.record(SayPaperSent(case=case, document_id=at.id, day=day, way=way))
        documents = self._documents()
        now = next((one for one in documents if one.id == at.id), None)
        shown = {"kept": now} if self.state.kept else {"made": now}
        self._show(documents=documents, **shown)

    @Slot(object)
    def take_in(self, edit: IssueDocument) -> None:
        """Know of a paper that was recorded; what was typed for it is done when the paper is on the disk."""
        self._unkept, documents = self.state.form, self._documents()
        made = next((one for one in documents if one.id == edit.document_id), None)
        self._show(documents=documents, issued=True, made=made)
        self._on_saved("")

    @Slot(str)
    def _on_saved(self, _clock: str) -> None:
        if self._unkept is None or self._live.pending:
            return
        form, self._unkept, vault = self._unkept, None, self._context.open_vault
        if form is not self.state.form:  # another one was begun meanwhile
            return
        if unit := form.unit.strip():
            self._context.background.run(lambda: vault.set_setting(UNIT, unit))
        self._context.typing.at(Place(case=self._live.session.case))
        fresh = replace(self._fresh(form.kind), language=form.language, unit=unit)
        self._show(form=fresh, picks=self._picks(fresh))

    @Slot()
    def leave(self) -> None:
        """Be on the case's page again: the sheet was closed."""
        self._unkept = None
        self._context.typing.at(Place(case=self._live.session.case))

    # -- inside ------------------------------------------------------------------------------------

    def _note(self, form: Form) -> None:
        place = Place(case=self._live.session.case, tab=PAPERS_TAB)
        self._context.typing.writes(place, form.to_text())

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.state_changed.emit(self.state)

    def _documents(self) -> tuple[IssuedDocument, ...]:
        return tuple(reversed(self._live.session.file().documents))

    def _case(self) -> FromCase:
        session = self._live.session
        file = session.file()
        contact = next((one.name for one in file.on_case if one.person == file.contact_person), "")
        boards = [session.board(meeting) for meeting in session.meetings()]
        held = [(board.meeting.id, board.meeting.facts) for board in boards if board.meeting.facts]
        photos = Counter(str(one.meeting) for one in file.photos)
        return FromCase(file.number, file.name, file.opened, contact, tuple(reversed(held)), photos)

    def _picks(self, form: Form) -> tuple[Pick, ...]:
        if form.kind is not DocumentKind.COLLEAGUE_COPY or not form.meeting:
            return ()
        return picks_of(self._live.session.board(MeetingId(ThingId(form.meeting))))

    def _allowed(self) -> tuple[str, ...]:
        """Return what stands, so that a new paper begins with it."""
        consents = self._live.session.file().consents
        return tuple(f"{one.authority}.{matter}" for one in consents for matter in one.matters)

    def _without_taken_back(self, form: Form) -> Form:
        """Return what was typed before a lock; what he took back since is not ticked any more."""
        ticked = may_stay_ticked(self._live.session, pairs(form.allowed), pairs(form.stood))
        return replace(form, allowed=named(ticked), stood=self._allowed() if form.stood else ())

    def _fresh(self, kind: DocumentKind) -> Form:
        case, today = self._case(), self.today
        about, day = "", today
        if kind is DocumentKind.NOTICE:
            about = likely_notice(self._live.session.file()).value
            day = case.opened or today if about == NoticeKind.VISITATION else today
        elif kind is DocumentKind.COLLEAGUE_COPY:
            about = Authority.MUNICIPALITY.value
        elif kind in OF_A_MEETING:
            about = next(iter(self._context.template.authorities), "")
        return Form(
            kind=kind,
            day=day.isoformat(),
            language="en" if self._context.template.language == "en" else "da",
            about=about,
            meeting=case.meetings[0][0] if case.meetings else "",
            unit=self._context.open_vault.setting(UNIT) or "",
            name=case.name,
            worker=self._context.open_vault.desk.owner.name,
            allowed=self._allowed() if kind is DocumentKind.CONSENT else (),
            stood=self._allowed() if kind is DocumentKind.CONSENT else (),
        )
