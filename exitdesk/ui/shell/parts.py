"""What a locked window is handed by constructor: light enough to be there before the first paint."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background
from exitdesk.ui.explanation import Explanation
from exitdesk.ui.theme import Theme
from exitdesk.ui.unlock.flow import LockReason

if TYPE_CHECKING:
    from pathlib import Path

    from exitdesk.cases.ports import OpenVault, VaultDoor
    from exitdesk.cases.resume import ResumeNote
    from exitdesk.ui.context import LockControl, Settings, UiContext


@dataclass(frozen=True, slots=True)
class LockedParts:
    """What a locked window is handed.

    `door` is called once, on a thread, after the first paint. `context` is called on the GUI thread after
    unlock, `resume` before it, on a thread. `first_run` says that there is no vault yet. `forget` is called
    when the window goes blank: what was copied leaves the clipboard. `relocate` locks, and goes on in the
    profile that the vault was moved to. `practise` opens a practice beside this window. `practice` is there
    in a practice alone: it makes the throw-away vault, on a thread.
    """

    theme: Theme
    background: Background
    settings: "Settings"
    lock: "LockControl"
    first_run: bool
    why: LockReason
    door: "Callable[[], VaultDoor]"
    context: "Callable[[VaultDoor, OpenVault], UiContext]"
    resume: "Callable[[OpenVault], ResumeNote | None]"
    explain: Callable[[ExitDeskError], Explanation]
    forget: Callable[[], None] = lambda: None
    relocate: "Callable[[Path], None]" = lambda _root: None
    practise: Callable[[], None] = lambda: None
    practice: "Callable[[VaultDoor], OpenVault] | None" = None
