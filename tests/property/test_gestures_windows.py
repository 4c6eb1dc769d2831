"""Any sequence of gestures in the real windows of a meeting, with locks, a partner and a disk that fails.

What is undone: every gesture of the sitting back to the last one that cannot be (numbers shown together). A
partner's writes are nobody's to undo here, and a gesture whose write was replaced since cannot be taken back.
"""

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exitdesk.cases.errors import DiskFull
from exitdesk.cases.pen import Author
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, PersonId, ThingId, WriterId
from exitdesk.sos.agreement_edits import RewordAgreement, WithdrawAgreement
from exitdesk.sos.bottom_line_edits import SetBottomLine
from exitdesk.sos.card import Column
from exitdesk.sos.card_edits import MoveCard, ParkCard, RewordCard, WithdrawCard
from exitdesk.sos.edit import Edit
from exitdesk.sos.meeting_edits import NameLane
from exitdesk.sos.own_lane import own_lane_of
from exitdesk.sos.scale_edits import Rate
from exitdesk.ui.present.state import Page, PresentedState
from tests.fakes.desk import FakeStore
from tests.property.gestures import rules_hold, said_on
from tests.property.windows import SMALL, WORDS, InWindows

KINDS = ("reword", "withdraw", "agreement", "gone", "rate", "park", "line", "own")


class Windows(InWindows):
    """One meeting on the laptop and in the room, with what happens to it."""

    # -- a partner at once, a disk that is full, the room, a lock ------------------------------------------

    @rule(
        nth=SMALL,
        words=WORDS,
        kind=st.sampled_from(KINDS),
    )
    def partner(self, nth: int, words: str, kind: str) -> None:
        """The partner says something otherwise, knowing nothing of what is said here right then."""
        board, session = self.desk.board, self.desk.live.session
        cards, kept = self.cards(), list[Entry]()
        edits: dict[str, Edit] = {}
        ours: dict[str, Edit] = {}
        if cards:
            card = cards[nth % len(cards)].id
            edits["reword"] = RewordCard(card=card, text=words)
            edits["withdraw"] = WithdrawCard(card=card)
            edits["park"] = ParkCard(card=card, on=True)
            ours["park"] = MoveCard(card=card, column=Column.NEXT, key="V")
            ours["reword"] = ours["withdraw"] = RewordCard(card=card, text=f"{words}!")
        if board.agreements:
            agreement = board.agreements[nth % len(board.agreements)].id
            edits["agreement"] = RewordAgreement(agreement=agreement, who="Karen", what=words)
            edits["gone"] = WithdrawAgreement(agreement=agreement)
            ours["agreement"] = RewordAgreement(agreement=agreement, who="Karen", what=f"{words}!")
        if board.bottom_lines:
            line = board.bottom_lines[nth % len(board.bottom_lines)].id
            edits["line"] = SetBottomLine(demand=line, what=words, because="fare", authority="police")
            ours["line"] = SetBottomLine(demand=line, what=f"{words}!", because="fare", authority="police")
        meeting = self.desk.meeting
        edits["own"] = NameLane(meeting=meeting, lane=own_lane_of(meeting), word=words)
        ours["own"] = NameLane(meeting=meeting, lane=own_lane_of(meeting), word=f"{words}!")
        if board.scales and board.participant:
            edits["rate"] = Rate(scale=board.scales[0].id, person=board.participant.id, number=nth)
        if kind not in edits:
            return
        self.partner_writes += 1
        author = Author(PersonId(ThingId("person-0b")), WriterId("writer-2"))
        drawn = self.partner_writes
        partner = CaseSession(
            session.case,
            author,
            session.entries(),
            lambda entry, _row, _blobs: kept.append(entry),
            session.now,
            lambda size: drawn.to_bytes(size, "little"),
        )
        partner.record(edits[kind], meeting=self.desk.meeting)
        if kind in ours:
            self.desk.live.record(ours[kind], meeting=self.desk.meeting)
        store = self.desk.context.open_vault.desk.store
        assert isinstance(store, FakeStore)
        full, store.trouble = store.trouble, None  # hers came in while there was room
        store.receive(kept, ())
        store.trouble = full
        session.take_in(kept)

    @precondition(lambda self: any(card.has_question for card in self.cards()))
    @rule(nth=SMALL, version=SMALL)
    def choose(self, nth: int, version: int) -> None:
        """One of the versions of a card."""
        asked = [card for card in self.cards() if card.has_question]
        card = asked[nth % len(asked)]
        self.desk.shell.views.board_model.choose(card.id, version % len(card.versions))
        after = self.desk.board.card(card.id)
        assert after is None or not after.has_question

    @precondition(lambda self: any(one.has_question for one in self.desk.board.agreements))
    @rule(nth=SMALL, version=SMALL)
    def choose_agreement(self, nth: int, version: int) -> None:
        """One of the versions of an agreement."""
        model = self.desk.shell.views.agreements._view_model
        asked = [line for line in model.state.lines if line.choices]
        line = asked[nth % len(asked)]
        model.choose(line.id, line.choices[version % len(line.choices)])

    @rule(full=st.booleans())
    def disk(self, full: bool) -> None:
        """The disk is full, or there is room again."""
        assert self.desk.context.background.wait_idle()
        self.store.trouble = DiskFull("full") if full else None

    @rule(what=st.sampled_from(("f8", "cover", "show")))
    def room(self, what: str) -> None:
        """The room's screen is hidden, covered, or shown."""
        presenter = self.desk.shared.presenter
        if what == "f8":
            presenter.toggle_hidden()
        elif what == "cover":
            presenter.set_covered(not presenter.state.is_covered)
        else:
            presenter.start("HDMI-1")
            self.desk.shell.activateWindow()  # off screen every window that is shown takes the keyboard
            QTest.qWaitForWindowActive(self.desk.shell)

    @rule()
    def lock(self) -> None:
        """Ctrl+L in whatever state, and unlock: board, way back, tab, and every unkept word in its place."""
        before, session = self.desk, self.desk.live.session
        tab, board, names = before.shell.tab, before.board, (session.undo_name(), session.redo_name())
        unkept, note = before.unkept(), before.shell.notes_model.text
        self.desk = before.lock()
        after = self.desk.live.session
        assert self.desk.board == board
        if not self.partner_writes:  # else what a partner replaced is dropped at a try, and tried once more
            assert (after.undo_name(), after.redo_name()) == names
        assert self.desk.shell.tab == tab
        assert self.desk.unkept() == unkept
        assert self.desk.shell.notes_model.text == note

    # -- what always holds -------------------------------------------------------------------------------

    @invariant()
    def board_is_the_fold(self) -> None:
        """Read anew from its entries, and by the rules."""
        live = self.desk.live
        again = self.desk.context.open_vault.desk.fold(live.session.case, live.session.entries())
        assert self.desk.board == again.board(self.desk.meeting)
        rules_hold(self.desk.board)

    @invariant()
    def the_room_sees_the_fold_and_nothing_else(self) -> None:
        """Never what is being written, nor anything while it is hidden."""
        presenter, shown = self.desk.shared.presenter, self.desk.shared.window.state
        state = presenter.state
        assert shown == (presenter.shown if state.screen else PresentedState())
        if not state.screen or state.is_covered or state.is_hidden:
            covered = state.is_covered and bool(state.screen)
            assert shown.page is (Page.COVER if covered else Page.NEUTRAL)
            assert (shown.columns, shown.scale, shown.circles, shown.agreements) == ((), None, None, ())
        on_board = {card.words.text for card in self.cards()}
        for waits in self.desk.board.parked:
            told = f"text={waits.words.text!r}"
            assert waits.words.text in on_board or told not in repr((shown, presenter.shown))
        asked = self.desk.shell.questions.questions()
        assert not any(repr(question) in repr(shown) for question in asked)
        for text in self.desk.unkept().values():
            assert f"'{text}'" not in repr(shown) or f"'{text}'" in repr(self.desk.board)

    @invariant()
    def one_text_is_being_written_and_a_lock_would_know_it(self) -> None:
        """What stands unkept is what would be sealed."""
        unkept, typed = self.desk.unkept(), self.desk.context.typing.all()
        assert len(unkept) <= 1
        if unkept:
            assert typed.text.split() == next(iter(unkept.values())).split()

    def teardown(self) -> None:
        """Where nobody wrote beside, undo leads back as far as it reaches, and redo to the end again."""
        self.store.trouble = None
        self.desk.shell.show_tab("board")
        end, undone = self.desk.board, 0
        while self.desk.live.session.undo_name() and self.desk.live.undo() is not None:
            undone += 1
        for _ in range(undone):
            assert self.desk.live.redo() is not None
        if not self.partner_writes:
            assert said_on(self.desk.board) == said_on(end)
        self.desk.close()


def test_any_sequence_of_gestures_in_the_windows(qapp: QApplication) -> None:
    """Bounded in the suite; as long as it takes with HYPOTHESIS_PROFILE=soak."""
    Windows.app = qapp
    own = settings.get_profile(settings.get_current_profile_name())
    long_run = own.max_examples > 1_000
    bounded = settings(
        settings.get_profile("soak" if long_run else "ci"),
        max_examples=own.max_examples // 25 if long_run else 4,
        stateful_step_count=25,
        phases=(Phase.generate,),  # a window is too slow to shrink in: the steps are told as they were
    )
    run_state_machine_as_test(Windows, settings=bounded)
