"""What a key or a pointer can ask of the board: the rules of a machine that plays a meeting."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from PySide6.QtWidgets import QApplication

from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import HOUSING, INCOME, NETWORK, SAFETY, Card, Column
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.scale import Scale
from tests.property.gestures import Room

COLUMNS = st.sampled_from(Column)
LANES = st.sampled_from((SAFETY, HOUSING, INCOME, NETWORK))
WORDS = st.sampled_from(
    (
        "De ringer om natten",
        "Mor laver mad",
        "  ",
        "",
        "Æblegrød på søndag\nhos farmor",
        "»Ja«",
        "🐕 hunden",
        "10",
    )
)
NAMES = st.sampled_from(("Sara", "sara", "Noah", "Mester", "", "Farfar Åge"))
DAYS = st.sampled_from(("fre", "i morgen", "1/12", "når det passer", ""))
SMALL = st.integers(0, 5)
NUMBERS = st.integers(0, 10)


def pick(things: Any, nth: int) -> Any:
    """Return one of the things there are."""
    return things[nth % len(things)]


class OnBoard(RuleBasedStateMachine):
    """One meeting and the gestures of its board."""

    app: QApplication

    def __init__(self) -> None:
        super().__init__()
        self.room = Room.first_talk(self.app)
        undone = self.room.undo_all()
        self.start = self.board
        self.room.redo(undone)

    @property
    def board(self) -> MeetingBoard:
        return self.room.live.board(self.room.meeting)

    @property
    def cards(self) -> list[Card]:
        return [card for column in Column for card in self.board.cards(column)]

    @property
    def others(self) -> list[Person]:
        return [one for one in self.board.people if one.kind is not PersonKind.PARTICIPANT]

    @property
    def scales(self) -> tuple[Scale, ...]:
        return self.board.scales

    @rule(column=COLUMNS, nth=SMALL)
    def compose(self, column: Column, nth: int) -> None:
        """N, or the dashed row."""
        self.room.go("board")
        there = self.board.cards(column)
        self.room.board.compose(column, pick(there, nth).id if there else None)

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL)
    def edit(self, nth: int) -> None:
        """Enter, F2 or a click."""
        self.room.go("board")
        self.room.board.edit(pick(self.cards, nth).id)

    @precondition(lambda self: self.room.board.state.draft)
    @rule(words=WORDS)
    def write(self, words: str) -> None:
        """Letters."""
        self.room.go("board")
        self.room.board.write(words)

    @precondition(lambda self: self.room.board.state.draft)
    @rule(way=st.sampled_from(("enter", "tab", "back", "esc", "f9", "click")))
    def finish(self, way: str) -> None:
        """Every way out of the editor."""
        self.room.go("board")
        board = self.room.board
        ways = {
            "enter": board.keep_and_compose_below,
            "tab": lambda: board.keep_and_compose_beside(1),
            "back": lambda: board.keep_and_compose_beside(-1),
            "esc": board.leave,
            "f9": board.discard,
            "click": board.keep,
        }
        before = self.room.live.session.entries()
        ways[way]()
        if way in ("esc", "f9"):
            assert self.room.live.session.entries() == before

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL, lane=LANES)
    def lane(self, nth: int, lane: Any) -> None:
        """Alt+S, B, F, N."""
        self.room.go("board")
        self.room.board.toggle_lane(pick(self.cards, nth).id, lane)

    @precondition(lambda self: self.room.board.state.draft)
    @rule(lane=LANES, kept_safe=st.booleans())
    def lane_of_draft(self, lane: Any, kept_safe: bool) -> None:
        """The same while writing."""
        self.room.go("board")
        card = self.room.board.state.draft.card  # type: ignore[union-attr]
        self.room.board.toggle_lane(card, lane)
        if kept_safe:
            self.room.board.toggle_kept_safe(card)

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL)
    def kept_safe(self, nth: int) -> None:
        """The card's menu."""
        self.room.go("board")
        self.room.board.toggle_kept_safe(pick(self.cards, nth).id)

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL, quote=st.booleans())
    def speaker(self, nth: int, quote: bool) -> None:
        """Whose words, and whether they are verbatim."""
        self.room.go("board")
        card = pick(self.cards, nth).id
        if quote:
            self.room.board.toggle_quote(card)
        else:
            self.room.board.next_speaker(card)

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL, columns=st.integers(-1, 1), places=st.integers(-2, 2))
    def move_by(self, nth: int, columns: int, places: int) -> None:
        """Alt and an arrow."""
        self.room.go("board")
        self.room.board.move_by(pick(self.cards, nth).id, columns, places)

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL, column=COLUMNS, index=st.integers(-1, 6))
    def drag(self, nth: int, column: Column, index: int) -> None:
        """A card dropped somewhere."""
        self.room.go("board")
        self.room.board.move(pick(self.cards, nth).id, column, index)

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL)
    def withdraw(self, nth: int) -> None:
        """Delete; also of the card that is being written."""
        self.room.go("board")
        self.room.board.withdraw(pick(self.cards, nth).id)
