"""R6: every call that writes fails in turn; nothing acknowledged is lost, and the trouble has its name.

A shim before the C library counts the calls of one kind of work and lets the n-th fail, once or from then on,
as a full disk, a bad sector, a disk that became read-only and a file one may not write do. Then the vault is
opened without faults. A full disk on which only growing fails is played as well: there the reserve is given
up, and the work is done to its end. Where it is used up, a photo waits in memory while words are still
written: the process is killed then, the words are shown, and the photo is named as lost.
"""

import os
import random
import select
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import EntryId
from exitdesk.storage.doctor import Finding
from exitdesk.storage.reserve import RESERVE_NAME
from tests.faults.preload import ERRORS, FROM_THEN_ON, FULL_DISK, ONCE, Faults
from tests.soak.figures import Figures
from tests.soak.scenes import NEW_PASSPHRASE, Scene, door, entries_of, make_scene, open_by_what_one_holds
from tests.storage.kept import PASSPHRASE
from tests.storage.overtaken import killed

TARGET_COUNT: Final = 10_000  # more than there are: every call in turn
KINDS: Final = ("keep", "snapshot", "import", "backup", "restore", "rekey")
_ROOT: Final = Path(__file__).parents[2]
_SHARE: Final = 0.17  # of the work of R1: ten cards, two papers ...
_PATIENCE: Final = 60.0
_FAULTS_A_KILL: Final = 100
_WORKER: Final = """
import os, sys
from pathlib import Path
from exitdesk.errors import ExitDeskError
from tests.soak import r1_work
for line in sys.stdin:
    kind, folder, case, share = line.split()
    child = os.fork()
    if not child:
        try:
            r1_work.main(kind, Path(folder), case, float(share))
        except ExitDeskError as error:
            os.write(1, f"named {type(error).__name__}\\n".encode())
        except BaseException as error:
            os.write(1, f"bug {type(error).__name__}\\n".encode())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        os.write(1, b"bug killed\\n")
    os.write(1, b"over\\n")
"""


@dataclass
class _Found:
    tries: int = 0
    lost: int = 0
    unopened: int = 0
    hung: int = 0
    nameless: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)


class _Worker:
    """A process that has read everything it needs, and does each work in a child of its own."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self._process: subprocess.Popen[bytes] | None = None

    def work(self, kind: str, scene: Scene, share: float = _SHARE) -> list[str] | None:
        """Do the work with the fault that was asked for; return what it said, None where it hung."""
        process = self._process = self._process or self._begin()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{kind} {scene.folder} {scene.case} {share}\n".encode())
        process.stdin.flush()
        said = b""
        while select.select([process.stdout], [], [], _PATIENCE)[0]:
            part = os.read(process.stdout.fileno(), 1 << 16)
            said += part
            if said.endswith(b"over\n"):
                return said.decode("ascii", "replace").splitlines()[:-1]
            if not part:
                break
        self.end()
        return None

    def end(self) -> None:
        """End the process and what it began."""
        if self._process is not None:
            with self._process as process:
                process.kill()
            self._process = None

    def _begin(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-u", "-c", _WORKER],
            env=self.faults.environment,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Let each call fail; with a count only so many of them, drawn over all."""
    chance = random.Random(seed)
    beginnings = {kind: make_scene(folder / kind, backup=kind == "restore") for kind in KINDS}
    worker = _Worker(Faults(folder, folder / "tried"))
    try:
        calls = {kind: _calls(worker, kind, beginnings[kind], folder) for kind in KINDS}
        tries = [
            (kind, at, error, (ONCE, FROM_THEN_ON)[(at + nth) % 2])
            for kind in KINDS
            for at in range(1, calls[kind] + 1)
            for nth, error in enumerate(ERRORS)
        ]
        if count:
            tries = chance.sample(tries, min(count, len(tries)))
        found = _Found()
        for kind, at, error, stay in tries:
            scene = _copy(beginnings[kind], folder / "tried")
            worker.faults.ask(at, error, stay)
            _judge(found, scene, worker.work(kind, scene))
        finished = sum(_finishes_on_reserve(worker, kind, beginnings[kind], folder) for kind in KINDS[:3])
    finally:
        worker.end()
    kills = max(1, (count or TARGET_COUNT) // _FAULTS_A_KILL)
    overtaken = [_is_told_of_the_photo(folder / f"overtaken {nth}", chance) for nth in range(kills)]
    counts: dict[str, int | float | str] = {
        "calls that write, by work": ", ".join(f"{kind} {calls[kind]}" for kind in KINDS),
        "faults": found.tries,
        "errors, once and from then on": ", ".join(ERRORS),
        "acknowledged entries lost": found.lost,
        "vaults that did not open afterwards": found.unopened,
        "work that hung": found.hung,
        "faults told without a name": sum(found.nameless.values()),
        "told as": ", ".join(f"{name} {times}" for name, times in found.named.most_common()),
        "full disks on which the work was finished in the reserve": f"{finished} of 3",
        "kills while a photo waited, after which the words were shown and it was named": (
            f"{sum(overtaken)} of {kills}"
        ),
    }
    wrong = found.lost or found.unopened or found.hung or found.nameless
    met = not wrong and finished == 3 and all(overtaken)
    reason = "" if met else f"without a name: {dict(found.nameless)}"
    return Figures("R6", "A fault at every call that writes", counts, met, reason)


def _calls(worker: _Worker, kind: str, beginning: Scene, folder: Path) -> int:
    scene = _copy(beginning, folder / "tried")
    worker.faults.ask(0)
    worker.work(kind, scene)
    return worker.faults.count


def _judge(found: _Found, scene: Scene, said: list[str] | None) -> None:
    found.tries += 1
    if said is None:
        found.hung += 1
        return
    for line in said:
        word, _, rest = line.partition(" ")
        if word == "kept":
            scene.acknowledged.append(EntryId(rest))
        elif word == "named":
            found.named[rest] += 1
        elif word == "bug":
            found.nameless[rest] += 1
    try:
        opened = open_by_what_one_holds(scene.folder, PASSPHRASE, NEW_PASSPHRASE)
    except ExitDeskError:
        found.unopened += 1
        return
    found.lost += not entries_of(opened, scene.case).issuperset(scene.acknowledged)
    opened.close()


def _finishes_on_reserve(worker: _Worker, kind: str, beginning: Scene, folder: Path) -> bool:
    """Say whether the work came to its end on a disk that has no byte left but the reserve's."""
    scene = _copy(beginning, folder / "tried")
    worker.faults.ask(1, "ENOSPC", FULL_DISK)
    said = worker.work(kind, scene, 1.0) or ["bug"]
    return not [line for line in said if line.startswith(("named", "bug"))]


def _is_told_of_the_photo(folder: Path, chance: random.Random) -> bool:
    """Kill a process on a full disk; say whether every word is shown, and what waited is named."""
    scene = make_scene(folder)
    photo, words = killed(scene.folder, scene.case, chance.randint(1, 8), chance.uniform(0, 0.3))
    well = door(scene.folder).check(PASSPHRASE) == [Finding("lost", (1,))]
    opened = open_by_what_one_holds(scene.folder, PASSPHRASE)
    try:
        opened.resume(b"")
        read = opened.desk.read(scene.case)
        shown = {entry.id for entry in read.entries()}
        told = well and [one.id for one in read.still_lost] == [photo] and len(opened.lost_words) == 1
        return told and shown.issuperset({*scene.acknowledged, *words})
    finally:
        opened.close()
        shutil.rmtree(scene.folder)


def _copy(beginning: Scene, folder: Path) -> Scene:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(beginning.folder, folder, ignore=shutil.ignore_patterns(RESERVE_NAME))
    return Scene(folder, beginning.case, [*beginning.acknowledged])
