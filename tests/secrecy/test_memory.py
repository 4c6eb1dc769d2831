"""The search through memory finds what a process holds; otherwise its silence would mean nothing."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.secrecy.canaries import make_flock
from tests.secrecy.memory import may_read, our_processes, remembered, words_as_patterns

HOLDER = """
import sys
word, key = sys.stdin.readline().split()
held = [(word, word.encode("utf-8"), word.encode("utf-16-le"), bytes.fromhex(key))]
print("holding", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def holder() -> Iterator["subprocess.Popen[str]"]:
    """Start a process that waits for a word to hold."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    yield process
    process.kill()
    process.communicate()


def test_what_a_process_holds_is_found_in_its_memory(holder: "subprocess.Popen[str]") -> None:
    """The control: words as Python and Qt hold them, and a key's bytes, are seen; others are not."""
    held, other = make_flock(1).words[0], make_flock(1).words[0]
    assert holder.stdin is not None
    assert holder.stdout is not None
    key, no_key = secrets.token_bytes(32), secrets.token_bytes(32)
    holder.stdin.write(f"{held} {key.hex()}\n")
    holder.stdin.flush()
    assert holder.stdout.readline() == "holding\n"
    if not may_read(holder.pid):
        pytest.skip("reading another process's memory needs root here")
    patterns = {**words_as_patterns(held, other), "key": key, "no key": no_key}

    found = remembered(holder.pid, patterns)

    assert {f"{held} as latin-1", f"{held} as utf-8", f"{held} as utf-16le", "key"} <= found
    assert not any(name.startswith(other) or name == "no key" for name in found)


def test_an_ended_process_remembers_nothing(holder: "subprocess.Popen[str]") -> None:
    """A process that is gone has no memory to search."""
    holder.kill()
    holder.wait()

    assert remembered(holder.pid, {"anything": b"a"}) == set()


def test_our_processes_are_found_by_a_mark_on_their_command_line() -> None:
    """A profile's path on the command line tells which processes are ours."""
    mark = make_flock(1).words[0]
    process = subprocess.Popen(
        [sys.executable, "-c", "import sys; print(flush=True); sys.stdin.readline()", mark],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        process.stdout.readline()
        assert our_processes(mark) == [process.pid]
    finally:
        process.communicate(b"\n")
    assert our_processes(mark) == []
