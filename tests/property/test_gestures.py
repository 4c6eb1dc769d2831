"""Any sequence of gestures: the rules hold, views show the fold, undo leads back, a lock loses no word."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from exitdesk.sos.agreement import AgreementId
from exitdesk.sos.bottom_line import Demand
from exitdesk.sos.card import Column
from exitdesk.sos.circles import Knows, PersonKind
from exitdesk.sos.scale import Direction
from exitdesk.ui.agreements.view_model import Draft
from tests.property.gestures import holds, said_on
from tests.property.gestures_on_board import COLUMNS, DAYS, NAMES, NUMBERS, SMALL, WORDS, OnBoard, pick


class Gestures(OnBoard):
    """The whole meeting, driven by everything that a key or a pointer can ask for."""

    # -- numbers ------------------------------------------------------------------------------------

    @precondition(lambda self: self.scales)
    @rule(nth=SMALL, who=SMALL, number=NUMBERS)
    def rate(self, nth: int, who: int, number: int) -> None:
        """A digit."""
        self.room.go("scales")
        self.room.scales.rate(pick(self.scales, nth).id, pick(self.board.people, who).id, number)

    @precondition(lambda self: any(one.ratings for one in self.scales))
    @rule(nth=SMALL, words=WORDS)
    def reason(self, nth: int, words: str) -> None:
        """Why this number."""
        self.room.go("scales")
        scale = pick([one for one in self.scales if one.ratings], nth)
        self.room.scales.give_reason(scale.id, scale.ratings[0].person, words)

    @precondition(lambda self: any(one.ratings for one in self.scales))
    @rule(nth=SMALL, reveal=st.booleans())
    def take_or_show(self, nth: int, reveal: bool) -> None:
        """Take a number away, or show them all."""
        self.room.go("scales")
        scale = pick([one for one in self.scales if one.ratings], nth)
        if reveal:
            self.room.scales.reveal(scale.id)
            if not scale.revealed:  # it cannot be unseen: undo leads back to here, and no further
                self.start = self.board
        else:
            self.room.scales.take_number_away(scale.id, scale.ratings[0].person)

    @precondition(lambda self: self.scales)
    @rule(nth=SMALL, name=NAMES, column=COLUMNS, words=WORDS)
    def ask_around(self, nth: int, name: str, column: Column, words: str) -> None:
        """What would your brother say; and what he answers becomes a card."""
        self.room.go("scales")
        self.room.scales.ask_of(pick(self.scales, nth).id, name)
        self.room.scales.keep_card(column, words)

    @rule(question=WORDS, zero=WORDS, ten=WORDS, direction=st.sampled_from(Direction))
    def ask(self, question: str, zero: str, ten: str, direction: Direction) -> None:
        """A question of their own."""
        self.room.go("scales")
        self.room.scales.ask(None, question, zero, ten, direction)

    @precondition(lambda self: self.scales)
    @rule(nth=SMALL)
    def take_question_away(self, nth: int) -> None:
        """And away with it."""
        self.room.go("scales")
        self.room.scales.take_away(pick(self.scales, nth).id)

    # -- people -------------------------------------------------------------------------------------

    @rule(name=NAMES, relation=WORDS, kind=st.sampled_from((PersonKind.NETWORK, PersonKind.PROFESSIONAL)))
    def add(self, name: str, relation: str, kind: PersonKind) -> None:
        """Ctrl+N."""
        self.room.go("circles")
        self.room.circles.add(name, relation, kind)

    @precondition(lambda self: self.others)
    @rule(nth=SMALL, name=NAMES, relation=WORDS)
    def rename(self, nth: int, name: str, relation: str) -> None:
        """Enter."""
        self.room.go("circles")
        one = pick(self.others, nth)
        self.room.circles.rename(one.id, name, relation, one.kind)

    @precondition(lambda self: self.others)
    @rule(nth=SMALL, how=st.sampled_from(("in", "out", "left", "right", "off")))
    def walk(self, nth: int, how: str) -> None:
        """Alt and an arrow, or Delete."""
        self.room.go("circles")
        one, circles = pick(self.others, nth).id, self.room.circles
        if how in ("in", "out"):
            circles.move(one, -1 if how == "in" else 1)
        elif how == "off":
            circles.take_off(one)
        else:
            circles.turn(one, -1 if how == "left" else 1)

    @precondition(lambda self: self.others)
    @rule(nth=SMALL, knows=st.sampled_from(Knows), on=st.booleans(), how=WORDS)
    def marks(self, nth: int, knows: Knows, on: bool, how: str) -> None:
        """The three marks, and until when."""
        self.room.go("circles")
        one, circles = pick(self.others, nth), self.room.circles
        circles.set_knows(one.id, knows)
        circles.set_may_contact(one.id, allowed=on, how=how)
        circles.set_pulls_back(one.id, on=on)
        if one.kind is PersonKind.PROFESSIONAL:
            circles.set_until(one.id, how)

    # -- agreements ---------------------------------------------------------------------------------

    @rule(who=NAMES, what=WORDS, when=DAYS, nth=SMALL, old=st.booleans())
    def agree(self, who: str, what: str, when: str, nth: int, old: bool) -> None:
        """A new line, or one said otherwise."""
        self.room.go("agreements")
        there = self.board.agreements
        known: AgreementId | None = pick(there, nth).id if there and old else None
        self.room.agreements.keep(Draft(who, what, when, agreement=known), "Vi")

    @precondition(lambda self: self.cards)
    @rule(nth=SMALL)
    def agree_from_card(self, nth: int) -> None:
        """Ctrl+Shift+A."""
        self.room.go("agreements")
        draft = self.room.agreements.draft_from_card(pick(self.cards, nth).id)
        assert draft is not None
        self.room.agreements.keep(draft, "Vi")

    @precondition(lambda self: self.board.agreements)
    @rule(nth=SMALL)
    def disagree(self, nth: int) -> None:
        """Delete."""
        self.room.go("agreements")
        self.room.agreements.withdraw(pick(self.board.agreements, nth).id)

    @rule(
        nth=SMALL,
        what=WORDS,
        why=WORDS,
        authority=st.sampled_from(("police", "municipality")),
        old=st.booleans(),
    )
    def set_bottom_line(self, nth: int, what: str, why: str, authority: str, old: bool) -> None:
        """Ctrl+Shift+N, or the pencil: whole as the sheet gives it, the same words record nothing."""
        if not (what.strip() and why.strip()):
            return
        self.room.go("agreements")
        lines, there = self.room.agreements.bottom_lines, self.board.bottom_lines
        known = pick(there, nth) if there and old else None
        before = len(self.room.live.session.entries())
        stands = lines.set(known.id if known else None, what, why, authority)
        assert stands is not None
        said = self.board.bottom_line(stands)
        assert said is not None
        assert said.demand == Demand(what, why, authority)
        same = known is not None and known.demand == said.demand
        assert len(self.room.live.session.entries()) == before + (0 if same else 1)

    @precondition(lambda self: self.board.bottom_lines)
    @rule(nth=SMALL)
    def take_bottom_line_away(self, nth: int) -> None:
        """And away with it."""
        self.room.go("agreements")
        one = pick(self.board.bottom_lines, nth)
        assert self.room.agreements.bottom_lines.withdraw(one.id)
        assert self.board.bottom_line(one.id) is None

    @rule(when=DAYS, place=WORDS)
    def meet_again(self, when: str, place: str) -> None:
        """When and where."""
        self.room.go("agreements")
        self.room.agreements.agree_next_meeting(when, place)

    # -- own notes, undo, locks ---------------------------------------------------------------------

    @rule(words=WORDS, way=st.sampled_from(("enter", "esc", "f9", "stay")))
    def note(self, words: str, way: str) -> None:
        """Ctrl+M, words, and a way out or none."""
        notes = self.room.notes
        notes.open()
        notes.write(words)
        {"enter": notes.keep, "esc": notes.leave, "f9": notes.discard, "stay": notes.open}[way]()

    @rule(back=st.booleans(), times=st.integers(1, 3))
    def undo_or_redo(self, back: bool, times: int) -> None:
        """Ctrl+Z and Ctrl+Y."""
        for _ in range(times):
            if back:
                self.room.board.undo()
            else:
                self.room.board.redo()

    @rule()
    def lock(self) -> None:
        """Ctrl+L, and unlock: everything is on the board, every word in its place."""
        before, board, typed = self.room, self.board, self.room.typing.all()
        writing, note = before.board.state.draft, before.notes.text
        self.room = before.lock_and_come_back()
        assert self.board == board
        after = self.room.board.state.draft
        if writing is not None and typed.text:
            assert after is not None
            assert (after.column, after.card, self.room.board.text) == (
                writing.column,
                writing.card,
                typed.text,
            )
        assert self.room.notes.text == note

    @invariant()
    def everything_holds(self) -> None:
        """The rules, the views, and what a lock would know."""
        holds(self.room)

    def teardown(self) -> None:
        """Undo leads back to the beginning, and redo to the end."""
        self.room.board.leave()
        end = self.board
        undone = self.room.undo_all()
        assert said_on(self.board) == said_on(self.start)
        self.room.redo(undone)
        assert said_on(self.board) == said_on(end)
        self.room.close()


def test_any_sequence_of_gestures(qapp: QApplication) -> None:
    """Bounded in the suite; as long as it takes with HYPOTHESIS_PROFILE=soak."""
    Gestures.app = qapp
    own = settings.get_profile(settings.get_current_profile_name())
    bounded = settings(own, max_examples=max(30, own.max_examples // 10), stateful_step_count=40)
    run_state_machine_as_test(Gestures, settings=bounded)
