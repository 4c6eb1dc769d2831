"""How the window is started: what it needs while it is locked, and nothing heavier.

Importing this module loads Qt, the theme, the kit and the locked pages. Pydantic, the cases and every adapter
come later, off the GUI thread, through `LockedParts.door`.
"""

from exitdesk.ui.shell.parts import LockedParts
from exitdesk.ui.shell.window import MainWindow

__all__ = ["LockedParts", "MainWindow", "build_window"]


def build_window(parts: LockedParts) -> MainWindow:
    """Return the window, locked; show it, and wait for its `painted`."""
    return MainWindow(parts)
