"""S2: one second after a lock no process of ours remembers a word or a key; before it, they are found.

Each round is the journey of tests/journeys/test_lock.py: the real window under a real display, the real price
of a guess, words typed by keyboard, a lock, and a search through the memory of every process of the profile.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.soak.figures import Figures

TARGET_COUNT: Final = 20
_ROOT: Final = Path(__file__).parents[2]
_JOURNEY: Final = "tests/journeys/test_lock.py"
_TEST: Final = "one_second_after_a_lock"
_WHY: Final = re.compile(r"^E +(.{1,80})", re.MULTILINE)
_ENDED: Final = re.compile(r"(\d+) (passed|failed|skipped)")


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Play the journey `count` times."""
    count = TARGET_COUNT if count is None else count
    reasons: list[str] = []
    ended: dict[str, int] = {"passed": 0, "failed": 0, "skipped": 0}
    for nth in range(count):
        told = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", _JOURNEY, "-k", _TEST),
                *(f"--randomly-seed={seed + nth}", f"--basetemp={folder / str(nth)}"),
            ],
            cwd=_ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        reasons += _WHY.findall(told.stdout)[:1]
        for number, how in _ENDED.findall(told.stdout):
            ended[how] += int(number)
    counts: dict[str, int | float | str] = {
        "locks": count,
        "after which something was remembered, or the control found nothing": ended["failed"],
        "searches that found what they should before the lock and nothing after it": ended["passed"],
        "not run, because memory may not be read here": ended["skipped"],
    }
    met = ended["failed"] == ended["skipped"] == 0 < ended["passed"]
    what = "Locks in the middle of a meeting, and a search through memory one second later"
    return Figures("S2", what, counts, met, "; ".join(sorted(set(reasons))))
