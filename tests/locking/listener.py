"""A process that holds a key, listens to its computer as the program does, and locks when it is left."""

import sys
import threading

from exitdesk.app.computer_signals import ThisComputer, when
from exitdesk.app.hardening import harden
from exitdesk.app.lock import Locker


def main() -> None:
    """Hold and listen; whatever ends this process is a lock."""
    harden()
    locker = Locker([sys.executable, "-c", ""], curtain=lambda: None)
    ThisComputer().listen(when(lambda: True, lambda: locker.lock("computer")))
    print("holding", flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
