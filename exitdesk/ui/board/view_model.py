"""The board's view model: one frozen state, intents in, facts out.

A card is kept by Enter, Tab, Up and Down out of the editor, a click on another card and a change of tab, and
by nothing else. What is being written is known here only as long as it is being written; discarded words
("Ikke her") leave nothing behind, and nothing says that there were any.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId, PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, CardWords, Column, LaneId
from exitdesk.sos.card_edits import MarkKeptSafe, MoveCard, RewordCard, SetLane, WithdrawCard
from exitdesk.sos.edit import Edit
from exitdesk.ui.board.draft_edits import changes, choice, draft_of, new_card, new_draft
from exitdesk.ui.board.gestures import gesture_name
from exitdesk.ui.board.placing import place_at
from exitdesk.ui.board.speakers import next_speaker, speaker_or_participant
from exitdesk.ui.board.state import COLUMNS, NEW_CARD, BoardState, Draft, board_state, card_id
from exitdesk.ui.live_case import LiveCase


class BoardViewModel(QObject):
    """One meeting's board and the card being written.

    `told` carries a message and whether undo is offered with it, `announced` words for a screen reader,
    `card_kept` the card that was written last (the shared screen follows it); `written` tells that the
    words in the editor changed.
    """

    state_changed = Signal()
    told = Signal(str, bool)
    announced = Signal(str)
    card_kept = Signal(str)
    written = Signal()

    def __init__(
        self,
        live: LiveCase,
        meeting: MeetingId,
        template: UnitTemplate,
        typing: Typing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._meeting, self._template, self._typing = live, meeting, template, typing
        self._draft: Draft | None = None
        self._text = ""
        self._state = board_state(self.board, template)
        live.changed.connect(self._on_case_changed)

    @property
    def state(self) -> BoardState:
        """What is shown."""
        return self._state

    @property
    def board(self) -> MeetingBoard:
        """The meeting's board as it stands."""
        return self._live.board(self._meeting)

    @property
    def text(self) -> str:
        """What stands in the open editor."""
        return self._text

    def words_of(self, card: CardId) -> CardWords | None:
        """Return whose words a card (or the draft) carries, and whether they are verbatim."""
        if self._draft is not None and self._draft.card == card:
            return CardWords(self._text, self._draft.speaker, self._draft.quote)
        found = self.board.card(card)
        return found.words if found else None

    def edit(self, card: CardId, text: str | None = None) -> None:
        """Open a card's words (or `text` in their place); what was open is kept first."""
        if not self._free():
            return
        found = self.board.card(card)
        if found is not None:
            self._open(draft_of(found), found.words.text if text is None else text)

    def compose(self, column: Column, after: CardId | None, text: str = "") -> None:
        """Open a new card under `after` (None: at the top); what was open is kept first."""
        if self._free():
            self._open(new_draft(self.board, column, after), text)

    def compose_last(self, column: Column, text: str = "") -> None:
        """Open a new card at the end of a column."""
        if self._free():
            cards = self._state.column(column).cards
            self.compose(column, cards[-1].id if cards else None, text)

    def write(self, text: str) -> None:
        """Note what stands in the editor now: in memory, for the lock, and nowhere else."""
        if self._draft is not None:
            self._text = text
            self._typing.writes(self._place(self._draft), text)
            self.written.emit()

    def keep(self) -> CardId | None:
        """Keep what is being written; return the card, or None where there was nothing to keep.

        An empty new card vanishes, an emptied card stays as it was, unchanged words record nothing.
        """
        draft, text = self._draft, self._text.strip()
        if draft is None:
            return None
        card, edits = draft.card, list[Edit]()
        if text and draft.is_new:
            card = card_id(self._live.session.new_id("card"))
            edits = new_card(self.board, draft, card, text)
        elif text:
            edits = changes(self.board, draft, text)
        if edits and not self._record_draft(edits):
            return None
        self._close()
        if edits:
            self.card_kept.emit(card)
        return None if card == NEW_CARD else card

    def keep_and_compose_below(self) -> None:
        """Keep and open a new card under it; on an empty card stop."""
        draft = self._draft
        if draft is None:
            return
        if not self._text.strip():
            self.leave()
            return
        kept = self.keep()
        if kept is not None:
            self.compose(draft.column, kept)

    def keep_and_compose_beside(self, step: int) -> None:
        """Keep and open a new card at the end of the next (1) or previous (-1) column."""
        draft = self._draft
        if draft is not None:
            self.compose_last(COLUMNS[(COLUMNS.index(draft.column) + step) % len(COLUMNS)])

    def leave(self) -> None:
        """Leave without keeping: what was there before stays, a new card vanishes."""
        if self._draft is not None:
            self._close()

    def discard(self) -> None:
        """Throw away what is being typed ("Ikke her"). Nothing is recorded, and nothing says it happened."""
        if self._draft is None:
            return
        self._close()
        duty = self.tr("Kasseret. Er nogens liv eller et barn i fare? Så skal du stadig handle.")
        self.told.emit(duty, False)

    def resume(self, place: Place, text: str) -> bool:
        """Open the editor again where it was before a lock, with its text; tell whether it could."""
        card = self.board.card(card_id(place.thing)) if place.thing else None
        if card is not None:
            self.edit(card.id, text)
        elif place.column in set(Column):
            self.compose_last(Column(place.column), text)
        else:
            return False
        return True

    def toggle_lane(self, card: CardId, lane: LaneId) -> None:
        """Put a card (or the draft) in a lane, or take it out."""
        draft = self._draft
        if draft is not None and draft.card == card:
            self._redraft(replace(draft, lanes=draft.lanes ^ {lane}))
        elif (found := self.board.card(card)) is not None:
            self._record(SetLane(card=card, lane=lane, on=lane not in found.lanes))

    def toggle_kept_safe(self, card: CardId) -> None:
        """Say that this has already kept him safe, or not; only under what works."""
        draft = self._draft
        if draft is not None and draft.card == card:
            if draft.column is Column.WORKING:
                self._redraft(replace(draft, kept_safe=not draft.kept_safe))
        elif (found := self.board.card(card)) is not None and found.column is Column.WORKING:
            self._record(MarkKeptSafe(card=card, on=not found.kept_safe))

    def set_speaker(self, card: CardId, speaker: PersonId, quote: bool) -> None:
        """Say whose words a card carries, and whether they are verbatim."""
        draft = self._draft
        if draft is not None and draft.card == card:
            self._redraft(replace(draft, speaker=speaker, quote=quote))
        elif (found := self.board.card(card)) is not None:  # noqa: SIM102
            if found.words != CardWords(found.words.text, speaker, quote):
                self._record(RewordCard(card=card, text=found.words.text, speaker=speaker, quote=quote))

    def next_speaker(self, card: CardId) -> None:
        """Give the words to the next person in the room."""
        words = self.words_of(card)
        person = next_speaker(self.board, words) if words else None
        if words is not None and person is not None:
            self.set_speaker(card, person, words.quote)

    def toggle_quote(self, card: CardId) -> None:
        """Say that the words are verbatim, or retold."""
        words = self.words_of(card)
        person = speaker_or_participant(self.board, words) if words else None
        if words is not None and person is not None:
            self.set_speaker(card, person, not words.quote)

    def move(self, card: CardId, column: Column, index: int) -> None:
        """Put a card at a place (0 the top) of a column, counted without the card itself."""
        found = self.board.card(card)
        others = [one for one in self.board.cards(column) if one.id != card]
        index = max(0, min(index, len(others)))
        if found is None or self._state.place(card) == (column, index):
            return
        placing = place_at(others, index)
        if self._record(MoveCard(card=card, column=column, key=placing.key), *placing.moves):
            where = self._template.columns[column]
            text = self.tr("Kort flyttet til {column}, nummer {place} af {total}")
            self.announced.emit(text.format(column=where, place=index + 1, total=len(others) + 1))

    def move_by(self, card: CardId, columns: int, places: int) -> None:
        """Move a card by columns and places: the way without dragging."""
        here = self._state.place(card)
        if here is None:
            return
        column, index = here
        target = COLUMNS.index(column) + columns
        if 0 <= target < len(COLUMNS):
            self.move(card, COLUMNS[target], index + places)

    def withdraw(self, card: CardId) -> None:
        """Take a card off the board; the message offers to undo it."""
        if self.board.card(card) is not None and self._record(WithdrawCard(card=card)):
            self.told.emit(self.tr("Kort fjernet."), True)

    def choose(self, card: CardId, version: int) -> None:
        """Choose one of the versions that stand at once."""
        found = self.board.card(card)
        if found is None or not found.has_question:
            return
        self._record(choice(card, found.versions[version].value))

    @Slot()
    def undo(self) -> None:
        """Take back the newest gesture and say which it was."""
        name = gesture_name(self._live.session.undo_name())
        if name and self._live.undo() is not None:
            self.told.emit(self.tr("Fortrudt: {gesture}").format(gesture=name), False)

    @Slot()
    def redo(self) -> None:
        """Bring back the newest gesture taken back and say which it was."""
        name = gesture_name(self._live.session.redo_name())
        if name and self._live.redo() is not None:
            self.told.emit(self.tr("Gendannet: {gesture}").format(gesture=name), False)

    def _free(self) -> bool:
        self.keep()
        return self._draft is None

    def _record(self, *edits: Edit) -> bool:
        return self._live.record(*edits, meeting=self._meeting) is not None

    def _record_draft(self, edits: list[Edit]) -> bool:
        draft, self._draft = self._draft, None
        if self._record(*edits):
            return True
        self._redraft(draft)
        return False

    def _place(self, draft: Draft) -> Place:
        return Place(self._live.session.case, self._meeting, "board", draft.column, draft.card)

    def _open(self, draft: Draft, text: str) -> None:
        self._text = text
        self._typing.writes(self._place(draft), text)
        self._redraft(draft)

    def _close(self) -> None:
        self._text = ""
        self._typing.done()
        self._redraft(None)

    def _redraft(self, draft: Draft | None) -> None:
        self._draft = draft
        self._refresh()

    def _refresh(self) -> None:
        if self._draft is not None and not self._draft.is_new and self.board.card(self._draft.card) is None:
            self._draft = replace(self._draft, card=NEW_CARD)
            self._typing.writes(self._place(self._draft), self._text)
        state = board_state(self.board, self._template, self._draft)
        if state != self._state:
            self._state = state
            self.state_changed.emit()

    @Slot(object)
    def _on_case_changed(self, _entry: object) -> None:
        self._refresh()
