"""One meeting in its real windows: what the pair itself does, by key and by pointer."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exitdesk.sos.card import Column
from tests.fakes.boards import JONAS, board_desk
from tests.fakes.desk import FakeStore
from tests.property.typed import EDITORS, Desk, set_bottom_line

SMALL = st.integers(0, 5)
TABS = ("board", "scales", "circles", "agreements", "close")
WORDS = st.sampled_from(("De ringer", "Mor laver mad", "10", "🐕 Æblegrød"))


class InWindows(RuleBasedStateMachine):
    """One meeting on the laptop and in the room."""

    app: QApplication

    def __init__(self) -> None:
        super().__init__()
        made = board_desk(self.app, told=JONAS[:3])
        self.desk = Desk(made.context, made.live, made.meeting)
        agreements = self.desk.shell.views.agreements._view_model
        draft = agreements.draft_from_card(self.desk.board.cards(Column.WORRIES)[0].id)
        assert draft is not None
        assert agreements.keep(draft, "Vi")
        set_bottom_line(self.desk)
        self.desk.shell.views.board_model.park(self.desk.board.cards(Column.WORRIES)[1].id)
        self.partner_writes = 0

    # -- writing -----------------------------------------------------------------------------------------

    @rule(tab=st.sampled_from(TABS))
    def turn(self, tab: str) -> None:
        """Another tab: what is being written is kept, and where it cannot be one stays."""
        here = self.desk.shell.tab
        if self.desk.shell.show_tab(tab):
            assert self.desk.shell.tab == tab
        else:
            assert self.desk.shell.tab == here
            assert self.desk.unkept()

    @precondition(lambda self: not self.desk.unkept())
    @rule(editor=st.sampled_from(sorted(EDITORS)), words=WORDS)
    def write(self, editor: str, words: str) -> None:
        """Open an editor and write."""
        tab, write_in = EDITORS[editor]
        if not self.there_is_room_for(editor):
            return
        self.desk.shell.show_tab(tab)
        write_in(self.desk, words)

    @precondition(lambda self: self.desk.unkept())
    @rule(key=st.sampled_from((Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Tab)))
    def finish(self, key: Qt.Key) -> None:
        """A way out of it; Esc and F9 record nothing."""
        before = len(self.desk.live.session.entries())
        QTest.keyClick(self.focus(), key)
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F9):
            assert len(self.desk.live.session.entries()) == before

    @rule(words=WORDS, key=st.sampled_from((Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F9, None)))
    def note(self, words: str, key: Qt.Key | None) -> None:
        """Ctrl+M, words, and a way out or none."""
        notes = self.desk.shell.notes
        notes.open_for_one_note()
        QTest.keyClicks(notes.editor, words.encode("ascii", "ignore").decode())
        if key is not None:
            QTest.keyClick(notes.editor, key)

    # -- other gestures ----------------------------------------------------------------------------------

    @rule(back=st.booleans())
    def undo_or_redo(self, back: bool) -> None:
        """Ctrl+Z, Ctrl+Y; where it cannot be, nothing is recorded and the window says so."""
        board, before = self.desk.board, len(self.desk.live.session.entries())
        entry = self.desk.live.undo() if back else self.desk.live.redo()
        if entry is None:
            assert (self.desk.board, len(self.desk.live.session.entries())) == (board, before)

    @precondition(lambda self: any(one.ratings for one in self.desk.board.scales))
    @rule(nth=SMALL)
    def reveal(self, nth: int) -> None:
        """R: it cannot be unseen, so there is no way back past it."""
        rated = [one for one in self.desk.board.scales if one.ratings]
        one = rated[nth % len(rated)]
        self.desk.shell.views.scales_model.reveal(one.id)
        if not one.revealed:
            assert self.desk.live.session.undo_name() is None

    @rule(nth=SMALL, who=SMALL, number=st.integers(0, 10))
    def rate(self, nth: int, who: int, number: int) -> None:
        """A digit."""
        board = self.desk.board
        scale, person = board.scales[nth % len(board.scales)], board.people[who % len(board.people)]
        self.desk.shell.views.scales_model.rate(scale.id, person.id, number)

    @precondition(lambda self: self.cards())
    @rule(nth=SMALL, columns=st.integers(-1, 1), places=st.integers(-1, 1), gone=st.booleans())
    def move(self, nth: int, columns: int, places: int, gone: bool) -> None:
        """Alt and an arrow, or Delete."""
        card = self.cards()[nth % len(self.cards())]
        if gone:
            self.desk.shell.views.board_model.withdraw(card.id)
        else:
            self.desk.shell.views.board_model.move_by(card.id, columns, places)

    @precondition(lambda self: self.cards())
    @rule(nth=SMALL, way=st.sampled_from(("park", "merge", "lane", "split")), at=SMALL)
    def by_letter(self, nth: int, way: str, at: int) -> None:
        """P, M, L, or Ctrl+Enter in the open card."""
        model, card = self.desk.shell.views.board_model, self.cards()[nth % len(self.cards())].id
        if way == "park":
            model.park(card)
            assert self.desk.board.card(card) is None
        elif way == "merge":
            model.merge_up(card)
        elif way == "lane":
            model.focus_next_lane()
            assert self.desk.shared.presenter.shown.lane is None or model.state.lane is not None
        else:
            model.split(at)

    @precondition(lambda self: self.desk.board.parked)
    @rule(key=st.sampled_from((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
    def list_what_waits(self, key: Qt.Key) -> None:
        """Shift+P, and Enter on the first or Esc."""
        if not self.desk.shell.show_tab("board"):
            return
        waits = self.desk.board.parked[0].id
        self.desk.shell.views.board.waiting.open_list()
        QTest.keyClick(self.focus(), key)
        assert (self.desk.board.card(waits) is not None) == (key == Qt.Key.Key_Return)
        assert self.desk.shell.views.board.isAncestorOf(self.focus())

    @rule()
    def questions(self) -> None:
        """F4: the keyboard stays where it is."""
        here = QApplication.focusWidget()
        self.desk.shell.questions.toggle()
        assert QApplication.focusWidget() is here

    # -- inside --------------------------------------------------------------------------------------------

    @property
    def store(self) -> FakeStore:
        store = self.desk.context.open_vault.desk.store
        assert isinstance(store, FakeStore)
        return store

    def cards(self) -> list[Any]:
        return [card for column in Column for card in self.desk.board.cards(column)]

    def there_is_room_for(self, editor: str) -> bool:
        board = self.desk.board
        if editor == "a card said otherwise":
            return bool(board.cards(Column.WORRIES))
        if editor == "a bottom line said otherwise":
            return bool(board.bottom_lines)
        if editor == "an agreement said otherwise":
            return bool(board.agreements)
        return True

    def focus(self) -> Any:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus
