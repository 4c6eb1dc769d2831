"""Erasing: what is chosen is weighed against what is on the disk, and done there, behind every keep."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.case_edits import HoldErasing, LiftHold
from exitdesk.cases.erasing import (
    Erased,
    ErasingPlan,
    OnePerson,
    Reason,
    Target,
    WholeCase,
    erase,
    plan_erasing,
)
from exitdesk.cases.holds import HoldKind
from exitdesk.cases.mentions import Mention, mentions_of
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import ThingId
from exitdesk.ui.context import UiContext
from exitdesk.ui.erasing.choices import Choices, Kind, State, Step, choices_of
from exitdesk.ui.live_case import LiveCase


class ErasingViewModel(QObject):
    """One sitting of erasing in one case; `erased` tells whether the whole case went."""

    state_changed = Signal(object)
    erased = Signal(bool)

    def __init__(self, live: LiveCase, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._context = live, context
        self._desk = context.open_vault.desk
        self._backups = context.open_vault.backups
        self._case = live.session.case
        self._queue = context.background.queue("journal")
        self._asked = self._answered = 0
        self._wished: Target | None = None
        self.state = State()

    @property
    def today(self) -> date:
        """Today on this laptop."""
        return self._context.clock().date()

    def read(self, wished: Target | None = None) -> None:
        """Read the case as it is on the disk, and choose what is wished for, where it is there."""
        self._wished = wished
        desk, case = self._desk, self._case
        self._queue.run(lambda: choices_of(desk.read(case)), self._on_read, self._on_failed)

    def choose_kind(self, kind: Kind) -> None:
        """Choose what sort of thing is erased; its first one is weighed."""
        self._show(kind=kind, chosen=0, told="", mentions=())
        self._weigh()

    def choose(self, nth: int) -> None:
        """Choose one of them."""
        self._show(chosen=nth, told="", mentions=())
        self._weigh()

    def spare(self, nth: int, *, spared: bool) -> None:
        """Let a mention stay, or go as well."""
        rest = self.state.spared - {nth}
        self._show(spared=rest | {nth} if spared else rest)
        self._weigh(keep_ticks=True)

    def hold(self, kind: HoldKind, ask_again: date, note: str) -> None:
        """Say why nothing may be erased, and when to ask again."""
        hold = ThingId(self._live.session.new_id("hold"))
        said = HoldErasing(case=self._case, hold=hold, kind=kind, ask_again=ask_again, note=note.strip())
        if self._live.record(said) is not None:
            self.read()

    def lift(self, hold: ThingId) -> None:
        """Say that it does not hold any more."""
        if self._live.record(LiftHold(case=self._case, hold=hold)) is not None:
            self.read()

    def erase(self, reason: Reason) -> None:
        """Erase what was weighed; the passphrase was asked for before."""
        plan = self.state.plan
        if plan is None or self.state.step is not Step.CHOOSE:
            return
        if self._answered != self._asked:  # the plan is that of what was chosen before
            self._show(told=self.tr("Det regnes ud, hvad der slettes. Vent et øjeblik, og prøv igen."))
            return
        if self._live.pending:
            self._show(told=self.tr("Det sidste er ikke gemt endnu. Vent et øjeblik, og prøv igen."))
            return
        self._show(step=Step.WORKING, told="")
        desk, backups = self._desk, self._backups
        self._queue.run(lambda: erase(desk, backups, plan, reason), self._on_erased, self._on_failed)

    def _weigh(self, *, keep_ticks: bool = False) -> None:
        target, choices = self.state.target, self.state.choices
        if target is None or choices.holds:
            self._show(plan=None, mentions=(), spared=frozenset())
            return
        chosen = self.state.spared if keep_ticks else None
        desk, case = self._desk, self._case
        self._asked += 1
        asked = self._asked

        def work() -> tuple[int, tuple[Mention, ...], frozenset[int], ErasingPlan]:
            session = desk.read(case)
            found = _mentions(session, target)
            spared = _with_care(found) if chosen is None else chosen
            ticked = [one for nth, one in enumerate(found) if nth not in spared]
            return asked, found, spared, plan_erasing(session, target, ticked)

        self._queue.run(work, self._on_weighed, self._on_failed)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_read(self, choices: Choices) -> None:
        for kind, things in choices.things.items():
            for nth, (target, _) in enumerate(things):
                if target == self._wished:
                    self._show(kind=kind, chosen=nth)
        self._wished = None
        self._show(choices=choices, plan=None, mentions=())
        self._weigh()

    @Slot(object)
    def _on_weighed(self, weighed: tuple[int, tuple[Mention, ...], frozenset[int], ErasingPlan]) -> None:
        asked, mentions, spared, plan = weighed
        if asked == self._asked:
            self._answered = asked
            self._show(mentions=mentions, spared=spared, plan=plan)

    @Slot(object)
    def _on_erased(self, done: Erased) -> None:
        whole = isinstance(self.state.target, WholeCase)
        self.erased.emit(whole)  # the page behind is made anew first, and takes the focus
        self._show(step=Step.DONE, unreached=done.unreached, mentions=(), choices=Choices(), plan=None)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(step=Step.CHOOSE, told=f"{told.happened} {told.to_do}")


def _mentions(session: Any, target: Target) -> tuple[Mention, ...]:
    return tuple(mentions_of(session, target.person)) if isinstance(target, OnePerson) else ()


def _with_care(found: tuple[Mention, ...]) -> frozenset[int]:
    """Return what stays unless it is ticked: a mark at another person may be what keeps her safe."""
    return frozenset(nth for nth, one in enumerate(found) if one.at_another)
