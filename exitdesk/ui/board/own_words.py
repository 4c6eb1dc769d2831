"""His own words as lanes of the board: what is said of them, and what records it."""

from PySide6.QtCore import Signal

from exitdesk.cases.own_lanes import Fault, fault_of, said_word
from exitdesk.cases.resume import Place
from exitdesk.sos.meeting_edits import NameLane, SwitchLane
from exitdesk.sos.own_lane import OwnLane, own_lane_of
from exitdesk.ui.board.writing import BoardWriting


class BoardOwnWords(BoardWriting):
    """One meeting's own lane beside those of the unit; `own_word_asked` wants the place to write its word."""

    own_word_asked = Signal()

    @property
    def own_lane(self) -> OwnLane | None:
        """The lane with the word he said at this meeting, or None."""
        return self.board.meeting.own_lane

    @property
    def asks_participant(self) -> str:
        """The question that the word answers."""
        person = self.board.participant
        if person is None or not person.name:
            return self.tr("Hvad vil deltageren selv tale om?")
        return self.tr("Hvad vil {name} selv tale om?").format(name=person.name)

    @property
    def cards_of_own(self) -> int:
        """How many cards are about the word he said at this meeting."""
        lane = own_lane_of(self._meeting)
        return sum(lane in card.all_lanes for card in self.board.all_cards) if self.own_lane else 0

    def ask_own_word(self) -> None:
        """Ask for his word; while a card is being written it waits: nothing may be kept for it."""
        if self._draft is None:
            self.own_word_asked.emit()
        else:
            self.told.emit(self.tr("Der er ingen egne ord endnu. Skriv kortet færdigt, og tryk T."), False)

    def fault_of_word(self, text: str) -> Fault | None:
        """Return why what is written cannot be his lane's word, or None."""
        return fault_of(said_word(text), own_lane_of(self._meeting), self.template)

    def name_own(self, text: str) -> bool:
        """Have a lane with his word, or say it otherwise; tell whether it stands so now.

        The same word again records nothing, unless it is the choice between two.
        """
        word, lane, known = said_word(text), own_lane_of(self._meeting), self.own_lane
        if self.fault_of_word(text) is not None:
            return False
        if known is not None and known.word == word and not known.has_question:
            return True
        naming, off = NameLane(meeting=self._meeting, lane=lane, word=word), self.board.meeting.lanes_off
        on = [SwitchLane(meeting=self._meeting, lane=lane, on=True)] if lane in off else []
        if not self._record(naming, *on):
            return False
        self.told.emit(self.tr("Fokusområde: {word}. T sætter det på et kort.").format(word=word), True)
        return True

    def choose_word(self, own: OwnLane, word: str) -> None:
        """Choose one of two words that were said at once; "" that there is none."""
        self._record(NameLane(meeting=self._meeting, lane=own.id, word=word))

    def take_word_away(self) -> None:
        """Have no lane with his word any more; the cards stay where they lie."""
        known = self.own_lane
        if known is not None and self._record(NameLane(meeting=self._meeting, lane=known.id, word="")):
            self.told.emit(self.tr("Fokusområdet er taget af."), True)

    def writes_own_word(self, text: str) -> None:
        """Note what is being typed, so that a lock never loses it."""
        place = Place(self._live.session.case, self._meeting, "board", "", own_lane_of(self._meeting))
        self._typing.writes(place, text)

    def own_word_left(self) -> None:
        """Note that what was typed was kept or left."""
        self._typing.done()

    def own_word_discarded(self) -> None:
        """Say of the duty, after words that do not belong here; nothing is recorded."""
        self._say_duty()
