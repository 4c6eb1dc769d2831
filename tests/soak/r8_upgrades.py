"""R8: golden vaults of every format open; an upgrade killed anywhere leaves the old or the new one."""

import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from exitdesk.errors import ExitDeskError
from tests.soak.figures import Figures
from tools.golden_vault import PASSPHRASE, ROOT, expected_of, golden_door, told

TARGET_COUNT: Final = 50
_TREE: Final = Path(__file__).parents[2]
_LONGEST: Final = 0.09
_UPGRADE: Final = """
import os, sys
from pathlib import Path
from tools.golden_vault import PASSPHRASE, golden_door
gate = golden_door(Path(sys.argv[1]))
os.write(1, b"begins\\n")
gate.unlock(PASSPHRASE)
os._exit(0)
"""


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Kill `count` upgrades of the oldest golden vault; open it, and every other golden vault, afterwards."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    golden = sorted(path for path in ROOT.iterdir())
    wrong = finished = 0
    for _ in range(count):
        copy = folder / "data"
        shutil.copytree(golden[0] / "data", copy)
        finished += _killed(copy, chance.uniform(0, _LONGEST))
        wrong += not _reads_as_expected(copy, golden[0])
        shutil.rmtree(copy)
    unread = 0
    for one in golden:
        shutil.copytree(one / "data", folder / one.name)
        unread += not _reads_as_expected(folder / one.name, one)
    counts: dict[str, int | float | str] = {
        "upgrades killed": count,
        "of which were done before the kill came": finished,
        "vaults that did not read as before": wrong,
        "golden vaults": f"{len(golden) - unread} of {len(golden)} open and read as on their day",
    }
    return Figures("R8", "Golden vaults opened, and upgrades killed", counts, wrong == unread == 0)


def _killed(folder: Path, seconds: float) -> bool:
    command = [sys.executable, "-c", _UPGRADE, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_TREE) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        try:
            return worker.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            worker.kill()
            return False


def _reads_as_expected(folder: Path, golden: Path) -> bool:
    try:
        opened = golden_door(folder).unlock(PASSPHRASE)
    except ExitDeskError:
        return False
    try:
        return told(opened) == expected_of(golden)
    finally:
        opened.close()
