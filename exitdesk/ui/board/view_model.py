"""The board's view model: one frozen state, intents in, facts out. Here is what is done with kept cards.

What is being written is `BoardWriting`'s, his own words are `BoardOwnWords`': this builds on both. A gesture
on the open card changes the draft.
"""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from exitdesk.journal.entry import PersonId
from exitdesk.sos.card import CardId, CardWords, Column, LaneId
from exitdesk.sos.card_edits import MarkKeptSafe, MoveCard, ParkCard, RewordCard, SetLane, WithdrawCard
from exitdesk.sos.meeting_edits import SwitchLane
from exitdesk.sos.own_lane import is_own, own_lane_of
from exitdesk.ui.board.card_words import kept_safe_word
from exitdesk.ui.board.draft_edits import choice
from exitdesk.ui.board.gestures import gesture_in_meeting
from exitdesk.ui.board.own_words import BoardOwnWords
from exitdesk.ui.board.placing import place_at
from exitdesk.ui.board.speakers import next_speaker, speaker_or_participant
from exitdesk.ui.board.split_merge import merge_edits
from exitdesk.ui.board.state import COLUMNS


class BoardViewModel(BoardOwnWords):
    """One meeting's board: what can be done with its cards, and the card being written.

    `card_came_back` by an undo or a redo.
    """

    card_came_back = Signal(str)

    def toggle_lane(self, card: CardId, lane: LaneId) -> None:
        """Put a card (or the draft) in a lane, or take it out."""
        draft = self._draft
        if lane in self._state.off:
            words = self.tr("{lane} er ikke med i dag. Shift+L ændrer det.")
            self.told.emit(words.format(lane=self.template.lanes[lane]), False)
        elif draft is not None and draft.card == card:
            self._redraft(replace(draft, lanes=draft.lanes ^ {lane}))
            self._say_mark(self.template.lanes.get(lane, lane), on=lane not in draft.lanes)
        elif (found := self.board.card(card)) is not None:
            self._record(SetLane(card=card, lane=lane, on=lane not in found.lanes))

    def toggle_kept_safe(self, card: CardId) -> None:
        """Say that this has already kept him safe, or not; only under what works."""
        draft = self._draft
        if draft is not None and draft.card == card:
            if draft.column is Column.WORKING:
                self._redraft(replace(draft, kept_safe=not draft.kept_safe))
                self._say_mark(kept_safe_word(), on=not draft.kept_safe)
        elif (found := self.board.card(card)) is not None and found.column is Column.WORKING:
            self._record(MarkKeptSafe(card=card, on=not found.kept_safe))

    def set_speaker(self, card: CardId, speaker: PersonId, quote: bool) -> None:
        """Say whose words a card carries, and whether they are verbatim."""
        draft = self._draft
        if draft is not None and draft.card == card:
            self._redraft(replace(draft, speaker=speaker, quote=quote))
            person = self.board.person(speaker)
            said = self.tr("Ord fra {name}") if quote else self.tr("Ord fra {name}, gengivet")
            self.announced.emit(said.format(name=person.name if person else ""))
        elif (found := self.board.card(card)) is not None:  # noqa: SIM102
            if found.words != CardWords(found.words.text, speaker, quote):
                self._record(RewordCard(card=card, text=found.words.text, speaker=speaker, quote=quote))

    def _say_mark(self, word: str, *, on: bool) -> None:
        """Say a mark of the card being written: the keyboard is in its words, where no mark is heard."""
        self.announced.emit(
            self.tr("{mark}: til").format(mark=word) if on else self.tr("{mark}: fra").format(mark=word)
        )

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

    def park(self, card: CardId) -> None:
        """Let a card wait for another meeting; the one being written is kept in the same gesture."""
        if self._draft is not None and self._draft.card == card:
            parked = self._keep(waiting=True) is not None
        else:
            parked = self.board.card(card) is not None and self._record(ParkCard(card=card, on=True))
        if parked:
            self.told.emit(self.tr("Det venter til en anden gang."), True)

    def take_up(self, card: CardId) -> None:
        """Take a card up that waited: it lies again where it lay, and its lanes are talked about again."""
        found = next((one for one in self.board.parked if one.id == card), None)
        if found is None:
            return
        here = own_lane_of(self._meeting)
        lanes = sorted(lane for lane in found.resting if not found.lanes or (is_own(lane) and lane != here))
        on = [SwitchLane(meeting=self._meeting, lane=lane, on=True) for lane in lanes]
        if self._record(ParkCard(card=card, on=False), *on):
            self.card_kept.emit(card)

    def switch_lane(self, lane: LaneId, *, on: bool) -> None:
        """Say that this meeting talks about a lane, or not; what is being written is kept first."""
        if self._free() and on == (lane in self._state.off):
            self._record(SwitchLane(meeting=self._meeting, lane=lane, on=on))

    def merge_up(self, card: CardId) -> None:
        """Put a card's words under those of the card above it; words of two people stay apart."""
        if not self._free():  # what is kept now may lie between
            return
        column, index = self._state.place(card) or (Column.WORRIES, 0)
        if index == 0:
            return
        cards = self.board.cards(column)
        edits = merge_edits(cards[index], cards[index - 1])
        if cards[index].words.speaker != cards[index - 1].words.speaker:
            self.told.emit(self.tr("De to kort kan ikke samles: de har ikke ord fra den samme."), False)
        elif not edits:
            self.told.emit(self.tr("De to kort kan ikke samles: det bliver for mange ord."), False)
        elif self._record(*edits):
            self.card_kept.emit(cards[index - 1].id)
            self.told.emit(self.tr("Kortene er samlet."), True)

    def retell(self, card: CardId) -> None:
        """Say that a card's words (or the draft's) are retold, where they are said to be verbatim."""
        words = self.words_of(card)
        if words is not None and words.quote:
            self.toggle_quote(card)

    def begin_split(self, card: CardId) -> None:
        """Open a card to be split, and say how."""
        self.edit(card)
        self.told.emit(self.tr("Sæt markøren, hvor kortet skal deles, og tryk Ctrl+Enter."), False)

    def focus_next_lane(self) -> None:
        """Put the next lane in focus, after the last none: what the talk is about. Nothing is recorded."""
        lanes = (None, *(lane for lane in self.template.lanes if lane not in self._state.off))
        self._lane = lanes[(lanes.index(self._lane) + 1) % len(lanes)]
        self._refresh()
        self.lane_focused.emit(self._lane or "")
        if self._lane is None:
            self.told.emit(self.tr("Alle fokusområder."), False)
        else:
            words = self.tr("Nu taler vi om: {lane}. L går videre.")
            self.told.emit(words.format(lane=self.template.lanes[self._lane]), False)

    def choose(self, card: CardId, version: int) -> None:
        """Choose one of the versions that stand at once."""
        found = self.board.card(card)
        if found is None or not found.has_question:
            return
        self._record(choice(card, found.versions[version].value))

    @Slot()
    def undo(self) -> None:
        """Take back the newest gesture and say which it was."""
        name = gesture_in_meeting(self._live.session.undo_name())
        before = self._on_board()
        if name and self._live.undo() is not None:
            self._say_came_back(before)
            self.told.emit(self.tr("Fortrudt: {gesture}").format(gesture=name), False)

    @Slot()
    def redo(self) -> None:
        """Bring back the newest gesture taken back and say which it was."""
        name = gesture_in_meeting(self._live.session.redo_name())
        before = self._on_board()
        if name and self._live.redo() is not None:
            self._say_came_back(before)
            self.told.emit(self.tr("Gendannet: {gesture}").format(gesture=name), False)

    def _on_board(self) -> frozenset[CardId]:
        return frozenset(card.id for column in COLUMNS for card in self._state.column(column).cards)

    def _say_came_back(self, before: frozenset[CardId]) -> None:
        """Say which card stands on the board again, so that the keyboard is on it; of several none."""
        came = self._on_board() - before
        if len(came) == 1:
            self.card_came_back.emit(*came)
