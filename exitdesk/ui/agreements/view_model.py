"""Aftaler, as the screen needs them: sentences, staff's and his alike, and never a list of failures.

What was agreed earlier comes first and gets one of four kind answers (000 section 2.6). Nothing is counted,
coloured or dated as late.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.read_aloud import agreement_sentence
from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import Entry, MeetingId, ThingId
from exitdesk.sos.agreement import Agreement, AgreementId, Answer, Promise
from exitdesk.sos.agreement_edits import (
    AnswerAgreement,
    ChooseAgreement,
    MakeAgreement,
    RewordAgreement,
    WithdrawAgreement,
)
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.danish_dates import clock_in, in_words, parse
from exitdesk.sos.edit import Edit
from exitdesk.sos.meeting_edits import AgreeNextMeeting
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.agreements.bottom_lines import BottomLinesViewModel
from exitdesk.ui.live_case import LiveCase

TAB = "agreements"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written of an agreement, as typed; `agreement` None is a new one."""

    who: str = ""
    what: str = ""
    when: str = ""
    told: str = ""
    agreement: AgreementId | None = None
    card: CardId | None = None


@dataclass(frozen=True, slots=True)
class SaidPromise:
    """One of two versions that wait for a choice: the sentence (empty: taken away), and when it was said."""

    promise: Promise | None
    sentence: str
    at: str


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One agreement as a line: `kind` None where `who` is nobody of this meeting."""

    id: AgreementId
    who: str
    kind: PersonKind | None
    what: str
    when: str
    told: str
    draft: Draft
    choices: tuple[SaidPromise, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """An agreement of an earlier meeting as a sentence, and what came of it if that was said."""

    id: AgreementId
    sentence: str
    answer: Answer | None
    draft: Draft


@dataclass(frozen=True, slots=True)
class NextLine:
    """When and where one meets again, as typed and as read back."""

    when: str = ""
    place: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class AgreementsState:
    """Everything the screen shows."""

    earlier: tuple[EarlierAgreement, ...] = ()
    lines: tuple[AgreementLine, ...] = ()
    following: NextLine = NextLine()


class AgreementsViewModel(QObject):
    """The agreements of one meeting, and the answers to those of earlier ones."""

    state_changed = Signal()

    def __init__(
        self,
        live: LiveCase,
        meeting: MeetingId,
        template: UnitTemplate,
        typing: Typing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self.template, self._typing = live, meeting, template, typing
        self.bottom_lines = BottomLinesViewModel(live, meeting, template, typing)
        self.state = self._read()
        live.changed.connect(self._on_case_changed)

    # -- what a person does ------------------------------------------------------------------------

    def keep(self, draft: Draft, we: str) -> bool:
        """Agree on it, or say it otherwise; `we` is who where nobody is named. Nothing said: False."""
        what = draft.what.strip()
        if not anything_seen(what):
            return False
        who = draft.who.strip() if anything_seen(draft.who) else we
        person = self._person(who)
        said = {
            "who": person.name if person else who,
            "what": what,
            "when": draft.when.strip(),
            "day": self._day_of(draft),
            "told": draft.told.strip(),
            "person": person.id if person else None,
            "card": draft.card,
        }
        if draft.agreement is None:
            agreement = AgreementId(ThingId(self._live.session.new_id("agreement")))
            return self._record(MakeAgreement.model_validate({"agreement": agreement, **said}))
        known = self._board.agreement(draft.agreement)
        edit = RewordAgreement.model_validate({"agreement": draft.agreement, **said})
        return known is None or known.promise == edit.promise or self._record(edit)

    def withdraw(self, agreement: AgreementId) -> None:
        """Take an agreement off the board."""
        self._record(WithdrawAgreement(agreement=agreement))

    def choose(self, agreement: AgreementId, said: SaidPromise) -> None:
        """Choose between two versions of an agreement."""
        one = said.promise
        if one is None:
            self._record(WithdrawAgreement(agreement=agreement))
            return
        self._record(
            ChooseAgreement(
                agreement=agreement,
                who=one.who,
                what=one.what,
                when=one.when,
                day=one.day,
                told=one.told,
                person=one.person,
                card=one.card,
            )
        )

    def answer(self, agreement: AgreementId, answer: Answer) -> None:
        """Say what came of an earlier agreement."""
        self._record(AnswerAgreement(agreement=agreement, answer=answer))

    def agree_next_meeting(self, when: str, place: str) -> None:
        """Agree when and where to meet again."""
        when, place = when.strip(), place.strip()
        if (when, place) != (self.state.following.when, self.state.following.place):
            kept = self._board.meeting.next_meeting
            day = kept.day if kept and kept.when == when else parse(when, self.today)
            self._record(AgreeNextMeeting(meeting=self._meeting, when=when, day=day, place=place))

    def draft_from_card(self, card: CardId) -> Draft | None:
        """Return an agreement to be, with the words of a card."""
        found = self._board.card(card)
        return Draft(what=found.words.text, card=card) if found else None

    def completed(self, name: str) -> str:
        """Return the one name of this meeting that begins as typed, or what was typed."""
        begun = name.strip().casefold()
        found = [one.name for one in self._board.people if one.name.casefold().startswith(begun)]
        return found[0] if begun and len(found) == 1 else name.strip()

    def kind_of(self, name: str) -> PersonKind | None:
        """Return the kind of the person with a name, None for a name of nobody here."""
        person = self._person(name)
        return person.kind if person else None

    def read_back(self, when: str) -> str:
        """Return the day that was understood, in full, or an empty text where it stays words.

        Words that stand already mean the day they were kept with.
        """
        kept = self._board.meeting.next_meeting
        day = kept.day if kept and kept.when == when.strip() else parse(when, self.today)
        if day is None:
            return ""
        return f"{in_words(day, self.today, self.template.language)} {clock_in(when)}".strip()

    def writes(self, thing: str, text: str) -> None:
        """Note what is being typed, so that a lock never loses it."""
        self._typing.writes(Place(self._live.session.case, self._meeting, TAB, "", thing), text)

    @Slot()
    def done(self) -> None:
        """Note that what was typed was kept or discarded."""
        self._typing.done()

    @property
    def today(self) -> date:
        """The day that words such as "i morgen" are seen from: the meeting's, whenever they are read."""
        facts = self._board.meeting.facts
        return facts.day if facts else self._live.session.now().date()

    # -- inside ------------------------------------------------------------------------------------

    @property
    def _board(self) -> MeetingBoard:
        return self._live.board(self._meeting)

    def _record(self, *edits: Edit) -> bool:
        return self._live.record(*edits, meeting=self._meeting) is not None

    def _day_of(self, draft: Draft) -> date | None:
        """Return the day of a draft; where the words stand as they were kept, so does their day."""
        known = self._board.agreement(draft.agreement) if draft.agreement else None
        when = draft.when.strip()
        return known.promise.day if known and known.promise.when == when else parse(when, self.today)

    def _person(self, name: str) -> Person | None:
        sought = name.strip().casefold()
        return next((one for one in self._board.people if one.name.casefold() == sought), None)

    @Slot(object)
    def _on_case_changed(self, entry: Entry) -> None:
        if entry.header.meeting != self._meeting:
            return
        state = self._read()
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _read(self) -> AgreementsState:
        board = self._board
        following = board.meeting.next_meeting
        earlier = self._live.session.earlier_agreements(self._meeting)
        return AgreementsState(
            tuple(self._earlier(board, one) for one in earlier),
            tuple(self._line(one) for one in board.agreements),
            NextLine(following.when, following.place, self.read_back(following.when))
            if following
            else NextLine(),
        )

    def _earlier(self, board: MeetingBoard, one: Agreement) -> EarlierAgreement:
        promise = one.promise
        draft = Draft(promise.who, promise.what, "", promise.told)
        return EarlierAgreement(one.id, self._sentence(promise), board.answers.get(one.id), draft)

    def _sentence(self, promise: Promise) -> str:
        return agreement_sentence(promise, self.today, self.template.language)

    def _line(self, one: Agreement) -> AgreementLine:
        promise, board = one.promise, self._board
        person = board.person(promise.person)
        day = in_words(promise.day, self.today, self.template.language) if promise.day else ""
        draft = Draft(promise.who, promise.what, promise.when, promise.told, one.id, promise.card)
        return AgreementLine(
            id=one.id,
            who=promise.who,
            kind=person.kind if person else None,
            what=promise.what,
            when=f"{day} {clock_in(promise.when)}".strip() if day else promise.when,
            told=promise.told,
            draft=draft,
            choices=tuple(self._said(version.value, version.at) for version in one.versions)
            if one.has_question
            else (),
        )

    def _said(self, value: object, at: str) -> SaidPromise:
        clock = at[11:16].replace(":", ".")
        if isinstance(value, Promise):
            return SaidPromise(value, self._sentence(value), clock)
        return SaidPromise(None, "", clock)
