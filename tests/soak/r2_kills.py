"""R2: a process is killed at a random moment of each kind of work; then the vault opens with everything."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import EntryId
from tests.soak.figures import Figures
from tests.soak.scenes import Scene, entries_of, make_scene, open_by_what_one_holds
from tests.storage.kept import PASSPHRASE

TARGET_COUNT: Final = 1_000
KINDS: Final = ("keep", "snapshot", "import", "backup", "restore")
_ROOT: Final = Path(__file__).parents[2]
_LONGEST: Final = 0.6  # seconds of work before the kill; starting takes no part in it
_LIMIT: Final = 2.0


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Kill `count` times; one vault for each kind of work, which goes on from where it was."""
    count = TARGET_COUNT if count is None else count
    chance = random.Random(seed)
    scenes = {kind: make_scene(folder / kind, backup=kind == "restore") for kind in KINDS}
    lost = unopened = 0
    slowest = 0.0
    for nth in range(count):
        kind = KINDS[nth % len(KINDS)]
        scene = scenes[kind]
        kill_in_the_middle(kind, scene, chance.uniform(0, _LONGEST))
        start = time.monotonic()
        try:
            opened = open_by_what_one_holds(scene.folder, PASSPHRASE)
        except ExitDeskError:
            unopened += 1
            scenes[kind] = _afresh(scene, kind)
            continue
        slowest = max(slowest, time.monotonic() - start)
        lost += not entries_of(opened, scene.case).issuperset(scene.acknowledged)
        opened.close()
    counts: dict[str, int | float | str] = {
        "kills": count,
        "kinds of work": ", ".join(KINDS),
        "acknowledged entries": sum(len(one.acknowledged) for one in scenes.values()),
        "kills after which an acknowledged entry was missing": lost,
        "kills after which the vault did not open": unopened,
        "slowest opening after a kill, seconds": round(slowest, 2),
    }
    what = "kill -9 at a random moment of every write path"
    return Figures("R2", what, counts, lost == unopened == 0, in_time=slowest <= _LIMIT)


def kill_in_the_middle(kind: str, scene: Scene, seconds: float) -> None:
    """Let a process work, kill it after `seconds` of work, and note what it had acknowledged."""
    command = [sys.executable, "-m", "tests.soak.r1_work", kind, str(scene.folder), scene.case, "1.0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_ROOT) as worker:
        assert worker.stdout is not None
        told = worker.stdout.readline()
        try:
            worker.wait(seconds)
        except subprocess.TimeoutExpired:
            worker.kill()
        rest = worker.stdout.read()
    for line in (told + rest).decode("ascii").splitlines():
        if line.startswith("kept ") and len(line) == 69:
            scene.acknowledged.append(EntryId(line.split()[1]))


def _afresh(scene: Scene, kind: str) -> Scene:
    shutil.rmtree(scene.folder)
    return make_scene(scene.folder, backup=kind == "restore")
