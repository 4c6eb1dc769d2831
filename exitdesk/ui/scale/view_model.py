"""Skalering, as the screen needs it: one frozen state, and what a person can do.

He comes first, everybody gives a number of their own, nothing is averaged. The shared screen shows his number
alone until the numbers are shown together; on the laptop they are all seen while they are being typed.
"""

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import Entry, MeetingId, PersonId, ThingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.sos.circles import PersonKind
from exitdesk.sos.edit import Edit
from exitdesk.sos.fraction import key_between
from exitdesk.sos.people_edits import IntroducePerson
from exitdesk.sos.scale import Direction, Rating, ScaleId
from exitdesk.sos.scale_edits import (
    AskScale,
    ChooseNumber,
    Rate,
    RevealNumbers,
    WithdrawNumber,
    WithdrawScale,
)
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.scale.state import SaidNumber, ScaleState, read_question

TAB = "scales"


class ScaleViewModel(QObject):
    """The scales of one meeting.

    `kept_as_card` carries the column's title a card was put under, `question_entered` the id of the question
    the focus went to: the shared screen shows that one.
    """

    state_changed = Signal()
    kept_as_card = Signal(str)
    question_entered = Signal(str)

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
        self._asked_of: dict[ScaleId, list[PersonId]] = {}
        self._waiting: dict[tuple[ScaleId, PersonId], str] = {}
        self._entered: ScaleId | None = None
        self.state = self._read()
        live.changed.connect(self._on_case_changed)

    # -- what a person does ------------------------------------------------------------------------

    def enter(self, scale: ScaleId) -> None:
        """Turn to a question."""
        if scale != self._entered:
            self._entered = scale
            self.question_entered.emit(scale)

    def rate(self, scale: ScaleId, person: PersonId, number: int, reason: str | None = None) -> None:
        """Give a person's number; the reason given before stays unless another one is said."""
        before = self._rating(scale, person)
        waiting = self._waiting.pop((scale, person), "")
        kept = (before.reason if before else waiting) if reason is None else reason.strip()
        if before and (before.number, before.reason) == (number, kept) and not before.has_question:
            return
        if self._record(Rate(scale=scale, person=person, number=number, reason=kept)) and waiting:
            self._typing.done()

    def give_reason(self, scale: ScaleId, person: PersonId, reason: str) -> None:
        """Say why; before there is a number the words wait for it, and a lock does not lose them."""
        before = self._rating(scale, person)
        if before:
            self._typing.done()
            self.rate(scale, person, before.number, reason)
        elif reason:
            self._waiting[scale, person] = reason
            self._refresh()

    def take_number_away(self, scale: ScaleId, person: PersonId) -> None:
        """Take a person's number away."""
        if self._rating(scale, person):
            self._record(WithdrawNumber(scale=scale, person=person))

    def choose_number(self, scale: ScaleId, person: PersonId, said: SaidNumber) -> None:
        """Choose between two numbers that stand at once."""
        if said.number is None:
            self._record(WithdrawNumber(scale=scale, person=person))
        else:
            self._record(ChooseNumber(scale=scale, person=person, number=said.number, reason=said.reason))

    def reveal(self, scale: ScaleId) -> None:
        """Show everybody's numbers together; it cannot be unseen."""
        asked = self._board.scale(scale)
        if asked and not asked.revealed and asked.ratings:
            self._record(RevealNumbers(scale=scale))

    def ask_of(self, scale: ScaleId, name: str) -> PersonId | None:
        """Ask what somebody would say who is not here; a new name becomes a person of the network."""
        name = name.strip()
        if not anything_seen(name):
            return None
        known = next((one for one in self._board.people if one.name.casefold() == name.casefold()), None)
        person = known.id if known else PersonId(ThingId(self._live.session.new_id("person")))
        self._asked_of.setdefault(scale, []).append(person)
        if known:
            self._refresh()
        else:
            self._record(IntroducePerson(person=person, name=name, kind=PersonKind.NETWORK))
        return person

    def others(self, scale: ScaleId) -> tuple[str, ...]:
        """Return the names of people of this meeting that the question is not asked of yet."""
        found = next((one for one in self.state.questions if one.id == scale), None)
        listed = {rater.person for rater in found.raters} if found else set()
        return tuple(one.name for one in self._board.people if one.id not in listed)

    def keep_card(self, column: Column, text: str) -> None:
        """Put what he answered on the board, in his words."""
        text = text.strip()
        if not anything_seen(text):
            return
        board, participant = self._board, self._board.participant
        cards = board.cards(column)
        card = KeepCard(
            card=CardId(ThingId(self._live.session.new_id("card"))),
            text=text,
            speaker=participant.id if participant else None,
            quote=participant is not None,
            column=column,
            key=key_between(cards[-1].place.key if cards else None, None),
        )
        if self._record(card):
            self.kept_as_card.emit(self.template.columns[column])

    def ask(self, scale: ScaleId | None, question: str, zero: str, ten: str, direction: Direction) -> bool:
        """Ask a new question, or word one otherwise; False where it or an end of it has no words."""
        if not all(map(anything_seen, (question, zero, ten))):
            return False
        known = self._board.scale(scale) if scale else None
        last = self._board.scales[-1].asked.key if self._board.scales else None
        edit = AskScale(
            scale=scale or ScaleId(ThingId(self._live.session.new_id("scale"))),
            question=question.strip(),
            zero=zero.strip(),
            ten=ten.strip(),
            direction=direction,
            key=known.asked.key if known else key_between(last, None),
        )
        return self._record(edit)

    def take_away(self, scale: ScaleId) -> None:
        """Take a question off this meeting's board."""
        self._record(WithdrawScale(scale=scale))

    def writes(self, thing: str, text: str) -> None:
        """Note what is being typed, so that a lock never loses it."""
        self._typing.writes(Place(self._live.session.case, self._meeting, TAB, "", thing), text)

    def done(self) -> None:
        """Note that what was typed was kept or discarded."""
        self._typing.done()

    # -- inside ------------------------------------------------------------------------------------

    @property
    def _board(self) -> MeetingBoard:
        return self._live.board(self._meeting)

    def _rating(self, scale: ScaleId, person: PersonId) -> Rating | None:
        asked = self._board.scale(scale)
        return asked.rating_of(person) if asked else None

    def _record(self, *edits: Edit) -> bool:
        return self._live.record(*edits, meeting=self._meeting) is not None

    @Slot(object)
    def _on_case_changed(self, entry: Entry) -> None:
        if entry.header.meeting == self._meeting:
            self._refresh()

    def _refresh(self) -> None:
        state = self._read()
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _read(self) -> ScaleState:
        session, board = self._live.session, self._board
        return ScaleState(
            tuple(
                read_question(
                    board,
                    scale,
                    session.earlier_numbers(scale.id, self._meeting),
                    self.template,
                    self._asked_of.get(scale.id, ()),
                    self._waiting,
                )
                for scale in board.scales
            )
        )
