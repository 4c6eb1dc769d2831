"""R10: a process is killed during a change of keys; the vault opens with a key the person holds.

Passphrase, kit and vault key are changed in turn. What one holds is the passphrase of before and the new one.
"""

import random
import subprocess
import sys
from pathlib import Path
from typing import Final

from exitdesk.errors import ExitDeskError
from tests.soak.figures import Figures
from tests.soak.scenes import NEW_PASSPHRASE, Scene, entries_of, make_scene, open_by_what_one_holds
from tests.storage.kept import PASSPHRASE

TARGET_COUNT: Final = 500
CHANGES: Final = ("passphrase", "kit", "rekey")
_ROOT: Final = Path(__file__).parents[2]
_LONGEST: Final = {"passphrase": 0.02, "kit": 0.02, "rekey": 0.35}
_WORK: Final = """
import os, sys
from pathlib import Path
from exitdesk.crypto.kit import draw_kit
from tests.soak.scenes import door
folder, change, now, new = Path(sys.argv[1]), *sys.argv[2:]
opened = door(folder).unlock(now)
os.write(1, b"begins\\n")
if change == "passphrase":
    opened.keys.change_passphrase(now, new)
elif change == "kit":
    opened.keys.new_kit(now, draw_kit().words)
else:
    opened.keys.rekey(now, new, draw_kit().words)
    opened.close()
os._exit(0)
"""


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Kill `count` times, each after a change has begun; the two passphrases take turns."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    scene = make_scene(folder / "data")
    unopened = lost = finished = 0
    now, new = PASSPHRASE, NEW_PASSPHRASE
    for nth in range(count):
        change = CHANGES[nth % len(CHANGES)]
        finished += _change(scene, change, now, new, chance.uniform(0, _LONGEST[change]))
        try:
            opened = open_by_what_one_holds(scene.folder, now, new)
        except ExitDeskError:
            unopened += 1
            scene = make_scene(folder / f"data {nth}")
            now, new = PASSPHRASE, NEW_PASSPHRASE
            continue
        lost += not entries_of(opened, scene.case).issuperset(scene.acknowledged)
        if not opened.keys.is_right(now):
            now, new = new, now
        opened.close()
    counts: dict[str, int | float | str] = {
        "kills": count,
        "changes": ", ".join(CHANGES),
        "changes that were done before the kill came": finished,
        "kills after which no passphrase the person holds opened": unopened,
        "kills after which an entry was missing": lost,
    }
    return Figures("R10", "kill -9 during a change of keys", counts, unopened == lost == 0)


def _change(scene: Scene, change: str, now: str, new: str, seconds: float) -> bool:
    """Begin a change and kill it after a while; say whether it was done before."""
    command = [sys.executable, "-c", _WORK, str(scene.folder), change, now, new]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_ROOT) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        try:
            return worker.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            worker.kill()
            return False
