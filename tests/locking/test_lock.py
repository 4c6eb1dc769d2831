"""Locking ends the process that held the key: within a second, whatever its GUI thread is doing.

The one promise about time that is measured here is measured from outside, from before the lock is asked
for until the process is gone.
"""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from exitdesk.app.lock import Held, Locker, Succession
from exitdesk.cases.resume import Place, ResumeNote, Typed
from exitdesk.crypto.errors import SealBroken
from exitdesk.crypto.purposes import Purpose
from exitdesk.crypto.sealed import open_sealed
from exitdesk.crypto.vault_key import VaultKey
from tests.locking.holder import PAPER_BYTES
from tests.secrecy.canaries import make_flock, search_bytes

PATIENCE_SECONDS = 20.0
ROOT = Path(__file__).parents[2]
Told = Callable[[str, object], None]


@dataclass
class Heir:
    """What the next process was given."""

    note: bytes
    command: bytes
    environment: bytes


class Holder:
    """A process that holds a key and a word."""

    def __init__(
        self,
        folder: Path,
        busy_with: str = "nothing",
        behaviour: str = "reports",
        length: int = 0,
        *,
        paper: bool = False,
    ) -> None:
        self.key = VaultKey(secret := secrets.token_bytes(32))
        self.flock = make_flock(1)
        self.told_to = folder / "told"
        successor = [sys.executable, "-m", "tests.locking.successor", str(self.told_to), behaviour]
        if behaviour == "is not there":
            successor = [str(folder / "no such program")]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.locking.holder", busy_with, str(length), str(paper), *successor],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
        )
        assert self.process.stdout is not None
        self._tell(f"{secret.hex()} {self.flock.words[0]}")
        assert self.process.stdout.readline() == "holding\n"

    def wait_until_gone(self, *ways: str) -> float:
        """Lock in these ways at once; return the seconds the process lived on, which S2 measures."""
        started = time.monotonic()
        self._tell(" ".join(ways))
        self.process.wait(PATIENCE_SECONDS)
        return time.monotonic() - started

    def heir(self) -> Heir:
        """Wait for the next process to write down what it was given."""
        until = time.monotonic() + PATIENCE_SECONDS
        while not self.told_to.exists():
            assert time.monotonic() < until, "the next process has not written"
        return Heir(*(bytes.fromhex(line) for line in self.told_to.read_text("ascii").split("\n")))

    def opened(self, note: bytes) -> ResumeNote:
        """Open a note with the vault's key."""
        return ResumeNote.from_bytes(open_sealed(self.key.derive(Purpose.RESUME_NOTE), note))

    def end(self) -> None:
        """End the process if the test did not."""
        self.process.kill()
        self.process.communicate()

    def _tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()


@pytest.fixture
def holders() -> Iterator[list[Holder]]:
    """Keep the processes of a test, and end what is left of them."""
    kept: list[Holder] = []
    yield kept
    for holder in kept:
        holder.end()


@pytest.mark.parametrize(("busy_with", "length"), [("nothing", PAPER_BYTES), ("no memory for it", 0)])
def test_a_paper_that_waits_comes_with_its_bytes_or_not_at_all(
    tmp_path: Path, holders: list[Holder], busy_with: str, length: int
) -> None:
    """Where there is but a pipe, that holds too little for it, the words come back without it."""
    holders.append(holder := Holder(tmp_path, busy_with, behaviour="reports", paper=True))

    holder.wait_until_gone("lock")
    note = holder.opened(holder.heir().note)

    assert sum(len(one.data) for one in note.attached) == length
    assert len(note.pending) == (1 if length else 0)
    assert note.left_out is (length == 0)
    assert holder.flock.words[0] in note.typed.text


BUSY = ["nothing", "a loop", "a call that holds the interpreter", "never unlocked", "a note that breaks"]


@pytest.mark.parametrize("way", ["lock", "panic"])
@pytest.mark.parametrize("busy_with", BUSY)
def test_the_process_that_held_the_key_is_gone(
    tmp_path: Path, holders: list[Holder], busy_with: str, way: str, record_property: Told
) -> None:
    """Also where the GUI thread hangs, in Python or in a call that never lets another thread run."""
    holders.append(holder := Holder(tmp_path, busy_with))

    record_property("gone_seconds", holder.wait_until_gone(way))


@pytest.mark.parametrize("behaviour", ["reports", "says nothing", "dies", "is not there"])
def test_no_successor_keeps_the_old_process_alive(
    tmp_path: Path, holders: list[Holder], behaviour: str, record_property: Told
) -> None:
    """A next process that cannot start, dies, or never reports does not keep the key in memory."""
    holders.append(holder := Holder(tmp_path, behaviour=behaviour))

    record_property("gone_seconds", holder.wait_until_gone("lock"))


@pytest.mark.parametrize(("length", "busy_with"), [(0, "no memory for it"), (60_000, ""), (9_000_000, "")])
def test_what_was_being_typed_comes_through_sealed(
    tmp_path: Path, holders: list[Holder], length: int, busy_with: str
) -> None:
    """The next process gets the text, place and all; more than a pipe holds, too."""
    holders.append(holder := Holder(tmp_path, busy_with, length=length))

    holder.wait_until_gone("lock")
    heir = holder.heir()

    note = holder.opened(heir.note)
    assert (note.typed.place.column, note.typed.text) == (
        "worries",
        (holder.flock.words[0] + " ").ljust(length, "x"),
    )
    assert search_bytes(heir.note, holder.flock) == []
    with pytest.raises(SealBroken):
        open_sealed(bytes(32), heir.note)


def test_of_a_note_that_has_no_room_the_words_go_and_that_the_rest_does_not() -> None:
    """Never nothing without a word: what was being typed comes back, and what is missing is told."""
    note = ResumeNote(Typed(Place("case-1"), "en halv"), ((" " * 5_000, "00", "[]"),))
    locker = Locker((), lambda: None, Held(lambda data: data, lambda: note))
    there = ResumeNote.from_bytes(locker._sealed(note, 4_000))
    assert (there.typed.text, there.pending, there.left_out) == ("en halv", (), True)
    assert ResumeNote.from_bytes(locker._sealed(note, 9_000)) == note


def test_the_next_process_keeps_the_note_to_itself() -> None:
    """No program that it starts inherits it, and once it was opened it is not held any longer."""
    note, into = os.pipe()
    os.write(into, b"sealed")
    os.close(into)
    report, told = os.pipe()
    for one in (note, report):
        os.set_inheritable(one, True)
    succession = Succession.from_argument(f"{note},{report}")
    assert not any(os.get_inheritable(one) for one in (note, report))
    assert (succession.take_note(), succession.unopened_note()) == (b"sealed", b"sealed")
    succession.note_was_opened()
    assert (succession.unopened_note(), succession.take_note()) == (b"", b"")
    for one in (report, told):
        os.close(one)


def test_nothing_of_the_note_is_on_a_command_line_in_the_environment_or_on_the_disk(
    tmp_path: Path, holders: list[Holder]
) -> None:
    """The ciphertext goes by the pipe alone: neither it nor the words are anywhere else."""
    holders.append(holder := Holder(tmp_path))

    holder.wait_until_gone("lock")
    heir = holder.heir()

    elsewhere = heir.command + heir.environment
    assert search_bytes(elsewhere, holder.flock) == []
    for dress in (heir.note, heir.note.hex().encode()):
        assert dress not in elsewhere
    assert [file.name for file in tmp_path.iterdir()] == ["told"]


@pytest.mark.parametrize("ways", [("panic",), ("panic", "lock"), ("panic", "panic", "lock")])
def test_a_panic_lock_hands_nothing_on(tmp_path: Path, holders: list[Holder], ways: tuple[str, ...]) -> None:
    """What was being typed is gone with the process, also when somebody locks in the same moment."""
    holders.append(holder := Holder(tmp_path))

    holder.wait_until_gone(*ways)
    heir = holder.heir()

    assert heir.note == b""
    assert b"panic" in heir.command


def test_two_locks_at_once_start_one_successor(tmp_path: Path, holders: list[Holder]) -> None:
    """Idle and Ctrl+L in the same moment are one lock, and the text is still whole."""
    holders.append(holder := Holder(tmp_path))

    holder.wait_until_gone("lock", "lock", "lock")
    assert holder.opened(holder.heir().note).typed.text.strip() == holder.flock.words[0]


def test_a_process_that_was_never_unlocked_hands_on_what_it_was_given(
    tmp_path: Path, holders: list[Holder]
) -> None:
    """Locked twice before anybody unlocked: the text survives both."""
    holders.append(holder := Holder(tmp_path, "never unlocked"))

    holder.wait_until_gone("lock")

    assert holder.heir().note == b"an older note"


def test_a_panic_lock_also_drops_a_note_nobody_has_opened(tmp_path: Path, holders: list[Holder]) -> None:
    """Panic means nothing comes back, not from the lock before it either."""
    holders.append(holder := Holder(tmp_path, "never unlocked"))

    holder.wait_until_gone("panic")

    assert holder.heir().note == b""


def test_a_note_that_cannot_be_made_does_not_cost_the_lock_page(
    tmp_path: Path, holders: list[Holder]
) -> None:
    """A bug in the note loses the note, not the window."""
    holders.append(holder := Holder(tmp_path, "a note that breaks"))

    holder.wait_until_gone("lock")

    assert holder.heir().note == b""
