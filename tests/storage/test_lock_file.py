"""One owner for one vault, whoever else starts, and nobody when the owner is dead."""

import subprocess
import sys
from pathlib import Path

import pytest

from exitdesk.storage.errors import VaultIsOpen
from exitdesk.storage.lock_file import take_lock

HOLD = (
    "import sys, pathlib; from exitdesk.storage.lock_file import take_lock;"
    "held = take_lock(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


def test_another_process_is_refused_until_the_first_one_dies(tmp_path: Path) -> None:
    """A killed owner frees the lock: the kernel does it."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == b"held\n"
        with pytest.raises(VaultIsOpen):
            take_lock(tmp_path)
        owner.kill()
        owner.wait()

    take_lock(tmp_path).release()


def test_the_lock_file_says_nothing(tmp_path: Path) -> None:
    """No host, no process, no name."""
    lock = take_lock(tmp_path / "profile")

    assert (tmp_path / "profile" / "lock").read_bytes() == b""

    lock.release()
    lock.release()
