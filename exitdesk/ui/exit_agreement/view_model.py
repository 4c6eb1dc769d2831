"""The intents of the exit agreement's page."""

from dataclasses import fields, replace
from datetime import date

from PySide6.QtCore import QObject, Slot

from exitdesk.cases.agreement_frames import frame_said_on, frame_text, read_frame
from exitdesk.cases.agreement_term_edits import (
    ChooseTerm,
    EndTerm,
    MoveTerm,
    ProposeTerm,
    RewordTerm,
    SettleAgreement,
)
from exitdesk.cases.agreement_terms import Term, TermPart, WordingId, exit_agreement_of
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.exit_agreement import (
    AgreementAsked,
    authority_of,
    exit_agreement,
    nearest_in,
    staff_called,
)
from exitdesk.cases.documents.letters import Authority
from exitdesk.cases.resume import TermDraft
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import ThingId
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.context import UiContext
from exitdesk.ui.exit_agreement.shown import AgreementState, offers_of, read_state, understood_words
from exitdesk.ui.lines.model import LinesModel
from exitdesk.ui.live_case import LiveCase


class AgreementViewModel(LinesModel[TermDraft]):
    """One case's exit agreement while it is open."""

    gestures = frozenset(
        {"propose_term", "reword_term", "choose_term", "move_term", "end_term", "settle_agreement"}
    )

    def __init__(self, context: UiContext, live: LiveCase, parent: QObject | None = None) -> None:
        super().__init__(live, TermDraft(), parent)
        self.context = context
        self.state: AgreementState = read_state(live.session, context.template)
        live.changed.connect(self._on_changed)

    @property
    def today(self) -> date:
        """The day it is."""
        return self.context.clock().date()

    # -- what a person does ------------------------------------------------------------------------

    def keep(self, draft: TermDraft) -> bool:
        """Propose a term, or say one otherwise; False where nothing is said or it was refused."""
        if not anything_seen(draft.what):
            return False
        agreement, part = exit_agreement_of(self.live.session), TermPart(draft.part)
        known = agreement.term(ThingId(draft.line)) if draft.line else None
        said = self._said(draft, part, known.term if known else None)
        if known is None:
            return self._propose(said)
        return known.term == said or self._say(RewordTerm, known.id, said)

    def take(self, came_from: ThingId) -> ThingId | None:
        """Take what a board has into the agreement; return the part's new term, None where it was refused."""
        offer = next((one for one in offers_of(self.live.session) if one.term.came_from == came_from), None)
        if offer is None or not self._propose(self._with_authority(offer.term)):
            return None
        found = exit_agreement_of(self.live.session).terms
        return next((one.id for one in found if one.term.came_from == came_from), None)

    def move(self, term: ThingId, step: int) -> bool:
        """Put a term one place up (-1) or down (1); False at the end."""
        key = exit_agreement_of(self.live.session).key_moved(term, step)
        if key is None:
            return False
        return self.live.record(MoveTerm(case=self.live.session.case, term=term, key=key)) is not None

    def remove(self, term: ThingId) -> None:
        """Take a term out of the agreement."""
        self.live.record(EndTerm(case=self.live.session.case, term=term))

    def choose(self, term: ThingId, nth: int) -> None:
        """Choose one of the versions of a term; one that was ended goes for good."""
        known = exit_agreement_of(self.live.session).term(term)
        if known is None:
            return
        chosen = known.versions[nth].value
        said = chosen if isinstance(chosen, Term) else known.term
        if self._say(ChooseTerm, term, said) and chosen is not said:
            self.remove(term)

    @property
    def standing(self) -> tuple[WordingId, ...]:
        """The wordings that stand now: what is read is settled, and nothing that came after."""
        terms = exit_agreement_of(self.live.session).terms
        return tuple(one.term.wording for one in terms if one.term.wording)

    def settle(self, day: date, read: tuple[WordingId, ...]) -> bool:
        """Say that what was `read` was agreed on a day; refused where something else stands by now."""
        session = self.live.session
        said = SettleAgreement(
            case=session.case,
            settled=ThingId(session.new_id("settled")),
            amendment=exit_agreement_of(session).next_amendment,
            day=day,
            wordings=read,
            person=session.file().contact_person,
        )
        return self.live.record(said) is not None

    def document(self, *, settled: ThingId | None = None) -> Document:
        """Return what is read here: a settled paper, or what stands; the whole where nothing is otherwise."""
        agreement = exit_agreement_of(self.live.session)
        whole = settled is None and agreement.last is not None and not self.state.has_changes
        return self._document(AgreementAsked(settled=settled, whole=whole), self.context.template)

    def paper(self, *, settled: ThingId | None = None, day: date | None = None) -> Document:
        """Return what is handed out: in the language and the print that were chosen for his copies."""
        session = self.live.session
        meetings = session.meetings()
        chosen = session.paper_choice(meetings[-1]) if meetings else None
        template = self.context.template
        if chosen is not None and not chosen.language.startswith(template.language):
            template = self.context.open_vault.template(chosen.language.partition("+")[0])
        large = chosen is not None and chosen.large
        return self._document(AgreementAsked(settled=settled, day=day, large=large), template)

    def amendment(self, settled: ThingId | None = None) -> int:
        """Return which one a settled paper is, or what stands would be: 0 is the agreement itself."""
        agreement = exit_agreement_of(self.live.session)
        found = (one.amendment for one in agreement.settled if one.id == settled)
        return next(found, agreement.next_amendment)

    def understood(self, draft: TermDraft) -> str:
        """Read back the days that a typed time frame has."""
        part = TermPart(draft.part)
        frame = read_frame(draft.frame, self._seen(draft), part)
        return understood_words(part, frame.begins, frame.ends, self.context.template.language)

    # -- inside ------------------------------------------------------------------------------------

    def _document(self, asked: AgreementAsked, template: UnitTemplate) -> Document:
        session = self.live.session
        whole = replace(
            asked,
            language=template.language,
            name=template.exit_agreement,
            authorities=template.authorities,
            prison=template.own_name(Authority.PRISON),
            nearest=nearest_in([session.board(one) for one in session.meetings()]),
            practice=self.context.practice,
        )
        return exit_agreement(session.file(), exit_agreement_of(session), whole)

    def _propose(self, said: Term) -> bool:
        session = self.live.session
        key = exit_agreement_of(session).key_after(said.part)
        term = ThingId(session.new_id("term"))
        return self._say(ProposeTerm, term, said, key=key)

    def _with_authority(self, term: Term) -> Term:
        """Return a term of a board with the authority of whoever promised it: her role is one's name."""
        staff = [one for one in self.live.session.file().on_case if one.until is None]
        person = staff_called(term.responsible, staff)
        found = authority_of(person.role) if person else ""
        return replace(term, authority=term.authority or found)

    def _say(
        self, kind: type[ProposeTerm | RewordTerm | ChooseTerm], term: ThingId, said: Term, **more: str
    ) -> bool:
        session = self.live.session
        words = {one.name: getattr(said, one.name) for one in fields(said)}
        words["wording"] = WordingId(ThingId(session.new_id("wording")))
        edit = kind.model_validate({"case": session.case, "term": term, **words, **more})
        return self.live.record(edit) is not None

    def _said(self, draft: TermDraft, part: TermPart, known: Term | None) -> Term:
        """Return what a draft says; a time frame that was not touched stays as it was."""
        language = self.context.template.language
        frame = read_frame(draft.frame, self._seen(draft), part)
        when, begins, ends = frame.when, frame.begins, frame.ends
        if known is not None and draft.frame.strip() == frame_text(known, language):
            when, begins, ends = known.when, known.begins, known.ends
        return Term(
            part,
            draft.what.strip(),
            responsible=draft.responsible.strip(),
            authority=draft.authority,
            when=when,
            begins=begins,
            ends=ends,
            reason=draft.reason.strip(),
            came_from=known.came_from if known else None,
        )

    def _waiting(self) -> TermDraft | None:
        waits = self.context.typing.all().agreement
        if waits is None or not waits.frame or not waits.seen:
            return waits
        language, part = self.context.template.language, TermPart(waits.part)
        said_on = date.fromisoformat(waits.seen)
        return replace(waits, frame=frame_said_on(waits.frame, said_on, self.today, part, language))

    def _seen(self, draft: TermDraft) -> date:
        """Return the day a frame is seen from: the one it was typed on, also where midnight came since."""
        noted = self.context.typing.all().agreement
        same = noted is not None and noted.frame == draft.frame and noted.part == draft.part
        if noted is None or not same or not noted.seen:
            return self.today
        return date.fromisoformat(noted.seen)

    def _note(self, draft: TermDraft | None) -> None:
        noted = draft and replace(draft, seen=self._seen(draft).isoformat())
        self.context.typing.writes_agreement(noted)

    @Slot(object)
    def _on_changed(self, _entry: object) -> None:
        self.state = read_state(self.live.session, self.context.template)
        self.state_changed.emit()
