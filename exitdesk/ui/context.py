"""What every screen is handed by constructor: nothing is looked up, nothing is global."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from exitdesk.cases.ports import Clock, OpenVault, VaultDoor
from exitdesk.cases.resume import Typing
from exitdesk.cases.unit import UnitTemplate
from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background
from exitdesk.ui.explanation import Explanation
from exitdesk.ui.reask.waits import Waits
from exitdesk.ui.theme import Theme

__all__ = ["Explanation", "LockControl", "Settings", "UiContext"]


class LockControl(Protocol):
    """The lock: it ends this process. Safe from any thread."""

    def lock(self, why: str = "by_hand") -> None:
        """Lock now; what was being typed comes back after unlock. `why` is a `LockReason`'s value."""

    def panic(self) -> None:
        """Lock now and keep nothing of what was being typed."""


class Settings(Protocol):
    """Settings outside the vault: how the window looks, and nothing that was ever said."""

    def get(self, name: str, default: str) -> str:
        """Return a setting: ``language``, ``theme``, ``text_percent``, ``reduced_motion``, ``title``."""

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""


@dataclass(frozen=True, slots=True)
class UiContext:
    """The services of the window. `vault` is None until it is unlocked (see `with_vault`).

    `practice` says that nothing here is real: what can be seen of it says so.
    """

    theme: Theme
    background: Background
    template: UnitTemplate
    explain: Callable[[ExitDeskError], Explanation]
    door: VaultDoor
    lock: LockControl
    typing: Typing
    clock: Clock
    settings: Settings
    handed_out: Path
    vault: OpenVault | None = None
    practice: bool = False
    waits: Waits = field(default_factory=Waits)

    @property
    def open_vault(self) -> OpenVault:
        """The unlocked vault; asking for it before unlock is a bug."""
        if self.vault is None:
            raise RuntimeError("locked")
        return self.vault
