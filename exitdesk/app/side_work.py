"""What the window has done on the side, off the GUI thread; what it needs is loaded when it is done."""

import sys
from typing import Final

# A thread that computes keeps the interpreter for so long before the window's thread gets it back, and the
# window asks for it at every call from Qt: with Python's 5 ms a page beside such a thread opens half as fast.
_TURN_SECONDS: Final = 0.0005


def let_the_window_go_first() -> None:
    """Have threads give the interpreter back soon; call it once, before there are any."""
    sys.setswitchinterval(_TURN_SECONDS)


def warm_paper() -> None:
    """Load what the first paper needs."""
    from exitdesk.snapshot.press import warm

    warm()


def sweep_practices() -> None:
    """Take away what practices that were killed have left."""
    from exitdesk.app.practice_folder import sweep

    sweep()
