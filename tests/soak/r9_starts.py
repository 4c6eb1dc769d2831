"""R9: many processes start on one vault at once; one of them owns it, the others are told that it is open."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.soak.figures import Figures
from tests.soak.scenes import make_scene
from tests.storage.kept import PASSPHRASE

TARGET_COUNT: Final = 50
_ROOT: Final = Path(__file__).parents[2]
_START: Final = """
import os, sys
from pathlib import Path
from exitdesk.storage.errors import VaultIsOpen
from tests.soak.scenes import door
gate = door(Path(sys.argv[1]))
sys.stdin.readline()
try:
    opened = gate.unlock(sys.argv[2])
except VaultIsOpen:
    print("open elsewhere", flush=True)
else:
    opened.desk.access.note("opened")
    print("owner", flush=True)
    sys.stdin.readline()
os._exit(0)
"""


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Start `count` processes and two, let them all go at once, and ask each what it was told."""
    count = TARGET_COUNT if count is None else max(2, count)
    owners: dict[int, int] = {}
    told: dict[int, int] = {}
    for processes in {2, count}:
        scene = make_scene(folder / f"{processes}")
        answers = _start_at_once(scene.folder, processes)
        owners[processes] = answers.count("owner")
        told[processes] = answers.count("open elsewhere")
    met = all(owners[n] == 1 and told[n] == n - 1 for n in owners)
    counts: dict[str, int | float | str] = {
        "parallel starts": " and ".join(str(one) for one in sorted(owners)),
        "owners": " and ".join(str(owners[one]) for one in sorted(owners)),
        "told that it is open elsewhere": " and ".join(str(told[one]) for one in sorted(told)),
    }
    del seed
    reason = "" if met else "an owner too many or too few"
    return Figures("R9", "Processes that start on one vault at the same moment", counts, met, reason)


def _start_at_once(folder: Path, processes: int) -> list[str]:
    command = [sys.executable, "-c", _START, str(folder), PASSPHRASE]
    pipe = subprocess.PIPE
    started = [
        subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=_ROOT) for _ in range(processes)
    ]
    for one in started:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    answers = []
    for one in started:
        assert one.stdout is not None
        answers.append(one.stdout.readline().strip())
    for one in started:
        one.kill()
        one.communicate()
    return answers
