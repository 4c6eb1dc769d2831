"""What lies outside the vault is for this user alone, holds no free text, and never stops the program."""

import ctypes
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exitdesk.app.logging import Event, EventLog
from exitdesk.app.paths import Profile
from exitdesk.app.raise_window import ask_to_raise, listen
from exitdesk.app.settings import NAMES, FileSettings
from tests.secrecy.canaries import make_flock, search

ROOT = Path(__file__).parents[2]
HARDENED = """
import resource, sys
from exitdesk.app.hardening import harden
harden()
open(sys.argv[1], "w").close()
print(resource.getrlimit(resource.RLIMIT_CORE), flush=True)
sys.stdin.readline()
"""
BUGS = """
import sys, threading, warnings, weakref
from PySide6.QtCore import QTimer, qWarning
from exitdesk.app.paths import Profile
from exitdesk.app.window import Start, run_window
from pathlib import Path
word = sys.stdin.readline().strip()
def on_thread(): raise RuntimeError(word)
def on_gui(): raise LookupError(word)
class Unraisable:
    def __del__(self): raise OSError(word)
def go(running):
    QTimer.singleShot(0, on_gui)
    threading.Thread(target=on_thread).start()
    Unraisable()
    warnings.warn(word)
    qWarning(word)
    running.background.run(on_thread)
    look = QTimer(running.window, interval=20)
    def end_when_told():
        if running.window.sheet and running.log._path.read_text().count("bug") > 3:
            print("a sheet")
            running.app.quit()
    look.timeout.connect(end_when_told)
    look.start()
run_window(Start(Profile(Path(sys.argv[1]))), then=go)
"""


def mode(path: Path) -> int:
    """Return the permission bits of a file."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def silent() -> Iterator[Callable[[list[str], str], "subprocess.Popen[str]"]]:
    """Start python processes off screen; end them."""
    started: list[subprocess.Popen[str]] = []

    def start(arguments: list[str], told: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", "QT_QPA_PLATFORM": "offscreen"},
        )
        started.append(process)
        assert process.stdin is not None
        process.stdin.write(told)
        process.stdin.flush()
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_hardened_process_dumps_no_core_and_writes_for_its_user_alone(
    tmp_path: Path, silent: Callable[[list[str], str], "subprocess.Popen[str]"]
) -> None:
    """Core dumps are off, other programs of the user may not read its memory, new files are 0600."""
    process = silent(["-c", HARDENED, str(tmp_path / "file")], "")
    assert process.stdout is not None

    assert process.stdout.readline() == "(0, 0)\n"
    assert mode(tmp_path / "file") == 0o600
    assert Path(f"/proc/{process.pid}/mem").stat().st_uid == 0
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 1, "the control: this process may be dumped"


def test_no_bug_puts_words_on_the_output_or_into_the_profile(
    tmp_path: Path, silent: Callable[[list[str], str], "subprocess.Popen[str]"]
) -> None:
    """Bugs on any thread are told by their class alone, in the log and in a sheet; stderr stays empty."""
    flock = make_flock(1)
    process = silent(["-c", BUGS, str(tmp_path / "profile")], flock.words[0] + "\n")

    output, errors = process.communicate()

    assert (output, errors) == ("a sheet\n", "")
    log = (tmp_path / "profile" / "log.txt").read_text("utf-8")
    for kind in ("LookupError", "RuntimeError", "OSError"):
        assert f"bug {kind}" in log
    assert search([tmp_path], flock) == []


def test_a_log_line_is_an_event_and_at_most_a_class_name(tmp_path: Path) -> None:
    """What an error says never gets in."""
    log = EventLog(tmp_path / "log.txt")

    log.note(Event.STARTED)
    log.note(Event.TROUBLE, type(ValueError("Jonas")))

    lines = (tmp_path / "log.txt").read_text("utf-8").splitlines()
    assert [line.split(" ", 1)[1] for line in lines] == ["started", "trouble ValueError"]


def test_a_full_log_drops_its_older_half(tmp_path: Path) -> None:
    """The log never grows past its size, damaged or not, and the newest lines stay."""
    path = tmp_path / "log.txt"
    path.write_bytes(b"\xff old\n" * 40_000)

    EventLog(path).note(Event.LOCKED)

    assert path.stat().st_size < 256 * 1024
    assert path.read_text("utf-8", "replace").endswith("locked\n")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """No log is no reason not to work."""
    EventLog(tmp_path).note(Event.STARTED)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage", [b"", b"\xff\xfe", b"[]", b'{"theme": 3}', b"[" * 60_000, b'{"theme": "dark"', b" " * 70_000]
)
def test_damaged_settings_are_the_defaults(tmp_path: Path, damage: bytes) -> None:
    """A damaged file never stops the program, and setting something puts it right."""
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    settings = FileSettings(path)

    assert settings.get("theme", "system") == "system"
    settings.set("theme", "dark")
    assert FileSettings(path).get("theme", "system") == "dark"


def test_nothing_that_was_said_can_become_a_setting(tmp_path: Path) -> None:
    """Only names on the list are kept, and nothing long."""
    settings = FileSettings(tmp_path / "settings.json")

    with pytest.raises(ValueError, match="note"):
        settings.set("note", "x")
    with pytest.raises(ValueError, match="title"):
        settings.set("title", "x" * 201)
    assert list(tmp_path.iterdir()) == []
    assert "note" not in NAMES


def test_settings_hold_where_the_disk_refuses(tmp_path: Path) -> None:
    """A disk that takes nothing keeps the choice until the program ends."""
    settings = FileSettings(tmp_path / "no such folder" / "settings.json")

    settings.set("theme", "dark")

    assert settings.get("theme", "system") == "dark"


def test_no_name_of_a_profile_tells_what_the_program_is(tmp_path: Path) -> None:
    """Neutral names outside the vault: not one says what it is for."""
    profile = Profile(tmp_path / "tavle")
    places = (profile.root, profile.vault, profile.settings, profile.log, profile.socket, profile.handed_out)

    assert not [place for place in places if "exit" in place.name.lower()]


def test_a_second_start_raises_the_first_window(tmp_path: Path) -> None:
    """One word over a socket of this user's alone; nobody listening is told apart from somebody."""
    raised: list[int] = []
    path = tmp_path / "window"
    assert not ask_to_raise(path)
    stop = listen(path, lambda: raised.append(1))
    try:
        assert mode(path) == 0o600
        assert ask_to_raise(path)
        assert raised == [1]
    finally:
        stop()
    assert not path.exists()
    assert not ask_to_raise(path)


def test_anything_else_said_to_the_socket_raises_nothing(tmp_path: Path) -> None:
    """It understands one word."""
    raised: list[int] = []
    stop = listen(tmp_path / "window", lambda: raised.append(1))
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(tmp_path / "window"))
            line.sendall(b"open sesame\n")
            assert line.recv(16) == b""
        assert raised == []
    finally:
        stop()


def test_a_socket_left_by_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    """A kill leaves the file; the next start does not stumble over it."""
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(tmp_path / "window"))
    stop = listen(tmp_path / "window", lambda: None)
    try:
        assert ask_to_raise(tmp_path / "window")
    finally:
        stop()


def test_where_there_can_be_no_socket_the_window_opens_all_the_same(tmp_path: Path) -> None:
    """A path too long or a folder in its place costs the raising, not the window."""
    (tmp_path / "window").mkdir()
    for path in (tmp_path / "window", tmp_path / ("x" * 120)):
        stop = listen(path, lambda: None)
        assert not ask_to_raise(path)
        stop()
