"""A process that opens a bound vault as the program does, and locks when it is told to.

Arguments: the vault's folder, then the successor's command. Input: the passphrase, then one line to lock.
"""

import sys
import threading
from pathlib import Path

from exitdesk.app.device_secret import secrets_of_this_computer
from exitdesk.app.door import Door
from exitdesk.app.hardening import harden
from exitdesk.app.lock import Held, Locker
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.crypto.profiles import TESTING
from tests.fakes.desk import FakeClock


def main() -> None:
    """Open, tell so, and wait for the word to lock."""
    harden()
    folder, *command = sys.argv[1:]
    door = Door(
        Path(folder),
        FakeClock(),
        profile=TESTING,
        floor=TESTING,
        device_secrets=secrets_of_this_computer(),
    )
    opened = door.unlock(sys.stdin.readline().strip())
    note = ResumeNote(Typed(Place(case="case-1"), "det, der blev skrevet"))
    locker = Locker(command, curtain=lambda: None, held=Held(opened.seal, lambda: note))
    print("open", flush=True)
    sys.stdin.readline()
    locker.lock()
    threading.Event().wait()


if __name__ == "__main__":
    main()
