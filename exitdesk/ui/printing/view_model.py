"""A paper to a printer: looked for and sent on threads; the printer is remembered for the next time."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.printing import Printing
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.background import Background
from exitdesk.ui.context import UiContext
from exitdesk.ui.explanation import Explanation

PRINTER = "printer"
NEUTRAL = "Tavle"


@dataclass(frozen=True, slots=True)
class PrintWay:
    """The printers, and what stands around them; `title` is the neutral name that a print service shows.

    `remembered` and `remember` keep the printer of last time; both may take a while.
    """

    printing: Printing
    background: Background
    explain: Callable[[ExitDeskError], Explanation]
    remembered: Callable[[], str]
    remember: Callable[[str], None]
    title: str = NEUTRAL


def way_of(context: UiContext) -> PrintWay:
    """Return the way to a printer from an open vault."""
    vault = context.open_vault
    return PrintWay(
        vault.printing,
        context.background,
        context.explain,
        lambda: vault.setting(PRINTER) or "",
        lambda printer: vault.set_setting(PRINTER, printer),
        context.settings.get("title", NEUTRAL),
    )


class Step(StrEnum):
    """How far it has come."""

    LOOKING = "looking"
    READY = "ready"
    SENDING = "sending"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class State:
    """The printers that are here, the one that is chosen, and what was in the way."""

    step: Step = Step.LOOKING
    printers: tuple[str, ...] = ()
    chosen: str = ""
    told: str = ""


class PrintViewModel(QObject):
    """Printing one paper."""

    state_changed = Signal(object)

    def __init__(
        self,
        way: PrintWay,
        pdf: bytes,
        case: CaseId | None,
        parent: QObject | None = None,
        *,
        kind: str = "",
    ) -> None:
        """`kind` is what the access log calls the paper."""
        super().__init__(parent)
        self._way, self._pdf, self._case, self._kind = way, pdf, case, kind
        self.state = State()

    def look(self) -> None:
        """Find the printers; the one of last time is chosen if it is there, or the only one."""
        way = self._way
        self._show(step=Step.LOOKING)
        way.background.run(
            lambda: (way.printing.printers(), way.remembered()), self._on_found, self._on_failed
        )

    def choose(self, printer: str) -> None:
        """Print there, today and next time."""
        if printer in self.state.printers:
            self._show(chosen=printer)

    def print_out(self) -> None:
        """Send it. Where there is a vault, the passphrase was asked for before."""
        state = self.state
        if state.step is not Step.READY or not state.chosen:
            return
        way, pdf, case, kind = self._way, self._pdf, self._case, self._kind

        def work() -> None:
            way.printing.print_out(pdf, state.chosen, case, way.title, kind)
            with suppress(ExitDeskError):  # the paper is on its way: nothing went wrong with it
                way.remember(state.chosen)

        self._show(step=Step.SENDING)
        way.background.run(work, self._on_sent, self._on_failed)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_found(self, found: tuple[tuple[str, ...], str]) -> None:
        printers, before = found
        only = printers[0] if len(printers) == 1 else ""
        self._show(step=Step.READY, printers=printers, chosen=before if before in printers else only)

    @Slot(object)
    def _on_sent(self, _nothing: object) -> None:
        self._show(step=Step.SENT)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._way.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(step=Step.READY, told=f"{told.happened} {told.to_do}")
