"""The lock of a practice covers, and a practice is a process that its starter leaves alone."""

import subprocess
import sys
from pathlib import Path

from exitdesk.app.practice_lock import PracticeLock

WAIT = """
import os, sys, time
while not os.path.exists(sys.argv[1]):
    time.sleep(0.05)
"""
STARTER = """
import sys
from exitdesk.app.practice_lock import practise_beside
practise_beside([sys.executable, "-c", sys.argv[1], sys.argv[2]])
"""
STARTED = """
import os, sys
from pathlib import Path
draft = Path(sys.argv[1] + ".new")
files = sorted(os.listdir("/proc/self/fd"))
draft.write_text(" ".join([sys.argv[2], str(os.getsid(0) == os.getpid()), *files]))
draft.rename(sys.argv[1])
"""


def test_locking_a_practice_ends_nothing() -> None:
    """By hand, by idleness and by the computer alike."""
    told: list[str] = []
    curtain, wipe = (lambda: told.append("curtain")), (lambda: told.append("wipe"))
    lock = PracticeLock(lambda: told.append("cover"), curtain, wipe)

    for why in ("by_hand", "idle", "computer"):
        lock.lock(why)

    assert told == ["cover", "cover", "cover"]


def test_a_practice_is_started_apart_and_is_handed_nothing(tmp_path: Path) -> None:
    """It has a session of its own, and no file of the window that started it."""
    told = tmp_path / "told"
    with (tmp_path / "open").open("w"):
        subprocess.run([sys.executable, "-c", STARTER, STARTED, str(told)], check=True, timeout=30)
    subprocess.run([sys.executable, "-c", WAIT, str(told)], check=True, timeout=30)

    command, own_session, *files = told.read_text().split()
    assert (command, own_session) == ("practice", "True")
    assert set(files) <= {"0", "1", "2", "3"}
