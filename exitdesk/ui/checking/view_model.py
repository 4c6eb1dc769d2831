"""Checking one file after another, off the GUI thread; and knowing a key once its words were compared."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.checking import Checked, Signer
from exitdesk.errors import ExitDeskError
from exitdesk.ui.checking.errors import PaperNotRead
from exitdesk.ui.context import UiContext

_MOST_BYTES: Final = 50_000_001
"""One byte more than is ever looked at: a longer file is told to be too large by what checks it."""


@dataclass(frozen=True, slots=True)
class State:
    """The file, whether it is being looked at, what came out, and what was in the way."""

    file: Path | None = None
    working: bool = False
    checked: Checked | None = None
    told: str = ""

    def __repr__(self) -> str:
        return f"State({self.checked})"

    @property
    def unknown(self) -> Signer | None:
        """The first signer who is not known here."""
        signers = self.checked.signers if self.checked else ()
        return next((one for one in signers if not one.name), None)


class CheckingViewModel(QObject):
    """Whether a copy is genuine."""

    state_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = State()

    def check(self, file: Path) -> None:
        """Look at a file; the answer to the one before is taken away."""
        if self.state.working:
            return
        checking = self._context.open_vault.checking
        self._show(file=file, working=True, checked=None)
        self._context.background.run(lambda: checking.check(_read(file)), self._on_checked, self._on_failed)

    def remember(self, name: str) -> None:
        """Know the unknown signer's key by this name, and look at the file again."""
        signer, checking = self.state.unknown, self._context.open_vault.checking
        if signer is None or not name.strip() or self.state.working:
            return
        self._show(working=True)
        self._context.background.run(
            lambda: checking.remember(signer, name.strip()), self._on_remembered, self._on_failed
        )

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_checked(self, checked: Checked) -> None:
        self._show(working=False, checked=checked)

    @Slot(object)
    def _on_remembered(self, _: object) -> None:
        self._show(working=False)
        if self.state.file is not None:
            self.check(self.state.file)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(working=False, told=f"{told.happened} {told.to_do}")


def _read(file: Path) -> bytes:
    """Return a file's bytes, of a file that is too large its beginning; raises PaperNotRead."""
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES)
    except OSError:
        raise PaperNotRead from None
