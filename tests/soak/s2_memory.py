"""S2: one second after a lock no process of ours remembers a word or a key; before it, they are found.

Each round is the journey of tests/journeys/test_lock.py: the real window under a real display, the real price
of a guess, words typed by keyboard, a lock, and a search through the memory of every process of the profile.
Then tests/locking/test_lock.py: processes whose window hangs, or whose successor never comes.
"""

import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from tests.soak.figures import Figures

TARGET_COUNT: Final = 20
PROMISED_SECONDS: Final = 1.0
_ROOT: Final = Path(__file__).parents[2]
_JOURNEY: Final = ("tests/journeys/test_lock.py", "after_a_lock_no_process")
_HANGING: Final = ("tests/locking/test_lock.py", "key_is_gone or keeps_the_old_process")
_WHY: Final = re.compile(r"^E +(.{1,80})", re.MULTILINE)
_ENDED: Final = re.compile(r"(\d+) (passed|failed|skipped)")


@dataclass
class _Rounds:
    """How rounds ended: numbers by outcome, seconds from the key to a process that is gone, and reasons."""

    ended: dict[str, int] = field(default_factory=lambda: {"passed": 0, "failed": 0, "skipped": 0})
    seconds: list[float] = field(default_factory=list)
    reasons: set[str] = field(default_factory=set)

    def play(self, which: tuple[str, str], seed: int, folder: Path) -> None:
        """Run some tests once."""
        path, chosen = which
        report = folder.with_suffix(".xml")
        told = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", path, "-k", chosen),
                *(f"--randomly-seed={seed}", f"--basetemp={folder}", f"--junitxml={report}"),
                *("-o", "junit_family=xunit1"),
            ],
            cwd=_ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        self.reasons.update(_WHY.findall(told.stdout)[:1])
        for number, how in _ENDED.findall(told.stdout):
            self.ended[how] += int(number)
        for one in ElementTree.parse(report).iter("property"):
            if one.get("name") == "gone_seconds":
                self.seconds.append(float(one.get("value", "")))


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Play the journey `count` times, and the hanging windows once."""
    count = TARGET_COUNT if count is None else count
    journeys, hanging = _Rounds(), _Rounds()
    for nth in range(count):
        journeys.play(_JOURNEY, seed + nth, folder / str(nth))
    hanging.play(_HANGING, seed, folder / "hanging")
    late = [one for one in (*journeys.seconds, *hanging.seconds) if one > PROMISED_SECONDS]
    counts: dict[str, int | float | str] = {
        "locks": count,
        "after which something was remembered, or the control found nothing": journeys.ended["failed"],
        "searches that found what they should before the lock and nothing after it": journeys.ended["passed"],
        "not run, because memory may not be read here": journeys.ended["skipped"],
        "gone, slowest, seconds after the key": round(max(journeys.seconds, default=0.0), 2),
        "locks of a window that hangs, or whose next process does not come": len(hanging.seconds),
        "gone then, slowest, seconds": round(max(hanging.seconds, default=0.0), 2),
        "gone later than a second": len(late),
    }
    well = journeys.ended["failed"] == journeys.ended["skipped"] == hanging.ended["failed"] == len(late) == 0
    what = "Locks in the middle of a meeting, and a search through memory one second later"
    reasons = "; ".join(sorted(journeys.reasons | hanging.reasons))
    return Figures("S2", what, counts, well and journeys.ended["passed"] > 0, reasons)
