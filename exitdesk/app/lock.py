"""Locking ends the process that held the key, within a second, whatever the GUI thread is doing.

Order: a watchdog that needs neither Python nor the GUI thread is armed (900 ms); what was being typed is
read, then the curtain falls; it is sealed; a fresh process is started and inherits the ciphertext in a file
in memory (a pipe where there is none), never by argv or disk; once it has painted its lock page, or the
watchdog fires, this process is gone by `_exit`. A panic lock seals nothing and waits for nobody. A process
that was never unlocked hands on the ciphertext it was given.
"""

import contextlib
import faulthandler
import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from exitdesk.cases.resume import ResumeNote

WATCHDOG_SECONDS: Final = 0.9
_WAIT_FOR_PAINT_SECONDS: Final = 0.7
_PIPE_BYTES: Final = 1 << 20
_MOST_BYTES: Final = 1 << 24  # papers that wait for a full disk; sealed well within the second
_OF_SEAL: Final = 64
_OF_EACH: Final = 128  # what the note says of a paper beside its bytes
_ORDINARY_PIPE: Final = 1 << 16
_SET_PIPE_SIZE: Final = 1031
_PAINTED: Final = b"p"
_TRIES: Final = 3

Seal = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Held:
    """What the lock needs from an unlocked vault: how to seal, and what the next process should know."""

    seal: Seal
    note: Callable[[], ResumeNote]


@dataclass(slots=True)
class Locker:
    """Implements `ui.context.LockControl`; safe from any thread, and once only.

    `command` starts the next process; `curtain` makes the window opaque (it may come too late, or never).
    """

    command: Sequence[str]
    curtain: Callable[[], None]
    held: Held | None = None
    unopened: Callable[[], bytes] = bytes
    before_exit: Callable[[], None] | None = None
    _once: threading.Lock = field(default_factory=threading.Lock)
    _panicked: threading.Event = field(default_factory=threading.Event)

    def lock(self, why: str = "by_hand") -> None:
        """Lock now; what was being typed comes back after unlock. `why` is for the next lock page."""
        self._begin(why)

    def panic(self) -> None:
        """Lock now and keep nothing of what was being typed, not even what a lock was about to hand over."""
        self._panicked.set()
        self._begin("panic")

    def _begin(self, why: str) -> None:
        if not self._once.acquire(blocking=False):
            return
        arm_watchdog()
        note = None if self._panicked.is_set() else self._note()
        threading.Thread(target=self._leave, args=(why, note), daemon=True).start()
        with contextlib.suppress(Exception):
            self.curtain()

    def _leave(self, why: str, note: ResumeNote | None) -> None:
        try:
            command = [*self.command, "--why", why]
            painted = start_successor(command, lambda room: self._sealed(note, room))
            if self._panicked.is_set():
                return
            if self.before_exit is not None:
                self.before_exit()
            select.select([painted], [], [], _WAIT_FOR_PAINT_SECONDS)
        finally:
            os._exit(0)

    def _note(self) -> ResumeNote | None:
        """Return what was being typed, before the curtain makes the editors forget it."""
        for _try in range(_TRIES):
            with contextlib.suppress(Exception):
                return self.held.note() if self.held is not None else None
        return None

    def _sealed(self, note: ResumeNote | None, room: int) -> bytes:
        """Return the ciphertext for the next process, at most `room`; none is better than no lock page."""
        with contextlib.suppress(Exception):
            if self._panicked.is_set():
                return b""
            waiting = self.unopened()
            if waiting or self.held is None or note is None:
                return waiting
            if note.attached:
                bare = len(replace(note, attached=()).to_bytes())
                note = note.within(room - bare - _OF_SEAL - _OF_EACH * len(note.attached))
            sealed = self.held.seal(note.to_bytes())
            if len(sealed) > room:
                without = replace(note, pending=(), attached=(), left_out=True)
                sealed = self.held.seal(without.to_bytes())
            return sealed
        return b""


def arm_watchdog(seconds: float = WATCHDOG_SECONDS) -> None:
    """End this process after `seconds` from a thread that needs no interpreter lock."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)


def start_successor(command: Sequence[str], sealed: Callable[[int], bytes]) -> int:
    """Start the next process with the sealed note to be read; return the file descriptor of its report.

    `sealed` is told how much there is room for. What is larger does not go: better than a lock that waits.
    """
    note_read = _in_memory(sealed)
    if note_read is None:
        note_read = _in_pipe(sealed)
    report_read, report_write = os.pipe()
    start_detached([*command, "--successor", f"{note_read},{report_write}"], (note_read, report_write))
    os.close(report_write)
    os.close(note_read)
    return report_read


def _in_memory(sealed: Callable[[int], bytes]) -> int | None:
    """Return a nameless file in memory with the note, None where the computer gives none."""
    if not hasattr(os, "memfd_create"):
        return None
    with contextlib.suppress(OSError):
        descriptor = os.memfd_create("note")
        try:
            with os.fdopen(descriptor, "wb", closefd=False) as memory:
                memory.write(_fitting(sealed, _MOST_BYTES))
            os.lseek(descriptor, 0, os.SEEK_SET)
        except OSError:
            os.close(descriptor)
            raise
        return descriptor
    return None


def _in_pipe(sealed: Callable[[int], bytes]) -> int:
    """Return the reading end of a pipe that holds the note: a pipe is read by nobody yet."""
    note_read, note_write = os.pipe()
    room = _ORDINARY_PIPE
    with contextlib.suppress(OSError, ImportError):
        import fcntl

        room = fcntl.fcntl(note_write, _SET_PIPE_SIZE, _PIPE_BYTES)
    os.set_blocking(note_write, False)
    with contextlib.suppress(OSError):
        os.write(note_write, _fitting(sealed, room))
    os.close(note_write)
    return note_read


def _fitting(sealed: Callable[[int], bytes], room: int) -> bytes:
    note = sealed(room)
    return note if len(note) <= room else b""


def start_detached(command: Sequence[str], pass_fds: Sequence[int] = ()) -> None:
    """Start a process that outlives this one, and shares nothing with it but what is passed."""
    subprocess.Popen(
        command,
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@dataclass(slots=True)
class Succession:
    """The next process's end: where the note is read, and where to report."""

    note_fd: int
    report_fd: int
    _note: bytes | None = None
    _opened: bool = False
    _reading: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def from_argument(cls, argument: str) -> "Succession":
        """Read ``--successor``; raises ValueError. What this process starts in turn inherits neither."""
        note, report = (int(one) for one in argument.split(","))
        for one in (note, report):
            with contextlib.suppress(OSError):
                os.set_inheritable(one, False)
        return cls(note, report)

    def take_note(self) -> bytes:
        """Return the sealed note; empty where there is none. It is read once."""
        with self._reading:
            if self._note is None:
                self._note = b""
                with contextlib.suppress(OSError), os.fdopen(self.note_fd, "rb") as note:
                    self._note = note.read(_MOST_BYTES)
            return self._note

    def note_was_opened(self) -> None:
        """From now on the next lock seals anew, and what was sealed before is not held any longer."""
        self._opened, self._note = True, b""

    def unopened_note(self) -> bytes:
        """Return the sealed note while nobody has opened it, for the next process in turn."""
        return b"" if self._opened else self.take_note()

    def report_painted(self) -> None:
        """Tell the old process that the lock page is on the screen."""
        with contextlib.suppress(OSError):
            os.write(self.report_fd, _PAINTED)
        with contextlib.suppress(OSError):
            os.close(self.report_fd)


def own_command(profile: str) -> list[str]:
    """Return how this program is started again for a profile."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--profile", profile]
    return [sys.executable, "-m", "exitdesk", "--profile", profile]
