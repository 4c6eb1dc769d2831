"""A paper to a printer: looked for and sent on threads; the printer is remembered for the next time."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.context import UiContext

PRINTER = "printer"
_NEUTRAL = "Tavle"


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
        self, context: UiContext, pdf: bytes, case: CaseId | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._pdf, self._case = context, pdf, case
        self.state = State()

    def look(self) -> None:
        """Find the printers; the one of last time is chosen if it is there, or the only one."""
        printing, vault = self._context.open_vault.printing, self._context.open_vault
        self._show(step=Step.LOOKING)
        self._context.background.run(
            lambda: (printing.printers(), vault.setting(PRINTER) or ""), self._on_found, self._on_failed
        )

    def choose(self, printer: str) -> None:
        """Print there, today and next time."""
        if printer in self.state.printers:
            self._show(chosen=printer)

    def print_out(self) -> None:
        """Send it. The passphrase was asked for before."""
        state = self.state
        if state.step is not Step.READY or not state.chosen:
            return
        vault, pdf, case = self._context.open_vault, self._pdf, self._case
        title = self._context.settings.get("title", _NEUTRAL)

        def work() -> None:
            vault.printing.print_out(pdf, state.chosen, case, title)
            vault.set_setting(PRINTER, state.chosen)

        self._show(step=Step.SENDING)
        self._context.background.run(work, self._on_sent, self._on_failed)

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
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(step=Step.READY, told=f"{told.happened} {told.to_do}")
