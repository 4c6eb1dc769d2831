"""What a key or a pointer can ask of the board: the rules of a machine that plays a meeting."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from PySide6.QtWidgets import QApplication

from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import HOUSING, INCOME, NETWORK, SAFETY, Card, Column
from exitdesk.sos.circles import Person, PersonKind
from exitdesk.sos.own_lane import own_lane_of
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
    def letters(self) -> str:
        """Every letter of every card that stands, in no order: to hold what is joined or parted against."""
        said = "".join(card.words.text for card in self.board.all_cards)
        return "".join(sorted("".join(said.split())))

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

    @rule(words=WORDS, nth=SMALL, away=st.booleans())
    def own_word(self, words: str, nth: int, away: bool) -> None:
        """T, a word, Enter, and T on a card; or it is taken away: a mark without a word is nowhere."""
        self.room.go("board")
        board, lane = self.room.board, own_lane_of(self.room.meeting)
        board.keep()
        before = len(self.room.live.session.entries())
        if away:
            known = board.own_lane is not None
            board.take_word_away()
            assert len(self.room.live.session.entries()) == before + known
        elif board.name_own(words):
            assert self.board.meeting.own_lanes[0].word == " ".join(words.split())
            for card in self.cards[nth : nth + 1]:
                board.toggle_lane(card.id, lane)
        else:
            assert len(self.room.live.session.entries()) == before
        shown = [one.lanes for column in board.state.columns for one in column.cards]
        assert self.board.meeting.own_lanes or not any(lane in lanes for lanes in shown)

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

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL)
    def park(self, nth: int) -> None:
        """P, or the menu; also of the card that is being written, which is kept in the same gesture."""
        self.room.go("board")
        draft = self.room.board.state.draft
        card = pick(self.cards, nth).id
        before = len(self.room.live.session.entries())
        self.room.board.park(card)
        assert len(self.room.live.session.entries()) == before + 1
        assert [one.id for one in self.board.parked].count(card) == 1
        assert self.room.board.state.draft == (None if draft is not None and draft.card == card else draft)

    @rule(nth=SMALL, words=WORDS, new=st.booleans())
    def park_draft(self, nth: int, words: str, new: bool) -> None:
        """Alt+P while writing: what stands there waits, and an empty new card vanishes."""
        self.open_and_write(nth, words, new)
        draft, text = self.room.board.state.draft, self.room.board.text.strip()
        assert draft is not None
        self.room.board.park(draft.card)
        assert self.room.board.state.draft is None
        assert not text or text in [one.words.text for one in self.board.parked]

    @precondition(lambda self: self.board.parked)
    @rule(nth=SMALL)
    def take_up(self, nth: int) -> None:
        """Shift+P, and Enter on one: it is where it was, in the words it had."""
        self.room.go("board")
        card = pick(self.board.parked, nth)
        self.room.board.keep()
        self.room.board.take_up(card.id)
        there = self.board.card(card.id)
        assert there is not None
        assert (there.words, there.place) == (card.words, card.place)

    @rule(nth=SMALL, words=WORDS, new=st.booleans(), at=st.integers(0, 12))
    def split(self, nth: int, words: str, new: bool, at: int) -> None:
        """Ctrl+Enter: no letter comes or goes."""
        self.open_and_write(nth, words, new)
        board, draft = self.room.board, self.room.board.state.draft
        assert draft is not None
        known = self.board.card(draft.card)
        was, text = self.letters, board.text
        parts = (text[:at].strip(), text[at:].strip())
        board.split(at)
        if all(parts):
            minus = known.words.text if known is not None else ""
            assert self.letters == _with(was, text, minus)
            assert board.text == parts[1]

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL, new=st.booleans())
    def merge_up(self, nth: int, new: bool) -> None:
        """M, or the menu while another card is open: it is joined with the one above, or nothing is."""
        self.room.go("board")
        pointed = pick(self.cards, nth)
        if new:
            self.room.board.compose(pointed.column, None, "Foroven")
        self.room.board.keep()
        letters, lying = self.letters, self.board.cards(pointed.column)
        at = [one.id for one in lying].index(pointed.id)
        card, above = lying[at], lying[at - 1] if at else None
        self.room.board.merge_up(card.id)
        assert self.letters == letters
        if above is not None and above.words.speaker == card.words.speaker:
            joined = self.board.card(above.id)
            assert joined is not None
            assert joined.words.text == f"{above.words.text}\n{card.words.text}"
            assert self.board.card(card.id) is None
        else:
            assert self.board.cards(card.column) == lying

    def open_and_write(self, nth: int, words: str, new: bool) -> None:
        self.room.go("board")
        if new or not self.cards:
            self.room.board.compose(pick(tuple(Column), nth), None)
        else:
            self.room.board.edit(pick(self.cards, nth).id)
        self.room.board.write(words)

    @rule()
    def next_lane(self) -> None:
        """L: it points, and records nothing."""
        self.room.go("board")
        before = len(self.room.live.session.entries())
        self.room.board.focus_next_lane()
        assert len(self.room.live.session.entries()) == before


def _with(letters: str, come: str, gone: str) -> str:
    left = list(letters)
    for one in "".join(gone.split()):
        left.remove(one)
    return "".join(sorted([*left, *"".join(come.split())]))
