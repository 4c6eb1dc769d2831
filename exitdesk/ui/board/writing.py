"""The card that is being written on a board: what keeps it, what leaves it, and what discards it.

A card is kept by Enter, Tab, Up and Down out of the editor, a click on another card and a change of tab, and
by nothing else. What is being written is known here only as long as it is being written; discarded words
("Ikke her") leave nothing behind, and nothing says that there were any.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.own_lanes import with_own_lanes
from exitdesk.cases.resume import Place, Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.journal.entry import MeetingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardId, CardWords, Column, LaneId
from exitdesk.sos.card_edits import ParkCard
from exitdesk.sos.edit import Edit
from exitdesk.sos.seen import anything_seen
from exitdesk.sos.wording import asks_speaker
from exitdesk.ui.board.draft_edits import changes, draft_of, new_card, new_draft
from exitdesk.ui.board.split_merge import split_edits
from exitdesk.ui.board.state import COLUMNS, NEW_CARD, BoardState, Draft, board_state, card_id
from exitdesk.ui.live_case import LiveCase


class BoardWriting(QObject):
    """One meeting's board and the card being written.

    `told` carries a message and whether undo is offered with it, `announced` words for a screen reader,
    `card_kept` the card that was written last (the shared screen follows it); `written` tells that the
    words in the editor changed, `quote_changed` (card, whose) that a quote of somebody else was reworded.
    """

    state_changed = Signal()
    told = Signal(str, bool)
    announced = Signal(str)
    card_kept = Signal(str)
    written = Signal()
    quote_changed = Signal(str, str)
    lane_focused = Signal(str)

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
        self._lane: LaneId | None = None
        self._text = ""
        self._state = board_state(self.board, template)
        live.changed.connect(self._on_case_changed)

    @property
    def state(self) -> BoardState:
        """What is shown."""
        return self._state

    @property
    def template(self) -> UnitTemplate:
        """The unit's words, with the lanes this meeting has of his own."""
        return with_own_lanes(self._template, self.board.meeting)

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
        return self._keep(waiting=False)

    def keep_and_compose_below(self) -> None:
        """Keep and open a new card under it; on an empty card stop."""
        draft = self._draft
        if draft is None:
            return
        if not anything_seen(self._text):
            self.leave()
            return
        kept = self.keep()
        if kept is not None:
            self.compose(draft.column, kept)

    def split(self, at: int) -> None:
        """Make two cards of the one being written, in one gesture; where one would be empty, do as Enter."""
        draft, text = self._draft, self._text
        before, after = text[:at].strip(), text[at:].strip()
        if draft is None or not before or not after:
            self.keep_and_compose_below()
            return
        new = self._live.session.new_id
        first = card_id(new("card")) if draft.is_new else draft.card
        second, known = card_id(new("card")), self.board.card(draft.card)
        if self._record_draft(split_edits(self.board, draft, (first, second), (before, after))):
            self._close()
            self.card_kept.emit(second)
            self.edit(second)
            if known is not None:
                self._ask_speaker(known.words, CardWords(text, draft.speaker, draft.quote), first)

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
        self._say_duty()

    def _say_duty(self) -> None:
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

    # -- inside

    def _keep(self, *, waiting: bool) -> CardId | None:
        draft, text = self._draft, self._text.strip() if anything_seen(self._text) else ""
        if draft is None:
            return None
        card, edits, known = draft.card, list[Edit](), self.board.card(draft.card)
        if text and draft.is_new:
            card = card_id(self._live.session.new_id("card"))
            edits = new_card(self.board, draft, card, text)
        elif text:
            edits = changes(self.board, draft, text)
        if waiting and card != NEW_CARD:
            edits.append(ParkCard(card=card, on=True))
        if edits and not self._record_draft(edits):
            return None
        self._close()
        if edits and not waiting:
            self.card_kept.emit(card)
        after = self.board.known_card(card)
        if edits and known is not None and after is not None:
            self._ask_speaker(known.words, after.words, card)
        return None if card == NEW_CARD else card

    def _ask_speaker(self, before: CardWords, after: CardWords, card: CardId) -> None:
        speaker, writer = self.board.person(before.speaker), self._live.session.author.person
        if speaker is not None and asks_speaker(before, after, writer):
            self.quote_changed.emit(card, speaker.name)

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
        self._follow_the_card()
        if self._lane in self.board.meeting.lanes_off or self._lane not in (None, *self.template.lanes):
            self._lane = None
            self.lane_focused.emit("")
        state = board_state(self.board, self._template, self._draft, self._lane)
        if state != self._state:
            self._state = state
            self.state_changed.emit()

    def _follow_the_card(self) -> None:
        """Write on where the open card lies by now, or on a new card where it is gone."""
        draft = self._draft
        if draft is None or draft.is_new:
            return
        card = self.board.card(draft.card)
        now = replace(draft, card=NEW_CARD) if card is None else replace(draft, column=card.column)
        if now != draft:
            self._draft = now
            self._typing.writes(self._place(now), self._text)

    @Slot(object)
    def _on_case_changed(self, _entry: object) -> None:
        self._refresh()
