"""A meeting as the pair drives it: the real view models over one open case, and what must always hold.

Nothing here knows how an edit is written; every way in is a method that a key or a pointer calls.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from PySide6.QtWidgets import QApplication

from exitdesk.cases.desk import Desk
from exitdesk.cases.resume import NOTE, Place, Typing
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId, EntryId, MeetingId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.ui.agreements.view_model import AgreementsViewModel
from exitdesk.ui.board.state import board_state
from exitdesk.ui.board.view_model import BoardViewModel
from exitdesk.ui.circles.view_model import CirclesViewModel
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.notes.view_model import NotesViewModel
from exitdesk.ui.scale.view_model import ScaleViewModel
from tests.fakes.boards import board_desk


@dataclass
class Room:
    """One meeting's view models; `refused` are the gestures the rules did not allow."""

    context: UiContext
    live: LiveCase
    meeting: MeetingId
    typing: Typing = field(default_factory=Typing)
    refused: list[ExitDeskError] = field(default_factory=list)

    def __post_init__(self) -> None:
        template = self.context.template
        self.typing.at(Place(self.case, self.meeting, "board"))
        self.board = BoardViewModel(self.live, self.meeting, template, self.typing)
        self.scales = ScaleViewModel(self.live, self.meeting, template, self.typing)
        self.circles = CirclesViewModel(self.live, self.meeting, template, self.typing)
        self.agreements = AgreementsViewModel(self.live, self.meeting, template, self.typing)
        self.notes = NotesViewModel(self.live, self.meeting, self.typing)
        self.live.refused.connect(self.refused.append)

    @classmethod
    def first_talk(cls, app: QApplication) -> "Room":
        """Return a meeting with three people in it and nothing said."""
        made = board_desk(app)
        return cls(made.context, made.live, made.meeting)

    @property
    def desk(self) -> Desk:
        """The desk the case is open on."""
        return self.context.open_vault.desk

    @property
    def case(self) -> CaseId:
        """The case."""
        return self.live.session.case

    def go(self, tab: str) -> None:
        """Turn to a tab: what is being written on the board is kept first."""
        if tab != self.typing.all().place.tab:
            self.board.keep()
            self.typing.at(Place(self.case, self.meeting, tab))

    def folded(self) -> MeetingBoard:
        """Return the board as every entry says when it is read anew."""
        return self.desk.fold(self.case, self.live.session.entries()).board(self.meeting)

    def lock_and_come_back(self) -> "Room":
        """Return the room as the next process makes it: from the disk, and from what was being typed."""
        assert self.context.background.wait_idle()
        typed, sitting = self.typing.all(), list(self.live.sitting)
        self.live.close()
        live = LiveCase(self.desk, self.case, self.context.background)
        live.session.resume_sitting([EntryId(one) for one in sitting])
        live.sitting.extend(sitting)
        after = Room(self.context, live, self.meeting)
        after.typing.at(Place(self.case, self.meeting, typed.place.tab))
        if typed.text:
            assert after.board.resume(typed.place, typed.text)
        if typed.own_note:
            after.notes.resume(typed.own_note, is_open=typed.own_note_is_open)
        return after

    def undo_all(self) -> int:
        """Take back every gesture of the sitting; return how many there were."""
        undone = 0
        while self.live.session.undo_name() and self.live.undo() is not None:
            undone += 1
        return undone

    def redo(self, times: int) -> None:
        """Bring back so many."""
        for _ in range(times):
            assert self.live.redo() is not None

    def close(self) -> None:
        """Let the case and its threads go."""
        assert self.context.background.wait_idle()
        self.live.close()
        self.context.background.close()


def holds(room: Room) -> None:
    """Assert what must hold after every gesture."""
    board = room.live.board(room.meeting)
    assert board == room.folded()
    assert not room.refused, room.refused
    _views_show(room, board)
    rules_hold(board)
    _lock_would_know(room)


def said_on(value: Any) -> Any:
    """Return what a board says, without who wrote it when: undo writes the old words anew."""
    if is_dataclass(value):
        kept = [one.name for one in fields(value) if one.name != "versions"]
        return {name: said_on(getattr(value, name)) for name in kept}
    if isinstance(value, Mapping):
        return {key: said_on(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [said_on(one) for one in value]
    return value


def _views_show(room: Room, board: MeetingBoard) -> None:
    draft = room.board.state.draft
    assert room.board.state == board_state(board, room.context.template, draft, room.board.state.lane)
    again = Room(room.context, room.live, room.meeting, Typing())
    assert room.circles.state == again.circles.state
    assert room.agreements.state == again.agreements.state
    assert room.agreements.bottom_lines.state == again.agreements.bottom_lines.state
    assert room.notes.state.notes == again.notes.state.notes
    assert _said(room.scales) == _said(again.scales)
    shown = (again.board, again.scales, again.circles, again.agreements, again.agreements.bottom_lines)
    for one in (*shown, again.notes):
        room.live.changed.disconnect(one._on_case_changed)
        one.deleteLater()


def _said(scales: ScaleViewModel) -> dict[str, dict[str, tuple[int, str]]]:
    """Return question, person, number and reason; a reason that waits for its number is nobody's yet."""
    return {
        one.id: {
            rater.person: (rater.number, rater.reason) for rater in one.raters if rater.number is not None
        }
        for one in scales.state.questions
    }


def rules_hold(board: MeetingBoard) -> None:
    """Assert what the rules of `sos` promise of any board."""
    cards = board.all_cards
    assert len({card.id for card in cards}) == len(cards)
    assert all(card.parked == (board.card(card.id) is None) for card in cards)
    assert all(line.demand.what.strip() and line.demand.why.strip() for line in board.bottom_lines)
    assert all(card.words.text.strip() for card in cards)
    for column in Column:
        keys = [card.place.key for card in board.cards(column)]
        assert keys == sorted(keys)
    assert all(0 <= one.number <= 10 for scale in board.scales for one in scale.ratings)
    assert len({person.id for person in board.people}) == len(board.people)
    assert sum(person == board.participant for person in board.people) == 1
    assert board.participant is not None
    assert board.participant.place is None


def _lock_would_know(room: Room) -> None:
    typed, draft = room.typing.all(), room.board.state.draft
    assert typed.text == (room.board.text if draft is not None else "")
    if draft is not None:
        assert (typed.place.column, typed.place.thing) == (draft.column, draft.card)
    assert typed.own_note.strip() == room.notes.text
    if typed.own_note_is_open:
        assert room.typing.now()[0].column == NOTE
