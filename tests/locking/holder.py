"""A process that holds a key and words like the program does, and locks when it is told to on its input.

Arguments: what the GUI thread is busy with, the length of the text being typed, whether a paper waits for
the disk, then the successor's command. Input: one line ``key, word``, then one line with the ways to lock,
in order.
"""

import ctypes
import os
import sys
import threading

from exitdesk.app.hardening import harden
from exitdesk.app.lock import Held, Locker
from exitdesk.cases.ports import Blob
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.cases.unwritten import Unwritten, note_of
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.sealed import seal
from exitdesk.crypto.vault_key import VaultKey
from tests.unit.journal.making import made

PAPER_BYTES = 3_000_000


def main() -> None:
    """Hold, tell so, and wait for the word to lock."""
    harden()
    busy_with, length, paper, *command = sys.argv[1:]
    secret, word = sys.stdin.readline().split()
    key = VaultKey(bytes.fromhex(secret))
    text = (word + " ").ljust(int(length), "x")
    typed = Typed(Place(case="case-1", tab="board", column="worries"), text)
    blob = Blob("", "paper", bytes(PAPER_BYTES))
    note = note_of(typed, [Unwritten(made(), (blob,))] if paper == "True" else (), ())
    locked = threading.Event()
    locker = Locker(command, curtain=locked.set)
    match busy_with:
        case "never unlocked":
            locker.unopened = lambda: b"an older note"
        case "no memory for it":
            del os.memfd_create
            locker.held = _held(key, note)
        case "a note that breaks":
            locker.held = Held(lambda data: data, _bug)
        case _:
            locker.held = _held(key, note)
    threading.Thread(target=_obey, args=(locker,), daemon=True).start()
    print("holding", flush=True)
    _be_busy(busy_with, locked)


def _held(key: VaultKey, note: ResumeNote) -> Held:
    return Held(lambda data: seal(key.derive(Purpose.RESUME_NOTE), data), lambda: note)


def _bug() -> ResumeNote:
    raise LookupError


def _obey(locker: Locker) -> None:
    ways = {"lock": locker.lock, "panic": locker.panic}
    threads = [threading.Thread(target=ways[way]) for way in sys.stdin.readline().split()]
    for thread in threads:
        thread.start()


def _be_busy(busy_with: str, locked: threading.Event) -> None:
    """Be the GUI thread."""
    if busy_with == "a loop":
        while True:
            pass
    locked.wait()
    if busy_with == "a call that holds the interpreter":
        ctypes.PyDLL(None).pause()
    threading.Event().wait()


if __name__ == "__main__":
    main()
